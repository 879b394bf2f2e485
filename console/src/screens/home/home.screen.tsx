import { Navigate } from '@tanstack/react-router';
import { ForbiddenState } from '../../parts/forbidden-state.js';
import { useNavEntries } from '../../shell/nav-entries.js';

/** The start page is the first screen that one may see. */
export function HomeScreen(): React.ReactNode {
  const [first] = useNavEntries();
  return first === undefined ? <ForbiddenState /> : <Navigate to={first.to} replace />;
}
