import { callOutputs, callParams, CallRefusal, defineTrigger, field, runTrigger } from './index.js';

const form = defineTrigger({
  type: 'form',
  title: 'Form',
  description: 'A form.',
  surface: 'webhook',
  params: { ...callParams, most: field.number({ description: 'Most.', default: 3 }) },
  outputs: { ...callOutputs, text: field.string({ description: 'The text.', tainted: true }) },
  receive({ body, headers }, { most, rateLimit }) {
    if (typeof body !== 'string') throw new CallRefusal('Send a text.');
    return { text: `${body.slice(0, most)} ${headers['x-a'] ?? '-'} ${rateLimit.limit}` };
  },
});

describe('runTrigger', () => {
  it('fills defaults, and gives the outputs that `receive` makes', () => {
    expect(runTrigger(form, { body: 'abcdef', headers: { 'x-a': '1' } })).toEqual({ text: 'abc 1 20' });
    expect(runTrigger(form, { body: 'abcdef' }, { most: 1 })).toEqual({ text: 'a - 20' });
  });

  it('lets refusals pass', () => {
    expect(() => runTrigger(form, {})).toThrow(CallRefusal);
  });

  it('refuses params and outputs that do not fit', () => {
    expect(() => runTrigger(form, { body: 'a' }, { most: 'x' as unknown as number })).toThrow(/\/most/);
    const lying = defineTrigger({ ...form, receive: () => ({ text: 1 }) as unknown as { text: string } });
    expect(() => runTrigger(lying, {})).toThrow(/\/text: must be a string/);
    const { receive: _, ...passive } = form;
    expect(() => runTrigger(passive, {})).toThrow(/has no `receive`/);
  });

  it('checks its params once, also when it was made of another trigger', () => {
    const again = defineTrigger({ ...form, type: 'form2' });
    expect(again.check?.({ ipAllowList: ['1.2.3'] })).toHaveLength(1);
  });
});
