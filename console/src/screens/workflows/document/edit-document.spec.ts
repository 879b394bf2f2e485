import * as fc from 'fast-check';
import { copyBlocks, pasteBlocks } from './clipboard.js';
import { addBlock, connect, disconnect, removeBlocks, renameBlock, setParam } from './edit-document.js';
import { inOrder } from './block-order.js';
import { holdsSecret } from '../editor/local-draft.js';
import { readDocument } from './read-document.js';
import { findReferences } from './references.js';
import { block, catalog, documentOf } from './spec-document.spec-support.js';

const start = block('a', 'start', { path: 'p' });
const plain = block('b', 'plain', { text: 'Say <start_a.prompt> twice: <start_a.prompt ?? "">' });
const both = documentOf([start, plain], ['a>b']);
const entryOf = (type: string) => {
  const entry = catalog.get(type);
  if (entry === undefined) throw new Error(type);
  return entry;
};

describe('changes of a document', () => {
  it('adds a block under an id and a name that are free', () => {
    const once = addBlock(both, entryOf('plain'));
    const twice = addBlock(once.document, entryOf('plain'));
    const names = twice.document.blocks.map(({ name }) => name);
    expect(new Set(names).size).toBe(4);
    expect(new Set(twice.document.blocks.map(({ id }) => id)).size).toBe(4);
    expect(twice.document.blocks.at(-1)).toMatchObject({ name: 'plain2', params: { text: '' } });
  });

  it('connects once, and disconnects by port', () => {
    const branched = connect(connect(both, { from: 'a', to: 'b', port: 'true' }), { from: 'a', to: 'b' });
    expect(branched.edges).toEqual([
      { from: 'a', to: 'b' },
      { from: 'a', to: 'b', port: 'true' },
    ]);
    expect(disconnect(branched, { from: 'a', to: 'b', port: 'output' }).edges).toEqual([
      { from: 'a', to: 'b', port: 'true' },
    ]);
  });

  it('removes blocks with their edges, after saying who refers to them', () => {
    expect(findReferences(both, new Set(['start_a']))).toEqual([
      { blockId: 'b', blockName: 'plain_b', pointer: '/text', text: '<start_a.prompt>' },
      { blockId: 'b', blockName: 'plain_b', pointer: '/text', text: '<start_a.prompt ?? "">' },
    ]);
    expect(removeBlocks(both, new Set(['a']))).toMatchObject({ blocks: [{ id: 'b' }], edges: [] });
  });

  it('renames a block in every reference, and leaves escaped and foreign ones', () => {
    const text = String.raw`<start_a.prompt> \<start_a.prompt> <start_ab.x> <start_a>`;
    const renamed = renameBlock(documentOf([start, block('b', 'plain', { deep: [{ text }] })]), 'a', 'first');
    expect(renamed.blocks[1]?.params).toEqual({
      deep: [{ text: String.raw`<first.prompt> \<start_a.prompt> <start_ab.x> <start_a>` }],
    });
  });

  it('sets a param at any depth, and takes it away', () => {
    const set = setParam(both, 'b', '/auth/credentials/0/secret', 'x');
    expect(set.blocks[1]?.params['auth']).toEqual({ credentials: { 0: { secret: 'x' } } });
    const list = setParam(both, 'b', '/list', ['a', 'b', 'c']);
    expect(setParam(list, 'b', '/list/1', undefined).blocks[1]?.params['list']).toEqual(['a', 'c']);
    expect(setParam(both, 'b', '/text', undefined).blocks[1]?.params).toEqual({});
  });

  it('pastes what was copied under fresh names, references and edges among them following', () => {
    const pasted = pasteBlocks(both, copyBlocks(both, new Set(['a', 'b'])));
    expect(pasted?.ids).toHaveLength(2);
    const [, , a, b] = pasted?.document.blocks ?? [];
    expect(b?.params['text']).toBe(`Say <${a?.name}.prompt> twice: <${a?.name}.prompt ?? "">`);
    expect(pasted?.document.edges).toContainEqual({ from: a?.id, to: b?.id });
  });

  it('pastes nothing that is no piece of a document', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.jsonValue().map((value) => JSON.stringify(value)),
        ),
        (text) => {
          const pasted = pasteBlocks(both, text);
          expect(pasted === null || readDocument(pasted.document)).not.toHaveProperty('fault');
        },
      ),
    );
  });

  it('reads any JSON into a document or says why not', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read = readDocument(value);
        expect('fault' in read ? read.fault : read.document.name).toEqual(expect.any(String));
      }),
    );
    expect(readDocument({ name: 'x', blocks: [start, { ...start, id: 'c' }] })).toEqual({
      fault: 'Two blocks have the name "start_a".',
    });
  });

  it('lists blocks in the order in which they run, and loses none in a circle', () => {
    const circle = documentOf(
      [block('x', 'plain'), block('y', 'plain'), plain, start],
      ['a>b', 'x>y', 'y>x'],
    );
    expect(inOrder(circle).map(({ id }) => id)).toEqual(['a', 'b', 'x', 'y']);
  });

  it('knows a written-out secret, and no mention of one', () => {
    const holding = (secret: string) =>
      holdsSecret(documentOf([block('a', 'start', { auth: [{ secret }] })]), catalog);
    expect(holding('s3cr3t-value')).toBe(true);
    expect(holding('{{secrets.acme}}')).toBe(false);
    expect(holding('')).toBe(false);
  });
});
