export interface EmbeddedPostgresOptions {
  /** The server's files live in `<dataDir>/db`. */
  readonly dataDir: string;
  onLog(line: string): void;
}

export interface EmbeddedPostgres {
  readonly url: string;
  /** `18.4` */
  readonly version: string;
  /** Fast shutdown; sessions are ended, nothing is lost. */
  stop(): Promise<void>;
}

/** Starts the PostgreSQL that comes with the package. @throws EmbeddedPostgresFailed with the reason and the fix */
export function startEmbeddedPostgres(_options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  throw new Error('#store: under construction');
}
