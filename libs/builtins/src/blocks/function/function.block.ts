import { Script } from 'node:vm';
import { BlockFailure, defineBlock, field } from '#sdk';
import type { JsonValue, Problem } from '#sdk';
import { refuse } from '../../problem.js';
import { runInSandbox } from './sandbox.js';
import type { SandboxOutcome } from './sandbox-job.js';

const MEBIBYTE = 1024 * 1024;

/** Compiles without running: a syntax error should be found at save, and costs nothing to find. */
function checkSyntax(source: string): Problem[] {
  try {
    // The line break keeps a comment in the last line from swallowing the end.
    Reflect.construct(Script, [`(async function () {\n${source}\n})`, { filename: 'code', lineOffset: -1 }]);
    return [];
  } catch (error) {
    // By name: the error may come from another realm, whose SyntaxError is another class.
    const { name, message, stack } = error as Error;
    if (name !== 'SyntaxError') throw error;
    const line = /code:(\d+)/.exec(stack ?? '')?.[1];
    const where = line === undefined ? '' : ` in line ${line}`;
    return [refuse('/code', 'invalid_expression', `JavaScript: ${message}${where}.`)];
  }
}

type Failed = Exclude<SandboxOutcome, { status: 'done' }>;

interface Limits {
  readonly timeLimitMs: number;
  readonly memoryLimitMb: number;
}

/** Why there is no value, for the author. */
function failureOf(outcome: Failed, { timeLimitMs, memoryLimitMb }: Limits): BlockFailure {
  switch (outcome.status) {
    case 'threw': {
      const where = outcome.line === null ? '' : ` (line ${outcome.line})`;
      return new BlockFailure('function_threw', `${outcome.name}: ${outcome.message.slice(0, 1000)}${where}`);
    }
    case 'timeout':
      return new BlockFailure(
        'function_limit',
        `The code ran longer than ${timeLimitMs} ms. Look for an endless loop, or raise timeLimitMs.`,
      );
    case 'memory':
      return new BlockFailure(
        'function_limit',
        `The code needed more than ${memoryLimitMb} MiB. Keep less, or raise memoryLimitMb.`,
      );
    case 'unsettled':
      return new BlockFailure(
        'function_threw',
        'The code awaits something that never comes: there are no timers and no I/O in a function block.',
      );
    default:
      return new BlockFailure('function_limit', `The sandbox broke down under this code: ${outcome.reason}.`);
  }
}

/** The author's JavaScript, in a sandbox without I/O. */
export const functionBlock = defineBlock({
  type: 'function',
  title: 'Function',
  description:
    'Runs JavaScript in a sandbox without network, files or timers, bounded in time and memory; return gives the result.',
  sideEffects: 'none',
  params: {
    code: field.expression({
      description:
        'Body of an async function in strict mode; return gives the result. References are values; console.log, .info, .warn and .error go to the run log.',
      language: 'javascript',
      required: true,
      example: 'const rows = <http1.body>.rows;\nreturn rows.filter((row) => row.total > 100);',
    }),
    timeLimitMs: field.number({
      description: 'Longest run, in milliseconds.',
      default: 1000,
      minimum: 1,
      maximum: 10_000,
      integer: true,
    }),
    memoryLimitMb: field.number({
      description: 'Most memory, in MiB.',
      default: 32,
      minimum: 1,
      maximum: 128,
      integer: true,
    }),
  },
  outputs: { result: field.json({ description: 'What the code returned, as JSON.', nullable: true }) },
  check: ({ code }) => (code === undefined ? [] : checkSyntax(code.source)),
  async run({ code, timeLimitMs, memoryLimitMb }, { signal, log }) {
    const { source, bindings } = code;
    const job = { source, bindings, timeLimitMs, memoryLimitBytes: memoryLimitMb * MEBIBYTE };
    const outcome = await runInSandbox(job, signal);
    for (const line of outcome.logs) log(line);
    if (outcome.status !== 'done') throw failureOf(outcome, { timeLimitMs, memoryLimitMb });
    return { result: JSON.parse(outcome.value) as JsonValue };
  },
});
