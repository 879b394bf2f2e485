import { infiniteQueryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Page, QueryValues } from './request.js';

/**
 * A list of the API as an infinite query: each page asks with the cursor of the one before.
 *
 * @param path below /api/v1/
 * @param query filters; part of the key, so that each filter has its own rows
 * @example useInfiniteQuery(listQuery<RunSummary>('runs', { status: 'failed' }))
 */
export const listQuery = <T>(path: string, query: QueryValues = {}) =>
  infiniteQueryOptions({
    queryKey: [path, 'list', query],
    queryFn: ({ signal, pageParam }) =>
      request<Page<T>>('GET', path, { signal, query: { limit: 50, ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }: Page<T>) => nextCursor,
  });
