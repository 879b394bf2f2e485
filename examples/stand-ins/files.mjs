import { createServer } from 'node:http';

/** What a service that reads PDFs would say that they hold. */
const TEXTS = {
  'gs://my-bucket/docs/report-2026-q1.pdf':
    'Report for the first quarter of 2026. Revenue rose by 12 percent. Two data centres were opened.',
  'gs://my-bucket/docs/report-2026-q2.pdf':
    'Report for the second quarter of 2026. Revenue rose by 9 percent. Support answers within four hours.',
};

/** `GET /text?path=gs://...` with a bearer token gives the text of a file. */
export function startFiles(port, say) {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://files');
    const answer = (status, body) => {
      say(`files  ${request.method} ${request.url} ${status}`);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    };
    if (!/^Bearer .+/.test(request.headers.authorization ?? '')) return answer(401, { error: 'No token.' });
    const path = searchParams.get('path');
    const text = pathname === '/text' && path !== null ? TEXTS[path] : undefined;
    return text === undefined ? answer(404, { error: 'No such file.' }) : answer(200, { path, text });
  });
  return new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
}
