import { readReferences } from './read-references.js';

const outputs: Readonly<Record<string, unknown>> = {
  apiprompt1: { prompt: 'hi', context: { team: { 'a b': [1, 2] } } },
  agent1: null,
};

it('finds each reference once, at any depth, with the value that it had', () => {
  const params = {
    prompt: 'Say <apiprompt1.prompt> and <apiprompt1.prompt>',
    deep: [
      { x: '<apiprompt1.context.team["a b"][1]>' },
      '<agent1.content ?? "none">',
      '<b>bold</b>',
      'a < b',
    ],
  };
  expect(readReferences(params, (name) => outputs[name])).toEqual([
    { text: '<apiprompt1.prompt>', block: 'apiprompt1', value: 'hi' },
    { text: '<apiprompt1.context.team["a b"][1]>', block: 'apiprompt1', value: 2 },
    { text: '<agent1.content ?? "none">', block: 'agent1', value: undefined },
  ]);
});
