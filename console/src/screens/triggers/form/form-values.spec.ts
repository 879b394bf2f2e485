import * as fc from 'fast-check';
import { fieldOf, NEW_TRIGGER, newDocument, paramsOf, slug, valuesOf } from './form-values.js';
import { newSecretName, newSecretValue } from './save-trigger.js';

describe('slug', () => {
  it('makes a name of a workflow from a title', () => {
    expect(slug('Daily report!')).toBe('daily-report');
    expect(slug('  3 Über-Läufe ')).toBe('uber-laufe');
    expect(slug('東京')).toBe('');
  });

  it('is empty or fits the rule for names, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (title) => {
        expect(slug(title)).toMatch(/^([a-z]([a-z0-9-]{0,38}[a-z0-9])?)?$/);
      }),
    );
  });
});

describe('the params of a trigger', () => {
  const credentials = [{ name: 'crm', secret: '{{secrets.crm}}' }];

  it('are read back as they were written', () => {
    const values = {
      ...NEW_TRIGGER,
      path: 'orders',
      mode: 'hmac_sha256' as const,
      contextSchema: '{\n  "type": "object"\n}',
      ipAllowList: '10.0.0.1\n2001:db8::/32',
      answer: 'sync' as const,
    };
    expect(valuesOf(paramsOf(values, credentials))).toEqual(values);
  });

  it('keep what the form does not know', () => {
    expect(paramsOf(NEW_TRIGGER, [], { guardrails: { enabled: false } })).toMatchObject({
      guardrails: { enabled: false },
      contextSchema: null,
    });
  });

  it('hold secrets by name, and none when nobody has to prove anything', () => {
    expect(paramsOf(NEW_TRIGGER, credentials)['auth']).toEqual({ mode: 'bearer', credentials });
    expect(paramsOf({ ...NEW_TRIGGER, mode: 'none' }, credentials)['auth']).toEqual({ mode: 'none' });
  });
});

it('makes a workflow in which the trigger leads to an agent and its answer', () => {
  const document = newDocument('orders', { ...NEW_TRIGGER, title: ' Orders ', path: 'orders' }, []);
  expect(document).toMatchObject({
    name: 'orders',
    title: 'Orders',
    edges: [
      { from: 'b1', to: 'b2' },
      { from: 'b2', to: 'b3' },
    ],
  });
  expect(document).not.toHaveProperty('description');
});

it('knows the field that a finding is about', () => {
  expect(fieldOf('/blocks/0/params/path')).toBe('path');
  expect(fieldOf('/blocks/0/params/ipAllowList/3')).toBe('ipAllowList');
  expect(fieldOf('/blocks/0/params/rateLimit/windowSeconds')).toBe('windowSeconds');
  expect(fieldOf('/blocks/4/params/url')).toBeNull();
});

it('makes secrets of 32 random bytes, and names that no other has', () => {
  expect(newSecretValue('bearer')).toMatch(/^pt_[\w-]{43}$/);
  expect(newSecretValue('hmac_sha256')).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newSecretValue('bearer')).not.toBe(newSecretValue('bearer'));
  expect(newSecretName('2-orders')).toMatch(/^_2_orders_[0-9a-f]{6}$/);
});
