import * as fc from 'fast-check';
import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { prefersEventStream } from './accept-header.js';
import { checkContentEncoding, checkContentType } from './content-type.js';
import { parsePrefer } from './prefer-header.js';
import { QUOTA_EXCEEDED_PROBLEM, rateLimitHeaders } from './rate-limit-headers.js';
import { filterResponseHeaders } from './response-headers.js';

describe('checkContentType', () => {
  it.each(wire.content_type.accept)('accepts %s', (header) => {
    expect(checkContentType(header)).toEqual({ ok: true });
  });

  it.each(wire.content_type.reject_415)('refuses %s', (header) => {
    expect(checkContentType(header ?? undefined)).toMatchObject({
      ok: false,
      code: 'unsupported_media_type',
    });
  });

  it.each(wire.content_type.content_encoding_accept)('accepts the encoding %s', (header) => {
    expect(checkContentEncoding(header ?? undefined)).toEqual({ ok: true });
  });

  it.each(wire.content_type.content_encoding_reject_415)('refuses the encoding %s', (header) => {
    expect(checkContentEncoding(header)).toMatchObject({ ok: false, code: 'unsupported_media_type' });
  });

  it('tells a curl user what curl sends by default', () => {
    expect(checkContentType('application/x-www-form-urlencoded')).toMatchObject({
      detail: expect.stringContaining('curl'),
    });
  });
});

describe('rateLimitHeaders', () => {
  it.each(wire.rate_limit.headers)('$remaining of $limit left, $reset s to go', (vector) => {
    const policy = vector.limit === 100 ? 'per-trigger' : 'per-caller';
    const headers = rateLimitHeaders(
      {
        policy,
        limit: vector.limit,
        windowSeconds: vector.window,
        remaining: vector.remaining,
        resetSeconds: vector.reset,
      },
      vector.status === 429,
    );
    expect(headers).toMatchObject(vector.expect);
    expect('Retry-After' in headers).toBe(vector.status === 429);
  });

  it('names the problem as IANA registered it', () => {
    expect(wire.rate_limit.problem_429).toMatchObject(QUOTA_EXCEEDED_PROBLEM);
  });

  it('never asks to come back before the reset', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), fc.integer(), (resetSeconds, remaining) => {
          const quota = { policy: 'p', limit: 1, windowSeconds: 1, remaining, resetSeconds };
          const wait = Number(rateLimitHeaders(quota, true)['Retry-After']);
          return Number.isInteger(wait) && wait >= 1 && wait >= resetSeconds;
        }),
      ),
    ).not.toThrow();
  });
});

describe('parsePrefer', () => {
  it.each([
    [undefined, false, null],
    ['respond-async', true, null],
    ['Respond-Async, Wait=10', true, 10],
    ['wait="5"; foo=bar', false, 5],
    ['wait=5, wait=9', false, 5],
    ['wait=-1', false, null],
    ['wait=1.5', false, null],
    ['wait', false, null],
    ['return=minimal', false, null],
  ])('%s', (header, respondAsync, waitSeconds) => {
    expect(parsePrefer(header)).toEqual({ respondAsync, waitSeconds });
  });

  it('takes any text', () => {
    expect(() =>
      fc.assert(
        fc.property(fc.string(), (header) => {
          const { waitSeconds } = parsePrefer(header);
          return waitSeconds === null || waitSeconds >= 0;
        }),
      ),
    ).not.toThrow();
  });
});

describe('prefersEventStream', () => {
  it.each([
    [undefined, false],
    ['*/*', false],
    ['text/*', false],
    ['application/json', false],
    ['text/event-stream', true],
    ['Text/Event-Stream; q=0.5', true],
    ['text/event-stream;q=0', false],
    ['text/event-stream, application/json', true],
    ['application/json, text/event-stream', false],
    ['application/json;q=0.5, text/event-stream', true],
    ['text/event-stream;q=0.4, application/json;q=0.5', false],
    ['text/event-stream;q=9', false],
  ])('%s: %s', (accept, expected) => {
    expect(prefersEventStream(accept)).toBe(expected);
  });
});

describe('filterResponseHeaders', () => {
  it.each([
    ['Set-Cookie', 'a=1'],
    ['content-SECURITY-policy', "default-src 'self'"],
    ['X-Request-Id', '1'],
    ['Cache-Control', 'public'],
    ['Access-Control-Allow-Origin', '*'],
    ['Transfer-Encoding', 'chunked'],
    ['Content-Length', '1'],
    ['X-Accel-Redirect', '/etc/passwd'],
    ['Clear-Site-Data', '"*"'],
    ['Location', 'javascript:alert(1)'],
    ['Location', ' java\tscript:alert(1)'],
    ['Location', 'data:text/html,x'],
    ['X-Note', 'a\r\nSet-Cookie: a=1'],
    ['X Note', 'a'],
    ['', 'a'],
  ])('drops %s: %j and says why', (name, value) => {
    expect(filterResponseHeaders({ [name]: value })).toEqual({
      headers: {},
      dropped: [{ name, reason: expect.stringMatching(/./) }],
    });
  });

  it.each([
    ['Content-Type', 'text/csv; charset=utf-8'],
    ['Location', 'https://example.com/next'],
    ['Location', '/runs/1'],
    ['X-Total-Count', '3'],
    ['Content-Disposition', 'attachment; filename="a.csv"'],
  ])('sends %s: %s', (name, value) => {
    expect(filterResponseHeaders({ [name]: value })).toEqual({ headers: { [name]: value }, dropped: [] });
  });
});
