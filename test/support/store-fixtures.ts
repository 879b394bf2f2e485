import {
  type AcceptRequest,
  type Charge,
  type Database,
  DEFAULT_WORKSPACE_ID,
  type FinishedRun,
  newId,
  openDatabase,
  type RunDraft,
  type TriggerRecord,
  WorkflowStore,
} from '#store';

/** The fixed moment of the wire vectors. */
export const T0 = new Date(1_716_200_000_000);
export const after = (ms: number, from: Date = T0): Date => new Date(from.getTime() + ms);

/** Opens a database whose idle errors fail the test that looks at them. */
export async function openForTest(url: string): Promise<{ db: Database; errors: Error[] }> {
  const errors: Error[] = [];
  return { db: await openDatabase({ url, onError: (error) => errors.push(error) }), errors };
}

/** A published workflow with one trigger. */
export async function publishedTrigger(db: Database, path: string = newId('wfl')): Promise<TriggerRecord> {
  const workflows = new WorkflowStore(db);
  const { workflow } = await workflows.saveDraft({
    workspaceId: DEFAULT_WORKSPACE_ID,
    name: path.replaceAll('_', '-'),
    title: null,
    description: null,
    document: { version: 1 },
    expectedVersion: null,
    actor: 'test',
    now: T0,
  });
  const { triggers } = await workflows.publish({
    workspaceId: DEFAULT_WORKSPACE_ID,
    workflowId: workflow.id,
    draftVersion: workflow.draftVersion,
    triggers: [
      {
        blockId: 'b1',
        blockName: 'apiprompt1',
        type: 'api_prompt',
        path,
        config: {},
        credentialNames: ['acme'],
        secretNames: ['acme_hmac'],
      },
    ],
    note: null,
    actor: 'test',
    now: T0,
  });
  const [trigger] = triggers;
  if (!trigger) throw new Error('publish made no trigger');
  return trigger;
}

export function draftFor(trigger: TriggerRecord, part: Partial<RunDraft> = {}): RunDraft {
  return {
    runId: newId('run'),
    workspaceId: trigger.workspaceId,
    workflowId: trigger.workflowId,
    workflowVersion: trigger.workflowVersion,
    triggerId: trigger.id,
    triggerRevision: trigger.revision,
    surface: 'prompt',
    requestId: newId('req'),
    clientRequestId: null,
    caller: 'bearer:0011223344556677',
    clientIp: '192.0.2.1',
    userAgent: 'test',
    input: JSON.stringify({ prompt: 'Hello', context: null }),
    conversation: null,
    owner: null,
    waiter: null,
    stream: false,
    ephemeral: false,
    claims: [],
    fingerprint: null,
    guardrailsTriggered: false,
    patterns: [],
    now: T0,
    ...part,
  };
}

export const requestOf = (draft: RunDraft | null, charge: Charge | null = null): AcceptRequest => ({
  charge,
  draft,
});

export const chargeOf = (key: string, limit: number, now: Date = T0, windowMs = 60_000): Charge => ({
  key,
  limit,
  windowMs,
  now,
});

export function completed(
  run: { runId: string; owner: string; attempt: number },
  part: Partial<FinishedRun> = {},
): FinishedRun {
  return {
    ...run,
    status: 'completed',
    output: '{"summary":"done"}',
    response: null,
    error: null,
    trace: '[]',
    usage: null,
    waits: null,
    resumeAt: null,
    now: after(1000),
    ...part,
  };
}

/** For batches of which nothing may overflow to the queue. */
export const noOverflow = (): Promise<void> => Promise.reject(new Error('nothing should be enqueued'));
