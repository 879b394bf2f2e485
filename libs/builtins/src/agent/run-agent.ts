import type { BlockContext, Suspension } from '#sdk';
import type { AgentOutputs, AgentParams } from './agent-fields.js';
import { memoryOf } from './conversation-memory.js';
import { Conversation } from './conversation.js';
import { prepareAgent } from './prepare-agent.js';
import { NOTHING_RECALLED, recall, remember } from './recall.js';

/**
 * One run of an agent: reads the params, recalls the conversation, lets model and tools work, remembers.
 *
 * Every model call, tool call, decision of a person and access to the memory is a journalled step whose key is
 * its place (`model:2`, `tool:2:1`), so a run that was cut off walks the same way again without repeating
 * anything, and goes on where nothing is recorded.
 */
export async function runAgent(
  params: AgentParams,
  context: BlockContext,
): Promise<AgentOutputs | Suspension> {
  const memory = memoryOf(params, context);
  const agent = await prepareAgent(params, context);
  try {
    const recalled =
      memory === null ? NOTHING_RECALLED : await recall(memory, agent, params.modelTimeoutMs, context);
    const ended = await new Conversation(params, agent, recalled, context).run();
    if (memory !== null && !('kind' in ended)) {
      const turn = { asked: params.prompt.parts, answered: ended.content };
      await remember(memory, turn, recalled.newSummary, context);
    }
    return ended;
  } finally {
    await agent.box.close();
  }
}
