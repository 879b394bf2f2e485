/** A batch as the composite type `fenced_write` of the migrations reads it: entries are short arrays of text. */
export function fencedWrites<W extends { runId: string; owner: string; attempt: number }, E>(
  batch: readonly W[],
  entriesOf: (write: W) => readonly E[],
  entry: (entry: E) => readonly (string | number)[],
): string {
  return JSON.stringify(
    batch.map((write, n) => ({
      n,
      run_id: write.runId,
      owner: write.owner,
      attempt: write.attempt,
      entries: entriesOf(write).map(entry),
    })),
  );
}

/** True for each write whose number is among the held ones. */
export function answersFor(batch: readonly unknown[], held: readonly number[]): boolean[] {
  const numbers = new Set(held);
  return batch.map((_, n) => numbers.has(n));
}
