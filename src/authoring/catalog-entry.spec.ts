import { defineBlock, defineTrigger, field } from '#sdk';
import { catalogEntry } from './catalog-entry.js';

describe('catalogEntry', () => {
  it('writes a block with everything that an editor needs, through nested fields', () => {
    const definition = defineBlock({
      type: 'note',
      title: 'Note',
      description: 'd',
      sideEffects: 'none',
      params: {
        list: field.array({
          description: 'l',
          default: [],
          items: field.object({
            description: 'o',
            fields: { n: field.number({ description: 'n', minimum: 1 }) },
          }),
        }),
      },
      outputs: { text: field.string({ description: 't', nullable: true }) },
      run: () => ({ text: null }),
    });
    const entry = catalogEntry({ definition, plugin: 'acme' });
    expect(entry).toMatchObject({
      kind: 'block',
      type: 'note',
      plugin: 'acme',
      ports: ['output'],
      sideEffects: 'none',
      usableAsTool: false,
      timeoutMs: 60_000,
      outputsDependOnParams: false,
      params: {
        list: {
          kind: 'array',
          default: [],
          items: { kind: 'object', fields: { n: { kind: 'number', minimum: 1 } } },
        },
      },
      outputs: { text: { kind: 'string', nullable: true } },
    });
    expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
  });

  it('leaves to the params what the params decide', () => {
    const definition = defineBlock({
      type: 'fork',
      title: 'Fork',
      description: 'd',
      sideEffects: () => 'none',
      params: {},
      outputs: {},
      ports: () => ['a'],
      run: () => ({}),
    });
    expect(catalogEntry({ definition, plugin: 'acme' })).toMatchObject({ ports: null, sideEffects: null });
  });

  it('names the surface of a trigger', () => {
    const definition = defineTrigger({
      type: 'in',
      title: 'In',
      description: 'd',
      surface: 'prompt',
      params: {},
      outputs: {},
    });
    expect(catalogEntry({ definition, plugin: 'acme' })).toMatchObject({
      kind: 'trigger',
      surface: 'prompt',
    });
  });
});
