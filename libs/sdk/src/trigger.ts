import type { Problem } from './errors.js';
import type { Fields, ParamsOf } from './fields.js';

/** How calls reach a trigger. The app has one ingest path per surface. */
export type TriggerSurface = 'prompt' | 'webhook' | 'thread' | 'agent_channel' | 'schedule' | 'workflow';

/** A kind of trigger: the entry block of a workflow. Plain data; made by {@link defineTrigger}. */
export interface TriggerDefinition<P extends Fields = Fields, O extends Fields = Fields> {
  readonly kind: 'trigger';
  /** snake_case, unique among blocks and triggers, never renamed. */
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly surface: TriggerSurface;
  readonly params: P;
  /** What downstream blocks can reference. Mark what a caller controls with `tainted: true`. */
  readonly outputs: O;
  readonly outputsFor?: (params: Partial<ParamsOf<P>>) => Fields;
  /** See BlockDefinition.check. */
  readonly check?: (params: Partial<ParamsOf<P>>) => readonly Problem[];
}

/** A trigger with its types forgotten. */
// oxlint-disable-next-line typescript/no-explicit-any -- see AnyBlockDefinition
export type AnyTriggerDefinition = TriggerDefinition<any, any>;

/** Defines a kind of trigger. */
export const defineTrigger = <const P extends Fields, const O extends Fields>(
  definition: Omit<TriggerDefinition<P, O>, 'kind'>,
): TriggerDefinition<P, O> => Object.freeze({ kind: 'trigger' as const, ...definition });
