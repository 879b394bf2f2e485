import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { ShieldAlert } from 'lucide-react';
import { shellRoute } from '../../shell/shell.route.js';

const TABS = ['matches', 'patterns', 'try'] as const;

export interface GuardrailsSearch {
  readonly tab?: (typeof TABS)[number];
  readonly trigger?: string;
  readonly pattern?: string;
  /** The run whose matches are shown. */
  readonly run?: string;
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** `/guardrails`: what matched, the patterns, and where both can be tried. */
export const guardrailsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/guardrails',
  validateSearch: ({ tab, trigger, pattern, run }: Record<string, unknown>): GuardrailsSearch => {
    const known = TABS.find((one) => one === tab);
    return {
      ...(known === undefined ? {} : { tab: known }),
      ...(text(trigger) ? { trigger } : {}),
      ...(text(pattern) ? { pattern } : {}),
      ...(text(run) ? { run } : {}),
    };
  },
  staticData: {
    nav: { label: 'Guardrails', icon: ShieldAlert, order: 60, permission: 'runs.read' },
  },
  component: lazyRouteComponent(() => import('./guardrails.screen.js'), 'GuardrailsScreen'),
});
