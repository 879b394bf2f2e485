import { deserialize, serialize } from 'node:v8';

/** Bytes of one message; more is refused on either side, so that neither can fill the memory of the other. */
export const MAX_FRAME_BYTES = 64 * 1024 * 1024;

const HEADER_BYTES = 4;

/** A message is larger than {@link MAX_FRAME_BYTES}. */
export class FrameTooLarge extends Error {
  override readonly name = 'FrameTooLarge';
  constructor(bytes: number) {
    super(`A message of ${bytes} bytes cannot be carried: at most ${MAX_FRAME_BYTES}.`);
  }
}

/**
 * A message as bytes: its length, then its structured clone.
 *
 * @throws FrameTooLarge, or DataCloneError for functions, symbols and other things that are no data
 */
export function encodeFrame(message: unknown): Buffer {
  const body = serialize(message);
  if (body.length > MAX_FRAME_BYTES) throw new FrameTooLarge(body.length);
  const frame = Buffer.allocUnsafe(HEADER_BYTES + body.length);
  frame.writeUInt32LE(body.length, 0);
  frame.set(body, HEADER_BYTES);
  return frame;
}

/** Puts messages together again from the chunks in which they arrive. */
export class FrameReader {
  #chunks: Buffer[] = [];
  #bytes = 0;
  /** Length of the message that is arriving; null while its header is. */
  #length: number | null = null;

  /**
   * Every message that is whole with this chunk, in order.
   *
   * @throws FrameTooLarge as soon as a header announces it; nothing can be read after that
   */
  *read(chunk: Buffer): Generator {
    this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    for (;;) {
      if (this.#length === null) {
        if (this.#bytes < HEADER_BYTES) return;
        const length = this.#joined().readUInt32LE(0);
        if (length > MAX_FRAME_BYTES) throw new FrameTooLarge(length);
        this.#length = length;
      }
      const end = HEADER_BYTES + this.#length;
      if (this.#bytes < end) return;
      const all = this.#joined();
      const rest = all.subarray(end);
      this.#chunks = rest.length === 0 ? [] : [rest];
      this.#bytes = rest.length;
      this.#length = null;
      yield deserialize(all.subarray(HEADER_BYTES, end));
    }
  }

  /** Joined once for the header and once for the body: a large message arrives in thousands of chunks. */
  #joined(): Buffer {
    const [first] = this.#chunks;
    if (this.#chunks.length === 1 && first !== undefined) return first;
    const all = Buffer.concat(this.#chunks, this.#bytes);
    this.#chunks = [all];
    return all;
  }
}
