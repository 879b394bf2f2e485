import type { FastifyReply } from 'fastify';
import { ERROR_KINDS } from './error-codes.js';
import type { ErrorCode } from './error-codes.js';
import { PROBLEM_TYPE, problemDocument } from './problem.js';
import type { RejectionOptions } from './rejected-call.js';

/** The media type that each kind of 415 asks for instead (RFC 9110 section 15.5.16). */
const ACCEPTABLE: Readonly<Partial<Record<ErrorCode, Readonly<Record<string, string>>>>> = {
  unsupported_media_type: { accept: 'application/json' },
  unsupported_encoding: { 'accept-encoding': 'identity' },
};

type ProblemOptions = { readonly [K in keyof RejectionOptions]?: RejectionOptions[K] | undefined };

/** Sends a problem document with its headers. */
export const sendProblem = (reply: FastifyReply, code: ErrorCode, options: ProblemOptions): void => {
  // As bytes: Fastify adds a charset to text, which the media type does not have.
  const problem = problemDocument(code, reply.request.id, options);
  reply
    .code(ERROR_KINDS[code].status)
    .headers({ ...ACCEPTABLE[code], ...options.headers })
    .type(PROBLEM_TYPE)
    .send(Buffer.from(JSON.stringify(problem)));
};
