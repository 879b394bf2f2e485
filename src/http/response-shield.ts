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
