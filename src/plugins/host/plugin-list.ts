import { readFile } from 'node:fs/promises';
import { init, parse } from 'es-module-lexer';
import { builtins } from '#builtins';
import { listNames } from '../list-names.js';
import { encodeFrame, FrameReader } from '../wire/frames.js';
import type { FromList } from '../wire/messages.js';
import type { IsolationOptions } from './isolated-plugin.js';
import { tellOutput } from './plugin-output.js';
import { spawnChild } from './spawn-child.js';

const LIST = new URL('../../plugins.js', import.meta.url);
const OURS = '#builtins';

/** What src/plugins.ts lists: names in its order, null = our own. */
export type PluginNames = { readonly names: readonly (string | null)[] } | { readonly fault: string };

/** True when nothing but our own code runs when this module is imported. @param source JavaScript of the list */
export async function importsOnlyOurs(source: string): Promise<boolean> {
  await init;
  const [imports] = parse(source);
  return imports.every(({ n: specifier }) => specifier === OURS);
}

/**
 * Reads the list of src/plugins.ts. To import it is to run the code of every plugin in it, and whatever that starts, so
 * the server does not: a process that is ended afterwards tells the names. The list as it is shipped costs no process.
 */
export async function readPluginList(options: IsolationOptions): Promise<PluginNames> {
  if (!(await importsOnlyOurs(await readFile(LIST, 'utf8')))) return askProcess(options);
  const { plugins } = await import('../../plugins.js');
  const names = listNames(plugins, builtins);
  return typeof names === 'string' ? { fault: names } : { names };
}

function askProcess({ memoryBytes, startMs, log }: IsolationOptions): Promise<PluginNames> {
  const { process, out, err, messages, life, prompts } = spawnChild(memoryBytes);
  const { promise, resolve } = Promise.withResolvers<PluginNames>();
  tellOutput(out, (text) => log.log(`src/plugins.ts: ${text}`, 'Plugins'));
  tellOutput(err, (text) => log.warn(`src/plugins.ts: ${text}`, 'Plugins'));
  // The process says by its end what broke.
  for (const pipe of [messages, life, prompts]) pipe.on('error', () => undefined);
  const frames = new FrameReader();
  messages.on('data', (chunk: Buffer) => {
    try {
      for (const each of frames.read(chunk)) {
        const message = each as FromList;
        if (message.t === 'names') resolve({ names: message.names });
        else if (message.t === 'unusable') resolve({ fault: message.fault });
        else log.error(message.message, message.stack, 'Plugins');
      }
    } catch (error) {
      // A plugin that writes to what it did not open must not end the server.
      resolve({ fault: `its process sent something that cannot be read (${String(error)}).` });
    }
  });
  process.once('error', (error) => resolve({ fault: `no process could be started: ${error.message}` }));
  process.once('close', (code, signal) => {
    const how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
    resolve({ fault: `its process ${how} while it loaded.` });
  });
  const late = `it did not finish loading within ${startMs} ms; what does a plugin in it await at its top level?`;
  const timer = setTimeout(() => resolve({ fault: late }), startMs);
  messages.write(encodeFrame({ t: 'load', source: { kind: 'list' }, memoryBytes }));
  return promise.finally(() => {
    clearTimeout(timer);
    process.kill('SIGKILL');
  });
}
