/** What the lines after start-up are made from. */
export interface Welcome {
  readonly url: string;
  /** Null: the sample workflow is not there. */
  readonly sample: { readonly path: string; readonly token: string } | null;
  /** Signs in on this machine, once; null: one signs in by password. */
  readonly signInToken: string | null;
}

/** In single quotes of a POSIX shell; nothing in it is special there. */
const quoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** The command that calls the sample; it stands alone so that it can be pasted as it is. */
export function sampleCurl(url: string, sample: NonNullable<Welcome['sample']>): string {
  return [
    `curl -sS -X POST ${url}/api/webhooks/prompt/${sample.path}`,
    `  -H ${quoted(`Authorization: Bearer ${sample.token}`)}`,
    `  -H ${quoted('Content-Type: application/json')}`,
    String.raw`  -w '\n'`,
    `  -d ${quoted(JSON.stringify({ prompt: 'Say hello to the world' }))}`,
  ].join(' \\\n');
}

/** The block under the steps: addresses, then the curl with an empty line before and after it. */
export function welcomeLines({ url, sample, signInToken }: Welcome): string[] {
  const addresses = [
    '',
    ...consoleLines(url, signInToken),
    `  Prompts     POST ${url}/api/webhooks/prompt/<path>`,
    `  Management  ${url}/api/v1`,
    `  Health      ${url}/health/ready`,
    '',
  ];
  return sample === null ? addresses : [...addresses, 'Try it:', '', sampleCurl(url, sample), ''];
}

/** In the fragment, which no browser sends: the token is in no log on its way. */
const consoleLines = (url: string, signInToken: string | null): string[] =>
  signInToken === null
    ? [`  Console     ${url}/`]
    : [
        `  Console     ${url}/sign-in#token=${signInToken}`,
        '              (signs you in on this machine, once)',
      ];
