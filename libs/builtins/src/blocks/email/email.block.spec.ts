import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { jest } from '@jest/globals';
import * as fc from 'fast-check';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';
import { runBlock } from '#sdk';
import type { BlockFailure, MarkedText, RunBlockOptions } from '#sdk';
import { marked } from '../../spec-support.js';
import type { HostGuard } from '../guarded-address.js';
import { email } from './email.block.js';
import { fitsEntry, readAddress } from './mail-address.js';
import { readSmtpUrl } from './smtp-target.js';

type Params = Partial<Parameters<typeof runBlock<typeof email.params, typeof email.outputs>>[1]>;

beforeAll(() => {
  // The server says on the console that its certificate is for tests, which is the point of the test.
  jest.spyOn(console, 'error').mockImplementation(() => {});
});

const loopback: HostGuard = { resolveHost: () => Promise.resolve('127.0.0.1') };
const servers: (Server | SMTPServer)[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

interface Received {
  from: string;
  to: string[];
  source: string;
}

/** A real SMTP server, and what it received. */
async function smtp(options: SMTPServerOptions = {}): Promise<{ url: string; received: Received[] }> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          source: Buffer.concat(chunks).toString('utf8'),
        });
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => {});
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://mail.test:${port}?tls=none`, received };
}

const base = { from: 'Reports <reports@example.com>', to: 'ann@example.com', subject: 'Hi', text: 'Hello.' };
const send = async (params: Params, options: RunBlockOptions = {}, guard: HostGuard = loopback) => {
  const guarded = { ...email, run: ((p, c) => email.run(p, { ...c, ...guard })) as typeof email.run };
  const connection = 'smtp://mail.test:1?tls=none';
  return (await runBlock(guarded, { connection, ...base, ...params }, options)).outputs;
};
const failure = (params: Params, options: RunBlockOptions = {}, guard: HostGuard = loopback) =>
  send(params, options, guard).then(
    () => Promise.reject(new Error('The mail did not fail.')),
    (error: unknown) => error as BlockFailure,
  );

describe('the email block', () => {
  it('sends a mail with every part', async () => {
    const { url, received } = await smtp();
    const outputs = await send({
      connection: url,
      to: 'Ann Ö <ann@example.com>, bob@example.com',
      cc: 'carl@example.com',
      bcc: 'dora@example.com',
      replyTo: 'help@example.com',
      subject: 'Überblick',
      text: 'Hallo Wörld',
      html: '<b>Hallo</b>',
    });
    expect(outputs).toMatchObject({
      accepted: ['ann@example.com', 'bob@example.com', 'carl@example.com', 'dora@example.com'],
      rejected: [],
      simulated: false,
      mail: { to: ['Ann Ö <ann@example.com>', 'bob@example.com'], subject: 'Überblick' },
    });
    expect(outputs?.response).toMatch(/^250/);
    const [mail] = received;
    expect(mail).toMatchObject({ from: 'reports@example.com', to: outputs?.accepted });
    expect(mail?.source).toContain('Reply-To: help@example.com');
    expect(mail?.source).toContain('<b>Hallo</b>');
    expect(mail?.source).toContain(`Message-ID: ${outputs?.messageId}`);
    expect(mail?.source).not.toContain('dora@example.com');
  });

  it('gives the same mail the same id each time it is sent', async () => {
    const { url } = await smtp();
    const ids = [await send({ connection: url }), await send({ connection: url })].map(
      (one) => one?.messageId,
    );
    expect(ids[0]).toMatch(/^<[0-9a-f]{32}@example\.com>$/);
    expect(ids[1]).toBe(ids[0]);
  });

  it('logs in when the URL says so, and tells a refused login from a refused mail', async () => {
    const { url } = await smtp({
      authOptional: false,
      onAuth: ({ username, password }, _session, callback) =>
        username === 'me' && password === 'p@ss'
          ? callback(null, { user: username })
          : callback(new Error('Invalid login')),
    });
    const as = (user: string) => url.replace('//', `//${user}@`);
    expect((await send({ connection: as('me:p%40ss') }))?.accepted).toEqual(['ann@example.com']);
    const refused = await failure({ connection: as('me:wr0ng') });
    expect(refused).toMatchObject({ code: 'email_login_refused', retryable: false });
    expect(refused.message).not.toContain('wr0ng');
  });

  it('only writes the mail in test mode', async () => {
    const { url, received } = await smtp();
    const outputs = await send({ connection: url, html: '<i>x</i>' }, { run: { simulate: true } });
    expect(outputs).toMatchObject({
      simulated: true,
      accepted: [],
      messageId: '',
      mail: { html: '<i>x</i>' },
    });
    expect(received).toEqual([]);
    expect(await failure({ to: 'nobody' }, { run: { simulate: true } })).toMatchObject({
      code: 'email_address_invalid',
    });
  });

  it('writes to nobody whom a caller chose unless the author listed them', async () => {
    const { url, received } = await smtp();
    const chosen: MarkedText = marked('ann@example.com, ', { tainted: 'eve@evil.example' });
    expect(await failure({ connection: url, to: chosen })).toMatchObject({
      code: 'email_recipient_not_allowed',
    });
    expect(await failure({ connection: url, bcc: marked({ tainted: 'eve@evil.example' }) })).toMatchObject({
      code: 'email_recipient_not_allowed',
    });
    const listed = { connection: url, to: chosen, allowedRecipients: ['example.com'] };
    expect((await failure(listed)).message).toContain('eve@evil.example is not in allowedRecipients');
    expect(received).toEqual([]);
    const both = await send({
      ...listed,
      allowedRecipients: ['example.com', '*.evil.example', 'eve@evil.example'],
    });
    expect(both?.accepted).toEqual(['ann@example.com', 'eve@evil.example']);
  });

  it.each([
    'ann@example.com\r\nBcc: eve@evil.example',
    '"eve@evil.example"@example.com',
    'ann@example.com <eve@evil.example>',
    'ann@example.com, eve@evil.example',
    'eve@evil.example\0@example.com',
    'eve@[127.0.0.1]',
    'eve%evil.example@',
  ])('never lets %j reach a stranger', async (to) => {
    const { url, received } = await smtp();
    await failure({ connection: url, to: marked({ tainted: to }), allowedRecipients: ['example.com'] });
    expect(received.flatMap((mail) => mail.to).filter((one) => one.includes('evil'))).toEqual([]);
  });

  it('lets no subject or text add a header', async () => {
    const { url, received } = await smtp();
    await send({
      connection: url,
      subject: 'a\r\nBcc: eve@evil.example',
      text: 'x\r\n.\r\nMAIL FROM:<eve@evil.example>',
    });
    expect(received).toHaveLength(1);
    expect(received[0]?.to).toEqual(['ann@example.com']);
    expect(received[0]?.source).toContain('Subject: a Bcc: eve@evil.example');
  });

  it('escapes in HTML what a caller brought in, and nothing else', async () => {
    const html = marked('<p>', { tainted: '<img src=x onerror="a&b">' }, '</p>');
    const outputs = await send({ html }, { run: { simulate: true } });
    expect(outputs?.mail.html).toBe('<p>&lt;img src=x onerror=&quot;a&amp;b&quot;&gt;</p>');
  });

  it('sends some of it when the server refuses some recipients, and fails when it refuses all', async () => {
    const { url } = await smtp({
      onRcptTo: ({ address }, _session, callback) =>
        callback(
          address.startsWith('no') ? Object.assign(new Error('no such user'), { responseCode: 550 }) : null,
        ),
    });
    expect(await send({ connection: url, to: 'ann@example.com, nobody@example.com' })).toMatchObject({
      accepted: ['ann@example.com'],
      rejected: ['nobody@example.com'],
    });
    const refused = await failure({ connection: url, to: 'nobody@example.com' });
    expect(refused).toMatchObject({ code: 'email_refused', retryable: false });
    expect(refused.message).toContain('no such user');
  });

  it('may try again after a 4xx answer, and when nobody answers', async () => {
    const { url } = await smtp({
      onMailFrom: (_address, _session, callback) =>
        callback(Object.assign(new Error('try later'), { responseCode: 451 })),
    });
    expect(await failure({ connection: url })).toMatchObject({ code: 'email_refused', retryable: true });
    expect(await failure({})).toMatchObject({ code: 'email_unreachable', retryable: true });
  });

  it('does not claim to know what became of a mail when the line breaks', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.write('220 hi\r\n');
      socket.on('data', (data) => {
        const text = data.toString('latin1');
        if (/^(EHLO|MAIL|RCPT)/i.test(text)) socket.write('250 ok\r\n');
        else if (/^DATA/i.test(text)) socket.write('354 go on\r\n');
        else socket.destroy();
      });
    });
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const connection = `smtp://mail.test:${(server.address() as AddressInfo).port}?tls=none`;
    expect(await failure({ connection })).toMatchObject({ code: 'email_outcome_unknown', retryable: false });
  });

  it('says nothing to a server without encryption, or with a certificate that is not its own', async () => {
    const heard: string[] = [];
    const options: SMTPServerOptions = {
      authOptional: true,
      onAuth: ({ password }, _session, callback) => {
        heard.push(password ?? '');
        callback(null, { user: 'me' });
      },
    };
    const plain = await smtp(options);
    const strict = (url: string) => url.replace('//', '//me:s3cret@').replace('?tls=none', '');
    const unencrypted = await failure({ connection: strict(plain.url) });
    expect(unencrypted).toMatchObject({ code: 'email_tls_failed', retryable: false });
    const selfSigned = await smtp({ ...options, disabledCommands: [] });
    expect(await failure({ connection: strict(selfSigned.url) })).toMatchObject({ code: 'email_tls_failed' });
    expect([heard, plain.received, selfSigned.received]).toEqual([[], [], []]);
  });

  it('connects only to an address that the egress rules allow', async () => {
    const forbid = Object.assign(new Error('10.0.0.1 is private.'), { code: 'egress_refused' });
    expect(await failure({}, {}, { resolveHost: () => Promise.reject(forbid) })).toMatchObject({
      code: 'egress_refused',
    });
    expect(await failure({}, {}, {})).toMatchObject({ code: 'egress_refused' });
  });

  it('hangs up when the run is cancelled', async () => {
    const { url } = await smtp({ onMailFrom: () => {} });
    const controller = new AbortController();
    const reason = new Error('cancelled');
    setTimeout(() => controller.abort(reason), 100);
    await expect(send({ connection: url }, { signal: controller.signal })).rejects.toBe(reason);
  });

  it('refuses a mail without text or without recipient, and too many recipients', async () => {
    expect(await failure({ text: '' })).toMatchObject({ code: 'email_empty' });
    expect(await failure({ to: ' , ' })).toMatchObject({ code: 'email_address_invalid' });
    const many = Array.from({ length: 51 }, (_, n) => `p${n}@example.com`).join(',');
    expect(await failure({ to: many })).toMatchObject({ code: 'email_too_many_recipients' });
  });

  it('finds at save an allow list that means nothing', () => {
    const codes = (params: object) => (email.check?.(params as never) ?? []).map(({ pointer }) => pointer);
    expect(
      codes({ allowedRecipients: ['ann@example.com', 'example.com', '*.example.com'], to: marked('a@b.c') }),
    ).toEqual([]);
    expect(codes({ allowedRecipients: ['*', '@example.com', 'Ann <a@b.c>', '*.com.'] })).toEqual([
      '/allowedRecipients/0',
      '/allowedRecipients/1',
      '/allowedRecipients/2',
      '/allowedRecipients/3',
    ]);
    expect(codes({ to: marked('nobody') })).toEqual(['/to']);
  });

  it('finds at save whoever cannot be written to or from, and says in which param', async () => {
    const found = (params: object) =>
      (email.check?.(params as never) ?? []).map(({ pointer, message }) => [pointer, message.split(':')[0]]);
    expect(
      found({ from: 'nobody', replyTo: 'a@b.co, c@d.co', cc: marked('x y'), bcc: marked('@z') }),
    ).toEqual([
      ['/from', 'from'],
      ['/replyTo', 'replyTo'],
      ['/cc', 'cc'],
      ['/bcc', 'bcc'],
    ]);
    expect(found({ ...base, to: marked(base.to), replyTo: '', cc: marked('') })).toEqual([]);
    expect((await failure({ replyTo: 'a@b.co, c@d.co' })).message).toMatch(/^replyTo: /);
  });

  it.each(['evil.example%target', 'target.example!ann', 'ann%target.example'])(
    'refuses %s, which some servers would pass on to another domain',
    async (local) => {
      expect(await failure({ to: `${local}@example.com`, allowedRecipients: ['example.com'] })).toMatchObject(
        { code: 'email_address_invalid', retryable: false },
      );
    },
  );
});

describe('a mail address', () => {
  it('is read as one person or not at all, whatever the text', () => {
    const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
      const read = readAddress(text);
      return read === undefined || /^[^\s@<>",;]+@[a-z0-9.-]+$/.test(read.address);
    });
    expect(fc.check(property, { numRuns: 2000 }).failed).toBe(false);
    expect(readAddress('Ann <ann@EXAMPLE.com>')).toEqual({ name: 'Ann', address: 'ann@example.com' });
    expect(readAddress('ann@münchen.example')?.address).toBe('ann@xn--mnchen-3ya.example');
  });

  it('fits its domain and the subdomains that an entry names, and no look-alike', () => {
    const ann = (domain: string) => ({ name: '', address: `ann@${domain}` });
    expect(fitsEntry(ann('example.com'), 'Example.com')).toBe(true);
    expect(fitsEntry(ann('mail.example.com'), 'example.com')).toBe(false);
    expect(fitsEntry(ann('mail.example.com'), '*.example.com')).toBe(true);
    expect(fitsEntry(ann('evilexample.com'), '*.example.com')).toBe(false);
    expect(fitsEntry(ann('example.com'), 'Ann@example.com')).toBe(true);
  });
});

describe('an SMTP URL', () => {
  it('is encrypted unless it says otherwise', () => {
    expect(readSmtpUrl('smtps://me:p%40@mail.example')).toEqual({
      host: 'mail.example',
      port: 465,
      tls: 'implicit',
      auth: { user: 'me', pass: 'p@' },
    });
    expect(readSmtpUrl('smtp://mail.example')).toMatchObject({ port: 587, tls: 'starttls', auth: null });
    expect(readSmtpUrl('smtp://mail.example:25?tls=none')).toMatchObject({ port: 25, tls: 'none' });
  });

  it.each([
    'http://h',
    'mail.example',
    'smtp://h?tls=off',
    'smtps://h?tls=none',
    'smtp://h?pool=true',
    'smtp://a:%zz@h',
  ])('is refused when it could mean something else: %s', (text) =>
    expect(() => readSmtpUrl(text)).toThrow(/^The SMTP URL/),
  );
});
