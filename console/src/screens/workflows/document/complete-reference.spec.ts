import { completeReference } from './complete-reference.js';
import type { InScope } from './scope.js';

const scope: readonly InScope[] = [
  {
    name: 'prompt1',
    type: 'start',
    title: 'API prompt',
    always: true,
    sample: { context: { team: 'platform', 'a key': 1 } },
    outputs: {
      prompt: { kind: 'string', description: 'What was sent.' },
      context: { kind: 'json', description: '', nullable: true },
    },
  },
  {
    name: 'agent1',
    type: 'model',
    title: 'Agent',
    always: false,
    sample: null,
    outputs: {
      data: {
        kind: 'object',
        description: '',
        fields: { tags: { kind: 'array', description: '', items: { kind: 'string', description: '' } } },
      },
    },
  },
];

const labels = (text: string): string[] | undefined =>
  completeReference(text, scope)?.options.map(({ label }) => label);
const inserts = (text: string): string[] | undefined =>
  completeReference(text, scope)?.options.map(({ insert }) => insert);

describe('completion of references', () => {
  it('offers the blocks after <, and replaces what was typed of the name', () => {
    expect(labels('Say: <')).toEqual(['prompt1', 'agent1']);
    expect(completeReference('Say: <pro', scope)?.from).toBe(6);
  });

  it.each(['a < b', 'if (a <', String.raw`\<`, '<Prompt', 'no', '<prompt1.prompt> '])(
    'keeps out of the way in %j',
    (text) => {
      expect(
        completeReference(text.endsWith('<') && text !== String.raw`\<` ? `${text} ` : text, scope),
      ).toBeNull();
    },
  );

  it('offers the outputs after the dot, with their types', () => {
    expect(completeReference('<prompt1.', scope)?.options).toMatchObject([
      { label: 'prompt', detail: 'string', insert: 'prompt>' },
      { label: 'context', detail: 'json or null', insert: 'context ?? null>' },
    ]);
  });

  it('gives a default to what may not be there', () => {
    expect(inserts('<agent1.')).toEqual(['data ?? null>']);
  });

  it('drills into declared fields, and into lists', () => {
    expect(labels('<agent1.data.')).toEqual(['tags']);
    expect(labels('<agent1.data.ta')).toEqual(['tags']);
    expect(completeReference('<agent1.nothing.', scope)).toBeNull();
  });

  it('knows the keys of the last value where none are declared', () => {
    expect(inserts('<prompt1.context.')).toEqual(['team ?? null>', '["a key"] ?? null>']);
  });

  it('offers nothing for a block that does not run before', () => {
    expect(completeReference('<other1.', scope)).toBeNull();
  });
});
