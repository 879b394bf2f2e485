import * as fc from 'fast-check';
import { safeBack } from './safe-back.js';

describe('where one goes back to after signing in', () => {
  it.each(['/', '/runs?status=failed&since=1', '/r/run_1#step'])('is %s as it stands', (back) => {
    expect(safeBack(back)).toBe(back);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '/..//evil.example',
    '/\t/evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil',
    '',
    7,
    undefined,
  ])('is nowhere for %j', (back) => {
    expect(safeBack(back)).toBeNull();
  });

  it('stays on this server, whatever is asked for', () => {
    const part = fc.constantFrom('/', '\\', '\t', '\n', '@', ':', 'evil.example', '?', '#', '..', '%2f', 'a');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const back = safeBack(parts.join(''));
        if (back === null) return;
        expect(new URL(back, 'https://console.example').origin).toBe('https://console.example');
      }),
      { numRuns: 2_000 },
    );
  });
});
