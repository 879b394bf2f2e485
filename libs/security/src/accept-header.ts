import { stripOws } from './raw-header.js';

/**
 * Does the caller want the run as a stream of server-sent events? Only when `text/event-stream` is named (a wildcard
 * takes JSON) and not ranked below `application/json`; at equal rank the one named first is meant.
 *
 * @param accept all `Accept` lines joined with a comma
 */
export function prefersEventStream(accept: string | undefined): boolean {
  if (accept === undefined || !accept.toLowerCase().includes('text/event-stream')) return false;
  let stream = 0;
  let json = 0;
  let isStreamFirst = false;
  for (const part of accept.split(',')) {
    const [type = '', ...parameters] = part.split(';').map((text) => stripOws(text).toLowerCase());
    const weight = readWeight(parameters);
    if (type === 'text/event-stream' && stream === 0) {
      stream = weight;
      isStreamFirst = json === 0;
    }
    if (type === 'application/json' && json === 0) json = weight;
  }
  return stream > 0 && (stream > json || (stream === json && isStreamFirst));
}

/** The `q` parameter: 0 to 1, default 1; a malformed one counts as 0. */
function readWeight(parameters: readonly string[]): number {
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  if (weight === undefined) return 1;
  return /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight) ? Number(weight) : 0;
}
