import { useQuery } from '@tanstack/react-query';
import type { Run } from '../../api/runs.js';
import { triggersQuery } from '../../api/triggers.js';
import { curlCode } from '../triggers/call-code/curl-code.js';
import { callerInput } from './caller-input.js';

/** The call that started the run, to send again by hand; null when it was not a prompt, or its contents are gone. */
export function useRunCurl(run: Run): string | null {
  const { data = [] } = useQuery(triggersQuery);
  const trigger = data.find(({ id }) => id === run.triggerId);
  if (!trigger || trigger.url === null || trigger.type !== 'api_prompt' || run.ephemeral) return null;
  const body = Object.fromEntries(
    Object.entries(callerInput(run)).filter(([, value]) => value !== null && value !== undefined),
  );
  const auth = trigger.settings.auth ?? {};
  return curlCode({
    url: trigger.url,
    body: JSON.stringify(body),
    auth: { mode: auth.mode ?? 'none', header: auth.header ?? 'X-Signature', scheme: 'v1' },
    headers: [],
  });
}
