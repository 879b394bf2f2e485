import { Module } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyAdapter } from '@nestjs/platform-fastify';
import { CallRecorder } from '../call-recorder.js';
import { IngestModule } from '../ingest.module.js';
import { AgentAdmissionService } from './agent-admission.service.js';
import { AgentAnswersService } from './agent-answers.service.js';
import { AgentCall } from './agent-call.js';
import { agentRefusal } from './agent-refusal.js';
import { AgentController } from './agent.controller.js';

/** Events for published agents. Decides whether they become runs, and answers them; it executes none. */
@Module({
  imports: [IngestModule],
  controllers: [AgentController],
  providers: [AgentAdmissionService, AgentAnswersService],
})
export class AgentIngestModule implements OnModuleInit {
  constructor(
    private readonly http: HttpAdapterHost<FastifyAdapter>,
    private readonly recorder: CallRecorder,
  ) {}

  /** Calls are recorded when they have been answered, so that nobody waits for the record. */
  onModuleInit(): void {
    this.http.httpAdapter.getInstance().addHook('onResponse', (request, _reply, done) => {
      const row = request.callNotes instanceof AgentCall ? agentRefusal(request.callNotes) : null;
      if (row !== null) this.recorder.add(row);
      done();
    });
  }
}
