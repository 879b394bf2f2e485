import type { JsonObject } from '#sdk';

/** How many messages of a thread the model sees. */
const WINDOW = 40;

/** Scope of the conversations in which a thread's runs wait for one another. */
export const THREAD_SCOPE = 'thread';

/**
 * The server's own workflow that executes threads. People's messages and the prompts of API triggers take this one way;
 * what a thread is told to be comes in by the trigger's outputs. To change the document, raise the version: runs under
 * way and older processes keep theirs.
 */
export const THREAD_WORKFLOW = {
  id: 'wfl_threads',
  name: 'threads',
  version: 1,
  /** Id of the trigger's block. */
  triggerBlockId: 'b1',
  document: {
    version: 1,
    name: 'threads',
    title: 'Threads',
    description: 'Answers the messages of threads.',
    blocks: [
      { id: 'b1', name: 'thread1', type: 'thread', params: {} },
      {
        id: 'b2',
        name: 'agent1',
        type: 'agent',
        params: {
          model: '<thread1.model>',
          system: '<thread1.system>',
          prompt: '<thread1.prompt>',
          tools: '<thread1.tools>',
          // By name, so that an ephemeral run, which takes no turn, still knows what was said.
          memory: { enabled: true, key: '<thread1.threadId>', window: WINDOW },
        },
        retry: { maxAttempts: 3, backoffMs: 1000 },
      },
    ],
    edges: [{ from: 'b1', to: 'b2' }],
  } satisfies JsonObject,
} as const;
