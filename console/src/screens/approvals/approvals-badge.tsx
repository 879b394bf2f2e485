import { Badge, VisuallyHidden } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reviewsQuery } from '../../api/reviews.js';
import { setWaitingInTitle } from '../../parts/window-title.js';

/** How many questions wait, beside the word in the navigation and in the window's title. */
export function ApprovalsBadge(): React.ReactNode {
  const { data, hasNextPage } = useInfiniteQuery(reviewsQuery);
  const count = data?.pages.reduce((sum, { items }) => sum + items.length, 0) ?? 0;
  useEffect(() => {
    setWaitingInTitle(count);
    return () => setWaitingInTitle(0);
  }, [count]);
  if (count === 0) return null;
  return (
    <Badge circle={count < 10} size="md" color="indigo" variant="filled" data-testid="approvals-badge">
      {count}
      {hasNextPage ? '+' : ''}
      <VisuallyHidden> waiting</VisuallyHidden>
    </Badge>
  );
}
