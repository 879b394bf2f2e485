/** The headers by which a browser says where a request begins. */
export interface RequestOrigins {
  readonly secFetchSite: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  readonly publicUrl: string | null;
}

/**
 * Did another site begin this request (S-07)? Browsers say so themselves (`Sec-Fetch-Site`); older ones by `Origin`.
 *
 * @returns `unknown` when neither is there: no browser, or one that is too old to be trusted with a cookie
 */
export function requestOrigin({
  secFetchSite,
  origin,
  host,
  publicUrl,
}: RequestOrigins): 'own' | 'other' | 'unknown' {
  if (secFetchSite !== undefined) {
    return secFetchSite === 'same-origin' || secFetchSite === 'none' ? 'own' : 'other';
  }
  if (origin === undefined) return 'unknown';
  if (!URL.canParse(origin)) return 'other';
  const { host: itsHost, origin: itsOrigin } = new URL(origin);
  if (publicUrl !== null && itsOrigin === new URL(publicUrl).origin) return 'own';
  // A proxy may have taken TLS off: the host decides.
  return itsHost === host?.toLowerCase() ? 'own' : 'other';
}
