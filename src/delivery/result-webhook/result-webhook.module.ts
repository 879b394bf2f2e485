import { Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import type { AppConfig } from '../../config/app-config.js';
import { DeliveriesController } from './deliveries.controller.js';
import { DELIVERY_RANDOM, DeliveryAttempt } from './delivery-attempt.js';
import { DeliverySender } from './delivery-sender.js';
import { ReceiverHealth } from './receiver-health.js';
import { ResultReceiversController } from './result-receivers.controller.js';
import { ResultReceivers } from './result-receivers.js';

/**
 * Results leave for the URLs of their triggers, signed, until they arrive. The database writes what is due when a run
 * ends; this room must never decide which runs deliver, nor send anything that is not signed.
 */
@Module({})
export class ResultWebhookModule {
  static forRoot(config: AppConfig): DynamicModule {
    const sends = config.roles.includes('worker');
    return {
      module: ResultWebhookModule,
      controllers: config.roles.includes('api') ? [DeliveriesController, ResultReceiversController] : [],
      providers: sends
        ? [
            { provide: DELIVERY_RANDOM, useValue: Math.random },
            ResultReceivers,
            ReceiverHealth,
            DeliveryAttempt,
            DeliverySender,
          ]
        : [],
    };
  }
}
