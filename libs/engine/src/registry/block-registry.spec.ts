import { defineBlock, defineTrigger, definePlugin, field, SDK_VERSION } from '#sdk';
import type { AnyBlockDefinition, Plugin } from '#sdk';
import { BlockRegistry } from './block-registry.js';

const good = defineBlock({
  type: 'good',
  title: 'Good',
  description: 'Does good.',
  sideEffects: 'none',
  params: {},
  outputs: { value: field.json({ description: 'A value.' }) },
  run: () => ({ value: 1 }),
});
const plugin = (...blocks: unknown[]): Plugin =>
  definePlugin({ name: 'acme', version: '1.0.0', blocks: blocks as AnyBlockDefinition[] });
const faults = (...plugins: Plugin[]): string => {
  try {
    void new BlockRegistry(plugins);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the registry', () => {
  it('finds definitions by type and lists them in order', () => {
    const registry = new BlockRegistry([plugin(good, { ...good, type: 'better' })]);
    expect(registry.get('good')).toBe(good);
    expect(registry.get('constructor')).toBeUndefined();
    expect(registry.types()).toEqual(['good', 'better']);
  });

  it('refuses a type that is taken, naming both plugins', () => {
    expect(faults(plugin(good), definePlugin({ name: 'other', version: '1.0.0', blocks: [good] }))).toContain(
      'plugin "other": the type `good` is taken by plugin "acme": rename one of them.',
    );
  });

  it('refuses a plugin made for another version of the SDK, and things that are no plugins', () => {
    expect(faults({ ...plugin(good), sdkVersion: SDK_VERSION + 1 })).toContain(
      `made for SDK version ${SDK_VERSION + 1}`,
    );
    expect(faults(undefined as unknown as Plugin)).toContain('entry 1 of the list is no plugin');
  });

  it.each<[string, unknown, string]>([
    [
      'a field without description',
      { ...good, params: { url: field.string({ description: ' ' }) } },
      'good.params.url has no description',
    ],
    [
      'a nested field without description',
      {
        ...good,
        outputs: {
          list: field.array({
            description: 'x',
            items: field.object({ description: 'y', fields: { a: field.json({ description: '' }) } }),
          }),
        },
      },
      'good.outputs.list.items.fields.a has no description',
    ],
    ['a value that is no field', { ...good, params: { url: 'string' } }, 'good.params.url is not a field'],
    ['a bad type', { ...good, type: 'Good-Block' }, 'is not a name: use snake_case'],
    [
      'a bad output name',
      { ...good, outputs: { 'a b': field.json({ description: 'x' }) } },
      'good.outputs.a b is not a name',
    ],
    [
      'a reserved output name',
      { ...good, outputs: { error: field.json({ description: 'x' }) } },
      'good.outputs.error uses a name that the engine needs',
    ],
    ['no title', { ...good, title: '' }, '`good` has no title'],
    ['unknown side effects', { ...good, sideEffects: 'some' }, 'does not say what it does to the world'],
    ['the port error', { ...good, ports: ['output', 'error'] }, 'declares the port "error"'],
    ['a bad port', { ...good, ports: ['Out Put'] }, 'has the port "Out Put"'],
    ['a loop with outputs of its own', { ...good, loops: true }, 'write `outputs: loopOutputs`'],
    ['no run', { ...good, run: undefined }, 'has no run'],
    [
      'a select without options',
      { ...good, params: { m: { kind: 'select', description: 'x' } } },
      'good.params.m has no options',
    ],
    [
      'a default that is no option',
      { ...good, params: { m: field.select({ description: 'x', options: ['a'], default: 'b' as 'a' }) } },
      'which is not one of its options',
    ],
    [
      'a broken pattern',
      { ...good, params: { m: field.string({ description: 'x', pattern: '(' }) } },
      'no regular expression',
    ],
    ['an endless timeout', { ...good, timeoutMs: Infinity }, 'timeoutMs Infinity'],
  ])('refuses %s, with what to write', (_, definition, message) => {
    expect(faults(plugin(definition))).toContain(message);
  });

  it('names every fault of every plugin at once', () => {
    const message = faults(
      plugin({ ...good, title: '' }, { ...good, type: 'x', description: '' }),
      definePlugin({ name: 'Bad Name', version: '1' }),
    );
    expect(message.split('\n')).toHaveLength(4);
  });

  it('takes a block for a trigger only where triggers belong', () => {
    const trigger = defineTrigger({
      type: 'call',
      title: 'C',
      description: 'D.',
      surface: 'prompt',
      params: {},
      outputs: {},
    });
    expect(faults(plugin(trigger))).toContain('`call` is not a block: move it to `triggers`');
  });
});
