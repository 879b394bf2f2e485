/** Words worth recognising when misspelt: without them no rule of weight can match. */
const keywords =
  'ignore disregard forget bypass override previous instructions instruction guidelines directives restrictions reveal password passphrase secret system prompt prompts developer unrestricted unfiltered everything disclose repeat commands conversation initial hidden directions without filters rules credentials assistant verbatim limitations above print customer repeating confidential configuration display original programming earlier protocols policies';

/** Real words that are one letter away from a keyword. */
const realWords = new Set(
  'precious prevision promo prompted prompter hide hidden systems systemic instructional instructor instructors instructed instructing overrode overrides rueful repeal repeats repeated reveals revealed revel reveled secrete secretly secrets ignores ignored ignoring ignorer forgets forgot forged forger forges forgiven policed police polices print prints printed priest pint paint point sprint printer prompting prompts promptly developers developed develop rulers ruler initials initially initiate directors direction filter filtered fillers flitters folders biddens ridden midden bidden original originals origin assistants assistance assist resistant custom customs customers costumer consumer costume command commend comments commando commandos comment commends displays displayed displace dismay conversion conservation conversations repeater reappear heart without within withstand pasword passwords limitation imitations imitation protocol proposals secretary secretion verbatim override overridden eerlier earliest early initialed initialled initiated'.split(
    ' ',
  ),
);

const MIN_LENGTH = 5;
const MAX_LENGTH = 14;
const LETTERS = 26;

/** A random weight per letter: the sum of a word is the same for all its anagrams, and cheap to correct by one letter. */
const weight = Int32Array.from(
  { length: LETTERS },
  (_, index) => Math.imul(index + 1, 0x9e3779b1) ^ (index * 0x85ebca6b),
);

interface Keyword {
  readonly text: string;
  readonly units: readonly number[];
}

const exact = new Map<number, Keyword[]>();
const oneShort = new Map<number, Keyword[]>();
for (const text of keywords.split(' ')) {
  const keyword: Keyword = { text, units: Array.from(text, (letter) => letter.charCodeAt(0)) };
  const sum = keyword.units.reduce((total, unit) => (total + (weight[unit - 97] ?? 0)) | 0, 0);
  append(exact, sum, keyword);
  for (const unit of new Set(keyword.units)) append(oneShort, (sum - (weight[unit - 97] ?? 0)) | 0, keyword);
}

/** Which sums occur at all, by their upper bits: most words of a text are turned away here. */
const FILTER_BITS = 14;
const filter = new Uint8Array(1 << FILTER_BITS);
for (const map of [exact, oneShort]) for (const sum of map.keys()) filter[sum >>> (32 - FILTER_BITS)] = 1;

function append(map: Map<number, Keyword[]>, key: number, keyword: Keyword): void {
  const known = map.get(key);
  if (known) known.push(keyword);
  else map.set(key, [keyword]);
}

/**
 * The keyword that `units[start..end)` misspells: inner letters in another order, or one letter missing,
 * extra or wrong after the first. Undefined for anything else and for real words. Costs the word's length.
 */
export function correctTypo(units: Uint16Array, start: number, end: number): readonly number[] | undefined {
  const length = end - start;
  if (length < MIN_LENGTH || length > MAX_LENGTH) return undefined;
  let sum = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit < 0x61 || unit > 0x7a) return undefined;
    sum = (sum + (weight[unit - 97] ?? 0)) | 0;
  }
  const word = units.subarray(start, end);
  const found =
    pick(exact.get(sum), word, isScrambled) ??
    pick(oneShort.get(sum), word, isOneLetterApart) ??
    oneExtra(word, sum);
  if (!found || realWords.has(String.fromCharCode(...word))) return undefined;
  return found.units;
}

function oneExtra(word: Uint16Array, sum: number): Keyword | undefined {
  for (let at = 1; at < word.length; at++) {
    const without = (sum - (weight[(word[at] ?? 97) - 97] ?? 0)) | 0;
    if (filter[without >>> (32 - FILTER_BITS)] === 0) continue;
    const found =
      pick(exact.get(without), word, isOneLetterApart) ??
      (word.length >= 6 ? pick(oneShort.get(without), word, isOneLetterApart) : undefined);
    if (found) return found;
  }
  return undefined;
}

function pick(
  keywordsOfSum: readonly Keyword[] | undefined,
  word: Uint16Array,
  accepts: (word: Uint16Array, keyword: readonly number[]) => boolean,
): Keyword | undefined {
  return keywordsOfSum?.find((keyword) => keyword.units[0] === word[0] && accepts(word, keyword.units));
}

function isScrambled(word: Uint16Array, keyword: readonly number[]): boolean {
  return word.length === keyword.length && word[word.length - 1] === keyword.at(-1);
}

/** One insertion, deletion or substitution: what stands before and behind it is equal. */
function isOneLetterApart(word: Uint16Array, keyword: readonly number[]): boolean {
  if (Math.abs(word.length - keyword.length) > 1) return false;
  let front = 0;
  while (front < word.length && word[front] === keyword[front]) front++;
  let back = 0;
  const shorter = Math.min(word.length, keyword.length);
  while (back < shorter - front && word[word.length - 1 - back] === keyword[keyword.length - 1 - back])
    back++;
  return front + back >= Math.max(word.length, keyword.length) - 1;
}
