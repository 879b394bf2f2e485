/** Stands in for the CRM while you try the plugin: `npm run crm`. Notes with a known idempotency key come once. */
import { createServer } from 'node:http';

const port = Number(process.argv[2] ?? 4010);
const notes = new Map();

createServer((request, response) => {
  let body = '';
  request.on('data', (chunk) => (body += chunk));
  request.on('end', () => {
    response.setHeader('content-type', 'application/json');
    if (request.method !== 'POST') return response.end(JSON.stringify([...notes.values()]));
    const key = request.headers['idempotency-key'];
    if (!notes.has(key)) notes.set(key, { id: `note-${notes.size + 1}`, ...JSON.parse(body) });
    return response.end(JSON.stringify(notes.get(key)));
  });
}).listen(port, '127.0.0.1', () => console.log(`CRM on http://127.0.0.1:${port}`));
