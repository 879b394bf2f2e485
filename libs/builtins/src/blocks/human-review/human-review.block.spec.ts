import { runBlock } from '#sdk';
import type { JsonValue } from '#sdk';
import { resumed } from '../../spec-support.js';
import { humanReview } from './human-review.block.js';

type Params = Parameters<typeof runBlock<typeof humanReview.params, typeof humanReview.outputs>>[1];
const at = (time: string) => ({ now: () => new Date(time) });
const asked = '2026-03-01T12:00:00.000Z';
const soon = '2026-03-01T12:05:00.000Z';
const over = '2026-03-09T00:00:00.000Z';

/** A review that waits, and what happens when each answer comes in turn. */
async function review(params: Params) {
  const first = await runBlock(humanReview, params, at(asked));
  let waiting = first.suspension;
  return {
    first: waiting,
    async answer(payload: JsonValue, time = soon, reason: 'timer' | 'signal' = 'signal') {
      const resume = resumed(waiting?.state ?? null, payload, reason);
      const report = await runBlock(humanReview, params, { ...at(time), resume });
      waiting = report.suspension;
      return report;
    },
  };
}

describe('the human_review block', () => {
  it('waits, showing what will happen and until when it can be decided', async () => {
    const { first } = await review({ title: 'Send it?', show: { to: 'a@b.c' }, expiresInSeconds: 3600 });
    expect(first).toEqual({
      kind: 'suspend',
      until: '2026-03-01T13:00:00.000Z',
      reason: 'review: Send it?',
      state: {
        kind: 'human_review',
        title: 'Send it?',
        message: '',
        show: { to: 'a@b.c' },
        fourEyes: false,
        approvers: [],
        requestedAt: asked,
        expiresAt: '2026-03-01T13:00:00.000Z',
        approvals: [],
      },
    });
  });

  it('goes on by approved or denied, and says who and why', async () => {
    const yes = await (
      await review({ title: 't' })
    ).answer({ decision: 'approved', by: 'ann', comment: ' fine ' });
    expect(yes).toMatchObject({
      port: 'approved',
      outputs: {
        decision: 'approved',
        by: 'ann',
        comment: 'fine',
        decidedAt: soon,
        answers: [{ decision: 'approved', by: 'ann', at: soon, comment: 'fine' }],
      },
    });
    const no = await (await review({ title: 't' })).answer({ decision: 'deny', by: 'bob' });
    expect(no).toMatchObject({ port: 'denied', outputs: { by: 'bob', comment: null } });
  });

  it('expires by the clock, and a decision that comes too late does not count', async () => {
    expect(await (await review({ title: 't' })).answer(null, over, 'timer')).toMatchObject({
      port: 'expired',
      outputs: { decision: 'expired', by: null, answers: [] },
    });
    expect(
      await (await review({ title: 't' })).answer({ decision: 'approved', by: 'ann' }, over),
    ).toMatchObject({
      port: 'expired',
    });
    expect((await (await review({ title: 't' })).answer(null, soon, 'timer')).suspension).not.toBeNull();
  });

  it('needs two different people with four eyes, and one to deny', async () => {
    const twice = await review({ title: 't', fourEyes: true });
    const once = await twice.answer({ decision: 'approved', by: 'ann' });
    expect(once.suspension?.reason).toContain('approved by ann');
    const again = await twice.answer({ decision: 'approved', by: 'ANN' });
    expect(again.suspension?.state).toMatchObject({ approvals: [{ by: 'ann' }] });
    expect(again.logs[0]?.message).toContain('a second person');
    expect(await twice.answer({ decision: 'approved', by: 'bob' })).toMatchObject({
      port: 'approved',
      outputs: { by: 'bob', answers: [{ by: 'ann' }, { by: 'bob' }] },
    });
    const denied = await review({ title: 't', fourEyes: true });
    await denied.answer({ decision: 'approved', by: 'ann' });
    expect(await denied.answer({ decision: 'denied', by: 'ann' })).toMatchObject({ port: 'denied' });
  });

  it('waits on when somebody else, or something else, answers', async () => {
    const waiting = await review({ title: 't', approvers: ['ann'] });
    expect((await waiting.answer({ decision: 'approved', by: 'eve' })).logs[0]?.message).toContain(
      'not among',
    );
    for (const payload of [
      null,
      'yes',
      {},
      { decision: 'maybe', by: 'ann' },
      { decision: 'approved', by: ' ' },
      [],
    ]) {
      const report = await waiting.answer(payload);
      expect(report.logs[0]?.message).toContain('A decision is');
      expect(report.suspension).not.toBeNull();
    }
    expect(await waiting.answer({ decision: 'toString', by: 'ann' })).toMatchObject({ port: null });
    expect(await waiting.answer({ decision: 'approved', by: 'Ann' })).toMatchObject({ port: 'approved' });
  });

  it('counts as a review, so that what passed it may reach a destructive block', () => {
    expect(humanReview.reviews).toBe(true);
  });
});
