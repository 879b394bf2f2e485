import { VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';

const SAID = 'prompthook:said';

/** Tells people who cannot see the screen what just happened. */
export const announce = (text: string): void =>
  void document.dispatchEvent(new CustomEvent<string>(SAID, { detail: text }));

/** Where {@link announce} is heard; once in the frame. */
export function LiveRegion(): React.ReactNode {
  const [text, setText] = useState('');
  useEffect(() => {
    const onSaid = (event: Event): void => setText((event as CustomEvent<string>).detail);
    document.addEventListener(SAID, onSaid);
    return () => document.removeEventListener(SAID, onSaid);
  }, []);
  return (
    <VisuallyHidden aria-live="polite" role="status">
      {text}
    </VisuallyHidden>
  );
}
