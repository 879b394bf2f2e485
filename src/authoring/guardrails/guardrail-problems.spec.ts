import { customPatterns, disabledPatterns, promptParams } from '#sdk';
import type { JsonObject } from '#sdk';
import { guardrailProblems, settingsProblems } from './guardrail-problems.js';

const told = async (settings: JsonObject) =>
  (await settingsProblems(settings, '')).map(
    ({ pointer, code, severity }) => `${severity} ${code} ${pointer}`,
  );
const own = (more: JsonObject = {}): JsonObject => ({
  name: 'falcon',
  pattern: 'project\\s+falcon',
  shouldMatch: ['about Project Falcon'],
  shouldNotMatch: ['about falconry'],
  ...more,
});

/** Each of these keeps a backtracking engine busy for minutes on a short text. */
const CLASSICAL = [
  '(a+)+$',
  '([a-zA-Z]+)*$',
  '(a|aa)+$',
  '(a|a?)+$',
  '(.*a){20}',
  '^(([a-z])+.)+[A-Z]([a-z])+$',
  '(x+x+)+y',
  '(.*?,){11}P',
  '^([a-zA-Z0-9])(([\\-.]|[_]+)?([a-zA-Z0-9]+))*(@){1}[a-z0-9]+[.]{1}(([a-z]{2,3})|([a-z]{2,3}[.]{1}[a-z]{2,3}))$',
  '(?:.*.*=.*)',
  '\\s+$',
  '^(\\d+)*\\d+x$',
  '((a{1,30}){1,30})b',
  '(\\w+\\s*){1,50}z',
];

describe('the check of guardrail settings', () => {
  it('has nothing to say about a pattern whose examples hold', async () => {
    expect(await told({ customPatterns: [own()], disabledPatterns: ['custom:falcon'] })).toEqual([]);
  });

  it('refuses names that nothing reports, and says which was meant', async () => {
    const settings = {
      disabledPatterns: ['ignore_previous_instruction', 'custom:falcom'],
      customPatterns: [own()],
    };
    const problems = await settingsProblems(settings, '/at');
    expect(problems.map(({ pointer, code }) => `${code} ${pointer}`)).toEqual([
      'unknown_pattern /at/disabledPatterns/0',
      'unknown_pattern /at/disabledPatterns/1',
    ]);
    expect(problems[0]?.message).toContain('Did you mean "ignore_previous_instructions"?');
    expect(problems[1]?.message).toContain('Did you mean "custom:falcon"?');
  });

  it('tries the examples and points at the one that fails', async () => {
    expect(
      await told({ customPatterns: [own({ shouldMatch: ['project falcon', 'nothing here'] })] }),
    ).toEqual(['error example_not_matched /customPatterns/0/shouldMatch/1']);
    const [problem] = await settingsProblems(
      { customPatterns: [own({ shouldNotMatch: ['the PROJECT FALCON file'] })] },
      '',
    );
    expect(problem).toMatchObject({ code: 'example_matched', pointer: '/customPatterns/0/shouldNotMatch/0' });
    expect(problem?.message).toContain('finds "PROJECT FALCON" at character 4');
  });

  it.each([
    ['bad syntax', { pattern: '(a' }, 'pattern'],
    ['a back-reference, which no linear engine has', { pattern: '(a)\\1' }, 'pattern'],
    ['look-around', { pattern: '(?=a)b' }, 'pattern'],
    ['a pattern that matches nothing at all', { pattern: 'a*' }, 'pattern'],
    ['a pattern too large when compiled', { pattern: '[\\s\\S]{1,1000}z' }, 'pattern'],
    ['a source too long', { pattern: 'a'.repeat(501) }, 'pattern'],
    ['a name that is none', { name: 'Project Falcon' }, 'name'],
  ])('refuses %s, with the reason at the right place', async (_, more, place) => {
    const [problem] = await settingsProblems({ customPatterns: [own(more)] }, '');
    expect(problem).toMatchObject({
      code: 'invalid_pattern',
      pointer: `/customPatterns/0/${place}`,
      severity: 'error',
    });
    expect(problem?.message.length).toBeGreaterThan(30);
  });

  it('refuses a name that stands twice, too many patterns, and too many examples', async () => {
    expect(await told({ customPatterns: [own(), own()] })).toEqual([
      'error duplicate_pattern /customPatterns/1/name',
    ]);
    const many = Array.from({ length: 21 }, (_, i) => own({ name: `own_${i}` }));
    expect(await told({ customPatterns: many })).toEqual(['error too_many_patterns /customPatterns']);
    const examples = Array.from({ length: 11 }, () => 'project falcon');
    expect(await told({ customPatterns: [own({ shouldMatch: examples })] })).toEqual([
      'error too_many_examples /customPatterns/0/shouldMatch',
    ]);
  });

  it('warns of a pattern without an example', async () => {
    expect(await told({ customPatterns: [own({ shouldMatch: [] })] })).toEqual([
      'warning untested_pattern /customPatterns/0/shouldMatch',
    ]);
  });

  it('holds nobody up over the patterns that hang a backtracking engine', async () => {
    for (const pattern of CLASSICAL) {
      const before = performance.now();
      await settingsProblems({ customPatterns: [own({ pattern, shouldMatch: [], shouldNotMatch: [] })] }, '');
      // Far above what they take, far below what backtracking takes: seconds against years.
      expect(performance.now() - before).toBeLessThan(5_000);
    }
  });

  it('finds the settings in a group of a trigger and in a block of its own', async () => {
    const kinds: Record<
      string,
      Parameters<typeof guardrailProblems>[1] extends (t: string) => infer R ? R : never
    > = {
      prompt: promptParams,
      block: { ignore: disabledPatterns, customPatterns },
      other: {},
    };
    const problems = await guardrailProblems(
      {
        blocks: [
          { type: 'other', params: { ignore: ['nothing'], customPatterns: [{ name: '?', pattern: '(' }] } },
          { type: 'prompt', params: { guardrails: { disabledPatterns: ['nothing'] } } },
          { type: 'block', params: { ignore: ['nothing'] } },
        ],
      },
      (type) => kinds[type],
    );
    expect(problems.map(({ pointer }) => pointer)).toEqual([
      '/blocks/1/params/guardrails/disabledPatterns/0',
      '/blocks/2/params/ignore/0',
    ]);
  });
});
