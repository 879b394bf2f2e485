import vectors from './vectors/wire.json' with { type: 'json' };
import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';

const TOKEN = 'records-token-0123456789';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp({ env: { TRUSTED_PROXIES: '127.0.0.0/8' } });
});
afterAll(() => app.close());

interface CallRow {
  outcome: string;
  code: string | null;
  count: number;
  status: number;
  payloadMismatch: boolean;
  userAgent: string | null;
  clientIp: string | null;
}
const callsOf = async (trigger: string): Promise<CallRow[]> =>
  (await app.management.call<{ items: CallRow[] }>('GET', `calls?trigger=${trigger}&limit=100`)).items;

describe('the call log', () => {
  it('has every call of a known trigger with its reason', async () => {
    const credentials = [{ name: 'acme', secret: '{{secrets.records}}' }];
    const auth = { mode: 'bearer', credentials };
    const trigger = await app.publish(
      promptWorkflow('recorded', { trigger: { auth, rateLimit: { limit: 4, windowSeconds: 60 } } }),
      { records: TOKEN },
    );
    const known = { authorization: `Bearer ${TOKEN}`, 'user-agent': 'x'.repeat(2_000) };
    const keyed = { ...known, 'x-idempotency-key': 'k' };
    await app.call('recorded', keyed, 'one');
    await app.call('recorded', keyed, 'one');
    await app.call('recorded', keyed, 'two');
    await app.post('recorded', '{"prompt":', { ...known, 'content-type': 'application/json' });
    for (let i = 0; i < 5; i++) await app.call('recorded', known);
    for (let i = 0; i < 3; i++) await app.call('recorded', { authorization: 'Bearer wrong' });

    const rows = await eventually(
      () => callsOf(trigger),
      // Of each call: rows are written a few at a time, and one counts on when it is there already.
      (all) => all.reduce((sum, { count }) => sum + count, 0) >= 12,
    );
    const summary = rows.map(({ outcome, code, count, payloadMismatch }) => [
      outcome,
      code,
      count,
      payloadMismatch,
    ]);
    expect(summary.toSorted((a, b) => String(a).localeCompare(String(b)))).toEqual([
      ['accepted', null, 1, false],
      ['duplicate', 'duplicate', 1, false],
      ['duplicate', 'duplicate', 1, true],
      ['rate_limited', 'rate_limited', 5, false],
      ['refused', 'invalid_credentials', 3, false],
      ['refused', 'invalid_json', 1, false],
    ]);
    for (const row of rows) expect((row.userAgent ?? '').length).toBeLessThanOrEqual(512);
    expect(JSON.stringify(rows)).not.toContain(TOKEN);
  });
});

describe('the allow list of addresses', () => {
  it.each(vectors.ip_allowlist.checks)('answers $client_ip', async ({ client_ip, allowed }) => {
    await app.publish(
      promptWorkflow('listed', { trigger: { ipAllowList: vectors.ip_allowlist.seed000_list } }),
    );
    const response = await app.call('listed', { 'x-forwarded-for': client_ip });
    expect(response.status).toBe(allowed ? 202 : 403);
  });

  it('lets nobody in whose address cannot be read', async () => {
    expect((await app.call('listed', { 'x-forwarded-for': 'unknown' })).status).toBe(403);
  });

  it('believes no header but X-Forwarded-For', async () => {
    const inside = vectors.ip_allowlist.checks.find(({ allowed }) => allowed)?.client_ip as string;
    for (const name of ['x-real-ip', 'forwarded', 'cf-connecting-ip', 'true-client-ip', 'x-client-ip']) {
      expect([name, (await app.call('listed', { [name]: inside })).status]).toEqual([name, 403]);
    }
  });

  it('lies behind no header at all without trusted proxies', async () => {
    const direct = await bootApp();
    try {
      await direct.publish(promptWorkflow('listed', { trigger: { ipAllowList: ['10.0.0.0/8'] } }));
      expect((await direct.call('listed', { 'x-forwarded-for': '10.0.0.1' })).status).toBe(403);
    } finally {
      await direct.close();
    }
  });
});

describe('the log', () => {
  it('holds neither prompt nor path nor header of a call, and cannot be forged', async () => {
    await app.publish(promptWorkflow('quiet'));
    await app.call(
      'quiet',
      { 'user-agent': 'evil "} {"level":"error"', 'x-request-id': 'client-made-id' },
      'the-words-of-the-prompt',
    );
    await app.call('no-such-path-at-all');
    const lines = await eventually(
      () => Promise.resolve(app.logs().filter((line) => line['event'] === 'call')),
      (all) => all.at(-1)?.['status'] === 404,
    );
    const [accepted, unknown] = lines.slice(-2);
    expect(accepted).toMatchObject({
      method: 'POST',
      route: '/api/webhooks/prompt/:path',
      status: 202,
      caller: 'ip:127.0.0.1',
    });
    expect(accepted?.['trigger']).toMatch(/^trg_/);
    expect(unknown).toMatchObject({ status: 404, code: 'trigger_not_found' });
    expect(JSON.stringify(lines)).not.toMatch(
      /the-words-of-the-prompt|no-such-path|evil|client-made-id|quiet/,
    );
  });
});
