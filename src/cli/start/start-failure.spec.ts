import { InvalidSetting } from '../../config/setting.js';
import { startFailure } from './start-failure.js';

const where = { host: '127.0.0.1', port: 3000 };

describe('startFailure', () => {
  it.each([
    [
      Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE' }),
      /Port 3000 on 127\.0\.0\.1 is taken/,
      'PORT=3001',
    ],
    [
      Object.assign(new Error('x'), { code: 'EADDRNOTAVAIL' }),
      /not an address of this machine/,
      'HOST=127.0.0.1',
    ],
  ])('says what is wrong and what mends it: %s', (error, message, mend) => {
    const failure = startFailure(error, where);
    expect(failure.message).toMatch(message);
    expect(failure.mend).toContain(mend);
    expect(failure.code).toBe(1);
  });

  it('knows a port that needs rights', () => {
    const failure = startFailure(Object.assign(new Error('x'), { code: 'EACCES' }), { ...where, port: 80 });
    expect(failure.message).toContain('Port 80');
  });

  it('names every setting that is wrong, a line each', () => {
    const failure = startFailure(new InvalidSetting(['PORT must be x.', 'ROLES must be y.']), where);
    expect(failure.message).toBe('PORT must be x.\n✘ ROLES must be y.');
  });

  it('keeps one line of anything else', () => {
    expect(startFailure(new Error('first\n  at second'), where).message).toBe('first');
    expect(startFailure('text', where).message).toBe('text');
  });
});
