import { field } from '#sdk';
import { modelConnections } from './model-connections.js';

const fieldsOf = (type: string) =>
  type === 'agent'
    ? { model: field.string({ description: 'm' }) }
    : { text: field.string({ description: 't' }) };

const documentOf = (...models: unknown[]) => ({
  blocks: models.map((model) => ({ type: 'agent', params: { model: model as string } })),
});

describe('modelConnections', () => {
  it('finds the connection in front of the first slash', () => {
    expect(modelConnections(documentOf('openai/gpt-5', 'local/meta/llama-3'), fieldsOf)).toEqual([
      { pointer: '/blocks/0/params/model', connection: 'openai' },
      { pointer: '/blocks/1/params/model', connection: 'local' },
    ]);
  });

  it('asks for none where the model needs none or is known at run time only', () => {
    expect(modelConnections(documentOf('demo', '<apiprompt1.context.model>', 5, 'x/'), fieldsOf)).toEqual([]);
  });

  it('looks at blocks that declare a model only', () => {
    expect(
      modelConnections({ blocks: [{ type: 'note', params: { model: 'a/b' } }, null, 3] }, fieldsOf),
    ).toEqual([]);
    expect(modelConnections({}, fieldsOf)).toEqual([]);
  });
});
