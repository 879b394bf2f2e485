/** Furthest distance at which a name still counts as a slip of the other. */
const FURTHEST = 2;

/**
 * Edit distance (insert, delete, replace, swap of neighbours), or Infinity above {@link FURTHEST}. Only the band
 * around the diagonal is computed, so the cost is linear in the length.
 */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > FURTHEST) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = Array.from({ length: b.length + 1 }, () => Infinity);
    row[0] = i;
    let best = i <= FURTHEST ? i : Infinity;
    for (let j = Math.max(1, i - FURTHEST); j <= Math.min(b.length, i + FURTHEST); j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (last[j - 1] ?? Infinity) + (same ? 0 : 1),
        (last[j] ?? Infinity) + 1,
        (row[j - 1] ?? Infinity) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (beforeLast[j - 2] ?? Infinity) + 1);
      row[j] = cost;
      best = Math.min(best, cost);
    }
    if (best > FURTHEST) return Infinity;
    beforeLast = last;
    last = row;
  }
  const result = last[b.length] ?? Infinity;
  return result > FURTHEST ? Infinity : result;
}

/** The known name that the given one is probably a slip of; undefined when none is near. */
export function nearestName(given: string, known: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  // A name of three letters is two slips away from most others: allow fewer in short names.
  let best = given.length <= 3 ? 2 : FURTHEST + 1;
  for (const name of known) {
    if (name === given) continue;
    const found = name.toLowerCase() === given.toLowerCase() ? 0 : distance(given, name);
    if (found < best) {
      best = found;
      nearest = name;
    }
  }
  return nearest;
}

/** ` Did you mean "x"?`, or the list of what is known when nothing is near. Starts with a space; may be empty. */
export function didYouMean(given: string, known: Iterable<string>): string {
  const names = [...known];
  const nearest = nearestName(given, names);
  if (nearest !== undefined) return ` Did you mean "${nearest}"?`;
  if (names.length === 0) return '';
  return names.length > 20 ? ` Known: ${names.slice(0, 20).join(', ')}, ...` : ` Known: ${names.join(', ')}.`;
}
