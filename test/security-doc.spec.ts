import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = process.cwd();
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const SECURITY = read('docs/security.md');
const SPECS = globSync('{src,libs/*/src,test}/**/*.{spec,e2e-spec}.ts', { cwd: ROOT });

interface Row {
  readonly id: string;
  readonly tests: readonly { readonly file: string; readonly name: string }[];
}

/** Rows of every table whose last column names tests: `` `file`: name ``, separated by line breaks. */
const rowsOf = (markdown: string): Row[] =>
  [...markdown.matchAll(/^\| ((?:TM|S-)\d+)\s*\|(.*)\|$/gm)].map(([, id = '', rest = '']) => {
    const cell = rest.split(/(?<!\\)\|/).at(-1) ?? '';
    const tests = cell.split('<br>').map((text) => {
      const [, file = '', name = ''] = /^\s*`([^`]+)`: (.*?)\s*$/.exec(text) ?? [];
      return { file, name: name.replaceAll(String.raw`\|`, '|').replaceAll(/\\([_*<>])/g, '$1') };
    });
    return { id, tests };
  });

const rows = rowsOf(SECURITY);
const range = (prefix: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, n) => `${prefix}${String(from + n).padStart(2, '0')}`);

/** Whether a test of that name stands in the file, as the first argument of a test, in any quotes. */
const hasTest = (file: string, name: string): boolean => {
  if (!SPECS.includes(file)) return false;
  const at = [`'${name}'`, `"${name}"`, `\`${name}\``].map((quoted) => read(file).indexOf(quoted));
  return at.some((index) => index !== -1 && /\(\s*$/.test(read(file).slice(0, index)));
};

describe('the threat model in docs/security.md', () => {
  it('has every threat once, in order', () => {
    const threats = rows.filter(({ id }) => id.startsWith('TM')).map(({ id }) => id);
    expect(threats).toEqual(Array.from({ length: 27 }, (_, n) => `TM${n + 1}`));
  });

  it('names a test for every row', () => {
    const empty = rows.filter(({ tests }) => tests.every(({ file, name }) => file === '' || name === ''));
    expect(empty.map(({ id }) => id)).toEqual([]);
  });

  it.each(rows.flatMap(({ id, tests }) => tests.map(({ file, name }) => [id, file, name] as const)))(
    '%s is held by a test that exists: %s, %s',
    (_, file, name) => {
      expect({ file, name, exists: hasTest(file, name) }).toEqual({ file, name, exists: true });
    },
  );

  it('would notice a test that is gone', () => {
    expect(hasTest('test/security-doc.spec.ts', 'would notice a test that is gone')).toBe(true);
    expect(hasTest('test/security-doc.spec.ts', ['has', 'no such test'].join(' '))).toBe(false);
    expect(hasTest('test/no-such-file.spec.ts', 'x')).toBe(false);
  });
});

describe('the requirements of the wire', () => {
  const required = [
    ...range('B-', 1, 20),
    ...range('C-', 1, 17),
    ...range('C-', 30, 36),
    ...range('O-', 1, 10),
  ];
  const texts = SPECS.filter((path) => path !== 'test/security-doc.spec.ts').map(read);

  /** Numbers that a text names, ranges such as "C-30 to C-36" included. */
  const namedIn = (text: string): string[] =>
    [...text.matchAll(/\b([BCO])-(\d\d)(?: to \1-(\d\d))?\b/g)].flatMap(([, letter = '', from, to]) =>
      range(`${letter}-`, Number(from), Number(to ?? from)),
    );

  it('on API triggers, agents and outgoing requests are each named by a test', () => {
    const named = new Set(texts.flatMap(namedIn));
    expect(required.filter((id) => !named.has(id))).toEqual([]);
  });
});

describe('the dependencies', () => {
  it('pins every direct dependency to one version', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
    expect(read('package-lock.json').length).toBeGreaterThan(10_000);
  });
});
