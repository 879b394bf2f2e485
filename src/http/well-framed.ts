import type { IncomingMessage } from 'node:http';

/**
 * What Node's parser lets through although RFC 9112 asks for 400: more than one `Host` and, by our own setting, none
 * (Node would answer that one without a word), and requests that call themselves HTTP/2 or later. A proxy in front may
 * have read such a request as another one (TM25).
 */
export const isWellFramed = ({
  httpVersionMajor,
  httpVersionMinor,
  rawHeaders,
}: IncomingMessage): boolean => {
  if (httpVersionMajor !== 1) return false;
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1;
  }
  return hosts === 1 || (hosts === 0 && httpVersionMinor === 0);
};
