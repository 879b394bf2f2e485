/** Words of one language by concept: comma-separated entries, see LexiconBuilder.add for their form. */
export type Words = Readonly<Record<string, string>>;
