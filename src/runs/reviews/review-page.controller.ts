import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JsonObject } from '#sdk';
import { ERROR_KINDS } from '../../http/error-codes.js';
import { RejectedCall } from '../../http/rejected-call.js';
import { ManagementOrigin } from '../../identity/management-origin.js';
import { approves } from './decider.js';
import { readDecision } from './read-decision.js';
import { ReviewDecisions } from './review-decisions.js';
import type { OpenedLink } from './review-decisions.js';
import { noticePage, PAGE_HEADERS, reviewPage } from './review-page.js';

const wantsPage = ({ headers }: FastifyRequest): boolean => /\btext\/html\b/i.test(headers.accept ?? '');

const show = (reply: FastifyReply, status: number, html: string): void => {
  // As bytes: Fastify leaves the headers of bytes alone.
  void reply.code(status).headers(PAGE_HEADERS).send(Buffer.from(html));
};

const linkView = ({ claims, review }: OpenedLink): JsonObject => {
  const { kind, title, message, fourEyes, approvals } = review;
  return {
    status: 'open',
    runId: claims.runId,
    block: review.blockName,
    kind,
    title,
    message,
    show: review.show,
    for: claims.name,
    fourEyes,
    approvedBy: approvals.map(({ by }) => by),
    expiresAt: claims.expiresAt.toISOString(),
  };
};

/**
 * One-time links. A GET (and HEAD, and whatever a scanner of links does) shows what is asked and uses nothing up; the
 * POST decides. The token is the credential: no cookie and no key is looked at.
 */
@Controller('reviews/decide')
export class ReviewPageController {
  constructor(
    private readonly decisions: ReviewDecisions,
    private readonly origins: ManagementOrigin,
  ) {}

  @Get()
  async look(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#answer(request, reply, async () => {
      this.origins.check(request);
      const link = await this.decisions.look(textOf(token));
      if (wantsPage(request)) show(reply, 200, reviewPage(link));
      else void reply.code(200).send(linkView(link));
    });
  }

  @Post()
  @RouteConfig({ readsOwnBody: true })
  async decide(
    @Query('token') token: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.#answer(request, reply, async () => {
      const { ip, requestId } = this.origins.check(request);
      const answer = await readDecision(request.raw);
      const { by, needsAnother } = await this.decisions.decide(textOf(token), answer, { ip, requestId });
      const { decision = null } = answer;
      if (wantsPage(request)) {
        const next = needsAnother
          ? 'A second person must approve before the run goes on.'
          : 'The run goes on.';
        show(
          reply,
          200,
          noticePage(
            'Thank you',
            `Your decision is recorded: ${approves(answer) ? 'approved' : 'denied'}. ${next}`,
          ),
        );
      } else {
        void reply.code(200).send({ status: 'recorded', decision, by, needsAnother });
      }
    });
  }

  /** Who came by a browser gets a page for what went wrong, too; programs get the problem document. */
  async #answer(request: FastifyRequest, reply: FastifyReply, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof RejectedCall) || !wantsPage(request)) throw error;
      const { status, title, detail } = ERROR_KINDS[error.code];
      show(reply, status, noticePage(title, error.detail ?? detail));
    }
  }
}

/** A token that comes twice is none. */
const textOf = (token: unknown): string => (typeof token === 'string' ? token : '');
