import type { JsonObject } from '#sdk';

/** How often a block is tried when its failure is retryable. */
export interface RetryPolicy {
  /** 1..20, the first attempt included. */
  readonly maxAttempts: number;
  /** Before the second attempt; doubles each time, with jitter. 0..86,400,000. */
  readonly backoffMs: number;
}

/** One block of a document, as the author wrote it, structure checked. */
export interface DocumentBlock {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly params: JsonObject;
  readonly retry?: RetryPolicy;
  readonly timeoutMs?: number;
}

/** From a port of one block to another block, by ids. */
export interface DocumentEdge {
  readonly from: string;
  readonly to: string;
  readonly port: string;
}

/** A workflow, version 1 of the format. What `readDocument` gives has every structural default filled in. */
export interface WorkflowDocument {
  readonly version: 1;
  readonly name: string;
  readonly title?: string;
  readonly description?: string;
  readonly blocks: readonly DocumentBlock[];
  readonly edges: readonly DocumentEdge[];
}
