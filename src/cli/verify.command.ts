import { Command, InvalidArgumentError, Option } from 'commander';
import { CommandFailure } from './command-failure.js';
import { exitCode } from './exit-code.js';
import type { ExitCode } from './exit-code.js';
import type { Terminal } from './terminal.js';
import { table } from './table.js';
import type { CheckResult } from './verify/check.js';
import type { Credentials, HmacScheme } from './verify/credentials.js';
import { runChecks } from './verify/run-checks.js';
import { TriggerProbe } from './verify/trigger-probe.js';

interface VerifyOptions {
  readonly secret?: string;
  readonly hmac?: string;
  readonly header?: { name: string; value: string };
  readonly signatureHeader: string;
  readonly scheme: HmacScheme;
  readonly prompt: string;
  readonly timeout: number;
  readonly full: boolean;
  readonly json: boolean;
}

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);

const marks = { passed: '✔', failed: '✘', skipped: '–' } as const;

const parseHeader = (text: string): { name: string; value: string } => {
  const colon = text.indexOf(':');
  const name = text.slice(0, colon).trim();
  if (colon < 1 || name === '') throw new InvalidArgumentError('Write it as "Name: value".');
  return { name, value: text.slice(colon + 1).trim() };
};

const parseSeconds = (text: string): number => {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 600)) throw new InvalidArgumentError('Give seconds, 1 to 600.');
  return seconds;
};

function credentialsOf(options: VerifyOptions): Credentials {
  const given = [options.secret, options.hmac, options.header].filter((value) => value !== undefined);
  if (given.length > 1) throw CommandFailure.usage('Give one of --secret, --hmac and --header, not several.');
  if (options.secret !== undefined) return { mode: 'bearer', secret: options.secret };
  if (options.header) {
    return { mode: 'custom_header', header: options.header.name, secret: options.header.value };
  }
  if (options.hmac === undefined) return { mode: 'none' };
  return {
    mode: 'hmac_sha256',
    header: options.signatureHeader,
    secret: options.hmac,
    scheme: options.scheme,
  };
}

const row = (result: CheckResult): string[] => [
  marks[result.status],
  result.name,
  result.expected,
  result.status === 'failed' && result.hint !== null ? `${result.got} (${result.hint})` : result.got,
];

function triggerUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw CommandFailure.usage(
    `"${text}" is not an http(s) URL.`,
    'prompthook verify http://127.0.0.1:3000/api/webhooks/prompt/<path>',
  );
}

async function verify(urlText: string, options: VerifyOptions, terminal: Terminal): Promise<ExitCode> {
  const url = triggerUrl(urlText);
  const credentials = credentialsOf(options);
  const results = await runChecks(
    {
      probe: new TriggerProbe(url.href, credentials, options.timeout * 1000),
      prompt: options.prompt,
      burst: options.full || LOCAL.has(url.hostname),
    },
    () => {},
  );
  const failed = results.filter((result) => result.status === 'failed').length;
  const passed = results.filter((result) => result.status === 'passed').length;
  if (options.json) {
    terminal.out(
      JSON.stringify({ url: url.href, mode: credentials.mode, ok: failed === 0, checks: results }, null, 2),
    );
  } else {
    for (const line of table([['', 'check', 'expected', 'got'], ...results.map(row)])) terminal.out(line);
    terminal.out(`${passed} passed, ${failed} failed, ${results.length - passed - failed} skipped`);
  }
  return failed === 0 ? exitCode.ok : exitCode.failed;
}

/** `prompthook verify URL`: calls a trigger as its consumers would and says which of its promises hold. */
export const verifyCommand = (terminal: Terminal, done: (code: ExitCode) => void): Command =>
  new Command('verify')
    .description(
      'Call a trigger as a consumer would and check what it promises. Starts one run of its workflow.',
    )
    .argument('<url>', 'the trigger URL, e.g. http://127.0.0.1:3000/api/webhooks/prompt/hello')
    .option('--secret <token>', 'bearer token of the trigger')
    .option('--hmac <secret>', 'HMAC secret of the trigger')
    .option('--header <"Name: value">', 'custom header of the trigger', parseHeader)
    .option('--signature-header <name>', 'header of the HMAC signature', 'X-Signature')
    .addOption(
      new Option('--scheme <scheme>', 'HMAC scheme').choices(['body', 'v1', 'standard']).default('body'),
    )
    .option('--prompt <text>', 'what the valid call says', 'Say hello. This is a check by prompthook verify.')
    .option('--timeout <seconds>', 'how long to wait for an answer', parseSeconds, 60)
    .option('--full', 'send the burst to hosts other than localhost too', false)
    .option('--json', 'print the result as JSON', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 every check passed or was skipped, 1 a check failed, 2 wrong usage.',
    )
    .action(async (url: string, options: VerifyOptions) => done(await verify(url, options, terminal)));
