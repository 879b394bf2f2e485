import { BlockFailure } from '#sdk';
import type { MarkedText } from '#sdk';
import { fitsEntry, readAddress, readAddresses } from './mail-address.js';
import type { MailAddress } from './mail-address.js';

const MAX_RECIPIENTS = 50;

/** What an author writes; texts keep the mark of where their pieces come from. */
export interface MailTemplate {
  readonly from: string;
  readonly to: MarkedText;
  readonly cc: MarkedText;
  readonly bcc: MarkedText;
  readonly replyTo: string;
  readonly subject: string;
  readonly text: string;
  readonly html: MarkedText;
  readonly allowedRecipients: readonly string[];
}

/** A mail, ready to be sent or shown. */
export interface Mail {
  readonly from: MailAddress;
  readonly to: MailAddress[];
  readonly cc: MailAddress[];
  readonly bcc: MailAddress[];
  readonly replyTo: MailAddress | null;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);

/** The author's markup stays; what a caller brought in becomes text, so it cannot add links, images or scripts. */
const renderHtml = ({ parts }: MarkedText): string =>
  parts.map(({ text, tainted }) => (tainted ? escapeHtml(text) : text)).join('');

// oxlint-disable-next-line no-control-regex -- control characters are what is replaced
const oneLine = (text: string): string => text.replace(/[\x00-\x1f\x7f\u2028\u2029]+/g, ' ').trim();

const isTainted = ({ parts }: MarkedText): boolean => parts.some(({ tainted }) => tainted);

function checkAllowed(recipients: readonly MailAddress[], template: MailTemplate): void {
  const { allowedRecipients, to, cc, bcc } = template;
  if (allowedRecipients.length === 0) {
    if (![to, cc, bcc].some(isTainted)) return;
    throw new BlockFailure(
      'email_recipient_not_allowed',
      'A recipient comes from a caller, who could send mail to anybody in your name. List who may get mail in allowedRecipients.',
    );
  }
  const stranger = recipients.find((one) => !allowedRecipients.some((entry) => fitsEntry(one, entry)));
  if (stranger === undefined) return;
  throw new BlockFailure(
    'email_recipient_not_allowed',
    `${stranger.address} is not in allowedRecipients. Add the address or its domain, or leave the recipient out.`,
  );
}

/**
 * Reads exactly one address.
 * @param where the param, for the message
 * @throws BlockFailure `email_address_invalid`
 */
export function oneAddress(from: string, where: string): MailAddress {
  const address = readAddress(from.trim());
  if (address !== undefined) return address;
  throw new BlockFailure(
    'email_address_invalid',
    `${where}: "${from.slice(0, 100)}" is not one address. Write ann@example.com or Ann <ann@example.com>.`,
  );
}

/**
 * Fills a template in: addresses read and checked against the allow list, the subject on one line, caller's pieces
 * in HTML escaped.
 *
 * @throws BlockFailure `email_address_invalid`, `email_recipient_not_allowed`, `email_too_many_recipients`, `email_empty`
 */
export function renderMail(template: MailTemplate): Mail {
  const [to, cc, bcc] = [
    readAddresses(template.to.text, 'to'),
    readAddresses(template.cc.text, 'cc'),
    readAddresses(template.bcc.text, 'bcc'),
  ];
  const recipients = [...to, ...cc, ...bcc];
  if (to.length === 0)
    throw new BlockFailure('email_address_invalid', 'to is empty: give at least one address.');
  if (recipients.length > MAX_RECIPIENTS) {
    throw new BlockFailure(
      'email_too_many_recipients',
      `The mail has ${recipients.length} recipients, at most ${MAX_RECIPIENTS}. Use a mailing list.`,
    );
  }
  checkAllowed(recipients, template);
  const [text, html] = [template.text, renderHtml(template.html)];
  if (text === '' && html === '')
    throw new BlockFailure('email_empty', 'The mail has no text: give text or html.');
  const replyTo = template.replyTo.trim() === '' ? null : oneAddress(template.replyTo, 'replyTo');
  return {
    from: oneAddress(template.from, 'from'),
    to,
    cc,
    bcc,
    replyTo,
    subject: oneLine(template.subject),
    text,
    html,
  };
}

/** An address as people read it. */
export const show = ({ name, address }: MailAddress): string =>
  name === '' ? address : `${name} <${address}>`;
