import { defineBlock, field } from '#sdk';
import { checkJsonata, evaluateJsonata } from '../expressions/jsonata.js';

/** Reshapes data with a JSONata expression. */
export const transform = defineBlock({
  type: 'transform',
  title: 'Transform',
  description:
    'Reshapes JSON with a JSONata expression: pick, filter, group, sum, rename. Pure, bounded in time and size.',
  sideEffects: 'none',
  params: {
    expression: field.expression({
      description: 'JSONata. References are values, never code; paths without one start at input.',
      language: 'jsonata',
      required: true,
      example: '{ "total": $sum(<http1.body>.orders.amount) }',
    }),
    input: field.json({
      description: 'What `$` is: the value at which paths without a reference start.',
      default: null,
    }),
  },
  outputs: {
    result: field.json({
      description: 'What the expression gave; null when it matched nothing.',
      nullable: true,
    }),
  },
  check: ({ expression }) => (expression === undefined ? [] : checkJsonata(expression.source, '/expression')),
  run: async ({ expression, input }) => ({ result: await evaluateJsonata(expression, input) }),
});
