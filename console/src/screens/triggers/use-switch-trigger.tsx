import { useQueryClient } from '@tanstack/react-query';
import { switchTrigger, triggerName, triggersQuery, usageQuery } from '../../api/triggers.js';
import type { Trigger } from '../../api/triggers.js';
import { announce } from '../../parts/announce.js';
import { confirmVerb } from '../../parts/confirm.js';
import { toastError, toastUndo } from '../../parts/toasts.js';
import { useSession } from '../../shell/use-session.js';
import { callersText, usageTotals } from './trigger-words.js';

/**
 * Switching a trigger on and off. Off asks first when it was called in the last hour, and says by how many; both can be
 * undone for a while.
 */
export function useSwitchTrigger(): (trigger: Trigger) => Promise<void> {
  const client = useQueryClient();
  const { can } = useSession();
  const set = async (trigger: Trigger, active: boolean): Promise<void> => {
    await switchTrigger(trigger.id, active);
    await client.invalidateQueries({ queryKey: triggersQuery.queryKey });
    announce(`${triggerName(trigger)} is ${active ? 'active' : 'inactive'}`);
  };
  const change = async (trigger: Trigger, active: boolean): Promise<void> => {
    await set(trigger, active);
    toastUndo(`${triggerName(trigger)} was switched ${active ? 'on' : 'off'}`, () => set(trigger, !active));
  };
  return async (trigger) => {
    try {
      if (!trigger.active) return await change(trigger, true);
      const usage = can('calls.read')
        ? await client.fetchQuery({ ...usageQuery(trigger.id, 1), staleTime: 0 })
        : null;
      if (usage !== null && usageTotals(usage).calls === 0) return await change(trigger, false);
      const inTheLastHour = usage === null ? '' : ` In the last hour: ${callersText(usage)}.`;
      confirmVerb({
        title: `Switch ${triggerName(trigger)} off?`,
        verb: 'Switch off now',
        color: 'red',
        children: `Callers will get 404 at once.${inTheLastHour}`,
        onConfirm: () => change(trigger, false),
      });
    } catch (error) {
      toastError(error);
    }
  };
}
