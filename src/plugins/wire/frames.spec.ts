import * as fc from 'fast-check';
import { encodeFrame, FrameReader, FrameTooLarge, MAX_FRAME_BYTES } from './frames.js';

const readAll = (chunks: readonly Buffer[]): unknown[] => {
  const reader = new FrameReader();
  return chunks.flatMap((chunk) => [...reader.read(chunk)]);
};

describe('frames', () => {
  it('arrive whole and in order, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue(), { maxLength: 8 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (messages, sizes) => {
          const bytes = Buffer.concat(messages.map(encodeFrame));
          const chunks: Buffer[] = [];
          for (let at = 0, i = 0; at < bytes.length; i += 1) {
            const size = sizes[i % sizes.length] ?? 1;
            chunks.push(bytes.subarray(at, at + size));
            at += size;
          }
          expect(JSON.stringify(readAll(chunks))).toBe(JSON.stringify(messages));
        },
      ),
    );
  });

  it('carry what JSON does not: undefined, NaN, bytes, dates and circles', () => {
    const circle: { self?: unknown; bytes: Uint8Array } = { bytes: new Uint8Array([1, 2, 3]) };
    circle.self = circle;
    const [read] = readAll([
      encodeFrame({ circle, nothing: undefined, nan: Number.NaN, at: new Date(5) }),
    ]) as [{ circle: typeof circle; nothing: undefined; nan: number; at: Date }];
    expect(read.circle.self).toBe(read.circle);
    expect([...read.circle.bytes]).toEqual([1, 2, 3]);
    expect([Object.hasOwn(read, 'nothing'), read.nan, read.at.getTime()]).toEqual([true, Number.NaN, 5]);
  });

  it.each<[string, unknown]>([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
  ])('refuse %s', (_what, thing) => {
    expect(() => encodeFrame({ thing })).toThrow(/could not be cloned/);
  });

  it('are refused by their header, before they fill the memory', () => {
    const header = Buffer.alloc(4);
    header.writeUInt32LE(MAX_FRAME_BYTES + 1);
    expect(() => readAll([header])).toThrow(FrameTooLarge);
    expect(() => encodeFrame('x'.repeat(MAX_FRAME_BYTES))).toThrow(FrameTooLarge);
  });
});
