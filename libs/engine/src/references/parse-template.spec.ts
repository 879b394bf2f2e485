import * as fc from 'fast-check';
import { parseTemplate } from './parse-template.js';
import type { ParsedTemplate } from './reference.js';
import { renameInTemplate } from './rename-in-template.js';

const known = new Set(['agent1', 'apiprompt1', 'b']);
const shape = ({ parts }: ParsedTemplate) =>
  parts.map((part) =>
    part.kind === 'text'
      ? part.text
      : part.kind === 'secret'
        ? { secret: part.name }
        : [
            part.reference.block,
            ...part.reference.path,
            ...(part.reference.fallback ? [part.reference.fallback] : []),
          ],
  );
const read = (source: string) => shape(parseTemplate(source, known));
const codes = (source: string) => parseTemplate(source, known).problems.map(({ code }) => code);

describe('a template', () => {
  it('holds references with dotted, indexed and quoted paths', () => {
    expect(read('<agent1.content>')).toEqual([['agent1', 'content']]);
    expect(read('a <agent1.items[0].name> b <agent1.map["a \\"b\\""][2]>')).toEqual([
      'a ',
      ['agent1', 'items', 0, 'name'],
      ' b ',
      ['agent1', 'map', 'a "b"', 2],
    ]);
  });

  it('takes any JSON literal as a default, with > and references inside a string being text', () => {
    expect(read('<agent1.score ?? 0>')).toEqual([['agent1', 'score', { value: 0 }]]);
    expect(read('<agent1.score??null>')).toEqual([['agent1', 'score', { value: null }]]);
    expect(read('<agent1.s ?? "a > <b.x>">!')).toEqual([['agent1', 's', { value: 'a > <b.x>' }], '!']);
    expect(read('<agent1.s ?? [1, {"a": []}]>')).toEqual([['agent1', 's', { value: [1, { a: [] }] }]]);
  });

  it.each([
    'a < b and c > d',
    '<b>bold</b>',
    '<Html.x>',
    'x<html.x>',
    'List<Map.Entry>',
    '<script src="a.js">',
    '{{name}} ${x} <%= y %>',
    'if (a<b) {}',
    '<agent1>',
    '< agent1.content>',
  ])('passes %j through unharmed', (text) => {
    expect(parseTemplate(text, known)).toEqual({
      parts: [{ kind: 'text', text, start: 0, end: text.length }],
      problems: [],
    });
  });

  it('reads \\< as a literal <', () => {
    expect(read('\\<agent1.content> \\< x \\n')).toEqual(['<agent1.content> < x \\n']);
  });

  it('reads {{secrets.NAME}} as a secret, and refuses what nearly is one', () => {
    expect(read('Bearer {{secrets.api_key}}!')).toEqual(['Bearer ', { secret: 'api_key' }, '!']);
    expect(codes('{{ secrets.api_key }}')).toEqual(['bad_secret']);
    expect(codes('{{secrets.}}')).toEqual(['bad_secret']);
  });

  it.each([
    ['<agent1.>', 'must follow the dot'],
    ['<agent1.a', 'not closed'],
    ['<agent1.a b>', 'not closed'],
    ['<agent1.a[x]>', 'brackets hold'],
    ['<agent1.a.>', 'key must follow'],
    ['<agent1.a ?? nope>', 'no JSON literal'],
    ['<agent1.a ?? "x>', 'no end'],
  ])('refuses %j, which opens a reference and is none', (text, why) => {
    const { parts, problems } = parseTemplate(`x ${text}`, known);
    expect(parts).toMatchObject([{ kind: 'text', text: `x ${text}` }]);
    expect(problems).toMatchObject([
      { offset: 2, code: 'bad_reference', message: expect.stringContaining(why) },
    ]);
  });

  it('asks whether a near miss of a block name was meant', () => {
    expect(parseTemplate('<agnt1.content>', known).problems).toMatchObject([
      { code: 'unknown_reference_block', message: expect.stringContaining('Did you mean "agent1"?') },
    ]);
    expect(codes('<Agent1.content>')).toEqual(['unknown_reference_block']);
    expect(codes('<agnt1.content')).toEqual([]);
    expect(codes('\\<agnt1.content>')).toEqual([]);
  });

  it.each(['<html.x>', '<unrelated.thing>', 'about <other.x ?? 1>'])(
    'keeps %j as text, with a warning',
    (text) => {
      expect(parseTemplate(text, known)).toMatchObject({
        parts: [{ kind: 'text', text }],
        problems: [{ code: 'unknown_reference_block', severity: 'warning' }],
      });
    },
  );

  it('warns once of a name that is near none, and reads on to the end', () => {
    const many = Array.from({ length: 150 }, (_, i) => `<other${i}.x>`).join(' ');
    const { parts, problems } = parseTemplate(`${many} <other1.x> <agent1.content>`, known);
    expect(problems).toHaveLength(150);
    expect(problems[0]).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('Known: agent1'),
    });
    expect(parts.at(-1)).toMatchObject({ kind: 'reference' });
    expect(codes('if (a < b.c && d > e) { x = List<T>; }')).toEqual([]);
  });
});

const piece = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '<',
    '>',
    '\\',
    '<agent1.',
    '<b.',
    '<agnt1.',
    'content',
    '["',
    '"]',
    ' ?? ',
    '{{secrets.',
    '}}',
    '.',
    '[0]',
  ),
  fc.constantFrom('<agent1.content>', '<b.x[0]["k"] ?? "d">', '{{secrets.A}}', '\\<', '<b.y ?? 1>'),
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

describe('the parser', () => {
  it('is total, and its parts cover the source without gaps', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { parts, problems } = parseTemplate(source, known);
        let at = 0;
        for (const part of parts) {
          expect(part.start).toBe(at);
          expect(part.end).toBeGreaterThan(part.start);
          at = part.end;
        }
        expect(at).toBe(source.length);
        for (const { offset } of problems) expect(['<', '{']).toContain(source[offset]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a text with every < and {{secrets. escaped or broken as that text', () => {
    fc.assert(
      fc.property(text, (source) => {
        // Also of three in a row none may stand beside another.
        const plain = source.replaceAll(/\{(?=\{)/g, '{ ');
        const escaped = plain.replaceAll(/\\*</g, (run) => run.replace('<', '\\<'));
        expect(parseTemplate(escaped, known)).toMatchObject(
          escaped === '' ? { parts: [] } : { parts: [{ kind: 'text', text: plain }], problems: [] },
        );
      }),
      { examples: [['{{{secrets.A}}']] },
    );
  });

  it('gives the same template after a renaming there and back, and touches nothing but the name', () => {
    fc.assert(
      fc.property(text, (source) => {
        const before = parseTemplate(source, known);
        fc.pre(before.problems.length === 0);
        const there = renameInTemplate(source, known, 'agent1', 'writer_9');
        const renamed = parseTemplate(there, new Set(['writer_9', 'apiprompt1', 'b']));
        const asBefore = shape(before).map((part) =>
          Array.isArray(part) && part[0] === 'agent1' ? ['writer_9', ...part.slice(1)] : part,
        );
        expect(shape(renamed)).toEqual(asBefore);
        const back = renameInTemplate(there, new Set(['writer_9', 'apiprompt1', 'b']), 'writer_9', 'agent1');
        expect(read(back)).toEqual(shape(before));
      }),
      { numRuns: 1000 },
    );
  });

  it('keeps text inert that reads like a reference to the new name', () => {
    const there = renameInTemplate('<agent1.a> <writer.b> \\<writer.c>', known, 'agent1', 'writer');
    expect(there).toBe('<writer.a> \\<writer.b> \\<writer.c>');
  });

  it('reads 1 MiB with 1,000 references, and hostile texts of that size, in linear time', () => {
    const filler = 'x < y \\ {{ <i>text</i> '.repeat(45);
    const template = `${filler}<agent1.items[0].name ?? "n">`.repeat(1000).slice(0, 1_048_576);
    const hostile = ['<agent1.a ?? "', '<', '<agnt1.', '{{secrets.', '<b.a[', '\\', '<zzzz.a>'];
    const millis = (source: string) => {
      const start = performance.now();
      parseTemplate(source, known);
      return performance.now() - start;
    };
    millis(template);
    const whole = millis(template);
    expect(parseTemplate(template, known).parts.length).toBeGreaterThan(1900);
    expect(whole).toBeLessThan(250);
    for (const seed of hostile) expect(millis(seed.repeat(1_048_576 / seed.length))).toBeLessThan(1500);
  });
});
