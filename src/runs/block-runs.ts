import type { JsonObject, JsonValue } from '#sdk';
import type { JournalRow } from '#store';

/**
 * The block runs of a run: the trace of its last execution, and what the journal has seen since (a running run has
 * no trace yet). The newest word on a block wins.
 */
export function blockRunsOf(trace: JsonValue, journal: readonly JournalRow[]): JsonObject[] {
  const blocks = new Map<string, JsonObject>();
  for (const entry of Array.isArray(trace) ? (trace as JsonObject[]) : [])
    blocks.set(textOf(entry['key']), entry);
  for (const { data } of journal) {
    const entry = data as JsonObject;
    const status = STATUS_OF_KIND[textOf(entry['kind'])];
    if (status === undefined) continue;
    const key = textOf(entry['key']);
    blocks.set(key, { ...blocks.get(key), ...journalled(entry), key, status });
  }
  return [...blocks.values()];
}

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const STATUS_OF_KIND: Readonly<Record<string, string>> = {
  started: 'running',
  finished: 'completed',
  failed: 'failed',
  suspended: 'suspended',
};

/** What a journal entry says of its block. */
function journalled(entry: JsonObject): JsonObject {
  const at = entry['at'] ?? null;
  if (entry['kind'] === 'started') return { startedAt: at, attempts: entry['attempt'] ?? 1 };
  const said: JsonObject = { finishedAt: entry['kind'] === 'suspended' ? null : at };
  for (const field of ['port', 'outputs', 'error', 'attempts', 'startedAt', 'wait']) {
    const value = entry[field];
    if (value !== undefined) said[field] = value;
  }
  return said;
}
