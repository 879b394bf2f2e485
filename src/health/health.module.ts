import { Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { ReadinessService } from './readiness.service.js';

/** Says whether this process lives and works. It must never change anything. */
@Module({ controllers: [HealthController], providers: [ReadinessService] })
export class HealthModule {}
