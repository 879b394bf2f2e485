import type { LanguageModelV4Message } from '@ai-sdk/provider';
import type { JsonObject, MarkedText, TextPart } from '#sdk';
import type { RememberedMessage } from './conversation-memory.js';
import { fenceRule, fenceText, isTainted } from './fence-prompt.js';
import type { Fence } from './fence-prompt.js';

/** What a conversation begins with. */
export interface Opening {
  readonly system: MarkedText | undefined;
  readonly prompt: MarkedText;
  /** Told in words when not null, for servers that take a schema without looking at it. */
  readonly statedSchema: JsonObject | null;
  readonly summary: string | null;
  readonly history: readonly RememberedMessage[];
}

/** The messages of the first model call: system prompt, what is remembered, the task; callers' words fenced. */
export function openingMessages(opening: Opening, fence: Fence): LanguageModelV4Message[] {
  const { system, prompt, statedSchema, summary, history } = opening;
  const lines = system === undefined ? [] : [fenceText(system, fence)];
  // A summary repeats what callers said, so it is theirs.
  const summed: TextPart[] = summary === null ? [] : [{ text: summary, tainted: true }];
  if (summary !== null)
    lines.push(`The conversation so far, summed up: ${fenceText({ parts: summed }, fence)}`);
  const asked = history.filter((message) => message.role === 'user').flatMap((message) => message.parts);
  if (isTainted([...(system?.parts ?? []), ...prompt.parts, ...summed, ...asked]))
    lines.push(fenceRule(fence));
  if (statedSchema !== null) {
    lines.push(`Answer with JSON only, fitting this JSON Schema: ${JSON.stringify(statedSchema)}`);
  }
  const told = lines.filter((line) => line.trim() !== '').join('\n\n');
  return [
    ...(told === '' ? [] : [{ role: 'system' as const, content: told }]),
    ...history.map((message) => remembered(message, fence)),
    { role: 'user', content: [{ type: 'text', text: fenceText(prompt, fence) }] },
  ];
}

function remembered({ role, parts }: RememberedMessage, fence: Fence): LanguageModelV4Message {
  if (role === 'user') return { role, content: [{ type: 'text', text: fenceText({ parts }, fence) }] };
  return { role, content: [{ type: 'text', text: parts.map((part) => part.text).join('') }] };
}
