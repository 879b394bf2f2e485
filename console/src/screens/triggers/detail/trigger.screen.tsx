import { Badge, Group, Switch, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { triggerName, triggersQuery } from '../../../api/triggers.js';
import type { Trigger } from '../../../api/triggers.js';
import { CopyId } from '../../../parts/copy-id.js';
import { Loaded } from '../../../parts/loaded.js';
import { NotFoundState } from '../../../parts/not-found-state.js';
import { PageHeader } from '../../../parts/page-header.js';
import { useSession } from '../../../shell/use-session.js';
import { TRIGGER_TABS } from '../trigger-search.js';
import type { TriggerTab } from '../trigger-search.js';
import { AUTH_WORDS } from '../trigger-words.js';
import { useSwitchTrigger } from '../use-switch-trigger.js';
import { CallsTab } from './calls-tab.js';
import { OverviewTab } from './overview-tab.js';
import { Playground } from '../playground/playground.js';
import { SignatureTab } from '../signature/signature-tab.js';
import { SettingsTab } from './settings-tab.js';

const route = getRouteApi('/shell/triggers/$id');

const TABS: Readonly<
  Record<TriggerTab, { word: string; show: (props: { trigger: Trigger }) => React.ReactNode }>
> = {
  overview: { word: 'Overview', show: OverviewTab },
  calls: { word: 'Calls', show: CallsTab },
  test: { word: 'Test', show: Playground },
  signature: { word: 'Signature', show: SignatureTab },
  settings: { word: 'Settings', show: SettingsTab },
};

/** S3: one trigger. */
export function TriggerScreen(): React.ReactNode {
  const { id } = route.useParams();
  const triggers = useQuery(triggersQuery);
  return (
    <Loaded query={triggers}>
      {(all) => {
        const trigger = all.find((one) => one.id === id);
        return trigger === undefined ? (
          <NotFoundState text="There is no such trigger in this workspace. Those of threads are shown with their thread." />
        ) : (
          <TriggerDetail trigger={trigger} />
        );
      }}
    </Loaded>
  );
}

function TriggerDetail({ trigger }: { readonly trigger: Trigger }): React.ReactNode {
  const { tab = 'overview' } = route.useSearch();
  const navigate = useNavigate();
  const { can } = useSession();
  const onSwitch = useSwitchTrigger();
  const shown = TRIGGER_TABS.filter(
    (one) =>
      (one !== 'calls' || can('calls.read')) &&
      (one !== 'signature' || trigger.authMode === 'hmac_sha256') &&
      (one !== 'test' || trigger.type === 'api_prompt'),
  );
  return (
    <>
      <PageHeader
        title={triggerName(trigger)}
        description={
          <Group gap="md">
            <CopyId id={trigger.id} />
            <span>{trigger.type}</span>
            {trigger.authMode === null ? null : (
              <Badge variant="outline" color="gray" c="inherit" tt="none">
                {AUTH_WORDS[trigger.authMode]}
              </Badge>
            )}
          </Group>
        }
        actions={
          <Switch
            checked={trigger.active}
            label={trigger.active ? 'Active' : 'Switched off'}
            aria-label={`Active: ${triggerName(trigger)}`}
            disabled={!can('triggers.write')}
            onChange={() => void onSwitch(trigger)}
          />
        }
      />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            to: '/triggers/$id',
            params: { id: trigger.id },
            search: { tab: TRIGGER_TABS.find((one) => one === next) ?? 'overview' },
            replace: true,
          })
        }
      >
        <Tabs.List aria-label="Views of the trigger" mb="md">
          {shown.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {TABS[one].word}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {shown.map((one) => {
          const { show: Show } = TABS[one];
          return (
            <Tabs.Panel key={one} value={one}>
              <Show trigger={trigger} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </>
  );
}
