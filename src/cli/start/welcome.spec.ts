import { execFileSync } from 'node:child_process';
import { sampleCurl, welcomeLines } from './welcome.js';

const sample = { path: 'hello', token: 'abc123' };

describe('the printed curl', () => {
  it('is one command for a shell, whatever stands in it', () => {
    const command = sampleCurl('http://127.0.0.1:3000', { path: 'hello', token: "it's" });
    const words = execFileSync('bash', ['-c', command.replace(/^curl /, `printf '%s\\n' `)], {
      encoding: 'utf8',
    });
    expect(words.split('\n')).toEqual([
      '-sS',
      '-X',
      'POST',
      'http://127.0.0.1:3000/api/webhooks/prompt/hello',
      '-H',
      "Authorization: Bearer it's",
      '-H',
      'Content-Type: application/json',
      '-w',
      String.raw`\n`,
      '-d',
      '{"prompt":"Say hello to the world"}',
      '',
    ]);
  });

  it('stands alone, an empty line before and after it', () => {
    const lines = welcomeLines({ url: 'http://x', sample, signInToken: null }).join('\n').split('\n');
    const first = lines.findIndex((line) => line.startsWith('curl '));
    const last = lines.findLastIndex((line) => line.startsWith('  -d'));
    expect([lines[first - 1], lines[last + 1]]).toEqual(['', '']);
  });

  it('is left out when there is no sample', () => {
    expect(welcomeLines({ url: 'http://x', sample: null, signInToken: null }).join('\n')).not.toContain(
      'curl',
    );
  });
});

describe('the printed address of the console', () => {
  it('carries the token behind the #, where no browser sends it', () => {
    const [line] = welcomeLines({ url: 'http://x', sample, signInToken: 'phf_abc' }).filter((each) =>
      each.includes('Console'),
    );
    expect(line?.trim()).toBe('Console     http://x/sign-in#token=phf_abc');
  });

  it('is the plain one when one signs in by password', () => {
    expect(welcomeLines({ url: 'http://x', sample, signInToken: null })).toContain('  Console     http://x/');
  });
});
