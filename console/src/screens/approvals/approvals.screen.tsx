import { PageHeader } from '../../parts/page-header.js';
import { EmptyState } from '../../parts/empty-state.js';

/** S12 */
export function ApprovalsScreen(): React.ReactNode {
  return (
    <>
      <PageHeader title="Approvals" />
      <EmptyState title="Nothing waits for you" />
    </>
  );
}
