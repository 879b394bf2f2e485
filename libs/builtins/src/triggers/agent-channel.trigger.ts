import {
  checkResultWebhook,
  defineTrigger,
  field,
  guardrailOutputs,
  promptOnlyParams,
  resultParams,
} from '#sdk';

/** Surface C: `POST /v1/workspace_agents/{id}/trigger` on the API channel of a published agent. */
export const agentChannel = defineTrigger({
  type: 'agent_channel',
  title: 'Agent channel',
  description:
    'Starts a run from an event that is posted to the API channel of a published agent; equal conversation keys go on with one conversation, in order.',
  surface: 'agent_channel',
  params: { ...promptOnlyParams, ...resultParams },
  outputs: {
    input: field.string({ description: 'The message, exactly as it was posted.', tainted: true }),
    conversationKey: field.string({
      description: "The caller's name for the conversation; null when each event starts a new one.",
      nullable: true,
      tainted: true,
    }),
    conversationId: field.string({ description: "The server's id of the conversation." }),
    agentId: field.string({ description: 'The agent channel that was called.' }),
    agentName: field.string({ description: 'Name of the agent.' }),
    requestId: field.string({ description: 'Made by the server; also in the logs and traces.' }),
    timestamp: field.string({ description: 'When the server received the call, ISO-8601 UTC.' }),
    ...guardrailOutputs,
  },
  check: ({ resultWebhook }) => checkResultWebhook(resultWebhook),
});
