/** A piece of a message. */
export interface MessagePart {
  readonly kind: 'text' | 'code';
  readonly content: string;
  /** What stands behind the opening fence. */
  readonly language: string;
}

const FENCE = /^```([\w+#.-]*)\s*$/;

/** Takes fenced code out of a text. A fence that is not closed is text. */
export function splitCode(text: string): readonly MessagePart[] {
  const parts: MessagePart[] = [];
  let lines: string[] = [];
  let open: { language: string; line: string } | null = null;
  const flush = (kind: MessagePart['kind'], language = ''): void => {
    const content = lines.join('\n');
    if (content.trim() !== '' || kind === 'code') parts.push({ kind, content, language });
    lines = [];
  };
  for (const line of text.split('\n')) {
    const fence = FENCE.exec(line);
    if (fence === null) {
      lines.push(line);
    } else if (open === null) {
      flush('text');
      open = { language: fence[1] ?? '', line };
    } else if (fence[1] === '') {
      flush('code', open.language);
      open = null;
    } else {
      lines.push(line);
    }
  }
  if (open !== null) lines.unshift(open.line);
  flush('text');
  return parts;
}
