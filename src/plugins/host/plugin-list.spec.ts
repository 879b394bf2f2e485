import { importsOnlyOurs } from './plugin-list.js';

describe('whether importing a list runs nothing but our own code', () => {
  it.each([
    ["import { builtins } from '#builtins';\nexport const plugins = [builtins];", true],
    ["/** import acme from 'acme'; */ // import('acme')\nexport const plugins = [];", true],
    ["import { builtins } from '#builtins';\nimport acme from '@acme/plugin';", false],
    ["import { definePlugin } from '#sdk';", false],
    ["import './setup.js';", false],
    ["export { plugins } from '@acme/plugins';", false],
    ["const acme = await import('acme');", false],
    ['const acme = await import(name);', false],
  ])('%s', async (source, answer) => {
    expect(await importsOnlyOurs(source)).toBe(answer);
  });
});
