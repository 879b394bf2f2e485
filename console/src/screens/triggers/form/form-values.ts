import type { AuthMode, TriggerSettings } from '../../../api/triggers.js';
import { readJsonObject } from '../../runs/read-json-object.js';

/** What stands in the form of a trigger; lists as texts with one entry a line. Never a secret. */
export interface TriggerFormValues {
  readonly title: string;
  readonly description: string;
  readonly path: string;
  readonly mode: AuthMode;
  readonly header: string;
  readonly requireSignedTimestamp: boolean;
  readonly replayWindowSeconds: number;
  readonly consumer: string;
  readonly maxPromptLength: number;
  readonly requireContext: boolean;
  readonly contextSchema: string;
  readonly rateLimited: boolean;
  readonly limit: number;
  readonly windowSeconds: number;
  readonly ipAllowList: string;
  readonly answer: 'auto' | 'async' | 'sync';
  readonly timeoutSeconds: number;
  /** Of the agent, in a new workflow. */
  readonly system: string;
  readonly model: string;
}

export const NEW_TRIGGER: TriggerFormValues = {
  title: '',
  description: '',
  path: '',
  mode: 'bearer',
  header: 'X-Signature',
  requireSignedTimestamp: true,
  replayWindowSeconds: 300,
  consumer: 'first consumer',
  maxPromptLength: 10_000,
  requireContext: false,
  contextSchema: '',
  rateLimited: true,
  limit: 20,
  windowSeconds: 60,
  ipAllowList: '',
  answer: 'auto',
  timeoutSeconds: 30,
  system: 'Follow the instructions of the user.',
  model: 'demo',
};

/** `Daily report` becomes `daily-report`; empty when nothing of it can stay. */
export const slug = (title: string): string =>
  title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-\d]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');

/** The values of a trigger that is there. */
export function valuesOf(settings: TriggerSettings & { readonly path?: string }): TriggerFormValues {
  const { auth = {}, rateLimit = {}, response = {} } = settings;
  return {
    ...NEW_TRIGGER,
    path: settings.path ?? '',
    mode: auth.mode ?? 'bearer',
    header: auth.header ?? 'X-Signature',
    requireSignedTimestamp: auth.requireSignedTimestamp ?? false,
    replayWindowSeconds: auth.replayWindowSeconds ?? 300,
    maxPromptLength: settings.maxPromptLength ?? 10_000,
    requireContext: settings.requireContext ?? false,
    contextSchema: settings.contextSchema == null ? '' : JSON.stringify(settings.contextSchema, null, 2),
    rateLimited: rateLimit.enabled ?? true,
    limit: rateLimit.limit ?? 20,
    windowSeconds: rateLimit.windowSeconds ?? 60,
    ipAllowList: (settings.ipAllowList ?? []).join('\n'),
    answer: (['async', 'sync'] as const).find((mode) => mode === response.mode) ?? 'auto',
    timeoutSeconds: response.timeoutSeconds ?? 30,
  };
}

/** A credential as it stands in a document: its secret by name. */
export interface WrittenCredential {
  readonly name: string;
  readonly secret: string;
}

/**
 * The params of the trigger's block.
 *
 * @param before params that are kept where the form says nothing
 */
export function paramsOf(
  values: TriggerFormValues,
  credentials: readonly WrittenCredential[],
  before: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const schema = readJsonObject(values.contextSchema);
  const usesHeader = values.mode === 'custom_header' || values.mode === 'hmac_sha256';
  return {
    ...before,
    path: values.path,
    auth: {
      mode: values.mode,
      ...(usesHeader ? { header: values.header } : {}),
      ...(values.mode === 'hmac_sha256'
        ? {
            requireSignedTimestamp: values.requireSignedTimestamp,
            replayWindowSeconds: values.replayWindowSeconds,
          }
        : {}),
      ...(values.mode === 'none' ? {} : { credentials }),
    },
    maxPromptLength: values.maxPromptLength,
    requireContext: values.requireContext,
    contextSchema: values.contextSchema.trim() !== '' && schema.ok ? schema.value : null,
    ipAllowList: values.ipAllowList.split('\n').flatMap((line) => line.trim() || []),
    rateLimit: {
      enabled: values.rateLimited,
      limit: values.limit,
      windowSeconds: values.windowSeconds,
    },
    response: { mode: values.answer, timeoutSeconds: values.timeoutSeconds },
  };
}

/** A workflow with the trigger, an agent that follows the prompt, and its answer. */
export const newDocument = (
  name: string,
  values: TriggerFormValues,
  credentials: readonly WrittenCredential[],
): Readonly<Record<string, unknown>> => ({
  version: 1,
  name,
  title: values.title.trim(),
  ...(values.description.trim() === '' ? {} : { description: values.description.trim() }),
  blocks: [
    { id: 'b1', name: 'apiprompt1', type: 'api_prompt', params: paramsOf(values, credentials) },
    {
      id: 'b2',
      name: 'agent1',
      type: 'agent',
      params: { model: values.model, system: values.system, prompt: '<apiprompt1.prompt>' },
    },
    { id: 'b3', name: 'response1', type: 'response', params: { body: { answer: '<agent1.content>' } } },
  ],
  edges: [
    { from: 'b1', to: 'b2' },
    { from: 'b2', to: 'b3' },
  ],
});

/** The fields of the form by the end of the pointers that the server's findings name. */
const FIELDS: readonly (readonly [pointer: RegExp, field: keyof TriggerFormValues])[] = [
  [/\/params\/path\b/, 'path'],
  [/\/params\/auth\/header\b/, 'header'],
  [/\/params\/auth\/replayWindowSeconds\b/, 'replayWindowSeconds'],
  [/\/params\/auth\/credentials\b/, 'consumer'],
  [/\/params\/maxPromptLength\b/, 'maxPromptLength'],
  [/\/params\/contextSchema\b/, 'contextSchema'],
  [/\/params\/ipAllowList\b/, 'ipAllowList'],
  [/\/params\/rateLimit\/windowSeconds\b/, 'windowSeconds'],
  [/\/params\/rateLimit\b/, 'limit'],
  [/\/params\/response\b/, 'timeoutSeconds'],
  [/\/params\/model\b/, 'model'],
  [/\/params\/system\b/, 'system'],
  [/^\/(title|name)\b/, 'title'],
  [/^\/description\b/, 'description'],
];

/** The field that a finding is about; null when it is none of the form. */
export const fieldOf = (pointer: string): keyof TriggerFormValues | null =>
  FIELDS.find(([pattern]) => pattern.test(pointer))?.[1] ?? null;
