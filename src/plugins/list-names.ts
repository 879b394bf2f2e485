import type { Plugin } from '#sdk';

/** Names of the list's plugins, in its order; null = our own. A text when the list cannot be used: why. */
export function listNames(list: unknown, ours: Plugin): readonly (string | null)[] | string {
  if (!Array.isArray(list)) return 'it exports no `plugins`: write `export const plugins = [builtins];`.';
  const names: (string | null)[] = [];
  for (const [position, item] of list.entries()) {
    const { name } = (item ?? {}) as { readonly name?: unknown };
    if (typeof name !== 'string')
      return `entry ${position + 1} of the list is no plugin: export default definePlugin({ name, version, blocks }) over there.`;
    names.push(item === ours ? null : name);
  }
  return names;
}
