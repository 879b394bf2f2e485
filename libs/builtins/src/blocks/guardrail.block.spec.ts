import { runBlock } from '#sdk';
import type { PromptScan } from '#sdk';
import { guardrail } from './guardrail.block.js';

/** Finds the word "ignore" and the word "system", as a scanner would report them. */
const scanPrompt = (text: string): PromptScan => {
  const matches = ['ignore', 'system'].flatMap((word) => {
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
const scan = (text: string, ignore: string[] = []) => runBlock(guardrail, { text, ignore }, { scanPrompt });

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

  it('counts as a review, so that what passed it may reach a destructive block', () => {
    expect(guardrail.reviews).toBe(true);
  });
});
