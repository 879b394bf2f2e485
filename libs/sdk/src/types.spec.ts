import { defineBlock, field, take } from './index.js';
import type { ParamsOf } from './index.js';

const params = {
  url: field.string({ description: 'u', required: true }),
  n: field.number({ description: 'n', default: 3 }),
  mode: field.select({ description: 'm', options: ['a', 'b'], default: 'a' }),
  tags: field.array({ description: 't', items: field.string({ description: 's' }) }),
  auth: field.object({
    description: 'o',
    fields: { user: field.string({ description: 'x', required: true }) },
  }),
  prompt: field.text({ description: 'p', required: true }),
};

describe('the type of a declaration', () => {
  it('follows from its fields', () => {
    const given: ParamsOf<typeof params> = { url: 'x', n: 1, mode: 'b', prompt: { text: '', parts: [] } };
    const tags: string[] | undefined = given.tags;
    const user: string | undefined = given.auth?.user;
    // @ts-expect-error a select has only its options
    const bad: ParamsOf<typeof params>['mode'] = 'c';
    expect([tags, user, bad]).toEqual([undefined, undefined, 'c']);
    const block = defineBlock({
      type: 't',
      title: 'T',
      description: 'd',
      sideEffects: 'none',
      params,
      outputs: {
        ok: field.boolean({ description: 'x' }),
        why: field.string({ description: 'y', nullable: true }),
      },
      run: ({ url, mode }) =>
        mode === 'a' ? { ok: url.length > 1, why: null } : take('true', { ok: true, why: 'x' }),
    });
    defineBlock({
      ...block,
      // @ts-expect-error an output of the wrong type does not compile
      run: () => ({ ok: 'yes', why: null }),
    });
    expect(block.kind).toBe('block');
  });
});
