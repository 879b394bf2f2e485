import { RoutePermissionCheck } from '../../src/identity/route-permission.check.js';
import type { ManagementRoute } from '../../src/identity/management-routes.js';
import type { TestApp } from './app.js';
import { promptWorkflow } from './prompt-workflow.js';

/** Things by the word before their parameter in an address: `threads` for `/threads/:id`. */
export type Samples = Readonly<Record<string, string>>;

/** Every management route of the running app, `POST /api/v1/threads/:id` as `name`. */
export const everyRoute = (app: TestApp): (ManagementRoute & { readonly name: string })[] =>
  app.running.app
    .get(RoutePermissionCheck, { strict: false })
    .routes()
    .map((route) => ({ ...route, name: `${route.method} ${route.path}` }));

/** The address below /api/v1/ with the samples in it. @throws Error that names the word without a sample */
export const addressOf = (path: string, samples: Samples): string =>
  path.replace('/api/v1/', '').replaceAll(/([\w-]+)\/:\w+/g, (_, word: string) => {
    const sample = samples[word === 'triggers' && path.includes('/threads/') ? 'threads/triggers' : word];
    if (sample === undefined)
      throw new Error(`${path}: no sample of "${word}"; add one in test/support/world.ts.`);
    return `${word}/${encodeURIComponent(sample)}`;
  });

/** Bodies and queries by which a route does its work; a route that is not here needs none. */
export const REQUESTS: Readonly<Record<string, { readonly body?: unknown; readonly query?: string }>> = {
  'PUT /api/v1/workflows/:name': {
    body: promptWorkflow('wombat-workflow'),
  },
  'DELETE /api/v1/workflows/:name': { query: '?force=true' },
  'POST /api/v1/workflows/:name/publish': { body: {} },
  'POST /api/v1/workflows/:name/rollback': { body: { version: 1 } },
  'POST /api/v1/workflows/:name/rename-block': { body: { from: 'apiprompt1', to: 'renamed1' } },
  'POST /api/v1/workflows/:name/test': { body: {} },
  'POST /api/v1/workflows/:name/blocks/:block/test': { body: {} },
  'PATCH /api/v1/triggers/:id': { body: { active: false } },
  'POST /api/v1/triggers/:id/guardrails/scan': { body: { text: 'hello' } },
  'POST /api/v1/triggers/:id/guardrails/dry-run': { body: { guardrails: {} } },
  'POST /api/v1/triggers/:id/guardrails/suppressions': {
    body: { pattern: '*', text: 'x', reason: 'a test' },
  },
  'POST /api/v1/guardrails/scan': { body: { text: 'hello' } },
  'PUT /api/v1/secrets/:name': { body: { value: 'another-value-of-wombat' } },
  'DELETE /api/v1/secrets/:name': { query: '?force=true' },
  'PUT /api/v1/connections/:name': { body: { kind: 'openai', apiKey: 'another-key-of-wombat' } },
  'POST /api/v1/runs/:id/replay': { body: {} },
  'POST /api/v1/runs/:id/rerun': { body: { from: 'pause' } },
  'POST /api/v1/runs/:id/signals': { body: { block: 'b2', payload: { decision: 'approve' } } },
  'POST /api/v1/runs/:id/review-links': { body: { block: 'b2' } },
  'POST /api/v1/threads': { body: { title: 'new' } },
  'PATCH /api/v1/threads/:id': { body: { title: 'changed' } },
  'POST /api/v1/threads/:id/messages': { body: { content: 'hello' } },
  'POST /api/v1/threads/:id/triggers': { body: { name: 'new' } },
  'PUT /api/v1/threads/:id/triggers/:triggerId/guardrails': { body: { guardrails: { enabled: false } } },
  'PATCH /api/v1/threads/:id/triggers/:triggerId': { body: { name: 'changed' } },
  'POST /api/v1/agents': { body: { name: 'new', workflow: 'wombat-agent' } },
  'POST /api/v1/agent-tokens': { body: { name: 'new' } },
  'POST /api/v1/api-keys': { body: { name: 'new', role: 'viewer' } },
  'POST /api/v1/workspaces': { body: { name: 'new' } },
  'PATCH /api/v1/workspaces/:workspace': { body: { name: 'renamed' } },
  'PATCH /api/v1/members/:id': { body: { role: 'editor' } },
  'POST /api/v1/invites': { body: { email: 'new@example.com', role: 'viewer' } },
};
