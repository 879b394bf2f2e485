import * as fc from 'fast-check';
import { grantedPermissions, isScope, PERMISSIONS, REVEAL, ROLE_PERMISSIONS, ROLES } from './permission.js';

describe('roles', () => {
  it('each hold everything that the next lower role holds', () => {
    for (const [index, role] of ROLES.entries()) {
      const lower = ROLES[index + 1];
      if (lower === undefined) continue;
      expect(ROLE_PERMISSIONS[role]).toEqual(expect.arrayContaining([...ROLE_PERMISSIONS[lower]]));
      expect(ROLE_PERMISSIONS[role].length).toBeGreaterThan(ROLE_PERMISSIONS[lower].length);
    }
  });

  it('let nobody but the owner handle keys and the audit log', () => {
    for (const role of ROLES.filter((each) => each !== 'owner')) {
      for (const permission of ['api_keys.read', 'api_keys.write', 'audit.read'] as const) {
        expect(ROLE_PERMISSIONS[role]).not.toContain(permission);
      }
    }
  });
});

describe('scopes', () => {
  it('narrow a role and never widen it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ROLES),
        fc.array(fc.constantFrom(...PERMISSIONS, 'runs.*', 'x')),
        (role, scopes) => {
          const granted = grantedPermissions(role, scopes);
          expect([...granted].every((each) => each === REVEAL || ROLE_PERMISSIONS[role].includes(each))).toBe(
            true,
          );
          expect(granted.has(REVEAL)).toBe(scopes.includes(REVEAL));
        },
      ),
    );
  });

  it('grant a whole room with a star, and the whole role when there are none', () => {
    expect([...grantedPermissions('owner', ['runs.*'])]).toEqual(['runs.read', 'runs.write']);
    expect([...grantedPermissions('viewer', ['runs.*'])]).toEqual(['runs.read']);
    expect(grantedPermissions('owner', ['x']).size).toBe(0);
    expect([...grantedPermissions('viewer', [])]).toEqual([...ROLE_PERMISSIONS.viewer]);
  });

  it('do not hold the right to have secrets shown unless it is named itself', () => {
    for (const role of ROLES) {
      expect(ROLE_PERMISSIONS[role]).not.toContain(REVEAL);
      expect(grantedPermissions(role, []).has(REVEAL)).toBe(false);
      expect(grantedPermissions(role, ['secrets.*']).has(REVEAL)).toBe(false);
      expect(grantedPermissions(role, [], true).has(REVEAL)).toBe(true);
    }
  });

  it('are known words only', () => {
    expect(isScope('runs.read')).toBe(true);
    expect(isScope('runs.*')).toBe(true);
    expect(isScope('*')).toBe(false);
    expect(isScope('runs.')).toBe(false);
  });
});
