/** What a digit or symbol stands for in leet writing; `1` is read as i first and as l second. */
const letterOf: readonly (readonly [string, string])[] = [
  ['0', 'o'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['6', 'g'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['2', 'z'],
  ['@', 'a'],
  ['$', 's'],
];

const table = new Uint16Array(128);
for (const [from, to] of letterOf) table[from.charCodeAt(0)] = to.charCodeAt(0);

/** The ways to read the ambiguous `1` and `!`. */
export const leetReadings = ['i', 'l'] as const;

/** True when the word mixes letters with leet digits: only such words are worth reading again. */
export function looksLeet(units: Uint16Array, start: number, end: number): boolean {
  let letters = 0;
  let digits = 0;
  for (let at = start; at < end; at++) {
    const unit = units[at] ?? 0;
    if (unit >= 0x61 && unit <= 0x7a) letters++;
    else if (unit < 0x40 || unit === 0x40) digits++;
  }
  return letters > 0 && digits > 0;
}

/** The letter that `unit` stands for, given how `1` is read; letters stand for themselves. */
export function deLeet(unit: number, one: (typeof leetReadings)[number]): number {
  if (unit === 0x31 || unit === 0x21) return one.charCodeAt(0);
  return unit < 128 ? table[unit] || unit : unit;
}
