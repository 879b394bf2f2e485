import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../../parts/page-header.js';
import { ModelConnections } from './model-connections.js';
import { Secrets } from './secrets.js';

const route = getRouteApi('/shell/connections');

/** S16: what workflows reach out with: model providers, and secrets. Values go in and do not come out. */
export function ConnectionsScreen(): React.ReactNode {
  const { tab = 'models' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader
        title="Connections"
        description="Model providers and secrets. What is stored here is sealed, and not shown again."
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: next === 'secrets' ? { tab: next } : {}, replace: true })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="models">Models</Tabs.Tab>
          <Tabs.Tab value="secrets">Secrets</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="models">
          <ModelConnections />
        </Tabs.Panel>
        <Tabs.Panel value="secrets">
          <Secrets />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
