import { Global, Module } from '@nestjs/common';
import { DiscoveryModule, MetadataScanner } from '@nestjs/core';
import { ApiKeyService } from './api-key.service.js';
import { ApiKeysController } from './api-keys.controller.js';
import { AuditLog } from './audit-log.js';
import { AuditController } from './audit.controller.js';
import { ClientAddress } from './client-address.js';
import { ManagementOrigin } from './management-origin.js';
import { ManagementGuard } from './management.guard.js';
import { InviteAcceptance } from './members/invite-acceptance.js';
import { InviteService } from './members/invite.service.js';
import { InvitesController } from './members/invites.controller.js';
import { MemberService } from './members/member.service.js';
import { MembersController } from './members/members.controller.js';
import { WorkspaceService } from './members/workspace.service.js';
import { WorkspacesController } from './members/workspaces.controller.js';
import { OwnerKeySeed } from './owner-key.seed.js';
import { PermissionGuard } from './permission.guard.js';
import { RoutePermissionCheck } from './route-permission.check.js';
import { AccountService } from './sign-in/account.service.js';
import { LocalSignIn } from './sign-in/local-sign-in.service.js';
import { PersonMaker } from './sign-in/person-maker.js';
import { SessionController } from './sign-in/session.controller.js';
import { SessionService } from './sign-in/session.service.js';
import { SessionsController } from './sign-in/sessions.controller.js';
import { SetupController } from './sign-in/setup.controller.js';
import { SetupService } from './sign-in/setup.service.js';
import { SignInThrottle } from './sign-in/sign-in-throttle.js';
import { SignInService } from './sign-in/sign-in.service.js';

/**
 * Who may use the management API: people and their sessions, workspaces and members, API keys, roles and scopes, the
 * guards of every route under /api/v1, the audit log. It must never see a call to a trigger: callers are ingest's, and
 * their credentials are the workflows'.
 */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [
    ApiKeysController,
    AuditController,
    InvitesController,
    MembersController,
    SessionController,
    SessionsController,
    SetupController,
    WorkspacesController,
  ],
  providers: [
    AccountService,
    ApiKeyService,
    AuditLog,
    ClientAddress,
    InviteAcceptance,
    InviteService,
    LocalSignIn,
    ManagementGuard,
    ManagementOrigin,
    MemberService,
    MetadataScanner,
    OwnerKeySeed,
    PermissionGuard,
    PersonMaker,
    RoutePermissionCheck,
    SessionService,
    SetupService,
    SignInService,
    SignInThrottle,
    WorkspaceService,
  ],
  exports: [
    ApiKeyService,
    AuditLog,
    ManagementGuard,
    ManagementOrigin,
    PermissionGuard,
    RoutePermissionCheck,
    SessionService,
  ],
})
export class IdentityModule {}
