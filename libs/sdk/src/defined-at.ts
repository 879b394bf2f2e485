/** The same in every copy of the SDK that one process loads. */
const PLACE = Symbol.for('prompthook.definedAt');

/** `file:///a/b%20c.js:12:3`, `/a/b c.js:12:3` or `C:\a\b.js:12:3` at the end of a line of a stack. */
const FRAME = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:[\\/]).*):(\d+):\d+\)?$/;

const pathOf = (source: string): string =>
  source.startsWith('file://') ? decodeURIComponent(source.slice('file://'.length)) : source;

/**
 * Notes the line of source that made something, so that a refusal at boot can name it. Beside the data, not in it:
 * it is not enumerable, and whoever spreads the object leaves it behind.
 *
 * @param maker the function that was called; the note is of the line that called it
 * @param between how many further functions of ours stand between that line and `maker`
 */
// oxlint-disable-next-line typescript/no-unsafe-function-type -- any function: it is never called here
export function noteDefinedAt<T extends object>(made: T, maker: Function, between = 0): T {
  const trace: { stack?: string } = {};
  Error.captureStackTrace(trace, maker);
  const frame = FRAME.exec(trace.stack?.split('\n')[1 + between] ?? '');
  if (frame === null) return made;
  const [, source = '', line = ''] = frame;
  return Object.defineProperty(made, PLACE, { value: `${pathOf(source)}:${line}` });
}

/** `<file>:<line>` of the source that made a definition, a plugin, or a field without description; else undefined. */
export function definedAt(made: unknown): string | undefined {
  if (typeof made !== 'object' || made === null) return undefined;
  const place: unknown = (made as Record<symbol, unknown>)[PLACE];
  return typeof place === 'string' ? place : undefined;
}

/** Notes a place that is known already: that of a definition which was carried here as data. */
export const keepDefinedAt = <T extends object>(made: T, place: string): T =>
  Object.defineProperty(made, PLACE, { value: place });
