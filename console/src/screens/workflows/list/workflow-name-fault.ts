/** Why this cannot be the name of a workflow; null when it can. */
export const workflowNameFault = (name: string): string | null =>
  /^[a-z0-9][a-z0-9-]{0,62}$/.test(name)
    ? null
    : 'Use a-z, 0-9 and -, at most 63 characters, not beginning with -.';

/** `PDF Summarizer!` could be called `pdf-summarizer`. */
export const workflowNameFrom = (title: string): string =>
  title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 63);
