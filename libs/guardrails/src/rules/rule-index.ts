import { readLists, writeNumbers } from '../lexicon/number-text.js';

/** By which words the rules of a set are found, without reading the rules: per rule, numbers of concepts. */
export interface RuleIndex {
  /** The concepts with which the rule begins. */
  readonly starts: readonly (readonly number[])[];
  /** The concepts of its rarest word: a text without any of them cannot match it. */
  readonly rarest: readonly (readonly number[])[];
}

/** Writes an index as text. */
export function freezeIndex({ starts, rarest }: RuleIndex): string {
  return writeNumbers(
    starts.flatMap((concepts, rule) => {
      const rare = rarest[rule] ?? [];
      return [concepts.length, ...concepts, rare.length, ...rare];
    }),
  );
}

/** Reads an index that {@link freezeIndex} wrote. */
export function thawIndex(text: string): RuleIndex {
  const lists = readLists(text);
  return {
    starts: lists.filter((_, at) => at % 2 === 0),
    rarest: lists.filter((_, at) => at % 2 === 1),
  };
}

/** Turns "concepts per rule" into "rules per concept". */
export function rulesByConcept(
  conceptsOfRule: readonly (readonly number[])[],
  conceptCount: number,
): readonly (readonly number[])[] {
  const rules: number[][] = Array.from({ length: conceptCount }, () => []);
  conceptsOfRule.forEach((concepts, rule) => {
    for (const concept of concepts) rules[concept]?.push(rule);
  });
  return rules;
}
