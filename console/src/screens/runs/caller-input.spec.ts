import { callerInput, changedFields } from './caller-input.js';
import { doForEach } from './do-for-each.js';
import { readJsonObject } from './read-json-object.js';

it('knows what a caller sent, and what was changed in it', () => {
  const before = callerInput({ input: { prompt: 'a', context: { x: 1 }, requestId: 'req_1' } });
  expect(before).toEqual({ prompt: 'a', context: { x: 1 } });
  expect(callerInput({ input: null })).toEqual({});
  expect(changedFields(before, { prompt: 'a', context: { x: 2 }, metadata: null })).toEqual({
    context: { x: 2 },
    metadata: null,
  });
});

it('reads objects, and says why something is none', () => {
  expect(readJsonObject(' ')).toEqual({ ok: true, value: {} });
  expect(readJsonObject('{"a":1}')).toEqual({ ok: true, value: { a: 1 } });
  expect(readJsonObject('[1]')).toMatchObject({ ok: false, message: 'An object is needed: { ... }' });
  expect(readJsonObject('{')).toMatchObject({ ok: false });
});

it('does something to each, and tells which failed', async () => {
  const seen: string[] = [];
  const deeds = await doForEach(['a', 'b', 'c'], (id) => {
    seen.push(id);
    return id === 'b' ? Promise.reject(new Error('not b')) : Promise.resolve();
  });
  expect(seen.toSorted()).toEqual(['a', 'b', 'c']);
  expect(deeds).toEqual({ done: 2, failures: [{ id: 'b', reason: 'not b' }] });
});
