import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isTyping, shortcutsAreOn } from '../parts/single-keys.js';
import { useNavEntries } from './nav-entries.js';

/** How long the second key may take. */
const PATIENCE_MS = 1_200;

/** `g` and then a letter goes to a screen. */
export function useGoKeys(): void {
  const entries = useNavEntries();
  const navigate = useNavigate();
  const pressed = useRef(0);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isTyping(event) || !shortcutsAreOn()) return;
      if (event.key === 'g') {
        pressed.current = event.timeStamp;
        return;
      }
      const isSecond = event.timeStamp - pressed.current < PATIENCE_MS;
      pressed.current = -PATIENCE_MS;
      const entry = isSecond ? entries.find(({ key }) => key === event.key) : undefined;
      if (entry === undefined) return;
      event.preventDefault();
      void navigate({ to: entry.to });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [entries, navigate]);
}
