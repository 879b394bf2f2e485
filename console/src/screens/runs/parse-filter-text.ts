import { readRunsSearch } from './runs-search.js';
import type { RunsSearch } from './runs-search.js';

/** What was typed into the filter field. */
export type FilterText =
  /** An id of a run: to be opened. */
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'filters'; readonly search: RunsSearch }
  /** A word that means nothing here. */
  | { readonly kind: 'unknown'; readonly message: string };

const KEYS = ['status', 'outcome', 'code', 'workflow', 'trigger', 'caller', 'range', 'since', 'until'];

/**
 * Reads `status:failed workflow:orders caller:"bearer: Acme"`, or the id of a run.
 *
 * @param triggerId finds `trg_...` by the path of a trigger, for `trigger:orders`
 */
export function parseFilterText(
  text: string,
  triggerId: (path: string) => string | undefined = () => undefined,
): FilterText {
  const trimmed = text.trim();
  const id = /^(?:id:)?(run_\w+)$/.exec(trimmed)?.[1];
  if (id !== undefined) return { kind: 'open', id };
  const raw: Record<string, string> = {};
  for (const [word, key = '', quoted, bare = ''] of trimmed.matchAll(/([a-z]+):(?:"([^"]*)"|(\S+))|\S+/gi)) {
    const value = quoted ?? bare;
    if (!KEYS.includes(key) || value === '')
      return {
        kind: 'unknown',
        message: `"${word}" is no filter. Write an id, or key:value with one of ${KEYS.join(', ')}.`,
      };
    raw[key] = key === 'trigger' ? (triggerId(value) ?? value) : value;
  }
  const search = readRunsSearch(raw);
  const lost = Object.keys(raw).find((key) => !(key in search));
  return lost === undefined
    ? { kind: 'filters', search }
    : { kind: 'unknown', message: `"${raw[lost] ?? ''}" is no ${lost}.` };
}

/** The filters as text again. */
export function filterText(search: RunsSearch, triggerPath: (id: string) => string | undefined): string {
  return KEYS.flatMap((key) => {
    const value = search[key as keyof RunsSearch];
    if (value === undefined) return [];
    const shown = key === 'trigger' ? (triggerPath(value) ?? value) : value;
    return [`${key}:${/\s/.test(shown) ? `"${shown}"` : shown}`];
  }).join(' ');
}
