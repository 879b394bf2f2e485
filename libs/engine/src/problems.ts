import type { Problem, ValueProblem } from '#sdk';
import { didYouMean } from './nearest-name.js';

/** Gathers what is wrong with a document. */
export class Problems {
  readonly list: Problem[] = [];

  error(pointer: string, code: string, message: string): void {
    this.list.push({ pointer, code, message, severity: 'error' });
  }

  warn(pointer: string, code: string, message: string): void {
    this.list.push({ pointer, code, message, severity: 'warning' });
  }

  /** Adds a misfit of a value that stands at `pointer`; `what` names it in the message. */
  misfit(pointer: string, problem: ValueProblem, what: string): void {
    const at = pointer + problem.pointer;
    if (problem.code === 'unknown_param') {
      const name = problem.pointer.slice(problem.pointer.lastIndexOf('/') + 1);
      this.error(at, problem.code, `${what} has no "${name}".${didYouMean(name, problem.known ?? [])}`);
      return;
    }
    const inside = problem.pointer === '' ? what : `${what}, ${problem.pointer.slice(1)}:`;
    this.error(
      at,
      problem.code,
      problem.code === 'missing_param' ? `${what}: ${problem.message}` : `${inside} ${problem.message}`,
    );
  }

  /** A list of its own, for findings that would only repeat what was said. */
  aside(): Problems {
    return new Problems();
  }

  get hasErrors(): boolean {
    return this.list.some(({ severity }) => severity === 'error');
  }
}
