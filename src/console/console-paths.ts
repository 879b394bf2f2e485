/**
 * The addresses of the console by their first part: the page is answered there, and nowhere else. A screen of the
 * console that is not below one of them is found by console/src/screens.spec.ts.
 */
export const CONSOLE_PATHS = [
  'sign-in',
  'set-up',
  'invite',
  'triggers',
  'workflows',
  'runs',
  'r',
  'calls',
  'approvals',
  'usage',
  'guardrails',
  'connections',
  'api-reference',
  'settings',
  'threads',
  'agents',
  'help',
] as const;

/** The routes of Nest for them: the start page, each path, and all below it. */
export const CONSOLE_ROUTES: readonly string[] = [
  '',
  ...CONSOLE_PATHS.flatMap((path) => [path, `${path}/*`]),
];
