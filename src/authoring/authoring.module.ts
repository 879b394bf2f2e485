import { Global, Module } from '@nestjs/common';
import type { DynamicModule } from '@nestjs/common';
import { BlockRegistry } from '#engine';
import { SecretBox } from '#security';
import { SettingStore } from '#store';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../config/clock.js';
import { checkEncryptionKey } from './check-encryption-key.js';
import type { OpenPlugins } from '../plugins/plugin-registry.js';
import { PluginReport } from '../plugins/plugin-report.js';
import { Connections } from './connections.js';
import { loadSecretBox } from './load-secret-box.js';
import { PlanCache } from './plan-cache.js';
import { SecretVault } from './secret-vault.js';
import { TriggerDirectory } from './trigger-directory.js';

/**
 * What was authored, as calls and runs read it: triggers by path, compiled workflows, secrets, connections. In every
 * process. It must never change anything: that is what management.module does.
 */
@Global()
@Module({})
export class AuthoringModule {
  static forRoot({ registry, report }: OpenPlugins): DynamicModule {
    return {
      module: AuthoringModule,
      providers: [
        { provide: BlockRegistry, useValue: registry },
        { provide: PluginReport, useValue: report },
        {
          provide: SecretBox,
          inject: [AppConfig, SettingStore, Clock],
          useFactory: async (config: AppConfig, settings: SettingStore, clock: Clock) => {
            const box = await loadSecretBox(config);
            await checkEncryptionKey(box, settings, clock.now());
            return box;
          },
        },
        Connections,
        PlanCache,
        SecretVault,
        TriggerDirectory,
      ],
      exports: [
        BlockRegistry,
        Connections,
        PlanCache,
        PluginReport,
        SecretBox,
        SecretVault,
        TriggerDirectory,
      ],
    };
  }
}
