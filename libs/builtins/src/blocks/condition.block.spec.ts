import { runBlock } from '#sdk';
import { expression } from '../spec-support.js';
import { condition } from './condition.block.js';

describe('the condition block', () => {
  it('leaves by the port that its expression names', async () => {
    expect(await runBlock(condition, { expression: expression('ref0 > 3', { ref0: 4 }) })).toMatchObject({
      port: 'true',
      outputs: { result: true },
    });
    expect(await runBlock(condition, { expression: expression('ref0 > 3', { ref0: 2 }) })).toMatchObject({
      port: 'false',
    });
  });

  it('checks its expression when the document is saved', () => {
    expect(condition.check?.({ expression: expression('ref0 >') })).toMatchObject([
      { pointer: '/expression' },
    ]);
    expect(condition.check?.({})).toEqual([]);
  });

  it('fails with a message for the author when the expression fails', async () => {
    await expect(
      runBlock(condition, { expression: expression('ref0 > 3', { ref0: 'x' }) }),
    ).rejects.toMatchObject({
      code: 'expression_failed',
      message: expect.stringContaining('The condition') as string,
    });
  });
});
