import { defineBlock, field } from '#sdk';

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
  },
  outputs: {
    output: field.json({
      description:
        'What the other workflow answered: the body of its response block, or the outputs of its last blocks by name.',
      nullable: true,
    }),
  },
  usableAsTool: true,
  timeoutMs: 3_600_000,
  // A wait of the other workflow arrives as a rejection that the engine knows; it is let through.
  run: async ({ workflow: name, input }, { runWorkflow }) => ({ output: await runWorkflow(name, input) }),
});
