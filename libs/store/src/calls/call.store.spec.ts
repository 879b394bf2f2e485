import {
  AcceptStore,
  CallStore,
  type Database,
  DEFAULT_WORKSPACE_ID,
  newId,
  type RefusalDraft,
  RefusalStore,
  type TriggerRecord,
} from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  after,
  draftFor,
  openForTest,
  publishedTrigger,
  requestOf,
} from '../../../../test/support/store-fixtures.js';

const workspaceId = DEFAULT_WORKSPACE_ID;
let server: TestDatabase;
let db: Database;
let calls: CallStore;
let refusals: RefusalStore;
let trigger: TriggerRecord;

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  calls = new CallStore(db);
  refusals = new RefusalStore(db);
  trigger = await publishedTrigger(db);
});

afterAll(async () => {
  await db.close();
  await server.drop();
});

const refusal = (of: TriggerRecord, ms: number, part: Partial<RefusalDraft> = {}): RefusalDraft => ({
  callId: newId('call', after(ms).getTime()),
  workspaceId,
  triggerId: of.id,
  outcome: 'refused',
  code: 'invalid_signature',
  status: 401,
  detail: 'The signature does not match.',
  surface: 'prompt',
  requestId: newId('req'),
  caller: null,
  clientIp: '192.0.2.7',
  userAgent: null,
  runId: null,
  payloadMismatch: false,
  coalesceKey: null,
  at: after(ms),
  ...part,
});

const acceptAt = async (of: TriggerRecord, ms: number): Promise<string> => {
  const draft = draftFor(of, { now: after(ms) });
  await new AcceptStore(db).accept([requestOf(draft)], () => Promise.resolve());
  return draft.runId;
};

it('shows accepted and refused calls together, newest first, in pages', async () => {
  const own = await publishedTrigger(db);
  const ids = [
    await acceptAt(own, 0),
    ...(await (async () => {
      const drafts = [
        refusal(own, 1),
        refusal(own, 3, { outcome: 'duplicate', code: 'duplicate', status: 200 }),
      ];
      await refusals.append(drafts);
      return drafts.map(({ callId }) => callId);
    })()),
    await acceptAt(own, 4),
  ];
  const middle = await acceptAt(own, 2);
  const expected = [ids[3], ids[2], middle, ids[1], ids[0]];
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const page = await calls.list(workspaceId, { triggerId: own.id }, { limit: 2, cursor });
    seen.push(...page.items.map(({ callId }) => callId));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(expected);

  const list = async (filter: object) =>
    (await calls.list(workspaceId, { triggerId: own.id, ...filter }, {})).items.map(({ callId }) => callId);
  expect(await list({ outcome: 'accepted' })).toEqual([ids[3], middle, ids[0]]);
  expect(await list({ outcome: 'duplicate' })).toEqual([ids[2]]);
  expect(await list({ code: 'invalid_signature' })).toEqual([ids[1]]);
  expect(await list({ outcome: 'accepted', code: 'x' })).toEqual([]);
  expect(await list({ since: after(1), until: after(3) })).toEqual([middle, ids[1]]);
  expect((await calls.list('wsp_other', {}, {})).items).toEqual([]);
});

it('keeps what a refused call was', async () => {
  const own = await publishedTrigger(db);
  const draft = refusal(own, 1, {
    caller: 'hmac:aa',
    runId: 'run_x',
    payloadMismatch: true,
    userAgent: "'; --",
  });
  await refusals.append([draft]);
  const { coalesceKey: _, ...stored } = draft;
  expect((await calls.list(workspaceId, { triggerId: own.id }, {})).items).toEqual([
    { ...stored, count: 1, lastAt: after(1) },
  ]);
});

it('counts a thousand rate-limited calls in one row and pushes nothing out', async () => {
  const own = await publishedTrigger(db);
  const flood = Array.from({ length: 1000 }, (_, n) =>
    refusal(own, 10 + n, {
      outcome: 'rate_limited',
      code: 'rate_limited',
      status: 429,
      coalesceKey: `${own.id}:w1`,
    }),
  );
  await refusals.append([refusal(own, 1)]);
  await Promise.all([0, 1, 2, 3].map((part) => refusals.append(flood.slice(part * 250, (part + 1) * 250))));
  const { items } = await calls.list(workspaceId, { triggerId: own.id }, {});
  expect(items.map(({ outcome, count }) => [outcome, count])).toEqual([
    ['rate_limited', 1000],
    ['refused', 1],
  ]);
  expect(items[0]?.lastAt).toEqual(after(1009));
  await refusals.append([]);
  expect(trigger.id).not.toBe(own.id);
});
