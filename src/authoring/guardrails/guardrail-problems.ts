import { setImmediate } from 'node:timers/promises';
import { InvalidCustomPattern } from '#guardrails';
import { didYouMean } from '#engine';
import type { Fields, JsonObject, JsonValue, Problem } from '#sdk';
import { documentError, documentWarning } from '../workflow-problem.js';
import { compileOwnPattern, knownPatterns } from './own-pattern.js';
import type { CompiledOwnPattern } from './own-pattern.js';
import { ownPatternsOf } from './scan-policy.js';

const MOST_PATTERNS = 20;
const MOST_EXAMPLES = 10;

const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

/**
 * Checks what a document says of guardrails, wherever a block offers it: names of patterns, own patterns, and the
 * examples that their author gave. By convention of the SDK, params named `customPatterns`, `disabledPatterns` and
 * `ignore` beside it, in a block or in its group `guardrails`, hold them.
 *
 * @param paramsOf declared params of a block type
 */
export async function guardrailProblems(
  document: JsonObject,
  paramsOf: (type: string) => Fields | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [index, block] of listOf(document['blocks']).entries()) {
    if (!isObject(block) || typeof block['type'] !== 'string' || !isObject(block['params'])) continue;
    const declared = paramsOf(block['type']);
    const at = `/blocks/${index}/params`;
    const { guardrails } = block['params'];
    if (declared?.['customPatterns']) problems.push(...(await settingsProblems(block['params'], at)));
    if (declared?.['guardrails']?.fields?.['customPatterns'] && isObject(guardrails))
      problems.push(...(await settingsProblems(guardrails, `${at}/guardrails`)));
  }
  return problems;
}

/**
 * Checks one group of settings; the shapes were checked before. Lets others have their turn between two patterns, each
 * of which is compiled and measured.
 *
 * @param at JSON Pointer of the settings
 */
export async function settingsProblems(settings: JsonObject, at: string): Promise<Problem[]> {
  const own = listOf(settings['customPatterns']);
  const names = own.map((item) => (isObject(item) ? item['name'] : undefined));
  const problems = disabledProblems(settings, names, at);
  if (own.length > MOST_PATTERNS) {
    const message = `There are ${own.length} own patterns. At most ${MOST_PATTERNS} are allowed: join some with "|".`;
    return [...problems, documentError(`${at}/customPatterns`, 'too_many_patterns', message)];
  }
  for (const [index, item] of own.entries()) {
    if (!isObject(item)) continue;
    if (index > 0) await setImmediate();
    const isRepeated = names.indexOf(item['name']) < index;
    problems.push(...patternProblems(item, isRepeated, `${at}/customPatterns/${index}`));
  }
  return problems;
}

function disabledProblems(
  settings: JsonObject,
  own: readonly (JsonValue | undefined)[],
  at: string,
): Problem[] {
  const known = new Set(knownPatterns(own.filter((name) => typeof name === 'string')));
  return ['disabledPatterns', 'ignore'].flatMap((param) =>
    listOf(settings[param]).flatMap((name, index) =>
      typeof name !== 'string' || known.has(name)
        ? []
        : [
            documentError(
              `${at}/${param}/${index}`,
              'unknown_pattern',
              `There is no pattern "${name}".${didYouMean(name, known)}`,
            ),
          ],
    ),
  );
}

function patternProblems(item: JsonObject, isRepeated: boolean, at: string): Problem[] {
  const [own] = ownPatternsOf([item]);
  if (!own) return [];
  if (isRepeated)
    return [documentError(`${at}/name`, 'duplicate_pattern', `The name "${own.name}" stands twice.`)];
  let pattern: CompiledOwnPattern;
  try {
    pattern = compileOwnPattern(own);
  } catch (error) {
    if (!(error instanceof InvalidCustomPattern)) throw error;
    const isName = error.message.includes('is not a pattern name');
    return [documentError(`${at}/${isName ? 'name' : 'pattern'}`, 'invalid_pattern', error.message)];
  }
  const wanted = exampleProblems(item, { pattern, param: 'shouldMatch', at });
  const unwanted = exampleProblems(item, { pattern, param: 'shouldNotMatch', at });
  if (listOf(item['shouldMatch']).length > 0) return [...wanted, ...unwanted];
  return [
    ...unwanted,
    documentWarning(
      `${at}/shouldMatch`,
      'untested_pattern',
      `"${own.name}" has no example of what it must find. Give one: it is tried each time the document is saved.`,
    ),
  ];
}

interface Tried {
  readonly pattern: CompiledOwnPattern;
  readonly param: 'shouldMatch' | 'shouldNotMatch';
  readonly at: string;
}

function exampleProblems(item: JsonObject, { pattern, param, at }: Tried): Problem[] {
  const examples = listOf(item[param]);
  if (examples.length > MOST_EXAMPLES) {
    return [
      documentError(
        `${at}/${param}`,
        'too_many_examples',
        `There are ${examples.length} examples. At most ${MOST_EXAMPLES} are tried.`,
      ),
    ];
  }
  return examples.flatMap((text, index) => {
    if (typeof text !== 'string') return [];
    const [found] = pattern.compiled.find(text);
    if ((found !== undefined) === (param === 'shouldMatch')) return [];
    const pointer = `${at}/${param}/${index}`;
    return [
      found === undefined
        ? documentError(pointer, 'example_not_matched', `"${pattern.name}" does not find this example.`)
        : documentError(
            pointer,
            'example_matched',
            `"${pattern.name}" finds "${text.slice(found.start, found.end).slice(0, 100)}" at character ${found.start}, and must not.`,
          ),
    ];
  });
}
