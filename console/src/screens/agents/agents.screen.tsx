import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../../parts/page-header.js';
import { useSession } from '../../shell/use-session.js';
import { AgentList } from './agent-list.js';
import { AgentTokens } from './agent-tokens.js';

const route = getRouteApi('/shell/agents');

/** S21: workflows under a stable id for other programs, and the tokens that trigger them. */
export function AgentsScreen(): React.ReactNode {
  const { can } = useSession();
  const { tab = 'agents' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader
        title="Agents"
        description="Published workflows that other programs trigger by a stable id and an access token."
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) => void navigate({ search: next === 'tokens' ? { tab: next } : {}, replace: true })}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="agents">Agents</Tabs.Tab>
          {can('agent_tokens.read') ? <Tabs.Tab value="tokens">Access tokens</Tabs.Tab> : null}
        </Tabs.List>
        <Tabs.Panel value="agents">
          <AgentList />
        </Tabs.Panel>
        <Tabs.Panel value="tokens">
          <AgentTokens />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
