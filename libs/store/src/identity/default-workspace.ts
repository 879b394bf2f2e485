/** The workspace that the first migration makes. */
export const DEFAULT_WORKSPACE_ID = 'wsp_default';
