import type { CatalogEntry, Field } from '../../../api/catalog.js';
import type { JsonObject } from '../../../api/json.js';
import type { Block, Edge, WorkflowDocument } from '../../../api/workflows.js';

const string: Field = { kind: 'string', description: '' };

const entry = (type: string, more: Partial<CatalogEntry> = {}): [string, CatalogEntry] => [
  type,
  {
    kind: 'block',
    type,
    title: type,
    description: '',
    plugin: 'builtins',
    params: {},
    outputs: { result: string },
    paramsSchema: {},
    ports: ['output'],
    outputsDependOnParams: false,
    ...more,
  },
];

/** A small catalog: a trigger, a plain block, a model with a schema, a branch, a loop. */
export const catalog = new Map([
  entry('start', {
    kind: 'trigger',
    outputs: {
      prompt: { ...string, description: 'What was sent.', tainted: true },
      context: { kind: 'json', description: '', nullable: true, tainted: true },
    },
    params: {
      path: { ...string, required: true },
      auth: {
        kind: 'array',
        description: '',
        items: { kind: 'object', description: '', fields: { secret: { kind: 'secret', description: '' } } },
      },
    },
  }),
  entry('plain', { params: { text: { ...string, required: true } } }),
  entry('model', {
    outputs: { content: string, data: { kind: 'json', description: 'By the schema.', nullable: true } },
    outputsDependOnParams: true,
  }),
  entry('branch', { ports: ['true', 'false'] }),
  entry('cases', { ports: null }),
  entry('loop', {
    ports: ['each', 'done'],
    loops: true,
    outputs: {
      item: { kind: 'json', description: '' },
      index: { kind: 'number', description: '' },
      results: { kind: 'array', description: '', items: { kind: 'json', description: '' } },
      count: { kind: 'number', description: '' },
    },
  }),
]);

export const block = (id: string, type: string, params: JsonObject = {}): Block => ({
  id,
  name: `${type}_${id}`,
  type,
  params,
});

/** @param edges `a>b`, or `a:port>b` */
export const documentOf = (blocks: readonly Block[], edges: readonly string[] = []): WorkflowDocument => ({
  version: 1,
  name: 'spec',
  blocks,
  edges: edges.map((text): Edge => {
    const [head = '', to = ''] = text.split('>');
    const [from = '', ...rest] = head.split(':');
    return rest.length === 0 ? { from, to } : { from, to, port: rest.join(':') };
  }),
});
