import { approvalsRoute } from './screens/approvals/approvals.route.js';
import { homeRoute } from './screens/home/home.route.js';

/** Every screen behind the sign-in, one line each. A route's staticData.nav puts it into the navigation. */
export const screens = [homeRoute, approvalsRoute] as const;
