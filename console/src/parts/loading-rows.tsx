import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';

/** A skeleton of rows, after 150 ms: what comes sooner does not flicker. */
export function LoadingRows({
  rows = 5,
  height = 36,
}: {
  readonly rows?: number;
  readonly height?: number;
}): React.ReactNode {
  const [shown, setShown] = useState(false);
  useTimeout(() => setShown(true), 150, { autoInvoke: true });
  if (!shown) return null;
  return (
    <Stack gap="xs" role="status" aria-busy>
      <VisuallyHidden>Loading</VisuallyHidden>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={height} />
      ))}
    </Stack>
  );
}
