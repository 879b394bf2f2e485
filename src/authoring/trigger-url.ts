/** Where a trigger of each type listens; types without an address of their own are missing here. */
const routes: Readonly<Record<string, string>> = {
  api_prompt: '/api/webhooks/prompt/',
  webhook: '/api/webhooks/trigger/',
};

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
  const route = routes[trigger.type];
  if (route === undefined || trigger.path === null) return null;
  const base = publicUrl === null ? `${origin.protocol}://${origin.host}` : publicUrl.replace(/\/+$/, '');
  return `${base}${route}${encodeURIComponent(trigger.path)}`;
}
