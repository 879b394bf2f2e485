import { tokenDigest } from './token-format.js';

/** A run of characters that may be a token, each plain or percent-encoded. */
const RUN = /(?:[0-9A-Za-z_-]|%[0-9A-Fa-f]{2})+/g;
/** Prefix of ours in any case, with enough behind it to be most of a token. */
const TOKEN_LIKE = /(?:apt|wat|aak|rvl|ph[sif])_[0-9a-z]{20,}/i;
/** On surface B the segment is a credential, whatever it looks like. `/api/webhooks/trigger/` holds a public path. */
const TRIGGER_SEGMENT = /((?<!\/api)\/webhooks\/trigger\/)([^/?#\s"'\\]+)/gi;

/**
 * Replaces every token in a path or log line by `[redacted:<8 hex of its SHA-256>]`, which still tells two lines of
 * one token from those of another. Finds tokens of every kind in any case, percent-encoded in part or whole, twice
 * encoded, cut short or with something appended (W-24). Linear in the text's length.
 */
export function redactTokens(text: string): string {
  const withoutTokens = MAYBE_TOKEN.test(text) ? text.replace(RUN, redactRun) : text;
  return withoutTokens.replace(TRIGGER_SEGMENT, (whole, route: string, segment: string) =>
    segment.startsWith('[redacted:') ? whole : route + redacted(decode(segment)),
  );
}

const MAYBE_TOKEN = /(?:apt|wat|aak|rvl|ph[sif])_|%/i;

function redactRun(run: string): string {
  const decoded = decode(run);
  return TOKEN_LIKE.test(decoded) ? redacted(decoded) : run;
}

/** Percent-decoding by single characters, up to three layers; broken sequences stay, nothing throws. */
function decode(text: string): string {
  let decoded = text;
  for (let layer = 0; layer < 3 && decoded.includes('%'); layer++) {
    decoded = decoded.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }
  return decoded;
}

function redacted(token: string): string {
  return `[redacted:${tokenDigest(token).toString('hex', 0, 4)}]`;
}
