/**
 * Path under which a browser sees the server, with slashes at both ends: that of PUBLIC_URL for who comes by its host (a
 * proxy takes it off), `/` for everybody else.
 *
 * @param host the request's Host header
 */
export function pageBase(host: string | undefined, publicUrl: string | null): string {
  if (publicUrl === null) return '/';
  const { host: publicHost, pathname } = new URL(publicUrl);
  return host?.toLowerCase() === publicHost ? pathname.replace(/\/*$/, '/') : '/';
}
