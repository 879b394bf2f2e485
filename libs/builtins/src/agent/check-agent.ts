import { BlockFailure } from '#sdk';
import type { JsonValue, Problem } from '#sdk';
import type { AgentParams } from './agent-fields.js';
import { schemaFields } from './json-schema-fields.js';
import { readMcpEntry } from './mcp-entry.js';
import { readPrices } from './model-price.js';
import { readToolEntries } from './offer-tools.js';
import { compileJsonCheck } from './validate-json.js';

/** What can be said of an agent's params when the document is saved. Pointers are relative to the params. */
export function checkAgent(params: Partial<AgentParams>): readonly Problem[] {
  return [
    ...checkModelName(params.model, '/model'),
    ...checkModelName(params.fallbackModel, '/fallbackModel'),
    ...checkSchema(params.outputSchema),
    ...checkBudget(params),
    ...checkTools(params.tools ?? []),
  ];
}

function checkModelName(name: string | undefined, pointer: string): Problem[] {
  if (name === undefined || name === 'demo' || /^[^/]+\/.+$/s.test(name)) return [];
  const message = `"${name}" names no model. Write "<connection>/<model>", for example "openai/gpt-5", or "demo".`;
  return [error(pointer, 'model_name_invalid', message)];
}

function checkSchema(schema: JsonValue | undefined): Problem[] {
  if (schema === undefined || schema === null) return [];
  const { problems } = schemaFields(schema);
  const found = problems.map((problem) => ({ ...problem, pointer: `/outputSchema${problem.pointer}` }));
  if (
    found.some((problem) => problem.severity === 'error') ||
    typeof schema !== 'object' ||
    Array.isArray(schema)
  ) {
    return found;
  }
  try {
    compileJsonCheck(schema);
    return found;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unreadable';
    return [...found, error('/outputSchema', 'output_schema_invalid', `This is not a JSON Schema: ${why}.`)];
  }
}

function checkTools(list: JsonValue): Problem[] {
  const broken = caught('/tools', () => readToolEntries(list));
  if (broken.length > 0) return broken;
  return readToolEntries(list).flatMap((entry, index) =>
    entry['mcp'] === undefined ? [] : caught(`/tools/${index}/mcp`, () => readMcpEntry(entry['mcp'])),
  );
}

function checkBudget(params: Partial<AgentParams>): Problem[] {
  const { prices = {}, costBudget, model } = params;
  const broken = caught('/prices', () => readPrices(prices));
  if (broken.length > 0 || costBudget === undefined || model === undefined) return broken;
  const names = [model, ...(params.fallbackModel === undefined ? [] : [params.fallbackModel])];
  const table = readPrices(prices);
  return names
    .filter((name) => !table.has(name))
    .map((name) =>
      error('/prices', 'price_missing', `\`costBudget\` needs the price of "${name}". Add it to \`prices\`.`),
    );
}

/** A failure that the run would have, found at save. */
function caught(pointer: string, read: () => unknown): Problem[] {
  try {
    read();
    return [];
  } catch (cause) {
    if (!(cause instanceof BlockFailure)) throw cause;
    return [error(pointer, cause.code, cause.message)];
  }
}

const error = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'error',
});
