/** Builds dist/: server and CLI with tsc under the project's own Node, the console with Vite. Run by `npm install` (prepare) and `npm run build`. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';
import { buildConsole } from './build-console.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(root, 'node_modules/typescript/bin/tsc');
if (!existsSync(tsc)) {
  // `npm install --omit=dev` of a published package: dist/ came with it, there is nothing to build.
  if (existsSync(join(root, 'dist/src/main.js'))) process.exit(0);
  console.error('TypeScript is not installed, so the build cannot run: npm install');
  process.exit(1);
}
const built = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);
await buildConsole();
