import type { BlockName } from './block-name.js';
import type { NewFiles } from './new-files.js';
import type { Project, TestRunner } from './project.js';

const block = (
  { type, constant, title }: BlockName,
  sdk: string,
): string => `import { defineBlock, field } from '${sdk}';

/** What it is for, and what an author must know: replace this line. */
export const ${constant} = defineBlock({
  type: '${type}',
  title: '${title}',
  description: 'Repeats a text. Replace this by what the block does and when to use it.',
  sideEffects: 'none',
  params: {
    text: field.string({ description: 'What to repeat.', required: true }),
    times: field.number({ description: 'How often.', default: 1, minimum: 1, maximum: 100, integer: true }),
  },
  outputs: {
    text: field.string({ description: 'The text, repeated.' }),
  },
  run: ({ text, times }) => ({ text: text.repeat(times) }),
});
`;

/** The lines of a test that differ from runner to runner. */
const RUNNERS: Record<TestRunner, { imports: string; same: string; refuses: string }> = {
  node: {
    imports: "import assert from 'node:assert/strict';\nimport { describe, it } from 'node:test';\n",
    same: "assert.deepEqual(outputs, { text: 'abab' });",
    refuses: "await assert.rejects(runBlock(block, { text: 'ab', times: 0 }), /times/);",
  },
  vitest: {
    imports: "import { describe, expect, it } from 'vitest';\n",
    same: "expect(outputs).toEqual({ text: 'abab' });",
    refuses: "await expect(runBlock(block, { text: 'ab', times: 0 })).rejects.toThrow('/times');",
  },
  'jest-globals': {
    imports: '',
    same: "expect(outputs).toEqual({ text: 'abab' });",
    refuses: "await expect(runBlock(block, { text: 'ab', times: 0 })).rejects.toThrow('/times');",
  },
};

// Under a short name of its own, so that no line grows with the name of the block.
const test = (
  { constant, file, title }: BlockName,
  { sdk, testRunner, extension }: Project,
): string => `${RUNNERS[testRunner].imports}import { runBlock } from '${sdk}';
import { ${constant} as block } from './${file}.block.${extension === 'ts' ? 'js' : extension}';

describe('${title}', () => {
  it('repeats its text', async () => {
    const { outputs } = await runBlock(block, { text: 'ab', times: 2 });
    ${RUNNERS[testRunner].same}
  });

  it('refuses params that do not fit', async () => {
    ${RUNNERS[testRunner].refuses}
  });
});
`;

const page = ({ type, title }: BlockName): string => `# ${title}

\`${type}\`: one sentence on what it does and when to use it.

## Params

- \`text\` (required): what to repeat.
- \`times\`: how often; 1 to 100, by default 1.

## Outputs

- \`text\`: the text, repeated.

## Failures

None of its own. List here each code that \`run\` throws, why it comes, and what to do about it.
`;

/** The files of a new block: the block, its test beside it, its page of documentation. */
export const blockFiles = (name: BlockName, project: Project): NewFiles => ({
  [`${project.blocks}/${name.file}.block.${project.extension}`]: block(name, project.sdk),
  [`${project.blocks}/${name.file}.block.spec.${project.extension}`]: test(name, project),
  [`${project.docs}/${name.file}.md`]: page(name),
});
