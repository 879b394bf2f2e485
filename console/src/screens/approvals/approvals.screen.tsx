import { Button, Center, Stack } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { reviewsQuery } from '../../api/reviews.js';
import { EmptyState, FilteredEmptyState } from '../../parts/empty-state.js';
import { Loaded } from '../../parts/loaded.js';
import { LoadingRows } from '../../parts/loading-rows.js';
import { PageHeader } from '../../parts/page-header.js';
import { ReviewCard } from './review-card.js';

const route = getRouteApi('/shell/approvals');

/** S12: what waits for the decision of a person, newest first. Asked again every five seconds. */
export function ApprovalsScreen(): React.ReactNode {
  const { run } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(reviewsQuery);
  return (
    <>
      <PageHeader
        title="Approvals"
        description="Runs that wait for a person. They hold no worker, and go on when you decide."
      />
      <Loaded query={query} skeleton={<LoadingRows rows={3} height={160} />}>
        {({ pages }) => {
          const all = pages.flatMap(({ items }) => items);
          const shown = run === undefined ? all : all.filter(({ runId }) => runId === run);
          if (all.length === 0 && !query.hasNextPage) return <NothingWaits />;
          return (
            <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {shown.length === 0 ? (
                <FilteredEmptyState things="questions" onClear={() => void navigate({ search: {} })} />
              ) : null}
              {shown.map((review) => (
                <li key={`${review.runId} ${review.block} ${review.requestedAt}`}>
                  <ReviewCard review={review} />
                </li>
              ))}
              {query.hasNextPage ? (
                <Center>
                  <Button
                    variant="default"
                    loading={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                  >
                    Show more
                  </Button>
                </Center>
              ) : null}
            </Stack>
          );
        }}
      </Loaded>
    </>
  );
}

const NothingWaits = (): React.ReactNode => (
  <EmptyState
    icon={Inbox}
    title="Nothing waits for you"
    text="The block human_review, and agent tools that need approval, ask here before they go on."
    curl={`curl -sS ${new URL('api/v1/reviews', document.baseURI).href} \\\n  -H "Authorization: Bearer $PROMPTHOOK_API_KEY"`}
  />
);
