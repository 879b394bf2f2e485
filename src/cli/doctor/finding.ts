export type FindingStatus = 'ok' | 'warning' | 'failed' | 'skipped';

/** What one examination found. */
export interface Finding {
  readonly name: string;
  readonly status: FindingStatus;
  readonly message: string;
  /** The command or setting that mends it; null when there is nothing to mend. */
  readonly mend: string | null;
}

export const ok = (name: string, message: string): Finding => ({ name, status: 'ok', message, mend: null });

export const skipped = (name: string, message: string): Finding => ({
  name,
  status: 'skipped',
  message,
  mend: null,
});

export const warning = (name: string, message: string, mend: string): Finding => ({
  name,
  status: 'warning',
  message,
  mend,
});

export const failed = (name: string, message: string, mend: string | null = null): Finding => ({
  name,
  status: 'failed',
  message,
  mend,
});
