import { builtins } from '#builtins';
import { BlockRegistry, compileWorkflow } from '#engine';
import type { JsonObject } from '#sdk';
import { triggerProblems } from './trigger-problems.js';

const registry = new BlockRegistry([builtins]);

const problemsOf = (params: JsonObject) => {
  const compiled = compileWorkflow(
    {
      version: 1,
      name: 'x',
      blocks: [{ id: 'b1', name: 'in', type: 'api_prompt', params: { path: 'abc', ...params } }],
      edges: [],
    },
    registry,
  );
  return compiled.triggers.flatMap((block) => triggerProblems(compiled, block));
};

describe('triggerProblems', () => {
  it('finds nothing in a trigger that can answer', () => {
    expect(problemsOf({ contextSchema: { type: 'object' } })).toEqual([]);
  });

  it('finds a schema whose check could be made slow by a caller', () => {
    const contextSchema = { type: 'object', properties: { list: { type: 'array', uniqueItems: true } } };
    const [problem] = problemsOf({ contextSchema });
    expect(problem).toMatchObject({
      pointer: '/blocks/0/params',
      code: 'trigger_unusable',
      severity: 'error',
    });
    expect(problem?.message).toContain('maxItems');
  });
});
