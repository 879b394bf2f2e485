import { executeWorkflow } from './execute-workflow.js';
import { pinnedJournal } from './pinned-journal.js';
import { compileWorkflow } from './plan/compile-workflow.js';
import { effect, MemoryJournal, registryWith, runInput, workflow } from './spec-support.js';

describe('outputs that are given', () => {
  let ran = 0;
  const send = effect('send', 'external', () => ++ran);
  const compiled = compileWorkflow(
    workflow(
      [
        ['t', 'call'],
        ['a', 'send'],
        ['l', 'each', { items: [1] }],
        ['in', 'echo'],
        ['z', 'echo', { value: '<a.value>' }],
      ],
      ['t -> a', 'a -> l', 'l:each -> in', 'in -> l', 'l:done -> z'],
    ),
    registryWith(send),
  );

  it('stand in for a block, which does not run', async () => {
    const journal = new MemoryJournal();
    journal.batches.push(pinnedJournal(compiled, { a: { value: 'given' } }));
    expect(await executeWorkflow(compiled, runInput({ journal }))).toMatchObject({
      output: { z: { value: 'given' } },
    });
    expect(ran).toBe(0);
  });

  it.each([
    [{ z2: {} }, /no block "z2".*Did you mean "z"/],
    [{ in: { value: 1 } }, /no block "in" outside of loops/],
    [{ t: {} }, /no block "t"/],
    [{ a: { valu: 1 } }, /given for "a" do not fit/],
  ])('must be those of a block: %j', (outputs, message) => {
    expect(() => pinnedJournal(compiled, outputs as never)).toThrow(message);
  });
});
