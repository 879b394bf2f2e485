import type { Field } from '#sdk';
import { fillParams } from '#sdk';
import { builtins } from './index.js';

const all = [...builtins.triggers, ...builtins.blocks];

/** Every field of a definition with its place, everything nested included. */
const fieldsOf = (at: string, field: Field): [string, Field][] => [
  [at, field],
  ...(field.items === undefined ? [] : fieldsOf(`${at}[]`, field.items)),
  ...Object.entries(field.fields ?? {}).flatMap(([name, one]) => fieldsOf(`${at}.${name}`, one)),
];
const everyField = all.flatMap(({ type, params, outputs }) =>
  Object.entries({ ...params, ...outputs } as Record<string, Field>).flatMap(([name, field]) =>
    fieldsOf(`${type}.${name}`, field),
  ),
);

describe('the first-party plugin', () => {
  it('has every trigger and block of the catalog, once', () => {
    expect(all.map(({ type }) => type).toSorted()).toEqual([
      ...['agent', 'agent_channel', 'api_prompt', 'condition', 'database', 'email', 'function', 'guardrail'],
      ...['http_request', 'human_review', 'loop', 'response', 'router', 'schedule', 'thread', 'transform'],
      ...['wait', 'webhook', 'workflow'],
    ]);
  });

  it('documents each of its fields in a sentence', () => {
    const undocumented = everyField.filter(([, { description }]) => !/^.{3,}[.;)?]$/s.test(description));
    expect(undocumented.map(([at]) => at)).toEqual([]);
    expect(everyField.length).toBeGreaterThan(150);
  });

  it('declares defaults that fit their own fields', () => {
    const misfits = all.flatMap(({ type, params }) =>
      fillParams(params as Record<string, Field>, {})
        .problems.filter(({ code }) => code !== 'missing_param')
        .map(({ pointer, message }) => `${type}${pointer} ${message}`),
    );
    expect(misfits).toEqual([]);
  });

  it('finds nothing to complain about in its own defaults', () => {
    const errors = all.flatMap(({ type, params, check }) => {
      const filled = fillParams(params as Record<string, Field>, {}).params;
      const problems = (check?.(filled) ?? []) as readonly { severity: string; message: string }[];
      return problems
        .filter(({ severity }) => severity === 'error')
        .map(({ message }) => `${type}: ${message}`);
    });
    expect(errors).toEqual([]);
  });
});
