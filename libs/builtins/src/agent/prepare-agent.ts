import { BlockFailure } from '#sdk';
import type { BlockContext, JsonObject, JsonValue, RunInfo } from '#sdk';
import type { AgentParams } from './agent-fields.js';
import { connectModel } from './connect-model.js';
import type { ConnectedModel } from './connect-model.js';
import { makeFence, taintedText } from './fence-prompt.js';
import type { Fence } from './fence-prompt.js';
import { readPrices } from './model-price.js';
import type { ModelPrice, PriceTable } from './model-price.js';
import { openMcpTools } from './mcp-tools.js';
import { offerTools } from './offer-tools.js';
import type { ToolBox, ToolSource } from './offer-tools.js';
import type { RunLimits } from './run-limits.js';
import { compileJsonCheck } from './validate-json.js';
import type { JsonCheck } from './validate-json.js';

/** Everything that one run of an agent needs, read and checked before the first model call. */
export interface PreparedAgent {
  /** The model and, if any, its fallback. */
  readonly models: readonly [ConnectedModel, ...ConnectedModel[]];
  readonly fence: Fence;
  readonly box: ToolBox;
  readonly answer: { readonly schema: JsonObject; readonly check: JsonCheck } | null;
  readonly limits: RunLimits;
  readonly prices: PriceTable;
  /** What a call may cost at most, whichever model answers; undefined when one has no price. */
  readonly price: ModelPrice | undefined;
  /** True when what the callers sent looks like an injection. */
  readonly flagged: boolean;
}

/** Reads the params. Throws BlockFailure for whatever only the author can mend. */
export async function prepareAgent(params: AgentParams, context: BlockContext): Promise<PreparedAgent> {
  const names = params.fallbackModel === undefined ? [] : [params.fallbackModel];
  const models: PreparedAgent['models'] = [
    await connectModel(params.model, context),
    ...(await Promise.all(names.map((name) => connectModel(name, context)))),
  ];
  const prices = readPrices(params.prices);
  const limits = readLimits(params);
  const price = dearest(models, prices);
  if (limits.costBudget !== null && price === undefined) throw priceMissing(models, prices);
  const answer = readAnswer(params.outputSchema);
  const fence = makeFence(context.idempotencyKey);
  const flagged = isFlagged(params, context);
  const box = await offerTools(params.tools, params.toolApproval, openTools(context));
  return { models, fence, box, answer, limits, prices, price, flagged };
}

/** MCP servers are reached from here, by the fetch that is lent; every other kind of entry is the app's to open. */
const openTools =
  (context: BlockContext) =>
  async (entry: JsonObject, index: number): Promise<ToolSource> =>
    entry['mcp'] === undefined
      ? { tools: await context.tools([entry]), checksArgs: true }
      : openMcpTools(entry['mcp'], index, context);

const readLimits = (params: AgentParams): RunLimits => ({
  maxSteps: params.maxSteps,
  tokenBudget: params.tokenBudget ?? null,
  costBudget: params.costBudget ?? null,
  maxTokens: params.maxTokens ?? null,
});

function dearest(models: readonly ConnectedModel[], prices: PriceTable): ModelPrice | undefined {
  const known = models.map((model) => prices.get(model.name));
  const max = (pick: (price: ModelPrice) => number): number =>
    Math.max(...known.map((price) => (price === undefined ? 0 : pick(price))));
  if (known.includes(undefined)) return undefined;
  return { input: max((price) => price.input), output: max((price) => price.output), cachedInput: 0 };
}

function priceMissing(models: readonly ConnectedModel[], prices: PriceTable): BlockFailure {
  const name = models.find((model) => !prices.has(model.name))?.name ?? '';
  const text = `\`costBudget\` needs the price of "${name}". Add it to \`prices\`: { "${name}": { "input": 0, "output": 0 } }.`;
  return new BlockFailure('price_missing', text);
}

function readAnswer(schema: JsonValue | undefined): PreparedAgent['answer'] {
  if (schema === undefined || schema === null) return null;
  if (typeof schema !== 'object' || Array.isArray(schema)) throw schemaInvalid('must be an object.');
  try {
    return { schema, check: compileJsonCheck(schema) };
  } catch (error) {
    throw schemaInvalid(`is not a JSON Schema: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
}

const schemaInvalid = (why: string): BlockFailure =>
  new BlockFailure('output_schema_invalid', `\`outputSchema\` ${why}`);

/** The trigger's own verdict where the run carries it; else what the callers sent is scanned here. */
function isFlagged(params: AgentParams, context: BlockContext): boolean {
  const run: RunInfo & { readonly guardrailsTriggered?: boolean } = context.run;
  if (run.guardrailsTriggered !== undefined) return run.guardrailsTriggered;
  const sent = taintedText([...(params.system?.parts ?? []), ...params.prompt.parts]);
  return sent !== '' && context.scanPrompt(sent).guardrailsTriggered;
}
