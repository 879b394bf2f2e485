import { Module } from '@nestjs/common';
import { AcceptBatcher } from './accept-batcher.js';
import { PostgresThrottlerStorage } from './postgres-throttler.storage.js';

/** The one transaction that counts and accepts calls, for every surface. It must never look at a call's content. */
@Module({
  providers: [AcceptBatcher, PostgresThrottlerStorage],
  exports: [AcceptBatcher, PostgresThrottlerStorage],
})
export class AcceptingModule {}
