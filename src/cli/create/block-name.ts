import { CommandFailure } from '../command-failure.js';

/** One block's name in each spelling that its files need. */
export interface BlockName {
  /** `send_fax` */
  readonly type: string;
  /** `send-fax`, of the files */
  readonly file: string;
  /** `sendFax`, of the constant */
  readonly constant: string;
  /** `Send fax` */
  readonly title: string;
}

const TYPE = /^[a-z][a-z0-9_]{0,62}$/;

/** Words that cannot name a constant in a module. */
const RESERVED = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof undefined var void while with yield'
  ).split(' '),
);

const suggestion = (text: string): string =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[^a-z]+|_+$/g, '')
    .slice(0, 63);

/** Reads the name of a block. @throws CommandFailure (exit code 2) with a name that would do */
export function blockName(text: string): BlockName {
  if (!TYPE.test(text)) {
    const better = suggestion(text);
    throw CommandFailure.usage(
      `"${text}" is not a name for a block: use snake_case, at most 63 characters.`,
      better === '' ? 'For example send_fax.' : `For example ${better}.`,
    );
  }
  const words = text.split('_').filter((word) => word !== '');
  const [first = '', ...rest] = words;
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
  const constant = first + rest.map(capital).join('');
  return {
    type: text,
    file: words.join('-'),
    constant: RESERVED.has(constant) ? `${constant}Block` : constant,
    title: [capital(first), ...rest].join(' '),
  };
}

const PACKAGE = /^(?:@[a-z0-9][a-z0-9._-]*\/)?[a-z][a-z0-9-]{0,62}$/;

/** Reads the name of a plugin's package, a scope included. @throws CommandFailure (exit code 2) */
export function pluginName(text: string): string {
  if (PACKAGE.test(text)) return text;
  const better = suggestion(text.replace(/^@[^/]*\//, '')).replaceAll('_', '-');
  throw CommandFailure.usage(
    `"${text}" is not a name for a plugin: use kebab-case, at most 63 characters.`,
    better === '' ? 'For example acme-plugin.' : `For example ${better}.`,
  );
}
