import { readdirSync, readFileSync } from 'node:fs';
import { builtins } from '#builtins';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { JsonObject } from '#sdk';
import { sampleWorkflow } from './sample-workflow.js';

const FOLDER = 'examples/workflows';
const read = (file: string): JsonObject =>
  JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as JsonObject;

describe('the example workflows', () => {
  const registry = new BlockRegistry([builtins]);

  it.each(readdirSync(FOLDER))('%s compiles without errors, under the name of its file', (file) => {
    const document = read(file);
    const { warnings } = compileWorkflow(document, registry);
    expect(warnings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(document['name']).toBe(file.replace(/\.json$/, ''));
  });

  it('hold the sample of the first start, so that it can be applied again', () => {
    expect(read('hello.json')).toEqual(sampleWorkflow);
  });
});
