/**
 * Headers of every answer (W-01). The sandbox makes HTML from a workflow inert on the console's origin; no-store and
 * no-referrer keep tokens that stand in URLs out of caches and other sites' logs.
 */
export const RESPONSE_SHIELD = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
} as const;

/** A year; of this host alone: what its neighbours serve is not ours to decide. */
const HSTS = { 'strict-transport-security': 'max-age=31536000' } as const;

/** The shield of a server whose callers reach it at `publicUrl`: by TLS it says that it stays so (S-12). */
export const responseShield = (publicUrl: string | null | undefined): Readonly<Record<string, string>> =>
  publicUrl?.startsWith('https:') ? { ...RESPONSE_SHIELD, ...HSTS } : RESPONSE_SHIELD;
