import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import type { JsonObject } from '#sdk';
import { compileContextSchema } from './context-schema.js';
import { hasMoreCodePoints } from './count-code-points.js';
import { parseJsonBody } from './json-body.js';
import { readPromptBody, readPromptText, type PromptPolicy } from './prompt-body.js';

const POLICY: PromptPolicy = { maxPromptLength: wire.prompt_length.max_prompt_length, requireContext: false };
const read = (body: JsonObject, policy: Partial<PromptPolicy> = {}) =>
  readPromptBody(body, { ...POLICY, ...policy });

describe('readPromptBody', () => {
  it.each(wire.json_bodies_surface_a)('$name', (vector) => {
    const parsed = parseJsonBody(Buffer.from(vector.body_base64, 'base64'));
    const result = parsed.ok ? read(parsed.value, vector.policy ?? {}) : parsed;
    expect(result.ok ? undefined : result.code).toBe(vector.code);
    expect(result.ok).toBe(vector.expect === 202);
    if (vector.output) expect(result).toMatchObject(vector.output);
  });

  const sized = [
    ...wire.prompt_length.cases,
    ...wire.prompt_length.hard_limit.flatMap((vector) => ('unit' in vector && vector.unit ? [vector] : [])),
  ];
  it.each(sized)('$repeat times $unit is $expect', (vector) => {
    const limit = 'max_prompt_length' in vector ? vector.max_prompt_length : undefined;
    const result = read(
      { prompt: (vector.unit ?? '').repeat(vector.repeat ?? 0) },
      limit === undefined ? {} : { maxPromptLength: limit },
    );
    expect(result.ok ? 202 : result.code).toBe(vector.expect === 202 ? 202 : 'prompt_too_long');
  });

  it('never takes more than 50,000 code points, whatever the setting', () => {
    expect(read({ prompt: 'a'.repeat(50_001) }, { maxPromptLength: 60_000 }).ok).toBe(false);
  });

  it.each(wire.prompt_length.trimming)('trims %j', (vector) => {
    const { prompt, output, pad, core } = vector;
    const text = prompt ?? `${pad?.repeat(vector.pad_repeat ?? 0)}${core?.repeat(vector.core_repeat ?? 0)}`;
    expect(read({ prompt: text })).toMatchObject({ ok: true, prompt: output ?? 'a'.repeat(10_000) });
  });

  it.each(wire.prompt_length.blank_400)('finds nothing to read in %j', (prompt) => {
    expect(read({ prompt })).toMatchObject({ ok: false, code: 'prompt_empty', param: '/prompt' });
  });

  it('treats a null prompt as missing', () => {
    expect(read({ prompt: null })).toMatchObject({ code: 'prompt_required' });
  });

  it('keeps the text of surfaces B and C untouched', () => {
    const rule = { field: 'input', maxCodePoints: 50_000, trim: false };
    expect(readPromptText('  hi \n', rule)).toEqual({ ok: true, text: '  hi \n' });
    expect(readPromptText(' \n', rule)).toMatchObject({ ok: false, code: 'prompt_empty', param: '/input' });
  });

  it('reads own fields only', () => {
    expect(read(Object.create({ prompt: 'inherited' }) as JsonObject)).toMatchObject({
      code: 'prompt_required',
    });
  });
});

describe('hasMoreCodePoints', () => {
  it('agrees with counting for well-formed text', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.nat(20), (text, limit) => {
          return hasMoreCodePoints(text, limit) === Array.from(text).length > limit;
        }),
      ),
    ).not.toThrow();
  });
});

describe('compileContextSchema', () => {
  const checked = (schema: JsonObject) => {
    const compiled = compileContextSchema(schema);
    if (!compiled.ok) throw new Error(compiled.message);
    return { checkContext: compiled.check };
  };
  const schema = { type: 'object', required: ['team'], properties: { team: { type: 'string' } } };

  it('refuses a context with the pointer of the fault', () => {
    expect(read({ prompt: 'hi', context: { team: 1 } }, checked(schema))).toEqual({
      ok: false,
      code: 'invalid_context',
      param: '/context/team',
      detail: 'context/team must be string.',
    });
  });

  it('takes an absent context for an empty one: required fields are required, nothing else', () => {
    expect(read({ prompt: 'hi' }, checked(schema))).toMatchObject({ ok: false, code: 'invalid_context' });
    expect(read({ prompt: 'hi' }, checked({ type: 'object' }))).toMatchObject({ ok: true, context: null });
  });

  it.each([
    ['a wrong type', { type: 'objekt' }, /not a valid JSON Schema/],
    ['an unknown keyword', { requird: ['a'] }, /requird/],
    ['a remote reference', { $ref: 'https://example.com/s.json' }, /not a valid JSON Schema/],
    [
      'a pattern that RE2 cannot run',
      { properties: { a: { pattern: '(a)\\1' } } },
      /not a valid JSON Schema/,
    ],
    ['unbounded uniqueItems', { properties: { a: { uniqueItems: true } } }, /maxItems/],
  ])('refuses %s when the schema is saved', (_why, bad, message) => {
    expect(compileContextSchema(bad as JsonObject)).toEqual({
      ok: false,
      message: expect.stringMatching(message),
    });
  });

  it('runs a pattern that would explode elsewhere in linear time', () => {
    const { checkContext } = checked({ properties: { a: { type: 'string', pattern: '^(a+)+$' } } });
    const before = process.cpuUsage();
    expect(checkContext({ a: `${'a'.repeat(50_000)}!` })).toMatchObject({ pointer: '/a' });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2_000);
  });
});
