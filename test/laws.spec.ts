import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = process.cwd();

/** One planted violation for each rule: the files that break it. The last one is to be accused. */
const PLANTS: Record<string, Record<string, string>> = {
  'no-cycles': {
    'src/circle-b.ts': "import './circle-a.js';\nexport const b = 1;\n",
    'src/circle-a.ts': "import './circle-b.js';\nexport const a = 1;\n",
  },
  'sdk-imports-nothing': { 'libs/sdk/src/x.ts': "import 'node:fs';\nexport const x = 1;\n" },
  'star-engine': { 'libs/engine/src/x.ts': "import '#store';\nexport const x = 1;\n" },
  'star-builtins': { 'libs/builtins/src/x.ts': "import '#security';\nexport const x = 1;\n" },
  'star-security': { 'libs/security/src/x.ts': "import '#engine';\nexport const x = 1;\n" },
  'star-guardrails': { 'libs/guardrails/src/x.ts': "import '#engine';\nexport const x = 1;\n" },
  'star-store': { 'libs/store/src/x.ts': "import '#security';\nexport const x = 1;\n" },
  'no-deep-imports': { 'src/deep.ts': "import '../libs/engine/src/inner.js';\nexport const x = 1;\n" },
  'no-barrels-in-src': {
    'src/room/index.ts': 'export const x = 1;\n',
    'src/barrel.ts': "import './room/index.js';\nexport const y = 1;\n",
  },
  'typeorm-and-pg-only-in-store': { 'src/sql.ts': "import 'pg';\nexport const x = 1;\n" },
  'runs-do-not-call-ingest': {
    'src/ingest/target.ts': 'export const x = 1;\n',
    'src/runs/back.ts': "import '../ingest/target.js';\nexport const y = 1;\n",
  },
  'delivery-calls-nobody-back': {
    'src/runs/target.ts': 'export const x = 1;\n',
    'src/delivery/back.ts': "import '../runs/target.js';\nexport const y = 1;\n",
  },
  'nothing-imports-tests': {
    'test/target.ts': 'export const x = 1;\n',
    'src/tested.ts': "import '../test/target.js';\nexport const y = 1;\n",
  },
  'nothing-undeclared': {
    'src/undeclared.ts': "import 'left-pad-that-nobody-declared';\nexport const x = 1;\n",
  },
  'console-stands-alone': {
    'src/server.ts': 'export const x = 1;\n',
    'console/src/a.ts': "import '../../src/server.js';\nexport const a = 1;\n",
  },
};

interface Violation {
  readonly rule: { readonly name: string };
  /** The file that breaks it. */
  readonly from: string;
}

/** What the cruiser finds in a house that holds these files and is otherwise empty. */
async function violationsIn(files: Record<string, string>): Promise<readonly Violation[]> {
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
    return (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    await rm(house, { recursive: true, force: true });
  }
}

describe('the laws of the house', () => {
  let planted: readonly Violation[] = [];

  beforeAll(async () => {
    planted = await violationsIn(Object.assign({}, ...Object.values(PLANTS)) as Record<string, string>);
  });

  it('have one planted violation each in this file', async () => {
    const config = (await import(join(ROOT, '.dependency-cruiser.mjs'))) as {
      default: { forbidden: { name: string }[] };
    };
    expect(Object.keys(PLANTS).toSorted()).toEqual(
      config.default.forbidden.map((rule) => rule.name).toSorted(),
    );
    const files = Object.values(PLANTS).flatMap((plant) => Object.keys(plant));
    expect(new Set(files).size).toBe(files.length); // none takes the place of another
  });

  it('hold in an empty house', async () => {
    expect(await violationsIn({})).toEqual([]);
  });

  it.each(Object.keys(PLANTS))('%s is refused when it is broken', (law) => {
    const accused = planted.filter(({ rule }) => rule.name === law).map(({ from }) => from);
    expect(accused).toContain(Object.keys(PLANTS[law] ?? {}).at(-1));
    // and nobody else
    expect(accused.filter((file) => !Object.keys(PLANTS[law] ?? {}).includes(file))).toEqual([]);
  });
});
