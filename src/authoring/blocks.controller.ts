import { Get, Inject, Param } from '@nestjs/common';
import { BlockRegistry, catalogEntry, catalogOf } from '#engine';
import type { JsonObject } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';
import { ManagementController } from '../identity/management-controller.decorator.js';
import { RequirePermission } from '../identity/require-permission.decorator.js';
import { PluginReport } from '../plugins/plugin-report.js';

/** The catalog: every kind of block and trigger of this server, as editor, docs and validation know it. */
@ManagementController('blocks')
export class BlocksController {
  constructor(
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
    private readonly plugins: PluginReport,
  ) {}

  @Get()
  @RequirePermission('blocks.read')
  list(): JsonObject {
    const plugins = this.plugins.list().map((plugin) => ({ ...plugin }));
    return { items: catalogOf(this.registry), plugins, nextCursor: null };
  }

  @Get(':type')
  @RequirePermission('blocks.read')
  get(@Param('type') type: string): JsonObject {
    const found = this.registry.all().find(({ definition }) => definition.type === type);
    if (!found) throw new RejectedCall('not_found', { detail: `There is no block type "${type}".` });
    return catalogEntry(found);
  }
}
