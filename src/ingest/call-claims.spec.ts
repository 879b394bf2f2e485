import type { IncomingMessage } from 'node:http';
import type { VerifiedCaller } from '#security';
import type { CompiledTrigger } from '../authoring/compiled-trigger.js';
import { callClaims } from './call-claims.js';
import { InboundCall } from './inbound-call.js';
import type { ReadCall } from './reading.js';

const NOW = new Date(1_716_200_000_000);

const callWith = (
  sender: Partial<VerifiedCaller>,
  idempotency: Partial<CompiledTrigger['idempotency']> = {},
): InboundCall => {
  const call = new InboundCall('req_1', {} as IncomingMessage, NOW, null);
  call.trigger = {
    id: 'trg_1',
    auth: { replayWindowSeconds: 300 },
    idempotency: {
      enabled: true,
      windowSeconds: 604_800,
      bodyHash: 'auto',
      onMismatch: 'duplicate',
      ...idempotency,
    },
  } as CompiledTrigger;
  call.body = Buffer.from('{"prompt":"hi"}');
  call.identify(
    { ok: true, credentialId: 'crd_1', webhookId: undefined, ...sender } as VerifiedCaller,
    'hmac:1',
  );
  return call;
};

const reading = (headerKey: string | null = null): ReadCall =>
  ({ ok: true, headerKey, bodyId: undefined }) as unknown as ReadCall;

const lifetimes = (claims: readonly { expiresAt: Date }[]): number[] =>
  claims.map(({ expiresAt }) => (expiresAt.getTime() - NOW.getTime()) / 1000);

const mac = Buffer.alloc(32, 1);

describe('callClaims', () => {
  it('holds a key for the idempotency window and a signature while it could be fresh', () => {
    expect(lifetimes(callClaims(callWith({ scheme: 'v1', mac }), reading('k1')))).toEqual([604_800, 660]);
  });

  it('puts the named key first, so that a duplicate names the right original', () => {
    const [named] = callClaims(callWith({ scheme: 'v1', mac }), reading('k1'));
    const [alone] = callClaims(callWith({ scheme: 'bearer', mac: undefined }), reading('k1'));
    expect(named?.key).toEqual(alone?.key);
  });

  it('hashes the body by itself only where the signature covers nothing but the body', () => {
    expect(lifetimes(callClaims(callWith({ scheme: 'body', mac }), reading()))).toEqual([604_800, 660]);
    expect(lifetimes(callClaims(callWith({ scheme: 'v1', mac }), reading()))).toEqual([660]);
    expect(callClaims(callWith({ scheme: 'bearer', mac: undefined }), reading())).toEqual([]);
  });

  it('leaves a trace of the body beside a key, so that stripping the key from a captured call gains nothing', () => {
    const traces = (headerKey: string | null) =>
      callClaims(callWith({ scheme: 'body', mac }), reading(headerKey)).map(({ trace }) => trace ?? false);
    expect(traces('k1')).toEqual([false, false, true]);
    expect(traces(null)).toEqual([false, false]);
  });

  it('without deduplication still remembers signed timestamps, and nothing else', () => {
    const off = { enabled: false };
    expect(lifetimes(callClaims(callWith({ scheme: 'v1', mac }, off), reading()))).toEqual([660]);
    expect(
      lifetimes(callClaims(callWith({ scheme: 'standard', mac, webhookId: 'm' }, off), reading())),
    ).toEqual([660]);
    expect(callClaims(callWith({ scheme: 'body', mac }, off), reading())).toEqual([]);
  });

  it('keeps the keys of two credentials apart', () => {
    const [one] = callClaims(callWith({ scheme: 'bearer', mac: undefined }), reading('k1'));
    const [two] = callClaims(
      callWith({ scheme: 'bearer', mac: undefined, credentialId: 'crd_2' }),
      reading('k1'),
    );
    expect(one?.key).not.toEqual(two?.key);
  });
});
