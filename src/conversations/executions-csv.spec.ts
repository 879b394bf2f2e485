import { array, assert, property, string } from 'fast-check';
import { executionsCsv } from './executions-csv.js';

const execution = (prompt: string | null) => ({
  status: 'completed',
  prompt,
  source: null,
  queuedAt: '2024-05-20T10:13:20.000Z',
  startedAt: null,
  completedAt: null,
  jobId: 'j',
  runId: null,
  errorMessage: null,
  count: 1,
  metadata: { clientIp: '192.0.2.1', userAgent: 'curl/8', timestamp: '2024-05-20T10:13:20.000Z' },
});

/** What a reader of RFC 4180 makes of it. */
const cellsOf = (csv: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

describe('an execution log as CSV', () => {
  it('has a head and one line for each execution', () => {
    expect(executionsCsv([execution('Hello')])).toBe(
      'queuedAt,status,prompt,source,jobId,runId,startedAt,completedAt,errorMessage,clientIp,userAgent,count\r\n' +
        '2024-05-20T10:13:20.000Z,completed,Hello,,j,,,,,192.0.2.1,curl/8,1\r\n',
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://evil.example","x")'])(
    'shows %j as text, not as a formula (S-15)',
    (prompt) => {
      expect(cellsOf(executionsCsv([execution(prompt)]))[1]?.[2]).toBe(`'${prompt}`);
    },
  );

  it('gives back every prompt, with a mark only before what a spreadsheet would take for a formula', () => {
    assert(
      property(array(string()), (prompts) => {
        const cells = cellsOf(executionsCsv(prompts.map(execution))).slice(1);
        const shown = prompts.map((prompt) => (/^[=+\-@\t\r]/.test(prompt) ? `'${prompt}` : prompt));
        expect(cells.map((row) => row[2])).toEqual(shown);
        expect(cells.every((row) => row.length === 12)).toBe(true);
      }),
    );
  });
});
