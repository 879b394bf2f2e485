import { answerMode } from './answer-mode.js';

const waits = { waits: true, timeoutSeconds: 30 };
const doesNot = { waits: false, timeoutSeconds: 30 };

describe('answerMode', () => {
  it('follows the trigger when the caller says nothing', () => {
    expect(answerMode({}, waits)).toEqual({ kind: 'sync', waitMs: 30_000, applied: null });
    expect(answerMode({}, doesNot)).toEqual({ kind: 'async', waitMs: 0, applied: null });
  });

  it('lets the caller leave at once, or wait although the trigger would not', () => {
    expect(answerMode({ prefer: 'respond-async' }, waits)).toMatchObject({
      kind: 'async',
      applied: 'respond-async',
    });
    expect(answerMode({ prefer: 'wait=5' }, doesNot)).toMatchObject({
      kind: 'sync',
      waitMs: 5_000,
      applied: 'wait=5',
    });
    expect(answerMode({ prefer: 'respond-async, wait=5' }, doesNot)).toMatchObject({
      kind: 'sync',
      waitMs: 5_000,
    });
    expect(answerMode({ prefer: 'wait=0' }, waits)).toMatchObject({ kind: 'async', waitMs: 0 });
  });

  it('never waits longer than the owner allows', () => {
    expect(answerMode({ prefer: 'wait=9999' }, waits)).toEqual({
      kind: 'sync',
      waitMs: 30_000,
      applied: 'wait=30',
    });
  });

  it('streams for those who ask for a stream', () => {
    expect(answerMode({ accept: 'text/event-stream' }, doesNot)).toMatchObject({ kind: 'stream' });
    expect(answerMode({ accept: '*/*' }, doesNot)).toMatchObject({ kind: 'async' });
  });
});
