import { defineBlock, definePlugin, defineTrigger, field, loopOutputs } from '#sdk';
import type { AnyBlockDefinition } from '#sdk';
import { BlockRegistry } from './block-registry.js';
import { catalogEntry, catalogOf } from './catalog.js';

describe('the catalog', () => {
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

  it('has every definition in the order of registration, with the ports of loops and the schema of the params', () => {
    const block = (type: string, more: object) =>
      ({
        type,
        title: 'T',
        description: 'd',
        sideEffects: 'none',
        params: { n: field.number({ description: 'n', required: true, minimum: 0 }) },
        outputs: {},
        run: () => ({}),
        ...more,
      }) as unknown as AnyBlockDefinition;
    const loop = { loops: true, outputs: loopOutputs };
    const blocks = [
      defineBlock(block('each', loop)),
      defineBlock(block('plain', {})),
    ] as AnyBlockDefinition[];
    const entries = catalogOf(new BlockRegistry([definePlugin({ name: 'acme', version: '1.0.0', blocks })]));
    expect(entries.map(({ type, ports }) => [type, ports])).toEqual([
      ['each', ['each', 'done']],
      ['plain', ['output']],
    ]);
    expect(entries[1]?.['paramsSchema']).toMatchObject({
      type: 'object',
      required: ['n'],
      properties: { n: { type: 'number', minimum: 0 } },
    });
  });
});
