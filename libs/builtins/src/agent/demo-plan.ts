import type { JsonObject, JsonValue } from '#sdk';
import type {
  LanguageModelV4CallOptions,
  LanguageModelV4FunctionTool,
  LanguageModelV4Message,
} from '@ai-sdk/provider';
import { stripFences } from './fence-prompt.js';
import { minimalInstance } from './minimal-instance.js';

/** What the demo model does next: call one tool, or say something. */
export type DemoMove =
  | { readonly kind: 'call'; readonly tool: string; readonly callId: string; readonly args: JsonValue }
  | { readonly kind: 'say'; readonly text: string };

/** Words that say nothing about what a tool does. */
const COMMON = new Set(
  'about after also and any are been but call can data did does each for from get give has have how into its just like make more new not now only other our out over please run send set should some such text than that the their them then there these they this tool use using value was were what when where which will with would you your'.split(
    ' ',
  ),
);
const MAX_SHOWN = 500;

/** Decides the next move from the conversation alone: same prompt, same move. */
export function planDemoMove(options: LanguageModelV4CallOptions): DemoMove {
  const turn = currentTurn(options.prompt);
  const offered = (options.tools ?? []).filter((tool) => tool.type === 'function');
  const mayCall = options.toolChoice?.type !== 'none';
  const next = mayCall
    ? offered.find((tool) => matches(tool, turn.task) && !turn.called.has(tool.name))
    : undefined;
  if (next !== undefined) {
    const args = minimalInstance(next.inputSchema as JsonObject, { text: turn.task });
    return { kind: 'call', tool: next.name, callId: `demo-${turn.called.size + 1}-${next.name}`, args };
  }
  const format = options.responseFormat;
  if (format?.type !== 'json') return { kind: 'say', text: sayPlainly(turn) };
  const schema = (format.schema ?? { type: 'object' }) as JsonObject;
  const instance = minimalInstance(schema, { text: `Demo model, task: ${turn.task}` });
  return { kind: 'say', text: JSON.stringify(instance) };
}

interface Turn {
  /** What the user asked last, without fence marks. */
  readonly task: string;
  readonly called: ReadonlySet<string>;
  /** One line per tool result, in order. */
  readonly results: readonly string[];
}

function currentTurn(prompt: readonly LanguageModelV4Message[]): Turn {
  const start = prompt.findLastIndex((message) => message.role === 'user');
  const called = new Set<string>();
  const results: string[] = [];
  for (const message of prompt.slice(start + 1)) {
    if (message.role === 'assistant') {
      for (const part of message.content) if (part.type === 'tool-call') called.add(part.toolName);
    }
    if (message.role !== 'tool') continue;
    for (const part of message.content) {
      if (part.type === 'tool-result') results.push(`Tool ${part.toolName} ${report(part.output)}`);
    }
  }
  return { task: textOf(prompt[start]), called, results };
}

function textOf(message: LanguageModelV4Message | undefined): string {
  if (message?.role !== 'user') return '';
  const texts = message.content.map((part) => (part.type === 'text' ? part.text : ''));
  return stripFences(texts.join(' ')).trim();
}

type ToolOutput = Extract<
  Extract<LanguageModelV4Message, { role: 'tool' }>['content'][number],
  { type: 'tool-result' }
>['output'];

function report(output: ToolOutput): string {
  switch (output.type) {
    case 'text':
      return `returned: ${clip(output.value)}`;
    case 'json':
      return `returned: ${clip(JSON.stringify(output.value))}`;
    case 'error-text':
      return `failed: ${clip(output.value)}`;
    case 'error-json':
      return `failed: ${clip(JSON.stringify(output.value))}`;
    case 'execution-denied':
      return `was not run: ${clip(output.reason ?? 'denied')}`;
    default:
      return `returned: ${clip(JSON.stringify(output.value))}`;
  }
}

function sayPlainly({ task, results }: Turn): string {
  const lines = [
    'This is the demo model, not a language model: it answers by fixed rules, offline and without a key.',
    task === '' ? 'You gave no task.' : `Your task was: ${clip(task)}`,
    ...results,
  ];
  return lines.join('\n');
}

const clip = (text: string): string =>
  text.length <= MAX_SHOWN ? text : `${text.slice(0, MAX_SHOWN)}\u2026`;

/** A tool matches when its name, or a telling word of its name or description, stands in the task. */
function matches(tool: LanguageModelV4FunctionTool, task: string): boolean {
  const named: readonly string[] = task.toLowerCase().match(/[\w-]+/g) ?? [];
  if (named.includes(tool.name.toLowerCase())) return true;
  const asked = new Set(words(task));
  return words(`${tool.name} ${tool.description ?? ''}`).some((word) => asked.has(word));
}

const words = (text: string): string[] =>
  text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
