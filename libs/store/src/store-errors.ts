/** The path belongs to another trigger of this instance. */
export class PathTaken extends Error {
  override readonly name = 'PathTaken';
  constructor(
    readonly path: string,
    /** The block that asked for it. */
    readonly blockId: string,
  ) {
    super(`The path "${path}" is used by another trigger of this instance. Choose another path.`);
  }
}

/** Somebody saved another draft in between. */
export class DraftConflict extends Error {
  override readonly name = 'DraftConflict';
  constructor(
    readonly expectedVersion: number,
    readonly actualVersion: number,
  ) {
    super(
      `The draft was saved by somebody else: expected version ${expectedVersion}, found ${actualVersion}. Load it again and repeat the change.`,
    );
  }
}

/** What was named does not exist in the workspace. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(
    readonly what:
      | 'workflow'
      | 'version'
      | 'trigger'
      | 'secret'
      | 'connection'
      | 'api_key'
      | 'workspace'
      | 'member'
      | 'invite',
    readonly which: string,
  ) {
    super(`There is no ${what.replace('_', ' ')} "${which}" in this workspace.`);
  }
}

/** The name is in use. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
  constructor(
    readonly what: 'workflow' | 'secret' | 'connection',
    readonly taken: string,
  ) {
    super(`The ${what} name "${taken}" is already in use.`);
  }
}

/** A rotation would leave more than two old values working. */
export class TooManyActiveSecrets extends Error {
  override readonly name = 'TooManyActiveSecrets';
  constructor(
    readonly secret: string,
    readonly nextExpiry: Date,
  ) {
    super(
      `The secret "${secret}" already has two older values that still work. Rotate without a grace period, or wait until ${nextExpiry.toISOString()}.`,
    );
  }
}

/** The workflow still has triggers that answer calls. */
export class WorkflowInUse extends Error {
  override readonly name = 'WorkflowInUse';
  constructor(readonly activeTriggers: readonly string[]) {
    super(
      `The workflow has ${activeTriggers.length} active trigger(s). Switch them off first, or force the deletion.`,
    );
  }
}
