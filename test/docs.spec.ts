import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../src/config/settings.js';
import { ERROR_KINDS } from '../src/http/error-codes.js';
import { readFailureCodes } from './support/failure-codes.js';

const ROOT = process.cwd();
const PAGES = join(ROOT, 'docs/errors');
const SECTIONS = ['What happened', 'Why', 'What to do'];
/** Shorter than this, a section says nothing. */
const SHORTEST_SECTION = 24;

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const README = read('README.md');

/** Cells of the table under a heading; the head and the rule below it left out. */
const tableUnder = (heading: string): string[][] => {
  const [, section = ''] = README.split(`\n## ${heading}\n`);
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim()),
    );
};

/** Paths of this repository that a text names: in backticks, and as targets of links. */
const pathsIn = (markdown: string): string[] => {
  const quoted = [...markdown.matchAll(/`((?:src|libs|test|docs|examples|bench|scripts|bin)\/[^\s`]*)`/g)];
  const linked = [...markdown.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)];
  return [...quoted, ...linked].map(([, path = '']) => path);
};

/** A path with `*` stands for at least one file in that folder. */
const stands = (path: string): boolean => {
  if (!path.includes('*')) return existsSync(join(ROOT, path));
  const folder = path.slice(0, path.lastIndexOf('/'));
  const pattern = new RegExp(
    `^${path
      .slice(folder.length + 1)
      .split('*')
      .map((part) => part.replaceAll('.', String.raw`\.`))
      .join('.*')}$`,
  );
  return existsSync(join(ROOT, folder)) && readdirSync(join(ROOT, folder)).some((file) => pattern.test(file));
};

describe('the README', () => {
  it('lists every setting with its default and its meaning, and no other', () => {
    const expected = Object.values(SETTINGS).map(({ name, fallback, description }) => [
      `\`${name}\``,
      fallback === null || fallback === '' ? '' : `\`${fallback}\``,
      description.replaceAll('|', String.raw`\|`),
    ]);
    expect(tableUnder('Settings')).toEqual(expected);
  });

  it('leads through a request in nine stops', () => {
    expect(tableUnder('One request, nine stops').map(([number]) => number)).toEqual([
      ...['1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ]);
  });

  it('names only paths that exist', () => {
    const paths = pathsIn(README);
    expect(paths.length).toBeGreaterThan(20);
    expect(paths.filter((path) => !stands(path))).toEqual([]);
  });
});

describe('the documentation', () => {
  const folders = ['docs', 'docs/guides', 'docs/adr'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => ({ folder, file: `${folder}/${name}` })),
  );

  it.each([...files, { folder: '.', file: 'CONTRIBUTING.md' }])(
    '$file links only to pages that exist',
    ({ folder, file }) => {
      const links = [...read(file).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) => to);
      expect(links.filter((to) => !existsSync(join(ROOT, folder, to)))).toEqual([]);
    },
  );
});

describe('the page of an error code', () => {
  const pages = readdirSync(PAGES).map((name) => name.replace(/\.md$/, ''));
  const failures = readFailureCodes(ROOT);
  const codes = [...new Set([...Object.keys(ERROR_KINDS), ...failures.codes.keys()])];

  it('is found by the code of every failure: no code is hidden from this test', () => {
    expect(failures.unread).toEqual([]);
    // Some that are written in different ways: as text, as constant, by template, by parameter, as RunError.
    expect([...failures.codes.keys()]).toEqual(
      expect.arrayContaining([
        'http_status',
        'model_timeout',
        'agent_max_steps',
        'model_auth',
        'run_timeout',
      ]),
    );
  });

  it('exists for every code, and for nothing else', () => {
    const missing = codes.filter((code) => !pages.includes(code));
    const idle = pages.filter((page) => !codes.includes(page));
    expect({ missing, idle }).toEqual({ missing: [], idle: [] });
  });

  it.each(pages)('%s says what happened, why, and what to do', (code) => {
    const page = read(`docs/errors/${code}.md`);
    const [head = '', ...parts] = page.split(/^## /m);
    expect(head.startsWith(`# ${code}\n`)).toBe(true);
    expect(parts.map((part) => part.split('\n', 1)[0])).toEqual(SECTIONS);
    const bodies = parts.map((part) => part.slice(part.indexOf('\n')).trim());
    expect(bodies.filter((body) => body.length < SHORTEST_SECTION)).toEqual([]);
    expect(page).not.toMatch(/\b(TODO|TBD|FIXME|lorem)\b/i);
  });

  it('names the HTTP status that the code is answered with', () => {
    const wrong = Object.entries(ERROR_KINDS).filter(
      ([code, { status }]) => !read(`docs/errors/${code}.md`).includes(`HTTP ${status} `),
    );
    expect(wrong).toEqual([]);
  });

  it('says where the code is seen when it is the error of a run', () => {
    const silent = [...failures.codes.keys()].filter(
      (code) => !read(`docs/errors/${code}.md`).includes('Error of a run'),
    );
    expect(silent).toEqual([]);
  });

  it('says of each code something of its own', () => {
    const texts = pages.map((code) => read(`docs/errors/${code}.md`).split(/^## /m)[1] ?? '');
    expect(new Set(texts).size).toBe(pages.length);
  });
});
