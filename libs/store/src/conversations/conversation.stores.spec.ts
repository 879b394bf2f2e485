import { after, openForTest, T0 } from '../../../../test/support/store-fixtures.js';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import {
  AgentTokenStore,
  type Database,
  DEFAULT_WORKSPACE_ID,
  MemoryStore,
  newId,
  SystemWorkflowStore,
  WorkflowStore,
} from '#store';

const workspaceId = DEFAULT_WORKSPACE_ID;
let server: TestDatabase;
let db: Database;
let other: Database;
beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
});
afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

const part = (text: string) => [{ text, tainted: true }];
const turn = (n: number, runId = newId('run')) => ({
  messages: [
    { role: 'user' as const, parts: part(`question ${n}`) },
    { role: 'assistant' as const, parts: part(`answer ${n}`) },
  ],
  summary: null,
  runId,
  once: `${runId}:memory`,
  now: T0,
});

describe('a memory', () => {
  it('numbers messages from 1 without gaps, whoever adds them at the same time', async () => {
    const place = { workspaceId, scope: 'wfl_1', key: 'busy' };
    const stores = [new MemoryStore(db), new MemoryStore(other)] as const;
    await Promise.all(Array.from({ length: 20 }, (_, n) => stores[n % 2 ? 0 : 1].append(place, turn(n))));
    const { messages } = await stores[0].load(place, 100);
    expect(messages.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    for (let n = 0; n < 40; n += 2) {
      const [question, answer] = messages.slice(n, n + 2);
      expect(JSON.stringify(answer?.parts)).toBe(
        JSON.stringify(question?.parts).replace('question', 'answer'),
      );
    }
  });

  it('adds what a run remembers once, however often it comes', async () => {
    const place = { workspaceId, scope: 'wfl_1', key: 'once' };
    const memory = new MemoryStore(db);
    const addition = turn(1);
    const added = await Promise.all([
      memory.append(place, addition),
      new MemoryStore(other).append(place, addition),
      memory.append(place, addition),
    ]);
    expect(added.filter(Boolean)).toHaveLength(1);
    expect((await memory.load(place, 10)).messages).toHaveLength(2);
  });

  it('gives the newest messages behind the summary, oldest first', async () => {
    const place = { workspaceId, scope: 'wfl_1', key: 'summed' };
    const memory = new MemoryStore(db);
    for (let n = 1; n <= 3; n += 1) await memory.append(place, turn(n));
    await memory.append(place, { ...turn(4), summary: { text: 'So far.', through: 4 } });
    const past = await memory.load(place, 3);
    expect(past.summary).toEqual({ text: 'So far.', through: 4 });
    expect(past.messages.map(({ seq }) => seq)).toEqual([6, 7, 8]);
    await memory.append(place, turn(5));
    expect((await memory.load(place, 100)).summary).toEqual({ text: 'So far.', through: 4 });
  });

  it('is apart for each workspace, workflow and key', async () => {
    const memory = new MemoryStore(db);
    await memory.append({ workspaceId, scope: 'wfl_a', key: 'k' }, turn(1));
    for (const place of [
      { workspaceId: 'wsp_other', scope: 'wfl_a', key: 'k' },
      { workspaceId, scope: 'wfl_b', key: 'k' },
      { workspaceId, scope: 'wfl_a', key: 'K' },
    ]) {
      expect(await memory.load(place, 10)).toEqual({ summary: null, messages: [] });
    }
  });
});

describe('a workflow of the server itself', () => {
  const provided = { id: 'wfl_own', name: 'own', version: 1, document: { n: 1 } };

  it('is there once when several processes start, and stands in no list', async () => {
    for (let time = 0; time < 10; time += 1) {
      await db.query(`DELETE FROM workflow_versions WHERE workflow_id = 'wfl_own'`);
      await db.query(`DELETE FROM workflows WHERE id = 'wfl_own'`);
      await Promise.all(
        [db, other, db, other].map((each) => new SystemWorkflowStore(each).provide(provided, T0)),
      );
    }
    expect((await new WorkflowStore(db).version('wfl_own', 1))?.document).toEqual({ n: 1 });
    expect((await new WorkflowStore(db).list(workspaceId, {})).items).toEqual([]);
  });

  it('keeps its versions: a changed document needs a new one, and an older process changes nothing back', async () => {
    const store = new SystemWorkflowStore(db);
    await expect(store.provide({ ...provided, document: { n: 2 } }, T0)).rejects.toThrow('Raise the version');
    await store.provide({ ...provided, version: 2, document: { n: 2 } }, after(1));
    await store.provide(provided, after(2));
    expect((await new WorkflowStore(db).byId('wfl_own'))?.publishedVersion).toBe(2);
  });
});

describe('an access token of agents', () => {
  it('is found by its digest, and keeps the time of its first revocation', async () => {
    const store = new AgentTokenStore(db);
    const digest = Buffer.alloc(32, 7);
    const token = {
      id: newId('token'),
      workspaceId,
      name: 'n',
      agents: ['agtch_1'],
      digest,
      prefix: 'wat_abcd',
      last4: 'wxyz',
      expiresAt: null,
      actor: 'key_1',
      now: T0,
    };
    const made = await store.create(token);
    expect(await store.byDigest(digest)).toEqual(made);
    expect(await store.byDigest(Buffer.alloc(32, 8))).toBeNull();
    await store.revoke(workspaceId, token.id, after(1));
    expect(await store.revoke(workspaceId, token.id, after(2))).toMatchObject({ revokedAt: after(1) });
    expect(await store.revoke('wsp_other', token.id, after(3))).toBeNull();
  });
});
