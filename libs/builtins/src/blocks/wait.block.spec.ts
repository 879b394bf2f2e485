import { runBlock } from '#sdk';
import { resumed } from '../spec-support.js';
import { wait } from './wait.block.js';

const at = (text: string) => ({ now: () => new Date(text) });
const noon = at('2026-03-01T12:00:00.000Z');

describe('the wait block', () => {
  it('suspends for a duration and goes on when the time came', async () => {
    const { suspension } = await runBlock(wait, { durationSeconds: 90 }, noon);
    expect(suspension).toMatchObject({ until: '2026-03-01T12:01:30.000Z', reason: 'delay' });
    const resume = resumed(suspension?.state ?? null, null, 'timer');
    expect(
      (await runBlock(wait, { durationSeconds: 90 }, { ...at('2026-03-01T12:01:31.000Z'), resume })).outputs,
    ).toEqual({ startedAt: '2026-03-01T12:00:00.000Z', resumedAt: '2026-03-01T12:01:31.000Z' });
  });

  it('waits on when it is woken too early, and does not begin the duration anew', async () => {
    const { suspension } = await runBlock(wait, { durationSeconds: 90 }, noon);
    const resume = resumed(suspension?.state ?? null);
    const again = await runBlock(
      wait,
      { durationSeconds: 90 },
      { ...at('2026-03-01T12:01:00.000Z'), resume },
    );
    expect(again.suspension?.until).toBe('2026-03-01T12:01:30.000Z');
  });

  it('waits until a time in any zone, and not at all for one that is over', async () => {
    const later = await runBlock(wait, { until: '2026-03-01T14:00:00+01:00' }, noon);
    expect(later.suspension?.until).toBe('2026-03-01T13:00:00.000Z');
    const past = await runBlock(wait, { until: '2026-03-01T12:00:00+01:00' }, noon);
    expect(past.outputs).toEqual({
      startedAt: '2026-03-01T12:00:00.000Z',
      resumedAt: '2026-03-01T12:00:00.000Z',
    });
  });

  it.each(['tomorrow', '2026-03-01', '2026-03-01T09:00:00', '2026-02-30T09:00:00Z', '5'])(
    'refuses "%s", at save and when it runs',
    async (until) => {
      expect(wait.check?.({ until })).toMatchObject([{ pointer: '/until', code: 'invalid_time' }]);
      await expect(runBlock(wait, { until }, noon)).rejects.toMatchObject({ code: 'wait_invalid' });
    },
  );

  it('refuses both, neither, and more than 366 days', async () => {
    const both = { until: '2026-03-02T00:00:00Z', durationSeconds: 1 };
    expect(wait.check?.(both)).toMatchObject([{ code: 'wait_twice' }]);
    await expect(runBlock(wait, both, noon)).rejects.toMatchObject({ code: 'wait_invalid' });
    await expect(runBlock(wait, {}, noon)).rejects.toMatchObject({ code: 'wait_invalid' });
    await expect(runBlock(wait, { until: '2030-01-01T00:00:00Z' }, noon)).rejects.toMatchObject({
      code: 'wait_invalid',
    });
  });
});
