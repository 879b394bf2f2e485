import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Starts a peer that says `ready` by IPC. */
export async function startPeer(module, env) {
  const child = fork(module, { env: { ...process.env, ...env } });
  await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error(`${module} ended before it was ready`))),
  ]);
  return stopper(child);
}

/** Starts the built app as users do, or by another module, and waits for /health/ready. */
export async function startPrompthook(env, module = 'bin/prompthook.mjs') {
  const child = fork(module, ['start'], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
    silent: true,
  });
  let printed = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (printed += chunk));
  for (const deadline = Date.now() + 30_000; ;) {
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`Prompthook did not get ready:\n${printed}`);
    const ready = await fetch(`http://127.0.0.1:${env.PORT}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (ready) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { ...stopper(child), output: () => printed };
}

const stopper = (child) => ({
  pid: child.pid,
  stop: async () => {
    if (child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  },
});
