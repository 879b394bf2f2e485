import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { Settings } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';
import { SETTINGS_TABS } from './settings-tabs.js';
import type { SettingsTab } from './settings-tabs.js';

/** The state of the screen; all but `tab` narrow the audit log. */
export interface SettingsSearch {
  readonly tab?: SettingsTab;
  readonly action?: string;
  readonly actor?: string;
  readonly target?: string;
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** `/settings`: people, keys, the audit log, the workspace, one's own account. */
export const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/settings',
  validateSearch: ({ tab, action, actor, target }: Record<string, unknown>): SettingsSearch => {
    const known = SETTINGS_TABS.find((each) => each === tab);
    const [byAction, byActor, byTarget] = [text(action), text(actor), text(target)];
    return {
      ...(known === undefined ? {} : { tab: known }),
      ...(byAction === null ? {} : { action: byAction }),
      ...(byActor === null ? {} : { actor: byActor }),
      ...(byTarget === null ? {} : { target: byTarget }),
    };
  },
  staticData: { nav: { label: 'Settings', icon: Settings, order: 90, key: 's' } },
  component: lazyRouteComponent(() => import('./settings.screen.js'), 'SettingsScreen'),
});
