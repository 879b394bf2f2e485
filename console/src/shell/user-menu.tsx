import { ActionIcon, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { Clock, Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from 'lucide-react';
import { signOut, signOutEverywhere } from '../api/session.js';
import { toastError } from '../parts/toasts.js';
import { timeDisplay, useTimeDisplay } from '../parts/time-display.js';
import { showKeys } from './keyboard-help.js';
import { useSession } from './use-session.js';

/** Who is signed in, how it looks, and the way out. */
export function UserMenu(): React.ReactNode {
  const { person, workspace } = useSession();
  const { setColorScheme } = useMantineColorScheme();
  const times = useTimeDisplay();
  const leave = useSignOut();
  return (
    <Menu width={260} position="bottom-end" withArrow>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" radius="xl" aria-label={`Account of ${person.name}`}>
          <UserRound size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label c="inherit">
          <Text fw={600} size="sm">
            {person.name}
          </Text>
          <Text size="xs" c="dimmed" className="break">
            {person.email}
            {workspace === null ? '' : ` · ${workspace.role}`}
          </Text>
        </Menu.Label>
        <Menu.Divider />
        <Menu.Item leftSection={<Monitor size={16} />} onClick={() => setColorScheme('auto')}>
          Look like the system
        </Menu.Item>
        <Menu.Item leftSection={<Sun size={16} />} onClick={() => setColorScheme('light')}>
          Light
        </Menu.Item>
        <Menu.Item leftSection={<Moon size={16} />} onClick={() => setColorScheme('dark')}>
          Dark
        </Menu.Item>
        <Menu.Item leftSection={<Clock size={16} />} onClick={timeDisplay.next} closeMenuOnClick={false}>
          Times: {times === 'utc' ? 'UTC' : times}
        </Menu.Item>
        <Menu.Item leftSection={<Keyboard size={16} />} onClick={showKeys}>
          Keyboard
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<LogOut size={16} />} onClick={() => leave.mutate(signOut)}>
          Sign out
        </Menu.Item>
        <Menu.Item leftSection={<LogOut size={16} />} onClick={() => leave.mutate(signOutEverywhere)}>
          Sign out everywhere
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function useSignOut() {
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation({
    mutationFn: (how: () => Promise<unknown>) => how(),
    onSuccess: async () => {
      await router.navigate({ to: '/sign-in' });
      queryClient.clear();
    },
    onError: toastError,
  });
}
