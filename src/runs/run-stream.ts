import type { BlockRun, RunObserver } from '#engine';
import type { JsonValue } from '#sdk';
import type { RunEventsService } from '../delivery/run-events.service.js';
import { lastEventOf } from '../delivery/run-ending.js';
import type { RunEnding, RunEvent } from '../delivery/run-ending.js';
import type { Execution } from './execution.js';

/**
 * What a run tells its stream, numbered without gaps over all executions of the run. Outputs stay inside: the
 * caller gets names, tokens and the final answer, never a block's data.
 */
export class RunStream implements RunObserver {
  #seq: number;
  #failed = false;
  #stored: Promise<void> = Promise.resolve();

  /** @param lastSeq number of the last stored event; 0 for a run that begins */
  constructor(
    private readonly execution: Execution,
    private readonly events: RunEventsService,
    lastSeq: number,
    private readonly onError: (error: unknown) => void,
  ) {
    this.#seq = lastSeq;
  }

  onBlockStarted(block: BlockRun): void {
    this.#tell('block.started', { block: block.name, type: block.type });
  }

  onBlockCompleted(block: BlockRun): void {
    this.#tell('block.completed', { block: block.name, port: block.port });
  }

  onBlockFailed(block: BlockRun): void {
    this.#tell('block.failed', { block: block.name, code: block.error?.code ?? null });
  }

  onEvent(block: BlockRun, event: Parameters<NonNullable<RunObserver['onEvent']>>[1]): void {
    if (event.type === 'token') this.#tell('token', { block: block.name, text: event.text });
    else if (event.type === 'tool.call') {
      this.#tell('tool.call', {
        block: block.name,
        tool: event.tool,
        phase: event.phase,
        callId: event.callId,
      });
    }
  }

  /** The first event of a run. */
  accepted(): void {
    this.#tell('run.accepted', { runId: this.execution.runId, requestId: this.execution.requestId });
  }

  /** Resolves when every event told so far is stored (or could not be). */
  stored(): Promise<void> {
    return this.#stored;
  }

  /** The last event, to be stored in the transaction that ends the run. */
  last(ending: RunEnding): RunEvent {
    return lastEventOf(ending, this.#seq + 1);
  }

  #tell(type: RunEvent['type'], data: JsonValue): void {
    if (this.#failed) return; // an event that could not be stored leaves no gap: nothing follows it
    this.#seq += 1;
    const event = { runId: this.execution.runId, seq: this.#seq, type, data };
    // Writes are batched in order: when the newest is stored, so is every one before it.
    this.#stored = this.events.publish([event], this.execution.fence).catch((error: unknown) => {
      this.#failed = true;
      this.onError(error);
    });
  }
}
