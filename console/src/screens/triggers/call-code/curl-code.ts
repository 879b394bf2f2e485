import { plainHeaders, SECRET_VARIABLE, tokenHeader } from './described-call.js';
import type { DescribedCall } from './described-call.js';

/** A word of the shell that stands for exactly this text. */
export const shellWord = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** The call for bash with curl, and openssl when it is signed. */
export function curlCode(call: DescribedCall): string {
  const { lines, headers } = signing(call);
  const token = tokenHeader(call);
  const all = [
    ...plainHeaders(call).map(([name, value]) => shellWord(`${name}: ${value}`)),
    ...(token === null ? [] : [`"${token[0]}: ${token[1]}$${SECRET_VARIABLE}"`]),
    ...headers,
  ];
  const sends = [`curl -sS ${shellWord(call.url)}`, ...all.map((header) => `-H ${header}`)];
  return [`BODY=${shellWord(call.body)}`, ...lines, [...sends, '--data-raw "$BODY"'].join(' \\\n  ')].join(
    '\n',
  );
}

const HEX = `openssl dgst -sha256 -hmac "$${SECRET_VARIABLE}" -r | cut -d' ' -f1`;

function signing({ auth }: DescribedCall): { lines: readonly string[]; headers: readonly string[] } {
  if (auth.mode !== 'hmac_sha256') return { lines: [], headers: [] };
  const time = 'TIMESTAMP=$(date +%s)';
  if (auth.scheme === 'body')
    return {
      lines: [`SIGNATURE=$(printf '%s' "$BODY" | ${HEX})`],
      headers: ['"X-Timestamp: $(date +%s)"', `"${auth.header}: $SIGNATURE"`],
    };
  if (auth.scheme === 'v1')
    return {
      lines: [time, `SIGNATURE=$(printf '%s.%s' "$TIMESTAMP" "$BODY" | ${HEX})`],
      headers: ['"X-Timestamp: $TIMESTAMP"', `"${auth.header}: v1=$SIGNATURE"`],
    };
  return {
    lines: [
      'ID="msg_$(openssl rand -hex 12)"',
      time,
      `case "$${SECRET_VARIABLE}" in`,
      `  whsec_*) KEY=$(printf '%s' "\${${SECRET_VARIABLE}#whsec_}" | openssl base64 -d -A | od -An -v -tx1 | tr -d ' \\n') ;;`,
      `  *) KEY=$(printf '%s' "$${SECRET_VARIABLE}" | od -An -v -tx1 | tr -d ' \\n') ;;`,
      'esac',
      `SIGNATURE=$(printf '%s.%s.%s' "$ID" "$TIMESTAMP" "$BODY" |`,
      '  openssl dgst -sha256 -mac HMAC -macopt "hexkey:$KEY" -binary | openssl base64 -A)',
    ],
    headers: ['"webhook-id: $ID"', '"webhook-timestamp: $TIMESTAMP"', '"webhook-signature: v1,$SIGNATURE"'],
  };
}
