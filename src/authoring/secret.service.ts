import { Inject, Injectable } from '@nestjs/common';
import { findSecretProblem } from '#security';
import { NameTaken, newId, NotFound, SecretStore, TooManyActiveSecrets } from '#store';
import type { SecretRecord } from '#store';
import { Clock } from '../config/clock.js';
import { RejectedCall } from '../http/rejected-call.js';
import type { Actor } from '../identity/actor.js';
import { AuditLog } from '../identity/audit-log.js';
import { SECRET_NAME } from './secret-names.js';
import { SecretVault } from './secret-vault.js';
import { TriggerDirectory } from './trigger-directory.js';

/** What was written, without its value. */
export interface WrittenSecret {
  readonly secret: SecretRecord;
  readonly created: boolean;
  /** Why the value is weak; null when it is not. */
  readonly warning: string | null;
}

/** Of a short value less is shown, so that what is shown does not help to guess the rest. */
const last4Of = (value: string): string => (value.length >= 12 ? value.slice(-4) : value.slice(-2));

/** Secrets of a workspace: written, rotated, deleted, and shown to those who may see them. */
@Injectable()
export class SecretService {
  constructor(
    @Inject(SecretStore) private readonly secrets: SecretStore,
    @Inject(SecretVault) private readonly vault: SecretVault,
    @Inject(TriggerDirectory) private readonly directory: TriggerDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Writes a value. What it replaces stops at once, or works on for the grace time.
   *
   * @param graceSeconds 0..604800
   * @throws RejectedCall invalid_request, too_many_active_secrets
   */
  async put(actor: Actor, name: string, value: string, graceSeconds = 0): Promise<WrittenSecret> {
    if (!SECRET_NAME.test(name)) {
      throw new RejectedCall('invalid_request', {
        detail: 'A secret name begins with a letter or "_" and holds up to 63 letters, digits, "_" and "-".',
        param: 'name',
      });
    }
    const problem = findSecretProblem(value, 'none');
    if (problem?.severity === 'error') {
      throw new RejectedCall('invalid_request', { detail: problem.message, param: 'value' });
    }
    const weak = problem !== null;
    const written = await this.audit.change(
      actor,
      () => this.#write(actor, name, value, { graceSeconds, weak }),
      ({ created }) => ({
        action: created ? 'secret.create' : 'secret.rotate',
        targetType: 'secret',
        targetId: name,
        after: { graceSeconds, weak },
      }),
    );
    this.directory.invalidate();
    return { ...written, warning: problem?.message ?? null };
  }

  list(workspaceId: string): Promise<SecretRecord[]> {
    return this.secrets.list(workspaceId, this.clock.now());
  }

  /** @throws RejectedCall not_found */
  async get(workspaceId: string, name: string): Promise<SecretRecord> {
    const secret = await this.secrets.get(workspaceId, name, this.clock.now());
    if (!secret) throw new RejectedCall('not_found', { detail: `There is no secret "${name}".` });
    return secret;
  }

  /** The current value. It is in the audit log before it is shown. @throws RejectedCall not_found */
  async reveal(actor: Actor, name: string): Promise<string> {
    const [revealed] = await this.audit.change(
      actor,
      () => this.vault.reveal(actor.workspaceId, [name]),
      (found) =>
        found.length === 0 ? null : { action: 'secret.reveal', targetType: 'secret', targetId: name },
    );
    if (!revealed) throw new RejectedCall('not_found', { detail: `There is no secret "${name}".` });
    return revealed.current;
  }

  /** @throws RejectedCall not_found; conflict while triggers use it, unless `force` */
  async remove(actor: Actor, name: string, force: boolean): Promise<void> {
    await this.get(actor.workspaceId, name);
    const users = await this.secrets.usedBy(actor.workspaceId, name);
    if (users.length > 0 && !force) {
      throw new RejectedCall('conflict', {
        detail: `${users.length} published trigger(s) use the secret "${name}" and would answer 401. Publish without it first, or delete with ?force=true.`,
        extensions: { triggers: users },
      });
    }
    try {
      await this.audit.change(
        actor,
        () => this.secrets.remove(actor.workspaceId, name, this.clock.now()),
        () => ({
          action: 'secret.delete',
          targetType: 'secret',
          targetId: name,
          before: { triggers: users },
        }),
      );
    } catch (error) {
      if (error instanceof NotFound) throw new RejectedCall('not_found', { detail: error.message });
      throw error;
    }
    this.directory.invalidate();
  }

  async #write(
    actor: Actor,
    name: string,
    value: string,
    how: { graceSeconds: number; weak: boolean },
  ): Promise<{ secret: SecretRecord; created: boolean }> {
    for (let attempt = 1; ; attempt += 1) {
      const now = this.clock.now();
      const known = await this.secrets.get(actor.workspaceId, name, now);
      const id = known?.id ?? newId('sec');
      try {
        const { secret, created } = await this.secrets.put({
          id,
          workspaceId: actor.workspaceId,
          name,
          box: this.vault.seal(id, value),
          last4: last4Of(value),
          weak: how.weak,
          graceUntil: how.graceSeconds === 0 ? null : new Date(now.getTime() + how.graceSeconds * 1000),
          now,
        });
        return { secret, created };
      } catch (error) {
        if (error instanceof TooManyActiveSecrets) {
          throw new RejectedCall('too_many_active_secrets', { detail: error.message });
        }
        // Somebody made or deleted the name in between: a box is bound to its row, so it is sealed again.
        if (!(error instanceof NameTaken) || attempt === 3) throw error;
      }
    }
  }
}
