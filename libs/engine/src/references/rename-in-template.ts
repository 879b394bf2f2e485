import { parseTemplate } from './parse-template.js';

/**
 * Rewrites the references of a template from one block name to another. Text that would begin to read as a
 * reference to the new name is escaped, so that what was inert stays inert.
 *
 * @param known the names of the workflow's blocks before the change
 */
export function renameInTemplate(
  source: string,
  known: ReadonlySet<string>,
  from: string,
  to: string,
): string {
  if (!source.includes('<')) return source;
  const opensNew = new RegExp(`\\\\<|<(?=${to}\\.)`, 'g');
  return parseTemplate(source, known)
    .parts.map((part) => {
      const raw = source.slice(part.start, part.end);
      if (part.kind === 'text') return raw.replace(opensNew, '\\<');
      if (part.kind === 'reference' && part.reference.block === from)
        return `<${to}${raw.slice(from.length + 1)}`;
      return raw;
    })
    .join('');
}
