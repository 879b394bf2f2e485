import wire from '../../../test/vectors/wire.json' with { type: 'json' };
import { callerIdentity, callerRateKey, ipCallerIdentity } from './caller-identity.js';

const pepper = Buffer.from(wire.caller.pepper_hex, 'hex');
const MODES = { bearer: 'bearer', header: 'custom_header', hmac: 'hmac_sha256' } as const;

describe('callerIdentity', () => {
  it.each(wire.caller.cases)('$mode $credential_id is $caller', ({ mode, credential_id, caller }) => {
    expect(callerIdentity(pepper, MODES[mode as keyof typeof MODES], credential_id)).toBe(caller);
  });

  it('differs under another pepper', () => {
    const [first] = wire.caller.cases;
    expect(callerIdentity(Buffer.alloc(32), 'bearer', first?.credential_id ?? '')).not.toBe(first?.caller);
  });
});

describe('callers without credentials', () => {
  it.each(wire.caller.ip)('$remote is $caller', ({ remote, caller, rate_key }) => {
    expect(ipCallerIdentity(remote)).toBe(caller);
    expect(callerRateKey(caller)).toBe(rate_key ?? caller);
  });

  it('share one identity when their address is unknown', () => {
    expect(ipCallerIdentity(null)).toBe('ip:unknown');
    expect(callerRateKey('ip:unknown')).toBe('ip:unknown');
  });

  it('leave the rate key of credentials alone', () => {
    expect(callerRateKey('bearer:e8f02148838a859d')).toBe('bearer:e8f02148838a859d');
  });
});
