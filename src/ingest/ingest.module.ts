import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ThrottlerModule } from '@nestjs/throttler';
import { AcceptingModule } from './accepting.module.js';
import { CallAdmission } from './call-admission.js';
import { CallRecorder } from './call-recorder.js';
import { CallerCheck } from './caller-check.js';
import { inboundCall, InboundCall } from './inbound-call.js';
import { InboundCalls } from './inbound-calls.js';
import { IngestService } from './ingest.service.js';
import { PostgresThrottlerStorage } from './postgres-throttler.storage.js';
import { PromptController } from './prompt.controller.js';
import { RunStatusService } from './run-status.service.js';

/** A call arrives. Decides whether it becomes a run, and answers it; it must never execute one. */
@Module({
  imports: [
    AcceptingModule,
    ThrottlerModule.forRootAsync({
      imports: [AcceptingModule],
      inject: [PostgresThrottlerStorage],
      useFactory: (storage: PostgresThrottlerStorage) => ({
        storage,
        setHeaders: false,
        throttlers: [
          {
            limit: (context) => inboundCall(context).trigger.rateLimit?.limit ?? 0,
            ttl: (context) => (inboundCall(context).trigger.rateLimit?.windowSeconds ?? 0) * 1000,
          },
        ],
      }),
    }),
  ],
  controllers: [PromptController],
  providers: [InboundCalls, CallerCheck, CallAdmission, CallRecorder, IngestService, RunStatusService],
  exports: [AcceptingModule, CallRecorder, InboundCalls],
})
export class IngestModule implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly recorder: CallRecorder,
  ) {}

  /** Calls are recorded when they have been answered, so that nobody waits for the record. */
  onModuleInit(): void {
    this.http.httpAdapter.getInstance().addHook('onResponse', (request, _reply, done) => {
      if (request.callNotes instanceof InboundCall) this.recorder.record(request.callNotes);
      done();
    });
  }
}
