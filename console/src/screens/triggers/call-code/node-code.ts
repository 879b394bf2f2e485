import { plainHeaders, SECRET_VARIABLE, tokenHeader } from './described-call.js';
import type { DescribedCall } from './described-call.js';

const SECRET = `process.env.${SECRET_VARIABLE}`;

/** Text as a string of JavaScript or Python: JSON's escapes mean the same in both. */
export const quoted = (text: string): string => JSON.stringify(text);

/** The call for Node.js without any package. */
export function nodeCode(call: DescribedCall): string {
  const { imports, lines, headers } = signing(call);
  const token = tokenHeader(call);
  const all = [
    ...plainHeaders(call).map(([name, value]) => `${quoted(name)}: ${quoted(value)},`),
    ...(token === null ? [] : [`${quoted(token[0])}: \`${token[1]}\${${SECRET}}\`,`]),
    ...headers,
  ];
  return [
    ...imports,
    `const body = ${quoted(call.body)};`,
    ...lines,
    `const answer = await fetch(${quoted(call.url)}, {`,
    `  method: 'POST',`,
    '  headers: {',
    ...all.map((line) => `    ${line}`),
    '  },',
    '  body,',
    '});',
    'console.log(answer.status, await answer.text());',
  ].join('\n');
}

interface Signing {
  readonly imports: readonly string[];
  readonly lines: readonly string[];
  readonly headers: readonly string[];
}

function signing({ auth }: DescribedCall): Signing {
  if (auth.mode !== 'hmac_sha256') return { imports: [], lines: [], headers: [] };
  const time = 'const timestamp = String(Math.floor(Date.now() / 1000));';
  const hex = (text: string): string =>
    `const signature = createHmac('sha256', ${SECRET}).update(${text}).digest('hex');`;
  if (auth.scheme !== 'standard') {
    const isBody = auth.scheme === 'body';
    return {
      imports: [`import { createHmac } from 'node:crypto';`, ''],
      lines: [time, hex(isBody ? 'body' : '`${timestamp}.${body}`')],
      headers: [
        `'X-Timestamp': timestamp,`,
        `${quoted(auth.header)}: ${isBody ? 'signature' : '`v1=${signature}`'},`,
      ],
    };
  }
  return {
    imports: [`import { createHmac, randomUUID } from 'node:crypto';`, ''],
    lines: [
      `const secret = ${SECRET};`,
      `const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : secret;`,
      'const id = `msg_${randomUUID()}`;',
      time,
      `const signature = createHmac('sha256', key).update(\`\${id}.\${timestamp}.\${body}\`).digest('base64');`,
    ],
    headers: [
      `'webhook-id': id,`,
      `'webhook-timestamp': timestamp,`,
      `'webhook-signature': \`v1,\${signature}\`,`,
    ],
  };
}
