import type { JsonValue } from '#sdk';
import type { JsonCheck } from './validate-json.js';

/** An answer read as JSON of a schema, or what is wrong with it. */
export type StructuredAnswer =
  | { readonly fits: true; readonly data: JsonValue }
  | { readonly fits: false; readonly problems: readonly string[] };

/** Reads a model's answer. A Markdown code fence around the JSON is taken off: models add one unasked. */
export function readStructured(text: string, check: JsonCheck): StructuredAnswer {
  let data: JsonValue;
  try {
    data = JSON.parse(unfenced(text)) as JsonValue;
  } catch (error) {
    return {
      fits: false,
      problems: [`the answer is not JSON (${error instanceof Error ? error.message : 'unreadable'})`],
    };
  }
  const problems = check(data);
  return problems.length === 0 ? { fits: true, data } : { fits: false, problems };
}

/** What the model is told when its answer does not fit. */
export const repairRequest = (problems: readonly string[]): string =>
  `That answer does not fit the JSON Schema: ${problems.join('; ')}. Answer again with the corrected JSON only.`;

function unfenced(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('```') || !trimmed.endsWith('```') || trimmed.length < 6) return trimmed;
  return trimmed
    .slice(3, -3)
    .replace(/^json\b/i, '')
    .trim();
}
