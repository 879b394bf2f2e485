import { useQuery } from '@tanstack/react-query';
import { triggersQuery } from '../../api/triggers.js';
import { curlCode } from '../triggers/call-code/curl-code.js';

/** A call that works when PROMPT_SECRET is set: to the first trigger that one can call; null when there is none. */
export function useExampleCall(): string | null {
  const { data = [] } = useQuery(triggersQuery);
  const trigger = data.find(({ active, url, type }) => active && url !== null && type === 'api_prompt');
  if (!trigger || trigger.url === null) return null;
  return curlCode({
    url: trigger.url,
    body: '{"prompt":"Say hello"}',
    auth: {
      mode: trigger.authMode ?? 'none',
      header: trigger.settings.auth?.header ?? 'X-Signature',
      scheme: 'v1',
    },
    headers: [],
  });
}
