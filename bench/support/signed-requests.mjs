import { createHmac } from 'node:crypto';

/**
 * Makes `count` different signed POSTs of about 130 bytes of body, ready to send, and hands them out in turn.
 * Every body differs: a repeated body would be a duplicate to a server that deduplicates.
 */
export function signedRequests({ path, port, secret, count, extra = '' }) {
  const timestamp = Math.floor(Date.now() / 1000);
  const salt = Math.random().toString(36).slice(2, 8);
  const requests = new Array(count);
  for (let i = 0; i < count; i += 1) {
    const id = `${salt}-${String(i).padStart(9, '0')}`;
    const body = `{"prompt":"Summarize last week of standup notes ${id}","context":{"team":"platform"},"metadata":{"request_origin":"bench"}}`;
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    requests[i] = Buffer.from(
      `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nX-Signature: ${signature}\r\n` +
        `X-Timestamp: ${timestamp}\r\nX-Idempotency-Key: ${id}\r\n${extra}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
  }
  let at = 0;
  return () => {
    const request = requests[at];
    if (!request) throw new Error(`The ${count} prepared requests are used up; prepare more.`);
    at += 1;
    return request;
  };
}
