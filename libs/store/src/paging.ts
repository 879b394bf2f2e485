/** Asks for one page, newest first. */
export interface PageRequest {
  /** 1 to 200; default 50. Larger ones are cut. */
  readonly limit?: number;
  /** `nextCursor` of the page before. Opaque. */
  readonly cursor?: string | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** null = this was the last page. */
  readonly nextCursor: string | null;
}

/** The cursor is not one that this list gave. */
export class InvalidCursor extends Error {
  override readonly name = 'InvalidCursor';
  constructor() {
    super('The cursor is not valid. Use nextCursor of the page before, unchanged.');
  }
}

/** Where a page begins: after this row, in the order newest first. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

const LARGEST_PAGE = 200;

export const pageLimit = (page: PageRequest): number =>
  Math.min(Math.max(Math.trunc(page.limit ?? 50), 1), LARGEST_PAGE);

/** @throws InvalidCursor */
export function positionOf(page: PageRequest): Position | null {
  if (!page.cursor) return null;
  const [ms, id, ...rest] = Buffer.from(page.cursor, 'base64url').toString('utf8').split(' ');
  const at = new Date(Number(ms));
  if (!id || rest.length > 0 || !/^[\w.:-]{1,100}$/.test(id) || Number.isNaN(at.getTime()))
    throw new InvalidCursor();
  return { at, id };
}

/** Makes a page of rows that were asked for with one more than the limit. */
export function pageOf<T>(rows: readonly T[], limit: number, position: (row: T) => Position): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null };
  const { at, id } = position(last);
  return { items, nextCursor: Buffer.from(`${at.getTime()} ${id}`).toString('base64url') };
}
