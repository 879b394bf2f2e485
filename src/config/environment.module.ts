import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { JsonLogger } from '../telemetry/json-logger.js';
import { AppConfig } from './app-config.js';
import { Clock } from './clock.js';

/** What every room may ask for: the settings, the time, the log. It must never hold state of its own. */
@Global()
@Module({})
export class EnvironmentModule {
  static forRoot(config: AppConfig, clock: Clock, logger: JsonLogger): DynamicModule {
    return {
      module: EnvironmentModule,
      providers: [
        { provide: AppConfig, useValue: config },
        { provide: Clock, useValue: clock },
        { provide: JsonLogger, useValue: logger },
      ],
      exports: [AppConfig, Clock, JsonLogger],
    };
  }
}
