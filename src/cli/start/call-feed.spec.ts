import { callFeed, callLine } from './call-feed.js';

const call = {
  time: '2026-05-20T12:04:07.123Z',
  level: 'info',
  event: 'call',
  requestId: 'req_1',
  method: 'POST',
  route: '/api/webhooks/prompt/:path',
  status: 200,
  ms: 14.2,
  caller: 'bearer:3f',
};

describe('the lines at a terminal', () => {
  it('say one thing a call', () => {
    expect(callLine(JSON.stringify(call))).toBe(
      '12:04:07 POST /api/webhooks/prompt/:path 200 14.2 ms bearer:3f',
    );
    expect(
      callLine(JSON.stringify({ ...call, status: 401, code: 'invalid_credentials', caller: undefined })),
    ).toBe('12:04:07 POST /api/webhooks/prompt/:path 401 14.2 ms invalid_credentials');
  });

  it('leave out health checks and chatter, and keep warnings', () => {
    expect(callLine(JSON.stringify({ ...call, route: '/health/ready' }))).toBeNull();
    expect(callLine('{"level":"info","event":"app","message":"Nest started"}')).toBeNull();
    expect(callLine('{"time":"2026-05-20T12:04:07Z","level":"warn","event":"app","message":"slow"}')).toBe(
      '12:04:07 warn slow',
    );
  });

  it('come out of a batch one by one', () => {
    const written: string[] = [];
    callFeed((line) => written.push(line))(`${JSON.stringify(call)}\n${JSON.stringify(call)}\n`);
    expect(written).toHaveLength(2);
  });
});
