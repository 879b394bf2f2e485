import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '#sdk';
import { chatCompletion } from '../../libs/builtins/src/agent/wire-server.spec-support.js';

/** One message of the OpenAI chat wire format. */
export interface ChatMessage {
  readonly role: string;
  readonly content?: string | readonly { readonly text?: string }[] | null;
  readonly tool_calls?: readonly {
    readonly function: { readonly name: string; readonly arguments: string };
  }[];
}

/** One question to the model. */
export interface ModelQuestion {
  readonly model: string;
  readonly messages: readonly ChatMessage[];
  /** Names of the tools that were offered. */
  readonly tools: readonly string[];
}

/** What the model says: an answer, or calls of tools. */
export interface ModelSays {
  readonly text?: string;
  readonly calls?: readonly { readonly name: string; readonly args: JsonObject }[];
}

/**
 * A model behind the OpenAI-compatible wire format on 127.0.0.1: what it says follows from the question alone, so a
 * question that is asked twice is answered twice alike.
 */
export class FakeModel {
  readonly questions: ModelQuestion[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));

  constructor(private readonly says: (question: ModelQuestion) => ModelSays | Promise<ModelSays>) {}

  async listen(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return this;
  }

  /** The base URL of a connection of kind `openai_compatible`. */
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    try {
      for await (const chunk of request) text += (chunk as Buffer).toString('utf8');
    } catch {
      return; // its sender died in the middle of the question
    }
    const asked = JSON.parse(text) as {
      model: string;
      messages: ChatMessage[];
      tools?: { function: { name: string } }[];
    };
    const question: ModelQuestion = {
      model: asked.model,
      messages: asked.messages,
      tools: (asked.tools ?? []).map((tool) => tool.function.name),
    };
    this.questions.push(question);
    const { text: answer, calls = [] } = await this.says(question);
    const turn = toolResults(question).length;
    await chatCompletion({
      ...(answer === undefined ? {} : { text: answer }),
      calls: calls.map(({ name, args }, index) => ({
        id: `call_${turn + 1}_${index + 1}`,
        name,
        args: JSON.stringify(args),
      })),
    })(response, { method: 'POST', path: request.url ?? '', headers: request.headers, body: {} });
  }
}

/** The text of a message. */
export const textOf = ({ content }: ChatMessage): string =>
  typeof content === 'string' ? content : (content ?? []).map(({ text = '' }) => text).join('');

/** What tools gave since the user last spoke, in order. */
export const toolResults = ({ messages }: ModelQuestion): string[] =>
  messages
    .slice(messages.findLastIndex(({ role }) => role === 'user') + 1)
    .filter(({ role }) => role === 'tool')
    .map(textOf);

/** What the user said last. */
export const lastPrompt = ({ messages }: ModelQuestion): string => {
  const message = messages.findLast(({ role }) => role === 'user');
  return message === undefined ? '' : textOf(message);
};
