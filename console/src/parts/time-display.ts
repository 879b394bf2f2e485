import { useSyncExternalStore } from 'react';

const KEY = 'prompthook.times';
const DISPLAYS = ['relative', 'local', 'utc'] as const;

export type TimeDisplay = (typeof DISPLAYS)[number];

const listeners = new Set<() => void>();

/** How times are written, on every screen. */
export const timeDisplay = {
  get(): TimeDisplay {
    const stored = localStorage.getItem(KEY);
    return DISPLAYS.find((display) => display === stored) ?? 'relative';
  },
  set(display: TimeDisplay): void {
    localStorage.setItem(KEY, display);
    for (const listener of listeners) listener();
  },
  next(): void {
    timeDisplay.set(DISPLAYS[(DISPLAYS.indexOf(timeDisplay.get()) + 1) % DISPLAYS.length] ?? 'relative');
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
} as const;

export const useTimeDisplay = (): TimeDisplay => useSyncExternalStore(timeDisplay.subscribe, timeDisplay.get);
