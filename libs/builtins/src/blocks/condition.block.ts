import { defineBlock, field, take } from '#sdk';
import { checkCel, evaluateCelBoolean } from '../expressions/cel.js';

/** One CEL expression; the run goes on by `true` or by `false`. */
export const condition = defineBlock({
  type: 'condition',
  title: 'Condition',
  description:
    'Evaluates one CEL expression over references and leaves by true or false, e.g. <agent1.score> > 0.8.',
  sideEffects: 'none',
  params: {
    expression: field.expression({
      description:
        'CEL that gives true or false. References are values, never code; numbers from JSON are doubles.',
      language: 'cel',
      required: true,
      example: '<apiprompt1.guardrailsTriggered> || size(<apiprompt1.prompt>) > 2000',
    }),
  },
  outputs: { result: field.boolean({ description: 'What the expression gave.' }) },
  ports: ['true', 'false'],
  usableAsTool: false,
  check: ({ expression }) =>
    expression === undefined ? [] : checkCel(expression.source, { pointer: '/expression', type: 'bool' }),
  run({ expression }) {
    const result = evaluateCelBoolean(expression, 'The condition');
    return take(String(result), { result });
  },
});
