import { Catch, Inject } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { JsonLogger } from '../telemetry/json-logger.js';
import { asRejectedCall } from './as-rejected-call.js';
import './call-notes.js';
import { sendProblem } from './send-problem.js';

/** Turns every error of an HTTP request into an RFC 9457 answer. The only place that does. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(@Inject(JsonLogger) private readonly logger: JsonLogger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const refusal = asRejectedCall(error);
    if (refusal === null) {
      const defect = error instanceof Error ? error : new Error(String(error));
      this.logger.error(defect, defect.stack, `request ${request.id}`);
    } else if (refusal.code === 'store_unavailable') {
      this.logger.warn(`The database cannot be reached: ${(error as Error).message}`, 'Store');
    }
    const code = refusal?.code ?? 'internal_error';
    request.callNotes ??= { refusedWith: null, refusalDetail: null, triggerId: null, callerId: null };
    request.callNotes.refusedWith = code;
    request.callNotes.refusalDetail = refusal?.detail ?? null;
    if (reply.sent || reply.raw.headersSent) {
      // A stream broke in the middle: cutting the connection is the only way left to say so.
      reply.raw.destroy();
      return;
    }
    sendProblem(reply, code, refusal ?? {});
  }
}
