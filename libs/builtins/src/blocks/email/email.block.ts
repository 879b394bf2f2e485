import { BlockFailure, defineBlock, field } from '#sdk';
import type { Problem } from '#sdk';
import { refuse } from '../../problem.js';
import { isAllowEntry, readAddresses } from './mail-address.js';
import { oneAddress, renderMail, show } from './render-mail.js';
import type { Mail } from './render-mail.js';
import { sendMail } from './send-mail.js';
import { readSmtpUrl } from './smtp-target.js';

interface Draft {
  readonly from?: string;
  readonly to?: { readonly text: string };
  readonly cc?: { readonly text: string };
  readonly bcc?: { readonly text: string };
  readonly replyTo?: string;
  readonly allowedRecipients?: readonly string[];
}

/** A refusal that the run would have, found at save. */
function refusals(pointer: string, read: () => unknown): Problem[] {
  try {
    read();
    return [];
  } catch (error) {
    if (!(error instanceof BlockFailure)) throw error;
    return [refuse(pointer, 'invalid_recipient', error.message)];
  }
}

function check({ from, replyTo = '', allowedRecipients = [], ...lists }: Draft): Problem[] {
  const entries = allowedRecipients.flatMap((entry, index) =>
    isAllowEntry(entry)
      ? []
      : [
          refuse(
            `/allowedRecipients/${index}`,
            'invalid_recipient',
            `"${entry}" is neither an address nor a domain. Write ann@example.com, example.com or *.example.com.`,
          ),
        ],
  );
  return [
    ...entries,
    ...(from === undefined ? [] : refusals('/from', () => oneAddress(from, 'from'))),
    ...(replyTo.trim() === '' ? [] : refusals('/replyTo', () => oneAddress(replyTo, 'replyTo'))),
    ...(['to', 'cc', 'bcc'] as const).flatMap((name) => {
      const { [name]: list } = lists;
      return list === undefined ? [] : refusals(`/${name}`, () => readAddresses(list.text, name));
    }),
  ];
}

const rendered = ({ from, to, cc, bcc, replyTo, subject, text, html }: Mail) => ({
  from: show(from),
  to: to.map(show),
  cc: cc.map(show),
  bcc: bcc.map(show),
  replyTo: replyTo === null ? '' : show(replyTo),
  subject,
  text,
  html,
});

const addresses = (description: string) =>
  field.array({ description, items: field.string({ description: 'An address.' }) });

/** Sends a mail by SMTP. */
export const email = defineBlock({
  type: 'email',
  title: 'Email',
  description:
    'Sends a mail by SMTP to recipients that are allowed; in test mode it is only written, not sent.',
  sideEffects: 'destructive',
  params: {
    connection: field.secret({
      description:
        'smtps://user:password@host:465 or smtp://user:password@host:587 as `{{secrets.NAME}}`. Encrypted; ?tls=none on a trusted network.',
      required: true,
    }),
    from: field.string({
      description: 'Sender: an address, or Name <address>.',
      required: true,
      example: 'Reports <reports@example.com>',
    }),
    to: field.text({
      description: 'Recipients, separated by commas. What a caller brings in must be in allowedRecipients.',
      required: true,
    }),
    cc: field.text({ description: 'Recipients of a copy, separated by commas.', default: '' }),
    bcc: field.text({ description: 'Hidden recipients, separated by commas.', default: '' }),
    replyTo: field.string({ description: 'Where answers go; empty: to the sender.', default: '' }),
    subject: field.string({
      description: 'Subject; line breaks become spaces.',
      required: true,
      maxLength: 500,
    }),
    text: field.string({ description: 'The mail as plain text.', default: '', maxLength: 500_000 }),
    html: field.text({
      description: 'The mail as HTML, beside or instead of text; what a caller brings in is escaped.',
      default: '',
    }),
    allowedRecipients: field.array({
      description:
        'Who may get mail: addresses, example.com, or *.example.com. Empty: everybody whom no caller chose.',
      default: [],
      items: field.string({ description: 'An address or a domain.', references: false }),
    }),
  },
  outputs: {
    messageId: field.string({ description: 'Message-ID of the mail; empty in test mode.' }),
    accepted: addresses('Recipients that the server took.'),
    rejected: addresses('Recipients that it refused while it took others.'),
    response: field.string({ description: 'The last answer of the server; empty in test mode.' }),
    simulated: field.boolean({ description: 'True in test mode: nothing was sent.' }),
    mail: field.object({
      description: 'The mail as it was sent.',
      fields: {
        from: field.string({ description: 'Sender.', required: true }),
        to: field.array({ ...addresses('Recipients.'), required: true }),
        cc: field.array({ ...addresses('Recipients of a copy.'), required: true }),
        bcc: field.array({ ...addresses('Hidden recipients.'), required: true }),
        replyTo: field.string({ description: 'Where answers go; empty: to the sender.', required: true }),
        subject: field.string({ description: 'Subject.', required: true }),
        text: field.string({ description: 'Plain text.', required: true }),
        html: field.string({ description: 'HTML.', required: true }),
      },
    }),
  },
  usableAsTool: true,
  timeoutMs: 120_000,
  check,
  async run({ connection, ...template }, context) {
    const target = readSmtpUrl(connection);
    const mail = renderMail(template);
    const unsent = { messageId: '', accepted: [], rejected: [], response: '' };
    const delivery = context.run.simulate ? unsent : await sendMail(mail, target, context);
    return { ...delivery, simulated: context.run.simulate, mail: rendered(mail) };
  },
});
