import { randomBytes } from 'node:crypto';
import { freePort } from '../support/postgres.mjs';
import { startPrompthook } from '../support/server-process.mjs';

export const SECRET = 'bench-secret-0123456789abcdef0123456789abcdef';
const KEY = 'bench-owner-key-0123456789abcdef';
const ENCRYPTION_KEY = randomBytes(32).toString('base64');

/** Starts the built app with these roles, as users do or by another module. */
export async function startApp(databaseUrl, roles, module) {
  const port = await freePort();
  const env = {
    PORT: String(port),
    ROLES: roles,
    DATABASE_URL: databaseUrl,
    PROMPTHOOK_API_KEY: KEY,
    PROMPTHOOK_ENCRYPTION_KEY: ENCRYPTION_KEY,
  };
  const app = await startPrompthook(env, module);
  return { ...app, port };
}

/** Stores the secret of all triggers and publishes the documents. */
export async function publish({ port }, ...documents) {
  const put = async (path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}/api/v1/${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`PUT ${path}: ${response.status} ${await response.text()}`);
  };
  await put('secrets/bench', { value: SECRET });
  for (const document of documents) await put(`workflows/${document.name}?publish=true`, document);
}
