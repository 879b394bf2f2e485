/**
 * PostgreSQL, and the only room that imports typeorm and pg: the database, migrations, the embedded server, and one
 * store per question. What it must never do: decide about a call, know a block type, read the clock for a comparison
 * (times come in as parameters), or change what it was given to keep.
 */
export * from './new-id.js';
export * from './channels.js';
export * from './paging.js';
export * from './store-errors.js';
export type * from './database/database.js';
export type * from './database/pool-like.js';
export { openDatabase } from './database/open-database.js';
export { migrate } from './database/migrate.js';
export { isConnectionError, isDataError, sqlState } from './database/sql-errors.js';
export { DatabaseUnavailable } from './database/database-unavailable.js';
export * from './embedded/start-embedded-postgres.js';
export * from './batching/natural-batch.js';
export type * from './accepting/accept-request.js';
export { ExpiredStore } from './accepting/expired.store.js';
export { AcceptStore } from './accepting/accept.store.js';
export * from './running/run-record.js';
export { RunStore } from './running/run.store.js';
export { RunEventStore } from './running/run-event.store.js';
export { ProcessStore } from './running/process.store.js';
export type * from './calls/call-record.js';
export { RefusalStore } from './calls/refusal.store.js';
export { CallStore } from './calls/call.store.js';
export type * from './authoring/authoring-record.js';
export { WorkflowStore } from './authoring/workflow.store.js';
export { TriggerStore } from './authoring/trigger.store.js';
export { SecretStore } from './authoring/secret.store.js';
export { ConnectionStore } from './authoring/connection.store.js';
export type * from './identity/identity-record.js';
export { ApiKeyStore } from './identity/api-key.store.js';
export { AuditStore } from './identity/audit.store.js';
export { WorkspaceStore } from './identity/workspace.store.js';
export { PersonStore } from './identity/person.store.js';
export { SessionStore } from './identity/session.store.js';
export { MemberStore } from './identity/member.store.js';
export { InviteStore } from './identity/invite.store.js';
export { SetupStore } from './identity/setup.store.js';
export { SignInThrottleStore } from './identity/sign-in-throttle.store.js';
export { SettingStore } from './identity/setting.store.js';
export { DEFAULT_WORKSPACE_ID } from './identity/default-workspace.js';
export * from './conversations/conversation-record.js';
export { ThreadStore } from './conversations/thread.store.js';
export { ApiTriggerStore } from './conversations/api-trigger.store.js';
export { MemoryStore } from './conversations/memory.store.js';
export type { MemoryAddition, MemoryMessage, MemoryPast } from './conversations/memory.store.js';
export { AgentStore } from './conversations/agent.store.js';
export { AgentTokenStore } from './conversations/agent-token.store.js';
export { SystemWorkflowStore } from './conversations/system-workflow.store.js';
export type * from './deliveries/delivery-record.js';
export { DeliveryStore } from './deliveries/delivery.store.js';
export { ReceiverStore } from './deliveries/receiver.store.js';
export type * from './guardrails/guardrail-record.js';
export { MatchStore } from './guardrails/match.store.js';
export { SuppressionStore } from './guardrails/suppression.store.js';
