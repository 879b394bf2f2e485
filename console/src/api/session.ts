import { queryOptions } from '@tanstack/react-query';
import { currentWorkspace } from './current-workspace.js';
import { request } from './request.js';

export type Role = 'owner' | 'editor' | 'operator' | 'viewer';

export interface SessionWorkspace {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly permissions: readonly string[];
}

/** Answer of `GET /api/v1/session`. */
export interface Session {
  readonly id: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly email: string; readonly name: string };
  readonly workspaces: readonly SessionWorkspace[];
}

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request<Session>('GET', 'session', { signal }),
  staleTime: 60_000,
});

/** Is there no owner yet? */
export const setupQuery = queryOptions({
  queryKey: ['setup'],
  queryFn: ({ signal }) => request<{ open: boolean }>('GET', 'setup', { signal }),
});

/** The workspace in which this tab works; null for somebody who is in none. One that was left is forgotten. */
export function workspaceOf(session: Session): SessionWorkspace | null {
  const wanted = currentWorkspace.get();
  const found = session.workspaces.find(({ id }) => id === wanted);
  if (wanted !== null && !found) currentWorkspace.forget();
  return found ?? session.workspaces[0] ?? null;
}

export const signIn = (body: { email: string; password: string }): Promise<unknown> =>
  request('POST', 'session', { body });

export const setUp = (body: {
  token: string;
  email: string;
  name: string;
  password: string;
}): Promise<unknown> => request('POST', 'setup', { body });

export const acceptInvite = (body: { token: string; name?: string; password: string }): Promise<unknown> =>
  request('POST', 'invites/accept', { body });

/** By the link that the server printed at its start, on its own machine. */
export const signInByLink = (token: string): Promise<unknown> =>
  request('POST', 'session/local', { body: { token } });

export const signOut = (): Promise<unknown> => request('DELETE', 'session');

export const signOutEverywhere = (): Promise<unknown> => request('DELETE', 'sessions');
