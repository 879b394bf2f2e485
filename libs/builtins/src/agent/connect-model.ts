import type { LanguageModelV4 } from '@ai-sdk/provider';
import { BlockFailure } from '#sdk';
import type { BlockServices, ModelConnection } from '#sdk';
import { demoModel } from './demo-model.js';

/** A model that can be asked, and what asking it needs to know of its connection. */
export interface ConnectedModel {
  /** As the author wrote it. */
  readonly name: string;
  readonly kind: ModelConnection['kind'] | 'demo';
  readonly model: LanguageModelV4;
  /** Never to be shown; kept so that it can be cut out of messages. */
  readonly apiKey?: string;
}

type Lent = Pick<BlockServices, 'fetch' | 'connection' | 'connectionNames'>;
type Connect = (
  connection: ModelConnection,
  fetch: Lent['fetch'],
) => Promise<(id: string) => LanguageModelV4>;

/**
 * Every adapter is loaded when it is first used, and always gets base URL and key: left out, it would read
 * them from the environment of the server and send the host's own key to wherever the connection points.
 */
const CONNECT: Readonly<Record<ModelConnection['kind'], Connect>> = {
  openai: async (connection, fetch) => {
    const { createOpenAI } = await import('@ai-sdk/openai');
    const baseURL = connection.baseUrl ?? 'https://api.openai.com/v1';
    const provider = createOpenAI({ baseURL, apiKey: keyOf(connection), fetch });
    return (id) => provider.responses(id);
  },
  openai_compatible: async (connection, fetch) => {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    const provider = createOpenAICompatible({
      name: 'openai-compatible',
      baseURL: baseUrlOf(connection),
      ...(connection.apiKey === undefined ? {} : { apiKey: connection.apiKey }), // local servers ask for none
      includeUsage: true,
      supportsStructuredOutputs: true,
      fetch,
    });
    return (id) => provider.chatModel(id);
  },
  anthropic: async (connection, fetch) => {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const baseURL = connection.baseUrl ?? 'https://api.anthropic.com/v1';
    const provider = createAnthropic({ baseURL, apiKey: keyOf(connection), fetch });
    return (id) => provider.languageModel(id);
  },
  google: async (connection, fetch) => {
    const { createGoogle } = await import('@ai-sdk/google');
    const baseURL = connection.baseUrl ?? 'https://generativelanguage.googleapis.com/v1beta';
    const provider = createGoogle({ baseURL, apiKey: keyOf(connection), fetch });
    return (id) => provider.languageModel(id);
  },
};

/**
 * Finds the model that an author named: `demo`, or `<connection>/<model>` (the model's own name may hold
 * slashes). Throws BlockFailure `model_name_invalid`, `connection_unknown` or `connection_incomplete`.
 */
export async function connectModel(name: string, lent: Lent): Promise<ConnectedModel> {
  if (name === 'demo') return { name, kind: 'demo', model: demoModel };
  const [, connectionName, id] = /^([^/]+)\/(.+)$/s.exec(name) ?? [];
  if (connectionName === undefined || id === undefined) {
    const text = `"${name}" names no model. Write "<connection>/<model>", for example "openai/gpt-5", or "demo".`;
    throw new BlockFailure('model_name_invalid', text);
  }
  const connection = await lent.connection(connectionName);
  if (connection === undefined) throw await unknownConnection(connectionName, lent);
  const model = (await CONNECT[connection.kind](connection, lent.fetch))(id);
  const key = connection.apiKey === undefined ? {} : { apiKey: connection.apiKey };
  return { name, kind: connection.kind, model, ...key };
}

async function unknownConnection(name: string, lent: Lent): Promise<BlockFailure> {
  const names = await lent.connectionNames();
  const known =
    names.length === 0 ? 'This workspace has none yet' : `Known: ${[...names].toSorted().join(', ')}`;
  return new BlockFailure(
    'connection_unknown',
    `There is no model connection "${name}". ${known}. Add it to the workspace's connections with its kind ` +
      '(openai, openai_compatible, anthropic or google), base URL and key, or use the model "demo", which needs none.',
    { details: { known: [...names] } },
  );
}

function keyOf(connection: ModelConnection): string {
  if (connection.apiKey !== undefined && connection.apiKey !== '') return connection.apiKey;
  const text = `Connection "${connection.name}" (${connection.kind}) has no API key. Add one to the connection.`;
  throw new BlockFailure('connection_incomplete', text);
}

function baseUrlOf(connection: ModelConnection): string {
  if (connection.baseUrl !== undefined) return connection.baseUrl;
  const text = `Connection "${connection.name}" (openai_compatible) has no base URL, e.g. "http://localhost:11434/v1".`;
  throw new BlockFailure('connection_incomplete', text);
}
