/** The embedded server cannot run; the message is one line with the reason and what mends it. */
export class EmbeddedPostgresFailed extends Error {
  override readonly name = 'EmbeddedPostgresFailed';
}
