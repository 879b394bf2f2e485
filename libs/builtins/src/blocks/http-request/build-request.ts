import { BlockFailure } from '#sdk';
import type { JsonObject, JsonValue, ParamsOf } from '#sdk';
import { headerNameComplaint } from './header-name-complaint.js';
import type { httpRequestParams } from './http-request.params.js';

/** The params of an HTTP request, filled in. */
export type HttpRequestParams = ParamsOf<typeof httpRequestParams>;

/** A request ready to be sent. */
export interface BuiltRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | null;
  /** Lower-case name of the header that carries the credential, if any. */
  readonly credentialHeader: string | null;
}

const refused = (message: string): BlockFailure => new BlockFailure('http_request_invalid', message);

function scalar(value: JsonValue, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw refused(`${where} is an object or a list, and it must be a text, a number or a boolean.`);
}

function addPairs(to: URLSearchParams, pairs: JsonObject, where: string): void {
  for (const [name, value] of Object.entries(pairs)) {
    if (value === null) continue;
    const values = Array.isArray(value) ? value : [value];
    for (const one of values) to.append(name, scalar(one, `${where}.${name}`));
  }
}

function buildUrl({ url, query }: HttpRequestParams): URL {
  const parsed = URL.parse(url);
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
    throw refused(
      `url is not an absolute http or https URL. Write it in full, e.g. https://api.example.com/.`,
    );
  }
  if (parsed.username !== '' || parsed.password !== '') {
    throw refused('url carries a user name or password. Use auth with type basic, so that it stays secret.');
  }
  addPairs(parsed.searchParams, query, 'query');
  return parsed;
}

function setHeader(headers: Headers, name: string, value: string): void {
  const complaint = headerNameComplaint(name);
  if (complaint !== undefined) throw refused(complaint);
  try {
    headers.set(name, value);
  } catch {
    // Not given as a cause: the platform's message repeats the value, which may be a secret.
    throw refused(`The value of header "${name}" cannot be sent: it must be one line of Latin characters.`);
  }
}

function encodeBody({ body, bodyType, method }: HttpRequestParams): [string | null, string | null] {
  if (body === null) return [null, null];
  if (method === 'GET' || method === 'HEAD') {
    throw refused(`A ${method} request has no body. Use query, or another method.`);
  }
  if (bodyType === 'json') return [JSON.stringify(body), 'application/json'];
  if (bodyType === 'text') {
    return [typeof body === 'string' ? body : JSON.stringify(body), 'text/plain; charset=utf-8'];
  }
  if (typeof body !== 'object' || Array.isArray(body)) {
    throw refused('A form body is an object of names and values, e.g. { "name": "<apiprompt1.prompt>" }.');
  }
  const form = new URLSearchParams();
  addPairs(form, body, 'body');
  return [form.toString(), 'application/x-www-form-urlencoded'];
}

function credential({ auth }: HttpRequestParams): [string, string] | null {
  const { type, token, username = '', header = 'X-Api-Key' } = auth;
  if (type === 'none') return null;
  if (token === undefined || token === '') {
    throw refused(`auth.type is ${type}, and auth.token is empty. Give it as {{secrets.NAME}}.`);
  }
  if (type === 'bearer') return ['authorization', `Bearer ${token}`];
  if (type === 'header') return [header.toLowerCase(), token];
  return ['authorization', `Basic ${Buffer.from(`${username}:${token}`, 'utf8').toString('base64')}`];
}

/** Methods that change nothing on the server: they need no idempotency key, and may be sent again. */
export const isSafe = (method: string): boolean =>
  method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Makes the request that the params describe. Values are encoded, never pasted: a value cannot add a header,
 * a parameter or a second request.
 *
 * @throws BlockFailure `http_request_invalid`, not retryable; the message never repeats a header's value
 */
export function buildRequest(params: HttpRequestParams, idempotencyKey: string): BuiltRequest {
  const url = buildUrl(params);
  const [body, contentType] = encodeBody(params);
  const headers = new Headers();
  if (contentType !== null) headers.set('content-type', contentType);
  if (!isSafe(params.method)) headers.set('idempotency-key', idempotencyKey);
  for (const [name, value] of Object.entries(params.headers)) {
    if (value !== null) setHeader(headers, name, scalar(value, `headers.${name}`));
  }
  const proof = credential(params);
  if (proof !== null) setHeader(headers, ...proof);
  return { url, method: params.method, headers, body, credentialHeader: proof?.[0] ?? null };
}
