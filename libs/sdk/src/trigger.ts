import type { callOutputs, guardrailOutputs } from './calls/call-outputs.js';
import { checkCallParams } from './calls/call-params.js';
import { noteDefinedAt } from './defined-at.js';
import type { Problem } from './errors.js';
import type { Fields, OutputsOf, ParamsOf } from './fields.js';
import type { JsonValue } from './json.js';

/**
 * How calls reach a trigger; the app has one way in for each.
 * - `prompt`: `POST /api/webhooks/prompt/{path}` with `{ prompt, context?, metadata? }`.
 * - `webhook`: `POST /api/webhooks/trigger/{path}` with anything; `receive` makes outputs of it.
 * - `schedule`: the clock, by the params `cron` and `timezone`.
 * - `thread`, `agent_channel`, `workflow`: the app's own; their callers are not named by the workflow.
 */
export type TriggerSurface = 'prompt' | 'webhook' | 'thread' | 'agent_channel' | 'schedule' | 'workflow';

/** The outputs whose values come from the app. */
type AppOutput = keyof typeof callOutputs | keyof typeof guardrailOutputs;

/** What was posted to a trigger of the surface `webhook`; the caller is known, and its credentials are taken out. */
export interface ReceivedCall {
  /** By its content type: any JSON, the fields of a form, or text. Null when nothing was sent. */
  readonly body: JsonValue;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Query parameters by name; a name that came more than once has a list. */
  readonly query: Readonly<Record<string, JsonValue>>;
}

/** What `receive` returns: every declared output but those that the app gives (`callOutputs`, `guardrailOutputs`). */
export type ReceivedOutputs<O extends Fields> = {
  readonly [N in Exclude<keyof O, AppOutput>]: OutputsOf<O>[N];
};

/** A kind of trigger: the entry block of a workflow. Plain data; made by {@link defineTrigger}. */
export interface TriggerDefinition<P extends Fields = Fields, O extends Fields = Fields> {
  readonly kind: 'trigger';
  /** snake_case, unique among blocks and triggers, never renamed. */
  readonly type: string;
  readonly title: string;
  /** What it does and when to use it, in one or two sentences; goes to the catalog and to agents. */
  readonly description: string;
  readonly surface: TriggerSurface;
  /** Surfaces `prompt` and `webhook`: with `...callParams` among them. */
  readonly params: P;
  /**
   * What downstream blocks can reference. Mark what a caller controls with `tainted: true`. With `...callOutputs`
   * among them the app tells who called, and when.
   */
  readonly outputs: O;
  readonly outputsFor?: (params: Partial<ParamsOf<P>>) => Fields;
  /**
   * Surface `webhook` only: makes the outputs of a call that was let in. Pure and quick: it runs before the call is
   * answered, again when the trigger changed meanwhile, and before it is known whether the call is a repeat. Left out,
   * the outputs are `body`, `headers` and `query`.
   *
   * @throws CallRefusal for a call that this trigger does not want (400); anything else is a defect (500)
   */
  readonly receive?: (call: ReceivedCall, params: ParamsOf<P>) => ReceivedOutputs<NoInfer<O>>;
  /** See BlockDefinition.check. */
  readonly check?: (params: Partial<ParamsOf<P>>) => readonly Problem[];
}

/** A trigger with its types forgotten. */
// oxlint-disable-next-line typescript/no-explicit-any -- see AnyBlockDefinition
export type AnyTriggerDefinition = TriggerDefinition<any, any>;

type Check = NonNullable<AnyTriggerDefinition['check']>;

const CALLED_OVER_HTTP: readonly TriggerSurface[] = ['prompt', 'webhook'];
/** Checks that have the checks of the call's params in them: a definition may be made of another one. */
const complete = new WeakSet<Check>();

function withCallChecks(surface: TriggerSurface, check: Check | undefined): Check | undefined {
  if (!CALLED_OVER_HTTP.includes(surface) || (check !== undefined && complete.has(check))) return check;
  const both: Check = (params) => [...checkCallParams(params), ...(check?.(params) ?? [])];
  complete.add(both);
  return both;
}

/**
 * Defines a kind of trigger.
 *
 * @example
 * export const formSubmitted = defineTrigger({
 *   type: 'form_submitted', title: 'Form submitted', description: 'Starts a run when a form is sent.',
 *   surface: 'webhook',
 *   params: { ...callParams },
 *   outputs: { ...callOutputs, email: field.string({ description: 'Who sent it.', tainted: true }) },
 *   receive: ({ body }) => ({ email: emailOf(body) }),
 * });
 */
export function defineTrigger<const P extends Fields, const O extends Fields>(
  definition: Omit<TriggerDefinition<P, O>, 'kind'>,
): TriggerDefinition<P, O> {
  // The draft that a check reads is the same object for both halves, whatever its type says.
  const check = withCallChecks(definition.surface, definition.check as Check | undefined);
  const made = { kind: 'trigger' as const, ...definition, ...(check === undefined ? {} : { check }) };
  return Object.freeze(noteDefinedAt(made, defineTrigger));
}
