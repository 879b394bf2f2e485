/**
 * Lets a child process of a test run the project's TypeScript as it is: `node --import <this file> script.ts`. The
 * build need not be there, and the child can be killed without ending the test.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

registerHooks({
  resolve(specifier, context, next) {
    const local = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL;
    const source = local ? new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL) : null;
    return next(source && existsSync(source) ? source.href : specifier, context);
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      jsc: {
        target: 'es2024',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      },
      module: { type: 'es6' },
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
