import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { Readable } from 'node:stream';
import type { RunEvent } from '../delivery/run-ending.js';

/** Proxies and clients close idle connections; a comment is not idle. */
const KEEP_ALIVE_MS = 15_000;

/** Headers of a stream of server-sent events. */
export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  // nginx would otherwise collect the stream and deliver it at its end.
  'x-accel-buffering': 'no',
} as const;

/** One event on the wire. Data is one line of JSON, so no value can begin a field of its own. */
export const eventFrame = ({ seq, type, data }: RunEvent): string =>
  `id: ${seq}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * The body of a streamed answer. Follows slow readers at their pace, and stops following the run (which goes on) as
 * soon as the reader leaves.
 *
 * @param follow opens the events; its signal aborts when the reader is gone
 */
export const eventStream = (follow: (gone: AbortSignal) => AsyncIterable<RunEvent>): Readable => {
  const out = new PassThrough();
  const gone = new AbortController();
  const keepAlive = setInterval(() => void out.write(': keep-alive\n\n'), KEEP_ALIVE_MS);
  keepAlive.unref();
  out.once('close', () => {
    clearInterval(keepAlive);
    gone.abort();
  });
  const pump = async (): Promise<void> => {
    for await (const event of follow(gone.signal)) {
      if (!out.write(eventFrame(event))) await once(out, 'drain', { signal: gone.signal });
    }
    out.end();
  };
  pump().catch((error: unknown) => {
    // A reader that left is the ordinary end of a stream; anything else breaks the connection, visibly.
    if (!gone.signal.aborted) out.destroy(error instanceof Error ? error : new Error(String(error)));
  });
  return out;
};

/** `Last-Event-ID` as the number of the last event that arrived; 0 when absent or not ours. */
export const lastEventId = (header: string | string[] | undefined): number =>
  typeof header === 'string' && /^\d{1,15}$/.test(header) ? Number(header) : 0;
