import { Text } from '@mantine/core';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { triggerName, triggersQuery } from '../../../api/triggers.js';
import type { Trigger } from '../../../api/triggers.js';
import { ForbiddenState } from '../../../parts/forbidden-state.js';
import { Loaded } from '../../../parts/loaded.js';
import { NotFoundState } from '../../../parts/not-found-state.js';
import { PageHeader } from '../../../parts/page-header.js';
import { toastDone } from '../../../parts/toasts.js';
import { useSession } from '../../../shell/use-session.js';
import { paramsOf, valuesOf } from './form-values.js';
import type { TriggerFormValues, WrittenCredential } from './form-values.js';
import { loadWorkflow, newSecretName, newSecretValue, saveTrigger } from './save-trigger.js';
import type { StoredWorkflow } from './save-trigger.js';
import { SecretChoice, SHORTEST_SECRET } from './secret-choice.js';
import { showSecretOnce } from './secret-dialog.js';
import { TriggerFields } from './trigger-fields.js';
import { TriggerFormFrame } from './trigger-form-frame.js';
import { useTriggerForm } from './use-trigger-form.js';

const route = getRouteApi('/shell/triggers/$id/edit');

const draftQuery = (name: string) =>
  queryOptions({
    queryKey: ['workflows', 'to-edit', name],
    queryFn: ({ signal }) => loadWorkflow(name, signal),
    // What is edited must not change below the hands of whoever edits it.
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });

/** S2: changes what a trigger checks, in the document of its workflow, and publishes it. */
export function EditTriggerScreen(): React.ReactNode {
  const { id } = route.useParams();
  const { can } = useSession();
  const triggers = useQuery(triggersQuery);
  const trigger = triggers.data?.find((one) => one.id === id);
  const draft = useQuery({ ...draftQuery(trigger?.workflow ?? ''), enabled: trigger !== undefined });
  if (!can('workflows.publish')) return <ForbiddenState permission="workflows.publish" />;
  return (
    <Loaded query={triggers}>
      {() =>
        trigger === undefined ? (
          <NotFoundState />
        ) : (
          <Loaded query={draft}>
            {(workflow) => (
              <EditTriggerForm key={workflow.draftVersion} trigger={trigger} workflow={workflow} />
            )}
          </Loaded>
        )
      }
    </Loaded>
  );
}

function EditTriggerForm({
  trigger,
  workflow,
}: {
  readonly trigger: Trigger;
  readonly workflow: StoredWorkflow;
}): React.ReactNode {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [secretName] = useState(() => newSecretName(trigger.path ?? 'trigger'));
  const [typed, setTyped] = useState<string | null>(null);
  const block = workflow.document.blocks.find(({ name }) => name === trigger.block);
  const before = block?.params ?? {};
  const kept =
    (before['auth'] as { credentials?: readonly WrittenCredential[] } | undefined)?.credentials ?? [];
  const needsSecret = (values: TriggerFormValues): boolean => values.mode !== 'none' && kept.length === 0;
  const documentOf = (values: TriggerFormValues): unknown => ({
    ...workflow.document,
    blocks: workflow.document.blocks.map((one) =>
      one.name === trigger.block
        ? {
            ...one,
            params: paramsOf(
              values,
              needsSecret(values) ? [{ name: values.consumer, secret: `{{secrets.${secretName}}}` }] : kept,
              before,
            ),
          }
        : one,
    ),
  });
  const form = useTriggerForm(valuesOf(before), () => trigger.workflow, documentOf);
  const { values } = form;
  if (block === undefined)
    return (
      <NotFoundState text="The draft of the workflow has no such block any more. Open the workflow to mend it." />
    );

  const save = async (): Promise<void> => {
    const value = typed ?? newSecretValue(values.mode);
    await saveTrigger(trigger.workflow, documentOf(values), {
      secret: needsSecret(values) ? { name: secretName, value } : null,
      expectedDraftVersion: workflow.draftVersion,
    });
    await client.invalidateQueries({ queryKey: ['triggers'] });
    if (needsSecret(values)) await showSecretOnce(value, `The secret of ${triggerName(trigger)}`);
    toastDone(`${triggerName(trigger)} was changed`);
    await navigate({ to: '/triggers/$id', params: { id: trigger.id } });
  };

  return (
    <>
      <PageHeader title={`Edit ${triggerName(trigger)}`} />
      <Text size="sm" mb="md">
        Saving changes the workflow {trigger.workflow} and publishes its draft, with whatever else was changed
        in it since.
      </Text>
      <TriggerFormFrame
        values={values}
        verb="Save and publish"
        onSave={save}
        disabled={
          form.problem('contextSchema') !== null ||
          (needsSecret(values) && typed !== null && typed.length < SHORTEST_SECRET)
        }
      >
        <TriggerFields
          values={values}
          onChange={form.set}
          problem={form.problem}
          secret={needsSecret(values) ? <SecretChoice typed={typed} onChange={setTyped} /> : null}
        />
      </TriggerFormFrame>
    </>
  );
}
