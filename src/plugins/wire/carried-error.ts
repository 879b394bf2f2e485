import { serialize } from 'node:v8';
import { BlockFailure, CallRefusal, isBlockFailure, isCallRefusal } from '#sdk';
import type { BlockFailureOptions, JsonValue } from '#sdk';

/** Something that was thrown, as data. */
export type CarriedError =
  | {
      readonly kind: 'failure';
      /** Of whatever type it was thrown with: the engine judges that. */
      readonly code: unknown;
      readonly message: string;
      readonly retryable: boolean;
      readonly retryAfterMs: number | undefined;
      readonly details: unknown;
      readonly stack: string | undefined;
    }
  | { readonly kind: 'refusal'; readonly detail: string }
  | {
      readonly kind: 'error';
      readonly name: string;
      readonly message: string;
      readonly code: string | undefined;
      readonly stack: string | undefined;
    }
  /** No Error at all; a text that shows it. */
  | { readonly kind: 'thing'; readonly shown: string };

/** What a plugin says in an error is no longer than this; the engine cuts it to the same. */
const MAX_TEXT = 10_000;

const cut = (text: string): string =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}… (${text.length} characters)`;

/** Of any type, whatever the type of the error says: a plugin made it. */
const shown = (value: unknown): string => cut(String(value));

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? cut(value) : undefined);

/** Details that cannot be carried are no JSON either. */
function carriable(value: unknown): unknown {
  try {
    return serialize(value).length <= 1_048_576 ? value : 'The details are larger than 1 MiB.';
  } catch {
    return 'The details are no JSON.';
  }
}

function describe(thrown: unknown): CarriedError {
  if (isBlockFailure(thrown)) {
    const { code, message, retryable, retryAfterMs, details, stack } = thrown;
    return {
      kind: 'failure',
      code: carriable(code),
      message: shown(message),
      retryable,
      retryAfterMs: typeof retryAfterMs === 'number' ? retryAfterMs : undefined,
      details: details === undefined ? undefined : carriable(details),
      stack: textOf(stack),
    };
  }
  if (isCallRefusal(thrown)) return { kind: 'refusal', detail: cut(thrown.detail) };
  if (thrown instanceof Error) {
    const { name, message, stack } = thrown;
    const code = textOf((thrown as { code?: unknown }).code);
    return {
      kind: 'error',
      name: shown(name),
      message: shown(message),
      code,
      stack: textOf(stack),
    };
  }
  return { kind: 'thing', shown: shown(thrown) };
}

/** Anything that was thrown, as data. Never throws: what a plugin throws may break when it is looked at. */
export function carryError(thrown: unknown): CarriedError {
  try {
    return describe(thrown);
  } catch {
    return { kind: 'thing', shown: `a ${typeof thrown} that cannot be shown` };
  }
}

/** An error of its own kind again, with the stack of where it was thrown. */
export function revivedError(carried: CarriedError): unknown {
  switch (carried.kind) {
    case 'thing':
      return new Error(`something that is no Error was thrown: ${carried.shown}`);
    case 'refusal':
      return new CallRefusal(carried.detail);
    case 'failure': {
      const { code, message, retryable, retryAfterMs, details, stack } = carried;
      const options: BlockFailureOptions = {
        retryable,
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
        // Of whatever type it was: the engine replaces what is no JSON.
        ...(details === undefined ? {} : { details: details as JsonValue }),
      };
      return withStack(new BlockFailure(code as string, message, options), stack);
    }
    default: {
      const { name, message, code, stack } = carried;
      const error = Object.defineProperty(new Error(message), 'name', { value: name, configurable: true });
      return withStack(code === undefined ? error : Object.assign(error, { code }), stack);
    }
  }
}

const withStack = (error: Error, stack: string | undefined): Error =>
  stack === undefined ? error : Object.defineProperty(error, 'stack', { value: stack, configurable: true });
