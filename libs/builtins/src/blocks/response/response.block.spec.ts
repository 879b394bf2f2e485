import { runBlock } from '#sdk';
import { response } from './response.block.js';

const codes = (headers: Record<string, string>) =>
  (response.check?.({ headers }) ?? []).map(({ code }) => code);

describe('the response block', () => {
  it('answers the caller and gives the answer as its outputs', async () => {
    const report = await runBlock(response, {
      status: 201,
      headers: { 'X-Count': 3, 'Content-Type': 'text/plain', 'X-None': null },
      body: { summary: 'done' },
    });
    expect(report.response).toEqual({
      status: 201,
      headers: { 'x-count': '3', 'content-type': 'text/plain' },
      body: { summary: 'done' },
    });
    expect(report.outputs).toEqual({ status: 201, body: { summary: 'done' } });
  });

  it('answers 200 and null when nothing is said', async () => {
    expect((await runBlock(response, {})).response).toEqual({ status: 200, headers: {}, body: null });
  });

  it.each([199, 600, 200.5])('refuses the status %d', async (status) => {
    await expect(runBlock(response, { status })).rejects.toThrow('/status');
  });

  it.each(['Set-Cookie', 'Content-Security-Policy', 'Access-Control-Allow-Origin', 'X-Request-Id', 'a b'])(
    'refuses the header %s at save and when it runs',
    async (name) => {
      expect(codes({ [name]: 'x' })).toEqual(['header_not_allowed']);
      await expect(runBlock(response, { headers: { [name]: 'x' } })).rejects.toMatchObject({
        code: 'response_header_not_allowed',
      });
    },
  );

  it('lets no value add a second header or leave the web', async () => {
    for (const headers of [
      { 'X-A': 'b\r\nSet-Cookie: c=d' },
      { Location: 'javascript:alert(1)' },
      { 'X-A': {} },
    ]) {
      await expect(runBlock(response, { headers })).rejects.toMatchObject({
        code: 'response_header_not_allowed',
      });
    }
    const ok = await runBlock(response, { status: 303, headers: { Location: '/done' } });
    expect(ok.response?.headers).toEqual({ location: '/done' });
  });

  it('makes the workflow answer its caller synchronously', () => {
    expect(response.responds).toBe(true);
  });
});
