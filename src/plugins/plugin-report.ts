import type { Plugin } from '#sdk';
import type { IsolatedPlugin } from './host/isolated-plugin.js';
import type { PluginState } from './host/plugin-health.js';

/** A plugin of this instance, and how it fares. */
export interface ReportedPlugin extends PluginState {
  readonly name: string;
  readonly version: string;
  /** `server`: in the server's own process. `own`: in a process of its own. */
  readonly process: 'server' | 'own';
}

const WELL: PluginState = { status: 'up', crashes: 0, lastCrash: null };

/** What the plugins of this process are doing, for those who run it. Other instances have their own. */
export class PluginReport {
  constructor(
    private readonly opened: readonly {
      readonly plugin: Plugin | null;
      readonly isolated: IsolatedPlugin | null;
    }[],
  ) {}

  /** In the order of registration. */
  list(): readonly ReportedPlugin[] {
    return this.opened.flatMap(({ plugin, isolated }) =>
      plugin === null
        ? []
        : [
            {
              name: plugin.name,
              version: plugin.version,
              process: isolated === null ? ('server' as const) : ('own' as const),
              ...(isolated?.state ?? WELL),
            },
          ],
    );
  }
}
