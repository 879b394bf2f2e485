import { createHash } from 'node:crypto';
import { connect, isIP } from 'node:net';
import type { Socket } from 'node:net';
import { createTransport } from 'nodemailer';
import { BlockFailure } from '#sdk';
import type { BlockContext } from '#sdk';
import { guardedAddress } from '../guarded-address.js';
import type { Mail } from './render-mail.js';
import type { SmtpTarget } from './smtp-target.js';

const CONNECT_TIMEOUT_MS = 10_000;
const SILENCE_TIMEOUT_MS = 30_000;

/** What the server said to a mail. */
export interface Delivery {
  readonly messageId: string;
  readonly accepted: string[];
  readonly rejected: string[];
  /** The server's last answer, e.g. `250 Queued as 1234`. */
  readonly response: string;
}

/** The same mail of the same block run has the same id, so servers and readers can tell that it came twice. */
const messageIdOf = (key: string, { from }: Mail): string =>
  `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${from.address.split('@').at(-1) ?? ''}>`;

function openSocket(address: string, { host, port }: SmtpTarget, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: address, port });
    const timer = setTimeout(() => socket.destroy(new Error('no answer')), CONNECT_TIMEOUT_MS);
    const fail = (error: Error): void => {
      clearTimeout(timer);
      reject(
        new BlockFailure('email_unreachable', `${host}:${port} cannot be reached: ${error.message}.`, {
          retryable: true,
          cause: error,
        }),
      );
    };
    signal.addEventListener('abort', () => socket.destroy(), { once: true });
    socket.once('error', fail);
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', fail);
      resolve(socket);
    });
  });
}

interface SmtpError {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  readonly response?: unknown;
  readonly message?: unknown;
}

/** What an error of the dialogue means. A line that breaks without an answer leaves open whether the mail is out. */
function smtpFailure(error: unknown, { host }: SmtpTarget): unknown {
  if (error instanceof BlockFailure || typeof error !== 'object' || error === null) return error;
  const { code, responseCode, response, message } = error as SmtpError;
  const said =
    typeof response === 'string' ? response : typeof message === 'string' ? message : 'no reason given';
  // Encryption comes before the mail, so nothing of it is out; the library names such faults in its text only.
  if (code === 'ETLS' || (responseCode === undefined && /certificate|TLS|SSL/i.test(said))) {
    return new BlockFailure(
      'email_tls_failed',
      `${host} offers no encryption that can be trusted: ${said}. Nothing was sent.`,
      {
        cause: error,
      },
    );
  }
  if (typeof responseCode === 'number') {
    const word = code === 'EAUTH' ? 'email_login_refused' : 'email_refused';
    return new BlockFailure(word, `${host} refused the mail: ${said}`, {
      retryable: responseCode >= 400 && responseCode < 500,
      details: { responseCode },
      cause: error,
    });
  }
  if (code === 'EAUTH') {
    return new BlockFailure('email_login_refused', `${host}: ${said}. Nothing was sent.`, { cause: error });
  }
  return new BlockFailure(
    'email_outcome_unknown',
    `${host} broke off (${said}), so the mail may or may not be on its way. Look before you send it again.`,
    { cause: error },
  );
}

/**
 * Hands a mail to an SMTP server, over a socket to a checked address.
 *
 * @throws BlockFailure `email_unreachable` and 4xx answers (retryable), 5xx answers, `email_tls_failed`,
 *   `email_outcome_unknown` (not retryable)
 */
export async function sendMail(mail: Mail, target: SmtpTarget, context: BlockContext): Promise<Delivery> {
  const { signal, idempotencyKey } = context;
  signal.throwIfAborted();
  const address = await guardedAddress(context, target.host);
  const socket = await openSocket(address, target, signal).catch((error: unknown) => {
    throw signal.aborted ? signal.reason : error;
  });
  const transport = createTransport({
    host: target.host,
    port: target.port,
    connection: socket,
    secure: target.tls === 'implicit',
    requireTLS: target.tls === 'starttls',
    ignoreTLS: target.tls === 'none',
    tls: isIP(target.host) === 0 ? { servername: target.host } : {},
    ...(target.auth === null ? {} : { auth: target.auth }),
    greetingTimeout: CONNECT_TIMEOUT_MS,
    socketTimeout: SILENCE_TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    const { from, to, cc, bcc, replyTo, subject, text, html } = mail;
    const sent = await transport.sendMail({
      from,
      to,
      cc,
      bcc,
      subject,
      messageId: messageIdOf(idempotencyKey, mail),
      ...(replyTo === null ? {} : { replyTo }),
      ...(text === '' ? {} : { text }),
      ...(html === '' ? {} : { html }),
    });
    const { messageId, accepted, rejected, response } = sent;
    const plain = (list: readonly unknown[]): string[] =>
      list.map((one) => (typeof one === 'string' ? one : (one as { address: string }).address));
    return {
      messageId,
      accepted: plain(accepted ?? []),
      rejected: plain(rejected ?? []),
      response: response ?? '',
    };
  } catch (error) {
    throw signal.aborted ? signal.reason : smtpFailure(error, target);
  } finally {
    transport.close();
    socket.destroy();
  }
}
