/** Time for what is still being written. */
const LINGER_MS = 1_000;

/**
 * Ends the process soon, should something keep it alive that is not ours: a timer or a socket that a plugin opened when
 * it was imported. Whoever stopped the server, or was refused, waits for the process and not for that.
 */
export const endSoon = (): void => {
  // Not a reason to stay alive itself: most processes are gone long before.
  setTimeout(() => process.exit(), LINGER_MS).unref();
};
