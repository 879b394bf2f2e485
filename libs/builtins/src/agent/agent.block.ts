import { defineBlock } from '#sdk';
import { agentOutputs, agentParams } from './agent-fields.js';
import { checkAgent } from './check-agent.js';
import { schemaFields } from './json-schema-fields.js';
import { runAgent } from './run-agent.js';

/**
 * A language model that works on a task with tools. Every effect happens inside a journalled step, so the block
 * itself is `idempotent`: after a crash it goes on behind its last finished model or tool call.
 */
export const agent = defineBlock({
  type: 'agent',
  title: 'Agent',
  description:
    'Gives a task to a language model, which may call tools, and answers with text or with JSON of a schema.',
  sideEffects: 'idempotent',
  timeoutMs: 300_000,
  params: agentParams,
  outputs: agentOutputs,
  outputsFor({ outputSchema, onLimit }) {
    if (outputSchema === undefined || outputSchema === null) return agentOutputs;
    const { field } = schemaFields(outputSchema);
    const { description, tainted } = agentOutputs.data;
    // A run that may end at a limit may end without data.
    return { ...agentOutputs, data: { ...field, description, tainted, nullable: onLimit === 'finish' } };
  },
  check: checkAgent,
  run: runAgent,
});
