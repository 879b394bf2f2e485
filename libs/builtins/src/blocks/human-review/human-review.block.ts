import { BlockFailure, defineBlock, field, suspend, take } from '#sdk';
import type { BlockContext } from '#sdk';
import { notifyReviewers } from './notify-reviewers.js';
import { needed, objection, readAnswer, stateOf } from './review-state.js';
import type { Answer, ReviewState } from './review-state.js';

const waitFor = (state: ReviewState) =>
  suspend({
    until: state.expiresAt,
    reason:
      state.approvals.length === 0
        ? `review: ${state.title}`
        : `review: ${state.title} (approved by ${state.approvals.map(({ by }) => by).join(', ')}; one more needed)`,
    state,
  });

function decided(decision: 'approved' | 'denied' | 'expired', answers: readonly Answer[], at: string) {
  const last = answers.at(-1);
  return take(decision, {
    decision,
    by: last?.by ?? null,
    comment: last?.comment ?? null,
    decidedAt: at,
    answers: answers.map(({ comment, ...answer }) => ({
      ...answer,
      ...(comment === null ? {} : { comment }),
    })),
  });
}

/** Takes one answer in; leaves, or waits on. */
function goOn(state: ReviewState, { resume, now, log }: BlockContext) {
  const at = now().toISOString();
  if (resume === null || resume.reason === 'timer') {
    // A timer may be early by a clock's difference between two machines.
    return at < state.expiresAt ? waitFor(state) : decided('expired', state.approvals, at);
  }
  if (at >= state.expiresAt) return decided('expired', state.approvals, at);
  try {
    const answer = readAnswer(resume.payload, at);
    const why = objection(state, answer);
    if (why !== undefined) {
      log(why);
      return waitFor(state);
    }
    const answers = [...state.approvals, answer];
    if (answer.decision === 'denied') return decided('denied', answers, at);
    return answers.length >= needed(state)
      ? decided('approved', answers, at)
      : waitFor({ ...state, approvals: answers });
  } catch (error) {
    // A malformed answer must not end a review that waits for a person.
    if (!(error instanceof BlockFailure)) throw error;
    log(error.message);
    return waitFor(state);
  }
}

/** Pauses the run until a person decides. */
export const humanReview = defineBlock({
  type: 'human_review',
  title: 'Human review',
  description:
    'Pauses the run, shows a person what will happen, and goes on by approved, denied or expired. Decide in the console, by the API, or by a one-time link.',
  // Journalled when it is over: a decision is asked for once.
  sideEffects: 'idempotent',
  params: {
    title: field.string({
      description: 'What is asked, in one line.',
      required: true,
      minLength: 1,
      maxLength: 500,
      example: 'Send this mail to the customer?',
    }),
    message: field.string({ description: 'More for the person who decides.', default: '' }),
    show: field.json({
      description: 'What will happen on approval: reference the very values that the next blocks use.',
      default: null,
      example: { to: '<agent1.data.to>', text: '<agent1.content>' },
    }),
    approvers: field.array({
      description: 'Who may decide, by the names that the server knows them by; empty: every member who may.',
      default: [],
      items: field.string({ description: 'One person.', minLength: 1 }),
    }),
    fourEyes: field.boolean({
      description: 'Two different people must approve; one is enough to deny.',
      default: false,
      references: false,
    }),
    expiresInSeconds: field.number({
      description: 'Without a decision the run goes on by expired after this time; the default is 7 days.',
      default: 604_800,
      minimum: 60,
      maximum: 31_622_400,
      integer: true,
    }),
    notifyUrl: field.secret({
      description:
        'Where to tell that the review waits, e.g. the incoming webhook of a chat: gets a POST with the text and a one-time link to decide by, one for each approver and meant for them alone.',
      example: '{{secrets.review_chat_url}}',
    }),
  },
  outputs: {
    decision: field.string({ description: 'approved, denied or expired.' }),
    by: field.string({ description: 'Who decided last; null when nobody did.', nullable: true }),
    comment: field.string({ description: 'What they wrote with the decision.', nullable: true }),
    decidedAt: field.string({ description: 'When, ISO-8601 UTC.' }),
    answers: field.array({
      description: 'Every answer that counted, in order.',
      items: field.object({
        description: 'One answer.',
        fields: {
          decision: field.string({ description: 'approved or denied.', required: true }),
          by: field.string({ description: 'Who.', required: true }),
          ids: field.array({
            description: 'What the server knew them by: ids of API keys or members, or who made the link.',
            required: true,
            items: field.string({ description: 'One id.' }),
          }),
          at: field.string({ description: 'When, ISO-8601 UTC.', required: true }),
          comment: field.string({ description: 'Why; absent when they did not say.' }),
        },
      }),
    }),
  },
  ports: ['approved', 'denied', 'expired'],
  reviews: true,
  async run(params, context) {
    if (context.resume !== null) return goOn(stateOf(context.resume.state), context);
    const now = context.now();
    const expiresAt = new Date(now.getTime() + params.expiresInSeconds * 1000);
    const state: ReviewState = {
      kind: 'human_review',
      title: params.title,
      message: params.message,
      show: params.show,
      fourEyes: params.fourEyes,
      approvers: [...params.approvers],
      requestedAt: now.toISOString(),
      expiresAt: expiresAt.toISOString(),
      approvals: [],
    };
    if (params.notifyUrl !== undefined) await notifyReviewers(params.notifyUrl, state, context);
    return waitFor(state);
  },
});
