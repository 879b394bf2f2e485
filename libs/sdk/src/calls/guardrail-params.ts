import { field } from '../fields.js';
import { group } from './group.js';

const examples = (description: string) =>
  field.array({
    description,
    default: [],
    items: field.string({ description: 'A text.', maxLength: 2_000, references: false }),
    references: false,
  });

/** Names of patterns that do not count. The app refuses names that it does not know when the document is saved. */
export const disabledPatterns = field.array({
  description: 'Names of patterns that do not count here; own ones as `custom:<name>`.',
  default: [],
  items: field.string({ description: 'Name of a pattern.', references: false }),
  references: false,
});

/** Patterns of the author. The app compiles them, and tries their examples, when the document is saved. */
export const customPatterns = field.array({
  description: 'Own patterns, beside the built-in ones; each is reported as `custom:<name>`. At most 20.',
  default: [],
  items: field.object({
    description: 'One pattern.',
    fields: {
      name: field.string({
        description: 'Lower snake case, 3 to 64 characters; reported with `custom:` before it.',
        required: true,
        references: false,
        example: 'project_falcon',
      }),
      pattern: field.string({
        description:
          'RE2 syntax (no back-references, no look-around), at most 500 characters; upper and lower case are the same.',
        required: true,
        references: false,
        example: 'project\\s+falcon',
      }),
      severity: field.select({
        description: 'How serious a match is, for those who read it; an own pattern always counts.',
        options: ['critical', 'high', 'medium', 'low'],
        default: 'high',
      }),
      category: field.string({
        description: 'What kind of text it finds, in your own words.',
        maxLength: 64,
        default: 'custom',
        references: false,
      }),
      shouldMatch: examples('Texts that it must find, or the document is refused. At most 10.'),
      shouldNotMatch: examples('Texts that it must not find, or the document is refused. At most 10.'),
    },
  }),
  references: false,
});

const enabled = (byDefault: boolean) =>
  field.boolean({
    description: 'Off: guardrailsTriggered is false and matchedInjectionPatterns is empty.',
    default: byDefault,
    references: false,
  });

/** How the prompt of a call is scanned. */
export const guardrails = group('Scan of the prompt for known injection patterns; it never blocks a call.', {
  enabled: enabled(true),
  disabledPatterns,
  customPatterns,
});

/** The same, for calls that bring more than a prompt. */
export const promptGuardrails = group(
  'Scan of what is sent for known injection patterns; it never blocks a call.',
  {
    enabled: enabled(true),
    scanContext: field.boolean({
      description: 'Scan every text in `context` too: what it quotes may speak to the model.',
      default: false,
      references: false,
    }),
    scanMetadata: field.boolean({
      description: 'Scan every text in `metadata` too.',
      default: false,
      references: false,
    }),
    disabledPatterns,
    customPatterns,
  },
);

/** The same, for bodies that are data in the first place: off until it is asked for. */
export const bodyGuardrails = group(
  'Scan of every text in the body for known injection patterns; it never blocks a call.',
  { enabled: enabled(false), disabledPatterns, customPatterns },
);
