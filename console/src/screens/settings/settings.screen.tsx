import { Tabs } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { PageHeader } from '../../parts/page-header.js';
import { AboutTab } from './about-tab.js';
import { AccountTab } from './account-tab.js';
import { AuditTab } from './audit-tab.js';
import { KeysTab } from './keys-tab.js';
import { MembersTab } from './members-tab.js';
import type { SettingsTab } from './settings-tabs.js';
import { WorkspaceTab } from './workspace-tab.js';

const route = getRouteApi('/shell/settings');

const TABS: readonly (readonly [tab: SettingsTab, label: string, content: () => React.ReactNode])[] = [
  ['members', 'Members', MembersTab],
  ['keys', 'API keys', KeysTab],
  ['audit', 'Audit log', AuditTab],
  ['workspace', 'Workspace', WorkspaceTab],
  ['account', 'Your account', AccountTab],
  ['about', 'About', AboutTab],
];

/** S18. Each tab asks for its own data, and says when one may not see it. */
export function SettingsScreen(): React.ReactNode {
  const { tab = 'members' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader title="Settings" />
      <Tabs
        value={tab}
        onChange={(next) => void navigate({ search: { tab: (next ?? 'members') as SettingsTab } })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          {TABS.map(([name, label]) => (
            <Tabs.Tab key={name} value={name}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map(([name, , Content]) => (
          <Tabs.Panel key={name} value={name}>
            <Content />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  );
}
