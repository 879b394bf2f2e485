import type { Trigger } from '../../../api/triggers.js';

const DAY_MS = 86_400_000;
const SOON_DAYS = 75;
const DUE_DAYS = 90;

/** The consumers of a trigger with the names of their secrets; null = the document names none. */
export const credentialSecrets = ({
  settings: { auth },
}: Pick<Trigger, 'settings'>): readonly { readonly consumer: string; readonly secret: string | null }[] =>
  auth?.mode === 'none'
    ? []
    : (auth?.credentials ?? []).map(({ name, secret }) => ({
        consumer: name,
        secret: /^\{\{secrets\.([\w-]+)\}\}$/.exec(secret)?.[1] ?? null,
      }));

/** What to say of the age of a secret, which should change every 90 days; null = nothing yet. @param now in ms */
export function secretAge(
  changedAt: string,
  now: number,
): { readonly text: string; readonly isDue: boolean } | null {
  const days = Math.floor((now - Date.parse(changedAt)) / DAY_MS);
  if (days < SOON_DAYS) return null;
  return days < DUE_DAYS
    ? { text: `rotate it in ${DUE_DAYS - days} days`, isDue: false }
    : { text: `${days} days old: rotate it`, isDue: true };
}
