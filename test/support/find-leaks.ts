import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

// Loaded by the test runner's tear-down as it is (types stripped), so it imports nothing of ours.

/** Where the apps under test write their log lines, and tests the secrets that they use. */
export const LOG_FOLDER = 'PROMPTHOOK_TEST_LOG_FOLDER';

/** A shorter text may stand in a log by chance: `1234567890` is in many a timestamp. */
export const SHORTEST_SECRET = 16;

/** What the logs of a test run hold. */
export interface LogCheck {
  readonly files: number;
  readonly lines: number;
  readonly secrets: number;
  /** `file:line` of every line that holds a secret, with the first characters of that secret. */
  readonly leaks: readonly string[];
}

/** Looks for every registered secret in every log line of the folder (W-24). */
export function findLeaks(folder: string): LogCheck {
  const names = readdirSync(folder).toSorted();
  const secrets = new Set(
    names.filter((name) => name.endsWith('.secrets')).flatMap((name) => linesOf(join(folder, name))),
  );
  const forms = [...secrets].map((line) => JSON.parse(line) as string).flatMap(formsOf);
  const leaks: string[] = [];
  let lines = 0;
  const logs = names.filter((name) => name.endsWith('.log'));
  for (const name of logs) {
    for (const [index, line] of linesOf(join(folder, name)).entries()) {
      lines += 1;
      const lower = line.toLowerCase();
      const found = forms.find(({ form }) => lower.includes(form));
      if (found) leaks.push(`${name}:${index + 1} holds the secret that begins with ${found.begin}`);
    }
  }
  return { files: logs.length, lines, secrets: secrets.size, leaks };
}

/** How a secret may stand in a line: as it is, escaped in JSON, percent-encoded, in base64; in any case of letters. */
function formsOf(secret: string): { form: string; begin: string }[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  // Without the last characters: in base64 they depend on what follows the secret.
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '').slice(0, -2);
  const texts = [secret, escaped, encodeURIComponent(secret), base64];
  const begin = secret.slice(0, 4);
  return [...new Set(texts)].map((text) => ({ form: text.toLowerCase(), begin }));
}

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
