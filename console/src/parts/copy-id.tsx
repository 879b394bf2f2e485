import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useCopy } from './use-copy.js';

/** An id: monospace, a click copies it. `short` shows its end only; the whole is in the title. */
export function CopyId({
  id,
  short = false,
}: {
  readonly id: string;
  readonly short?: boolean;
}): React.ReactNode {
  const { copied, copy } = useCopy();
  const Icon = copied ? Check : Copy;
  const kind = id.slice(0, id.indexOf('_') + 1);
  return (
    <UnstyledButton
      className="mono"
      title={copied ? 'Copied' : id}
      mih={24}
      onClick={(event) => {
        event.stopPropagation();
        void copy(id);
      }}
    >
      {short && id.length > 16 ? `${kind}…${id.slice(-6)}` : id} <Icon size={13} aria-hidden />
      <VisuallyHidden>{copied ? 'copied' : 'copy'}</VisuallyHidden>
    </UnstyledButton>
  );
}
