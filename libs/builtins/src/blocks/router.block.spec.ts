import { runBlock } from '#sdk';
import { expression } from '../spec-support.js';
import { router } from './router.block.js';

const one = (name: string, source: string, score = 0) => ({
  name,
  when: expression(source, { ref0: score }),
});
const codes = (...cases: ReturnType<typeof one>[]) =>
  (router.check?.({ cases }) ?? []).map(({ code, pointer }) => `${code} ${pointer}`);

describe('the router block', () => {
  it('leaves by the first case that is true', async () => {
    const cases = (score: number) => [one('high', 'ref0 > 8', score), one('some', 'ref0 > 2', score)];
    expect(await runBlock(router, { cases: cases(9) })).toMatchObject({
      port: 'case:high',
      outputs: { case: 'high' },
    });
    expect(await runBlock(router, { cases: cases(5) })).toMatchObject({ port: 'case:some' });
    expect(await runBlock(router, { cases: cases(1) })).toMatchObject({
      port: 'case:default',
      outputs: { case: 'default' },
    });
  });

  it('does not evaluate the cases after the one that was taken', async () => {
    const cases = [one('yes', 'true'), one('broken', 'ref0.nokey')];
    expect(await runBlock(router, { cases })).toMatchObject({ port: 'case:yes' });
  });

  it('names the case whose expression failed', async () => {
    await expect(runBlock(router, { cases: [one('broken', 'ref0.nokey == 1')] })).rejects.toMatchObject({
      code: 'expression_failed',
      message: expect.stringContaining('The case "broken"') as string,
    });
  });

  it('has one port for each case, and the default', () => {
    const ports = router.ports as (params: object) => readonly string[];
    expect(ports({ cases: [one('a', 'true'), one('b', 'true')] })).toEqual([
      'case:a',
      'case:b',
      'case:default',
    ]);
    expect(ports({})).toEqual(['case:default']);
  });

  it('refuses at save what would leave a port without meaning', () => {
    expect(codes(one('a', 'ref0 > 1'))).toEqual([]);
    expect(codes()).toEqual(['no_cases /cases']);
    expect(codes(one('a', 'true'), one('a', 'false'))).toEqual(['duplicate_case /cases/1/name']);
    expect(codes(one('default', 'true'))).toEqual(['reserved_name /cases/0/name']);
    expect(codes(one('a', 'ref0 >'))).toEqual(['invalid_expression /cases/0/when']);
    expect(codes(...Array.from({ length: 51 }, (_, n) => one(`c${n}`, 'true')))).toEqual([
      'too_many_cases /cases',
    ]);
  });
});
