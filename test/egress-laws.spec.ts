import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = process.cwd();

/** What the linter says of one file, in a house that is otherwise empty. */
const lintOf = async (path: string, text: string): Promise<string> => {
  const house = await mkdtemp(join(tmpdir(), 'prompthook-lint-'));
  try {
    await cp(join(ROOT, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
    await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    await mkdir(dirname(join(house, path)), { recursive: true });
    await writeFile(join(house, path), text);
    const lint = run(join(ROOT, 'node_modules/.bin/oxlint'), [path], {
      cwd: house,
      env: { PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env['PATH']}` },
    });
    const { stdout } = await lint.catch((failed: { stdout: string }) => failed);
    return stdout;
  } finally {
    await rm(house, { recursive: true, force: true });
  }
};

const GUARD = 'Outgoing HTTP goes through the egress guard';
const FETCH = 'export const ask = (url: string): Promise<Response> => fetch(url);\n';
const UNDICI = "import { request } from 'undici';\nexport const ask = (url: string) => request(url);\n";

/** Ways to open a connection that the linter's rules for `fetch` and undici do not see. */
const OTHER_WAYS = [
  /\b(?:globalThis|global|window)\s*(?:\.|\[\s*['"`])fetch['"`]?\]?\s*\(/,
  /\bnew\s+(?:WebSocket|EventSource|XMLHttpRequest)\b/,
  /\bimport\s+(?!type\b)[^;]*\b(?:get|request)\b[^;]*from\s+['"](?:node:)?https?['"]/,
  /\bimport\s+(?!type\b)(?:\*\s+as\s+\w+|\w+)\s+from\s+['"](?:node:)?(?:https?|http2|net|tls|dgram)['"]/,
  /\bimport\s+(?!type\b)[^;]*\b(?:connect|createConnection|Socket)\b[^;]*from\s+['"](?:node:)?(?:net|tls|http2)['"]/,
  /\b(?:import|require)\(\s*['"](?:node:)?(?:https?|http2|net|tls|undici|axios|got|ky|node-fetch|superagent)['"]/,
  /from\s+['"](?:axios|got|ky|node-fetch|superagent|needle|phin)['"]/,
];
const opens = (text: string): boolean => OTHER_WAYS.some((way) => way.test(text));

/** These connect, and each says why it may. */
const MAY_OPEN: Readonly<Record<string, string>> = {
  'libs/builtins/src/blocks/email/send-mail.ts': 'to the address that the guard has checked',
  'src/plugins/child/main.ts': 'the pipe to the server, which it is given open',
  'src/plugins/child/watchdog.ts': 'the same',
  'src/cli/doctor/examine-server.ts': 'the operator’s own command, to the operator’s own database',
};

describe('outgoing requests', () => {
  it.each([
    ['fetch', 'libs/builtins/src/blocks/x.block.ts', FETCH],
    ['fetch', 'src/delivery/x.ts', FETCH],
    ['undici', 'libs/builtins/src/agent/x.ts', UNDICI],
    ['undici', 'src/runs/x.ts', UNDICI],
  ])('by bare %s in %s are refused by the linter (O-09)', async (_, path, text) => {
    expect(await lintOf(path, text)).toContain(GUARD);
  });

  it('by bare fetch are allowed in the guard itself, so that the refusals above mean something', async () => {
    expect(await lintOf('libs/security/src/egress/x.ts', FETCH)).not.toContain(GUARD);
  });

  it('leave by no other way either, in no file of ours (O-09)', () => {
    const files = globSync('{src,libs/*/src}/**/*.ts', { cwd: ROOT }).filter(
      (path) => !/\.(?:e2e-)?spec\.ts$|spec-support\.ts$|^libs\/security\/src\/egress\//.test(path),
    );
    expect(files.length).toBeGreaterThan(300);
    const found = files.filter((path) => opens(readFileSync(join(ROOT, path), 'utf8')));
    expect(found.toSorted()).toEqual(Object.keys(MAY_OPEN).toSorted());
  });

  it.each([
    'const x = await globalThis.fetch(url);',
    "const x = globalThis['fetch'](url);",
    'const socket = new WebSocket(url);',
    "import { request } from 'node:https';",
    "import https from 'node:https';",
    "import * as net from 'net';",
    "import { connect } from 'node:tls';",
    "const { request } = await import('node:http');",
    "import axios from 'axios';",
  ])('by %s would be found', (text) => {
    expect(opens(text)).toBe(true);
  });
});
