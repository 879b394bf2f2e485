import { NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { triggerName, triggersQuery } from '../../api/triggers.js';
import { TryPattern } from './try-pattern.js';
import { TryText } from './try-text.js';

const route = getRouteApi('/shell/guardrails');

/** A text against the patterns, and an own pattern against earlier calls. Nothing is stored or changed. */
export function TryOut(): React.ReactNode {
  const { trigger } = route.useSearch();
  const navigate = route.useNavigate();
  const triggers = useQuery(triggersQuery);
  const known = triggers.data ?? [];
  const chosen = known.find(({ id }) => id === trigger) ?? null;
  return (
    <Stack>
      <NativeSelect
        label="As on the trigger"
        maw={420}
        value={chosen?.id ?? ''}
        data={[
          { value: '', label: 'No trigger: the default settings' },
          ...known.map((one) => ({ value: one.id, label: triggerName(one) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            search: value === '' ? { tab: 'try' } : { tab: 'try', trigger: value },
            replace: true,
          })
        }
      />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <TryText trigger={chosen?.id ?? null} />
        <TryPattern trigger={chosen} />
      </SimpleGrid>
    </Stack>
  );
}
