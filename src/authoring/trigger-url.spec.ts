import { triggerUrl } from './trigger-url.js';

const origin = { protocol: 'http', host: '127.0.0.1:3000' };

describe('triggerUrl', () => {
  it('is built from the host of the request', () => {
    expect(triggerUrl({ type: 'api_prompt', path: 'abc' }, origin, null)).toBe(
      'http://127.0.0.1:3000/api/webhooks/prompt/abc',
    );
  });

  it('prefers PUBLIC_URL, with or without a slash at its end and with a path of its own', () => {
    expect(triggerUrl({ type: 'webhook', path: 'abc' }, origin, 'https://hooks.example.com/ph/')).toBe(
      'https://hooks.example.com/ph/api/webhooks/trigger/abc',
    );
  });

  it('is that of webhooks for the kinds of plugins', () => {
    expect(triggerUrl({ type: 'acme_form', path: 'abc' }, origin, null)).toBe(
      'http://127.0.0.1:3000/api/webhooks/trigger/abc',
    );
  });

  it('is null for triggers without an address', () => {
    expect(triggerUrl({ type: 'schedule', path: null }, origin, null)).toBeNull();
    expect(triggerUrl({ type: 'api_prompt', path: null }, origin, null)).toBeNull();
  });
});
