import { useQuery } from '@tanstack/react-query';
import { triggerName, triggersQuery } from '../../api/triggers.js';

/** Name of a trigger by its id; the end of the id for triggers of threads and agents. */
export function useTriggerLabel(): (id: string) => string {
  const { data = [] } = useQuery(triggersQuery);
  const names = new Map(data.map((trigger) => [trigger.id, triggerName(trigger)]));
  return (id) => names.get(id) ?? `${id.slice(0, id.indexOf('_') + 1)}…${id.slice(-6)}`;
}
