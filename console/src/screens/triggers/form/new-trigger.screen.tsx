import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { triggersQuery } from '../../../api/triggers.js';
import { ForbiddenState } from '../../../parts/forbidden-state.js';
import { PageHeader } from '../../../parts/page-header.js';
import { toastDone } from '../../../parts/toasts.js';
import { useSession } from '../../../shell/use-session.js';
import { randomHex } from '../playground/send-call.js';
import { NEW_TRIGGER, newDocument, slug } from './form-values.js';
import type { TriggerFormValues, WrittenCredential } from './form-values.js';
import { newSecretName, newSecretValue, saveTrigger } from './save-trigger.js';
import { SecretChoice, SHORTEST_SECRET } from './secret-choice.js';
import { showSecretOnce } from './secret-dialog.js';
import { TriggerFields } from './trigger-fields.js';
import { TriggerFormFrame } from './trigger-form-frame.js';
import { useTriggerForm } from './use-trigger-form.js';
import { WorkflowFields } from './workflow-fields.js';

const credentialsOf = (values: TriggerFormValues, secretName: string): readonly WrittenCredential[] =>
  values.mode === 'none' ? [] : [{ name: values.consumer, secret: `{{secrets.${secretName}}}` }];

/** S2: a trigger with a workflow of its own, on one page, and its secret shown once. */
export function NewTriggerScreen(): React.ReactNode {
  const { can } = useSession();
  if (!can('workflows.publish') || !can('secrets.write'))
    return <ForbiddenState permission="workflows.publish" />;
  return <NewTriggerForm />;
}

function NewTriggerForm(): React.ReactNode {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [suffix] = useState(() => randomHex(3));
  const [secretName] = useState(() => newSecretName('trigger'));
  const [typed, setTyped] = useState<string | null>(null);
  const nameOf = ({ title }: TriggerFormValues): string =>
    slug(title) === '' ? '' : `${slug(title)}-${suffix}`;
  const documentOf = (values: TriggerFormValues): unknown =>
    newDocument(nameOf(values), values, credentialsOf(values, secretName));
  const form = useTriggerForm(NEW_TRIGGER, nameOf, documentOf);
  const { values } = form;
  const needsSecret = values.mode !== 'none';

  const save = async (): Promise<void> => {
    const value = typed ?? newSecretValue(values.mode);
    const saved = await saveTrigger(nameOf(values), documentOf(values), {
      secret: needsSecret ? { name: secretName, value } : null,
      expectedDraftVersion: 0,
    });
    await client.invalidateQueries({ queryKey: triggersQuery.queryKey });
    if (needsSecret) await showSecretOnce(value, `The secret of ${values.title}`);
    toastDone(`${values.title} takes calls now`);
    const [made] = saved.triggers;
    if (made !== undefined) await navigate({ to: '/triggers/$id', params: { id: made.id } });
  };

  return (
    <>
      <PageHeader title="New trigger" />
      <TriggerFormFrame
        values={values}
        verb="Create"
        onSave={save}
        disabled={
          nameOf(values) === '' ||
          (needsSecret && typed !== null && typed.length < SHORTEST_SECRET) ||
          form.problem('contextSchema') !== null
        }
      >
        <WorkflowFields
          values={values}
          onChange={form.set}
          problem={form.problem}
          suffix={suffix}
          checked={form.checked && form.problem('path') === null}
        />
        <TriggerFields
          values={values}
          onChange={form.set}
          problem={form.problem}
          secret={needsSecret ? <SecretChoice typed={typed} onChange={setTyped} /> : null}
        />
      </TriggerFormFrame>
    </>
  );
}
