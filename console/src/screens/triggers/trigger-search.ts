export const TRIGGER_TABS = ['overview', 'calls', 'test', 'signature', 'settings'] as const;

export type TriggerTab = (typeof TRIGGER_TABS)[number];

/** What the address of a trigger says besides its id. Never a secret. */
export interface TriggerSearch {
  readonly tab?: TriggerTab;
}

export function readTriggerSearch({ tab }: Readonly<Record<string, unknown>>): TriggerSearch {
  const known = TRIGGER_TABS.find((one) => one === tab);
  return known === undefined ? {} : { tab: known };
}
