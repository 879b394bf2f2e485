/**
 * Guardrails: recognises prompt injection in a text without a model, synchronously and in linear time.
 * It labels and never blocks. It must never import Nest, do I/O, keep state between scans or use a
 * regular expression without a bound.
 */
export { scanPrompt, type ScanOptions } from './scan-prompt.js';
