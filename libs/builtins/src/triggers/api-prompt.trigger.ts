import { callOutputs, callParams, defineTrigger, field, guardrailOutputs, promptParams } from '#sdk';
import { checkContextSchema } from './params/check-context-schema.js';

const { path, auth, ipAllowList, idempotency, rateLimit, response, resultWebhook } = callParams;

/** Surface A: `POST /api/webhooks/prompt/{path}` with `{ prompt, context?, metadata? }`. */
export const apiPrompt = defineTrigger({
  type: 'api_prompt',
  title: 'API prompt',
  description:
    'Starts a run from a natural-language prompt, with optional structured context and metadata, posted over HTTP.',
  surface: 'prompt',
  params: {
    path,
    auth,
    maxPromptLength: field.number({
      description: 'Longest prompt that is accepted, in Unicode characters after trimming.',
      default: 10_000,
      minimum: 1,
      maximum: 50_000,
      integer: true,
      references: false,
    }),
    requireContext: field.boolean({
      description: 'Refuse calls without a context object.',
      default: false,
      references: false,
    }),
    contextSchema: field.json({
      description: 'JSON Schema that context must satisfy; a refused call names the failing path.',
      default: null,
      references: false,
    }),
    ipAllowList,
    idempotency,
    rateLimit,
    ...promptParams,
    response,
    resultWebhook,
  },
  outputs: {
    prompt: field.string({ description: "The caller's prompt, trimmed and length-checked.", tainted: true }),
    context: field.json({
      description: 'The context object, or null when the caller gave none.',
      nullable: true,
      tainted: true,
    }),
    metadata: field.json({
      description: 'The metadata object, or null when the caller gave none.',
      nullable: true,
      tainted: true,
    }),
    ...callOutputs,
    ...guardrailOutputs,
  },
  check: ({ contextSchema }) => checkContextSchema(contextSchema),
});
