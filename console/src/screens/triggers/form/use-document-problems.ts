import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../../api/api-error.js';
import type { DocumentProblem } from '../../../api/api-error.js';
import { checkDocument } from './save-trigger.js';

/** The secret of a new trigger is stored at the end, so that its absence is no finding. */
const SETTLED_AT_SAVING = new Set(['missing_secret', 'name_mismatch']);

/**
 * What the server finds wrong in a document, while it is being filled in. The document names secrets and holds none.
 *
 * @returns undefined while nothing is known
 */
export function useDocumentProblems(name: string, document: unknown): readonly DocumentProblem[] | undefined {
  const [settled] = useDebouncedValue(JSON.stringify(document), 400);
  const { data } = useQuery({
    queryKey: ['workflows', 'check', name, settled],
    queryFn: async ({ signal }) => {
      try {
        return (await checkDocument(name, JSON.parse(settled), signal)).problems;
      } catch (error) {
        if (error instanceof ApiError && error.problem.problems.length > 0) return error.problem.problems;
        throw error;
      }
    },
    enabled: name !== '',
    gcTime: 0,
    retry: false,
  });
  return data?.filter(({ code }) => !SETTLED_AT_SAVING.has(code));
}
