/** Characters beside the marked ones. */
const AROUND = 160;

/** A piece of a text with a part of it marked; as text only, whatever it holds. @param start UTF-16 units */
export function MarkedText({
  text,
  start,
  end,
}: {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}): React.ReactNode {
  const from = Math.max(0, start - AROUND);
  const to = Math.min(text.length, end + AROUND);
  return (
    <p className="break" style={{ whiteSpace: 'pre-wrap', margin: 0 }}>
      {from > 0 ? '…' : ''}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
      {to < text.length ? '…' : ''}
    </p>
  );
}
