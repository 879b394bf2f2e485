const encoder = new TextEncoder();

/** HMAC-SHA256 of a text, computed in this browser. @throws Error where the browser has no WebCrypto */
export async function hmacSha256(key: Uint8Array<ArrayBuffer>, text: string): Promise<Uint8Array> {
  // The type says that it is always there; browsers leave it out without TLS.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle)
    throw new Error(
      'This browser computes signatures only on pages that came by HTTPS or from localhost. Open the console so.',
    );
  const made = await subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return new Uint8Array(await subtle.sign('HMAC', made, encoder.encode(text)));
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => encoder.encode(text);

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** The bytes that base64 (or its URL alphabet) stands for; null when it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    const raw = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    return Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  } catch {
    // Not base64: that is the answer.
    return null;
  }
}

/** The bytes that hex digits stand for; null when they are none. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^([0-9a-f]{2})+$/i.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}
