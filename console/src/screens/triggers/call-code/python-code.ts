import { plainHeaders, SECRET_VARIABLE, tokenHeader } from './described-call.js';
import type { DescribedCall } from './described-call.js';
import { quoted } from './node-code.js';

/** The call for Python 3 with its standard library alone. */
export function pythonCode(call: DescribedCall): string {
  const { modules, lines, headers } = signing(call);
  const token = tokenHeader(call);
  const all = [
    ...plainHeaders(call).map(([name, value]) => `${quoted(name)}: ${quoted(value)},`),
    ...(token === null ? [] : [`${quoted(token[0])}: ${quoted(token[1])} + secret,`]),
    ...headers,
  ];
  const needsSecret = call.auth.mode !== 'none';
  return [
    `import ${[...modules, ...(needsSecret ? ['os'] : []), 'urllib.error', 'urllib.request'].toSorted().join(', ')}`,
    '',
    ...(needsSecret ? [`secret = os.environ["${SECRET_VARIABLE}"]`] : []),
    `body = ${quoted(call.body)}.encode()`,
    ...lines,
    'request = urllib.request.Request(',
    `    ${quoted(call.url)},`,
    '    data=body,',
    '    headers={',
    ...all.map((line) => `        ${line}`),
    '    },',
    ')',
    'try:',
    '    with urllib.request.urlopen(request) as answer:',
    '        print(answer.status, answer.read().decode())',
    'except urllib.error.HTTPError as refusal:',
    '    print(refusal.code, refusal.read().decode())',
  ].join('\n');
}

interface Signing {
  readonly modules: readonly string[];
  readonly lines: readonly string[];
  readonly headers: readonly string[];
}

function signing({ auth }: DescribedCall): Signing {
  if (auth.mode !== 'hmac_sha256') return { modules: [], lines: [], headers: [] };
  const time = 'timestamp = str(int(time.time()))';
  const modules = ['hashlib', 'hmac', 'time'];
  if (auth.scheme !== 'standard') {
    const isBody = auth.scheme === 'body';
    const text = isBody ? 'body' : 'timestamp.encode() + b"." + body';
    return {
      modules,
      lines: [time, `signature = hmac.new(secret.encode(), ${text}, hashlib.sha256).hexdigest()`],
      headers: [
        '"X-Timestamp": timestamp,',
        `${quoted(auth.header)}: ${isBody ? 'signature' : '"v1=" + signature'},`,
      ],
    };
  }
  return {
    modules: [...modules, 'base64', 'uuid'],
    lines: [
      'key = base64.b64decode(secret[6:]) if secret.startswith("whsec_") else secret.encode()',
      `message_id, ${time.replace('timestamp =', 'timestamp = "msg_" + str(uuid.uuid4()),')}`,
      'signed = f"{message_id}.{timestamp}.".encode() + body',
      'signature = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()',
    ],
    headers: [
      '"webhook-id": message_id,',
      '"webhook-timestamp": timestamp,',
      '"webhook-signature": "v1," + signature,',
    ],
  };
}
