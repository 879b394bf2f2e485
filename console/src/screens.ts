import { agentRoute } from './screens/agents/agent.route.js';
import { agentsRoute } from './screens/agents/agents.route.js';
import { approvalsRoute } from './screens/approvals/approvals.route.js';
import { connectionsRoute } from './screens/connections/connections.route.js';
import { guardrailsRoute } from './screens/guardrails/guardrails.route.js';
import { homeRoute } from './screens/home/home.route.js';
import { callsRoute } from './screens/runs/calls.route.js';
import { runRoute } from './screens/runs/run.route.js';
import { runsRoute } from './screens/runs/runs.route.js';
import { editTriggerRoute } from './screens/triggers/edit-trigger.route.js';
import { newTriggerRoute } from './screens/triggers/new-trigger.route.js';
import { threadRoute } from './screens/threads/thread.route.js';
import { threadsRoute } from './screens/threads/threads.route.js';
import { triggerRoute } from './screens/triggers/trigger.route.js';
import { triggersRoute } from './screens/triggers/triggers.route.js';
import { workflowEditorRoute } from './screens/workflows/editor.route.js';
import { workflowsRoute } from './screens/workflows/workflows.route.js';
import { settingsRoute } from './screens/settings/settings.route.js';
import { usageRoute } from './screens/usage/usage.route.js';

/** Every screen behind the sign-in, one line each. A route's staticData.nav puts it into the navigation. */
export const screens = [
  homeRoute,
  triggersRoute,
  triggerRoute,
  newTriggerRoute,
  editTriggerRoute,
  approvalsRoute,
  settingsRoute,
  usageRoute,
  runsRoute,
  callsRoute,
  runRoute,
  workflowsRoute,
  workflowEditorRoute,
  connectionsRoute,
  threadsRoute,
  threadRoute,
  agentsRoute,
  agentRoute,
  guardrailsRoute,
] as const;
