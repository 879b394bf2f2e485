import { CALL_OUTCOMES } from '../../api/calls.js';
import type { CallOutcome } from '../../api/calls.js';
import { RUN_STATUSES } from '../../api/runs.js';
import type { RunStatus } from '../../api/runs.js';
import type { QueryValues } from '../../api/request.js';

/** Time ranges up to now, in milliseconds. */
export const RANGES = {
  '1h': 3_600_000,
  '24h': 86_400_000,
  '7d': 604_800_000,
  '30d': 2_592_000_000,
} as const;

export type Range = keyof typeof RANGES;

/** The state of the list: everything that its address says. */
export interface RunsSearch {
  /** Calls: accepted or not. Left out: runs. */
  readonly segment?: 'calls';
  readonly status?: RunStatus;
  readonly outcome?: CallOutcome;
  /** Error code that a refused caller was told. */
  readonly code?: string;
  /** Name of a workflow. */
  readonly workflow?: string;
  /** `trg_...` */
  readonly trigger?: string;
  readonly caller?: string;
  readonly range?: Range;
  /** ISO 8601, instead of a range. */
  readonly since?: string;
  readonly until?: string;
  /** Ids of the picked rows, separated by commas. */
  readonly selected?: string;
}

const oneOf = <T extends string>(value: unknown, all: readonly T[]): T | undefined =>
  all.find((one) => one === value);

const text = (value: unknown): string | undefined => {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const trimmed = String(value).trim();
  return trimmed === '' ? undefined : trimmed;
};

const time = (value: unknown): string | undefined => {
  const at = new Date(text(value) ?? Number.NaN);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
};

/** Reads the query of an address; what it does not know is left out, so that an old link still opens. */
export function readRunsSearch(query: Readonly<Record<string, unknown>>): RunsSearch {
  const read = {
    segment: oneOf(query['segment'], ['calls']),
    status: oneOf(query['status'], RUN_STATUSES),
    outcome: oneOf(query['outcome'], CALL_OUTCOMES),
    code: text(query['code']),
    workflow: text(query['workflow']),
    trigger: text(query['trigger']),
    caller: text(query['caller']),
    range: oneOf(query['range'], Object.keys(RANGES) as Range[]),
    since: time(query['since']),
    until: time(query['until']),
    selected: text(query['selected']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** The filters of the API; the range is left to the moment of asking. */
export function filtersOf(search: RunsSearch): QueryValues {
  const { trigger, caller, since, until } = search;
  const both = { trigger, caller, since, until };
  return search.segment === 'calls'
    ? { ...both, outcome: search.outcome, code: search.code }
    : { ...both, status: search.status, workflow: search.workflow };
}

/** Is the list narrowed by anything? */
export const isFiltered = (search: RunsSearch): boolean =>
  search.range !== undefined || Object.values(filtersOf(search)).some((value) => value !== undefined);

export const selectedIds = ({ selected }: RunsSearch): readonly string[] => selected?.split(',') ?? [];

/** The other segment with the filters that both know. */
export function otherSegment({ trigger, caller, range, since, until }: RunsSearch): RunsSearch {
  return readRunsSearch({ trigger, caller, range, since, until });
}
