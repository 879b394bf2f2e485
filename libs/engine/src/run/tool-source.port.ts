import type { AgentTool, BlockContext, JsonValue } from '#sdk';
import type { KeptVersions } from './kept-versions.js';

/** Makes the tools that a block asks for with `context.tools(list)`. */
export interface ToolSource {
  /**
   * @param versions that the run keeps: a tool made of a workflow is described by the version that will run
   * @throws BlockFailure when an entry of the list is unknown or cannot be reached, naming it
   */
  tools(list: JsonValue, context: BlockContext, versions: KeptVersions): Promise<readonly AgentTool[]>;
}
