import { callParams, defineBlock, definePlugin, defineTrigger, definedAt, field } from '#sdk';
import { describePlugin } from './describe-plugin.js';

const shout = defineBlock({
  type: 'acme_shout',
  title: 'Shout',
  description: 'Upper-cases a text.',
  sideEffects: () => 'none',
  params: { text: field.string({ description: 'What.', required: true }) },
  outputs: { text: field.string({ description: 'The text.' }) },
  ports: ['output', 'silence'],
  check: () => [],
  run: ({ text }) => ({ text: text.toUpperCase() }),
});
const form = defineTrigger({
  type: 'acme_form',
  title: 'Form',
  description: 'A form.',
  surface: 'webhook',
  params: { ...callParams },
  outputs: { text: field.string({ description: 'Sent.', tainted: true }) },
  receive: ({ body }) => ({ text: JSON.stringify(body) }),
});
const acme = definePlugin({ name: 'acme', version: '1.2.3', blocks: [shout], triggers: [form] });

describe('a plugin as data', () => {
  it('has everything that its definitions say, and the names of their functions', () => {
    const { plugin, faults } = describePlugin(acme);
    expect(faults).toEqual([]);
    expect(structuredClone(plugin)).toEqual(plugin);
    expect(plugin).toMatchObject({ name: 'acme', version: '1.2.3', sdkVersion: 1 });
    expect(plugin.functions).toEqual({
      'blocks/0': ['sideEffects', 'run', 'check'],
      'triggers/0': ['receive', 'check'],
    });
    const [block] = plugin.blocks as [object];
    expect(block).toEqual({
      kind: 'block',
      type: 'acme_shout',
      title: 'Shout',
      description: 'Upper-cases a text.',
      params: { text: { kind: 'string', description: 'What.', required: true } },
      outputs: { text: { kind: 'string', description: 'The text.' } },
      ports: ['output', 'silence'],
    });
  });

  it('knows the lines of source that made it', () => {
    const { places } = describePlugin(acme).plugin;
    expect(places['blocks/0']).toBe(definedAt(shout));
    expect(places['triggers/0']).toBe(definedAt(form));
    expect(places['']).toBe(definedAt(acme));
    expect(places['blocks/0']).toMatch(/describe-plugin\.spec\.ts:\d+$/);
  });

  it.each<[string, unknown, RegExp]>([
    ['a function', () => 1, /acme_shout\.params\.text\.default is a function/],
    ['a Date', new Date(0), /acme_shout\.params\.text\.default is a Date/],
    ['a bigint', 1n, /acme_shout\.params\.text\.default is a bigint/],
    ['an instance', new Map(), /acme_shout\.params\.text\.default is a Map/],
  ])('refuses %s in a field, and names the place', (_what, thing, message) => {
    const params = { text: { ...shout.params.text, default: thing } };
    const { faults } = describePlugin({ ...acme, blocks: [{ ...shout, params }] });
    expect(faults).toEqual([expect.stringMatching(message)]);
    expect(faults[0]).toMatch(/^plugin "acme": .*plain data/);
  });

  it('refuses what contains itself', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const { faults } = describePlugin({ ...acme, blocks: [{ ...shout, params: { text: circle } }] });
    expect(faults).toEqual([expect.stringContaining('contains itself')]);
  });

  it('leaves what is wrong with the shape to the registry', () => {
    const { plugin, faults } = describePlugin({ ...acme, blocks: 'none', triggers: [null, { type: 5 }] });
    expect([faults, plugin.blocks, plugin.triggers]).toEqual([[], 'none', [null, { type: 5 }]]);
  });
});
