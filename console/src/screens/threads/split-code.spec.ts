import * as fc from 'fast-check';
import { splitCode } from './split-code.js';

describe('the parts of a message', () => {
  it('sets fenced code apart', () => {
    expect(splitCode('Run this:\n```sh\nls -l\n```\nDone.')).toEqual([
      { kind: 'text', content: 'Run this:', language: '' },
      { kind: 'code', content: 'ls -l', language: 'sh' },
      { kind: 'text', content: 'Done.', language: '' },
    ]);
  });

  it('takes a fence that is not closed as text', () => {
    expect(splitCode('a\n```js\nb')).toEqual([
      { kind: 'text', content: 'a', language: '' },
      { kind: 'text', content: '```js\nb', language: '' },
    ]);
  });

  it('loses no word of any text', () => {
    const line = fc.oneof(fc.constantFrom('```', '```js', ''), fc.string());
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const shown = splitCode(lines.join('\n'))
          .map(({ content }) => content)
          .join('\n');
        for (const word of lines.join('\n').split(/\s+/))
          expect(word.startsWith('```') || shown.includes(word)).toBe(true);
      }),
    );
  });
});
