import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { WifiOff } from 'lucide-react';

/** Shown while the browser has no network. Forms keep what was typed. */
export function OfflineBanner(): React.ReactNode {
  const { online } = useNetwork();
  if (online) return null;
  return (
    <Alert color="orange" icon={<WifiOff aria-hidden />} title="Offline" mb="md" role="status">
      What you see may be old. What you typed stays here.
    </Alert>
  );
}
