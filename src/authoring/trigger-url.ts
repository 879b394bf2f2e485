/** Serves every trigger that has a path; prompts have an address of their own beside it. */
const ANY_TRIGGER = '/api/webhooks/trigger/';
const ROUTES: Readonly<Record<string, string>> = { api_prompt: '/api/webhooks/prompt/' };

/** What the URL of an answer is built from when PUBLIC_URL is not set. */
export interface RequestOrigin {
  readonly protocol: string;
  /** Host header: name and port. */
  readonly host: string;
}

/**
 * The absolute URL that consumers call; null for triggers that nobody calls by URL (a schedule).
 *
 * @param publicUrl PUBLIC_URL of the configuration; wins over the request's host, which a proxy may have changed
 */
export function triggerUrl(
  trigger: { readonly type: string; readonly path: string | null },
  origin: RequestOrigin,
  publicUrl: string | null,
): string | null {
  if (trigger.path === null) return null;
  const base = publicUrl === null ? `${origin.protocol}://${origin.host}` : publicUrl.replace(/\/+$/, '');
  return `${base}${ROUTES[trigger.type] ?? ANY_TRIGGER}${encodeURIComponent(trigger.path)}`;
}
