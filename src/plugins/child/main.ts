/**
 * The process of one plugin. It has four pipes to the server: its output (1, 2), messages (3), a sign of life that a
 * thread of its own watches (4), and questions that are answered at once (5). It must never be started by hand.
 */
import { writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { Worker } from 'node:worker_threads';
import { containPlugin } from '../contain-plugin.js';
import { watchStrayErrors } from '../stray-errors.js';
import { FrameReader, encodeFrame } from '../wire/frames.js';
import type { FromList, ToChild, ToHost } from '../wire/messages.js';
import { describePlugin } from './describe-plugin.js';
import { loadList, loadPlugin } from './load-plugin.js';
import { PluginRuntime } from './plugin-runtime.js';
import { promptChannel } from './prompt-channel.js';

type Load = Extract<ToChild, { t: 'load' }>;

const [MESSAGES, LIFE, PROMPT] = [3, 4, 5];

const exit = process.exit.bind(process);
const server = new Socket({ fd: MESSAGES });
const send = (message: ToHost | FromList): void => void server.write(encodeFrame(message));

/** Of two processes that want too much memory, the kernel is to end this one. Linux only. */
function offerToOutOfMemoryKiller(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Another system, or it may not: then the kernel chooses by size.
  }
}

const nameOf = (source: Load['source']): string => {
  if (source.kind === 'list') return 'src/plugins.ts';
  return source.kind === 'entry' ? source.entry : source.name;
};

async function load({ source, memoryBytes }: Load): Promise<PluginRuntime | null> {
  new Worker(new URL('./watchdog.js', import.meta.url), {
    workerData: { fd: LIFE, memoryBytes },
    execArgv: [],
  }).unref();
  const name = nameOf(source);
  const tell = {
    error: (message: string, stack: string | undefined) => send({ t: 'stray', message, stack }),
    flush: () => {},
  };
  watchStrayErrors(tell, { plugin: name, type: null, run: null, fail: null });
  if (source.kind === 'list') {
    const names = await loadList();
    send(typeof names === 'string' ? { t: 'unusable', fault: names } : { t: 'names', names });
    return null;
  }
  const plugin = await loadPlugin(source);
  if (typeof plugin === 'string') {
    send({ t: 'unusable', fault: plugin });
    return null;
  }
  const described = describePlugin(plugin);
  send({ t: 'loaded', ...described });
  // What the server refuses is never asked for anything.
  if (described.faults.length > 0 || !Array.isArray(plugin.blocks) || !Array.isArray(plugin.triggers))
    return null;
  process.title = `prompthook plugin ${plugin.name}`;
  return new PluginRuntime(containPlugin(plugin), send, promptChannel(PROMPT));
}

offerToOutOfMemoryKiller();
// Ctrl-C and the stop of a container reach every process of the group: the server says when its plugins end.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
server.on('error', () => exit(0)).on('close', () => exit(0));

const reader = new FrameReader();
let runtime: Promise<PluginRuntime | null> | null = null;
let running: PluginRuntime | null = null;
server.on('data', (chunk: Buffer) => {
  for (const each of reader.read(chunk)) {
    const message = each as ToChild;
    if (running !== null) running.take(message);
    else if (message.t === 'load') {
      runtime = load(message);
      void runtime.then((made) => (running = made));
    } else void runtime?.then((made) => made?.take(message));
  }
});
