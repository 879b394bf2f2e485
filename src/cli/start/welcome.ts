/** What the lines after start-up are made from. */
export interface Welcome {
  readonly url: string;
  /** Null: the sample workflow is not there. */
  readonly sample: { readonly path: string; readonly token: string } | null;
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
export function welcomeLines({ url, sample }: Welcome): string[] {
  const addresses = [
    '',
    `  Prompts     POST ${url}/api/webhooks/prompt/<path>`,
    `  Management  ${url}/api/v1`,
    `  Health      ${url}/health/ready`,
    '',
  ];
  return sample === null ? addresses : [...addresses, 'Try it:', '', sampleCurl(url, sample), ''];
}
