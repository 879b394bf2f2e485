import { callOutputs, guardrailOutputs } from '#sdk';
import type { JsonObject, JsonValue } from '#sdk';
import type { ScanPolicy } from './scan-policy.js';

/** A part of what was posted, with its JSON Pointer in the body. */
export interface ScannedText {
  readonly where: string;
  readonly value: JsonValue;
}

const BY_THE_APP: ReadonlySet<string> = new Set(Object.keys({ ...callOutputs, ...guardrailOutputs }));

/**
 * What of a call is scanned, from the outputs that its body became: the prompt, with context and metadata when the
 * trigger asks for them; the message of an agent; the body of a webhook; or all that a plugin's trigger made of it.
 */
export function scannedTexts(
  { scanContext, scanMetadata }: Pick<ScanPolicy, 'scanContext' | 'scanMetadata'>,
  outputs: JsonObject,
): ScannedText[] {
  const { prompt, context, metadata, input, body } = outputs;
  if (typeof prompt === 'string') {
    const texts: ScannedText[] = [{ where: '/prompt', value: prompt }];
    if (scanContext && context) texts.push({ where: '/context', value: context });
    if (scanMetadata && metadata) texts.push({ where: '/metadata', value: metadata });
    return texts;
  }
  if (body !== undefined) return [{ where: '', value: body }];
  if (typeof input === 'string') return [{ where: '/input', value: input }];
  const own = Object.entries(outputs).filter(([name]) => !BY_THE_APP.has(name));
  return own.length === 0 ? [] : [{ where: '', value: Object.fromEntries(own) }];
}
