#!/usr/bin/env node
/**
 * The door of the command line. It must load on any Node since 12: it checks the Node version and the build first,
 * and says in one line what to do when one of them is wrong.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const NEEDED = [22, 19];
const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const isNewEnough = (version) => {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1]);
};

/** The Node that `npm install` put beside us (the dev dependency `node`), when it is new enough. */
const nodeBeside = () => {
  for (const modules of [join(root, 'node_modules'), join(root, '..')]) {
    const binary = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
    const manifest = join(modules, 'node', 'package.json');
    if (!existsSync(binary) || !existsSync(manifest)) continue;
    if (isNewEnough(JSON.parse(readFileSync(manifest, 'utf8')).version)) return binary;
  }
  return undefined;
};

/** Hands over to a newer Node: same arguments, same terminal, same exit code; signals are passed on. */
const handOver = (binary) => {
  const child = spawn(binary, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(
      `Cannot start ${binary} (${error.message}). Install Node ${NEEDED.join('.')} or newer: nvm install 24`,
    );
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(signal ? 1 : code));
};

/**
 * npm hands a SIGTERM to the shell in which it runs a script, and that shell ends without telling us. So a process
 * that npm started stops when whoever started it is gone, instead of living on with nobody to stop it.
 */
const stopWithNpm = () => {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, 250).unref();
};
if (process.env.npm_lifecycle_event !== undefined) stopWithNpm();

const main = join(root, 'dist', 'src', 'cli', 'main.js');

if (!isNewEnough(process.version)) {
  const binary = nodeBeside();
  if (binary) handOver(binary);
  else {
    console.error(
      `Prompthook needs Node ${NEEDED.join('.')} or newer, this is ${process.version}. Install one: nvm install 24`,
    );
    process.exit(1);
  }
} else if (!existsSync(main)) {
  console.error('Prompthook is not built yet (dist/ is missing). Build it: npm run build');
  process.exit(1);
} else {
  // Compiled code of the many files that a start loads is kept between starts (Node 22.8 and newer).
  module.enableCompileCache?.();
  // Set by assignment, not by process.exit: output that is still being written is not cut off.
  import(pathToFileURL(main).href)
    .then(({ runCli }) => runCli(process.argv))
    .then((code) => Object.assign(process, { exitCode: code }))
    .catch((error) => {
      console.error(error);
      process.exit(1);
    });
}
