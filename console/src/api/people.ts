import { queryOptions } from '@tanstack/react-query';
import { request } from './request.js';
import type { Page } from './request.js';
import type { Role } from './session.js';

/** Roles from most to least, as `POST /api/v1/invites` takes them. */
export const ROLES: readonly Role[] = ['owner', 'editor', 'operator', 'viewer'];

export interface Member {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** The right to have secrets shown. */
  readonly reveal: boolean;
  readonly since: string;
}

export interface Invite {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly reveal: boolean;
  readonly createdAt: string;
  readonly expiresAt: string;
}

export interface OpenSession {
  readonly id: string;
  /** This browser. */
  readonly current: boolean;
  readonly ip: string | null;
  readonly userAgent: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
}

const whole = <T>(path: string) =>
  queryOptions({
    queryKey: [path],
    queryFn: ({ signal }) => request<Page<T>>('GET', path, { signal }),
    select: ({ items }: Page<T>) => items,
  });

export const membersQuery = whole<Member>('members');
export const invitesQuery = whole<Invite>('invites');
export const sessionsQuery = whole<OpenSession>('sessions');

const of = (room: string, id: string): string => `${room}/${encodeURIComponent(id)}`;

export const changeMember = (id: string, change: { role?: Role; reveal?: boolean }): Promise<Member> =>
  request('PATCH', of('members', id), { body: change });
export const removeMember = (id: string): Promise<void> => request('DELETE', of('members', id));

/** `token` is in this answer and nowhere else. */
export const invite = (body: {
  email: string;
  role: Role;
  reveal: boolean;
}): Promise<Invite & { token: string }> => request('POST', 'invites', { body });
export const revokeInvite = (id: string): Promise<void> => request('DELETE', of('invites', id));

export const endSession = (id: string): Promise<void> => request('DELETE', of('sessions', id));
export const changePassword = (body: { current: string; password: string }): Promise<void> =>
  request('PUT', 'session/password', { body });

export const createWorkspace = (name: string): Promise<{ id: string }> =>
  request('POST', 'workspaces', { body: { name } });
export const renameWorkspace = (id: string, name: string): Promise<unknown> =>
  request('PATCH', of('workspaces', id), { body: { name } });
export const deleteWorkspace = (id: string, name: string): Promise<void> =>
  request('DELETE', of('workspaces', id), { query: { confirm: name } });
export const leaveWorkspace = (id: string): Promise<void> =>
  request('DELETE', `${of('workspaces', id)}/membership`);
