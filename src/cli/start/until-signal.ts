const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A terminal sends Ctrl-C to the whole group and npm passes it on: what comes at once is one wish. */
const ONE_WISH_MS = 1_000;

/** The wish to stop. */
export interface StopSignal {
  /** Resolves at the first signal. */
  readonly asked: Promise<void>;
  /** Takes the handlers away. */
  release(): void;
}

/**
 * Listens for Ctrl-C and for what service managers send. A second wish while stopping ends the process at once.
 *
 * @param giveUp ends the process
 */
export function stopSignal(giveUp: () => void): StopSignal {
  let askedAt = 0;
  let resolveAsked: () => void = () => {};
  const asked = new Promise<void>((resolve) => {
    resolveAsked = resolve;
  });
  const onSignal = (): void => {
    const now = Date.now();
    if (askedAt !== 0 && now - askedAt > ONE_WISH_MS) giveUp();
    if (askedAt === 0) askedAt = now;
    resolveAsked();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    asked,
    release: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
