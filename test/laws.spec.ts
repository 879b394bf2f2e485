import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = process.cwd();

/** One planted violation for each rule: the files that break it, in a house that is otherwise empty. */
const PLANTS: Record<string, Record<string, string>> = {
  'no-cycles': {
    'src/a.ts': "import './b.js';\nexport const a = 1;\n",
    'src/b.ts': "import './a.js';\nexport const b = 1;\n",
  },
  'sdk-imports-nothing': { 'libs/sdk/src/x.ts': "import 'node:fs';\nexport const x = 1;\n" },
  'star-engine': { 'libs/engine/src/x.ts': "import '#store';\nexport const x = 1;\n" },
  'star-builtins': { 'libs/builtins/src/x.ts': "import '#security';\nexport const x = 1;\n" },
  'star-security': { 'libs/security/src/x.ts': "import '#engine';\nexport const x = 1;\n" },
  'star-guardrails': { 'libs/guardrails/src/x.ts': "import '#engine';\nexport const x = 1;\n" },
  'star-store': { 'libs/store/src/x.ts': "import '#security';\nexport const x = 1;\n" },
  'no-deep-imports': { 'src/x.ts': "import '../libs/engine/src/inner.js';\nexport const x = 1;\n" },
  'no-barrels-in-src': {
    'src/room/index.ts': 'export const x = 1;\n',
    'src/x.ts': "import './room/index.js';\nexport const y = 1;\n",
  },
  'typeorm-and-pg-only-in-store': { 'src/x.ts': "import 'pg';\nexport const x = 1;\n" },
  'runs-do-not-call-ingest': {
    'src/ingest/x.ts': 'export const x = 1;\n',
    'src/runs/x.ts': "import '../ingest/x.js';\nexport const y = 1;\n",
  },
  'delivery-calls-nobody-back': {
    'src/runs/x.ts': 'export const x = 1;\n',
    'src/delivery/x.ts': "import '../runs/x.js';\nexport const y = 1;\n",
  },
  'nothing-imports-tests': {
    'test/x.ts': 'export const x = 1;\n',
    'src/x.ts': "import '../test/x.js';\nexport const y = 1;\n",
  },
  'console-stands-alone': {
    'src/x.ts': 'export const x = 1;\n',
    'console/src/a.ts': "import '../../src/x.js';\nexport const a = 1;\n",
  },
  'nothing-undeclared': { 'src/x.ts': "import 'left-pad-that-nobody-declared';\nexport const x = 1;\n" },
};

interface Cruised {
  summary: { violations: { rule: { name: string } }[] };
}

async function lawsBrokenBy(files: Record<string, string>): Promise<string[]> {
  const house = await mkdtemp(join(tmpdir(), 'prompthook-laws-'));
  try {
    for (const file of ['package.json', 'tsconfig.json', '.dependency-cruiser.mjs'])
      await cp(join(ROOT, file), join(house, file));
    await symlink(join(ROOT, 'node_modules'), join(house, 'node_modules'));
    for (const lib of ['sdk', 'engine', 'builtins', 'security', 'guardrails', 'store']) {
      await mkdir(join(house, `libs/${lib}/src`), { recursive: true });
      await writeFile(join(house, `libs/${lib}/src/index.ts`), 'export const here = 1;\n');
      await writeFile(join(house, `libs/${lib}/src/inner.ts`), 'export const inner = 1;\n');
    }
    await mkdir(join(house, 'src'), { recursive: true });
    await mkdir(join(house, 'console/src'), { recursive: true });
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(house, path)), { recursive: true });
      await writeFile(join(house, path), text);
    }
    const args = [
      join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      '--config',
      '.dependency-cruiser.mjs',
      '--output-type',
      'json',
      'src',
      'libs',
      'console/src',
    ];
    // Without the conditions and loaders of the test runner: the cruiser is a program of its own.
    const { stdout } = await run(process.execPath, args, {
      cwd: house,
      env: { PATH: process.env['PATH'] },
      maxBuffer: 64 * 1024 * 1024,
    });
    const cruised = JSON.parse(stdout) as Cruised;
    return [...new Set(cruised.summary.violations.map((violation) => violation.rule.name))];
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}

describe('the laws of the house', () => {
  it('have one planted violation each in this file', async () => {
    const config = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(Object.keys(PLANTS).toSorted()).toEqual(
      config.default.forbidden.map((rule) => rule.name).toSorted(),
    );
  });

  it('hold in an empty house', async () => {
    expect(await lawsBrokenBy({})).toEqual([]);
  });

  it.each(Object.keys(PLANTS))('%s is refused when it is broken', async (law) => {
    expect(await lawsBrokenBy(PLANTS[law] ?? {})).toContain(law);
  });
});
