import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import { newId, RefusalStore } from '#store';
import type { RefusalDraft } from '#store';
import { ERROR_KINDS } from '../http/error-codes.js';
import { JsonLogger } from '../telemetry/json-logger.js';
import { headerText, surfaceOf } from './draft-run.js';
import type { InboundCall } from './inbound-call.js';

const FLUSH_MS = 250;
const MAX_BUFFERED = 5_000;
const MAX_ROWS_PER_WRITE = 500;

/** Refusals that a stranger can cause by the thousand: one row per minute, with a counter. */
const COALESCED_STATUSES = new Set([401, 403, 429]);

/**
 * Remembers the calls that came to nothing, so that owners see them with the reason (GET /api/v1/calls). Off the hot
 * path: buffered, written in batches, and dropped (counted, logged) rather than kept without end.
 */
@Injectable()
export class CallRecorder implements OnModuleInit, OnApplicationShutdown {
  #buffer: RefusalDraft[] = [];
  #dropped = 0;
  #writing: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(RefusalStore) private readonly refusals: RefusalStore,
    @Inject(JsonLogger) private readonly logger: JsonLogger,
  ) {}

  onModuleInit(): void {
    this.#timer = setInterval(() => void this.flush(), FLUSH_MS);
    this.#timer.unref();
  }

  /** After the HTTP server has closed: the last calls are in the buffer by then. */
  async onApplicationShutdown(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    await this.flush();
  }

  /** Takes note of a finished call, if it became no run of its own and its trigger is known. */
  record(call: InboundCall): void {
    const row = refusalOf(call);
    if (row !== null) this.add(row);
  }

  /** Takes note of a call of any surface that came to nothing. */
  add(row: RefusalDraft): void {
    if (this.#buffer.length < MAX_BUFFERED) this.#buffer.push(row);
    else this.#dropped += 1;
  }

  /** Writes what is buffered. Resolves when it is written or given up. */
  async flush(): Promise<void> {
    await this.#writing;
    if (this.#buffer.length === 0) return;
    this.#writing = this.#write(this.#buffer.splice(0)).finally(() => (this.#writing = null));
    await this.#writing;
  }

  async #write(rows: RefusalDraft[]): Promise<void> {
    try {
      for (let i = 0; i < rows.length; i += MAX_ROWS_PER_WRITE) {
        await this.refusals.append(rows.slice(i, i + MAX_ROWS_PER_WRITE));
      }
    } catch (error) {
      this.#dropped += rows.length;
      this.logger.warn(`Refused calls could not be recorded: ${(error as Error).message}`, 'CallRecorder');
    }
    if (this.#dropped === 0) return;
    this.logger.line('warn', 'calls.dropped', { rows: this.#dropped });
    this.#dropped = 0;
  }
}

const refusalOf = (call: InboundCall): RefusalDraft | null => {
  const trigger = call.knownTrigger;
  if (trigger === null) return null;
  const result = call.knownAdmission?.outcome.result;
  const duplicate = result?.kind === 'duplicate' ? result : null;
  const code = call.refusedWith;
  if (code === null && duplicate === null) return null;
  // The run is there: how it ended is its own record, not a refusal.
  if (result?.kind === 'accepted') return null;

  const status = code === null ? 200 : ERROR_KINDS[code].status;
  const minute = Math.floor(call.receivedAt.getTime() / 60_000);
  const who = call.callerId ?? call.clientIp ?? 'unknown';
  return {
    callId: newId('call', call.receivedAt.getTime()),
    workspaceId: trigger.workspaceId,
    triggerId: trigger.id,
    outcome: code === 'rate_limited' ? 'rate_limited' : duplicate ? 'duplicate' : 'refused',
    code: code ?? 'duplicate',
    status,
    detail: call.refusalDetail,
    surface: surfaceOf(trigger),
    requestId: call.requestId,
    caller: call.callerId,
    clientIp: call.clientIp,
    userAgent: headerText(call.raw, 'user-agent'),
    runId: duplicate?.runId ?? null,
    payloadMismatch: duplicate !== null && !duplicate.fingerprintMatches,
    coalesceKey: COALESCED_STATUSES.has(status) ? `${trigger.id}:${who}:${code}:${minute}` : null,
    at: call.receivedAt,
  };
};
