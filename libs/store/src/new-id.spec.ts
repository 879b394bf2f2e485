import { newId } from './new-id.js';

it('makes ids that are unique and, in one process, sort by the time they were made', () => {
  const ids = Array.from({ length: 20_000 }, () => newId('run'));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^run_[0-9a-f]{32}$/.test(id))).toBe(true);
  expect(ids.toSorted()).toEqual(ids);
});

it('begins with the given time', () => {
  expect(newId('call', 1_716_200_000_000).slice(0, 17)).toBe('call_018f957dca00');
});
