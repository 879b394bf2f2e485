import { AppShell, Badge, Burger, Group, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect } from 'react';
import { pageValues } from '../page-values.js';
import { ForbiddenState } from '../parts/forbidden-state.js';
import { LiveRegion } from '../parts/announce.js';
import { CommandPalette } from './command-palette.js';
import { KeyboardHelp } from './keyboard-help.js';
import { MainNav } from './main-nav.js';
import { OfflineBanner } from './offline-banner.js';
import { useGoKeys } from './use-go-keys.js';
import { useSession } from './use-session.js';
import { UserMenu } from './user-menu.js';
import { WorkspaceSwitch } from './workspace-switch.js';

/** Frame of the screens: navigation, workspace, search, who is signed in. */
export function Shell(): React.ReactNode {
  const [opened, { toggle, close }] = useDisclosure();
  const { workspace } = useSession();
  const { pathname } = useLocation();
  useGoKeys();
  // On a narrow window the menu lies over the screen that was chosen.
  useEffect(close, [pathname, close]);

  return (
    <>
      <a className="skip-link" href="#main" onClick={skipToMain}>
        Skip to the content
      </a>
      <LiveRegion />
      <CommandPalette />
      <KeyboardHelp />
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 228, breakpoint: 'sm', collapsed: { mobile: !opened } }}
        padding="md"
      >
        <AppShell.Header>
          <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="xs">
            <Group gap="sm" wrap="nowrap">
              <Burger
                opened={opened}
                onClick={toggle}
                hiddenFrom="sm"
                size="sm"
                aria-label={opened ? 'Close the menu' : 'Open the menu'}
                aria-expanded={opened}
              />
              <Text component={Link} to="/" fw={700} c="inherit" td="none">
                Prompthook
              </Text>
              <EnvironmentBadge />
            </Group>
            <Group gap="sm" wrap="nowrap">
              <SearchButton />
              <WorkspaceSwitch />
              <UserMenu />
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label="Main">
          <MainNav />
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <OfflineBanner />
          {workspace === null ? (
            <ForbiddenState
              title="You are in no workspace"
              text="Have an owner send you an invitation, then open its link."
            />
          ) : (
            <Outlet key={workspace.id} />
          )}
        </AppShell.Main>
      </AppShell>
    </>
  );
}

/** Not by the address: with a base element `#main` alone would lead to the start page. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function EnvironmentBadge(): React.ReactNode {
  const isProduction = pageValues.environment === 'production';
  return (
    <Badge
      variant="outline"
      c={isProduction ? 'var(--mantine-color-error)' : 'dimmed'}
      color={isProduction ? 'red' : 'gray'}
      visibleFrom="xs"
    >
      {pageValues.environment}
    </Badge>
  );
}

function SearchButton(): React.ReactNode {
  return (
    <UnstyledButton onClick={spotlight.open} aria-keyshortcuts="Control+K Meta+K" p={6}>
      <Group gap={6} wrap="nowrap">
        <Search size={18} aria-hidden />
        <Text size="sm" c="dimmed" visibleFrom="md">
          Search ⌘K
        </Text>
        <VisuallyHidden>Search and commands</VisuallyHidden>
      </Group>
    </UnstyledButton>
  );
}
