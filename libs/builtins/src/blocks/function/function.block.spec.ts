import { runBlock } from '#sdk';
import type { BlockFailure, JsonObject, RunBlockOptions } from '#sdk';
import { expression } from '../../spec-support.js';
import { functionBlock } from './function.block.js';
import { endIdleSandboxes } from './sandbox.js';

interface Given {
  readonly bindings?: JsonObject;
  readonly timeLimitMs?: number;
  readonly memoryLimitMb?: number;
  readonly options?: RunBlockOptions;
}
const run = (source: string, { bindings = {}, options = {}, ...limits }: Given = {}) =>
  runBlock(functionBlock, { code: expression(source, bindings), ...limits }, options);
const result = async (source: string, given: Given = {}) => (await run(source, given)).outputs?.result;
const failure = (source: string, given: Given = {}): Promise<BlockFailure> =>
  run(source, given).then(
    ({ outputs }) => Promise.reject(new Error(`It gave ${JSON.stringify(outputs)}.`)),
    (error: unknown) => error as BlockFailure,
  );

afterAll(endIdleSandboxes);

describe('the function block', () => {
  it('gives what the code returns, as JSON', async () => {
    const bindings = { ref0: [{ n: 1 }, { n: 2 }], ref1: 'ü' };
    expect(await result('return ref0.map(({ n }) => n * 2).concat(ref1);', { bindings })).toEqual([
      2,
      4,
      'ü',
    ]);
    expect(await result('const x = await Promise.resolve(3); return { x, gone: undefined };')).toEqual({
      x: 3,
    });
    expect(await result('// nothing')).toBeNull();
    expect(await result('return new Date(0);')).toBe('1970-01-01T00:00:00.000Z');
  });

  it('writes console.log to the log of the run, bounded', async () => {
    const { logs } = await run('for (let i = 0; i < 1000; i++) console.log("line", i, { a: 1 });');
    expect(logs).toHaveLength(50);
    expect(logs[2]?.message).toBe('line 2 {"a":1}');
  });

  it('takes the other levels of console for log', async () => {
    const { logs } = await run(
      'console.error("e"); console.warn("w"); console.info("i"); console.debug("d");',
    );
    expect(logs.map(({ message }) => message)).toEqual(['e', 'w', 'i', 'd']);
  });

  it('says what was thrown and in which line', async () => {
    const thrown = await failure('const a = 1;\n\nthrow new TypeError("no such row");');
    expect(thrown).toMatchObject({ code: 'function_threw', retryable: false });
    expect(thrown.message).toBe('TypeError: no such row (line 3)');
    expect((await failure('throw "plain"')).message).toBe('Error: plain');
    expect((await failure('return nope.x')).message).toContain("'nope' is not defined (line 1)");
    expect((await failure('return 1n')).code).toBe('function_threw');
    expect((await failure('const a = {}; a.a = a; return a;')).message).toContain('circular');
  });

  it.each([
    ['an endless loop', 'for (;;) {}'],
    ['an endless loop that catches everything', 'for (;;) { try { for (;;) {} } catch {} }'],
    [
      'a loop that catches across promises',
      'for (;;) { try { await (async () => { for (;;) {} })(); } catch {} }',
    ],
    ['an endless chain of promises', 'const f = () => Promise.resolve().then(f); await f();'],
    ['an endless getter while the result is read', 'return { get a() { for (;;) {} } };'],
    [
      'a toString that never ends',
      'throw Object.assign(new Error(), { name: { toString() { for (;;) {} } } });',
    ],
    ['a regular expression that backtracks', 'return /^(a+)+$/.test("a".repeat(40) + "!");'],
  ])('stops %s within its time', async (_, source) => {
    const started = performance.now();
    expect(await failure(source, { timeLimitMs: 200 })).toMatchObject({
      code: 'function_limit',
      retryable: false,
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('keeps serving everybody else while a loop is running', async () => {
    const done: string[] = [];
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 10);
    const loop = failure('for (;;) {}', { timeLimitMs: 3000 }).then(() => done.push('loop'));
    for (const n of [1, 2, 3]) {
      const given = { bindings: { ref0: n }, timeLimitMs: 2000 };
      done.push(`function ${JSON.stringify(await result('return ref0', given))}`);
    }
    await loop;
    clearInterval(timer);
    expect(done).toEqual(['function 1', 'function 2', 'function 3', 'loop']);
    expect(ticks).toBeGreaterThan(20);
  });

  it.each([
    ['a list', 'const a = []; for (;;) a.push(new Array(1000).fill(1));'],
    ['a text', 'let s = "x"; for (;;) s += s + "y".repeat(1000);'],
    ['a buffer', 'return new ArrayBuffer(1024 * 1024 * 1024).byteLength;'],
    [
      'a caught bomb',
      'const a = []; for (;;) { try { for (;;) a.push("x".repeat(10000) + a.length) } catch {} }',
    ],
  ])('stops a memory bomb: %s', async (_, source) => {
    const before = process.memoryUsage().rss;
    const stopped = await failure(source, { memoryLimitMb: 16, timeLimitMs: 1500 });
    expect(['function_limit', 'function_threw']).toContain(stopped.code);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });

  it.each([
    ['buffers', 'const a = []; for (;;) a.push(new Uint8Array(1e6));'],
    ['small objects', 'const a = []; for (;;) a.push({ b: 1 });'],
    ['functions', 'const a = []; for (;;) a.push(() => a);'],
    ['entries of a map', 'const a = new Map(); for (let i = 0; ; i++) a.set(i, {});'],
  ])('holds many small %s to the limit as it does one large one', async (_, source) => {
    const stopped = await failure(source, { memoryLimitMb: 8, timeLimitMs: 10_000 });
    expect(stopped).toMatchObject({ code: 'function_limit' });
    expect(stopped.message).toContain('more than 8 MiB');
  });

  it('lets code that catches the end of its memory use no more of it', async () => {
    const source =
      'let n = 0; const a = []; try { for (;;) { a.push(new Uint8Array(1e6)); n++; } } catch { a.length = 0; } return n;';
    expect(await result(source, { memoryLimitMb: 8, timeLimitMs: 10_000 })).toBeLessThan(24);
    expect(await result('return 1;', { memoryLimitMb: 8 })).toBe(1);
  });

  it('tells a null that was thrown from memory that ran out', async () => {
    expect((await failure('throw null;')).message).toBe('Error: null');
  });

  it('ends deep recursion with an error, not with a crash', async () => {
    expect(await failure('const f = (n) => f(n + 1) + 1; return f(0);')).toMatchObject({
      code: 'function_threw',
    });
    expect(await result('return 1')).toBe(1);
  });

  it('has no way to the host', async () => {
    const names =
      'process require module global Buffer fetch setTimeout setInterval queueMicrotask WebAssembly Worker XMLHttpRequest Deno import_meta os std';
    expect(await result(`return "${names}".split(" ").filter((name) => name in globalThis);`)).toEqual([]);
    expect(await result('return typeof this;')).toBe('undefined');
    expect((await failure('return await import("node:fs");')).code).toBe('function_threw');
    expect((await failure('return (function () {}).constructor("return process")();')).message).toContain(
      'process',
    );
    expect((await failure('return console.log.constructor("return process.env")();')).message).toContain(
      'process',
    );
  });

  it('carries nothing from one run to the next', async () => {
    await run(
      'globalThis.left = 1; Object.prototype.left = 2; Array.prototype.map = () => "stolen"; JSON.stringify = () => "{}";',
    );
    expect(await result('return [typeof left, ({}).left ?? null, [1].map((x) => x)];')).toEqual([
      'undefined',
      null,
      [1],
    ]);
  });

  it('lets no tampering with the language forge its result or reach our prototypes', async () => {
    expect(await result('JSON.stringify = () => "evil"; JSON.parse = null; return { a: 1 };')).toEqual({
      a: 1,
    });
    expect(await result('Promise.prototype.then = () => {}; return 1;')).toBe(1);
    const value = await result('return JSON.parse(\'{"__proto__": {"polluted": true}}\');');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(Object.hasOwn(value as object, '__proto__')).toBe(true);
  });

  it('takes values as values, whatever they look like', async () => {
    const bindings = { ref0: '"; throw new Error("injected"); "', ref1: { __proto__: 1, constructor: 'x' } };
    expect(await result('return [ref0, ref1.constructor];', { bindings })).toEqual([bindings.ref0, 'x']);
  });

  it('ends at once when the run is cancelled', async () => {
    const controller = new AbortController();
    const reason = new Error('cancelled');
    setTimeout(() => controller.abort(reason), 50);
    const started = performance.now();
    await expect(
      run('for (;;) {}', { timeLimitMs: 10_000, options: { signal: controller.signal } }),
    ).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(5000);
    await expect(run('return 1', { options: { signal: controller.signal } })).rejects.toBe(reason);
  });

  it('serves many at once, in turn', async () => {
    const sources = Array.from({ length: 12 }, (_, n) =>
      result('return ref0 * 2', { bindings: { ref0: n } }),
    );
    expect(await Promise.all(sources)).toEqual(Array.from({ length: 12 }, (_, n) => n * 2));
  });

  it('says that a promise will never settle', async () => {
    expect((await failure('await new Promise(() => {});')).message).toContain('never comes');
  });

  it('finds a syntax error when the document is saved, naming the line', () => {
    const check = (source: string) => functionBlock.check?.({ code: expression(source) });
    expect(check('const a = await 1;\nreturn a;')).toEqual([]);
    expect(check('const a = 1;\nreturn a +;')).toMatchObject([
      { pointer: '/code', code: 'invalid_expression', message: expect.stringContaining('line 2') as string },
    ]);
  });
});
