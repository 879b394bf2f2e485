import {
  Channels,
  ConnectionStore,
  type Database,
  DEFAULT_WORKSPACE_ID,
  DraftConflict,
  NameTaken,
  newId,
  NotFound,
  PathTaken,
  type PublishedWorkflow,
  type PutSecret,
  SecretStore,
  TooManyActiveSecrets,
  type TriggerDraft,
  TriggerStore,
  WorkflowInUse,
  type WorkflowRecord,
  WorkflowStore,
} from '#store';
import { freshDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { after, openForTest, T0 } from '../../../../test/support/store-fixtures.js';

const workspaceId = DEFAULT_WORKSPACE_ID;
let server: TestDatabase;
let db: Database;
let other: Database;
let workflows: WorkflowStore;
let triggers: TriggerStore;
let secrets: SecretStore;

beforeAll(async () => {
  server = await freshDatabase();
  ({ db } = await openForTest(server.url));
  ({ db: other } = await openForTest(server.url));
  workflows = new WorkflowStore(db);
  triggers = new TriggerStore(db);
  secrets = new SecretStore(db);
});

afterAll(async () => {
  await Promise.all([db.close(), other.close()]);
  await server.drop();
});

let names = 0;
const freshName = () => `workflow-${++names}`;

const saved = async (name = freshName(), document: object = { version: 1 }, store = workflows) =>
  store.saveDraft({
    workspaceId,
    name,
    title: 'Title',
    description: null,
    document: document as { version: number },
    expectedVersion: null,
    actor: 'key_1',
    now: T0,
  });

const block = (blockId: string, path: string | null, part: Partial<TriggerDraft> = {}): TriggerDraft => ({
  blockId,
  blockName: `name_${blockId}`,
  type: 'api_prompt',
  path,
  config: { path, maxPromptLength: 10 },
  credentialNames: ['acme'],
  secretNames: [],
  ...part,
});

const publish = (
  workflow: WorkflowRecord,
  drafts: readonly TriggerDraft[],
  store = workflows,
): Promise<PublishedWorkflow> =>
  store.publish({
    workspaceId,
    workflowId: workflow.id,
    draftVersion: workflow.draftVersion,
    triggers: drafts,
    note: 'a note',
    actor: 'key_1',
    now: after(1000),
  });

describe('a draft', () => {
  it('is made once and replaced after, with its version counting up', async () => {
    const name = freshName();
    const first = await saved(name, { a: 1 });
    const second = await saved(name, { a: [null, '\u00e9', { __proto__x: 1 }] });
    expect([first.created, second.created]).toEqual([true, false]);
    expect(second.workflow).toMatchObject({
      id: first.workflow.id,
      draftVersion: 2,
      publishedVersion: null,
      title: 'Title',
      archived: false,
      createdAt: T0,
    });
    expect(await workflows.get(workspaceId, name)).toEqual(second.workflow);
    expect(await workflows.byId(first.workflow.id)).toEqual(second.workflow);
    expect(await workflows.get('wsp_other', name)).toBeNull();
  });

  it('is one workflow when two instances create it at once', async () => {
    const name = freshName();
    const both = await Promise.all([saved(name), saved(name, {}, new WorkflowStore(other))]);
    expect(new Set(both.map(({ workflow }) => workflow.id)).size).toBe(1);
    expect(both.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(both.map(({ workflow }) => workflow.draftVersion))).toEqual(new Set([1, 2]));
  });

  it('is not overwritten by who has not seen the last one', async () => {
    const { workflow } = await saved();
    const save = { ...workflow, document: {}, expectedVersion: 7, actor: 'a', now: T0 };
    await expect(workflows.saveDraft(save)).rejects.toThrow(DraftConflict);
    await expect(publish({ ...workflow, draftVersion: 7 }, [])).rejects.toThrow(DraftConflict);
    expect((await workflows.byId(workflow.id))?.draftVersion).toBe(1);
  });
});

describe('publishing', () => {
  it('makes a version and triggers whose ids, credentials and switch stay', async () => {
    const { workflow } = await saved(freshName(), { n: 1 });
    const path = `p-${workflow.id}`;
    const first = await publish(workflow, [block('b1', path, { credentialNames: ['acme', 'other'] })]);
    expect(first).toMatchObject({ version: 1, workflow: { publishedVersion: 1 } });
    const [trigger] = first.triggers;
    expect(trigger).toMatchObject({
      workspaceId,
      workflowId: workflow.id,
      workflowName: workflow.name,
      workflowVersion: 1,
      revision: 1,
      type: 'api_prompt',
      blockId: 'b1',
      blockName: 'name_b1',
      path,
      config: { path, maxPromptLength: 10 },
      active: true,
      retired: false,
    });
    expect(trigger?.credentials.map(({ name }) => name)).toEqual(['acme', 'other']);
    await triggers.setActive(workspaceId, trigger?.id ?? '', false, after(1500));

    const second = await publish(workflow, [
      block('b1', path, { credentialNames: ['other'] }),
      block('b2', null),
    ]);
    const [again, added] = second.triggers;
    expect(again).toMatchObject({ id: trigger?.id, revision: 3, workflowVersion: 2, active: false });
    expect(again?.credentials).toEqual([trigger?.credentials[1]]);
    expect(added).toMatchObject({ blockId: 'b2', path: null });
    expect(await triggers.byPath(path)).toEqual(again);
    expect(await triggers.list(workspaceId, workflow.id)).toEqual([again, added]);

    const third = await publish(workflow, [block('b1', path, { credentialNames: ['acme'] })]);
    expect(third.triggers.map(({ id }) => id)).toEqual([trigger?.id]);
    expect(third.triggers[0]?.credentials).toEqual([trigger?.credentials[0]]);
    expect(await triggers.byId(added?.id ?? '')).toMatchObject({ retired: true });
  });

  it('keeps every version as it was', async () => {
    const { workflow } = await saved(freshName(), { n: 1 });
    await publish(workflow, []);
    const next = await saved(workflow.name, { n: 2 });
    await publish(next.workflow, []);
    expect(await workflows.version(workflow.id, 1)).toEqual({
      workflowId: workflow.id,
      version: 1,
      document: { n: 1 },
      note: 'a note',
      publishedBy: 'key_1',
      publishedAt: after(1000),
      rolledBackFrom: null,
    });
    expect((await workflows.versions(workspaceId, workflow.id)).map(({ version }) => version)).toEqual([
      2, 1,
    ]);
    expect(await workflows.versions('wsp_other', workflow.id)).toEqual([]);
    expect(await workflows.version(workflow.id, 9)).toBeNull();
  });

  it('rolls back by publishing the old document as a new version', async () => {
    const { workflow } = await saved(freshName(), { n: 1 });
    await publish(workflow, []);
    const next = await saved(workflow.name, { n: 2 });
    await publish(next.workflow, []);
    const rollback = { workspaceId, workflowId: workflow.id, triggers: [], note: null, actor: 'a', now: T0 };
    const rolled = await workflows.rollback({ ...rollback, toVersion: 1 });
    expect(rolled).toMatchObject({
      version: 3,
      workflow: { draft: { n: 1 }, draftVersion: 3, publishedVersion: 3 },
    });
    expect(await workflows.version(workflow.id, 3)).toMatchObject({ document: { n: 1 }, rolledBackFrom: 1 });
    await expect(workflows.rollback({ ...rollback, toVersion: 9 })).rejects.toThrow(NotFound);
  });

  it('refuses a path of another workflow and changes nothing then', async () => {
    const [a, b] = [await saved(), await saved()];
    await publish(a.workflow, [block('b1', 'shared-path')]);
    const refused = publish(b.workflow, [block('b0', 'free-path'), block('b1', 'shared-path')]);
    await expect(refused).rejects.toThrow(PathTaken);
    await expect(refused).rejects.toMatchObject({ path: 'shared-path', blockId: 'b1' });
    expect(await workflows.byId(b.workflow.id)).toMatchObject({ publishedVersion: null });
    expect(await triggers.byPath('free-path')).toBeNull();
    expect(await triggers.pathTakenBy('shared-path', null)).toBe(a.workflow.id);
    expect(await triggers.pathTakenBy('shared-path', a.workflow.id)).toBeNull();

    await publish(a.workflow, []);
    expect(await triggers.byPath('shared-path')).toBeNull();
    expect((await publish(b.workflow, [block('b1', 'shared-path')])).version).toBe(1);
  });

  it('gives a path to one of two workflows that publish at once', async () => {
    const both = [await saved(), await saved()];
    const settled = await Promise.allSettled([
      publish((both[0] as { workflow: WorkflowRecord }).workflow, [block('b1', 'race-path')]),
      publish(
        (both[1] as { workflow: WorkflowRecord }).workflow,
        [block('b1', 'race-path')],
        new WorkflowStore(other),
      ),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = settled.find((each) => each.status === 'rejected');
    expect(lost?.reason).toBeInstanceOf(PathTaken);
  });

  it('lets two blocks of a workflow swap their paths', async () => {
    const { workflow } = await saved();
    await publish(workflow, [block('b1', 'swap-1'), block('b2', 'swap-2')]);
    const swapped = await publish(workflow, [block('b1', 'swap-2'), block('b2', 'swap-1')]);
    expect(swapped.triggers.map(({ blockId, path }) => [blockId, path])).toEqual([
      ['b1', 'swap-2'],
      ['b2', 'swap-1'],
    ]);
  });

  it('notifies every process of ids and paths, old ones included, and counts the change', async () => {
    const heard: string[] = [];
    const stop = await other.listen(
      Channels.triggers,
      (payload) => heard.push(payload),
      () => undefined,
    );
    const before = await triggers.changeCount();
    const { workflow } = await saved();
    const { triggers: made } = await publish(workflow, [block('b1', 'heard-1')]);
    await publish(workflow, [block('b1', 'heard-2')]);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stop();
    expect(await triggers.changeCount()).toBe(before + 2);
    expect(JSON.parse(heard[0] ?? '[]')).toEqual(expect.arrayContaining([made[0]?.id, 'heard-1']));
    expect(JSON.parse(heard[1] ?? '[]')).toEqual(expect.arrayContaining(['heard-1', 'heard-2']));
  });

  it('of very many triggers says that everything changed', async () => {
    const heard: string[] = [];
    const stop = await other.listen(
      Channels.triggers,
      (payload) => heard.push(payload),
      () => undefined,
    );
    const { workflow } = await saved();
    await publish(
      workflow,
      Array.from({ length: 60 }, (_, n) => block(`b${n}`, `${'long'.repeat(40)}-${n}`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 100));
    await stop();
    expect(heard).toEqual(['*']);
  });
});

describe('a workflow', () => {
  it('is not deleted while triggers answer calls, unless forced; its path and name are free after', async () => {
    const { workflow } = await saved();
    const { triggers: made } = await publish(workflow, [block('b1', 'deleted-path')]);
    const remove = (force: boolean) =>
      workflows.remove(workspaceId, workflow.id, { force, now: after(5000) });
    await expect(remove(false)).rejects.toThrow(WorkflowInUse);
    await remove(true);
    expect(await workflows.get(workspaceId, workflow.name)).toBeNull();
    expect(await triggers.byPath('deleted-path')).toBeNull();
    expect(await triggers.byId(made[0]?.id ?? '')).toMatchObject({ retired: true, revision: 2 });
    expect(await workflows.version(workflow.id, 1)).not.toBeNull();
    await expect(remove(true)).rejects.toThrow(NotFound);
    const again = await saved(workflow.name);
    expect(again.created).toBe(true);
    expect((await publish(again.workflow, [block('b1', 'deleted-path')])).version).toBe(1);
  });

  it('is listed newest first, in pages', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page = await workflows.list(workspaceId, { limit: 4, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    const rows = await db.query<{ id: string }>(
      'SELECT id FROM workflows WHERE deleted_at IS NULL ORDER BY created_at DESC, id DESC',
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(seen.length).toBeGreaterThan(8);
  });

  it('is archived and brought back', async () => {
    const { workflow } = await saved();
    await workflows.setArchived(workspaceId, workflow.id, true, after(9));
    expect(await workflows.byId(workflow.id)).toMatchObject({ archived: true, updatedAt: after(9) });
    await expect(workflows.setArchived('wsp_other', workflow.id, false, T0)).rejects.toThrow(NotFound);
  });
});

describe('a trigger', () => {
  it('counts a revision for each real change of its switch', async () => {
    const { workflow } = await saved();
    const [trigger] = (await publish(workflow, [block('b1', null)])).triggers;
    const id = trigger?.id ?? '';
    expect(await triggers.setActive(workspaceId, id, true, T0)).toMatchObject({ revision: 1, active: true });
    expect(await triggers.setActive(workspaceId, id, false, after(7))).toMatchObject({
      revision: 2,
      active: false,
    });
    await expect(triggers.setActive('wsp_other', id, true, T0)).rejects.toThrow(NotFound);
  });
});

describe('a secret', () => {
  const secretOf = (name: string, part: Partial<PutSecret> = {}): PutSecret => ({
    id: newId('sec'),
    workspaceId,
    name,
    box: `box of ${name}`,
    last4: 'abcd',
    weak: false,
    graceUntil: null,
    now: T0,
    ...part,
  });

  it('raises the revision of the triggers that use it, and of no others', async () => {
    const { workflow } = await saved();
    const [uses, others] = (
      await publish(workflow, [block('b1', null, { secretNames: ['s-used', 's-used'] }), block('b2', null)])
    ).triggers;
    const put = await secrets.put(secretOf('s-used'));
    expect(put).toMatchObject({ created: true, triggers: [uses?.id] });
    expect(await triggers.byId(uses?.id ?? '')).toMatchObject({ revision: 2 });
    expect(await triggers.byId(others?.id ?? '')).toMatchObject({ revision: 1 });
    expect(await secrets.usedBy(workspaceId, 's-used')).toEqual([uses?.id]);
    await secrets.remove(workspaceId, 's-used', T0);
    expect(await triggers.byId(uses?.id ?? '')).toMatchObject({ revision: 3 });
    await expect(secrets.remove(workspaceId, 's-used', T0)).rejects.toThrow(NotFound);
  });

  it('keeps at most two older values, each until its time', async () => {
    const id = newId('sec');
    const put = (box: string, ms: number, grace: number | null) =>
      secrets.put(
        secretOf('s-rotated', { id, box, now: after(ms), graceUntil: grace === null ? null : after(grace) }),
      );
    await put('one', 0, null);
    await put('two', 10, 1000);
    await put('three', 20, 2000);
    expect(await secrets.get(workspaceId, 's-rotated', after(30))).toMatchObject({
      id,
      box: 'three',
      previous: [
        { box: 'two', expiresAt: after(2000) },
        { box: 'one', expiresAt: after(1000) },
      ],
    });
    await expect(put('four', 40, 3000)).rejects.toThrow(TooManyActiveSecrets);
    expect(
      (await secrets.get(workspaceId, 's-rotated', after(1000)))?.previous.map(({ box }) => box),
    ).toEqual(['two']);
    await put('four', 1000, 3000);
    await put('five', 1001, null);
    expect(await secrets.get(workspaceId, 's-rotated', after(1002))).toMatchObject({
      box: 'five',
      previous: [],
    });
  });

  it('never shows a box in lists, and is bound to the id it was sealed for', async () => {
    const { secret } = await secrets.put(secretOf('s-listed', { weak: true }));
    expect(JSON.stringify(secret)).not.toContain('box of');
    expect(JSON.stringify(await secrets.list(workspaceId, T0))).not.toContain('box of');
    await expect(secrets.put(secretOf('s-listed'))).rejects.toThrow(NameTaken);
    expect(await secrets.getMany(workspaceId, ['s-listed', 's-none'], T0)).toHaveLength(1);
    expect(await secrets.get('wsp_other', 's-listed', T0)).toBeNull();
  });

  it('is one when two instances make it at once', async () => {
    const settled = await Promise.allSettled([
      secrets.put(secretOf('s-race')),
      new SecretStore(other).put(secretOf('s-race')),
    ]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('a connection', () => {
  it('is stored, replaced, listed and removed', async () => {
    const connections = new ConnectionStore(db);
    const put = {
      id: newId('con'),
      workspaceId,
      name: 'openai',
      kind: 'openai',
      baseUrl: null,
      apiKeyBox: 'sealed',
      apiKeySecret: null,
      last4: 'wxyz',
      settings: { organization: 'o' },
      now: T0,
    };
    expect(await connections.put(put)).toMatchObject({
      created: true,
      connection: { settings: { organization: 'o' } },
    });
    const again = await connections.put({ ...put, baseUrl: 'https://example.com', now: after(1) });
    expect(again).toMatchObject({
      created: false,
      connection: { baseUrl: 'https://example.com', createdAt: T0 },
    });
    await expect(connections.put({ ...put, id: newId('con') })).rejects.toThrow(NameTaken);
    expect(await connections.list(workspaceId)).toEqual([again.connection]);
    expect(await connections.get(workspaceId, 'openai')).toEqual(again.connection);
    await connections.remove(workspaceId, 'openai');
    await expect(connections.remove(workspaceId, 'openai')).rejects.toThrow(NotFound);
  });
});
