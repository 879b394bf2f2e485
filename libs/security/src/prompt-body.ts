import type { JsonObject, JsonValue } from '#sdk';
import type { ContextCheck } from './context-schema.js';
import { hasMoreCodePoints } from './count-code-points.js';

/** No trigger takes longer prompts, whatever its setting. */
export const HARD_PROMPT_LIMIT = 50_000;
export const DEFAULT_PROMPT_LIMIT = 10_000;

/** Every reason for which the fields of a surface A body are refused with 400. */
export const PROMPT_BODY_ERROR_CODES = [
  'prompt_required',
  'prompt_empty',
  'invalid_prompt',
  'prompt_too_long',
  'invalid_context',
  'context_required',
  'invalid_metadata',
] as const;
export type PromptBodyErrorCode = (typeof PROMPT_BODY_ERROR_CODES)[number];

/** What a trigger asks of a body. */
export interface PromptPolicy {
  /** Unicode code points after trimming, 1 to 50,000. */
  readonly maxPromptLength: number;
  readonly requireContext: boolean;
  /** Made once per trigger version by `compileContextSchema`. */
  readonly checkContext?: ContextCheck | undefined;
}

export interface PromptBody {
  readonly ok: true;
  /** Trimmed as ECMAScript trims. */
  readonly prompt: string;
  readonly context: JsonObject | null;
  readonly metadata: JsonObject | null;
}

export interface RefusedPromptBody {
  readonly ok: false;
  readonly code: PromptBodyErrorCode;
  readonly detail: string;
  /** JSON pointer of the field at fault. */
  readonly param: string;
}

/** Reads prompt, context and metadata of a surface A body; every other field is ignored. */
export function readPromptBody(body: JsonObject, policy: PromptPolicy): PromptBody | RefusedPromptBody {
  const prompt = readPromptText(own(body, 'prompt'), {
    field: 'prompt',
    maxCodePoints: policy.maxPromptLength,
    trim: true,
  });
  if (!prompt.ok) return prompt;

  const context = own(body, 'context') ?? null;
  if (!isObjectOrNull(context)) {
    return refuse('invalid_context', '/context', 'context must be a JSON object, null or absent.');
  }
  if (context === null && policy.requireContext) {
    return refuse('context_required', '/context', 'This trigger requires context: send a JSON object.');
  }
  // An absent context is checked as {}, so that a schema's required fields are required and nothing else is.
  const problem = policy.checkContext?.(context ?? {});
  if (problem) return refuse('invalid_context', `/context${problem.pointer}`, problem.message);

  const metadata = own(body, 'metadata') ?? null;
  if (!isObjectOrNull(metadata)) {
    return refuse('invalid_metadata', '/metadata', 'metadata must be a JSON object, null or absent.');
  }
  return { ok: true, prompt: prompt.text, context, metadata };
}

/**
 * Reads one prompt-like field of any surface: a string with something to read in it, not too long.
 * Surface A trims; B and C keep the text untouched (D10).
 */
export function readPromptText(
  value: JsonValue | undefined,
  rule: { readonly field: string; readonly maxCodePoints: number; readonly trim: boolean },
): { readonly ok: true; readonly text: string } | RefusedPromptBody {
  const { field } = rule;
  const param = `/${field}`;
  if (value === undefined || value === null) {
    return refuse('prompt_required', param, `${field} is missing. Send it as a string.`);
  }
  if (typeof value !== 'string') return refuse('invalid_prompt', param, `${field} must be a string.`);
  if (!SOMETHING_TO_READ.test(value)) {
    return refuse('prompt_empty', param, `${field} holds nothing but white space and invisible characters.`);
  }
  const text = rule.trim ? value.trim() : value;
  const limit = Math.min(rule.maxCodePoints, HARD_PROMPT_LIMIT);
  if (hasMoreCodePoints(text, limit)) {
    return refuse(
      'prompt_too_long',
      param,
      `${field} has more than ${limit} characters (Unicode code points).`,
    );
  }
  return { ok: true, text };
}

/** Anything but white space, format and control characters (D9). Stops at the first such character. */
const SOMETHING_TO_READ = /[^\p{White_Space}\p{Cf}\p{Cc}]/u;

function own(body: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(body, key) ? body[key] : undefined;
}

function isObjectOrNull(value: JsonValue): value is JsonObject | null {
  return typeof value === 'object' && !Array.isArray(value);
}

function refuse(code: PromptBodyErrorCode, param: string, detail: string): RefusedPromptBody {
  return { ok: false, code, detail, param };
}
