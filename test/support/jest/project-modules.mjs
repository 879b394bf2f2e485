/**
 * Lets Node load the project's TypeScript in a Jest worker: `.js` names the `.ts` beside it, `#sdk` and the other rooms
 * lead to their sources, and `@jest/globals` to the functions of the test file that runs. The code comes from Jest's
 * transformer (jest.config.mjs), so it is compiled once and kept in Jest's cache folder.
 */
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Address of each loaded module to the file of its source map; Jest reads it to print lines of TypeScript. */
export const sourceMaps = new Map();

const GLOBALS = 'jest-globals:';
let globals = {};
let files = 0;
let transformer;

/** Called before a test file is imported. */
export const beginFile = (globalsOfFile, transformerOfFile) => {
  globals = globalsOfFile;
  transformer = transformerOfFile;
  files += 1;
};

/** The functions of the test file that runs; read once by the module that `@jest/globals` becomes. */
export const currentGlobals = () => globals;

const isProject = (url) => url?.startsWith('file:') && !url.includes('/node_modules/');

registerHooks({
  resolve(specifier, context, next) {
    if (!isProject(context.parentURL)) return next(specifier, context);
    // An address for each test file, as each has a Circus of its own.
    if (specifier === '@jest/globals')
      return { url: `${GLOBALS}${files}`, format: 'module', shortCircuit: true };
    if (specifier.startsWith('#'))
      return next(specifier, { ...context, conditions: [...context.conditions, 'prompthook-source'] });
    if (!specifier.startsWith('.') || !specifier.endsWith('.js')) return next(specifier, context);
    const source = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    return next(existsSync(source) ? source.href : specifier, context);
  },
  load(url, context, next) {
    if (url.startsWith(GLOBALS)) return { format: 'module', source: globalsModule(), shortCircuit: true };
    if (isProject(url) && url.endsWith('.json'))
      return next(url, { ...context, importAttributes: { type: 'json' } });
    if (!isProject(url) || !url.endsWith('.ts')) return next(url, context);
    const { code, sourceMapPath } = transformer.transform(fileURLToPath(url), {
      supportsDynamicImport: true,
      supportsExportNamespaceFrom: true,
      supportsStaticESM: true,
      supportsTopLevelAwait: true,
    });
    if (sourceMapPath) sourceMaps.set(url, sourceMapPath);
    return { format: 'module', source: code, shortCircuit: true };
  },
});

const globalsModule = () =>
  `import { currentGlobals } from ${JSON.stringify(import.meta.url)};
   export const { ${Object.keys(globals).join(', ')} } = currentGlobals();`;
