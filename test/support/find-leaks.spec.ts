import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLeaks } from './find-leaks.js';

const SECRET = 'pt_S3cret/with"quote+plus';

describe('the search for secrets in the logs', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prompthook-leaks-'));
    writeFileSync(join(folder, '1.secrets'), `${JSON.stringify(SECRET)}\n`);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const search = (log: string) => {
    writeFileSync(join(folder, '1.log'), log);
    return findLeaks(folder);
  };

  it('counts what it searched and finds nothing in a clean log', () => {
    expect(search('{"event":"call"}\n{"event":"call"}\n')).toEqual({
      files: 1,
      lines: 2,
      secrets: 1,
      leaks: [],
    });
  });

  it.each([
    ['as it is', SECRET],
    ['escaped in JSON', JSON.stringify({ message: `refused ${SECRET}!` })],
    ['percent-encoded', `GET /x?token=${encodeURIComponent(SECRET)}`],
    ['percent-encoded in lower case', `GET /x?token=${encodeURIComponent(SECRET).toLowerCase()}`],
    ['in upper case', SECRET.toUpperCase()],
    ['in base64', `Basic ${Buffer.from(SECRET).toString('base64')}`],
    ['in base64, with more behind it', Buffer.from(`${SECRET}:more`).toString('base64')],
  ])('finds a secret %s and says where', (_, line) => {
    const { leaks } = search(`{"event":"call"}\n${line}\n`);
    expect(leaks).toEqual(['1.log:2 holds the secret that begins with pt_S']);
  });

  it('searches the logs of every process for the secrets of every other', () => {
    writeFileSync(join(folder, '2.log'), `${SECRET}\n`);
    expect(search('clean\n').leaks).toHaveLength(1);
  });
});
