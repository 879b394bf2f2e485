import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppConfig } from '../config/app-config.js';
import { RejectedCall } from '../http/rejected-call.js';
import { ConsoleFiles } from './console-files.js';
import { consolePage } from './console-page.js';
import { CONSOLE_ROUTES } from './console-paths.js';
import { pageBase } from './page-base.js';

/** Names of files hold a digest of what is in them, but for these. */
const UNHASHED = /^favicon\.svg$/;
const FOREVER = 'public, max-age=31536000, immutable';
const AN_HOUR = 'public, max-age=3600';

const wantsPage = ({ headers }: FastifyRequest): boolean => /\btext\/html\b/i.test(headers.accept ?? '');

const takesGzip = ({ headers }: FastifyRequest): boolean =>
  /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/i.test(headers['accept-encoding'] ?? '');

/**
 * The console: one page for every address of it, and its files. Programs that ask there for something else than a page
 * get the 404 of an API.
 */
@Controller()
export class ConsoleController {
  constructor(
    @Inject(AppConfig) private readonly config: AppConfig,
    private readonly files: ConsoleFiles,
  ) {}

  @Get([...CONSOLE_ROUTES])
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    if (!wantsPage(request)) throw new RejectedCall('not_found');
    const template = await this.files.template();
    if (template === null) {
      throw new RejectedCall('not_found', {
        detail: 'The console was not built with this server. Run: npm run build',
      });
    }
    const { html, headers } = consolePage(template, {
      base: pageBase(request.headers.host, this.config.publicUrl),
      environment: this.config.nodeEnv ?? 'development',
      version: await this.files.version(),
    });
    // As bytes: Fastify leaves the headers of bytes alone.
    void reply.headers(headers).send(Buffer.from(html));
  }

  @Get('assets/:name')
  async asset(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const file = await this.files.asset(name);
    if (file === null) throw new RejectedCall('not_found');
    const zipped = takesGzip(request) ? file.gzipped : null;
    void reply
      .headers({
        'content-type': file.type,
        'cache-control': UNHASHED.test(name) ? AN_HOUR : FOREVER,
        vary: 'accept-encoding',
        ...(zipped ? { 'content-encoding': 'gzip' } : {}),
      })
      .send(zipped ?? file.bytes);
  }
}
