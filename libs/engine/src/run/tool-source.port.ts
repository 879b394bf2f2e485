import type { AgentTool, BlockContext, JsonValue } from '#sdk';

/** Makes the tools that a block asks for with `context.tools(list)`. */
export interface ToolSource {
  /** @throws BlockFailure when an entry of the list is unknown or cannot be reached, naming it */
  tools(list: JsonValue, context: BlockContext): Promise<readonly AgentTool[]>;
}
