import { defineTrigger, field, guardrailOutputs, promptOnlyParams } from '#sdk';

/**
 * Surface B: `POST /webhooks/trigger/{apiToken}` on an API trigger of a thread. Who may call, how often and from
 * where belongs to each API trigger of the thread, not to the workflow that answers.
 */
export const thread = defineTrigger({
  type: 'thread',
  title: 'Thread',
  description:
    'Starts a run from a prompt that an outside system posts to an API trigger of a thread, as if a user had typed it there.',
  surface: 'thread',
  params: promptOnlyParams,
  outputs: {
    prompt: field.string({ description: 'The prompt, exactly as it was posted.', tainted: true }),
    source: field.string({
      description: 'What the caller says that it is; null when it did not say.',
      nullable: true,
      tainted: true,
    }),
    threadId: field.string({ description: 'The thread that the prompt was posted to.' }),
    title: field.string({ description: "The thread's title." }),
    system: field.string({ description: "The thread's system prompt; empty when it has none." }),
    model: field.string({ description: "The thread's model, as the agent block takes it." }),
    tools: field.json({ description: "The thread's tools, as the agent block takes them." }),
    triggerId: field.string({ description: 'The API trigger that was called.' }),
    triggerName: field.string({ description: 'Its name.' }),
    ephemeral: field.boolean({ description: 'True when prompt and answer are not kept in the thread.' }),
    jobId: field.string({ description: 'The id that the caller got for this call.' }),
    requestId: field.string({ description: 'Made by the server; also in the logs and traces.' }),
    timestamp: field.string({ description: 'When the server received the call, ISO-8601 UTC.' }),
    ...guardrailOutputs,
  },
});
