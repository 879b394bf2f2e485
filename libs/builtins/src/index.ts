/**
 * The first-party plugin: the triggers and blocks that come with Prompthook, one file each.
 * It is written with `#sdk` and npm libraries only, exactly as a platform team's plugin would be, and it must
 * never import another room: what a block needs from the app reaches it through its context.
 */
import { definePlugin } from '#sdk';
import { agent } from './agent/agent.block.js';
import { condition } from './blocks/condition.block.js';
import { database } from './blocks/database/database.block.js';
import { email } from './blocks/email/email.block.js';
import { functionBlock } from './blocks/function/function.block.js';
import { guardrail } from './blocks/guardrail.block.js';
import { httpRequest } from './blocks/http-request/http-request.block.js';
import { humanReview } from './blocks/human-review/human-review.block.js';
import { loop } from './blocks/loop.block.js';
import { response } from './blocks/response/response.block.js';
import { router } from './blocks/router.block.js';
import { transform } from './blocks/transform.block.js';
import { wait } from './blocks/wait.block.js';
import { workflow } from './blocks/workflow.block.js';
import { agentChannel } from './triggers/agent-channel.trigger.js';
import { apiPrompt } from './triggers/api-prompt.trigger.js';
import { schedule } from './triggers/schedule.trigger.js';
import { thread } from './triggers/thread.trigger.js';
import { webhook } from './triggers/webhook.trigger.js';

/** Everything that a fresh Prompthook offers in its catalog. */
export const builtins = definePlugin({
  name: 'builtins',
  version: '1.0.0',
  triggers: [apiPrompt, webhook, thread, agentChannel, schedule],
  blocks: [
    agent,
    condition,
    router,
    loop,
    wait,
    transform,
    functionBlock,
    httpRequest,
    database,
    email,
    workflow,
    guardrail,
    humanReview,
    response,
  ],
});

export { isSamePerson, readPerson } from './review/person.js';
export type { Person } from './review/person.js';
export { InvalidSchedule, nextTimes } from './triggers/next-times.js';
export type { Timetable } from './triggers/next-times.js';
