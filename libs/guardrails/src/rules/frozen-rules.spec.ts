import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { buildRuleSet } from './build-rule-set.js';
import { freezeRuleSet, frozenModule } from './freeze-rule-set.js';
import { thawRuleSet } from './thaw-rule-set.js';

const file = join(import.meta.dirname, 'frozen-rules.data.ts');

describe('the frozen rules', () => {
  const built = buildRuleSet();
  const frozen = freezeRuleSet(built);

  it('are those of the word lists and patterns (UPDATE_RULES=1 writes them anew)', async () => {
    const options = { ...(await resolveConfig(file)), parser: 'typescript' };
    const source = await format(frozenModule(frozen), options);
    // oxlint-disable-next-line node/no-process-env -- a switch of this spec, not configuration of the app
    if (process.env['UPDATE_RULES'] === '1') writeFileSync(file, source);
    expect(readFileSync(file, 'utf8') === source).toBe(true);
  });

  it('know the same words with the same meanings as the word lists', () => {
    const thawed = thawRuleSet(frozen);
    const { tree } = built.lexicon.parts;
    const pending: [node: number, other: number][] = [[0, 0]];
    const children: [number, number][][] = Array.from({ length: tree.size }, () => []);
    tree.forEachEdge((node, unit, child) => children[node]?.push([unit, child]));
    let words = 0;
    for (let next = pending.pop(); next; next = pending.pop()) {
      const [node, other] = next;
      expect(thawed.lexicon.classAt(other)).toBe(built.lexicon.classAt(node));
      if (built.lexicon.classAt(node) > 0) words++;
      for (const [unit, child] of children[node] ?? [])
        pending.push([child, thawed.lexicon.follow(other, unit)]);
    }
    expect(words).toBeGreaterThan(10_000);
    expect(thawed.lexicon.classConcepts).toEqual(built.lexicon.classConcepts);
    expect(thawed.lexicon.classLanguages).toEqual(built.lexicon.classLanguages);
    expect(thawed.index()).toEqual(built.index());
  });

  it('name the command that repairs them when a pattern has other rules', () => {
    expect(() => thawRuleSet({ ...frozen, index: '' })).toThrow(/UPDATE_RULES=1/);
  });
});
