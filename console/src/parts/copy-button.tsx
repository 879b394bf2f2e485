import { Button } from '@mantine/core';
import type { ButtonProps } from '@mantine/core';
import { Check, Copy } from 'lucide-react';
import { useCopy } from './use-copy.js';

/** Copies text; says "Copied" for two seconds, also aloud. */
export function CopyButton({
  value,
  label = 'Copy',
  ...button
}: { readonly value: string; readonly label?: string } & Omit<ButtonProps, 'value'>): React.ReactNode {
  const { copied, copy } = useCopy();
  return (
    <Button
      variant="default"
      leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
      {...button}
      onClick={() => void copy(value)}
    >
      {copied ? 'Copied' : label}
    </Button>
  );
}
