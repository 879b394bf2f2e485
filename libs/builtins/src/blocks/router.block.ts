import { defineBlock, field, take } from '#sdk';
import type { Problem } from '#sdk';
import { checkCel, evaluateCelBoolean } from '../expressions/cel.js';
import { refuse } from '../problem.js';

const MAX_CASES = 50;

function checkNames(names: readonly (string | undefined)[]): Problem[] {
  const seen = new Set<string>();
  return names.flatMap((name, index) => {
    if (name === undefined) return [];
    const at = `/cases/${index}/name`;
    if (name === 'default') {
      return [refuse(at, 'reserved_name', 'The port case:default is there already; choose another name.')];
    }
    if (seen.has(name)) {
      return [refuse(at, 'duplicate_case', `Two cases are named "${name}". Each has a port of its own.`)];
    }
    seen.add(name);
    return [];
  });
}

/** Several named CEL cases; the first that is true names the port. */
export const router = defineBlock({
  type: 'router',
  title: 'Router',
  description:
    'Tries named CEL conditions in order and leaves by the port of the first that is true, or by case:default.',
  sideEffects: 'none',
  params: {
    cases: field.array({
      description: 'The cases, tried in order.',
      required: true,
      items: field.object({
        description: 'One case.',
        fields: {
          name: field.string({
            description: 'Names the port: case:<name>.',
            required: true,
            references: false,
            minLength: 1,
            maxLength: 63,
            pattern: '^[a-z][a-z0-9_]*$',
          }),
          when: field.expression({
            description: 'CEL that gives true or false.',
            language: 'cel',
            required: true,
            example: '<agent1.data.intent> == "refund"',
          }),
        },
      }),
    }),
  },
  outputs: {
    case: field.string({ description: 'Name of the case that was taken; `default` when none was.' }),
  },
  ports: ({ cases = [] }) => [...cases.map(({ name }) => `case:${name}`), 'case:default'],
  check({ cases }) {
    if (cases === undefined) return [];
    if (cases.length === 0) return [refuse('/cases', 'no_cases', 'Give at least one case.')];
    if (cases.length > MAX_CASES) {
      return [refuse('/cases', 'too_many_cases', `${cases.length} cases, at most ${MAX_CASES}.`)];
    }
    const expressions = cases.flatMap(({ when }: { when?: { source: string } }, index) =>
      when === undefined ? [] : checkCel(when.source, { pointer: `/cases/${index}/when`, type: 'bool' }),
    );
    return [...checkNames(cases.map(({ name }) => name)), ...expressions];
  },
  run({ cases }) {
    const taken = cases.find(({ name, when }) => evaluateCelBoolean(when, `The case "${name}"`));
    const name = taken?.name ?? 'default';
    return take(`case:${name}`, { case: name });
  },
});
