import { agentChannel } from './agent-channel.trigger.js';
import { thread } from './thread.trigger.js';

const tainted = (outputs: Readonly<Record<string, { tainted?: boolean }>>) =>
  Object.entries(outputs)
    .filter(([, output]) => output.tainted)
    .map(([name]) => name);

describe('the triggers that are bound to a thread or an agent', () => {
  it('mark exactly what their caller controls as tainted', () => {
    expect(tainted(thread.outputs)).toEqual(['prompt', 'source']);
    expect(tainted(agentChannel.outputs)).toEqual(['input', 'conversationKey']);
  });

  it('leave addresses, limits and credentials to the thread and to the agent', () => {
    expect([Object.keys(thread.params), Object.keys(agentChannel.params)]).toEqual([
      ['guardrails'],
      ['guardrails', 'resultWebhook'],
    ]);
    expect([thread.surface, agentChannel.surface]).toEqual(['thread', 'agent_channel']);
  });
});
