import { Modal, NumberInput, PasswordInput, Switch, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeApiTrigger, createApiTrigger } from '../../api/threads.js';
import type { ApiTrigger, ApiTriggerInput, IssuedApiTrigger } from '../../api/threads.js';
import { DialogForm } from '../../parts/dialog-form.js';
import { fieldProblem } from '../../parts/field-problem.js';
import { toastDone } from '../../parts/toasts.js';

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Makes an API trigger, or changes one. */
export function ApiTriggerDialog({
  thread,
  trigger,
  onClose,
  onIssued,
}: {
  readonly thread: string;
  /** Null: a new one. */
  readonly trigger: ApiTrigger | null;
  readonly onClose: () => void;
  readonly onIssued?: (trigger: IssuedApiTrigger) => void;
}): React.ReactNode {
  const [name, setName] = useState(trigger?.name ?? '');
  const [description, setDescription] = useState(trigger?.description ?? '');
  const [limit, setLimit] = useState<number | string>(trigger?.rateLimitPerHour ?? 100);
  const [ephemeral, setEphemeral] = useState(trigger?.ephemeral ?? false);
  const [addresses, setAddresses] = useState(trigger?.ipAllowList.join('\n') ?? '');
  const [url, setUrl] = useState(trigger?.resultWebhook?.url ?? '');
  const [secret, setSecret] = useState('');
  const queryClient = useQueryClient();
  const save = useMutation({
    mutationFn: async (): Promise<IssuedApiTrigger | null> => {
      const webhook = url.trim() === '' ? null : { url: url.trim(), ...(secret === '' ? {} : { secret }) };
      const body: ApiTriggerInput = {
        name: name.trim(),
        description: description.trim() === '' ? null : description.trim(),
        rateLimitPerHour: Number(limit),
        ephemeral,
        ipAllowList: linesOf(addresses),
        resultWebhook: webhook,
      };
      if (trigger === null) return createApiTrigger(thread, body);
      // Receivers that calls may name are set by the API only; a change here must not take them away.
      const { resultWebhook, ...rest } = body;
      const isSame = (trigger.resultWebhook?.url ?? '') === url.trim() && secret === '';
      const kept = trigger.resultWebhook;
      const merged =
        resultWebhook === null
          ? null
          : {
              ...resultWebhook,
              ...(kept === null ? {} : { allowedUrls: kept.allowedUrls, hubSignature: kept.hubSignature }),
            };
      await changeApiTrigger(thread, trigger.id, isSame ? rest : { ...rest, resultWebhook: merged });
      return null;
    },
    gcTime: 0,
    onSuccess: async (issued) => {
      await queryClient.invalidateQueries({ queryKey: ['threads', 'triggers', thread] });
      onClose();
      if (issued === null) toastDone(`${name.trim()} is changed`);
      else onIssued?.(issued);
    },
  });
  const { error } = save;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={trigger === null ? 'Create API Trigger' : `Change ${trigger.name}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <DialogForm
        verb={trigger === null ? 'Create' : 'Save'}
        saving={save}
        onSubmit={() => save.mutate()}
        onCancel={onClose}
      >
        <TextInput
          label="Name"
          description="Which system calls it, and why."
          placeholder="CRM Deal Closed Hook"
          required
          maxLength={100}
          value={name}
          error={fieldProblem(error, 'name')}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
          data-autofocus
          autoComplete="off"
        />
        <Textarea
          label="Description"
          autosize
          maxLength={2000}
          value={description}
          error={fieldProblem(error, 'description')}
          onChange={({ currentTarget }) => setDescription(currentTarget.value)}
        />
        <NumberInput
          label="Rate Limit (per hour)"
          description="For all callers of the URL together. More are answered 429."
          required
          min={1}
          max={10_000}
          allowDecimal={false}
          value={limit}
          error={fieldProblem(error, 'rateLimitPerHour')}
          onChange={setLimit}
        />
        <Switch
          label="Ephemeral Execution"
          description="Prompt and answer are not kept in the thread. Times, status and address still are."
          checked={ephemeral}
          onChange={({ currentTarget }) => setEphemeral(currentTarget.checked)}
        />
        <Textarea
          label="IP Whitelist"
          description="One address or CIDR block a line. Empty: everybody may call."
          placeholder={'203.0.113.0/24\n2001:db8::/32'}
          autosize
          minRows={2}
          spellCheck={false}
          value={addresses}
          error={fieldProblem(error, 'ipAllowList')}
          onChange={({ currentTarget }) => setAddresses(currentTarget.value)}
        />
        <TextInput
          label="Result webhook URL"
          description="Where each result is sent, signed. Empty: nowhere."
          value={url}
          error={fieldProblem(error, 'resultWebhook.url')}
          onChange={({ currentTarget }) => setUrl(currentTarget.value)}
          autoComplete="off"
          spellCheck={false}
        />
        {url.trim() === '' ? null : (
          <PasswordInput
            label="Result webhook secret"
            description={
              trigger?.resultWebhook?.hasSecret === true
                ? 'Signs the results. Empty: the stored one stays.'
                : 'Signs the results.'
            }
            value={secret}
            error={fieldProblem(error, 'resultWebhook.secret')}
            onChange={({ currentTarget }) => setSecret(currentTarget.value)}
            autoComplete="off"
          />
        )}
      </DialogForm>
    </Modal>
  );
}
