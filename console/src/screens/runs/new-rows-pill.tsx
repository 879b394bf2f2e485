import { Button, Center, VisuallyHidden } from '@mantine/core';
import { ArrowUp } from 'lucide-react';

/** Tells of rows that came since, which are shown on demand. */
export function NewRowsPill({
  count,
  evenMore,
  onShow,
}: {
  readonly count: number;
  readonly evenMore: boolean;
  readonly onShow: () => void;
}): React.ReactNode {
  const text = count === 0 ? '' : `${count}${evenMore ? '+' : ''} new`;
  return (
    <>
      <VisuallyHidden role="status">{text}</VisuallyHidden>
      {count === 0 ? null : (
        <Center mb="xs">
          <Button
            radius="xl"
            size="xs"
            variant="default"
            leftSection={<ArrowUp size={14} aria-hidden />}
            onClick={onShow}
          >
            {text}
          </Button>
        </Center>
      )}
    </>
  );
}
