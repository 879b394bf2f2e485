/**
 * An address of this console to go back to; null for everything that could lead elsewhere. Read as a browser reads it:
 * `/\evil` and `//evil` name another host.
 */
export function safeBack(back: unknown): string | null {
  if (typeof back !== 'string' || !isPath(back)) return null;
  const here = 'http://here.invalid';
  const url = URL.canParse(back, here) ? new URL(back, here) : null;
  if (url?.origin !== here) return null;
  const path = url.pathname + url.search + url.hash;
  // `/..//evil` is resolved to `//evil`.
  return isPath(path) ? path : null;
}

const isPath = (text: string): boolean => /^\/(?![/\\])/.test(text);
