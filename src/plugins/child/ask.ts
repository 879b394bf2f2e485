import type { ContextCall } from '../wire/messages.js';

/** Asks the server for something and waits. @throws what the server answers, or the reason of the signal */
export type Ask = (name: ContextCall, args: readonly unknown[], signal?: AbortSignal) => Promise<unknown>;
