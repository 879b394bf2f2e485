import type { Shadow } from './shadow.js';

const OVERRIDE = '\u202e';
/** What ends an override: its pop, the pop of the isolate around it, or the end of the line. */
const ENDS = ['\u202c', '\u2069', '\n'];
const MAX_RUNS = 16;

/** The text as a reader sees it: what stands between a right-to-left override and its end is reversed. */
export function turnMirroredRuns(text: string): Shadow | undefined {
  let at = text.indexOf(OVERRIDE);
  if (at < 0) return undefined;
  const first = at;
  let out = text.slice(0, at);
  let end = at;
  for (let runs = 0; at >= 0 && runs < MAX_RUNS; runs++) {
    end = endOfRun(text, at + 1);
    out += Array.from(text.slice(at + 1, end))
      .toReversed()
      .join('');
    at = text.indexOf(OVERRIDE, end);
    out += text.slice(end, at < 0 ? undefined : at);
  }
  return { text: out, hiddenBy: 'reversed', pattern: 'bidi_override', start: first, end };
}

function endOfRun(text: string, from: number): number {
  const ends = ENDS.map((mark) => text.indexOf(mark, from)).filter((end) => end >= 0);
  return ends.length === 0 ? text.length : Math.min(...ends);
}
