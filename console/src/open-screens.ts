import { inviteRoute } from './screens/invite/invite.route.js';
import { setUpRoute } from './screens/set-up/set-up.route.js';
import { signInRoute } from './screens/sign-in/sign-in.route.js';

/** The screens that nobody has to be signed in for. */
export const openScreens = [signInRoute, setUpRoute, inviteRoute] as const;
