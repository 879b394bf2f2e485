/** Receivers read `%2F` as a slash or not; a path that holds one may mean another place than it says. */
const HIDDEN_SLASH = /%(?:2f|5c)/i;

/**
 * Why an entry of a list of allowed receivers cannot be used; null when it can. The entry is a URL without query and
 * fragment: one that ends with `/` allows everything below it, any other that very path. Queries are free.
 */
export const findAllowedUrlProblem = (entry: string): string | null => {
  const url = URL.parse(entry);
  if (url === null) return `"${entry}" is not an absolute URL.`;
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return `"${entry}" is not an https URL.`;
  if (url.username !== '' || url.password !== '') return `"${url.host}" stands with a user name or password.`;
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(entry))
    return `"${entry}" has a query or fragment. Leave it out: calls may add a query of their own.`;
  if (HIDDEN_SLASH.test(url.pathname)) return `"${entry}" hides a slash in its path.`;
  return null;
};

/** Whether a call may have its result sent to this URL. Both are compared as the URL standard reads them. */
export const isAllowedResultUrl = (text: string, allowed: readonly string[]): boolean => {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  if (HIDDEN_SLASH.test(url.pathname)) return false;
  return allowed.some((entry) => {
    if (findAllowedUrlProblem(entry) !== null) return false;
    const { origin, pathname } = new URL(entry);
    if (url.origin !== origin) return false;
    return pathname.endsWith('/') ? url.pathname.startsWith(pathname) : url.pathname === pathname;
  });
};
