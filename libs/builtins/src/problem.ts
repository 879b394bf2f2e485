import type { Problem } from '#sdk';

/** A finding that refuses the document. `pointer` is relative to the block's params, e.g. `/auth/header`. */
export const refuse = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'error',
});

/** A finding that is listed but lets the document be saved. */
export const warn = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'warning',
});
