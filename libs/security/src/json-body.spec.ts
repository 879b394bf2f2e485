import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import type { JsonValue } from '#sdk';
import { parseJsonBody } from './json-body.js';
import { MAX_JSON_DEPTH, MAX_JSON_KEYS } from './scan-json.js';

const parse = (text: string) => parseJsonBody(Buffer.from(text));
const codeOf = (text: string) => {
  const body = parse(text);
  return body.ok ? 'ok' : body.code;
};
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Codes that this stage gives; the others of the section belong to readPromptBody. */
const bodyCodes = wire.json_bodies_surface_a.filter(
  ({ code }) => code === undefined || !/prompt|context|metadata/.test(code),
);

describe('parseJsonBody', () => {
  it.each(bodyCodes)('$name', (vector) => {
    const parsed = parseJsonBody(Buffer.from(vector.body_base64, 'base64'));
    expect(parsed.ok ? undefined : parsed.code).toBe(vector.code);
    expect(parsed.ok).toBe(vector.expect === 202);
  });

  it('gives what JSON.parse gives for any storable object', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), (object) => {
          const text = JSON.stringify(object);
          const parsed = parse(text);
          const isOdd = /\\u|__proto__|constructor/.test(text);
          return isOdd || (parsed.ok && JSON.stringify(parsed.value) === text);
        }),
      ),
    ).not.toThrow();
  });

  it('agrees with JSON.parse on what is JSON, for any bytes, and never throws', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit: fc.constantFrom(...Array.from('{}[]":,\\u0e1-. \ntrue')) }), (text) => {
          const parsed = parse(text);
          const isJson = isParsable(text);
          if (parsed.ok) return isJson;
          return parsed.code === 'invalid_json' ? !isJson : isJson || text === '';
        }),
        { numRuns: 2000 },
      ),
    ).not.toThrow();
  });

  it('lets through nothing that PostgreSQL or JSON.stringify would refuse or change', () => {
    const unit = fc.constantFrom('a', '\\u0000', '\\ud83d', '\\ude80', '\\u0041', '\\n', '🚀', '\\\\');
    expect(() =>
      fc.assert(
        fc.property(fc.string({ unit }), fc.string({ unit }), (key, value) => {
          const parsed = parse(`{"a":{"${key}":["${value}"]}}`);
          const raw: unknown = JSON.parse(`["${key}","${value}"]`);
          const isClean = (raw as string[]).every((text) => text.isWellFormed() && !text.includes('\0'));
          return parsed.ok === isClean;
        }),
        { numRuns: 2000 },
      ),
    ).not.toThrow();
  });

  it(`takes ${MAX_JSON_DEPTH} levels and no more, also when the rest is broken`, () => {
    const inner = nested(MAX_JSON_DEPTH - 1, '[', ']');
    expect(codeOf(`{"a":${inner}}`)).toBe('ok');
    expect(codeOf(`{"a":[${inner}]}`)).toBe('too_deep');
    expect(codeOf('['.repeat(1 << 20))).toBe('too_deep');
  });

  it('counts keys on every level', () => {
    const members = (count: number) => Array.from({ length: count }, (_, i) => `"k${i}":1`).join();
    expect(codeOf(`{"a":{${members(MAX_JSON_KEYS - 1)}}}`)).toBe('ok');
    expect(codeOf(`{"a":{${members(MAX_JSON_KEYS)}}}`)).toBe('too_many_keys');
    expect(codeOf(`{"prompt":"${':'.repeat(MAX_JSON_KEYS + 1)}"}`)).toBe('ok');
  });

  it.each([
    ['{"a":1,"a":2}', 'duplicate_key'],
    ['{"a":1,"\\u0061":2}', 'duplicate_key'],
    ['{"x":{"a":1,"a":2}}', 'ok'],
    ['{"x":[{"a":1}],"a":1}', 'ok'],
    ['{"a":{"constructor":{"prototype":1}}}', 'forbidden_key'],
    ['{"a":{"constructor":{"name":1}}}', 'ok'],
    ['{"a":"__proto__"}', 'ok'],
    ['{"a":-1e999}', 'invalid_number'],
    ['{"a":1.5E+400}', 'invalid_number'],
    [`{"a":${'9'.repeat(400)}}`, 'invalid_number'],
    ['{"a":[1e30,true,false,null]}', 'ok'],
    ['{"a":"\\\\u0000"}', 'ok'],
    ['{"a":"x\\"{[","b":"\\\\"}', 'ok'],
    ['{"a":NaN}', 'invalid_json'],
    ['\ufeff\ufeff{}', 'invalid_json'],
    ['\ufeff', 'invalid_json'],
  ])('%s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  it('keeps an escaped pair of surrogates', () => {
    expect(parse('{"a":"\\ud83d\\ude80"}')).toEqual({ ok: true, value: { a: '🚀' } });
  });

  it('never repeats the body in a refusal', () => {
    for (const text of [
      '{"hunter2":',
      '{"a":"hunter2\\u0000"}',
      '{"hunter2":1,"hunter2":2}',
      '["hunter2"]',
    ]) {
      expect(JSON.stringify(parse(text))).not.toContain('hunter2');
    }
  });

  it('stays linear: the worst mebibyte takes less than a second of CPU time, not minutes', () => {
    const size = 1 << 20;
    const worst = [
      `{"a":"${'\\n'.repeat(size / 2)}"}`,
      `{"a":[${'"",'.repeat(size / 3)}""]}`,
      `{"a":[${'{},'.repeat(size / 3)}{}],"b":"\\u0041"}`,
      '"'.repeat(size),
    ];
    for (const text of worst) {
      const body = Buffer.from(text);
      const times = [1, 2, 3].map(() => {
        const before = process.cpuUsage();
        parseJsonBody(body);
        return process.cpuUsage(before).user / 1000;
      });
      expect(Math.min(...times)).toBeLessThan(1_000);
    }
  });
});

function isParsable(text: string): boolean {
  try {
    JSON.parse(text) as JsonValue;
    return true;
  } catch {
    return false;
  }
}
