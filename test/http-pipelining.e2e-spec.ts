import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { isWholeAnswer, rawExchange } from './support/raw-exchange.js';

describe('requests that come one after the other on a connection, before the first is answered', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp();
    await app.publish(promptWorkflow('piped'));
  });
  afterAll(() => app.close());

  const request = (body: string): string =>
    `POST /api/webhooks/prompt/piped HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
    `Content-Length: ${body.length}\r\n\r\n${body}`;
  const statuses = (text: string): string[] =>
    [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, s]) => s ?? '');

  it('are answered in their order', async () => {
    const bytes = request('{"prompt":"first"}') + request('{"prompt":""}') + request('{"prompt":"third"}');
    const { text } = await rawExchange(
      app.port,
      bytes,
      5_000,
      (all) => statuses(all).length === 3 && isWholeAnswer(all.slice(all.lastIndexOf('HTTP/1.1'))),
    );
    expect(statuses(text)).toEqual(['202', '400', '202']);
  });

  it.each([
    ['no HTTP', 'NONSENSE\r\n\r\n'],
    [
      'a header that cannot be',
      'POST /api/webhooks/prompt/piped HTTP/1.1\r\nHost: x\r\nBad Header: 1\r\n\r\n',
    ],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n'],
  ])(
    'leave the earlier ones their answers when one is %s: it is refused in its turn, and the connection ends',
    async (_, broken) => {
      const bytes = request('{"prompt":"first"}') + request('{"prompt":"second"}') + broken;
      const { text, closed } = await rawExchange(app.port, bytes, 5_000);
      expect(statuses(text)).toEqual(['202', '202', '400']);
      expect(text).toContain('"code":"malformed_request"');
      expect(closed).toBe(true);
    },
  );

  it('are refused at once when the body of the first cannot be read', async () => {
    const bytes =
      'POST /api/webhooks/prompt/piped HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n' +
      'Transfer-Encoding: chunked\r\n\r\nNOT-A-LENGTH\r\n';
    const { text, closed } = await rawExchange(app.port, bytes, 5_000);
    expect(statuses(text)).toEqual(['400']);
    expect(closed).toBe(true);
  });
});
