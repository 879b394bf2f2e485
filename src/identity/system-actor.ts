import type { Actor } from './actor.js';
import { grantedPermissions } from './permission.js';

/** The server itself, for what it does at start (the seeded key, the sample workflow). */
export const systemActor = (workspaceId: string): Actor => ({
  id: 'system',
  name: 'Prompthook',
  workspaceId,
  role: 'owner',
  permissions: grantedPermissions('owner', []),
  ip: null,
  requestId: null,
});
