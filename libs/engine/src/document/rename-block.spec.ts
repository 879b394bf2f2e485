import { InvalidWorkflow } from '#sdk';
import type { JsonObject } from '#sdk';
import { checkWorkflow } from '../checks/check-workflow.js';
import { registryWith, workflow } from '../spec-support.js';
import { diffWorkflows } from './diff-workflows.js';
import { renameBlock } from './rename-block.js';
import type { WorkflowDocument } from './workflow-document.js';

const document = workflow(
  [
    ['t', 'call'],
    ['draft', 'echo', { value: '<t.prompt>' }],
    ['z', 'echo', { value: { a: ['<draft.value> and <final.value>', '\\<draft.x>'], n: 1 } }],
  ],
  ['t -> draft', 'draft -> z'],
);
const codeOf = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as InvalidWorkflow).problems[0]?.code;
  }
};
const checked = (input: JsonObject): WorkflowDocument => {
  const { document: read, problems } = checkWorkflow(input, registryWith());
  if (read === null) throw new Error(JSON.stringify(problems));
  return read;
};

describe('renaming a block', () => {
  it('rewrites references, keeps the id and the edges, and keeps inert text inert', () => {
    const renamed = renameBlock(document, 'draft', 'final');
    expect(renamed['blocks']).toMatchObject([
      {},
      { id: 'draft', name: 'final' },
      { params: { value: { a: ['<final.value> and \\<final.value>', '\\<draft.x>'], n: 1 } } },
    ]);
    expect(renamed['edges']).toEqual(document['edges']);
    expect(checkWorkflow(renamed, registryWith()).problems).toEqual([]);
    expect((document['blocks'] as JsonObject[])[1]).toMatchObject({ name: 'draft' });
  });

  it('gives a block without an id the id that it had by its name', () => {
    const bare = {
      name: 'x',
      blocks: [
        { name: 't', type: 'call' },
        { name: 'a', type: 'echo' },
      ],
      edges: [{ from: 't', to: 'a' }],
    };
    const renamed = renameBlock(bare, 'a', 'b');
    expect(checkWorkflow(renamed, registryWith()).document?.blocks[1]).toMatchObject({ id: 'a', name: 'b' });
  });

  it('refuses names that are taken, wrong or unknown', () => {
    expect(codeOf(() => renameBlock(document, 'draft', 'z'))).toBe('duplicate_name');
    expect(codeOf(() => renameBlock(document, 'draft', 'No'))).toBe('invalid_value');
    expect(codeOf(() => renameBlock(document, 'drat', 'x'))).toBe('unknown_block');
    expect(codeOf(() => renameBlock(document, 'draft', 'draft'))).toBeUndefined();
  });
});

describe('a diff', () => {
  it('is empty for documents that do the same, in whatever order', () => {
    const before = checked(document);
    const after = { ...before, blocks: before.blocks.toReversed(), edges: before.edges.toReversed() };
    expect(diffWorkflows(before, after)).toEqual({
      settings: [],
      blocks: [],
      edges: { added: [], removed: [] },
    });
  });

  it('names changed values by pointer, and tells renamed blocks from new ones', () => {
    const before = checked(document);
    const after = checked({
      ...renameBlock(document, 'draft', 'final'),
      title: 'New',
      edges: [
        { from: 't', to: 'draft' },
        { from: 'draft', to: 'z' },
        { from: 't', to: 'n' },
      ],
      blocks: [
        ...(renameBlock(document, 'draft', 'final')['blocks'] as JsonObject[]).slice(0, 2),
        { id: 'z', name: 'z', type: 'echo', params: { value: { a: [1], n: 1 } }, timeoutMs: 5 },
        { id: 'n', name: 'n', type: 'echo' },
      ],
    });
    const diff = diffWorkflows(before, after);
    expect(diff.settings).toEqual([{ pointer: '/title', before: null, after: 'New' }]);
    expect(diff.blocks).toEqual([
      { id: 'draft', name: 'final', change: 'changed', renamedFrom: 'draft', values: [] },
      {
        id: 'z',
        name: 'z',
        change: 'changed',
        renamedFrom: null,
        values: [
          {
            pointer: '/params/value/a',
            before: ['<draft.value> and <final.value>', '\\<draft.x>'],
            after: [1],
          },
          { pointer: '/timeoutMs', before: null, after: 5 },
        ],
      },
      { id: 'n', name: 'n', change: 'added', renamedFrom: null, values: [] },
    ]);
    expect(diff.edges).toEqual({ added: [{ from: 't', to: 'n', port: 'output' }], removed: [] });
    expect(diffWorkflows(after, before).blocks.map(({ id, change }) => [id, change])).toEqual([
      ['draft', 'changed'],
      ['z', 'changed'],
      ['n', 'removed'],
    ]);
  });
});
