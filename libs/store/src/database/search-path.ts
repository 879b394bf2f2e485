/** Our tables live in a schema of their own, so that a database may be shared with other programs. */
export const SCHEMA = 'prompthook';

/** BullMQ's default schema. Second in our path, so that a job can be added inside our transactions. */
export const QUEUE_SCHEMA = 'bullmq';

/**
 * The connection string with a search path and further server settings, keeping options that it already has.
 *
 * @example withSearchPath(url, ['a', 'b'], { jit: 'off' }) // ...?options=-c search_path=a,b -c jit=off
 */
export function withSearchPath(
  url: string,
  schemas: readonly string[],
  settings: Readonly<Record<string, string>> = {},
): string {
  const parsed = new URL(url);
  const all = { search_path: schemas.join(','), ...settings };
  const options = [
    parsed.searchParams.get('options'),
    ...Object.entries(all).map(([name, value]) => `-c ${name}=${value}`),
  ];
  parsed.searchParams.set('options', options.filter(Boolean).join(' '));
  return parsed.toString();
}
