import { PassThrough } from 'node:stream';
import { once } from 'node:events';
import * as fc from 'fast-check';
import { tellOutput } from './plugin-output.js';

const linesOf = async (chunks: readonly Uint8Array[]): Promise<string[]> => {
  const stream = new PassThrough();
  const lines: string[] = [];
  tellOutput(stream, (text) => lines.push(text));
  const ended = once(stream, 'end');
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  await ended;
  return lines;
};

describe('what a plugin prints', () => {
  it('is told line by line, however it arrives', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.stringMatching(/^[a-z]{1,20}$/), { maxLength: 20 }),
        fc.integer({ min: 1, max: 30 }),
        async (lines, size) => {
          const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
          const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
            bytes.subarray(i * size, (i + 1) * size),
          );
          expect(await linesOf(chunks)).toEqual(lines);
        },
      ),
    ));

  it('needs no line break at its end', async () => {
    expect(await linesOf([Buffer.from('one\n\ntwo')])).toEqual(['one', 'two']);
  });

  it('is cut where a line has no end', async () => {
    const lines = await linesOf(Array.from({ length: 100 }, () => Buffer.alloc(65_536, 'x')));
    expect(lines.map((line) => line.length)).toEqual([8_193]);
  });

  it('is counted and left out where it is too much', async () => {
    const lines = await linesOf([Buffer.from('line\n'.repeat(100_000))]);
    expect(lines).toHaveLength(101);
    expect(lines.at(-1)).toBe('(99900 more lines within a second were left out)');
  });
});
