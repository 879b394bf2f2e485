import { request } from '../../../api/request.js';
import type { DocumentProblem } from '../../../api/api-error.js';
import { randomHex } from '../playground/send-call.js';

/** `GET /api/v1/workflows/{name}`, the parts that are needed here. */
export interface StoredWorkflow {
  readonly draftVersion: number;
  readonly document: {
    readonly blocks: readonly {
      readonly id: string;
      readonly name: string;
      readonly params?: Readonly<Record<string, unknown>>;
    }[];
  };
}

interface SavedWorkflow {
  readonly triggers: readonly { readonly id: string; readonly block: string; readonly url: string }[];
  readonly problems: readonly DocumentProblem[];
}

/** A new secret and the name under which it is kept. The value lives in the form until it was shown once. */
export interface NewSecret {
  readonly name: string;
  readonly value: string;
}

/** A name that no secret has yet. */
export const newSecretName = (path: string): string =>
  `${path.replaceAll(/[^A-Za-z0-9]+/g, '_').replace(/^\d/, '_$&')}_${randomHex(3)}`.slice(0, 63);

/** 32 random bytes; those of signatures in the format of Standard Webhooks. */
export function newSecretValue(mode: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes));
  return mode === 'hmac_sha256'
    ? `whsec_${text}`
    : `pt_${text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')}`;
}

const workflowPath = (name: string): string => `workflows/${encodeURIComponent(name)}`;

/**
 * Stores the secret, if there is a new one, then saves the document and publishes it. A secret whose document was
 * refused is taken away again.
 *
 * @param expectedDraftVersion 0 = the workflow must not exist
 * @throws ApiError; `problems` of it name what is wrong in the document
 */
export async function saveTrigger(
  name: string,
  document: unknown,
  { secret, expectedDraftVersion }: { secret: NewSecret | null; expectedDraftVersion: number },
): Promise<SavedWorkflow> {
  const secretPath = secret === null ? null : `secrets/${encodeURIComponent(secret.name)}`;
  if (secretPath !== null) await request('PUT', secretPath, { body: { value: secret?.value } });
  try {
    return await request<SavedWorkflow>('PUT', workflowPath(name), {
      query: { publish: true, expectedDraftVersion },
      body: document,
    });
  } catch (error) {
    if (secretPath !== null) await request('DELETE', secretPath, { query: { force: true } });
    throw error;
  }
}

/** What the server says of a document, without saving it. Findings also come as an ApiError. */
export const checkDocument = (
  name: string,
  document: unknown,
  signal: AbortSignal,
): Promise<{ problems: readonly DocumentProblem[] }> =>
  request('PUT', workflowPath(name), { query: { dryRun: true }, body: document, signal });

export const loadWorkflow = (name: string, signal?: AbortSignal): Promise<StoredWorkflow> =>
  request('GET', workflowPath(name), { signal });
