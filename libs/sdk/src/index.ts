/**
 * The contract that extenders import: fields, blocks, triggers, plugins, run context, errors.
 * No Nest, no I/O, no dependency: everything here is plain data and types, so that a block can be
 * written and tested without an app around it.
 */
export * from './json.js';
export * from './fields.js';
export * from './expression.js';
export * from './errors.js';
export * from './run-context.js';
export * from './services.js';
export * from './block.js';
export * from './trigger.js';
export * from './plugin.js';
export { definedAt, keepDefinedAt } from './defined-at.js';
export {
  bodyParams,
  callParams,
  checkCallParams,
  promptOnlyParams,
  promptParams,
  resultParams,
} from './calls/call-params.js';
export { customPatterns, disabledPatterns } from './calls/guardrail-params.js';
export { checkResultWebhook } from './calls/result-webhook.js';
export type { ResultWebhookDraft } from './calls/result-webhook.js';
export type { CallParamsDraft } from './calls/call-params.js';
export type { AuthDraft } from './calls/auth.js';
export { callOutputs, guardrailOutputs } from './calls/call-outputs.js';
export * from './check-value.js';
export * from './check-outputs.js';
export * from './fill-params.js';
export { runBlock } from './testing.js';
export type { BlockReport, RunBlockOptions, Written, WrittenParams } from './testing.js';
export { runTrigger } from './testing-trigger.js';
