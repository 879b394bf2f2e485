import type { JsonObject } from '#sdk';
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { Management } from './support/management.js';
import { outsideServer } from './support/outside-server.js';
import type { OutsideServer } from './support/outside-server.js';
import { promptWorkflow } from './support/prompt-workflow.js';

interface Waiting {
  readonly status: string;
  readonly waits: { readonly blockKey: string; readonly state: JsonObject }[];
  readonly blockRuns: {
    readonly name: string;
    readonly port: string | null;
    readonly outputs: JsonObject | null;
  }[];
}

const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const JSON_TYPE = { 'content-type': 'application/json' };

describe('decisions of people', () => {
  let app: TestApp;
  let outside: OutsideServer;
  let bob: Management;
  beforeAll(async () => {
    outside = await outsideServer();
    app = await bootApp({ env: { EGRESS_ALLOW: '127.0.0.0/8' } });
    await app.management.secret('review_chat_url', `${outside.url}/chat`);
    const { key } = await app.management.call<{ key: string }>('POST', 'api-keys', {
      name: 'bob',
      role: 'operator',
    });
    app.keepSecret(key);
    bob = new Management(app.url, key);
  }, 120_000);
  afterAll(async () => {
    await app.close();
    await outside.close();
  });

  const until = async (id: string, status: string): Promise<Waiting> =>
    (await eventually(
      () => app.management.run(id),
      (run) => run.status === status,
      15_000,
    )) as unknown as Waiting;
  const start = async (path: string): Promise<string> => {
    const { runId } = (await (await app.call(path)).json()) as { runId: string };
    await until(runId, 'waiting');
    return runId;
  };
  let reviews = 0;
  /** Publishes a review, starts a run, and gives its id once it waits. */
  const asked = async (params: JsonObject): Promise<string> => {
    const path = `review-${(reviews += 1)}`;
    await app.publish(
      promptWorkflow(path, {
        blocks: [
          { id: 'b2', name: 'review1', type: 'human_review', params: { title: 'Send it?', ...params } },
        ],
      }),
    );
    return start(path);
  };
  /** The link on the test's own server: with PORT=0 the app does not know its port beforehand. */
  const here = (link: string): string => {
    const { pathname, search } = new URL(link);
    app.keepSecret(search.slice('?token='.length));
    return `${app.url}${pathname}${search}`;
  };
  const make = async (id: string, body: JsonObject = {}, by = app.management): Promise<string> =>
    here((await by.call<{ url: string }>('POST', `runs/${id}/review-links`, { block: 'b2', ...body })).url);
  const decide = (link: string, decision = 'approved', comment?: string): Promise<Response> =>
    fetch(link, {
      method: 'POST',
      headers: JSON_TYPE,
      body: JSON.stringify({ decision, ...(comment ? { comment } : {}) }),
    });
  const code = async (response: Promise<Response>): Promise<[number, string]> => {
    const answer = await response;
    const { code: said } = (await answer.json()) as { code: string };
    return [answer.status, said];
  };
  const decisionOf = ({ blockRuns }: Waiting): JsonObject | null =>
    blockRuns.find(({ name }) => name === 'review1')?.outputs ?? null;

  describe('by a one-time link', () => {
    it('go from the notification over the page to the run, which goes on', async () => {
      const id = await asked({
        message: 'To a customer.',
        show: { html: '<script>alert(1)</script>' },
        approvers: ['Ann'],
        notifyUrl: '{{secrets.review_chat_url}}',
      });
      const told = outside.hits
        .filter(({ path }) => path === '/chat')
        .map(({ body }) => JSON.parse(body) as JsonObject);
      expect(told).toMatchObject([{ type: 'review.requested', runId: id, title: 'Send it?', for: 'Ann' }]);
      const link = here(told[0]?.['link'] as string);

      // A preview, a scanner, a curious person: nothing is used up.
      for (const method of ['HEAD', 'GET', 'GET', 'HEAD', 'GET']) {
        expect((await fetch(link, { method, headers: HTML })).status).toBe(200);
      }
      const page = await fetch(link, { headers: HTML });
      const html = await page.text();
      expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      expect(page.headers.get('x-robots-tag')).toContain('noindex');
      const policy = page.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      );
      expect(html).toContain('To a customer.');
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).not.toMatch(/<script|\son\w+=|https?:\/\//i);
      expect(await (await fetch(link)).json()).toMatchObject({
        status: 'open',
        runId: id,
        title: 'Send it?',
        for: 'Ann',
        fourEyes: false,
      });

      const sent = await fetch(link, {
        method: 'POST',
        headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams({ comment: 'Fine & good', decision: 'approved' }).toString(),
      });
      expect([sent.status, await sent.text()]).toEqual([
        200,
        expect.stringContaining('Your decision is recorded: approved'),
      ]);
      expect(decisionOf(await until(id, 'completed'))).toMatchObject({
        decision: 'approved',
        by: 'Ann',
        comment: 'Fine & good',
      });
      const after = await fetch(link, { headers: HTML });
      expect([after.status, await after.text()]).toEqual([410, expect.stringContaining('Link used')]);
      expect(await code(decide(link, 'denied'))).toEqual([410, 'review_link_used']);
      expect(await app.management.call('GET', 'audit?action=run.decide_by_link')).toMatchObject({
        items: [
          {
            targetId: id,
            actor: expect.stringMatching(/^link:/),
            after: { by: 'Ann', decision: 'approved' },
          },
        ],
      });
    });

    it('count once, however many come at the same time', async () => {
      const id = await asked({});
      const link = await make(id);
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => decide(link).then(({ status }) => status)),
      );
      expect(answers.filter((status) => status === 200)).toHaveLength(1);
      expect(answers.filter((status) => status === 410)).toHaveLength(11);
      await until(id, 'completed');
    });

    it('of two links to one review the first decides', async () => {
      const id = await asked({});
      const [one, two] = [await make(id), await make(id)];
      expect(one).not.toBe(two);
      expect((await decide(one, 'denied', 'No.')).status).toBe(200);
      expect(decisionOf(await until(id, 'completed'))).toMatchObject({ decision: 'denied', comment: 'No.' });
      expect(await code(decide(two))).toEqual([410, 'review_closed']);
      expect(await code(fetch(two))).toEqual([410, 'review_closed']);
    });

    it('are refused when the link was changed, is none, or comes twice', async () => {
      const id = await asked({});
      const link = await make(id);
      const flipped = link.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
      for (const bad of [
        flipped,
        link.slice(0, -5),
        `${app.url}/reviews/decide`,
        `${app.url}/reviews/decide?token=`,
        `${app.url}/reviews/decide?token=rvl_x`,
        `${link}&token=rvl_x`,
      ]) {
        expect(await code(fetch(bad))).toEqual([404, 'review_link_invalid']);
        expect(await code(decide(bad))).toEqual([404, 'review_link_invalid']);
      }
      const page = await fetch(flipped, { headers: HTML });
      expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('Not a review link')]);
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      for (const method of ['PUT', 'DELETE', 'PATCH']) {
        const wrong = await fetch(link, { method });
        expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
      }
      expect((await until(id, 'waiting')).waits).toHaveLength(1);
    });

    it('are refused when they are none, and the link stays good', async () => {
      const id = await asked({});
      const link = await make(id);
      expect(await code(decide(link, 'maybe'))).toEqual([400, 'invalid_request']);
      expect(await code(fetch(link, { method: 'POST', headers: JSON_TYPE, body: '{' }))).toEqual([
        400,
        'invalid_json',
      ]);
      expect(
        await code(fetch(link, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' })),
      ).toEqual([415, 'unsupported_media_type']);
      const empty = await fetch(link, {
        method: 'POST',
        headers: { ...HTML, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'comment=x',
      });
      expect(empty.status).toBe(400);
      expect((await decide(link)).status).toBe(200);
      await until(id, 'completed');
    });

    it('come too late after the end of the link, or of the run', async () => {
      const late = await asked({});
      const link = await make(late, { expiresInSeconds: 60 });
      app.clock.advance(61);
      expect(await code(fetch(link))).toEqual([410, 'review_link_expired']);
      expect(await code(decide(link))).toEqual([410, 'review_link_expired']);
      const fresh = await make(late);
      await app.management.call('POST', `runs/${late}/cancel`);
      expect(await code(decide(fresh))).toEqual([410, 'review_closed']);
      await expect(make(late)).rejects.toThrow('409');
    });

    it('are made for approvers only, by people who may decide', async () => {
      const id = await asked({ approvers: ['ann', 'bob'] });
      await expect(make(id)).rejects.toThrow('Say for whom the link is: ann, bob.');
      await expect(make(id, { for: 'eve' })).rejects.toThrow('not among the approvers');
      await expect(make(id, { block: 'b9' })).rejects.toThrow('409');
      const { key } = await app.management.call<{ key: string }>('POST', 'api-keys', {
        name: 'eye',
        role: 'viewer',
      });
      app.keepSecret(key);
      await expect(make(id, { for: 'ann' }, new Management(app.url, key))).rejects.toThrow('403');
      expect((await decide(await make(id, { for: 'ANN' }))).status).toBe(200);
      expect(decisionOf(await until(id, 'completed'))).toMatchObject({ by: 'ann' });
    });
  });

  describe('with four eyes', () => {
    const signal = (id: string, by: Management, payload: JsonObject = {}) =>
      by.call('POST', `runs/${id}/signals`, { block: 'b2', payload: { decision: 'approved', ...payload } });
    const approvals = async (id: string, count: number): Promise<unknown> =>
      eventually(
        () => app.management.run(id) as unknown as Promise<Waiting>,
        ({ status, waits }) =>
          status === 'waiting' && (waits[0]?.state['approvals'] as unknown[] | undefined)?.length === count,
        15_000,
      );

    it('take two different people, whatever names they give', async () => {
      const id = await asked({ fourEyes: true });
      await signal(id, app.management, { by: 'ann' });
      await approvals(id, 1);
      await expect(signal(id, app.management, { by: 'bob' })).rejects.toThrow(/409.*has approved already/);
      // A link that the same person makes for somebody else is still the same person.
      const own = await make(id, { for: 'carl' });
      expect(await code(decide(own))).toEqual([409, 'conflict']);
      await expect(make(id)).rejects.toThrow('two different people');
      await signal(id, bob);
      const names = ((decisionOf(await until(id, 'completed'))?.['answers'] ?? []) as JsonObject[]).map(
        ({ by }) => by,
      );
      expect(names).toHaveLength(2);
      expect(names[1]).toBe('bob');
      expect(names).not.toContain('ann');
    });

    it('take two links that two approvers got', async () => {
      outside.hits.length = 0;
      const id = await asked({
        fourEyes: true,
        approvers: ['ann', 'bob'],
        notifyUrl: '{{secrets.review_chat_url}}',
      });
      const links = outside.hits.map(({ body }) => here((JSON.parse(body) as { link: string }).link));
      expect(links).toHaveLength(2);
      expect(await (await decide(links[0] ?? '')).json()).toEqual({
        status: 'recorded',
        decision: 'approved',
        by: 'ann',
        needsAnother: true,
      });
      await approvals(id, 1);
      expect(await code(decide(links[0] ?? ''))).toEqual([410, 'review_link_used']);
      expect(await (await decide(links[1] ?? '')).json()).toMatchObject({ by: 'bob', needsAnother: false });
      await until(id, 'completed');
    });

    it('hold for the tool calls of an agent, and names in the answer count for nothing', async () => {
      const tool = {
        http: { method: 'POST', url: `${outside.url}/pay` },
        name: 'pay',
        description: 'Pay the bill.',
        approval: 'always',
      };
      const agent = { model: 'demo', prompt: 'Pay the bill.', tools: [tool], approvalFourEyes: true };
      await app.publish(
        promptWorkflow('agent', { blocks: [{ id: 'b2', name: 'agent1', type: 'agent', params: agent }] }),
      );
      const id = await start('agent');
      const { waits } = (await app.management.run(id)) as unknown as Waiting;
      const [asking] = (waits[0]?.state['calls'] ?? []) as { callId: string }[];
      await signal(id, app.management, {
        by: 'ann',
        calls: { [asking?.callId ?? '']: { decision: 'approved', by: 'bob' } },
      });
      const agreed = await eventually(
        () => app.management.run(id) as unknown as Promise<Waiting>,
        (run) => JSON.stringify(run.waits).includes('"approvals":[{'),
        15_000,
      );
      expect(JSON.stringify(agreed.waits)).not.toMatch(/"by":"(ann|bob)"/);
      await expect(signal(id, app.management)).rejects.toThrow(/409.*has approved already/);
      expect(outside.count('/pay')).toBe(0);
      await signal(id, bob);
      await until(id, 'completed');
      expect(outside.count('/pay')).toBe(1);
    });

    it('may also be closed by a link to the tool calls of an agent', async () => {
      const id = await start('agent');
      const link = await make(id, { for: 'carl' });
      expect(await (await fetch(link)).json()).toMatchObject({
        kind: 'tool_approval',
        show: [{ tool: 'pay' }],
      });
      expect((await decide(link, 'denied', 'Too much.')).status).toBe(200);
      await until(id, 'completed');
      expect(outside.count('/pay')).toBe(1);
    });
  });
});
