import { responseAnswer } from './response-answer.js';

describe('responseAnswer', () => {
  it('sends any JSON value as it is, with the run beside it', () => {
    for (const body of [{ a: [1, null] }, 'text', 3, null, true, []]) {
      const answer = responseAnswer({ status: 201, headers: {}, body }, 'run_1');
      expect(answer).toEqual({
        status: 201,
        headers: { 'content-type': 'application/json; charset=utf-8', 'x-run-id': 'run_1' },
        body: JSON.stringify(body),
      });
    }
  });

  it('sends text bare under a type of its own', () => {
    const answer = responseAnswer(
      { status: 200, headers: { 'Content-Type': 'text/html' }, body: '<b>hi</b>' },
      'run_1',
    );
    expect(answer.body).toBe('<b>hi</b>');
    expect(answer.headers).toEqual({ 'content-type': 'text/html', 'x-run-id': 'run_1' });
  });

  it('keeps JSON valid under a JSON type of its own', () => {
    const headers = { 'content-type': 'application/vnd.acme+json' };
    expect(responseAnswer({ status: 200, headers, body: 'hi' }, 'run_1').body).toBe('"hi"');
  });

  it('drops what an author must not set', () => {
    const headers = {
      'Set-Cookie': 'sid=1',
      'Content-Security-Policy': 'default-src *',
      'X-Request-Id': 'forged',
      'X-Run-Id': 'run_2',
      Location: 'javascript:alert(1)',
      'X-Team': 'platform',
      'X-Split': 'a\r\nSet-Cookie: b',
    };
    const answer = responseAnswer({ status: 200, headers, body: {} }, 'run_1');
    expect(answer.headers).toEqual({
      'content-type': 'application/json; charset=utf-8',
      'x-team': 'platform',
      'x-run-id': 'run_1',
    });
  });

  it('has no body where the status allows none', () => {
    expect(responseAnswer({ status: 204, headers: {}, body: { a: 1 } }, 'run_1')).toEqual({
      status: 204,
      headers: { 'x-run-id': 'run_1' },
      body: null,
    });
  });
});
