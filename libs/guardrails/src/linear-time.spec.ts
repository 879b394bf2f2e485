import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import ts from 'typescript';
import { Lexicon } from './lexicon/lexicon.js';
import { hostileFragments as fragments } from './hostile-fragments.data.js';
import { scanPrompt } from './scan-prompt.js';
import { Lattice } from './tokens/lattice.js';

const root = import.meta.dirname;

/** Counts the steps that grow with the text. Unlike a clock it says the same on a busy machine. */
function countSteps(text: string): number {
  let steps = 0;
  const { follow } = Lexicon.prototype;
  const { first, next } = Lattice.prototype;
  Lexicon.prototype.follow = function counted(node, unit) {
    steps++;
    return follow.call(this, node, unit);
  };
  Lattice.prototype.first = function counted(token) {
    steps++;
    return first.call(this, token);
  };
  Lattice.prototype.next = function counted(edge) {
    steps++;
    return next.call(this, edge);
  };
  try {
    scanPrompt(text);
  } finally {
    Lexicon.prototype.follow = follow;
    Lattice.prototype.first = first;
    Lattice.prototype.next = next;
  }
  return steps;
}

const fill = (seed: string, length: number): string =>
  seed.repeat(Math.ceil(length / seed.length)).slice(0, length);

describe('time', () => {
  it('never depends on a regular expression that repeats anything', () => {
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
    );
    expect(sources.length).toBeGreaterThan(30);
    const found: string[] = [];
    for (const file of sources) {
      const source = ts.createSourceFile(
        file,
        readFileSync(join(root, file), 'utf8'),
        ts.ScriptTarget.Latest,
        true,
      );
      const visit = (node: ts.Node): void => {
        if (ts.isRegularExpressionLiteral(node)) {
          const body = node.text
            .slice(1, node.text.lastIndexOf('/'))
            .replace(/\\./g, 'x')
            .replace(/\[[^\]]*\]/g, 'x');
          if (/[*+?{]/.test(body)) found.push(`${file}: ${node.text} repeats`);
        }
        if (ts.isIdentifier(node) && node.text === 'RegExp') found.push(`${file}: builds a RegExp`);
        ts.forEachChild(node, visit);
      };
      visit(source);
    }
    expect(found).toEqual([]);
  });

  it.each(fragments)('grows in proportion for a text made of %j', (seed) => {
    const small = countSteps(fill(seed, 8_000));
    const large = countSteps(fill(seed, 16_000));
    // A few hundred steps are the same for every text; two decoded layers may begin between the two lengths.
    expect(large).toBeLessThan(2.6 * small + 20_000);
    expect(large / 16_000).toBeLessThan(400);
  });

  it('finds no mixture that grows faster, however long it searches', () => {
    const mixture = fc.array(fc.constantFrom(...fragments), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(mixture, (parts) => {
        const small = countSteps(fill(parts.join(''), 3_000));
        const large = countSteps(fill(parts.join(''), 12_000));
        expect(large).toBeLessThan(4 * 1.3 * small + 20_000);
      }),
      { numRuns: 150 },
    );
  });
});
