import type { Problem } from '#sdk';
import { refuse, warn } from '../../problem.js';
import type { HttpRequestParams } from './build-request.js';
import { headerNameComplaint } from './header-name-complaint.js';

function checkHeaders(headers: HttpRequestParams['headers']): Problem[] {
  return Object.entries(headers).flatMap(([name, value]) => {
    const at = `/headers/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const complaint = headerNameComplaint(name);
    if (complaint !== undefined) return [refuse(at, 'header_not_allowed', complaint)];
    return typeof value === 'object' && value !== null
      ? [refuse(at, 'invalid_header_value', `"${name}" must be a text, a number or a boolean.`)]
      : [];
  });
}

/** Checks a request as far as it is written out in the document. */
export function checkHttpRequest({
  url,
  method,
  body,
  headers,
  auth,
}: Partial<HttpRequestParams>): Problem[] {
  const problems = headers === undefined ? [] : checkHeaders(headers);
  const parsed = url === undefined ? undefined : URL.parse(url);
  if (parsed === null || (parsed !== undefined && !['http:', 'https:'].includes(parsed.protocol))) {
    problems.push(refuse('/url', 'invalid_url', `"${url}" is not an absolute http or https URL.`));
  } else if (parsed !== undefined && (parsed.username !== '' || parsed.password !== '')) {
    problems.push(refuse('/url', 'invalid_url', 'Give the user name and password by auth with type basic.'));
  } else if (parsed?.protocol === 'http:') {
    problems.push(warn('/url', 'plain_http', 'http is refused by the egress guard unless it is allowed.'));
  }
  if ((method === 'GET' || method === 'HEAD') && body !== undefined && body !== null) {
    problems.push(refuse('/body', 'body_not_allowed', `A ${method} request has no body. Use query.`));
  }
  if (auth?.type === 'none' && auth.token !== undefined) {
    problems.push(warn('/auth/type', 'token_unused', 'auth.token is not sent while auth.type is none.'));
  }
  return problems;
}
