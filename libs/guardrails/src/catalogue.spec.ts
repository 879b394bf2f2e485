import { patterns } from './catalogue.js';
import { categories } from './patterns/pattern.js';
import { scanPrompt } from './scan-prompt.js';

describe('the catalogue', () => {
  it('names every pattern once, in snake case', () => {
    const names = patterns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]{2,63}$/);
  });

  it('fills every category and explains every pattern', () => {
    expect(new Set(patterns.map(({ category }) => category))).toEqual(new Set(categories));
    for (const { description, why, examples } of patterns) {
      expect(description.length).toBeGreaterThan(20);
      expect(why.length).toBeGreaterThan(20);
      expect(examples.length).toBeGreaterThan(0);
    }
  });

  it.each(patterns.flatMap(({ name, examples }) => examples.map((example) => ({ name, example }))))(
    '$name matches its own example',
    ({ name, example }) => {
      expect(scanPrompt(example).matchedInjectionPatterns).toContain(name);
    },
  );
});
