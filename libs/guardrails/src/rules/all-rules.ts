import { allPatterns } from '../patterns/all-patterns.js';
import { OVERRIDE_IN_ANY_LANGUAGE, overrideRules } from '../patterns/multilingual.data.js';
import type { NamedRule } from './rule-set.js';

/** Every rule of every pattern. Their order is the order of the frozen index. */
export const allRules: readonly NamedRule[] = [
  ...allPatterns.flatMap(({ name, rules }) => rules.map((rule) => ({ pattern: name, rule }))),
  ...overrideRules.map((rule) => ({ pattern: OVERRIDE_IN_ANY_LANGUAGE, rule })),
];
