import { keepDefinedAt } from '#sdk';
import type { AnyBlockDefinition, AnyTriggerDefinition, BlockContext, Fields, Plugin } from '#sdk';
import type { DescribedPlugin, Question } from '../wire/messages.js';
import { answerOf, areAnswersAwaited } from './answers.js';
import type { IsolatedPlugin } from './isolated-plugin.js';
import { secretValues } from './secret-mask.js';

type Definition = Readonly<Record<string, unknown>>;

/** The engine waits for these where it asks them while a run is on its way. */
const ASKED_LATE: ReadonlySet<string> = new Set<Question>(['outputsFor', 'sideEffects', 'receive']);

/** The part of a described plugin at `blocks/0/params/url`; '' = all of it. */
function partAt(root: unknown, path: string): unknown {
  let part = root;
  for (const key of path === '' ? [] : path.split('/'))
    part = typeof part === 'object' && part !== null ? (part as Definition)[key] : undefined;
  return part;
}

/** Functions of one definition, over there. */
interface Far {
  readonly isolated: IsolatedPlugin;
  readonly type: string;
  readonly keepSecrets: (params: unknown) => void;
}

function question({ isolated, type, keepSecrets }: Far, name: Question): (...args: unknown[]) => unknown {
  return (...args) => {
    // `receive` gets the params behind the call, the others alone.
    for (const arg of args) keepSecrets(arg);
    const ask = (): Promise<unknown> => isolated.ask(type, name, args);
    if (name !== 'receive' && areAnswersAwaited())
      return answerOf(JSON.stringify([isolated.name, type, name, args]), ask);
    if (ASKED_LATE.has(name)) return ask();
    throw new RangeError(`\`${name}\` of \`${type}\` was asked outside of withAnswers().`);
  };
}

function standIn(isolated: IsolatedPlugin, definition: unknown, functions: readonly string[]): unknown {
  if (functions.length === 0) return definition;
  const data = definition as Definition;
  const type = String(data['type']);
  const fields = (data['params'] ?? {}) as Fields;
  const keepSecrets = (params: unknown): void => {
    for (const secret of secretValues(fields, params)) isolated.keepSecret(secret);
  };
  const made = functions.map((name): [string, unknown] => {
    if (name !== 'run') return [name, question({ isolated, type, keepSecrets }, name as Question)];
    return [
      'run',
      (params: unknown, context: BlockContext) => {
        keepSecrets(params);
        return isolated.run(type, params, context);
      },
    ];
  });
  return { ...data, ...Object.fromEntries(made) };
}

const listOf = (list: unknown): readonly unknown[] => (Array.isArray(list) ? list : []);

/**
 * A plugin as the registry takes it, whose functions run in its own process. What they compute is there later: `run` and
 * `receive` return promises, and what is asked of definitions is asked inside of `withAnswers`.
 */
export function standIns(described: DescribedPlugin, isolated: IsolatedPlugin): Plugin {
  const { functions, places, ...data } = described;
  const definitions = (where: 'blocks' | 'triggers'): unknown =>
    Array.isArray(data[where])
      ? listOf(data[where]).map((each, i) => standIn(isolated, each, functions[`${where}/${i}`] ?? []))
      : data[where];
  // Of any shape: the registry says what is wrong with it.
  const plugin = {
    ...data,
    blocks: definitions('blocks') as AnyBlockDefinition[],
    triggers: definitions('triggers') as AnyTriggerDefinition[],
  } as Plugin;
  for (const [path, place] of Object.entries(places)) {
    const part = partAt(plugin, path);
    if (typeof part === 'object' && part !== null) keepDefinedAt(part, place);
  }
  return plugin;
}
