import { field } from '#sdk';
import type { OutputsOf, ParamsOf } from '#sdk';

/** What an author may set on an agent. */
export const agentParams = {
  model: field.string({
    description:
      'The model: "<connection>/<model>" of a model connection of the workspace, or "demo", which needs no key.',
    default: 'demo',
    minLength: 1,
    example: 'openai/gpt-5',
  }),
  fallbackModel: field.string({
    description:
      'Asked when the model fails for any reason but a refusal of the content; then kept for the rest.',
    minLength: 1,
    example: 'anthropic/claude-sonnet-5',
  }),
  system: field.text({
    description: 'Instructions to the model. Text of callers in it is fenced as in `prompt`.',
  }),
  prompt: field.text({
    description: 'The task. Whatever a caller sent is put between marks that the caller cannot forge.',
    required: true,
    example: '<apiprompt1.prompt>',
  }),
  tools: field.json({
    description:
      'Tools that the model may call: a list of { block }, { workflow }, { http } or { mcp: { url, headers, tools, prefix } }, ' +
      'each with an optional approval: "never", "always" or "when_flagged".',
    default: [],
  }),
  toolApproval: field.select({
    description:
      'Approval of the tools that set none themselves. `auto`: when_flagged for tools that change something outside, else never.',
    options: ['auto', 'never', 'always', 'when_flagged'],
    default: 'auto',
  }),
  approvalTimeoutMs: field.number({
    description:
      'A tool call that nobody approved within this many milliseconds is denied. Default: waits on.',
    minimum: 1000,
    integer: true,
  }),
  approvalFourEyes: field.boolean({
    description: 'Two different people must approve a tool call; one is enough to deny it.',
    default: false,
    references: false,
  }),
  outputSchema: field.json({
    description:
      'A JSON Schema (2020-12, type object): the answer is JSON that fits it, as the typed output `data`.',
    references: false,
  }),
  memory: field.object({
    description:
      'Remembers the conversation over runs. Left out: on when the run has a conversation key. Without a key, nothing is remembered.',
    fields: {
      enabled: field.boolean({ description: 'Turns the memory on.', default: true }),
      key: field.string({
        description: 'What names the conversation. Default: the conversation key of the run.',
      }),
      window: field.number({
        description: 'How many of the last messages the model sees.',
        default: 20,
        minimum: 1,
        maximum: 500,
        integer: true,
      }),
      summarize: field.boolean({
        description:
          'Sums up what falls out of the window (one more model call now and then) instead of forgetting it.',
        default: false,
      }),
    },
  }),
  maxSteps: field.number({
    description: 'The most model calls of one run.',
    default: 10,
    minimum: 1,
    maximum: 200,
    integer: true,
  }),
  maxTokens: field.number({
    description: 'The most output tokens of one answer.',
    minimum: 16,
    integer: true,
  }),
  tokenBudget: field.number({
    description: 'The most tokens, input and output, of all model calls together. A hard stop.',
    minimum: 16,
    integer: true,
  }),
  costBudget: field.number({
    description: 'The most that all model calls together may cost, in the currency of `prices`. A hard stop.',
    minimum: 0,
  }),
  prices: field.json({
    description:
      'Prices per million tokens by model: { "openai/gpt-5": { "input": 1.25, "output": 10, "cachedInput": 0.125 } }.',
    default: {},
    references: false,
  }),
  onLimit: field.select({
    description:
      'At a limit: `fail` the block, or `finish` with what there is; `finishReason` names the limit.',
    options: ['fail', 'finish'],
    default: 'fail',
  }),
  temperature: field.number({
    description: 'Randomness of the model, 0 to 2. Default: the model\u2019s own.',
    minimum: 0,
    maximum: 2,
  }),
  modelTimeoutMs: field.number({
    description:
      'One answer must be whole within this many milliseconds; then it counts as failed and may be retried.',
    default: 120_000,
    minimum: 1000,
    integer: true,
  }),
};

/** What an agent gives. Whatever a model wrote may repeat what a caller sent, so it keeps the taint mark. */
export const agentOutputs = {
  content: field.string({ description: 'The answer as text.', tainted: true }),
  data: field.json({
    description: 'The answer as JSON of `outputSchema`; null without one.',
    nullable: true,
    tainted: true,
  }),
  toolCalls: field.array({
    description: 'Every tool call that was made or denied, in order.',
    tainted: true,
    items: field.object({
      description: 'One call.',
      fields: {
        step: field.number({ description: 'The model call that asked for it, from 1.', required: true }),
        callId: field.string({ description: 'The id that the model gave it.', required: true }),
        tool: field.string({ description: 'Name of the tool.', required: true }),
        args: field.json({ description: 'Its arguments.', required: true }),
        status: field.string({ description: '`completed`, `failed` or `denied`.', required: true }),
        result: field.json({ description: 'What came back; null unless completed.', nullable: true }),
        error: field.string({ description: 'Why it failed or was denied.', nullable: true }),
      },
    }),
  }),
  usage: field.object({
    description: 'Tokens of all model calls together, as the providers count them.',
    fields: {
      inputTokens: field.number({ description: 'Tokens read.', required: true }),
      outputTokens: field.number({ description: 'Tokens written.', required: true }),
      totalTokens: field.number({ description: 'Both together.', required: true }),
    },
  }),
  modelCalls: field.array({
    description: 'Usage and cost of each model call, in order.',
    items: field.object({
      description: 'One model call.',
      fields: {
        model: field.string({ description: 'The model that answered.', required: true }),
        inputTokens: field.number({ description: 'Tokens read.', required: true }),
        outputTokens: field.number({ description: 'Tokens written.', required: true }),
        cost: field.number({ description: 'Cost; null without a price.', nullable: true }),
      },
    }),
  }),
  cost: field.number({
    description: 'Cost of all model calls in the currency of `prices`; null when a model has no price there.',
    nullable: true,
  }),
  model: field.string({ description: 'The model that gave the answer.' }),
  steps: field.number({ description: 'Model calls made.', integer: true }),
  finishReason: field.string({
    description:
      '`stop`, `length`, or the limit that ended the run: `max_steps`, `token_budget`, `cost_budget`.',
  }),
};

/** Params as `run` receives them. */
export type AgentParams = ParamsOf<typeof agentParams>;

/** Outputs as `run` returns them. */
export type AgentOutputs = OutputsOf<typeof agentOutputs>;
