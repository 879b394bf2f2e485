import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import { announce } from './announce.js';
import { toastError } from './toasts.js';

const SHOWN_MS = 2_000;

/** Copying to the clipboard, with `copied` true for two seconds after. */
export function useCopy(): { readonly copied: boolean; readonly copy: (text: string) => Promise<void> } {
  const [copied, setCopied] = useState(false);
  const { start } = useTimeout(() => setCopied(false), SHOWN_MS);
  const copy = async (text: string): Promise<void> => {
    try {
      await write(text);
      setCopied(true);
      announce('Copied');
      start();
    } catch (error) {
      toastError(error);
    }
  };
  return { copied, copy };
}

/** Over plain HTTP browsers have no clipboard API, only the old command. */
async function write(text: string): Promise<void> {
  // The type says that it is always there.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (clipboard) return clipboard.writeText(text);
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  document.body.append(area);
  area.select();
  // oxlint-disable-next-line typescript/no-deprecated -- there is nothing else without TLS
  const done = document.execCommand('copy');
  area.remove();
  if (!done) throw new Error('The browser does not let the page copy. Select the text and copy it by hand.');
}
