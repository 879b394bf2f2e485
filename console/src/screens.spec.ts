import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONSOLE_PATHS } from '../../src/console/console-paths.js';

const SOURCE = 'console/src';

const routeFiles = readdirSync(join(SOURCE, 'screens'), { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.route.ts'),
);

describe('the screens of the console', () => {
  it('are below addresses at which the server answers the page', () => {
    const paths = routeFiles.flatMap((file) =>
      [...readFileSync(join(SOURCE, 'screens', file), 'utf8').matchAll(/^\s+path: '\/?([^'/]*)/gm)].map(
        ([, first]) => first ?? '',
      ),
    );
    expect(paths.length).toBeGreaterThanOrEqual(routeFiles.length);
    const known: readonly string[] = ['', ...CONSOLE_PATHS];
    expect(paths.filter((path) => !known.includes(path))).toEqual([]);
  });

  it('are all in the table of screens', () => {
    const tables = ['screens.ts', 'open-screens.ts']
      .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
      .join('\n');
    expect(
      routeFiles.filter((file) => !tables.includes(file.replaceAll('\\', '/').replace(/\.ts$/, '.js'))),
    ).toEqual([]);
  });
});
