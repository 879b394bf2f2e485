import type { JsonObject } from '#sdk';

/** A workflow document that begins with an API Prompt trigger. */
export interface PromptWorkflow extends JsonObject {
  name: string;
}

const DEFAULT_BLOCKS: JsonObject[] = [
  { id: 'b2', name: 'length', type: 'transform', params: { expression: '$length(<apiprompt1.prompt>)' } },
];

/** Everything that a test says about its workflow. */
export interface PromptWorkflowOptions {
  /** Params of the trigger, over: no authentication, answer 202 at once, no rate limit. */
  readonly trigger?: JsonObject;
  /** Blocks after the trigger, in one chain. */
  readonly blocks?: readonly JsonObject[];
}

/**
 * A document whose trigger listens at `path` (also its name): the trigger, then a chain of blocks.
 * Tests of limits and credentials say so; the others are not disturbed by them.
 */
export const promptWorkflow = (path: string, options: PromptWorkflowOptions = {}): PromptWorkflow => {
  const blocks = options.blocks ?? DEFAULT_BLOCKS;
  const ids = ['b1', ...blocks.map((block) => block['id'] as string)];
  return {
    version: 1,
    name: path.toLowerCase().replaceAll('_', '-'),
    blocks: [
      {
        id: 'b1',
        name: 'apiprompt1',
        type: 'api_prompt',
        params: {
          path,
          auth: { mode: 'none' },
          response: { mode: 'async' },
          rateLimit: { enabled: false },
          ...options.trigger,
        },
      },
      ...blocks,
    ],
    edges: ids.slice(1).map((to, i) => ({ from: ids[i] as string, to })),
  };
};

/** A Response block with this body (a template). */
export const responseBlock = (body: JsonObject | string, params: JsonObject = {}): JsonObject => ({
  id: 'b9',
  name: 'response1',
  type: 'response',
  params: { body, ...params },
});
