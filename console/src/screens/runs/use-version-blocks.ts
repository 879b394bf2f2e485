import { useQuery } from '@tanstack/react-query';
import type { Run } from '../../api/runs.js';
import { useSession } from '../../shell/use-session.js';
import { versionQuery } from './version-document.js';
import type { DocumentBlock } from './version-document.js';

const NONE: readonly DocumentBlock[] = [];

/** The blocks of a run's workflow as they were in its version; none while they are not known, or may not be. */
export function useVersionBlocks({ workflow, workflowVersion }: Run): readonly DocumentBlock[] {
  const { can } = useSession();
  const { data } = useQuery({
    ...versionQuery(workflow ?? '', workflowVersion),
    enabled: workflow !== null && can('workflows.read'),
  });
  return data ?? NONE;
}
