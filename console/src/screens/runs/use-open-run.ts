import { useNavigate } from '@tanstack/react-router';
import { toastDone } from '../../parts/toasts.js';

/** Goes to a run that was just started. */
export function useOpenRun(): (id: string) => void {
  const navigate = useNavigate();
  return (id) => {
    toastDone('The new run was started');
    void navigate({ to: '/r/$id', params: { id } });
  };
}
