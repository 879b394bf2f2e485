import { builtins } from '#builtins';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { CompiledTriggerBlock } from '#engine';
import type { JsonObject } from '#sdk';
import { checkOutputs } from '#sdk';
import { RejectedCall } from '../../http/rejected-call.js';
import { sampleInput } from './sample-input.js';

const registry = new BlockRegistry([builtins]);
const around = {
  requestId: 'req_1',
  workflow: 'tested',
  timestamp: '2026-03-01T12:00:00.000Z',
  caller: 'test:ann',
};
const open = { auth: { mode: 'none' } };
const PARAMS: Readonly<Record<string, JsonObject>> = {
  api_prompt: { path: 'p', ...open, maxPromptLength: 20 },
  webhook: { path: 'w', ...open },
  schedule: { cron: '0 8 * * *' },
};

function triggerOf(type: string): CompiledTriggerBlock {
  const blocks = [
    { id: 'b1', name: 'in', type, params: PARAMS[type] ?? {} },
    { id: 'b2', name: 'out', type: 'transform', params: { expression: '1' } },
  ];
  const document = { version: 1, name: 'tested', blocks, edges: [{ from: 'b1', to: 'b2' }] };
  const [trigger] = compileWorkflow(document, registry).triggers;
  if (trigger === undefined) throw new Error(`${type} is no trigger.`);
  return trigger;
}
const refusal = (type: string, input: JsonObject): RejectedCall => {
  try {
    sampleInput(triggerOf(type), input, around);
  } catch (error) {
    if (error instanceof RejectedCall) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

describe('the input of a test', () => {
  const types = registry
    .all()
    .filter(({ definition }) => definition.kind === 'trigger')
    .map(({ definition }) => definition.type);

  it.each(types)('is made up for a %s as far as the author leaves it out', (type) => {
    const trigger = triggerOf(type);
    const input = sampleInput(trigger, {}, around);
    expect(checkOutputs(trigger.definition.outputs, input)).toEqual([]);
    expect(input).toMatchObject({ timestamp: around.timestamp });
  });

  it('keeps what the author gives, from the caller and from the server', () => {
    expect(
      sampleInput(
        triggerOf('api_prompt'),
        { prompt: ' hi ', metadata: { a: 1 }, guardrailsTriggered: true },
        around,
      ),
    ).toMatchObject({
      prompt: 'hi',
      context: null,
      metadata: { a: 1 },
      caller: 'test:ann',
      requestId: 'req_1',
      guardrailsTriggered: true,
    });
    expect(sampleInput(triggerOf('webhook'), { body: [1] }, around)).toMatchObject({ body: [1], query: {} });
    expect(sampleInput(triggerOf('agent_channel'), { input: 'hello' }, around)).toMatchObject({
      input: 'hello',
    });
    expect(sampleInput(triggerOf('schedule'), { input: { day: 1 } }, around)).toMatchObject({
      input: { day: 1 },
    });
  });

  it.each<[string, JsonObject, string, string]>([
    ['api_prompt', { prompt: 'x'.repeat(21) }, 'prompt_too_long', 'input.prompt'],
    ['api_prompt', { promt: 'x' }, 'invalid_request', 'input.promt'],
    ['api_prompt', { caller: 5 }, 'invalid_request', 'input.caller'],
    ['webhook', { headers: [] }, 'invalid_request', 'input.headers'],
    ['agent_channel', { input: '  ' }, 'prompt_empty', 'input.input'],
    ['schedule', { timezone: 1 }, 'invalid_request', 'input.timezone'],
  ])('of a %s cannot be %j', (type, input, code, param) => {
    expect(refusal(type, input)).toMatchObject({ code, param });
  });
});
