import type { Permission, Role } from './permission.js';

/** Who does something through the management API, and in which request. */
export interface Actor {
  /** For the audit log: id of the API key or the person; `system` for what the server does by itself. */
  readonly id: string;
  readonly name: string;
  readonly workspaceId: string;
  readonly role: Role;
  readonly permissions: ReadonlySet<Permission>;
  /** Null for what the server does by itself. */
  readonly ip: string | null;
  readonly requestId: string | null;
}

// Beside the request and not on it: no cast, and no property that a plugin could write.
const actors = new WeakMap<object, Actor>();

export const rememberActor = (request: object, actor: Actor): void => {
  actors.set(request, actor);
};

/** The authenticated actor of a management request. */
export const actorOf = (request: object): Actor => {
  const actor = actors.get(request);
  if (!actor) throw new Error('A management route ran without ManagementGuard; use @ManagementController.');
  return actor;
};
