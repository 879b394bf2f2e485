import { useEffect, useRef } from 'react';
import type { Run } from '../../api/runs.js';
import { announce } from '../../parts/announce.js';

/** Says a change of status aloud, once for each. */
export function useStatusAnnounced({ id, status }: Run): void {
  const before = useRef({ id, status });
  useEffect(() => {
    if (before.current.id === id && before.current.status !== status) announce(`The run is ${status}`);
    before.current = { id, status };
  }, [id, status]);
}
