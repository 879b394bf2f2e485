import type { AuthMode, Trigger } from '../../api/triggers.js';

const MODES: readonly AuthMode[] = ['none', 'bearer', 'custom_header', 'hmac_sha256'];
const STATES = ['active', 'inactive'] as const;

/** The state of the list of triggers. */
export interface TriggersSearch {
  /** Part of a path, workflow or block. */
  readonly text?: string;
  readonly auth?: AuthMode;
  readonly state?: (typeof STATES)[number];
}

export function readTriggersSearch(query: Readonly<Record<string, unknown>>): TriggersSearch {
  const auth = MODES.find((mode) => mode === query['auth']);
  const state = STATES.find((one) => one === query['state']);
  const given = query['text'];
  const text = typeof given === 'string' || typeof given === 'number' ? String(given) : '';
  return {
    ...(text === '' ? {} : { text }),
    ...(auth === undefined ? {} : { auth }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Does a trigger fit all that is asked for? */
export function fitsSearch(trigger: Trigger, { text, auth, state }: TriggersSearch): boolean {
  const words = [trigger.path ?? '', trigger.workflow, trigger.block, trigger.id].join(' ').toLowerCase();
  return (
    (text === undefined || words.includes(text.toLowerCase())) &&
    (auth === undefined || trigger.authMode === auth) &&
    (state === undefined || trigger.active === (state === 'active'))
  );
}
