import { Inject, Injectable } from '@nestjs/common';
import type { BlockServices } from '#sdk';
import { compileAllowList, createGuardedFetch, resolveAllowedHost } from '#security';
import { Connections } from '../authoring/connections.js';
import { scanForBlock } from '../authoring/guardrails/scan-for-block.js';
import { AppConfig } from '../config/app-config.js';
import { Clock } from '../config/clock.js';
import { ConversationMemories } from '../conversations/conversation-memories.js';
import type { RememberingRun } from '../conversations/conversation-memories.js';
import { ReviewLinks } from './reviews/review-links.js';

const EGRESS_TIMEOUT_MS = 300_000;
const MAX_RESPONSE_BYTES = 16 * 1024 * 1024;

/** What blocks are lent: guarded HTTP, the scanner, the workspace's model connections, the conversations' memory. */
@Injectable()
export class BlockServicesFactory {
  readonly #fetch: typeof globalThis.fetch;
  readonly #resolveHost: NonNullable<BlockServices['resolveHost']>;
  readonly #byWorkspace = new Map<string, BlockServices>();

  constructor(
    @Inject(AppConfig) config: AppConfig,
    private readonly connections: Connections,
    private readonly memories: ConversationMemories,
    private readonly links: ReviewLinks,
    private readonly clock: Clock,
  ) {
    this.#fetch = createGuardedFetch({
      allow: config.egressAllow,
      allowHttp: config.egressHttp,
      proxy: config.egressProxy,
      timeoutMs: EGRESS_TIMEOUT_MS,
      maxResponseBytes: MAX_RESPONSE_BYTES,
      userAgent: 'Prompthook',
    });
    const allow = compileAllowList(config.egressAllow);
    this.#resolveHost = (host) => resolveAllowedHost(host, { allow });
  }

  /** The services of one run. In test mode nothing is added to what conversations remember. */
  for(run: RememberingRun & { readonly simulate: boolean }): BlockServices {
    const ephemeral = run.ephemeral || run.simulate;
    return {
      ...this.#of(run.workspaceId),
      conversationMemory: this.memories.of({ ...run, ephemeral }),
      reviewLink: (review) => this.links.ofBlock(run, review, this.clock.now()),
    };
  }

  #of(workspaceId: string): BlockServices {
    const known = this.#byWorkspace.get(workspaceId);
    if (known) return known;
    const services: BlockServices = {
      fetch: this.#fetch,
      resolveHost: this.#resolveHost,
      scanPrompt: scanForBlock,
      connection: (name) => this.connections.find(workspaceId, name),
      connectionNames: () => this.connections.names(workspaceId),
    };
    this.#byWorkspace.set(workspaceId, services);
    return services;
  }
}
