import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';

/** Saving with `?publish=true` asks for two permissions; the route itself declares the first. */
export function assertMayPublish(actor: Actor): void {
  if (actor.permissions.has('workflows.publish')) return;
  throw new RejectedCall('forbidden', {
    detail:
      'This API key may save workflows and not publish them: it lacks the permission workflows.publish.',
  });
}
