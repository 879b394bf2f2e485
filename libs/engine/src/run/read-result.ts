import { BlockFailure, checkOutputs } from '#sdk';
import type { Iteration, JsonObject, PortResult, Suspension } from '#sdk';
import type { PlanBlock } from '../plan/plan.js';
import type { RunEnvironment } from './run-environment.js';
import { sealJson, UnsealableValue } from './seal-json.js';
import type { Settled } from './settled.js';

/** What `run` returned, checked. */
export type ReadResult = Extract<Settled, { kind: 'completed' | 'iterating' }> | Suspension;

/** What people read of a wait; longer is no reason but data. */
const MAX_REASON = 10_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const invalid = (block: PlanBlock, what: string): BlockFailure =>
  new BlockFailure(
    'invalid_output',
    `"${block.name}" (${block.type}) ${what} This is a defect of the block.`,
  );

/** Freezes outputs and counts them. @throws BlockFailure `invalid_output`, `output_too_large`, `run_too_large` */
export function sealOutputs(value: unknown, block: PlanBlock, env: RunEnvironment): void {
  try {
    env.budget.bytes += sealJson(value, env.limits.outputBytes);
  } catch (error) {
    if (!(error instanceof UnsealableValue)) throw error;
    if (error.reason === 'not_json')
      throw invalid(block, `returned an output that is not JSON: ${error.pointer || 'it'} ${error.message}.`);
    throw new BlockFailure(
      'output_too_large',
      `The outputs of "${block.name}" are larger than ${env.limits.outputBytes} bytes. Ask it for less, or take a part of it.`,
    );
  }
  if (env.budget.bytes > env.limits.runBytes)
    throw new BlockFailure(
      'run_too_large',
      `With the outputs of "${block.name}" the run holds more than ${env.limits.runBytes} bytes. Ask for less, or split the workflow.`,
    );
}

function readIteration({ items, concurrency }: Iteration, block: PlanBlock, env: RunEnvironment): ReadResult {
  if (block.body === null)
    throw invalid(block, 'returned iterate(), but its definition does not say `loops: true`.');
  if (!Array.isArray(items) || !Number.isInteger(concurrency) || concurrency < 1)
    throw invalid(block, 'returned iterate() without a list of items, or with a concurrency below 1.');
  if (items.length > env.limits.loopIterations)
    throw new BlockFailure(
      'loop_limit',
      `"${block.name}" has ${items.length} items, and at most ${env.limits.loopIterations} are allowed. Take fewer, or raise the limit.`,
    );
  sealOutputs(items, block, env);
  return { kind: 'iterating', items, concurrency };
}

function readSuspension(suspension: Suspension, block: PlanBlock, env: RunEnvironment): ReadResult {
  const { until, reason, state } = suspension;
  if (until !== null && (typeof until !== 'string' || Number.isNaN(Date.parse(until))))
    throw invalid(block, `suspended until ${JSON.stringify(until)}, which is no ISO-8601 time.`);
  if (typeof reason !== 'string' || reason.length > MAX_REASON)
    throw invalid(block, 'suspended without a reason.');
  sealOutputs(state ?? null, block, env);
  return { kind: 'suspend', until, reason, state: state ?? null };
}

/**
 * Reads what `run` returned: outputs, a port, a suspension or an iteration.
 *
 * @throws BlockFailure `invalid_output`, `output_too_large`, `run_too_large`, `loop_limit`
 */
export function readResult(value: unknown, block: PlanBlock, env: RunEnvironment): ReadResult {
  if (!isRecord(value)) throw invalid(block, 'returned no outputs.');
  if (value['kind'] === 'suspend') return readSuspension(value as unknown as Suspension, block, env);
  if (value['kind'] === 'iterate') return readIteration(value as unknown as Iteration, block, env);
  const { port, outputs } =
    value['kind'] === 'port' ? (value as unknown as PortResult<unknown>) : { port: 'output', outputs: value };
  if (!isRecord(outputs)) throw invalid(block, `left by "${port}" without outputs.`);
  if (!block.ports.includes(port))
    throw invalid(
      block,
      `left by the port "${port}", which it does not declare (${block.ports.join(', ')}).`,
    );
  const [problem] = checkOutputs(block.outputs, outputs);
  if (problem !== undefined)
    throw invalid(
      block,
      `returned outputs that do not fit its declaration: ${problem.pointer.slice(1)} ${problem.message}`,
    );
  sealOutputs(outputs, block, env);
  return { kind: 'completed', port, outputs: outputs as JsonObject };
}
