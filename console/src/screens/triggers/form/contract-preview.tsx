import { Stack } from '@mantine/core';
import { serverUrl } from '../../../api/request.js';
import { CodeView } from '../../../parts/code-view.js';
import { JsonView } from '../../../parts/json-view.js';
import { readJsonObject } from '../../runs/read-json-object.js';
import { curlCode } from '../call-code/curl-code.js';
import type { TriggerFormValues } from './form-values.js';

/** The call and the contract, as the form stands. */
export function ContractPreview({ values }: { readonly values: TriggerFormValues }): React.ReactNode {
  const schema = readJsonObject(values.contextSchema);
  const contract = {
    type: 'object',
    required: values.requireContext ? ['prompt', 'context'] : ['prompt'],
    properties: {
      prompt: { type: 'string', minLength: 1, maxLength: values.maxPromptLength },
      context: values.contextSchema.trim() !== '' && schema.ok ? schema.value : { type: 'object' },
      metadata: { type: 'object' },
    },
  };
  return (
    <Stack>
      <CodeView
        label="A call"
        code={curlCode({
          url: serverUrl(`api/webhooks/prompt/${values.path || 'PATH'}`),
          body: values.requireContext ? '{"prompt":"Say hello","context":{}}' : '{"prompt":"Say hello"}',
          auth: { mode: values.mode, header: values.header, scheme: 'v1' },
          headers: [],
        })}
      />
      <JsonView label="What callers send" value={contract} />
    </Stack>
  );
}
