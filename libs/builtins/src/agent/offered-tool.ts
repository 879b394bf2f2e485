import type { AgentTool, JsonValue } from '#sdk';

/** When a person must agree before a tool is called. */
export type ToolApproval = 'never' | 'always' | 'when_flagged';

/** A tool as it is offered to the model: what it does, and when a person must agree first. */
export interface OfferedTool extends AgentTool {
  readonly approval: ToolApproval;
  /** What is wrong with arguments, one finding each; an empty list when they may be sent. */
  check(args: JsonValue): readonly string[];
}
