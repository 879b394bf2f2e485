import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap } from '@nestjs/common';
import { hashPassword, makeToken, tokenDigest } from '#security';
import { DEFAULT_WORKSPACE_ID, SetupStore } from '#store';
import { Clock } from '../../config/clock.js';
import { RejectedCall } from '../../http/rejected-call.js';
import type { Visitor } from '../visitor.js';
import { assertPassword } from './assert-password.js';
import { PersonMaker } from './person-maker.js';

/** A server that nobody sets up within a day is started again for a new token. */
const TOKEN_MS = 86_400_000;

/** The first owner as they are asked for. */
export interface FirstOwner {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The first start: no password by default, and no open door. Who can read the server's output makes the first owner. */
@Injectable()
export class SetupService implements OnApplicationBootstrap {
  #made: string | null = null;

  constructor(
    @Inject(SetupStore) private readonly setup: SetupStore,
    @Inject(PersonMaker) private readonly people: PersonMaker,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The token of this start, for printing; null when there is an owner. Only its digest is stored. */
  get made(): string | null {
    return this.#made;
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!(await this.setup.isOpen())) return;
    const token = makeToken('first_start');
    const now = this.clock.now();
    const offered = await this.setup.offer(tokenDigest(token), new Date(now.getTime() + TOKEN_MS), now);
    if (offered) this.#made = token;
  }

  isOpen(): Promise<boolean> {
    return this.setup.isOpen();
  }

  /**
   * Makes the first owner, once: of several that try at the same time one succeeds.
   *
   * @returns their id
   * @throws RejectedCall conflict when there is one already, unauthorized for a wrong token, invalid_request
   */
  async claim(token: string, { email, name, password }: FirstOwner, visitor: Visitor): Promise<string> {
    const digest = tokenDigest(token);
    if (!(await this.setup.isOpen())) throw closed();
    if (!(await this.setup.knows(digest, this.clock.now()))) {
      throw new RejectedCall('unauthorized', {
        detail: 'The setup token is wrong or too old. The server prints a new one at each start.',
      });
    }
    assertPassword(password, email);
    const passwordHash = await hashPassword(password);
    const workspace = { id: DEFAULT_WORKSPACE_ID, role: 'owner', reveal: true };
    const personId = await this.people.make({ email, name, passwordHash, workspace }, visitor, async () => {
      if (!(await this.setup.claim(digest, this.clock.now()))) throw closed();
    });
    this.#made = null;
    return personId;
  }
}

const closed = (): RejectedCall =>
  new RejectedCall('conflict', {
    detail: 'This server has its first owner. Sign in, or have an owner send you an invitation.',
  });
