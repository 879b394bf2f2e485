import { RE2JS } from 're2js';

const flagsOf = ({ ignoreCase, multiline, dotAll }: RegExp): number =>
  (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | (multiline ? RE2JS.MULTILINE : 0) | (dotAll ? RE2JS.DOTALL : 0);

/**
 * Compiles a pattern for linear-time matching.
 * @throws RE2JSException for what RE2 does not have: back-references and look-around.
 */
export const compileLinear = (pattern: RegExp): RE2JS => RE2JS.compile(pattern.source, flagsOf(pattern));

/**
 * The part of `RegExp` that JSONata uses, matched in linear time. JavaScript's own engine backtracks: an
 * author's careless pattern and a caller's long text could stop the server for minutes.
 */
export class LinearRegExp {
  lastIndex = 0;
  private readonly compiled: RE2JS;

  /** @throws RE2JSException, as {@link compileLinear}. */
  constructor(pattern: RegExp) {
    this.compiled = compileLinear(pattern);
  }

  /** As `RegExp.prototype.exec` with the flag `g`: goes on from `lastIndex`. */
  exec(text: string): (string[] & { index: number }) | null {
    const matcher = this.compiled.matcher(text);
    if (this.lastIndex > text.length || !matcher.find(this.lastIndex)) {
      this.lastIndex = 0;
      return null;
    }
    const groups = Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? '');
    this.lastIndex = matcher.end();
    return Object.assign(groups, { index: matcher.start() });
  }
}
