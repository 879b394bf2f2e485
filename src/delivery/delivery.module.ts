import { Global, Module } from '@nestjs/common';
import { RunEvents } from './run-events.js';
import { RunEventsService } from './run-events.service.js';
import { RunWaiters } from './run-waiters.js';
import { RunWaitersService } from './run-waiters.service.js';

/** The result leaves: waiting callers, streams. It must never call back into ingest or runs. */
@Global()
@Module({
  providers: [
    RunWaitersService,
    RunEventsService,
    { provide: RunWaiters, useExisting: RunWaitersService },
    { provide: RunEvents, useExisting: RunEventsService },
  ],
  exports: [RunWaitersService, RunEventsService, RunWaiters, RunEvents],
})
export class DeliveryModule {}
