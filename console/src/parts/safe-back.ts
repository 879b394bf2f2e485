/**
 * An address of this console to go back to; null for everything that could lead elsewhere. Read as a browser reads it:
 * `/\evil` and `//evil` name another host.
 */
export function safeBack(back: unknown): string | null {
  if (typeof back !== 'string' || !/^\/(?![/\\])/.test(back)) return null;
  const here = 'http://here.invalid';
  const url = URL.canParse(back, here) ? new URL(back, here) : null;
  return url?.origin === here ? url.pathname + url.search + url.hash : null;
}
