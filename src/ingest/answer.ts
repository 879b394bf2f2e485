import type { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

/** What an accepted call is answered with. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text, a stream, or null for an answer without a body. */
  readonly body: string | Readable | null;
}

/** An answer of ours in JSON. */
export const jsonAnswer = (status: number, body: object, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});

/** Puts an answer on the wire. */
export const sendAnswer = (reply: FastifyReply, { status, headers, body }: Answer): void => {
  reply
    .code(status)
    .headers(headers)
    .send(body ?? undefined);
};
