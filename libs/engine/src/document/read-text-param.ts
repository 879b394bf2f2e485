import type { Field } from '#sdk';
import { liftReferences } from '../references/lift-references.js';
import type { ParamNode, TextPiece } from '../references/param-node.js';
import { parseTemplate } from '../references/parse-template.js';
import type { ParsedTemplate } from '../references/reference.js';
import { constant } from './read-constant.js';
import type { ParamReading } from './read-constant.js';

/** True where the author must write the value out. */
const isFixed = (field: Field): boolean => field.references === false || field.kind === 'select';

/** One thing in angle brackets, and no text around it. */
const NOTHING_ELSE = /^\s{0,100}<[^<>]{1,1000}>\s{0,100}$/;

function parse(
  value: string,
  field: Field,
  pointer: string,
  { known, problems }: ParamReading,
): ParsedTemplate {
  const parsed = parseTemplate(value, known);
  // Where nothing but a value can stand, what looks like a reference is one.
  const isMeant = field.kind === 'expression' || NOTHING_ELSE.test(value);
  for (const { code, message, severity } of parsed.problems) {
    if (severity === 'error' || isMeant) problems.error(pointer, code, message);
    else problems.warn(pointer, code, message);
  }
  const special = parsed.parts.find(({ kind }) => kind !== 'text');
  if (isFixed(field) && special !== undefined)
    problems.error(
      pointer,
      'reference_not_allowed',
      `This value must be written out; it cannot hold ${value.slice(special.start, special.end)}.`,
    );
  return parsed;
}

const pieces = ({ parts }: ParsedTemplate): TextPiece[] =>
  parts.map((part) =>
    part.kind === 'text'
      ? part.text
      : part.kind === 'secret'
        ? { secret: part.name }
        : { reference: part.reference },
  );

const plainText = ({ parts }: ParsedTemplate): string | undefined =>
  parts.length === 0 ? '' : parts.length === 1 && parts[0]?.kind === 'text' ? parts[0].text : undefined;

/** Text that arrives as a plain value; exactly one reference keeps the type of what it refers to. */
export function readString(value: string, field: Field, pointer: string, reading: ParamReading): ParamNode {
  const parsed = parse(value, field, pointer, reading);
  const plain = plainText(parsed);
  if (plain !== undefined) {
    if (field.kind === 'secret' && plain !== '')
      reading.problems.warn(
        pointer,
        'literal_secret',
        'A secret stands here in the open, readable by everybody who can read the workflow. Store it and write {{secrets.NAME}}.',
      );
    return constant(plain, field, pointer, reading);
  }
  if (isFixed(field)) return { kind: 'constant', value }; // refused already; nothing more is to be said of it
  const [only, ...more] = parsed.parts;
  if (only?.kind === 'reference' && more.length === 0)
    return { kind: 'whole', reference: only.reference, field, pointer };
  return { kind: 'text', marked: false, pieces: pieces(parsed), source: value, pointer };
}

/** Text whose pieces keep their mark. */
export function readMarkedText(
  value: string,
  field: Field,
  pointer: string,
  reading: ParamReading,
): ParamNode {
  const parsed = parse(value, field, pointer, reading);
  const plain = plainText(parsed);
  if (plain !== undefined) {
    const marked = { text: plain, parts: plain === '' ? [] : [{ text: plain, tainted: false }] };
    return constant(marked, field, pointer, reading);
  }
  if (parsed.parts.some(({ kind }) => kind === 'secret'))
    reading.problems.warn(
      pointer,
      'secret_in_text',
      'A secret in this text goes to whoever reads it, e.g. a model and its provider. Pass it to the block that needs it instead.',
    );
  return { kind: 'text', marked: true, pieces: pieces(parsed), source: value, pointer };
}

/** An expression: its references become variables. */
export function readExpression(
  value: string,
  field: Field,
  pointer: string,
  reading: ParamReading,
): ParamNode {
  const parsed = parse(value, field, pointer, reading);
  const { problems } = reading;
  if (parsed.parts.some(({ kind }) => kind === 'secret'))
    problems.error(
      pointer,
      'secret_in_expression',
      'An expression cannot hold a secret: its result could be read by anybody. Give the secret to the block that needs it.',
    );
  const { node, quoted } = liftReferences(value, parsed.parts, field.language ?? 'cel', pointer);
  if (quoted !== null) {
    const message = `${quoted} stands inside quotes or a comment, where it would be read as text. Write it without quotes: it is a value already.`;
    // Quotes in JavaScript (regular expressions, nested templates) are beyond a simple scan: it may be right there.
    if (field.language === 'javascript') problems.warn(pointer, 'quoted_reference', message);
    else problems.error(pointer, 'quoted_reference', message);
  }
  return node;
}
