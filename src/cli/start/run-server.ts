import { relative } from 'node:path';
import { Connections } from '../../authoring/connections.js';
import { SampleSeed } from '../../authoring/sample.seed.js';
import { processEnvironment, readConfig } from '../../config/app-config.js';
import type { AppConfig } from '../../config/app-config.js';
import { OwnerKeySeed } from '../../identity/owner-key.seed.js';
import { LocalSignIn } from '../../identity/sign-in/local-sign-in.service.js';
import { SetupService } from '../../identity/sign-in/setup.service.js';
import { bootstrap } from '../../main.js';
import type { BootStep, RunningApp } from '../../main.js';
import { exitCode } from '../exit-code.js';
import type { ExitCode } from '../exit-code.js';
import { assertPortFree } from './assert-port-free.js';
import { callFeed } from './call-feed.js';
import { startFailure } from './start-failure.js';
import { stopSignal } from './until-signal.js';
import { welcomeLines } from './welcome.js';
import type { Terminal } from '../terminal.js';

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** `.prompthook/db` when it is below the working folder, as people write it. */
const shortPath = (path: string): string => {
  const below = relative('.', path);
  return below.startsWith('..') ? path : `./${below}`;
};

function stepLine(step: BootStep): string | null {
  if (step.step === 'postgres') {
    return `✔ PostgreSQL ${step.version} started (embedded, ${shortPath(step.dataDir)}/db) ${seconds(step.ms)}`;
  }
  if (step.step !== 'database') return null;
  const count = step.applied.length;
  const what = count === 0 ? 'up to date' : `${count} ${count === 1 ? 'migration' : 'migrations'}`;
  return `✔ Database ready (${what}) ${seconds(step.ms)}`;
}

function modelLine(app: RunningApp): string {
  const names = [...app.app.get(Connections, { strict: false }).locked.keys()];
  return names.length === 0
    ? '✔ Demo model active – set OPENAI_API_KEY, ANTHROPIC_API_KEY or GOOGLE_GENERATIVE_AI_API_KEY for a real one'
    : `✔ Model connections from the environment: ${names.join(', ')}`;
}

async function greet(running: RunningApp, config: AppConfig, terminal: Terminal): Promise<void> {
  const answersCalls = config.roles.includes('api');
  const sample = answersCalls ? await running.app.get(SampleSeed, { strict: false }).access() : null;
  const ownerKey = answersCalls ? running.app.get(OwnerKeySeed, { strict: false }).made : null;
  if (sample) terminal.out(`✔ Sample workflow hello is published at /api/webhooks/prompt/${sample.path}`);
  terminal.out(modelLine(running));
  if (ownerKey !== null) {
    terminal.out(`✔ Owner API key made, shown this once: ${ownerKey}`);
    terminal.out('  Keep it for the management API, or set a key of your own in PROMPTHOOK_API_KEY.');
  }
  const setupToken = answersCalls ? running.app.get(SetupService, { strict: false }).made : null;
  if (setupToken !== null) {
    terminal.out(`✔ Nobody can sign in yet. Setup token, shown this once: ${setupToken}`);
    terminal.out(
      '  Make the first owner with it (POST /api/v1/setup), or with: prompthook owner create --email …',
    );
  }
  terminal.out(`✔ Listening on ${running.url} (${config.roles.join(', ')})`);
  if (!answersCalls) return;
  // A log that is kept holds no way in, unless nobody has an account that it would lead to.
  const isSeen = terminal.interactive || setupToken !== null;
  const signInToken = isSeen ? running.app.get(LocalSignIn, { strict: false }).offer() : null;
  // One write: no log line of another turn gets in between.
  terminal.out(welcomeLines({ url: running.url, sample, signInToken }).join('\n'));
}

/** Starts, waits for the wish to stop, stops. */
export async function runServer(terminal: Terminal): Promise<ExitCode> {
  let config: AppConfig;
  try {
    config = readConfig(processEnvironment());
  } catch (error) {
    throw startFailure(error, { host: '', port: 0 });
  }
  const stop = stopSignal(() => process.exit(exitCode.failed));
  try {
    await assertPortFree(config);
    const running = await bootstrap(config, {
      onStep: (step) => {
        const line = stepLine(step);
        if (line !== null) terminal.out(line);
      },
      ...(terminal.interactive ? { log: callFeed((line) => terminal.out(line)) } : {}),
    });
    await greet(running, config, terminal);
    await stop.asked;
    if (terminal.interactive) terminal.out('Stopping…');
    await running.close();
    return exitCode.ok;
  } catch (error) {
    throw startFailure(error, config);
  } finally {
    stop.release();
  }
}
