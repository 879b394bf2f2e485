/** Longer words are no words. */
const MAX_LENGTH = 48;

/** True for "ignooore" and "iiggnnoorree": a letter three times in a row, or three pairs. */
export function isStretched(units: Uint16Array, start: number, end: number): boolean {
  if (end - start < 5 || end - start > MAX_LENGTH) return false;
  let run = 1;
  let pairs = 0;
  for (let at = start + 1; at < end; at++) {
    run = units[at] === units[at - 1] ? run + 1 : 1;
    if (run === 2) pairs++;
    if (run === 3 || pairs === 3) return true;
  }
  return false;
}

/** The word with its runs of one letter shortened: to one letter each, to half, and the long ones to two. */
export function shortenRuns(units: Uint16Array, start: number, end: number): readonly (readonly number[])[] {
  return [
    shorten(units, start, end, () => 1),
    shorten(units, start, end, (run) => Math.ceil(run / 2)),
    shorten(units, start, end, (run) => (run > 2 ? 1 : run)),
    shorten(units, start, end, (run) => Math.min(run, 2)),
  ];
}

function shorten(units: Uint16Array, start: number, end: number, kept: (run: number) => number): number[] {
  const out: number[] = [];
  for (let at = start; at < end;) {
    const unit = units[at] ?? 0;
    let next = at;
    while (next < end && units[next] === unit) next++;
    for (let count = kept(next - at); count > 0; count--) out.push(unit);
    at = next;
  }
  return out;
}
