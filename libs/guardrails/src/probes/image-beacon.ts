/** An image whose URL carries data out. */
export interface BeaconHit {
  readonly start: number;
  readonly end: number;
}

const MAX_IMAGE = 400;
const MAX_HITS = 8;
/** What an attacker writes where the data shall go. */
const placeholders = [
  '{',
  '<',
  '[',
  '$(',
  '%7b',
  'system_prompt',
  'sysprompt',
  'api_key',
  'conversation',
  'chat_history',
  'secret',
  'password',
  'base64',
  'exfil',
];

/**
 * Finds Markdown and HTML images whose URL has a query or path with a placeholder or a secret in it.
 * Looks at most {@link MAX_IMAGE} characters past each image mark.
 */
export function findImageBeacons(text: string): BeaconHit[] {
  if (!text.includes('![') && !text.includes('<img') && !text.includes('<IMG')) return [];
  return [...find(text, '![', ')'), ...find(text, '<img', '>'), ...find(text, '<IMG', '>')];
}

function find(text: string, opener: string, closer: string): BeaconHit[] {
  const hits: BeaconHit[] = [];
  for (
    let at = text.indexOf(opener);
    at >= 0 && hits.length < MAX_HITS;
    at = text.indexOf(opener, at + opener.length)
  ) {
    const window = text.slice(at, at + MAX_IMAGE);
    const link = window.toLowerCase();
    const scheme = link.indexOf('http');
    if (scheme < 0) continue;
    const close = link.indexOf(closer, scheme);
    const url = link.slice(scheme, close < 0 ? undefined : close);
    if (carriesData(url)) hits.push({ start: at, end: at + (close < 0 ? window.length : close + 1) });
  }
  return hits;
}

function carriesData(url: string): boolean {
  const query = url.indexOf('?');
  const data = query >= 0 ? url.slice(query) : url.slice(url.indexOf('/', 8));
  return placeholders.some((placeholder) => data.includes(placeholder)) && (query >= 0 || data.includes('{'));
}
