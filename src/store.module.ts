import { Global, Module } from '@nestjs/common';
import type { DynamicModule, Type } from '@nestjs/common';
import {
  AcceptStore,
  AgentConversationStore,
  AgentStore,
  AgentTokenStore,
  ApiKeyStore,
  ApiTriggerGuardrailsStore,
  ApiTriggerStore,
  AuditStore,
  CallStore,
  ConnectionStore,
  DeliveryStore,
  ExpiredStore,
  MatchStore,
  InviteStore,
  KeyRingStore,
  MemberStore,
  MemoryStore,
  PersonStore,
  ProcessStore,
  ReceiverStore,
  RefusalStore,
  RetentionStore,
  RunStore,
  SecretStore,
  SessionStore,
  SettingStore,
  SuppressionStore,
  SetupStore,
  SignInThrottleStore,
  SystemWorkflowStore,
  ThreadStore,
  TriggerStore,
  WorkflowStore,
  WorkspaceStore,
} from '#store';
import type { Database } from '#store';

/** Injection token of the open, migrated database: `@Inject(DATABASE) database: Database`. */
export const DATABASE = Symbol('Database');

const STORES: readonly Type[] = [
  AcceptStore,
  AgentConversationStore,
  AgentStore,
  AgentTokenStore,
  ApiKeyStore,
  ApiTriggerGuardrailsStore,
  ApiTriggerStore,
  AuditStore,
  CallStore,
  ConnectionStore,
  DeliveryStore,
  ExpiredStore,
  MatchStore,
  InviteStore,
  KeyRingStore,
  MemberStore,
  MemoryStore,
  PersonStore,
  ProcessStore,
  ReceiverStore,
  RefusalStore,
  RetentionStore,
  RunStore,
  SecretStore,
  SessionStore,
  SettingStore,
  SuppressionStore,
  SetupStore,
  SignInThrottleStore,
  SystemWorkflowStore,
  ThreadStore,
  TriggerStore,
  WorkflowStore,
  WorkspaceStore,
];

/** Lends the stores of #store to every module by their classes. The database is opened and migrated before the app. */
@Global()
@Module({})
export class StoreModule {
  static forRoot(database: Database): DynamicModule {
    const stores = STORES.map((store) => ({ provide: store, useFactory: () => new store(database) }));
    return {
      module: StoreModule,
      providers: [{ provide: DATABASE, useValue: database }, ...stores],
      exports: [DATABASE, ...STORES],
    };
  }
}
