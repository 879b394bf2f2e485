/**
 * Guardrails: recognises prompt injection in a text without a model, synchronously and in linear time.
 * It labels and never blocks. It must never import Nest, do I/O, keep anything of a text after its scan, or
 * use a regular expression without a bound.
 */
export { scanPrompt, type ScanOptions } from './scan-prompt.js';
export { scanPromptInSteps, scanValueInSteps } from './scan-in-steps.js';
export { scanValue, type ValueMatch, type ValueScan } from './scan-value.js';
export {
  compileCustomPattern,
  InvalidCustomPattern,
  type CompiledCustomPattern,
  type CustomPatternSource,
} from './custom/custom-pattern.js';
export { patterns } from './catalogue.js';
export type { Category, PatternInfo, Severity } from './patterns/pattern.js';
