import { Button, Grid, Group, Stack, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { ContractPreview } from './contract-preview.js';
import type { TriggerFormValues } from './form-values.js';
import { ProblemSummary } from './problem-summary.js';

export interface TriggerFormFrameProps {
  readonly values: TriggerFormValues;
  /** On the button: "Create". */
  readonly verb: string;
  readonly onSave: () => Promise<void>;
  readonly disabled: boolean;
  readonly children: React.ReactNode;
}

/** The form at the left, the contract at the right. Saving keeps no secret in a cache of requests. */
export function TriggerFormFrame({
  values,
  verb,
  onSave,
  disabled,
  children,
}: TriggerFormFrameProps): React.ReactNode {
  const [state, setState] = useState<{ busy: boolean; error: unknown }>({ busy: false, error: null });
  const form = useRef<HTMLFormElement>(null);
  useHotkeys([['mod+S', () => form.current?.requestSubmit()]], []);
  const save = async (): Promise<void> => {
    setState({ busy: true, error: null });
    try {
      await onSave();
      setState({ busy: false, error: null });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <Grid>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <form
          ref={form}
          aria-label="Trigger"
          onSubmit={(event) => {
            event.preventDefault();
            if (!disabled && !state.busy) void save();
          }}
        >
          <Stack>
            <ProblemSummary error={state.error} />
            {children}
            <Group>
              <Button
                type="submit"
                loading={state.busy}
                disabled={disabled}
                aria-keyshortcuts="Control+S Meta+S"
              >
                {verb}
              </Button>
            </Group>
          </Stack>
        </form>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Title order={2} size="h5" mb="xs">
          What your callers will do
        </Title>
        <ContractPreview values={values} />
      </Grid.Col>
    </Grid>
  );
}
