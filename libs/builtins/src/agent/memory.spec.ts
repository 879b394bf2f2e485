import * as fc from 'fast-check';
import type { JsonObject } from '#sdk';
import type {
  ConversationAddition,
  ConversationMemory,
  ConversationPast,
  RememberedMessage,
} from './conversation-memory.js';
import { agentParamsOf, Crash, FakeJournal, fakeContext } from './fake-context.spec-support.js';
import { windowOf } from './memory-window.js';
import { runAgent } from './run-agent.js';
import { chatCompletion, WireServer } from './wire-server.spec-support.js';

const message = (seq: number, role: RememberedMessage['role'] = seq % 2 === 1 ? 'user' : 'assistant') => ({
  seq,
  role,
  parts: [{ text: `m${seq}`, tainted: role === 'user' }],
});
const past = (count: number): ConversationPast => ({
  summary: null,
  messages: Array.from({ length: count }, (_, index) => message(index + 1)),
});

describe('the window of a conversation', () => {
  it('shows the last messages, beginning with a user', () => {
    expect(windowOf(past(10), 4, false).shown.map(({ seq }) => seq)).toEqual([7, 8, 9, 10]);
    expect(windowOf(past(10), 5, false).shown.map(({ seq }) => seq)).toEqual([7, 8, 9, 10]);
    expect(windowOf(past(3), 5, false)).toMatchObject({ shown: past(3).messages, overflow: [] });
  });

  it('sums up all but half a window at once, so not on every turn', () => {
    const { shown, overflow } = windowOf(past(10), 8, true);
    expect([overflow.map(({ seq }) => seq), shown.map(({ seq }) => seq)]).toEqual([
      [1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10],
    ]);
    expect(windowOf(past(8), 8, true).overflow).toEqual([]);
  });

  it('never shows more than the window, loses nothing when summing up, and keeps the order', () => {
    const roles = fc.array(fc.constantFrom('user' as const, 'assistant' as const), { maxLength: 60 });
    fc.assert(
      fc.property(roles, fc.integer({ min: 1, max: 30 }), fc.boolean(), (list, window, summarize) => {
        const messages = list.map((role, index) => message(index + 1, role));
        const { shown, overflow } = windowOf({ summary: null, messages }, window, summarize);
        expect(shown.length).toBeLessThanOrEqual(window);
        expect(shown[0]?.role ?? 'user').toBe('user');
        expect(shown).toEqual(messages.slice(messages.length - shown.length));
        if (messages.length > window && summarize) expect([...overflow, ...shown]).toEqual(messages);
        else expect(overflow).toEqual([]);
      }),
    );
  });
});

/** A store in memory that keeps its promise of adding once per key. */
class FakeMemory implements ConversationMemory {
  readonly conversations = new Map<string, ConversationPast>();
  readonly added = new Set<string>();
  loads = 0;

  async load(key: string, limit: number): Promise<ConversationPast> {
    this.loads += 1;
    const known = this.conversations.get(key) ?? { summary: null, messages: [] };
    const behind = known.messages.filter(({ seq }) => seq > (known.summary?.through ?? 0));
    return { summary: known.summary, messages: behind.slice(-limit) };
  }

  async append(key: string, addition: ConversationAddition, idempotencyKey: string): Promise<void> {
    if (this.added.has(idempotencyKey)) return;
    this.added.add(idempotencyKey);
    const { summary, messages } = this.conversations.get(key) ?? { summary: null, messages: [] };
    const next = addition.messages.map((one, index) => ({ ...one, seq: messages.length + index + 1 }));
    this.conversations.set(key, { summary: addition.summary ?? summary, messages: [...messages, ...next] });
  }
}

const server = new WireServer();
beforeAll(() => server.start());
afterAll(() => server.stop());
beforeEach(() => void server.requests.splice(0));

describe('an agent with memory', () => {
  const tainted = (text: string) => ({ text, parts: [{ text, tainted: true }] });
  const seen = (index: number): JsonObject[] => server.requests[index]?.body['messages'] as JsonObject[];

  function turn(
    memory: FakeMemory | null,
    prompt: string,
    more: JsonObject = {},
    turnNumber = 1,
    journal = new FakeJournal(),
  ) {
    const step: FakeJournal['step'] = (key, options, work) =>
      journal.step(key, options, () => work(`run_${turnNumber}:${key}`));
    const { context, events, logs } = fakeContext({
      journal,
      connections: [{ name: 'local', kind: 'openai_compatible', baseUrl: `${server.url}/v1` }],
      overrides: {
        step,
        run: { ...fakeContext().context.run, conversationKey: 'conv-1' },
        ...(memory === null ? {} : { conversationMemory: memory }),
      },
    });
    const params = agentParamsOf({ model: 'local/m', prompt: tainted(prompt), memory: {}, ...more });
    return { result: runAgent(params, context), events, logs };
  }

  it('shows the model what was said before, callers fenced again, and adds the new turn', async () => {
    const memory = new FakeMemory();
    server.queue(chatCompletion({ text: 'Hello Ann' }), chatCompletion({ text: 'You are Ann' }));
    await turn(memory, 'I am Ann', {}, 1).result;
    await turn(memory, 'Who am I?', {}, 2).result;
    const [system, first, answer, second] = seen(1).map(({ role, content }) => [role, content as string]);
    expect([system?.[0], first?.[0], second?.[0]]).toEqual(['system', 'user', 'user']);
    expect(first?.[1]).toMatch(/^<caller_data_[0-9a-f]{12}>I am Ann<\/caller_data_/);
    expect(answer).toEqual(['assistant', 'Hello Ann']);
    expect(second?.[1]).toContain('Who am I?');
    expect(memory.conversations.get('conv-1')?.messages.map(({ seq, role }) => `${seq} ${role}`)).toEqual([
      '1 user',
      '2 assistant',
      '3 user',
      '4 assistant',
    ]);
  });

  it('sums up what falls out of the window, keeps the sum, and does not stream it', async () => {
    const memory = new FakeMemory();
    memory.conversations.set('conv-1', past(6));
    server.queue(chatCompletion({ text: 'Ann asked three things.' }), chatCompletion({ text: 'Fine' }));
    const { result, events } = turn(memory, 'Go on', { memory: { window: 4, summarize: true } });
    expect(await result).toMatchObject({ content: 'Fine', steps: 1, usage: { totalTokens: 36 } });
    expect(seen(0)[1]?.['content']).toMatch(/user: m1\nassistant: m2\nuser: m3\nassistant: m4/);
    expect(seen(1)[0]?.['content']).toMatch(/summed up: <caller_data_\w+>Ann asked three things\.</);
    expect(
      seen(1)
        .slice(1)
        .map(({ content }) => (content as string).replace(/<[^>]*>/g, '')),
    ).toEqual(['m5', 'm6', 'Go on']);
    expect(events.filter((event) => event.type === 'token')).toEqual([{ type: 'token', text: 'Fine' }]);
    const kept = memory.conversations.get('conv-1');
    expect(kept?.summary).toEqual({ text: 'Ann asked three things.', through: 4 });
    expect(kept?.messages).toHaveLength(8);
  });

  it('remembers a turn once, however often it was cut off', async () => {
    for (let cut = 1; cut <= 3; cut += 1) {
      const memory = new FakeMemory();
      const journal = new FakeJournal();
      journal.crashAfter = cut;
      server.queue(chatCompletion({ text: 'Hello' }));
      await expect(turn(memory, 'Hi', {}, 1, journal).result).rejects.toThrow(Crash);
      journal.crashAfter = Infinity;
      await turn(memory, 'Hi', {}, 1, journal).result;
      expect(memory.conversations.get('conv-1')?.messages).toHaveLength(2);
      expect(memory.loads).toBe(1);
    }
    expect(server.requests).toHaveLength(3);
  });

  it('skips the summary when the budget cannot pay it, and stays within the window', async () => {
    const memory = new FakeMemory();
    const long = past(6).messages.map((one) => ({
      ...one,
      parts: [{ text: 'x'.repeat(4000), tainted: true }],
    }));
    memory.conversations.set('conv-1', { summary: { text: 'Before.', through: 0 }, messages: long });
    server.queue(chatCompletion({ text: 'Fine' }));
    const more = { memory: { window: 2, summarize: true }, tokenBudget: 1500 };
    expect(await turn(memory, 'Go', more).result).toMatchObject({
      content: 'Fine',
      usage: { totalTokens: 18 },
    });
    expect(server.requests).toHaveLength(1);
    expect(seen(0)[0]?.['content']).toContain('Before.');
    expect(memory.conversations.get('conv-1')?.summary).toEqual({ text: 'Before.', through: 0 });
  });

  it('says so when the server keeps no conversations, or the run belongs to none', async () => {
    await expect(turn(null, 'Hi').result).rejects.toMatchObject({ code: 'memory_unavailable' });
    server.queue(chatCompletion({ text: 'Hello' }));
    const { result, logs } = turn(null, 'Hi', { memory: { key: '' } });
    expect(await result).toMatchObject({ content: 'Hello' });
    expect(logs).toContain('The run belongs to no conversation: nothing is remembered.');
  });
});
