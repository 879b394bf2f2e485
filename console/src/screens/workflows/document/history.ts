const MOST = 100;
/** Keystrokes in one field within this time are one step. */
const TOGETHER_MS = 1_500;

/** Past and future of a value: undo and redo. Never changed in place. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
  /** Which field made the last step, and when. */
  readonly last: { readonly key: string; readonly at: number } | null;
}

export const beginHistory = <T>(present: T): History<T> => ({ past: [], present, future: [], last: null });

/** A step. @param key steps of one key that follow each other closely become one; null never does */
export function step<T>(history: History<T>, next: T, key: string | null, at: number): History<T> {
  if (next === history.present) return history;
  const { past, present, last } = history;
  const joins = key !== null && last !== null && last.key === key && at - last.at < TOGETHER_MS;
  return {
    past: joins ? past : [...past, present].slice(-MOST),
    present: next,
    future: [],
    last: key === null ? null : { key, at },
  };
}

export function undo<T>(history: History<T>): History<T> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  const { past, present, future } = history;
  return { past: past.slice(0, -1), present: before, future: [present, ...future], last: null };
}

export function redo<T>(history: History<T>): History<T> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present].slice(-MOST), present: next, future, last: null };
}
