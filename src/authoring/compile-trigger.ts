import { randomBytes } from 'node:crypto';
import type { CompiledTriggerBlock } from '#engine';
import type { AnyTriggerDefinition, Fields, JsonObject, JsonValue } from '#sdk';
import {
  compileAllowList,
  compileAuthPolicy,
  compileContextSchema,
  MAX_SECRETS_PER_TRIGGER,
} from '#security';
import type { AuthMode, ContextCheck, Credential, CredentialSecret } from '#security';
import type { ActiveSuppression, TriggerRecord } from '#store';
import type { BodyHashPolicy, CompiledTrigger, Receive } from './compiled-trigger.js';
import { scanPolicyOf } from './guardrails/scan-policy.js';
import { CALL_OUTPUTS, GIVEN_OUTPUTS } from './given-outputs.js';
import type { RevealedSecret } from './secret-vault.js';

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);
const textOf = (value: JsonValue | undefined, fallback: string): string =>
  typeof value === 'string' ? value : fallback;
const numberOf = (value: JsonValue | undefined, fallback: number): number =>
  typeof value === 'number' ? value : fallback;
const textsOf = (value: JsonValue | undefined): string[] =>
  listOf(value).filter((item): item is string => typeof item === 'string');

/** The secret of each credential, in the document's order, under one set of secret values. */
const credentialTexts = (params: JsonObject): string[] =>
  listOf(objectOf(params['auth'])['credentials']).map((item) => textOf(objectOf(item)['secret'], ''));

/**
 * Params with the secrets in place. A secret that is gone becomes a value that nobody can send: the trigger then
 * answers 401, also where the secret is only a part of the text.
 */
const withSecrets = (block: CompiledTriggerBlock, values: ReadonlyMap<string, string>): JsonObject =>
  block.params({ get: (name) => values.get(name) ?? randomBytes(32).toString('hex') });

/**
 * The credentials with their old values. An old value is put in its secret's place and the params are made again, so
 * that it works in every template (`Bearer {{secrets.x}}`) in which the current one does.
 */
function credentialsOf(
  block: CompiledTriggerBlock,
  record: TriggerRecord,
  secrets: readonly RevealedSecret[],
): Credential[] {
  const current = new Map(secrets.map((secret) => [secret.name, secret.current]));
  const params = withSecrets(block, current);
  const names = listOf(objectOf(params['auth'])['credentials']).map((item) =>
    textOf(objectOf(item)['name'], ''),
  );
  const working = credentialTexts(params).map((value): CredentialSecret[] => [{ value, expiresAt: null }]);
  for (const secret of secrets) {
    for (const { value, expiresAt } of secret.old) {
      const before = credentialTexts(withSecrets(block, new Map(current).set(secret.name, value)));
      for (const [at, old] of before.entries()) {
        // Unchanged: this credential does not use the secret. Missing secrets differ each time, and are no old value.
        const usesIt = mentions(block, at, secret.name);
        if (usesIt && old !== working[at]?.[0]?.value) working[at]?.push({ value: old, expiresAt });
      }
    }
  }
  dropSurplus(working);
  return names.map((name, at) => ({
    id: record.credentials.find((credential) => credential.name === name)?.id ?? `${record.id}/${name}`,
    name,
    secrets: working[at] ?? [],
  }));
}

/**
 * A call may try so many secrets and no more. Beyond that, the old values that end first go before their time: better
 * than a trigger that answers nobody because its owner rotated many secrets at once.
 */
function dropSurplus(working: readonly CredentialSecret[][]): void {
  const count = (): number => working.reduce((sum, secrets) => sum + secrets.length, 0);
  while (count() > MAX_SECRETS_PER_TRIGGER) {
    const old = working.flatMap((secrets) => secrets.slice(1).map((secret) => ({ secrets, secret })));
    const [first] = old.toSorted((a, b) => Number(a.secret.expiresAt) - Number(b.secret.expiresAt));
    if (!first) return;
    first.secrets.splice(first.secrets.indexOf(first.secret), 1);
  }
}

/** Does the credential at this place mention the secret? Asked of the params with the secrets' names as values. */
function mentions(block: CompiledTriggerBlock, at: number, name: string): boolean {
  const marked = credentialTexts(block.params({ get: (each) => (each === name ? '\u0000' : '') }));
  return marked[at]?.includes('\u0000') ?? false;
}

function contextCheck(schema: JsonValue | undefined, triggerId: string): ContextCheck | null {
  if (schema === undefined || schema === null || typeof schema !== 'object' || Array.isArray(schema))
    return null;
  const compiled = compileContextSchema(schema);
  if (compiled.ok) return compiled.check;
  throw new Error(
    `Trigger ${triggerId} was published with a contextSchema that does not compile: ${compiled.message}`,
  );
}

/**
 * Makes a published trigger ready for the hot path.
 *
 * @param block its block in the compiled version that it starts
 * @param secrets every secret that the block mentions and that exists, with old values in grace
 * @param suppressions matches on this trigger that were judged harmless
 */
export function compileTrigger(
  record: TriggerRecord & { readonly path: string },
  block: CompiledTriggerBlock,
  secrets: readonly RevealedSecret[],
  suppressions: readonly ActiveSuppression[] = [],
): CompiledTrigger {
  const params = withSecrets(block, new Map(secrets.map((secret) => [secret.name, secret.current])));
  const auth = objectOf(params['auth']);
  const idempotency = objectOf(params['idempotency']);
  const rateLimit = objectOf(params['rateLimit']);
  const response = objectOf(params['response']);
  const mode = textOf(response['mode'], 'auto');
  const limited = params['rateLimit'] !== null && rateLimit['enabled'] !== false;
  const trigger: CompiledTrigger = {
    id: record.id,
    workspaceId: record.workspaceId,
    workflowId: record.workflowId,
    workflowName: record.workflowName,
    workflowVersion: record.workflowVersion,
    revision: record.revision,
    type: record.type,
    surface: block.definition.surface,
    receive: receiveOf(block.definition, params),
    blockId: record.blockId,
    blockName: record.blockName,
    path: record.path,
    auth: compileAuthPolicy({
      // Without a mode nobody gets in: `none` must be written out.
      mode: textOf(auth['mode'], 'bearer') as AuthMode,
      headerName: textOf(auth['header'], 'X-Signature'),
      requireSignedTimestamp: auth['requireSignedTimestamp'] === true,
      replayWindowSeconds: numberOf(auth['replayWindowSeconds'], 300),
      credentials: credentialsOf(block, record, secrets),
    }),
    provider: providerOf(params['provider']),
    ipAllowList: compileAllowList(textsOf(params['ipAllowList'])),
    maxPromptLength: numberOf(params['maxPromptLength'], 10_000),
    requireContext: params['requireContext'] === true,
    contextSchema: contextCheck(params['contextSchema'], record.id),
    idempotency: {
      enabled: idempotency['enabled'] !== false,
      windowSeconds: numberOf(idempotency['windowSeconds'], 604_800),
      bodyHash: textOf(idempotency['bodyHash'], 'auto') as BodyHashPolicy,
      onMismatch: idempotency['onMismatch'] === 'reject' ? 'reject' : 'duplicate',
    },
    rateLimit: limited
      ? { limit: numberOf(rateLimit['limit'], 20), windowSeconds: numberOf(rateLimit['windowSeconds'], 60) }
      : null,
    // A kind that does not offer the scan is not scanned.
    guardrails: scanPolicyOf(params['guardrails'] ?? { enabled: false }, suppressions),
    tellsOfScan: Object.hasOwn(block.definition.outputs, 'guardrailsTriggered'),
    undeclared: undeclaredOf(block.definition, params),
    response: {
      waits: mode === 'sync' || (mode === 'auto' && block.responds),
      timeoutSeconds: numberOf(response['timeoutSeconds'], 30),
    },
    resultWebhook: params['resultWebhook'] === null ? null : orNull(objectOf(params['resultWebhook'])),
  };
  return Object.freeze(trigger);
}

const declaredBy = (definition: AnyTriggerDefinition, params: JsonObject): Fields =>
  definition.outputsFor?.(params as never) ?? definition.outputs;

function undeclaredOf(definition: AnyTriggerDefinition, params: JsonObject): readonly string[] {
  const declared = declaredBy(definition, params);
  const given = definition.receive === undefined ? (GIVEN_OUTPUTS[definition.surface] ?? []) : [];
  return [...given, ...CALL_OUTPUTS].filter((name) => !Object.hasOwn(declared, name));
}

function receiveOf(definition: AnyTriggerDefinition, params: JsonObject): Receive | null {
  const { receive } = definition;
  if (receive === undefined) return null;
  const own = Object.entries(declaredBy(definition, params)).filter(([name]) => !CALL_OUTPUTS.includes(name));
  return {
    call: (received) => receive.call(definition, received, params as never),
    outputs: Object.fromEntries(own),
  };
}

const PROVIDERS = ['github', 'stripe', 'slack', 'shopify', 'standard'] as const;

const providerOf = (value: JsonValue | undefined): CompiledTrigger['provider'] =>
  PROVIDERS.find((provider) => provider === value) ?? null;

const orNull = (object: JsonObject): JsonObject | null => (Object.keys(object).length === 0 ? null : object);
