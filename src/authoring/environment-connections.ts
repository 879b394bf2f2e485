import type { ModelConnection } from '#sdk';

/** The settings that make model connections. */
export interface ModelSettings {
  readonly openaiApiKey: string | null;
  readonly openaiBaseUrl: string | null;
  readonly anthropicApiKey: string | null;
  readonly googleApiKey: string | null;
}

/**
 * Connections that the environment gives to every workspace. They are locked: whoever runs the server decides about
 * them. OPENAI_BASE_URL alone is enough, because servers beside the application often ask for no key.
 */
export function environmentConnections(settings: ModelSettings): ReadonlyMap<string, ModelConnection> {
  const { openaiApiKey, openaiBaseUrl, anthropicApiKey, googleApiKey } = settings;
  const found = new Map<string, ModelConnection>();
  if (openaiApiKey !== null || openaiBaseUrl !== null) {
    found.set('openai', {
      name: 'openai',
      // Another server than OpenAI's speaks the older, common dialect of the API.
      kind: openaiBaseUrl === null ? 'openai' : 'openai_compatible',
      ...(openaiBaseUrl === null ? {} : { baseUrl: openaiBaseUrl }),
      ...(openaiApiKey === null ? {} : { apiKey: openaiApiKey }),
    });
  }
  if (anthropicApiKey !== null) {
    found.set('anthropic', { name: 'anthropic', kind: 'anthropic', apiKey: anthropicApiKey });
  }
  if (googleApiKey !== null) found.set('google', { name: 'google', kind: 'google', apiKey: googleApiKey });
  return found;
}
