import { Inject, Injectable } from '@nestjs/common';
import { RunStore } from '#store';
import type { JsonObject, JsonValue } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { RunChanges } from './run-changes.js';
import { RunQueue } from './run-queue.js';
import { RunService } from './run.service.js';
import { signedAnswer } from './signed-answer.js';

/** What people do to runs: cancel, answer a wait. */
@Injectable()
export class RunActions {
  constructor(
    @Inject(RunStore) private readonly runs: RunStore,
    private readonly changes: RunChanges,
    private readonly service: RunService,
    private readonly queue: RunQueue,
  ) {}

  /**
   * Cancels a queued or waiting run at once; tells the owner of a running one.
   * @returns the status that the run has now; `running` = its owner was told and stops within a second
   */
  async cancel(actor: Actor, runId: string): Promise<'cancelled' | 'running'> {
    const outcome = await this.changes.cancel(actor, runId);
    if (outcome.kind === 'not_found') throw notFound(runId);
    if (outcome.kind === 'already_ended') {
      throw new RejectedCall('conflict', {
        detail: `The run has already ended as ${outcome.status}; there is nothing to cancel.`,
      });
    }
    if (outcome.kind === 'requested') {
      this.service.abort(runId);
      return 'running';
    }
    if (outcome.next !== null) await this.queue.enqueue([outcome.next]);
    return 'cancelled';
  }

  /** Answers a wait of a run (an approval, an interrupted block). The run goes on with the payload. */
  async signal(actor: Actor, runId: string, blockKey: string, payload: JsonValue): Promise<void> {
    const run = await this.runs.get(actor.workspaceId, runId);
    if (!run) throw notFound(runId);
    const decider = { by: actor.name, ids: [actor.id] };
    const answer = signedAnswer(run.waits, blockKey, payload, decider);
    const { delivered, dispatch } = await this.changes.signal(actor, runId, blockKey, answer);
    if (!delivered) {
      const open = run.waits
        .map((wait) => (wait as JsonObject)['blockKey'])
        .filter((key) => typeof key === 'string');
      throw new RejectedCall('conflict', {
        detail:
          open.length > 0
            ? `The run does not wait at "${blockKey}". It waits at: ${open.join(', ')}.`
            : 'The run waits for nobody.',
        param: 'block',
      });
    }
    if (dispatch) await this.queue.enqueue([runId]);
  }
}

const notFound = (runId: string): RejectedCall =>
  new RejectedCall('run_not_found', { detail: `There is no run ${runId} in this workspace.` });
