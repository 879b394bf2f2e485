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
        answers: [{ decision: 'approved', by: 'ann', ids: [], at: soon, comment: 'fine' }],
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
    const oneKey = await review({ title: 't', fourEyes: true });
    await oneKey.answer({ decision: 'approved', by: 'ann', ids: ['key_1'] });
    const sameKey = await oneKey.answer({ decision: 'approved', by: 'bob', ids: ['key_1'] });
    expect(sameKey.logs[0]?.message).toContain('by the same key or link as ann');
    expect(sameKey.suspension).not.toBeNull();
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

  describe('that tells somebody', () => {
    type Posted = { text: string; for: string | null; link: string | null; show: unknown };
    const told = async (params: Params, status = 200) => {
      const posts: { url: string; body: Posted; key: string | null }[] = [];
      const report = await runBlock(
        humanReview,
        { ...params, notifyUrl: 'https://chat.example/hook' },
        {
          ...at(asked),
          reviewLink: ({ name }) => `https://here.example/${name ?? 'anybody'}`,
          fetch: (url, init) => {
            posts.push({
              url: url as string,
              body: JSON.parse(init?.body as string) as Posted,
              key: new Headers(init?.headers).get('idempotency-key'),
            });
            return Promise.resolve(new Response(null, { status }));
          },
        },
      );
      return { posts, report };
    };

    it('posts what is asked with a link for each approver, and keeps no link', async () => {
      const { posts, report } = await told({
        title: 'Send it?',
        message: 'To a customer.',
        show: { to: 'a@b.c' },
        approvers: ['ann', 'bob'],
      });
      expect(posts).toMatchObject([
        {
          url: 'https://chat.example/hook',
          key: 'run_test:human_review1:notify:1',
          body: {
            type: 'review.requested',
            text: 'Review: Send it?\nTo a customer.\nhttps://here.example/ann',
            show: { to: 'a@b.c' },
            for: 'ann',
            link: 'https://here.example/ann',
          },
        },
        { key: 'run_test:human_review1:notify:2', body: { for: 'bob', link: 'https://here.example/bob' } },
      ]);
      expect(report.suspension?.state).toMatchObject({ kind: 'human_review', title: 'Send it?' });
      expect(JSON.stringify([report.suspension, report.steps, report.logs])).not.toContain('here.example');
    });

    it('gives one link to whoever holds it, and none where two people have to be told apart', async () => {
      const one = await told({ title: 't' });
      expect(one.posts).toMatchObject([{ body: { for: null, link: 'https://here.example/anybody' } }]);
      expect((await told({ title: 't', fourEyes: true })).posts).toMatchObject([
        { body: { for: null, link: null } },
      ]);
    });

    it.each([
      [503, true],
      [404, false],
      [302, false],
    ])('fails when nobody could be told (%i), and never names the address', async (status, retryable) => {
      const failed = told({ title: 't' }, status);
      await expect(failed).rejects.toMatchObject({ code: 'review_not_announced', retryable });
      await expect(failed).rejects.not.toThrow('chat.example');
    });

    it('tells nobody in test mode', async () => {
      const report = await runBlock(
        humanReview,
        { title: 't', notifyUrl: 'https://chat.example/hook' },
        { run: { simulate: true } },
      );
      expect(report.logs[0]?.message).toContain('Test mode');
      expect(report.suspension).not.toBeNull();
    });
  });

  it('counts as a review, so that what passed it may reach a destructive block', () => {
    expect(humanReview.reviews).toBe(true);
  });
});
