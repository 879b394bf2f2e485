import type { UseQueryResult } from '@tanstack/react-query';
import { ErrorState } from './error-state.js';
import { LoadingRows } from './loading-rows.js';
import { StaleNote } from './stale-note.js';

export interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  /** In the layout of what comes; default: rows. */
  readonly skeleton?: React.ReactNode;
  readonly children: (data: T) => React.ReactNode;
}

/** The states of one query: skeleton, error with Retry, content; content that could not be renewed says so. */
export function Loaded<T>({ query, skeleton, children }: LoadedProps<T>): React.ReactNode {
  if (query.data !== undefined) {
    return (
      <>
        {query.isRefetchError ? (
          <StaleNote since={query.dataUpdatedAt} onRetry={() => void query.refetch()} />
        ) : null}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return skeleton ?? <LoadingRows />;
}
