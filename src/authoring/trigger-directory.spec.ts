import type { CompiledTriggerBlock, CompiledWorkflow } from '#engine';
import type { Database, SuppressionStore, TriggerRecord, TriggerStore } from '#store';
import type { PlanCache } from './plan-cache.js';
import type { SecretVault } from './secret-vault.js';
import { TriggerDirectory } from './trigger-directory.js';

const block = {
  id: 'b1',
  name: 'in',
  type: 'api_prompt',
  definition: { surface: 'prompt', outputs: {} },
  secretNames: [],
  responds: false,
  params: () => ({ path: 'p', auth: { mode: 'none' } }),
} as unknown as CompiledTriggerBlock;

const record = (path: string, more: Partial<TriggerRecord> = {}): TriggerRecord => ({
  id: 'trg_1',
  workspaceId: 'wsp_1',
  workflowId: 'wfl_1',
  workflowName: 'x',
  workflowVersion: 1,
  revision: 1,
  type: 'api_prompt',
  blockId: 'b1',
  blockName: 'in',
  path,
  config: {},
  credentials: [],
  active: true,
  retired: false,
  createdAt: new Date(0),
  updatedAt: new Date(0),
  ...more,
});

/** A directory over records in memory that counts how often the store is asked. */
const directoryOver = (records: Map<string, TriggerRecord>) => {
  const asked: string[] = [];
  const gates: (() => void)[] = [];
  let gated = false;
  const triggers = {
    byPath: async (path: string) => {
      asked.push(path);
      const found = records.get(path) ?? null;
      if (gated) await new Promise<void>((resolve) => gates.push(resolve));
      return found;
    },
    changeCount: () => Promise.resolve(0),
  } as unknown as TriggerStore;
  const plans = {
    get: () => Promise.resolve({ triggers: [block] } as unknown as CompiledWorkflow),
  } as unknown as PlanCache;
  const vault = { reveal: () => Promise.resolve([]), forget: () => {} } as unknown as SecretVault;
  const suppressions = { active: () => Promise.resolve([]) } as unknown as SuppressionStore;
  const directory = new TriggerDirectory({} as Database, triggers, plans, vault, suppressions);
  return {
    directory,
    asked,
    holdStore: () => {
      gated = true;
    },
    letStoreGo: () => {
      gated = false;
      for (const go of gates.splice(0)) go();
    },
  };
};

describe('TriggerDirectory', () => {
  it('asks the store once, for paths that exist and for paths that do not', async () => {
    const { directory, asked } = directoryOver(new Map([['a', record('a')]]));
    const both = await Promise.all([directory.byPath('a'), directory.byPath('a'), directory.byPath('x')]);
    expect(both.map((trigger) => trigger?.path)).toEqual(['a', 'a', undefined]);
    expect(directory.byPath('a')).toMatchObject({ path: 'a' });
    expect(directory.byPath('x')).toBeUndefined();
    expect(asked).toEqual(['a', 'x']);
  });

  it.each<[string, Partial<TriggerRecord>]>([
    ['switched off', { active: false }],
    ['retired', { retired: true }],
    ['of a block that its version does not have', { blockId: 'b9' }],
  ])('does not find a trigger that is %s', async (_, more) => {
    const { directory } = directoryOver(new Map([['a', record('a', more)]]));
    expect(await directory.byPath('a')).toBeUndefined();
  });

  it('sees a change after invalidation', async () => {
    const records = new Map([['a', record('a')]]);
    const { directory } = directoryOver(records);
    await directory.byPath('a');
    records.set('a', record('a', { revision: 2 }));
    expect(directory.byPath('a')).toMatchObject({ revision: 1 });
    directory.invalidate();
    expect(await directory.byPath('a')).toMatchObject({ revision: 2 });
  });

  it('never keeps what it read before a change, when the change came while it was reading', async () => {
    const records = new Map([['a', record('a')]]);
    const { directory, holdStore, letStoreGo } = directoryOver(records);
    holdStore();
    const reading = directory.byPath('a');
    records.set('a', record('a', { revision: 2 }));
    directory.invalidate();
    letStoreGo();
    expect(await reading).toMatchObject({ revision: 2 });
    expect(directory.byPath('a')).toMatchObject({ revision: 2 });
  });

  it('reads one path anew when the store said that it changed', async () => {
    const records = new Map([['a', record('a')]]);
    const { directory } = directoryOver(records);
    await directory.byPath('a');
    records.set('a', record('a', { revision: 2 }));
    expect(await directory.reload('a')).toMatchObject({ revision: 2 });
    records.delete('a');
    expect(await directory.reload('a')).toBeUndefined();
  });

  it('keeps real triggers while somebody scans for paths', async () => {
    const { directory, asked } = directoryOver(new Map([['a', record('a')]]));
    await directory.byPath('a');
    for (let at = 0; at < 10_100; at += 1) await directory.byPath(`scan-${at}`);
    asked.length = 0;
    expect(directory.byPath('a')).toMatchObject({ path: 'a' });
    expect(asked).toEqual([]);
  });

  it('passes on that the store is away, and asks again afterwards', async () => {
    const records = new Map([['a', record('a')]]);
    let away = true;
    const store = {
      byPath: (path: string) =>
        away ? Promise.reject(new Error('away')) : Promise.resolve(records.get(path) ?? null),
    } as unknown as TriggerStore;
    const plans = { get: () => Promise.resolve({ triggers: [block] }) } as unknown as PlanCache;
    const vault = { reveal: () => Promise.resolve([]), forget: () => {} } as unknown as SecretVault;
    const suppressions = { active: () => Promise.resolve([]) } as unknown as SuppressionStore;
    const directory = new TriggerDirectory({} as Database, store, plans, vault, suppressions);
    await expect(directory.byPath('a')).rejects.toThrow('away');
    away = false;
    expect(await directory.byPath('a')).toMatchObject({ path: 'a' });
  });
});
