import { originalSpan, trickWithin, type Finding } from './finding.js';
import { foldText } from './fold/fold-text.js';
import type { FoldedText } from './fold/folded-text.js';
import { foldTricks, trickId } from './fold/fold-trick.js';
import { findImageBeacons } from './probes/image-beacon.js';
import { findTemplateTokens } from './probes/template-tokens.js';
import type { CandidateRules } from './rules/candidate-rules.js';
import type { ExcuseFinder } from './rules/excuse.js';
import { matchRules, type RuleHit } from './rules/match-rules.js';
import type { RuleSet } from './rules/rule-set.js';
import type { Lattice } from './tokens/lattice.js';
import { mergeTokens } from './tokens/merge-tokens.js';
import { readLexicon } from './tokens/read-lexicon.js';
import { cue, tokenFlag } from './tokens/token-list.js';
import { tokenise } from './tokens/tokenise.js';
import type { Workspace } from './tokens/workspace.js';

/** Names the pattern of a hit; rules of foreign languages share one set and differ by the language matched. */
export type PatternNamer = (hit: RuleHit) => string;

const WEAK_TOKEN = 0.5;
/** Weight from which on a disguised match needs no second signal: the disguise is one. */
const LIKELY = 0.6;
/** Invisible characters that spell this much are a message, whatever it says. */
const MIN_INVISIBLE_LETTERS = 4;

/** What texts are read with: the rules, and what was prepared from them once. */
export interface Rules {
  readonly ruleSet: RuleSet;
  readonly candidates: CandidateRules;
  readonly excuses: ExcuseFinder;
  readonly nameOf: PatternNamer;
}

/** Finds patterns in one text as it stands, without opening encodings. Leaves its tokens in the workspace. */
export function findInText(
  text: string,
  rules: Rules,
  { units, tokens, merged, lattice }: Workspace,
): Finding[] {
  const { ruleSet, candidates, excuses, nameOf } = rules;
  const folded = foldText(text, units);
  lattice.begin(folded, mergeTokens(folded, { tokens: tokenise(folded, tokens), merged }, ruleSet.lexicon));
  readLexicon(lattice, ruleSet.lexicon);
  const findings = matchRules(lattice, ruleSet, candidates).map((hit) =>
    ruleFinding(lattice, hit, excuses, nameOf),
  );
  if (tokens.cues & cue.opener) findings.push(...tokenFindings(lattice, excuses), ...beaconFindings(text));
  if (folded.trick) findings.push(...invisibleFindings(folded));
  return findings;
}

function ruleFinding(lattice: Lattice, hit: RuleHit, excuses: ExcuseFinder, nameOf: PatternNamer): Finding {
  const { tokens, text } = lattice;
  const start = tokens.start[hit.start] ?? 0;
  const end = tokens.end[hit.end - 1] ?? start;
  const factor = excuses.factor(lattice, hit);
  const hiddenBy = trickWithin(text, start, end) ?? foldTricks[hit.trick] ?? null;
  return {
    pattern: nameOf(hit),
    weight: (isDisguise(hiddenBy) && hit.rule.weight >= LIKELY ? 1 : hit.rule.weight) * factor,
    excused: factor < 1,
    inComment: ((tokens.flags[hit.start] ?? 0) & tokenFlag.comment) !== 0,
    ...originalSpan(text, start, end),
    hiddenBy,
  };
}

/** Typos and full-width letters are ordinary; whoever writes in another disguise means it. */
const innocentTricks: ReadonlySet<string> = new Set(['typo', 'fullwidth']);
const isDisguise = (trick: string | null): boolean => trick !== null && !innocentTricks.has(trick);

function tokenFindings(lattice: Lattice, excuses: ExcuseFinder): Finding[] {
  const findings: Finding[] = [];
  const literals = new Map<string, Set<string>>();
  for (const hit of findTemplateTokens(lattice.text)) {
    const excused = excuses.isAskedAbout(lattice, hit.start);
    const literal = lattice.text.units.slice(hit.start, hit.end).join();
    for (const pattern of hit.patterns) {
      const seen = literals.get(pattern) ?? new Set<string>();
      seen.add(literal);
      literals.set(pattern, seen);
      // Two different weak tokens of one family make a frame; one alone is a strike-through or a typo.
      const weight = hit.weak && seen.size < 2 ? WEAK_TOKEN : 1;
      findings.push({
        pattern,
        weight: excused ? weight * 0.3 : weight,
        excused,
        inComment: false,
        ...originalSpan(lattice.text, hit.start, hit.end),
        hiddenBy: trickWithin(lattice.text, hit.start, hit.end),
      });
    }
  }
  return findings;
}

/** Tag characters and selector bytes are an attack by themselves once they spell something. */
function invisibleFindings(text: FoldedText): Finding[] {
  if (!text.trick) return [];
  const findings: Finding[] = [];
  for (const [trick, pattern] of [
    [trickId.tags, 'unicode_tag_block'],
    [trickId.variationSelectors, 'variation_selector_payload'],
  ] as const) {
    const start = text.trick.indexOf(trick);
    if (start < 0 || start >= text.length) continue;
    let end = start;
    let letters = 0;
    for (let at = start; at < text.length; at++) {
      if (text.trick[at] !== trick) continue;
      end = at + 1;
      if ((text.units[at] ?? 0x20) > 0x20) letters++;
    }
    if (letters < MIN_INVISIBLE_LETTERS) continue;
    const hiddenBy = foldTricks[trick];
    findings.push({
      pattern,
      weight: 1,
      excused: false,
      inComment: false,
      ...originalSpan(text, start, end),
      hiddenBy,
    });
  }
  return findings;
}

function beaconFindings(text: string): Finding[] {
  return findImageBeacons(text).map(({ start, end }) => ({
    pattern: 'markdown_image_beacon',
    weight: 1,
    excused: false,
    inComment: false,
    start,
    end,
    hiddenBy: null,
  }));
}
