import { blockFiles } from './block-files.js';
import { blockName } from './block-name.js';
import type { NewFiles } from './new-files.js';
import type { Project } from './project.js';

/** What a plugin is built and tested with; the same versions as examples/acme-plugin. */
export const PLUGIN_TOOLS = { '@types/node': '24.19.2', node: '24.21.0', typescript: '6.0.3' };

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const manifest = (name: string): string =>
  json({
    name,
    version: '0.1.0',
    private: true,
    type: 'module',
    engines: { node: '>=22.19' },
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    files: ['dist'],
    scripts: {
      build: 'tsc',
      typecheck: 'tsc --noEmit',
      test: 'tsc && node --test "dist/**/*.spec.js"',
    },
    peerDependencies: { prompthook: '>=0.1.0' },
    peerDependenciesMeta: { prompthook: { optional: true } },
    devDependencies: PLUGIN_TOOLS,
  });

const tsconfig = json({
  compilerOptions: {
    target: 'ES2024',
    lib: ['ES2024'],
    module: 'NodeNext',
    moduleResolution: 'NodeNext',
    types: ['node'],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    declaration: true,
    rootDir: 'src',
    outDir: 'dist',
  },
  include: ['src'],
});

const readme = (name: string): string => `# ${name}

A plugin for Prompthook.

    npm install
    npm install --save-dev prompthook   # or the path of its tarball
    npm test
    PROMPTHOOK_PLUGINS=${name} npx prompthook start

\`npx prompthook create block my_block\` adds a block; list it in \`src/index.ts\`.
`;

/** The files of a new plugin project with one block; paths relative to the folder of the project. */
export function pluginFiles(name: string): NewFiles {
  const plain = name.replace(/^@[^/]*\//, '');
  const first = blockName(`${plain.replaceAll('-', '_').slice(0, 55)}_repeat`);
  const project: Project = {
    kind: 'plugin',
    folder: '',
    blocks: 'src',
    docs: 'docs',
    sdk: 'prompthook/sdk',
    testRunner: 'node',
    extension: 'ts',
    list: 'src/index.ts',
  };
  return {
    'package.json': manifest(name),
    'tsconfig.json': tsconfig,
    '.gitignore': 'node_modules/\ndist/\n.prompthook/\n',
    'README.md': readme(name),
    'src/index.ts': `/** Everything that this plugin adds. The server takes the default export of this module. */
import { definePlugin } from 'prompthook/sdk';
import { ${first.constant} } from './${first.file}.block.js';

export default definePlugin({ name: '${plain}', version: '0.1.0', blocks: [${first.constant}] });
`,
    ...blockFiles(first, project),
  };
}
