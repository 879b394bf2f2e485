import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { ConversationsModule } from '../../conversations/conversations.module.js';
import { CallRecorder } from '../call-recorder.js';
import { IngestModule } from '../ingest.module.js';
import { ThreadAdmissionService } from './thread-admission.service.js';
import { ThreadCall } from './thread-call.js';
import { threadRefusal } from './thread-refusal.js';
import { ThreadStatusService } from './thread-status.service.js';
import { ThreadTriggerController } from './thread-trigger.controller.js';

/** Calls to API triggers of threads. Decides whether they become runs, and answers them; it executes none. */
@Module({
  imports: [IngestModule, ConversationsModule],
  controllers: [ThreadTriggerController],
  providers: [ThreadAdmissionService, ThreadStatusService],
})
export class ThreadIngestModule implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly recorder: CallRecorder,
  ) {}

  /** Calls are recorded when they have been answered, so that nobody waits for the record. */
  onModuleInit(): void {
    this.http.httpAdapter.getInstance().addHook('onResponse', (request, _reply, done) => {
      const row = request.callNotes instanceof ThreadCall ? threadRefusal(request.callNotes) : null;
      if (row !== null) this.recorder.add(row);
      done();
    });
  }
}
