import { rm } from 'node:fs/promises';
import { findLeaks, LOG_FOLDER } from './find-leaks.ts';

/** Stops the database, then fails the run when the log of any app holds a secret that a test used (W-24). */
export default async function tearDown() {
  if (globalThis.__postgres) {
    await globalThis.__postgres.server.stop();
    await rm(globalThis.__postgres.folder, { recursive: true, force: true });
  }
  const folder = process.env[LOG_FOLDER];
  const { files, lines, secrets, leaks } = findLeaks(folder);
  if (leaks.length > 0) {
    const shown = leaks.slice(0, 20).join('\n');
    throw new Error(`${leaks.length} log line(s) hold a secret. The logs are in ${folder}:\n${shown}`);
  }
  if (files > 0) {
    console.log(`\nLogs: ${lines} lines of ${files} apps searched for ${secrets} secrets, none found.`);
  }
  await rm(folder, { recursive: true, force: true });
}
