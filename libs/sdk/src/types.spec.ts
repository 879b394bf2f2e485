import {
  callOutputs,
  callParams,
  defineBlock,
  definePlugin,
  defineTrigger,
  field,
  loopOutputs,
  runBlock,
  runTrigger,
  suspend,
  take,
} from './index.js';
import type { JsonObject, JsonValue, MarkedText, OutputsOf, ParamsOf } from './index.js';

/**
 * Promises of the compiler: `npm run typecheck` fails when one of the lines under "@ts-expect-error" compiles, and when
 * one of the others does not.
 */

/** True only when each fits the other, and the first is not `any`, which would fit everything. */
type Same<A, B> = 0 extends 1 & A ? false : [A, B] extends [B, A] ? true : false;
const same = <A, B>(proof: Same<A, B>): boolean => proof;

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
const outputs = {
  ok: field.boolean({ description: 'x' }),
  why: field.string({ description: 'y', nullable: true }),
};
const common = { title: 'T', description: 'd', sideEffects: 'none' } as const;
const base = { ...common, type: 't', params, outputs } as const;

describe('the type of a declaration', () => {
  it('follows from its fields', () => {
    type Params = ParamsOf<typeof params>;
    const given: Params = { url: 'x', n: 1, mode: 'b', prompt: { text: '', parts: [] } };
    // @ts-expect-error a select has only its options
    const bad: Params['mode'] = 'c';
    // @ts-expect-error a required param is there
    const lacking: Params = { n: 1, mode: 'a', prompt: { text: '', parts: [] } };
    expect([given.tags, given.auth?.user, bad, lacking.url]).toEqual([undefined, undefined, 'c', undefined]);
    expect([
      same<Params['n'], number>(true),
      same<Params['mode'], 'a' | 'b'>(true),
      same<Params['tags'], string[] | undefined>(true),
      same<Params['prompt'], MarkedText>(true),
      same<OutputsOf<typeof outputs>, { ok: boolean; why: string | null }>(true),
    ]).not.toContain(false);
  });

  it('is never `any`, whatever the kind of field', () => {
    const kinds = {
      json: field.json({ description: 'j', required: true }),
      object: field.object({ description: 'o', required: true }),
      secret: field.secret({ description: 's', required: true }),
      deep: field.array({
        description: 'd',
        required: true,
        items: field.object({ description: 'i', fields: { n: field.number({ description: 'n' }) } }),
      }),
    };
    type Kinds = ParamsOf<typeof kinds>;
    expect([
      same<Kinds['json'], JsonValue>(true),
      same<Kinds['object'], JsonObject>(true),
      same<Kinds['secret'], string>(true),
      same<Kinds['deep'][number]['n'], number | undefined>(true),
    ]).not.toContain(false);
  });
});

describe('a block', () => {
  it('returns what it declares, leaves by a port, or waits', () => {
    const block = defineBlock({
      ...common,
      type: 't',
      params,
      outputs,
      run: ({ url, mode }) =>
        mode === 'a' ? { ok: url.length > 1, why: null } : take('true', { ok: true, why: 'x' }),
    });
    defineBlock({ ...base, run: () => suspend({ until: null, reason: 'r', state: 1 }) });
    // @ts-expect-error an output of the wrong type does not compile
    defineBlock({ ...base, run: () => ({ ok: 'yes', why: null }) });
    // @ts-expect-error nor does one that is missing
    defineBlock({ ...base, run: () => ({ ok: true }) });
    // @ts-expect-error nor null where the output is not nullable
    defineBlock({ ...base, run: () => ({ ok: null, why: null }) });
    // @ts-expect-error nor the wrong one later
    defineBlock({ ...base, run: () => Promise.resolve({ ok: 1, why: null }) });
    // @ts-expect-error nor the wrong one by a port
    defineBlock({ ...base, run: () => take('true', { ok: 'yes', why: null }) });
    expect(block.kind).toBe('block');
  });

  it('reads its params as they are declared', () => {
    // @ts-expect-error there is no such param
    defineBlock({ ...base, run: ({ uri }) => ({ ok: uri === '', why: null }) });
    // @ts-expect-error a number has no length
    defineBlock({ ...base, run: ({ n }) => ({ ok: n.length > 1, why: null }) });
    // @ts-expect-error a param without default may be absent
    defineBlock({ ...base, run: ({ tags }) => ({ ok: tags.length > 1, why: null }) });
    // @ts-expect-error params are read, not written
    defineBlock({ ...base, run: (given) => ({ ok: (given.n = 1) > 0, why: null }) });
    // @ts-expect-error the context is typed as well
    defineBlock({ ...base, run: (_, { fech }) => ({ ok: !fech, why: null }) });
    // @ts-expect-error so is what the params decide
    defineBlock({ ...base, sideEffects: ({ n }) => n, run: () => ({ ok: true, why: '' }) });
    // @ts-expect-error and what is checked at save
    defineBlock({ ...base, check: ({ uri }) => uri, run: () => ({ ok: true, why: '' }) });
    expect(Object.keys(params)).toContain('url');
  });

  it('says what it does to the world, and describes each field', () => {
    // @ts-expect-error sideEffects is one of four
    defineBlock({ ...common, sideEffects: 'some', type: 't', params: {}, outputs: {}, run: () => ({}) });
    // @ts-expect-error a field without description
    expect(field.string({ required: true }).kind).toBe('string');
    // @ts-expect-error a default of another type
    expect(field.number({ description: 'n', default: '3' }).kind).toBe('number');
    // @ts-expect-error a default that is no option
    expect(field.select({ description: 'm', options: ['a'], default: 'b' }).kind).toBe('select');
  });

  it('is tested with params of its own types', async () => {
    const twice = defineBlock({
      ...common,
      type: 'twice',
      params: { n: field.number({ description: 'n', required: true }) },
      outputs: { n: field.number({ description: 'n' }) },
      run: ({ n }) => ({ n: n * 2 }),
    });
    const { outputs: made } = await runBlock(twice, { n: 2 });
    expect([made?.n, same<typeof made, { n: number } | null>(true)]).toEqual([4, true]);
    // @ts-expect-error a text is no number
    await expect(runBlock(twice, { n: '2' })).rejects.toThrow('/n');
    expect(Object.keys(loopOutputs)).toHaveLength(4);
  });
});

describe('a trigger', () => {
  const made = { ...callOutputs, text: field.string({ description: 't' }) };

  it('receives what it declares, without the outputs that the app gives', () => {
    const trigger = defineTrigger({
      type: 'form',
      title: 'F',
      description: 'f',
      surface: 'webhook',
      params: { ...callParams, most: field.number({ description: 'm', default: 1 }) },
      outputs: made,
      receive: ({ body }, { most, path }) => ({ text: `${path}${JSON.stringify(body)}`.slice(0, 9 + most) }),
    });
    const received = runTrigger(trigger, { body: 'x' });
    expect([received.text, same<typeof received, { readonly text: string }>(true)]).toEqual([
      'undefined"',
      true,
    ]);
    // @ts-expect-error an output of the wrong type does not compile
    defineTrigger({ ...trigger, receive: () => ({ text: 1 }) });
    // @ts-expect-error nor does one that is missing
    defineTrigger({ ...trigger, receive: () => ({}) });
    // @ts-expect-error nor a promise: a call is read before it is answered
    defineTrigger({ ...trigger, receive: () => Promise.resolve({ text: 'x' }) });
    // @ts-expect-error there is no such param
    defineTrigger({ ...trigger, receive: (_, { least }) => ({ text: String(least) }) });
    // @ts-expect-error there is no such surface
    defineTrigger({ ...trigger, surface: 'carrier_pigeon' });
  });
});

describe('a plugin', () => {
  it('holds blocks and triggers, each in its list', () => {
    const block = defineBlock({ ...base, run: () => ({ ok: true, why: null }) });
    const trigger = defineTrigger({
      type: 't',
      title: 'T',
      description: 'd',
      surface: 'prompt',
      params: {},
      outputs: {},
    });
    // @ts-expect-error a trigger is no block
    definePlugin({ name: 'x', version: '1.0.0', blocks: [trigger] });
    // @ts-expect-error a block is no trigger
    definePlugin({ name: 'x', version: '1.0.0', triggers: [block] });
    // @ts-expect-error a plugin has a version
    definePlugin({ name: 'x' });
    expect(
      definePlugin({ name: 'x', version: '1.0.0', blocks: [block], triggers: [trigger] }).blocks,
    ).toEqual([block]);
  });
});
