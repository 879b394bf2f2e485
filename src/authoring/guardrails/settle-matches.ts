import { hash } from 'node:crypto';
import { scanPrompt } from '#guardrails';
import type { ScanOptions } from '#guardrails';
import type { PromptScan } from '#sdk';
import type { ActiveSuppression } from '#store';
import type { FoundMatch } from './found-match.js';
import type { ScanPolicy } from './scan-policy.js';

type Match = PromptScan['matches'][number];
type Span = Pick<Match, 'pattern' | 'start' | 'end'>;

/** What was found in one text, before anybody's judgement of it. */
export interface FoundInText {
  readonly where: string;
  readonly inKey?: true;
  readonly text: string;
  readonly matches: readonly Match[];
}

/** In place of a pattern's name: whatever matches, in one text. */
export const ANY_PATTERN = '*';

/** The digest by which a suppression knows a text. */
export const textDigest = (text: string): string => hash('sha256', text, 'hex');

/** Finds who judged a match harmless; the text itself is digested once, and only for those who judged one text. */
class Judgements {
  #whole: string | null = null;

  constructor(
    private readonly suppressions: readonly ActiveSuppression[],
    private readonly text: string,
  ) {}

  of(span: Span): ActiveSuppression | undefined {
    return this.suppressions.find(
      ({ pattern, textDigest: digest }) =>
        (pattern === ANY_PATTERN || pattern === span.pattern) &&
        (digest === null || digest === this.#digestOf(span) || digest === this.#digestOfText()),
    );
  }

  #digestOf({ start, end }: Span): string {
    return textDigest(this.text.slice(start, end));
  }

  #digestOfText(): string {
    return (this.#whole ??= textDigest(this.text));
  }
}

const keyOf = ({ pattern, start, end }: Span): string => `${start} ${end} ${pattern}`;

/**
 * Separates what an author judged harmless. The text is read again without it, because what is left must be enough by
 * itself: two weak signs of which one is harmless are no attack. What falls away with it is suppressed by it.
 */
export function settleMatches(
  { suppressions }: ScanPolicy,
  options: ScanOptions,
  { where, inKey, text, matches }: FoundInText,
): FoundMatch[] {
  const placed = ({ pattern, category, severity, start, end, hiddenBy }: Match): FoundMatch => ({
    where,
    ...(inKey ? { inKey } : {}),
    pattern,
    category,
    severity,
    start,
    end,
    hiddenBy,
  });
  if (suppressions.length === 0) return matches.map(placed);
  const judgements = new Judgements(suppressions, text);
  const judged = new Map(
    matches.flatMap((match) => {
      const suppression = judgements.of(match);
      return suppression ? [[keyOf(match), suppression.id] as const] : [];
    }),
  );
  const [first] = judged.values();
  if (first === undefined) return matches.map(placed);
  const { matches: left } = scanPrompt(text, {
    ...options,
    except: (span) => judgements.of(span) !== undefined,
  });
  const counted = new Set(left.map(keyOf));
  return [
    ...left.map(placed),
    ...matches
      .filter((match) => !counted.has(keyOf(match)))
      .map((match) => ({ ...placed(match), suppressedBy: judged.get(keyOf(match)) ?? first })),
  ];
}
