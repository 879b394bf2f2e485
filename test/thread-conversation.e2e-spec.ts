import { bootApp, eventually } from './support/app.js';
import type { TestApp } from './support/app.js';
import { everythingStored } from './support/everything-stored.js';
import { jobEnded, postPrompt, Threads } from './support/threads.js';
import type { Job, Message } from './support/threads.js';

let app: TestApp;
let other: TestApp;
let threads: Threads;
beforeAll(async () => {
  app = await bootApp();
  other = await bootApp({ database: app.database, clock: app.clock });
  threads = new Threads(app);
});
afterAll(async () => {
  await other.close();
  await app.close();
});

const say = (thread: string, content: string): Promise<{ runId: string }> =>
  app.management.call('POST', `threads/${thread}/messages`, { content });
const asked = (messages: readonly Message[]): string[] =>
  messages.filter(({ role }) => role === 'user').map(({ content }) => content);
interface RunView {
  conversation?: string;
  blockRuns: { name?: string; outputs?: { content?: string } }[];
  input: { prompt?: string };
  output: unknown;
}

describe('a thread', () => {
  it('is made, read, changed, listed and removed', async () => {
    const id = await threads.create({ title: 'One', tools: null });
    expect(id).toMatch(/^thr_/);
    const read = await app.management.call('GET', `threads/${id}`);
    expect(read).toMatchObject({ id, title: 'One', system: 'You are terse.', model: 'demo', tools: [] });
    await app.management.call('PATCH', `threads/${id}`, { system: '' });
    expect(await app.management.call('GET', `threads/${id}`)).toMatchObject({ title: 'One', system: '' });
    const { items } = await app.management.call<{ items: { id: string }[] }>('GET', 'threads');
    expect(items.map((each) => each.id)).toContain(id);
    const { url } = await threads.trigger(id);
    await app.management.call('DELETE', `threads/${id}`);
    await expect(app.management.call('GET', `threads/${id}`)).rejects.toThrow('404');
    await expect(say(id, 'hello')).rejects.toThrow('404');
    expect((await postPrompt(url)).status).toBe(404);
  });

  it.each<[string, object]>([
    ['no title', { title: '' }],
    ['a title that is no text', { title: 1 }],
    ['tools that are no list', { tools: 'http' }],
    ['a field that it does not know', { colour: 'red' }],
  ])('is refused with %s', async (_, fields) => {
    await expect(threads.create(fields)).rejects.toThrow('400');
  });

  it('is answered by its own system prompt and model, changed ones from the next call on', async () => {
    const thread = await threads.create({ system: 'Speak like a pirate.' });
    const { url } = await threads.trigger(thread);
    const inputOf = async (call: Promise<Response>) => {
      const { jobId } = (await (await call).json()) as Job;
      return (await app.management.run(`run_${jobId.replaceAll('-', '')}`))['input'];
    };
    expect(await inputOf(postPrompt(url))).toMatchObject({
      system: 'Speak like a pirate.',
      model: 'demo',
      tools: [],
    });
    await app.management.call('PATCH', `threads/${thread}`, { system: 'Be formal.' });
    expect(await inputOf(postPrompt(url))).toMatchObject({ system: 'Be formal.' });
  });
});

describe('what is said in a thread', () => {
  it('takes one way, whether a person or an API trigger says it', async () => {
    const thread = await threads.create();
    const { url } = await threads.trigger(thread);
    const { runId } = await say(thread, 'My name is Ann.');
    await threads.settled(thread, 2);
    await postPrompt(url, { prompt: 'What is my name?', source: 'helpdesk' });
    const messages = await threads.settled(thread, 4);
    expect(messages.map(({ source }) => source)).toEqual([null, null, 'helpdesk', 'helpdesk']);
    expect(messages.map(({ role }) => role)).toEqual(['user', 'assistant', 'user', 'assistant']);
    expect(asked(messages)).toEqual(['My name is Ann.', 'What is my name?']);
    const person = (await app.management.run(runId)) as unknown as RunView & { workflowId: string };
    const machine = (await app.management.run(messages[2]?.runId ?? '')) as unknown as typeof person;
    expect(person.workflowId).toBe(machine.workflowId);
    expect(Object.keys(person.input).toSorted()).toEqual(Object.keys(machine.input).toSorted());
  });

  it('is given to the agent in the next turn', async () => {
    const thread = await threads.create();
    await say(thread, 'The code word is heron.');
    await threads.settled(thread, 2);
    const { runId } = await say(thread, 'Go on.');
    await threads.settled(thread, 4);
    const { Client } = await import('pg');
    const client = new Client({ connectionString: app.database.url });
    await client.connect();
    const { rows } = await client.query<{ data: unknown }>(
      `SELECT data FROM prompthook.run_journal WHERE run_id = $1 AND data::text LIKE '%memory:load%'`,
      [runId],
    );
    await client.end();
    expect(JSON.stringify(rows)).toContain('The code word is heron.');
  });

  it('is answered one at a time in the order of acceptance, across instances', async () => {
    const thread = await threads.create();
    const { url } = await threads.trigger(thread);
    const elsewhere = url.replace(app.url, other.url);
    for (let n = 0; n < 12; n += 1) {
      if (n % 3 === 2) await say(thread, `message ${n}`);
      else expect((await postPrompt(n % 3 ? elsewhere : url, { prompt: `message ${n}` })).status).toBe(202);
    }
    const messages = await threads.settled(thread, 24);
    expect(asked(messages)).toEqual(Array.from({ length: 12 }, (_, n) => `message ${n}`));
    for (const [index, message] of messages.entries()) {
      expect(message.role).toBe(index % 2 ? 'assistant' : 'user');
      if (index % 2) expect(message.runId).toBe(messages[index - 1]?.runId);
    }
  });

  it('is shown in pages that keep question and answer together', async () => {
    const thread = await threads.create();
    for (let n = 0; n < 5; n += 1) await say(thread, `page ${n}`);
    await threads.settled(thread, 10);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const query: string = `threads/${thread}/messages?limit=3${cursor === null ? '' : `&cursor=${cursor}`}`;
      const page: { items: Message[]; nextCursor: string | null } = await app.management.call('GET', query);
      expect(page.items.map(({ role }) => role)).toEqual(['user', 'assistant']);
      seen.unshift(...asked(page.items));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(['page 0', 'page 1', 'page 2', 'page 3', 'page 4']);
  });

  it('needs something to read', async () => {
    const thread = await threads.create();
    await expect(say(thread, ' \n ')).rejects.toThrow('prompt_empty');
    await expect(app.management.call('POST', `threads/${thread}/messages`, {})).rejects.toThrow(
      'prompt_required',
    );
  });
});

describe('an ephemeral API trigger', () => {
  const SECRET = 'quokka-9137 prefers tea';

  // B-14
  it('leaves neither prompt nor answer anywhere: not in the thread, a table, the queue or the log', async () => {
    const thread = await threads.create();
    const { url, id } = await threads.trigger(thread, { ephemeral: true });
    const job = (await (await postPrompt(url, { prompt: SECRET, source: 'quokka-source' })).json()) as Job;
    expect(await jobEnded(url)).toMatchObject({ jobId: job.jobId, status: 'completed' });
    expect(await threads.messages(thread)).toEqual([]);
    const [entry] = await threads.executions(thread, id);
    expect(entry).toMatchObject({ status: 'completed', prompt: '[ephemeral]', jobId: job.jobId });
    const stored = await everythingStored(app.database.url);
    expect(stored).toContain(`run_${job.jobId.replaceAll('-', '')}`);
    expect(stored).not.toContain('quokka');
    expect(stored).not.toContain('prefers tea');
    expect(JSON.stringify([app.logs(), other.logs()])).not.toContain('quokka');
    const run = (await app.management.run(`run_${job.jobId.replaceAll('-', '')}`)) as unknown as RunView;
    expect(run).toMatchObject({ input: {}, output: null, blockRuns: [] });
  });

  it('leaves nothing either when the run fails; that it failed stays', async () => {
    const thread = await threads.create({ model: 'quokka-provider/model' });
    const { url } = await threads.trigger(thread, { ephemeral: true });
    await postPrompt(url, { prompt: SECRET });
    const status = await jobEnded(url);
    expect(status['status']).toBe('failed');
    expect(status['errorMessage']).toContain('not kept');
    expect(await everythingStored(app.database.url)).not.toContain('prefers tea');
  });

  it('knows what was said in the thread, and does not wait for its turn', async () => {
    const thread = await threads.create();
    await say(thread, 'The code word is heron.');
    await threads.settled(thread, 2);
    const { url } = await threads.trigger(thread, { ephemeral: true });
    await postPrompt(url, { prompt: 'What is it?' });
    await jobEnded(url);
    expect(asked(await threads.messages(thread))).toEqual(['The code word is heron.']);
    await say(thread, 'And now?');
    expect(asked(await threads.settled(thread, 4))).toEqual(['The code word is heron.', 'And now?']);
  });

  it('cannot be replayed', async () => {
    const thread = await threads.create();
    const { url } = await threads.trigger(thread, { ephemeral: true });
    const { jobId } = (await (await postPrompt(url)).json()) as Job;
    await jobEnded(url);
    const runId = `run_${jobId.replaceAll('-', '')}`;
    await eventually(
      () => app.management.run(runId),
      ({ status }) => status === 'completed',
    );
    await expect(app.management.call('POST', `runs/${runId}/replay`)).rejects.toThrow('409');
  });
});
