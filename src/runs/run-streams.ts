import { Inject, Injectable } from '@nestjs/common';
import type { RunObserver } from '#engine';
import { RunStore } from '#store';
import { RunEventsService } from '../delivery/run-events.service.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import type { Execution } from './execution.js';
import { RunAnswers } from './run-answers.js';
import { RunStream } from './run-stream.js';

/** Opens the streams of streamed runs, and observers for the log. */
@Injectable()
export class RunStreams {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly events: RunEventsService,
    private readonly answers: RunAnswers,
    private readonly log: JsonLogger,
  ) {}

  async open(execution: Execution): Promise<RunStream> {
    const stored = execution.resumed ? await this.runs.events.lastSeq(execution.runId) : 0;
    const stream = new RunStream(execution, this.events, stored, (error) =>
      this.log.line('warn', 'run.event_not_stored', { runId: execution.runId, reason: String(error) }),
    );
    if (stored === 0) stream.accepted();
    return stream;
  }

  /** Hears of defects and of the answer in any case, and of progress when somebody follows. */
  observer(execution: Execution, stream: RunStream | null): RunObserver {
    const { runId } = execution;
    const onDefect: RunObserver['onDefect'] = (error, block) =>
      this.log.line('error', 'block.defect', {
        runId,
        block: block?.name ?? null,
        reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    const onResponse: RunObserver['onResponse'] = (response) => this.answers.reached(execution, response);
    if (!stream) return { onDefect, onResponse };
    return {
      onDefect,
      onResponse,
      onBlockStarted: (block) => stream.onBlockStarted(block),
      onBlockCompleted: (block) => stream.onBlockCompleted(block),
      onBlockFailed: (block) => stream.onBlockFailed(block),
      onEvent: (block, event) => stream.onEvent(block, event),
    };
  }
}
