import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { LOG_FOLDER, SHORTEST_SECRET } from './find-leaks.js';

/**
 * A new random secret that must never stand in a log: at the end of the run all logs are searched for it.
 *
 * @param prefix what it begins with, such as `pt_`
 */
export const secret = (prefix = 'test-secret-'): string => {
  const made = prefix + randomBytes(20).toString('hex');
  registerSecret(made);
  return made;
};

/** The same for a secret that the test has from elsewhere. Shorter than 16 characters it is not looked for. */
export const registerSecret = (text: string): void => {
  const folder = process.env[LOG_FOLDER];
  if (folder === undefined || text.length < SHORTEST_SECRET) return;
  appendFileSync(join(folder, `${process.pid}.secrets`), `${JSON.stringify(text)}\n`);
};

let apps = 0;

/** Where an app under test writes its log, for the search at the end of the run. Takes text in pieces of any size. */
export const openLog = (): ((text: string) => void) => {
  const folder = process.env[LOG_FOLDER];
  if (folder === undefined) return () => {};
  const file = join(folder, `${process.pid}-${(apps += 1)}-${randomBytes(4).toString('hex')}.log`);
  return (text) => {
    // After the tear-down there is no folder: whoever still writes is an app that was not stopped whole.
    if (!existsSync(folder)) process.stderr.write(`Written after the end of the tests: ${text}`);
    // At once and in this thread: an app that is killed has written what it said.
    else appendFileSync(file, text);
  };
};
