import { PasswordInput, SegmentedControl, Stack, Text } from '@mantine/core';

/** Shorter ones can be guessed by whoever sees one signature. */
export const SHORTEST_SECRET = 16;

/** A new secret: made here, or typed. Null = to be made. */
export function SecretChoice({
  typed,
  onChange,
}: {
  readonly typed: string | null;
  readonly onChange: (typed: string | null) => void;
}): React.ReactNode {
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500} id="secret-choice">
        Secret
      </Text>
      <SegmentedControl
        aria-labelledby="secret-choice"
        data={[
          { value: 'made', label: 'Generate a strong one' },
          { value: 'typed', label: 'Type one' },
        ]}
        value={typed === null ? 'made' : 'typed'}
        onChange={(value) => onChange(value === 'made' ? null : '')}
      />
      {typed === null ? (
        <Text size="xs" c="dimmed">
          32 random bytes, shown once after the trigger was made.
        </Text>
      ) : (
        <PasswordInput
          label="The secret"
          value={typed}
          onChange={({ currentTarget: { value } }) => onChange(value)}
          autoComplete="off"
          required
          minLength={SHORTEST_SECRET}
          error={
            typed !== '' && typed.length < SHORTEST_SECRET
              ? `At least ${SHORTEST_SECRET} characters: a shorter one can be guessed.`
              : null
          }
          visibilityToggleButtonProps={{ 'aria-label': 'Show or hide the secret' }}
        />
      )}
    </Stack>
  );
}
