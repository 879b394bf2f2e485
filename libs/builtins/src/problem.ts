/** Findings of `check`, made as any plugin makes them. */
export { refuse, warn } from '#sdk';
