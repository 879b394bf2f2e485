import type { AuthMode, Trigger, TriggerUsage } from '../../api/triggers.js';

/** The modes in which callers prove who they are, in words. */
export const AUTH_WORDS: Readonly<Record<AuthMode, string>> = {
  none: 'none ⚠',
  bearer: 'bearer token',
  custom_header: 'token in a header',
  hmac_sha256: 'HMAC signature',
};

/** `20 a minute per caller`; null when there is no limit. */
export function rateLimitText({ settings: { rateLimit } }: Pick<Trigger, 'settings'>): string | null {
  if (rateLimit === undefined || rateLimit.enabled === false) return null;
  const { limit = 20, windowSeconds = 60 } = rateLimit;
  const each: Readonly<Record<number, string>> = { 1: 'second', 60: 'minute', 3_600: 'hour', 86_400: 'day' };
  return `${limit} a ${each[windowSeconds] ?? `${windowSeconds} seconds`} per caller`;
}

/** Sums of the buckets. */
export function usageTotals({ buckets }: Pick<TriggerUsage, 'buckets'>) {
  const sum = (read: (bucket: TriggerUsage['buckets'][number]) => number): number =>
    buckets.reduce((total, bucket) => total + read(bucket), 0);
  const accepted = sum((bucket) => bucket.accepted);
  const failed = sum((bucket) => bucket.failed);
  const refused = sum((bucket) => bucket.refused);
  const duplicate = sum((bucket) => bucket.duplicate);
  const rateLimited = sum((bucket) => bucket.rateLimited);
  return {
    accepted,
    failed,
    refused,
    duplicate,
    rateLimited,
    calls: accepted + refused + duplicate + rateLimited,
  };
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

/** `1204 calls, 3 failed, 9 refused`; what did not happen is left out. */
export function usageText(usage: TriggerUsage): string {
  const { calls, failed, refused, duplicate, rateLimited } = usageTotals(usage);
  const parts = [
    `${usage.complete ? '' : 'at least '}${plural(calls, 'call')}`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
    ...(rateLimited > 0 ? [`${rateLimited} rate limited`] : []),
    ...(duplicate > 0 ? [plural(duplicate, 'duplicate')] : []),
  ];
  return parts.join(', ');
}

/** `3 callers, 128 calls`, for the question before something that breaks them. */
export const callersText = (usage: TriggerUsage): string =>
  `${plural(usage.callers, 'caller')}, ${plural(usageTotals(usage).calls, 'call')}`;
