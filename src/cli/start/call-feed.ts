import type { LineSink } from '../../telemetry/json-logger.js';

interface LogLine {
  readonly time?: string;
  readonly level?: string;
  readonly event?: string;
  readonly method?: string;
  readonly route?: string | null;
  readonly status?: number;
  readonly ms?: number;
  readonly code?: string;
  readonly caller?: string;
  readonly message?: string;
}

/** `12:04:07 POST /api/webhooks/prompt/:path 200 14.2 ms bearer:3f…`; null for lines that a person need not see. */
export function callLine(text: string): string | null {
  const line = JSON.parse(text) as LogLine;
  const time = (line.time ?? '').slice(11, 19);
  if (line.event === 'call') {
    if (line.route?.startsWith('/health')) return null;
    const end = [line.code, line.caller].filter((part) => part !== undefined).join(' ');
    return `${time} ${line.method ?? ''} ${line.route ?? '(unknown address)'} ${line.status ?? ''} ${line.ms ?? 0} ms ${end}`.trimEnd();
  }
  const worthIt = line.level === 'warn' || line.level === 'error';
  return worthIt ? `${time} ${line.level} ${line.message ?? line.event ?? ''}` : null;
}

/** Turns the structured log into one line a call for a person at a terminal. */
export const callFeed =
  (write: (line: string) => void): LineSink =>
  (lines) => {
    for (const text of lines.split('\n')) {
      const line = text === '' ? null : callLine(text);
      if (line !== null) write(line);
    }
  };
