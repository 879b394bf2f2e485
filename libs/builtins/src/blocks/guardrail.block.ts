import { customPatterns, defineBlock, field, take } from '#sdk';

/** Scans any text with the scanner of the triggers; the run goes on by `pass` or by `flagged`. */
export const guardrail = defineBlock({
  type: 'guardrail',
  title: 'Guardrail',
  description:
    'Scans a text for prompt injection, and for patterns of your own, and leaves by pass or flagged. A filter that helps, not a wall: keep confirmations on what matters.',
  sideEffects: 'none',
  params: {
    text: field.string({
      description: 'The text to scan; values other than texts are scanned as JSON.',
      required: true,
      example: '<apiprompt1.context.notes>',
    }),
    ignore: field.array({
      description:
        'Names of patterns that do not count here, e.g. because your callers quote such texts; own ones as `custom:<name>`.',
      default: [],
      items: field.string({ description: 'Name of a pattern.', references: false }),
      references: false,
    }),
    customPatterns,
  },
  outputs: {
    flagged: field.boolean({
      description: 'True when a pattern matched that is not ignored.',
      verdict: true,
    }),
    matchedInjectionPatterns: field.array({
      description: 'Names of the patterns that matched and are not ignored, sorted.',
      verdict: true,
      items: field.string({ description: 'Name of a pattern.' }),
    }),
    matches: field.array({
      description: 'Each match, with its place in the text.',
      items: field.object({
        description: 'One match.',
        fields: {
          pattern: field.string({ description: 'Name of the pattern.', required: true }),
          category: field.string({ description: 'What kind of attack it is.', required: true }),
          severity: field.string({ description: 'How serious it is.', required: true }),
          start: field.number({ description: 'First character, in UTF-16 units.', required: true }),
          end: field.number({ description: 'One past the last character.', required: true }),
          hiddenBy: field.string({ description: 'The trick that hid it; absent when none.' }),
        },
      }),
    }),
    text: field.string({ description: 'The text that was scanned, unchanged.', tainted: true }),
  },
  ports: ['pass', 'flagged'],
  reviews: true,
  run({ text, ignore, customPatterns: custom }, { scanPrompt }) {
    const scan = scanPrompt(text, { disabled: ignore, custom });
    const matches = scan.matches.map(({ hiddenBy, ...match }) => ({
      ...match,
      ...(hiddenBy === null ? {} : { hiddenBy }),
    }));
    const { guardrailsTriggered: flagged, matchedInjectionPatterns } = scan;
    return take(flagged ? 'flagged' : 'pass', {
      flagged,
      matchedInjectionPatterns: [...matchedInjectionPatterns],
      matches,
      text,
    });
  },
});
