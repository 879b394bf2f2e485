import { readPerson } from '#builtins';
import type { Person } from '#builtins';
import type { JsonObject, JsonValue } from '#sdk';

/** Something that waits for the decision of a person: a `human_review` block, or tool calls of an agent. */
export interface OpenReview {
  readonly kind: 'human_review' | 'tool_approval';
  /** Key of the block that waits. */
  readonly blockKey: string;
  readonly blockName: string;
  readonly title: string;
  readonly message: string;
  /** What will happen on approval. */
  readonly show: JsonValue;
  /** Empty = everybody who may decide on runs of the workspace. */
  readonly approvers: readonly string[];
  readonly fourEyes: boolean;
  /** Who approved so far; of several tool calls: who approved each that still waits. */
  readonly approvals: readonly Person[];
  /** ISO-8601 UTC; the same for all that is asked about this review, another for the next review of the same block. */
  readonly requestedAt: string;
  /** Null = without end. */
  readonly expiresAt: string | null;
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
const peopleOf = (value: JsonValue | undefined): Person[] =>
  listOf(value).flatMap((item) => (isObject(item) ? (readPerson(item) ?? []) : []));

/** Who approved all of the calls: one that somebody else has to look at still waits for them. */
function agreedToAll(calls: readonly JsonValue[]): Person[] {
  const each = calls.map((call) => (isObject(call) ? peopleOf(call['approvals']) : []));
  return (each[0] ?? []).filter(({ by }) => each.every((people) => people.some((other) => other.by === by)));
}

/** The review that a wait of a run is; null for waits of other kinds. */
export function reviewOf(wait: JsonValue): OpenReview | null {
  if (!isObject(wait) || !isObject(wait['state'])) return null;
  const { state } = wait;
  const about = {
    blockKey: textOf(wait['blockKey']),
    blockName: textOf(wait['blockName']),
    fourEyes: state['fourEyes'] === true,
    requestedAt: textOf(state['requestedAt']),
    expiresAt: textOf(state['expiresAt']) || null,
  };
  if (state['kind'] === 'human_review')
    return {
      ...about,
      kind: 'human_review',
      title: textOf(state['title']),
      message: textOf(state['message']),
      show: state['show'] ?? null,
      approvers: listOf(state['approvers']).filter((name) => typeof name === 'string'),
      approvals: peopleOf(state['approvals']),
    };
  if (state['kind'] !== 'tool_approval') return null;
  const calls = listOf(state['calls']);
  return {
    ...about,
    kind: 'tool_approval',
    title: textOf(wait['reason']),
    message: '',
    show: calls.map((call) =>
      isObject(call) ? { tool: call['tool'] ?? null, args: call['args'] ?? null } : null,
    ),
    approvers: [],
    approvals: agreedToAll(calls),
  };
}

/** The open review at a block of a run; null when the run does not wait there, or for something else. */
export function reviewAt(waits: readonly JsonValue[], blockKey: string): OpenReview | null {
  for (const wait of waits) {
    const review = reviewOf(wait);
    if (review?.blockKey === blockKey) return review;
  }
  return null;
}
