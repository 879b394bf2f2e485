/** A database of its own for one test file, made from a migrated template. */
export function freshDatabase(): Promise<{ url: string; drop(): Promise<void> }> {
  throw new Error('under construction');
}
