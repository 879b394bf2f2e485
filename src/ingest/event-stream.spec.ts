import { setTimeout as delay } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import type { RunEvent } from '../delivery/run-ending.js';
import { eventFrame, eventStream, lastEventId } from './event-stream.js';

const event = (seq: number, data: RunEvent['data'] = { text: 'x' }): RunEvent => ({
  runId: 'run_1',
  seq,
  type: 'token',
  data,
});

async function* some(count: number): AsyncGenerator<RunEvent> {
  for (let seq = 1; seq <= count; seq++) yield event(seq);
}

describe('eventFrame', () => {
  it('is one event whatever the data holds', () => {
    expect(eventFrame(event(7, { text: 'a\n\nevent: forged\ndata: b' }))).toBe(
      'id: 7\nevent: token\ndata: {"text":"a\\n\\nevent: forged\\ndata: b"}\n\n',
    );
  });
});

describe('eventStream', () => {
  it('writes every event in order and ends', async () => {
    const body = await text(eventStream(() => some(3)));
    expect(body).toBe([1, 2, 3].map((seq) => eventFrame(event(seq))).join(''));
  });

  it('waits for a slow reader instead of filling the memory', async () => {
    let made = 0;
    async function* endless(): AsyncGenerator<RunEvent> {
      for (;;) yield event((made += 1), { text: 'x'.repeat(1_000) });
    }
    const stream = eventStream(() => endless());
    await delay(50);
    expect(made).toBeGreaterThan(0);
    expect(made).toBeLessThan(200);
    stream.destroy();
  });

  it('stops following when the reader leaves', async () => {
    let gone: AbortSignal | undefined;
    const stream = eventStream((signal) => {
      gone = signal;
      return some(1_000_000);
    });
    stream.destroy();
    await delay(10);
    expect(gone?.aborted).toBe(true);
  });

  it('breaks, and does not end, when the events break', async () => {
    async function* broken(): AsyncGenerator<RunEvent> {
      yield event(1);
      throw new Error('store away');
    }
    await expect(text(eventStream(() => broken()))).rejects.toThrow('store away');
  });
});

describe('lastEventId', () => {
  it.each([
    ['7', 7],
    ['0', 0],
    [undefined, 0],
    ['', 0],
    ['-1', 0],
    ['7; DROP', 0],
    ['9'.repeat(16), 0],
  ])('reads %j as %d', (header, seq) => {
    expect(lastEventId(header)).toBe(seq);
  });
});
