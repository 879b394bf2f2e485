import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { Text } from '@mantine/core';
import { PageHeader } from './page-header.js';
import { StateBox } from './state-box.js';

/** There is nothing at this address, or nothing that one may know of. */
export function NotFoundState({ text }: { readonly text?: string }): React.ReactNode {
  return (
    <>
      <PageHeader title="Not found" />
      <StateBox icon={Compass} title="There is nothing here">
        <Text c="dimmed" ta="center">
          {text ?? 'The address is wrong, what it meant is gone, or it belongs to another workspace.'}
        </Text>
        <Button component={Link} to="/" variant="default">
          To the start
        </Button>
      </StateBox>
    </>
  );
}
