import { namedBlockRuns } from './named-block-runs.js';

const blocks = [
  { id: 'b2', name: 'fetch1', type: 'http_request' },
  { id: 'b7', name: 'mail1', type: 'email' },
];

it('names blocks that have only begun, in loops too', () => {
  const named = namedBlockRuns(
    [
      { key: 'b2', status: 'running' },
      { key: 'b5#3/b7', status: 'running' },
      { key: 'b4>b2', status: 'running' },
      { key: 'b9', status: 'completed', name: 'known', type: 'agent' },
    ],
    blocks,
  );
  expect(named).toEqual([
    {
      key: 'b2',
      status: 'running',
      blockId: 'b2',
      name: 'fetch1',
      type: 'http_request',
      parentKey: null,
      iteration: null,
    },
    {
      key: 'b5#3/b7',
      status: 'running',
      blockId: 'b7',
      name: 'mail1',
      type: 'email',
      parentKey: null,
      iteration: [3],
    },
    // Of another workflow: its b2 is not ours.
    { key: 'b4>b2', status: 'running', parentKey: 'b4', iteration: null },
    { key: 'b9', status: 'completed', name: 'known', type: 'agent' },
  ]);
});
