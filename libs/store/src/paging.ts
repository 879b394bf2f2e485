/** Asks for one page, newest first. */
export interface PageRequest {
  /** 1 to 200; default 50. */
  readonly limit?: number;
  /** `nextCursor` of the page before. Opaque. */
  readonly cursor?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** null = this was the last page. */
  readonly nextCursor: string | null;
}
