import * as fc from 'fast-check';
import { compileAllowList } from '../ip-allow-list.js';
import { isPublicAddress } from './address-rules.js';
import { resolveAllowedHost } from './resolve-allowed-host.js';

const refused = { name: 'EgressRefused', code: 'egress_refused' };
const allow = compileAllowList([]);
const never = () => Promise.reject(new Error('An address must not be resolved.'));

describe('resolveAllowedHost', () => {
  it('gives an address of a public name, so that the name is not resolved again', async () => {
    let asked = 0;
    const lookup = () => {
      asked += 1;
      return Promise.resolve(['93.184.216.34', '2606:2800:220:1::1']);
    };
    expect(await resolveAllowedHost('db.example', { allow, lookup })).toBe('93.184.216.34');
    expect(asked).toBe(1);
  });

  it('refuses a name when one of its addresses is private, wherever it stands', async () => {
    for (const addresses of [
      ['10.0.0.1', '93.184.216.34'],
      ['93.184.216.34', '10.0.0.1'],
    ]) {
      const lookup = () => Promise.resolve(addresses);
      await expect(resolveAllowedHost('db.example', { allow, lookup })).rejects.toMatchObject(refused);
    }
  });

  it.each(['127.0.0.1', '169.254.169.254', '::1', '[::1]', '::ffff:127.0.0.1', '192.168.1.1'])(
    'refuses the address %s without asking anybody',
    async (host) => {
      await expect(resolveAllowedHost(host, { allow, lookup: never })).rejects.toMatchObject(refused);
    },
  );

  it('lets through what the operator allows, and nothing beside it', async () => {
    const loopback = compileAllowList(['127.0.0.1/32']);
    expect(await resolveAllowedHost('127.0.0.1', { allow: loopback, lookup: never })).toBe('127.0.0.1');
    await expect(resolveAllowedHost('127.0.0.2', { allow: loopback, lookup: never })).rejects.toMatchObject(
      refused,
    );
  });

  it('refuses a name without addresses, and passes on what the resolver says', async () => {
    await expect(
      resolveAllowedHost('empty.example', { allow, lookup: () => Promise.resolve([]) }),
    ).rejects.toMatchObject(refused);
    const lookup = () => Promise.reject(new Error('ENOTFOUND'));
    await expect(resolveAllowedHost('gone.example', { allow, lookup })).rejects.toThrow('ENOTFOUND');
  });

  it('never gives an address that is not public', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.ipV4(), fc.ipV6()), { minLength: 1, maxLength: 4 }),
        async (all) => {
          const lookup = () => Promise.resolve(all);
          const given = await resolveAllowedHost('any.example', { allow, lookup }).catch(() => null);
          expect(given).toBe(all.every(isPublicAddress) ? all[0] : null);
        },
      ),
    );
  });
});
