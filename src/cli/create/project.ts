import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandFailure } from '../command-failure.js';

/** What runs the tests of a project. `jest-globals`: Jest with its functions in scope, as in this repository. */
export type TestRunner = 'node' | 'jest-globals' | 'vitest';

/** Where a new block goes, and how the files beside it are written. */
export interface Project {
  /** `prompthook`: this repository itself. `plugin`: a project that uses it. */
  readonly kind: 'prompthook' | 'plugin';
  readonly folder: string;
  /** Relative to the folder, with forward slashes. */
  readonly blocks: string;
  readonly docs: string;
  /** What a block imports. */
  readonly sdk: '#sdk' | 'prompthook/sdk';
  readonly testRunner: TestRunner;
  readonly extension: 'ts' | 'js' | 'mjs';
  /** The file that lists the blocks; relative to the folder. */
  readonly list: string;
}

interface Manifest {
  readonly name?: string;
  readonly type?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const NO_PROJECT = 'No plugin project here: there is no package.json that names prompthook as a dependency.';
const MAKE_ONE = 'Go into one, or make one: prompthook create plugin my-plugin';

function manifestOf(folder: string): Manifest {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) throw new CommandFailure(NO_PROJECT, MAKE_ONE);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch (error) {
    throw new CommandFailure(`${file} is not JSON: ${(error as Error).message}.`, 'Mend it.');
  }
}

/**
 * Finds out what stands in a folder.
 *
 * @throws CommandFailure when it is neither this repository nor a project that uses prompthook
 */
export function projectIn(folder: string): Project {
  const manifest = manifestOf(folder);
  if (manifest.name === 'prompthook' && existsSync(join(folder, 'libs/builtins/src'))) {
    return {
      kind: 'prompthook',
      folder,
      blocks: 'libs/builtins/src/blocks',
      docs: 'docs/blocks',
      sdk: '#sdk',
      testRunner: 'jest-globals',
      extension: 'ts',
      list: 'libs/builtins/src/index.ts',
    };
  }
  const uses = { ...manifest.peerDependencies, ...manifest.devDependencies, ...manifest.dependencies };
  if (!Object.hasOwn(uses, 'prompthook')) throw new CommandFailure(NO_PROJECT, MAKE_ONE);
  const extension = existsSync(join(folder, 'tsconfig.json'))
    ? 'ts'
    : manifest.type === 'module'
      ? 'js'
      : 'mjs';
  const testRunner = Object.hasOwn(uses, 'vitest')
    ? 'vitest'
    : Object.hasOwn(uses, 'jest')
      ? 'jest-globals'
      : 'node';
  return {
    kind: 'plugin',
    folder,
    blocks: 'src',
    docs: 'docs',
    sdk: 'prompthook/sdk',
    testRunner,
    extension,
    list: `src/index.${extension}`,
  };
}
