import { Module } from '@nestjs/common';
import { QueuePool } from './queue-pool.js';

/** Lends the queue's connection to BullMQ's own module. */
@Module({ providers: [QueuePool], exports: [QueuePool] })
export class QueueConnectionModule {}
