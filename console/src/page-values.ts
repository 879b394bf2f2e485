const meta = (name: string): string =>
  document.querySelector<HTMLMetaElement>(`meta[name="prompthook-${name}"]`)?.content ?? '';

/** What the server wrote into the page. */
export const pageValues = {
  /** `production` or what NODE_ENV says; `development` when it says nothing. */
  environment: meta('environment'),
  version: meta('version'),
  /** Path of the page's base, such as `/` or `/prompthook/`. */
  basePath: new URL(document.baseURI).pathname,
  /** Styles that are made in the browser carry it. */
  nonce: document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '',
} as const;
