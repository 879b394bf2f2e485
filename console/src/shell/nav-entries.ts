import { useRouter } from '@tanstack/react-router';
import type { NavEntry } from './nav-entry.js';
import { useSession } from './use-session.js';

/** A line of the navigation and where it leads. */
export interface NavTarget extends NavEntry {
  readonly to: string;
}

/** What the screens say about themselves, for whoever may see them, from top to bottom. */
export function useNavEntries(): readonly NavTarget[] {
  const { routesById } = useRouter();
  const { can } = useSession();
  return Object.values(routesById)
    .flatMap((route) => {
      const nav = route.options.staticData?.nav;
      return nav ? [{ ...nav, to: route.fullPath }] : [];
    })
    .filter(({ permission }) => permission === undefined || can(permission))
    .toSorted((a, b) => a.order - b.order);
}
