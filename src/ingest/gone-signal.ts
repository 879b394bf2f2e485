import type { FastifyReply } from 'fastify';

/** Aborts when the caller's connection closes before the answer. It ends the waiting, never the run. */
export const goneSignal = (reply: FastifyReply): AbortSignal => {
  if (reply.raw.closed) return AbortSignal.abort();
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
};
