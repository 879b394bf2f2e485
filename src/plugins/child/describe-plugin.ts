import { definedAt } from '#sdk';
import type { DescribedPlugin } from '../wire/messages.js';

/** Functions that a definition may have; they are called over the wire. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  blocks: ['run', 'outputsFor', 'ports', 'check', 'sideEffects'],
  triggers: ['outputsFor', 'check', 'receive'],
};

/** What else a definition says; other keys are the plugin's own business. */
const DATA: Readonly<Record<string, readonly string[]>> = {
  blocks: [
    ...['kind', 'type', 'title', 'description', 'sideEffects', 'params', 'outputs', 'ports'],
    ...['loops', 'responds', 'usableAsTool', 'reviews', 'timeoutMs', 'run', 'outputsFor', 'check'],
    // Of a trigger that stands among the blocks by mistake, so that it is known as one.
    ...['surface', 'receive'],
  ],
  triggers: [
    ...['kind', 'type', 'title', 'description', 'surface', 'params', 'outputs', 'outputsFor'],
    ...['receive', 'check', 'run', 'sideEffects'],
  ],
};

const MAX_DEPTH = 50;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const kindOf = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? `a ${value.constructor?.name ?? 'strange object'}`
    : `a ${typeof value}`;

/** Walks a plugin once, copying what is data, and noting what is not, and where each part was made. */
class Description {
  readonly places: Record<string, string> = {};
  readonly functions: Record<string, string[]> = {};
  readonly faults: string[] = [];

  /** @param at for people, e.g. `acme_shout.params.text` @param path for the places, e.g. `blocks/0/params/text` */
  copy(value: unknown, at: string, path: string, depth = 0): unknown {
    const place = definedAt(value);
    if (place !== undefined) this.places[path] = place;
    const isPlain = value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
    if (isPlain) return value;
    if (depth > MAX_DEPTH) return this.#refuse(at, 'is nested too deep, or contains itself', value);
    if (Array.isArray(value))
      return value.map((item: unknown, i) => this.copy(item, `${at}[${i}]`, `${path}/${i}`, depth + 1));
    const prototype: unknown = isRecord(value) ? Object.getPrototypeOf(value) : undefined;
    if (!isRecord(value) || (prototype !== null && prototype !== Object.prototype))
      return this.#refuse(at, `is ${kindOf(value)}`, value);
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        this.copy(inner, `${at}.${key}`, `${path}/${key}`, depth + 1),
      ]),
    );
  }

  definitions(list: unknown, where: 'blocks' | 'triggers'): unknown {
    if (!Array.isArray(list)) return this.copy(list, where, where);
    return list.map((definition: unknown, i) => this.#definition(definition, where, `${where}/${i}`));
  }

  #definition(definition: unknown, where: string, path: string): unknown {
    if (!isRecord(definition)) return this.copy(definition, path, path);
    const place = definedAt(definition);
    if (place !== undefined) this.places[path] = place;
    const type = typeof definition['type'] === 'string' ? definition['type'] : path;
    const made: Record<string, unknown> = {};
    for (const key of DATA[where] ?? []) {
      if (!(key in definition)) continue;
      const value = definition[key];
      if (typeof value === 'function' && FUNCTIONS[where]?.includes(key) === true)
        (this.functions[path] ??= []).push(key);
      else made[key] = this.copy(value, `${type}.${key}`, `${path}/${key}`);
    }
    return made;
  }

  #refuse(at: string, what: string, value: unknown): undefined {
    const place = definedAt(value);
    this.faults.push(
      `${at} ${what}: what a definition says is carried between processes, so it must be plain data. Write it out, or work it out in \`run\`.${place === undefined ? '' : ` (${place})`}`,
    );
    return undefined;
  }
}

/**
 * A plugin as data, to be read by the server: which functions its definitions have, and everything else that they say.
 *
 * @returns `faults`: what is neither data nor one of the functions that are called over the wire
 */
export function describePlugin(plugin: object): {
  readonly plugin: DescribedPlugin;
  readonly faults: readonly string[];
} {
  const given = plugin as Readonly<Record<string, unknown>>;
  const description = new Description();
  const place = definedAt(plugin);
  const described = {
    kind: given['kind'],
    sdkVersion: description.copy(given['sdkVersion'], 'sdkVersion', 'sdkVersion'),
    name: description.copy(given['name'], 'name', 'name'),
    version: description.copy(given['version'], 'version', 'version'),
    blocks: description.definitions(given['blocks'], 'blocks'),
    triggers: description.definitions(given['triggers'], 'triggers'),
  };
  const { functions, places, faults } = description;
  if (place !== undefined) places[''] = place;
  const at = `plugin ${JSON.stringify(described.name) ?? '?'}: `;
  return { plugin: { ...described, functions, places }, faults: faults.map((fault) => at + fault) };
}
