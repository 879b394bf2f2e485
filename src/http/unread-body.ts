import type { FastifyInstance } from 'fastify';
import './call-notes.js';

/** How long a caller may go on sending a body that nobody will read. */
const LINGER_MS = 1_000;

/**
 * Ends connections whose request was answered before its body had come. The rest is drained for a moment, because
 * closing with unread bytes resets the connection and can swallow the answer on its way; then the connection is cut.
 * After `body_too_large` it is cut even when the body did end: the framing was the caller's, and it is done here.
 */
export const cutUnreadBodies = (fastify: FastifyInstance): void => {
  fastify.addHook('onResponse', (request, _reply, done) => {
    const { raw } = request;
    if (!raw.complete) {
      const { socket } = raw;
      const mustClose = request.callNotes?.refusedWith === 'body_too_large';
      const cut = setTimeout(() => socket.destroy(), LINGER_MS);
      cut.unref();
      raw.once('end', () => {
        clearTimeout(cut);
        if (mustClose) socket.end();
      });
      raw.resume();
    }
    done();
  });
};
