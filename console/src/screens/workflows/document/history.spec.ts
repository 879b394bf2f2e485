import * as fc from 'fast-check';
import { beginHistory, redo, step, undo } from './history.js';

describe('undo and redo', () => {
  it('go back and forth through every step', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1 }), { maxLength: 90 }), (values) => {
        let now = beginHistory(0);
        for (const value of values) now = step(now, value, null, 0);
        const last = now.present;
        while (now.past.length > 0) now = undo(now);
        expect(now.present).toBe(0);
        while (now.future.length > 0) now = redo(now);
        expect(now.present).toBe(last);
      }),
    );
  });

  it('take keystrokes in one field as one step, unless there was a pause', () => {
    let now = step(beginHistory('a'), 'ab', 'field', 0);
    now = step(now, 'abc', 'field', 400);
    now = step(now, 'abcd', 'field', 5_000);
    expect(undo(now).present).toBe('abc');
    expect(undo(undo(now)).present).toBe('a');
  });

  it('keep a hundred steps, and forget what was undone once something else is done', () => {
    let now = beginHistory(0);
    for (let value = 1; value <= 150; value++) now = step(now, value, null, 0);
    expect(now.past).toHaveLength(100);
    expect(step(undo(now), -1, null, 0).future).toEqual([]);
  });
});
