/** Where a caller stands against one quota. */
export interface QuotaState {
  /** Name of the quota: lower-case letters, digits and "-", e.g. `per-caller`. */
  readonly policy: string;
  /** Calls per window. */
  readonly limit: number;
  readonly windowSeconds: number;
  /** Calls left in this window; below 0 counts as 0. */
  readonly remaining: number;
  /** Seconds until the quota is restored; fractions are rounded up. */
  readonly resetSeconds: number;
}

/** Type of the problem document of a 429, and its title, from the IANA registry of HTTP problem types. */
export const QUOTA_EXCEEDED_PROBLEM = {
  type: 'https://iana.org/assignments/http-problem-types#quota-exceeded',
  title: 'Request cannot be satisfied as assigned quota has been exceeded',
} as const;

/**
 * `RateLimit-Policy` and `RateLimit` for every counted answer, and `Retry-After` for a refused one (W-18).
 *
 * @param isRefused true for a 429; `Retry-After` is then at least 1 and never before the reset
 */
export function rateLimitHeaders(quota: QuotaState, isRefused: boolean): Record<string, string> {
  const reset = Math.max(0, Math.ceil(quota.resetSeconds));
  const headers: Record<string, string> = {
    'RateLimit-Policy': `"${quota.policy}";q=${quota.limit};w=${quota.windowSeconds}`,
    RateLimit: `"${quota.policy}";r=${Math.max(0, quota.remaining)};t=${reset}`,
  };
  if (isRefused) headers['Retry-After'] = String(Math.max(1, reset));
  return headers;
}
