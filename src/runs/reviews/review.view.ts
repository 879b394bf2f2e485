import type { Person } from '#builtins';
import type { JsonObject, JsonValue } from '#sdk';
import type { AskingRun } from '#store';
import { standingOf } from './decider.js';
import { isObject, reviewOf } from './open-review.js';

/** Of the prompt: enough to recognise it. */
const EXCERPT_CHARACTERS = 400;

/**
 * What a run asks people, one entry for each open question: reviews, tool calls of agents, and blocks that were cut off.
 *
 * @param asker who looks at the list, as they would decide
 */
export const questionsOf = (run: AskingRun, workflow: string | null, asker: Person): JsonObject[] =>
  run.waits.flatMap((wait) => {
    const question = reviewQuestion(wait, asker) ?? cutOffQuestion(wait);
    return question === null ? [] : [{ ...question, ...aboutRun(run, workflow) }];
  });

const aboutRun = (run: AskingRun, workflow: string | null): JsonObject => ({
  runId: run.runId,
  workflow,
  workflowVersion: run.workflowVersion,
  triggerId: run.triggerId,
  caller: run.caller,
  createdAt: run.createdAt.toISOString(),
  ephemeral: run.ephemeral,
  promptExcerpt: excerptOf(run),
  guardrailsTriggered: run.guardrailsTriggered,
  matchedInjectionPatterns: [...run.patterns],
});

/** Null where there is none, and for runs whose content nobody is to read later. */
function excerptOf({ ephemeral, input }: AskingRun): string | null {
  const prompt = input['prompt'];
  if (ephemeral || typeof prompt !== 'string') return null;
  const characters = Array.from(prompt.slice(0, EXCERPT_CHARACTERS * 2));
  return characters.length <= EXCERPT_CHARACTERS
    ? prompt
    : `${characters.slice(0, EXCERPT_CHARACTERS).join('')}…`;
}

function reviewQuestion(wait: JsonValue, asker: Person): JsonObject | null {
  const review = reviewOf(wait);
  if (review === null) return null;
  return {
    kind: review.kind,
    block: review.blockKey,
    blockName: review.blockName,
    title: review.title,
    message: review.message,
    show: review.kind === 'human_review' ? review.show : null,
    calls: review.kind === 'tool_approval' ? callsOf(wait) : [],
    approvers: [...review.approvers],
    fourEyes: review.fourEyes,
    approvedBy: review.approvals.map(({ by }) => by),
    standing: standingOf(review, asker),
    requestedAt: review.requestedAt,
    expiresAt: review.expiresAt,
  };
}

/** The tool calls that wait, as an answer names them. */
function callsOf(wait: JsonValue): JsonObject[] {
  const state = isObject(wait) && isObject(wait['state']) ? wait['state'] : {};
  const calls = Array.isArray(state['calls']) ? state['calls'] : [];
  return calls
    .filter(isObject)
    .map(({ callId = null, tool = null, args = null }) => ({ callId, tool, args }));
}

/** A block that was interrupted in the middle of what cannot be undone. */
function cutOffQuestion(wait: JsonValue): JsonObject | null {
  if (!isObject(wait) || wait['kind'] !== 'person') return null;
  return {
    kind: 'interrupted',
    block: wait['blockKey'] ?? null,
    blockName: wait['blockName'] ?? null,
    title: wait['reason'] ?? null,
    message: '',
    show: null,
    calls: [],
    approvers: [],
    fourEyes: false,
    approvedBy: [],
    standing: 'may_decide',
    requestedAt: null,
    expiresAt: wait['until'] ?? null,
  };
}
