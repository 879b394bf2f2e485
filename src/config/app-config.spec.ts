import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from './app-config.js';
import { InvalidSetting } from './setting.js';
import { SETTINGS } from './settings.js';

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof InvalidSetting) return error.problems;
    throw error;
  }
  return [];
};

describe('readConfig', () => {
  it('gives every setting its documented default in an empty environment', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      dataDir: '.prompthook',
      databaseUrl: null,
      redisUrl: null,
      roles: ['api', 'worker'],
      logLevel: 'info',
      trustedProxies: [],
      bodyLimitBytes: 1_048_576,
      egressHttp: false,
    });
    expect(Object.keys(config).toSorted()).toEqual(Object.keys(SETTINGS).toSorted());
  });

  it('treats an empty variable as absent', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: null });
  });

  it('names the variable and the cure, and never prints the value', () => {
    const secret = 'hunter2hunter2 with spaces';
    const problems = problemsOf({
      PROMPTHOOK_API_KEY: secret,
      PORT: 'eighty',
      DATABASE_URL: 'mysql://u:pw@h/d',
    });
    expect(problems).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'DATABASE_URL must be an absolute URL beginning with postgres:// or postgresql://.',
      'PROMPTHOOK_API_KEY must be at least 16 characters without white space.',
    ]);
    expect(problems.join(' ')).not.toMatch(/hunter2|eighty|pw@h/);
  });

  it.each(['true', '1', '10.0.0.1', '10.0.0.0/33', 'localhost/8', '10.0.0.0/8/8', '::1/129'])(
    'refuses %s as a trusted proxy',
    (value) => {
      expect(problemsOf({ TRUSTED_PROXIES: value })).toEqual([
        expect.stringMatching(/^TRUSTED_PROXIES must be /),
      ]);
    },
  );

  it('takes CIDR ranges of both families as trusted proxies', () => {
    expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8' }).trustedProxies).toEqual([
      '10.0.0.0/8',
      'fd00::/8',
    ]);
  });

  it.each([65_535, 8_388_609])('refuses a body limit of %d bytes', (bytes) => {
    expect(problemsOf({ BODY_LIMIT_BYTES: String(bytes) })).toHaveLength(1);
  });

  it('reads any setting from a file and drops the final line break only', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'key');
    writeFileSync(file, 'sixteen-or-more-characters\n');
    expect(readConfig({ PROMPTHOOK_API_KEY_FILE: file }).apiKey).toBe('sixteen-or-more-characters');
  });

  it('says why a setting file cannot be read, and refuses value and file together', () => {
    expect(problemsOf({ REDIS_URL_FILE: '/nonexistent/x' })).toEqual([
      expect.stringMatching(/^REDIS_URL_FILE .*ENOENT/),
    ]);
    expect(problemsOf({ PORT: '1', PORT_FILE: '/x' })).toEqual([
      expect.stringMatching(/^PORT and PORT_FILE/),
    ]);
  });

  it('refuses a PROMPTHOOK_ variable that is no setting', () => {
    expect(problemsOf({ PROMPTHOOK_APIKEY: 'x' })).toEqual([
      expect.stringMatching(/^PROMPTHOOK_APIKEY is not a setting/),
    ]);
  });
});
