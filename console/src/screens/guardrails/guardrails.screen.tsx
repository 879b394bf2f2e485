import { Alert, Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../../parts/page-header.js';
import { MatchList } from './match-list.js';
import { PatternLibrary } from './pattern-library.js';
import { TryOut } from './try-out.js';

const route = getRouteApi('/shell/guardrails');

/** S14: matches of the guardrails, their patterns, and a place to try both. */
export function GuardrailsScreen(): React.ReactNode {
  const { tab = 'matches' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Guardrails" description="Prompts that look like an injection." />
      <Alert variant="outline" color="gray" mb="md">
        A scan labels and never blocks, and it finds what is written down as an attack only. Treat every
        prompt as untrusted all the same: give agents few tools, and put a review before what cannot be
        undone.
      </Alert>
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            search: next === 'patterns' || next === 'try' ? { tab: next } : {},
            replace: true,
          })
        }
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="matches">Matches</Tabs.Tab>
          <Tabs.Tab value="patterns">Patterns</Tabs.Tab>
          <Tabs.Tab value="try">Try</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="matches">
          <MatchList />
        </Tabs.Panel>
        <Tabs.Panel value="patterns">
          <PatternLibrary />
        </Tabs.Panel>
        <Tabs.Panel value="try">
          <TryOut />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
