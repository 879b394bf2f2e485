import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { postPrompt, Threads } from './support/threads.js';

let app: TestApp;
let threads: Threads;
beforeAll(async () => {
  app = await bootApp();
  threads = new Threads(app);
});
afterAll(() => app.close());

interface Entry {
  readonly action: string;
  readonly targetId: string;
  readonly after: object;
}

const download = (path: string) =>
  fetch(`${app.url}/api/v1/${path}`, { headers: { authorization: `Bearer ${app.management.key}` } });
const exportsTold = async (): Promise<Entry[]> => {
  const { items } = await app.management.call<{ items: Entry[] }>('GET', 'audit?limit=100');
  return items.filter(({ action }) => action === 'api_trigger.export');
};

describe('the execution log as a file', () => {
  it('is a download that the audit log tells of, without what the callers wrote (S-11, S-15)', async () => {
    const thread = await threads.create();
    const { id, url } = await threads.trigger(thread);
    await postPrompt(url, { prompt: '=HYPERLINK("http://evil.example")' });
    const response = await download(`threads/${thread}/triggers/${id}/executions.csv`);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="executions.csv"');
    const text = await response.text();
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
    const told = await exportsTold();
    expect(told).toMatchObject([{ targetId: id, after: { thread, executions: 1 } }]);
    expect(JSON.stringify(told)).not.toContain('HYPERLINK');
  });

  it('of a trigger that is not there is 404, and nothing is told', async () => {
    const before = await exportsTold();
    const response = await download(`threads/${await threads.create()}/triggers/trg_none/executions.csv`);
    expect(response.status).toBe(404);
    expect(await exportsTold()).toEqual(before);
  });
});
