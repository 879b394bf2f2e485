import { authoritySpoofing, complianceCoercion } from './coercion-and-authority.data.js';
import {
  exfiltrationAndActions,
  forcedOutput,
  indirectInjection,
  payloadSmuggling,
} from './indirect-and-actions.data.js';
import { instructionOverride } from './instruction-override.data.js';
import { jailbreakPersona } from './jailbreak-persona.data.js';
import { multilingual } from './multilingual.data.js';
import type { Pattern } from './pattern.js';
import { obfuscation } from './obfuscation.data.js';
import { chatTemplateTokens } from './chat-template-tokens.data.js';
import { roleSpoofing } from './role-spoofing.data.js';
import { secretExtraction } from './secret-extraction.data.js';
import { systemPromptExtraction } from './system-prompt-extraction.data.js';

/** Every built-in pattern, in the order of the documentation. */
export const allPatterns: readonly Pattern[] = [
  ...instructionOverride,
  ...systemPromptExtraction,
  ...secretExtraction,
  ...roleSpoofing,
  ...chatTemplateTokens,
  ...jailbreakPersona,
  ...complianceCoercion,
  ...authoritySpoofing,
  ...indirectInjection,
  ...exfiltrationAndActions,
  ...forcedOutput,
  ...payloadSmuggling,
  ...obfuscation,
  ...multilingual,
];
