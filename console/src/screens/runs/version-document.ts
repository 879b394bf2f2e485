import { queryOptions } from '@tanstack/react-query';
import { request } from '../../api/request.js';

/** A block as a document has it. */
export interface DocumentBlock {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly params?: unknown;
}

/** The document of a version of a workflow: it never changes. */
export const versionQuery = (workflow: string, version: number) =>
  queryOptions({
    queryKey: ['workflows', 'version', workflow, version],
    queryFn: ({ signal }) =>
      request<{ document: { blocks?: readonly DocumentBlock[] } }>(
        'GET',
        `workflows/${encodeURIComponent(workflow)}/versions/${version}`,
        { signal },
      ),
    select: ({ document }) => document.blocks ?? [],
    staleTime: Infinity,
  });
