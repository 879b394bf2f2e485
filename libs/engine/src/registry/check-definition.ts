import type { AnyBlockDefinition, AnyTriggerDefinition, Field, Fields } from '#sdk';
import { checkValue, definedAt, loopOutputs, patternOf } from '#sdk';

const TYPE = /^[a-z][a-z0-9_]{0,62}$/;
const OUTPUT = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;
const PORT = /^[a-z][a-z0-9_]{0,62}(:.{1,100})?$/;
const SIDE_EFFECTS = ['none', 'idempotent', 'external', 'destructive'];
const RESERVED_OUTPUTS = ['error', 'kind'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isBlank = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

const placeOf = (made: unknown): string => {
  const place = definedAt(made);
  return place === undefined ? '' : ` (${place})`;
};

/** A default that its own field would refuse. Required parts that it leaves out are the author's to give. */
function defaultFaults(at: string, field: Field): string[] {
  if (field.default === undefined || field.kind === 'select') return [];
  return checkValue(field, field.default)
    .filter(({ code }) => code !== 'missing_param')
    .map(({ pointer, message }) => `${at} has a default that does not fit it: ${pointer} ${message}`);
}

/** Each fault of one field, everything inside it included; `at` is what a person finds in the source. */
function fieldFaults(at: string, field: Field): string[] {
  if (!isRecord(field) || typeof field.kind !== 'string')
    return [`${at} is not a field: make it with field.string({ ... }) or another of field.*.`];
  const faults: string[] = [];
  if (isBlank(field.description))
    faults.push(
      `${at} has no description${placeOf(field)}: add \`description: '...'\`, one sentence for authors.`,
    );
  if (field.kind === 'select' && (field.options ?? []).length === 0)
    faults.push(`${at} has no options: add \`options: ['...']\`.`);
  if (
    field.kind === 'select' &&
    field.default !== undefined &&
    !(field.options ?? []).includes(field.default as string)
  )
    faults.push(`${at} has the default ${JSON.stringify(field.default)}, which is not one of its options.`);
  if (field.kind === 'array' && field.items === undefined)
    faults.push(`${at} does not say what it lists: add \`items: field.*({ ... })\`.`);
  if (field.pattern !== undefined) {
    try {
      patternOf(field.pattern);
    } catch (error) {
      faults.push(`${at} has a pattern that is no regular expression: ${(error as Error).message}.`);
    }
  }
  if (field.items !== undefined) faults.push(...fieldFaults(`${at}.items`, field.items));
  for (const [name, one] of Object.entries(field.fields ?? {}))
    faults.push(...fieldFaults(`${at}.fields.${name}`, one));
  // A field with a fault cannot be asked whether its default fits.
  return faults.length > 0 ? faults : defaultFaults(at, field);
}

function fieldsFaults(at: string, fields: Fields): string[] {
  if (!isRecord(fields))
    return [`${at} is missing: write \`${at.split('.').at(-1)}: {}\` when there are none.`];
  return Object.entries(fields).flatMap(([name, field]) => [
    ...(OUTPUT.test(name) ? [] : [`${at}.${name} is not a name: use letters, digits and _, a letter first.`]),
    ...fieldFaults(`${at}.${name}`, field),
  ]);
}

const reservedFaults = (type: string, outputs: Fields): string[] =>
  Object.keys(isRecord(outputs) ? outputs : {})
    .filter((name) => RESERVED_OUTPUTS.includes(name))
    .map((name) => `${type}.outputs.${name} uses a name that the engine needs: rename the output.`);

/** Faults in the names of outputs that `outputsFor` made. */
export const outputNameFaults = (type: string, outputs: Fields): string[] => [
  ...Object.keys(outputs)
    .filter((name) => !OUTPUT.test(name))
    .map((name) => `the output "${name}" is not a name: use letters, digits and _, a letter first.`),
  ...reservedFaults(type, outputs),
];

function blockFaults(type: string, definition: AnyBlockDefinition): string[] {
  const faults: string[] = [];
  const at = `\`${type}\``;
  if (typeof definition.run !== 'function')
    faults.push(`${at} has no run: add \`run(params, context) { ... }\`.`);
  if (typeof definition.sideEffects !== 'function' && !SIDE_EFFECTS.includes(definition.sideEffects))
    faults.push(
      `${at} does not say what it does to the world: add \`sideEffects: '...'\`, one of ${SIDE_EFFECTS.join(', ')}.`,
    );
  if (Array.isArray(definition.ports)) {
    for (const port of definition.ports as readonly string[]) {
      if (port === 'error')
        faults.push(`${at} declares the port "error", which every block has: remove it from \`ports\`.`);
      else if (!PORT.test(port))
        faults.push(`${at} has the port "${port}": use snake_case, or \`case:<name>\`.`);
    }
    if (definition.ports.length === 0)
      faults.push(`${at} has no ports: leave \`ports\` out, or name at least one.`);
  }
  if (definition.loops === true && isRecord(definition.outputs)) {
    const declared = Object.keys(definition.outputs).toSorted().join();
    if (declared !== Object.keys(loopOutputs).toSorted().join())
      faults.push(`${at} loops, so its outputs are given by the engine: write \`outputs: loopOutputs\`.`);
  }
  if (definition.timeoutMs !== undefined && !(definition.timeoutMs > 0 && definition.timeoutMs <= 86_400_000))
    faults.push(`${at} has timeoutMs ${definition.timeoutMs}: use 1 to 86,400,000.`);
  return faults;
}

/** What else may stand in a definition; a value of another type would only break a run. */
const FUNCTIONS = ['outputsFor', 'check', 'receive'] as const;

const functionFaults = (type: string, definition: AnyBlockDefinition | AnyTriggerDefinition): string[] =>
  FUNCTIONS.filter((name) => {
    const value = (definition as Partial<Record<typeof name, unknown>>)[name];
    return value !== undefined && typeof value !== 'function';
  }).map((name) => `\`${type}\` has \`${name}\` that is no function: write \`${name}: (...) => ...\`.`);

/** What is wrong with a definition: one line each, saying where and what to write. Empty = it can be registered. */
export function definitionFaults(definition: AnyBlockDefinition | AnyTriggerDefinition): string[] {
  const isMade = isRecord(definition) && ['block', 'trigger'].includes(definition.kind);
  if (!isMade || typeof definition.type !== 'string')
    return [
      'something in `blocks` or `triggers` is no definition: make it with defineBlock({ ... }) or defineTrigger({ ... }).',
    ];
  const place = placeOf(definition);
  const faults = faultsIn(definition);
  // A field tells its own place, and that is nearer.
  return faults.map((fault) => (place === '' || /:\d+\)/.test(fault) ? fault : `${fault}${place}`));
}

function faultsIn(definition: AnyBlockDefinition | AnyTriggerDefinition): string[] {
  const { type } = definition;
  const faults: string[] = [];
  if (!TYPE.test(type))
    faults.push(`the type "${type}" is not a name: use snake_case, at most 63 characters.`);
  if (isBlank(definition.title)) faults.push(`\`${type}\` has no title: add \`title: '...'\`.`);
  if (isBlank(definition.description))
    faults.push(`\`${type}\` has no description: add \`description: '...'\`, for authors and agents.`);
  faults.push(
    ...fieldsFaults(`${type}.params`, definition.params as Fields),
    ...fieldsFaults(`${type}.outputs`, definition.outputs as Fields),
    ...reservedFaults(type, definition.outputs as Fields),
    ...functionFaults(type, definition),
  );
  return definition.kind === 'block' ? [...faults, ...blockFaults(type, definition)] : faults;
}
