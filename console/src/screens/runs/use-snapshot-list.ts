import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { InfiniteData } from '@tanstack/react-query';
import { request } from '../../api/request.js';
import type { Page, QueryValues } from '../../api/request.js';
import { RANGES } from './runs-search.js';
import type { Range } from './runs-search.js';

const POLL_MS = 5_000;

/** A list that stands still while one reads it, and tells how much is new. */
export interface SnapshotList<T> {
  readonly list: ReturnType<typeof useInfiniteQuery<Page<T>, Error, InfiniteData<Page<T>>>>;
  /** The rows, those at the top as they are by now. */
  readonly rows: readonly T[];
  readonly newer: number;
  /** There may be more than `newer` says. */
  readonly evenMore: boolean;
  readonly showNewer: () => void;
  /** Milliseconds since 1970 of the last answer, while the list cannot be renewed; else null. */
  readonly staleSince: number | null;
  readonly retry: () => void;
}

/**
 * Rows come by pages and stay where they are. Every five seconds, while the tab is in sight, the newest page is asked
 * for: known rows change in place, new ones are only counted.
 *
 * @param path below /api/v1/
 * @param range counted back from the moment of asking
 */
export function useSnapshotList<T extends { readonly id: string }>(
  path: string,
  filters: QueryValues,
  range: Range | undefined,
): SnapshotList<T> {
  const client = useQueryClient();
  const ask = (signal: AbortSignal, cursor: string | null): Promise<Page<T>> =>
    request<Page<T>>('GET', path, {
      signal,
      query: {
        limit: 50,
        ...filters,
        ...(range === undefined ? {} : { since: new Date(Date.now() - RANGES[range]).toISOString() }),
        cursor,
      },
    });
  const listKey = [path, 'snapshot', filters, range ?? null];
  const list = useInfiniteQuery({
    queryKey: listKey,
    queryFn: ({ signal, pageParam }) => ask(signal, pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: Page<T>) => nextCursor,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  const newest = useQuery({
    queryKey: [path, 'newest', filters, range ?? null],
    queryFn: ({ signal }) => ask(signal, null),
    enabled: list.isSuccess,
    refetchInterval: POLL_MS,
    staleTime: 0,
    retry: false,
  });

  const stored = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const known = new Set(stored.map(({ id }) => id));
  const top = newest.data?.items ?? [];
  const now = new Map(top.map((row) => [row.id, row]));
  // Until the first row that is known: rows of later pages are none that came since.
  const firstKnown = top.findIndex(({ id }) => known.has(id));
  const newer = firstKnown === -1 ? top.length : firstKnown;
  return {
    list,
    rows: stored.map((row) => now.get(row.id) ?? row),
    newer,
    evenMore: firstKnown === -1 && newest.data?.nextCursor !== null && newer > 0,
    showNewer: () => {
      if (newest.data === undefined) return;
      client.setQueryData<InfiniteData<Page<T>, string | null>>(listKey, {
        pages: [newest.data],
        pageParams: [null],
      });
    },
    staleSince: newest.isError ? Math.max(newest.dataUpdatedAt, list.dataUpdatedAt) : null,
    retry: () => void newest.refetch(),
  };
}
