import { isJsonObject } from '../../../api/json.js';
import type { JsonObject } from '../../../api/json.js';

/** An object out of what somebody typed; nothing typed is an empty one. */
export function readJsonObject(text: string): { readonly value: JsonObject } | { readonly fault: string } {
  if (text.trim() === '') return { value: {} };
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? { value } : { fault: 'This must be a JSON object: { … }.' };
  } catch (error) {
    return { fault: `This is no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}
