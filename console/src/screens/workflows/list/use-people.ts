import { useQuery } from '@tanstack/react-query';
import { request } from '../../../api/request.js';
import type { Page } from '../../../api/request.js';
import { useSession } from '../../../shell/use-session.js';

interface Member {
  readonly id: string;
  readonly name: string;
}

/** Names by ids of people, as far as the reader may know them; otherwise the id itself. */
export function usePeople(): (id: string) => string {
  const { can, person } = useSession();
  const members = useQuery({
    queryKey: ['members', 'names'],
    queryFn: ({ signal }) => request<Page<Member>>('GET', 'members', { signal }),
    enabled: can('members.read'),
    staleTime: 60_000,
  });
  return (id) => {
    if (id === person.id) return 'you';
    const found = members.data?.items.find((member) => member.id === id);
    return found?.name ?? (id.startsWith('key_') ? 'an API key' : id);
  };
}
