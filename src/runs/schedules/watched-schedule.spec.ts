import type { TriggerRecord } from '#store';
import { watchSchedule } from './watched-schedule.js';

const NOW = new Date('2026-03-10T12:00:30Z');

const trigger = (cron: string, updatedAt: string): TriggerRecord => ({
  id: 'trg_1',
  workspaceId: 'wsp_1',
  workflowId: 'wfl_1',
  workflowName: 'nightly',
  workflowVersion: 1,
  revision: 1,
  type: 'schedule',
  blockId: 'b1',
  blockName: 'schedule1',
  path: null,
  config: { cron, timezone: 'UTC', input: null },
  credentials: [],
  active: true,
  retired: false,
  createdAt: new Date(updatedAt),
  updatedAt: new Date(updatedAt),
});

describe('a schedule that is watched', () => {
  it('owes nothing for the time before it was published', () => {
    const { next } = watchSchedule(trigger('0 * * * *', '2026-03-10T11:30:00Z'), undefined, NOW);
    expect(next).toEqual(new Date('2026-03-10T12:00:00Z'));
  });

  it('owes nothing for times that were missed more than a day ago', () => {
    const { next } = watchSchedule(trigger('0 0 1 * *', '2026-01-01T00:00:00Z'), undefined, NOW);
    expect(next).toEqual(new Date('2026-04-01T00:00:00Z'));
  });

  it('keeps its next time over a publication that leaves the timetable as it is, and no other', () => {
    const before = watchSchedule(trigger('0 * * * *', '2026-03-10T11:30:00Z'), undefined, NOW);
    const same = watchSchedule(trigger('0 * * * *', '2026-03-10T12:00:20Z'), before, NOW);
    expect(same.next).toEqual(before.next);
    const other = watchSchedule(trigger('30 * * * *', '2026-03-10T12:00:20Z'), before, NOW);
    expect(other.next).toEqual(new Date('2026-03-10T12:30:00Z'));
  });

  it('says why it cannot be read, and is never due', () => {
    const { next, fault } = watchSchedule(trigger('whenever', '2026-03-10T11:30:00Z'), undefined, NOW);
    expect(next).toBeNull();
    expect(fault).toContain('"whenever" is not a cron pattern');
  });
});
