import type { JsonObject, JsonValue } from '#sdk';
import { countingTool } from './fake-context.spec-support.js';
import { offerTools } from './offer-tools.js';
import type { DefaultApproval } from './offer-tools.js';

const schema = { type: 'object', properties: { n: { type: 'number' } } };

function offer(list: JsonValue, approval: DefaultApproval = 'auto', closed: string[] = []) {
  return offerTools(list, approval, async (entry: JsonObject) => {
    const name = entry['block'] as string;
    if (name === 'broken') throw new Error('cannot be opened');
    const sideEffects = name.startsWith('read') ? 'none' : 'external';
    const tools = [countingTool(name, () => null, { sideEffects, inputSchema: schema })];
    return { tools, checksArgs: entry['unchecked'] !== true, close: async () => void closed.push(name) };
  });
}

describe('the tools offered to a model', () => {
  it('need the approval of their entry, else of the agent, else of what they do', async () => {
    const { tools } = await offer([
      { block: 'read' },
      { block: 'write' },
      { block: 'read2', approval: 'always' },
    ]);
    expect([...tools.values()].map(({ name, approval }) => [name, approval])).toEqual([
      ['read', 'never'],
      ['write', 'when_flagged'],
      ['read2', 'always'],
    ]);
    const strict = await offer([{ block: 'read' }, { block: 'write', approval: 'never' }], 'always');
    expect([...strict.tools.values()].map(({ approval }) => approval)).toEqual(['always', 'never']);
  });

  it('check their arguments, unless their own server does', async () => {
    const { tools } = await offer([{ block: 'a' }, { block: 'b', unchecked: true }]);
    expect(tools.get('a')?.check({ n: 'x' })).toEqual(['/n must be number']);
    expect(tools.get('b')?.check({ n: 'x' })).toEqual([]);
  });

  it('are refused with what is wrong, and what was opened is closed again', async () => {
    const cases: [JsonValue, string][] = [
      [{ block: 'a' }, 'must be a list'],
      [['a'], 'Entry 0'],
      [[{ block: 'a', approval: 'perhaps' }], 'never, always, when_flagged'],
      [[{ block: 'a' }, { block: 'a' }], 'Two tools are called "a"'],
      [[{ block: 'a b' }], 'letters, digits'],
      [[{ block: 'a' }, { block: 'broken' }], 'cannot be opened'],
    ];
    for (const [list, message] of cases) await expect(offer(list)).rejects.toThrow(message);
    const closed: string[] = [];
    await expect(offer([{ block: 'a' }, { block: 'broken' }], 'auto', closed)).rejects.toThrow();
    expect(closed).toEqual(['a']);
  });
});
