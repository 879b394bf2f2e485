export const RUN_TABS = ['timeline', 'request', 'response', 'json'] as const;

/** What the address of a run says besides its id. */
export interface RunSearch {
  readonly tab?: (typeof RUN_TABS)[number];
  /** Key of the step that is looked at. */
  readonly step?: string;
}

export function readRunSearch({ tab, step }: Readonly<Record<string, unknown>>): RunSearch {
  const known = RUN_TABS.find((one) => one === tab);
  return {
    ...(known === undefined ? {} : { tab: known }),
    ...(typeof step === 'string' && step !== '' ? { step } : {}),
  };
}
