/** In the order of the screen. */
export const SETTINGS_TABS = ['members', 'keys', 'audit', 'workspace', 'account', 'about'] as const;

/** The tabs of the settings, by their word in the address. */
export type SettingsTab = (typeof SETTINGS_TABS)[number];
