import { field } from '../fields.js';

/** What the app itself says of a call; nothing here is under the caller's control. For the outputs of triggers. */
export const callOutputs = Object.freeze({
  requestId: field.string({
    description: 'Made by the server; also in the response header, the logs and the traces.',
  }),
  caller: field.string({
    description: 'Who called: `bearer:<hash>`, `header:<hash>`, `hmac:<hash>` or `ip:<address>`.',
  }),
  timestamp: field.string({ description: 'When the server received the call, ISO-8601 UTC.' }),
});

/** What the scan found. A trigger that has these among its outputs tells its workflow of it. */
export const guardrailOutputs = Object.freeze({
  guardrailsTriggered: field.boolean({
    description: 'True when a known injection pattern matched.',
    verdict: true,
  }),
  matchedInjectionPatterns: field.array({
    description: 'Names of the patterns that matched; empty when none did.',
    verdict: true,
    items: field.string({ description: 'Name of a pattern.' }),
  }),
});
