import { Spotlight } from '@mantine/spotlight';
import type { SpotlightActionData } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useNavEntries } from './nav-entries.js';

const RUN_ID = /^run_[0-9A-Za-z]+$/;

/** ⌘K: screens by name, a run by its id. */
export function CommandPalette(): React.ReactNode {
  const [query, setQuery] = useState('');
  const navigate = useNavigate();
  const entries = useNavEntries();
  const screens: SpotlightActionData[] = entries.map(({ to, label, icon: Icon, key }) => ({
    id: to,
    label,
    leftSection: <Icon size={18} aria-hidden />,
    ...(key === undefined ? {} : { description: `g ${key}` }),
    onClick: () => void navigate({ to }),
  }));
  const wanted = query.trim();
  const run: SpotlightActionData[] = RUN_ID.test(wanted)
    ? [{ id: wanted, label: `Open run ${wanted}`, onClick: () => void navigate({ href: `/r/${wanted}` }) }]
    : [];
  return (
    <Spotlight
      actions={[...run, ...screens]}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K']}
      nothingFound="Nothing found"
      highlightQuery
      searchProps={{ placeholder: 'A screen, or the id of a run', 'aria-label': 'Search and commands' }}
    />
  );
}
