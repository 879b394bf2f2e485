import { patterns } from './catalogue.js';
import { categories, type PatternInfo } from './patterns/pattern.js';

const INTRODUCTION = `# Guardrail patterns

Every name that \`matchedInjectionPatterns\` can hold. This page is made from the catalogue of
\`prompthook/guardrails\`; after a change run \`UPDATE_DOCS=1 npm test -- pattern-page\`.

Severity: \`critical\` and \`high\` trigger alone; \`medium\` and \`low\` mostly need a second signal, unless the wording
leaves no doubt. What is asked about or quoted in writing about attacks does not count.
`;

/** The documentation page of all patterns, in Markdown. */
export function patternPage(): string {
  const sections = categories.map((category) => {
    const members = patterns.filter((pattern) => pattern.category === category);
    return `## ${category}\n\n${members.map(section).join('\n')}`;
  });
  return `${INTRODUCTION}\n${sections.join('\n')}`;
}

function section({ name, severity, description, why, examples }: PatternInfo): string {
  const shown = examples.map((example) => `    ${visible(example)}\n`).join('\n');
  return `### ${name}\n\n**${severity}** · ${description}\n\n${why}\n\n${shown}`;
}

/** Invisible characters and line breaks of an example, made visible; long examples are cut. */
function visible(example: string): string {
  const escaped = Array.from(example, (character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    const isHidden =
      codePoint < 0x20 ||
      (codePoint >= 0x200b && codePoint <= 0x202e) ||
      (codePoint >= 0x300 && codePoint <= 0x36f) ||
      codePoint >= 0xe0000;
    return isHidden ? `\\u{${codePoint.toString(16)}}` : character;
  }).join('');
  return escaped.length > 300 ? `${escaped.slice(0, 300)} [...]` : escaped;
}
