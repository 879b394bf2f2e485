import { SETTINGS } from './settings.js';
import { pluginEnvironment } from './plugin-environment.js';

describe('the environment of a plugin’s process', () => {
  it('has what the plugin needs, and none of the server’s secrets', () => {
    const secrets = Object.values(SETTINGS).filter(({ secret }) => secret);
    expect(secrets.length).toBeGreaterThan(5);
    const env = Object.fromEntries(
      [...secrets.flatMap(({ name }) => [name, `${name}_FILE`]), 'PGPASSWORD', 'PROMPTHOOK_PLUGINS'].map(
        (name) => [name, 'x'],
      ),
    );
    const own = { PATH: '/bin', ACME_TOKEN: 'mine', NODE_ENV: 'production' };
    expect(pluginEnvironment({ ...env, ...own, NOTHING: undefined })).toEqual(own);
  });
});
