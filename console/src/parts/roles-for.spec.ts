import { PERMISSIONS, REVEAL, ROLE_PERMISSIONS, ROLES } from '../../../src/identity/permission.js';
import { rolesFor } from './roles-for.js';

describe('the roles that a permission needs', () => {
  it.each(PERMISSIONS.filter((permission) => permission !== REVEAL))(
    'are those that have %s',
    (permission) => {
      const having = ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission)).toReversed();
      const words = having.length === 1 ? having[0] : `${having.slice(0, -1).join(', ')} or ${having.at(-1)}`;
      expect(rolesFor(permission)).toBe(words);
    },
  );
});
