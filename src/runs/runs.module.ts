import { BullModule } from '@nestjs/bullmq';
import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory } from 'bullmq';
import { AppConfig } from '../config/app-config.js';
import { BlockServicesFactory } from './block-services.factory.js';
import { BullRunQueue } from './bull-run-queue.js';
import { CancelListener } from './cancel-listener.js';
import { EarlyRuns } from './early-runs.js';
import { ExpirySweep } from './expiry-sweep.js';
import { ExecutionInput } from './execution-input.js';
import { LocalRunStarter } from './local-run-starter.js';
import { ProcessIdentity } from './process-identity.js';
import { ProcessLease } from './process-lease.service.js';
import { PublishedWorkflows } from './published-workflows.js';
import { queueConnection } from './queue-connection.js';
import { QueueConnectionModule } from './queue-connection.module.js';
import { QueuePool } from './queue-pool.js';
import { RetentionSweep } from './retention/retention-sweep.js';
import { RunActions } from './run-actions.js';
import { RunChanges } from './run-changes.js';
import { RunCapacity } from './run-capacity.js';
import { RunAnswers } from './run-answers.js';
import { RunFinisher } from './run-finisher.js';
import { RunJournalWriter } from './run-journal.writer.js';
import { RUN_QUEUE, RunQueue } from './run-queue.js';
import { RunRecovery } from './run-recovery.js';
import { RunSources } from './run-sources.js';
import { RunStarter } from './run-starter.js';
import { RunStreams } from './run-streams.js';
import { RunProcessor } from './run.processor.js';
import { RunService } from './run.service.js';
import { RunRepeats } from './repeats/run-repeats.js';
import { RunRepeatsController } from './repeats/run-repeats.controller.js';
import { ReviewDecisions } from './reviews/review-decisions.js';
import { ReviewLinks } from './reviews/review-links.js';
import { ReviewLinksController } from './reviews/review-links.controller.js';
import { ReviewPageController } from './reviews/review-page.controller.js';
import { ReviewsController } from './reviews/reviews.controller.js';
import { RunsController } from './runs.controller.js';
import { RunsLifecycle } from './runs.lifecycle.js';
import { PublishedSchedules } from './schedules/published-schedules.js';
import { ScheduleSweep } from './schedules/schedule-sweep.js';
import { SliceExecutor } from './slice.executor.js';
import { TrialPlans } from './trials/trial-plans.js';
import { Trials } from './trials/trials.js';
import { TrialsController } from './trials/trials.controller.js';
import { AgentTools } from './tool-source.js';
import { WorkflowSources } from './workflow-source.js';

/**
 * A run is queued and executed. It must never ask who called or how the answer leaves: it takes accepted runs,
 * executes them, records them, and hands endings and events to delivery.
 */
@Module({})
export class RunsModule {
  static forRoot(config: AppConfig): DynamicModule {
    const works = config.roles.includes('worker');
    // Process-wide by BullMQ's design: one process has one kind of queue.
    setDefaultBackendFactory(config.redisUrl ? undefined : createPostgresBackend);
    return {
      module: RunsModule,
      imports: [
        BullModule.forRootAsync({
          imports: [QueueConnectionModule],
          inject: [AppConfig, QueuePool],
          useFactory: async (settings: AppConfig, pool: QueuePool) => ({
            connection: await queueConnection(settings, pool),
          }),
        }),
        BullModule.registerQueue({
          name: RUN_QUEUE,
          defaultJobOptions: {
            removeOnComplete: true,
            removeOnFail: 1_000,
            attempts: 3,
            backoff: { type: 'exponential', delay: 500 },
          },
        }),
        QueueConnectionModule,
      ],
      controllers: config.roles.includes('api')
        ? [
            RunsController,
            RunRepeatsController,
            TrialsController,
            ReviewLinksController,
            ReviewPageController,
            ReviewsController,
          ]
        : [],
      providers: [
        { provide: RunCapacity, useFactory: () => new RunCapacity(works ? config.workerConcurrency : 0) },
        { provide: RunQueue, useClass: BullRunQueue },
        { provide: RunStarter, useClass: LocalRunStarter },
        // What people do, and the audit log of it, is answered by processes that answer HTTP.
        ...(config.roles.includes('api')
          ? [RunActions, RunChanges, RunRepeats, TrialPlans, Trials, ReviewDecisions]
          : []),
        ...(works ? [RunProcessor, PublishedSchedules, ScheduleSweep] : []),
        AgentTools,
        BlockServicesFactory,
        CancelListener,
        EarlyRuns,
        ExpirySweep,
        RetentionSweep,
        ExecutionInput,
        ProcessIdentity,
        ProcessLease,
        PublishedWorkflows,
        RunAnswers,
        RunFinisher,
        RunJournalWriter,
        RunRecovery,
        RunService,
        RunsLifecycle,
        ReviewLinks,
        RunSources,
        RunStreams,
        SliceExecutor,
        WorkflowSources,
      ],
      exports: [RunStarter, EarlyRuns, RunQueue, RunsLifecycle],
    };
  }
}
