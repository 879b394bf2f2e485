import { BlockFailure, defineBlock, field } from '#sdk';
import type { JsonObject, JsonValue, Problem } from '#sdk';
import { schemaFields } from '../agent/json-schema-fields.js';
import { compileJsonCheck } from '../agent/validate-json.js';
import { refuse } from '../problem.js';

const answer =
  'What the other workflow answered: the body of its response block, or the outputs of its last blocks by name.';
const outputs = { output: field.json({ description: answer, nullable: true }) };

const isSchema = (schema: JsonValue | undefined): schema is JsonObject =>
  typeof schema === 'object' && schema !== null && !Array.isArray(schema);

function checkSchema(schema: JsonValue | undefined): Problem[] {
  if (schema === undefined || schema === null) return [];
  const problems = schemaFields(schema).problems.map((problem) => ({
    ...problem,
    pointer: `/outputSchema${problem.pointer}`,
  }));
  if (!isSchema(schema)) return problems;
  try {
    compileJsonCheck(schema);
  } catch (error) {
    const said = (error as Error).message;
    problems.push(refuse('/outputSchema', 'invalid_schema', `This JSON Schema cannot be used: ${said}`));
  }
  return problems;
}

/** Runs another published workflow as part of this run. */
export const workflow = defineBlock({
  type: 'workflow',
  title: 'Workflow',
  description:
    'Runs another published workflow of the workspace as part of this run, and gives its answer. When it waits, this run waits with it.',
  // Every effect of the other workflow is in this run's journal, so running it again repeats none.
  sideEffects: 'idempotent',
  params: {
    workflow: field.string({
      description: 'Name of the workflow; its published version is run.',
      required: true,
      references: false,
      pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
      example: 'pdf-summarizer',
    }),
    input: field.object({
      description: "What the other workflow's trigger gives, by the names of its outputs.",
      default: {},
      example: { prompt: '<apiprompt1.prompt>' },
    }),
    outputSchema: field.json({
      description:
        'JSON Schema of the answer: makes it typed, and fails the block when the answer does not fit.',
      default: null,
      references: false,
    }),
  },
  outputs,
  outputsFor: ({ outputSchema }) =>
    isSchema(outputSchema)
      ? { output: { ...schemaFields(outputSchema).field, description: answer, required: true } }
      : outputs,
  usableAsTool: true,
  timeoutMs: 3_600_000,
  check: ({ outputSchema }) => checkSchema(outputSchema),
  async run({ workflow: name, input, outputSchema }, { runWorkflow }) {
    // A wait of the other workflow arrives as a rejection that the engine knows; it is let through.
    const output = await runWorkflow(name, input);
    const faults = isSchema(outputSchema) ? compileJsonCheck(outputSchema)(output) : [];
    if (faults.length === 0) return { output };
    throw new BlockFailure(
      'workflow_output_invalid',
      `The answer of ${name} does not fit outputSchema: ${faults.slice(0, 5).join('; ')}.`,
    );
  },
});
