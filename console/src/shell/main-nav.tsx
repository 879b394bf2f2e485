import { NavLink } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useNavEntries } from './nav-entries.js';

/** The navigation at the left. */
export function MainNav(): React.ReactNode {
  const entries = useNavEntries();
  const { pathname } = useLocation();
  return entries.map(({ to, label, icon: Icon, badge: Badge }) => {
    const isHere = pathname === to || pathname.startsWith(`${to}/`);
    return (
      <NavLink
        key={to}
        component={Link}
        to={to}
        label={label}
        active={isHere}
        aria-current={isHere ? 'page' : undefined}
        leftSection={<Icon size={18} aria-hidden />}
        rightSection={Badge ? <Badge /> : null}
        variant="light"
        c="inherit"
        style={{ borderRadius: 'var(--mantine-radius-md)', fontWeight: isHere ? 650 : undefined }}
      />
    );
  });
}
