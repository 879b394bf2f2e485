import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';

/** To a run, by its short address. */
export const RunLink = ({
  id,
  children,
}: {
  readonly id: string;
  readonly children: React.ReactNode;
}): React.ReactNode => (
  <Anchor component={Link} to={`/r/${encodeURIComponent(id)}`} size="sm">
    {children}
  </Anchor>
);
