import { allPatterns } from './patterns/all-patterns.js';
import type { PatternInfo } from './patterns/pattern.js';

/**
 * Every built-in pattern as documentation: name, category, severity, what it looks for, why, and texts that
 * match. The docs and the console are made of it; names are stable.
 */
export const patterns: readonly PatternInfo[] = allPatterns.map(
  ({ name, category, severity, description, why, examples }) => ({
    name,
    category,
    severity,
    description,
    why,
    examples,
  }),
);
