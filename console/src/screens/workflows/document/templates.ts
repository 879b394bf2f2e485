import type { JsonObject } from '../../../api/json.js';
import type { Block, Edge, WorkflowDocument } from '../../../api/workflows.js';

/** What a new workflow begins with. All of them can be published as they are. */
export interface Template {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly edges: readonly Edge[];
}

const trigger = (): Block => ({ id: 'b1', name: 'apiprompt1', type: 'api_prompt', params: {} });

const agent = (params: JsonObject): Block => ({
  id: 'b2',
  name: 'agent1',
  type: 'agent',
  params: { model: 'demo', prompt: '<apiprompt1.prompt>', ...params },
});

const response = (id: string, name: string, params: JsonObject): Block => ({
  id,
  name,
  type: 'response',
  params,
});

export const TEMPLATES: readonly Template[] = [
  {
    id: 'blank',
    title: 'Blank',
    text: 'A trigger and an answer; the rest is yours.',
    blocks: [trigger(), response('b2', 'response1', { body: { prompt: '<apiprompt1.prompt>' } })],
    edges: [{ from: 'b1', to: 'b2' }],
  },
  {
    id: 'agent',
    title: 'Agent answer',
    text: 'A model answers the prompt. The demo model needs no key.',
    blocks: [
      trigger(),
      agent({ system: "Follow the user's instructions." }),
      response('b3', 'response1', { body: { answer: '<agent1.content>' } }),
    ],
    edges: [
      { from: 'b1', to: 'b2' },
      { from: 'b2', to: 'b3' },
    ],
  },
  {
    id: 'guardrail',
    title: 'Route by guardrail',
    text: 'Prompts that look like an injection go to a person, the others to a model.',
    blocks: [
      trigger(),
      agent({ system: "Follow the user's instructions." }),
      response('b3', 'response1', { body: { answer: '<agent1.content>' } }),
      { id: 'b4', name: 'guardrail1', type: 'guardrail', params: { text: '<apiprompt1.prompt>' } },
      {
        id: 'b5',
        name: 'review1',
        type: 'human_review',
        params: { title: 'A prompt looks like an injection', show: { prompt: '<apiprompt1.prompt>' } },
      },
      response('b6', 'refused1', { status: 422, body: { error: 'This prompt was not taken.' } }),
    ],
    edges: [
      { from: 'b1', to: 'b4' },
      { from: 'b4', to: 'b2', port: 'pass' },
      { from: 'b4', to: 'b5', port: 'flagged' },
      { from: 'b5', to: 'b2', port: 'approved' },
      { from: 'b5', to: 'b6', port: 'denied' },
      { from: 'b5', to: 'b6', port: 'expired' },
      { from: 'b2', to: 'b3' },
    ],
  },
  {
    id: 'classify',
    title: 'Classify and route',
    text: 'A model sorts the prompt by a schema; what comes next depends on its answer.',
    blocks: [
      trigger(),
      agent({
        system: 'Sort the message.',
        outputSchema: {
          type: 'object',
          properties: {
            topic: { type: 'string', enum: ['billing', 'technical', 'other'] },
            summary: { type: 'string' },
          },
          required: ['topic', 'summary'],
          additionalProperties: false,
        },
      }),
      {
        id: 'b3',
        name: 'router1',
        type: 'router',
        params: { cases: [{ name: 'billing', when: '<agent1.data.topic> == "billing"' }] },
      },
      response('b4', 'billing1', { body: { team: 'billing', summary: '<agent1.data.summary>' } }),
      response('b5', 'others1', { body: { team: 'support', summary: '<agent1.data.summary>' } }),
    ],
    edges: [
      { from: 'b1', to: 'b2' },
      { from: 'b2', to: 'b3' },
      { from: 'b3', to: 'b4', port: 'case:billing' },
      { from: 'b3', to: 'b5', port: 'case:default' },
    ],
  },
];

/** Name of the secret that callers of a new workflow show. */
export const tokenNameOf = (workflow: string): string => `${workflow.replaceAll('-', '_')}_token`;

/** The document of a new workflow: its trigger listens at the workflow's name and asks for a bearer token. */
export function documentFrom(
  template: Template,
  { name, title }: { readonly name: string; readonly title: string },
): WorkflowDocument {
  const credentials = [{ name: 'first', secret: `{{secrets.${tokenNameOf(name)}}}` }];
  return {
    version: 1,
    name,
    ...(title === '' ? {} : { title }),
    blocks: template.blocks.map((block) =>
      block.id === 'b1' ? { ...block, params: { path: name, auth: { mode: 'bearer', credentials } } } : block,
    ),
    edges: template.edges,
  };
}

/** A copy under another name: paths of triggers are one trigger's only, so that each gets its own. */
export function copyUnder(document: WorkflowDocument, name: string): WorkflowDocument {
  let count = 0;
  return {
    ...document,
    name,
    blocks: document.blocks.map((block) => {
      if (typeof block.params['path'] !== 'string') return block;
      count += 1;
      return { ...block, params: { ...block.params, path: count === 1 ? name : `${name}-${count}` } };
    }),
  };
}
