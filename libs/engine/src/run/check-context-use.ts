import { BlockFailure } from '#sdk';
import type { BlockEvent, CallerResponse, JsonObject } from '#sdk';
import type { BlockTask } from './block-task.js';
import { sealJson, UnsealableValue } from './seal-json.js';

const HEADER_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** What HTTP can carry in a value: no line breaks, no other control characters. */
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const MAX_TEXT = 1_048_576;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = ({ block }: BlockTask, what: string): BlockFailure =>
  new BlockFailure(
    'invalid_output',
    `"${block.name}" (${block.type}) ${what} This is a defect of the block.`,
  );

/**
 * Checks what a block gives as the answer to the waiting caller: it is stored with the run and sent as HTTP.
 *
 * @throws BlockFailure `invalid_output`
 */
export function checkResponse(task: BlockTask, response: unknown): CallerResponse {
  if (!isRecord(response)) throw refuse(task, 'answered the caller with nothing.');
  const { status, headers, body } = response;
  if (!Number.isInteger(status) || Number(status) < 200 || Number(status) > 599)
    throw refuse(task, 'answered the caller with a status that is not 200 to 599.');
  if (!isRecord(headers)) throw refuse(task, 'answered the caller without headers: give {} for none.');
  for (const [name, value] of Object.entries(headers))
    if (!HEADER_NAME.test(name) || typeof value !== 'string' || !HEADER_VALUE.test(value))
      throw refuse(
        task,
        `answered the caller with a header that HTTP cannot carry: ${JSON.stringify(name)}.`,
      );
  try {
    sealJson(body, task.env.limits.outputBytes);
  } catch (error) {
    if (!(error instanceof UnsealableValue)) throw error;
    throw refuse(
      task,
      `answered the caller with a body that ${error.message}${error.pointer && ` at ${error.pointer}`}.`,
    );
  }
  return response as unknown as CallerResponse;
}

/** Checks an event that a block tells of its progress: it is stored and streamed. @throws TypeError */
export function checkEvent(event: BlockEvent): BlockEvent {
  if (!isRecord(event)) throw new TypeError('emit() takes an event, e.g. { type: "token", text: "..." }.');
  for (const [name, value] of Object.entries(event)) {
    const isPlain = typeof value === 'string' ? value.length <= MAX_TEXT : Number.isFinite(value);
    if (!isPlain) throw new TypeError(`emit() takes texts and numbers, and "${name}" is none, or too long.`);
  }
  return event;
}

/** Checks the data of a log line. @throws UnsealableValue when it is not JSON, or too large */
export function checkLogData(data: JsonObject | undefined): JsonObject | null {
  if (data === undefined) return null;
  sealJson(data, MAX_TEXT);
  return data;
}
