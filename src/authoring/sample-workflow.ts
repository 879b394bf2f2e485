import type { JsonObject } from '#sdk';

/** Name and path of the workflow that a first start makes. */
export const SAMPLE = 'hello';
/** Secret that holds its bearer token. */
export const SAMPLE_SECRET = 'hello_token';

/** A prompt in, an answer out, on the model that needs no key. The same document is examples/workflows/hello.json. */
export const sampleWorkflow: JsonObject = {
  version: 1,
  name: SAMPLE,
  title: 'Hello',
  description: 'Answers a prompt. Made on the first start; change it or delete it.',
  blocks: [
    {
      id: 'b1',
      name: 'apiprompt1',
      type: 'api_prompt',
      params: {
        path: SAMPLE,
        auth: {
          mode: 'bearer',
          credentials: [{ name: 'sample', secret: `{{secrets.${SAMPLE_SECRET}}}` }],
        },
      },
    },
    {
      id: 'b2',
      name: 'agent1',
      type: 'agent',
      params: {
        model: 'demo',
        system: "Follow the user's instructions.",
        prompt: '<apiprompt1.prompt>',
      },
    },
    { id: 'b3', name: 'response1', type: 'response', params: { body: { answer: '<agent1.content>' } } },
  ],
  edges: [
    { from: 'b1', to: 'b2' },
    { from: 'b2', to: 'b3' },
  ],
};
