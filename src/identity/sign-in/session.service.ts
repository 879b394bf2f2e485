import { Inject, Injectable } from '@nestjs/common';
import { isTokenOfKind, makeToken, tokenDigest } from '#security';
import { newId, SessionStore } from '#store';
import type { OpenSession, SessionRecord } from '#store';
import { Clock } from '../../config/clock.js';
import { sessionCookie } from '../session-cookie.js';
import type { Visitor } from '../visitor.js';

/** S-06: over after half a day without use, and after a week in any case. */
const IDLE_MS = 12 * 3_600_000;
const LONGEST_MS = 7 * 86_400_000;
/** The last use is written this exactly. */
const TOUCH_MS = 60_000;

/** A session that was just opened. */
export interface IssuedSession {
  readonly id: string;
  /** For `Set-Cookie`; the only place where the token stands. */
  readonly cookie: string;
}

/** Sessions of the console: opened, found, ended. At once on every process: each request asks the database. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** With a token that nobody had before: one from before the sign-in opens nothing. */
  async issue(personId: string, { ip, userAgent }: Visitor): Promise<IssuedSession> {
    const token = makeToken('console_session');
    const now = this.clock.now();
    const id = newId('ses');
    await this.sessions.create({
      id,
      personId,
      digest: tokenDigest(token),
      ip,
      userAgent,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + LONGEST_MS),
    });
    return { id, cookie: sessionCookie(token, LONGEST_MS / 1000) };
  }

  /** Null = unknown, ended or over. */
  async open(token: string): Promise<OpenSession | null> {
    if (!isTokenOfKind(token, 'console_session')) return null;
    const deadline = this.#deadline();
    const session = await this.sessions.open(tokenDigest(token), deadline);
    if (session && deadline.now.getTime() - session.lastSeenAt.getTime() >= TOUCH_MS) {
      await this.sessions.touch(session.id, deadline.now);
    }
    return session;
  }

  list(personId: string): Promise<SessionRecord[]> {
    return this.sessions.list(personId, this.#deadline());
  }

  /** @returns the ids that ended with it; none for a session of others */
  revoke(personId: string, which: { readonly id: string } | 'all'): Promise<string[]> {
    return this.sessions.revoke(personId, which, this.clock.now());
  }

  #deadline(): { now: Date; idleSince: Date } {
    const now = this.clock.now();
    return { now, idleSince: new Date(now.getTime() - IDLE_MS) };
  }
}
