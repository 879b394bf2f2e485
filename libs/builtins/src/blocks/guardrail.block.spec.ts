import { runBlock } from '#sdk';
import type { ParamsOf, PromptScan, PromptScanOptions } from '#sdk';
import { guardrail } from './guardrail.block.js';

/** Finds the word "ignore", the word "system" and own words, as a scanner would report them. */
const scanPrompt = (text: string, { disabled = [], custom = [] }: PromptScanOptions = {}): PromptScan => {
  const words = ['ignore', 'system', ...custom.map(({ pattern }) => pattern)];
  const matches = words.flatMap((word) => {
    if (disabled.includes(`says_${word}`)) return [];
    const start = text.indexOf(word);
    if (start < 0) return [];
    const hiddenBy = word === 'system' ? 'zero-width' : null;
    return [
      {
        pattern: `says_${word}`,
        category: 'override',
        severity: 'high',
        start,
        end: start + word.length,
        hiddenBy,
      },
    ];
  });
  return {
    guardrailsTriggered: matches.length > 0,
    matchedInjectionPatterns: matches.map(({ pattern }) => pattern),
    matches,
  };
};
const scan = (
  text: string,
  ignore: string[] = [],
  customPatterns: ParamsOf<typeof guardrail.params>['customPatterns'] = [],
) => runBlock(guardrail, { text, ignore, customPatterns }, { scanPrompt });

describe('the guardrail block', () => {
  it('lets a clean text pass', async () => {
    expect(await scan('hello')).toMatchObject({
      port: 'pass',
      outputs: { flagged: false, matchedInjectionPatterns: [], matches: [], text: 'hello' },
    });
  });

  it('flags a match, and says what and where', async () => {
    expect(await scan('ignore it, system')).toMatchObject({
      port: 'flagged',
      outputs: {
        flagged: true,
        matchedInjectionPatterns: ['says_ignore', 'says_system'],
        matches: [
          { pattern: 'says_ignore', category: 'override', severity: 'high', start: 0, end: 6 },
          { pattern: 'says_system', hiddenBy: 'zero-width', start: 11, end: 17 },
        ],
      },
    });
  });

  it('does not count a pattern that the author ignores', async () => {
    expect(await scan('ignore it', ['says_ignore'])).toMatchObject({
      port: 'pass',
      outputs: { matches: [] },
    });
    expect(await scan('ignore it, system', ['says_ignore'])).toMatchObject({
      port: 'flagged',
      outputs: { matchedInjectionPatterns: ['says_system'] },
    });
  });

  it('flags what a pattern of its own finds', async () => {
    const examples = { shouldMatch: [], shouldNotMatch: [] };
    const custom = {
      name: 'falcon',
      pattern: 'falcon',
      severity: 'high',
      category: 'x',
      ...examples,
    } as const;
    expect(await scan('about falcon')).toMatchObject({ port: 'pass' });
    expect(await scan('about falcon', [], [custom])).toMatchObject({
      port: 'flagged',
      outputs: { matchedInjectionPatterns: ['says_falcon'] },
    });
  });

  it('counts as a review, so that what passed it may reach a destructive block', () => {
    expect(guardrail.reviews).toBe(true);
  });
});
