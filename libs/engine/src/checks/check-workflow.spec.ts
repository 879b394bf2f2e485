import { defineBlock, field, InvalidWorkflow, take } from '#sdk';
import type { AnyBlockDefinition, JsonObject, JsonValue } from '#sdk';
import { compileWorkflow } from '../plan/compile-workflow.js';
import { effect, registryWith, workflow } from '../spec-support.js';
import { checkWorkflow, referableOutputs } from './check-workflow.js';

const router = defineBlock({
  type: 'router',
  title: 'R',
  description: 'D.',
  sideEffects: 'none',
  ports: ({ cases = [] }) => [...cases.map(({ name }) => `case:${name}`), 'case:default'],
  params: {
    cases: field.array({
      description: 'Cases.',
      required: true,
      items: field.object({
        description: 'One.',
        fields: {
          name: field.string({ description: 'Name.', required: true }),
          when: field.expression({ description: 'Rule.', language: 'cel' }),
        },
      }),
    }),
  },
  outputs: { taken: field.string({ description: 'Which.' }) },
  check: ({ cases = [] }) =>
    cases.length > 1
      ? [{ pointer: '/cases', code: 'too_many_cases', message: 'One only.', severity: 'warning' as const }]
      : [],
  run: () => take('case:default', { taken: 'default' }),
}) as AnyBlockDefinition;
const wipe = effect('wipe', 'destructive', () => null);
const registry = registryWith(router, wipe);

const check = (document: JsonValue) =>
  checkWorkflow(document, registry).problems.map(
    ({ severity, code, pointer }) => `${severity} ${code} ${pointer}`,
  );
const messages = (document: JsonValue): string =>
  checkWorkflow(document, registry)
    .problems.map(({ message }) => message)
    .join('\n');
const withParams = (type: string, params: JsonObject, more: JsonObject = {}): JsonObject =>
  workflow(
    [
      ['t', 'call'],
      ['a', type, params, more],
    ],
    ['t -> a'],
  );

describe('the structure of a document', () => {
  it('is given back with its defaults filled in', () => {
    const { document, problems } = checkWorkflow(
      {
        name: 'x',
        title: null,
        blocks: [
          { name: 't', type: 'call' },
          { id: 'b', name: 'a', type: 'echo', retry: {} },
        ],
        edges: [{ from: 't', to: 'b' }],
      },
      registry,
    );
    expect(problems).toEqual([]);
    expect(document).toEqual({
      version: 1,
      name: 'x',
      blocks: [
        { id: 't', name: 't', type: 'call', params: {} },
        { id: 'b', name: 'a', type: 'echo', params: {}, retry: { maxAttempts: 3, backoffMs: 1000 } },
      ],
      edges: [{ from: 't', to: 'b', port: 'output' }],
    });
  });

  const base = workflow(
    [
      ['t', 'call'],
      ['a', 'echo'],
    ],
    ['t -> a'],
  );
  const [trigger, echo] = base['blocks'] as [JsonObject, JsonObject];
  it.each<[JsonValue, string[]]>([
    ['text', ['error type_mismatch ']],
    [{ ...base, version: 2 }, ['error invalid_value /version']],
    [{ ...base, name: 'Not A Slug' }, ['error invalid_value /name']],
    [{ ...base, nmae: 'x' }, ['error unknown_field /nmae']],
    [
      { ...base, blocks: {} },
      ['error type_mismatch /blocks', 'error unknown_block /edges/0/from', 'error unknown_block /edges/0/to'],
    ],
    [{ ...base, blocks: [trigger, { ...echo, colour: 'red' }] }, ['error unknown_field /blocks/1/colour']],
    [{ ...base, blocks: [trigger, { ...echo, name: 'A' }] }, ['error invalid_value /blocks/1/name']],
    [{ ...base, blocks: [trigger, { ...echo, type: 'ecko' }] }, ['error unknown_type /blocks/1/type']],
    [{ ...base, blocks: [trigger, { ...echo, name: 't' }] }, ['error duplicate_name /blocks/1/name']],
    [{ ...base, blocks: [trigger, { ...echo, timeoutMs: 0 }] }, ['error invalid_value /blocks/1/timeoutMs']],
    [
      { ...base, blocks: [trigger, { ...echo, retry: { maxAttempts: 21 } }] },
      ['error invalid_value /blocks/1/retry/maxAttempts'],
    ],
    [{ ...base, blocks: [{ ...trigger, timeoutMs: 5 }, echo] }, ['error unknown_field /blocks/0/timeoutMs']],
    [{ ...base, blocks: [echo], edges: [] }, ['error no_trigger /blocks']],
    [
      { ...base, edges: [{ from: 't', to: 'b' }] },
      ['error unknown_block /edges/0/to', 'warning unreachable_block /blocks/1'],
    ],
    [
      { ...base, edges: [{ from: 't', to: 'a', port: 'outptu' }] },
      ['error unknown_port /edges/0/port', 'warning unreachable_block /blocks/1'],
    ],
    [
      { ...base, edges: [{ from: 't', to: 'a', port: 'error' }] },
      ['error unknown_port /edges/0/port', 'warning unreachable_block /blocks/1'],
    ],
    [
      {
        ...base,
        edges: [
          { from: 't', to: 'a' },
          { from: 't', to: 'a' },
        ],
      },
      ['error duplicate_edge /edges/1'],
    ],
    [
      {
        ...base,
        edges: [
          { from: 't', to: 'a' },
          { from: 'a', to: 't' },
        ],
      },
      ['error edge_into_trigger /edges/1/to'],
    ],
    [
      {
        ...base,
        edges: [
          { from: 't', to: 'a' },
          { from: 'a', to: 'a' },
        ],
      },
      ['error cycle /edges/1'],
    ],
    [{ ...base, edges: null, blocks: [trigger] }, []],
  ])('%# is refused at the place where it is wrong', (document, expected) => {
    expect(check(document)).toEqual(expected);
  });

  it('may have 500 blocks', () => {
    const blocks = Array.from({ length: 500 }, (_, i) => ({
      name: `b${i}`,
      type: i === 0 ? 'call' : 'echo',
    }));
    const edges = blocks.slice(1).map((_, i) => ({ from: `b${i}`, to: `b${i + 1}` }));
    expect(check({ name: 'x', blocks, edges })).toEqual([]);
    expect(check({ name: 'x', blocks: [...blocks, { name: 'more', type: 'echo' }], edges })).toEqual([
      'error too_many_blocks /blocks',
    ]);
  });

  it('asks whether a near name was meant', () => {
    expect(messages({ ...base, blocks: [trigger, { ...echo, type: 'ecko' }] })).toContain(
      'Did you mean "echo"?',
    );
    expect(messages({ ...base, nmae: 1 })).toContain('Did you mean "name"?');
    expect(messages(withParams('typed', { cuont: 1 }))).toContain('Did you mean "count"?');
    expect(messages(withParams('typed', { group: { labl: 'x' } }))).toContain('Did you mean "label"?');
  });
});

describe('the params of a block', () => {
  it.each<[JsonObject, string[]]>([
    [{ nope: 1 }, ['error unknown_param /blocks/1/params/nope']],
    [{ count: '5' }, ['error type_mismatch /blocks/1/params/count']],
    [{ count: -1 }, ['error invalid_value /blocks/1/params/count']],
    [{ count: 'about <t.prompt>' }, ['error type_mismatch /blocks/1/params/count']],
    [{ flag: 1 }, ['error type_mismatch /blocks/1/params/flag']],
    [{ text: 5 }, ['error type_mismatch /blocks/1/params/text']],
    [{ mode: 'quick' }, ['error invalid_value /blocks/1/params/mode']],
    [{ list: 'x' }, ['error type_mismatch /blocks/1/params/list']],
    [{ list: ['a', 1] }, ['error type_mismatch /blocks/1/params/list/1']],
    [{ group: { size: 'x' } }, ['error type_mismatch /blocks/1/params/group/size']],
    [{ fixed: 'a <t.prompt>' }, ['error reference_not_allowed /blocks/1/params/fixed']],
    [{ fixed: '{{secrets.X}}' }, ['error reference_not_allowed /blocks/1/params/fixed']],
    [{ key: 'sk-123' }, ['warning literal_secret /blocks/1/params/key']],
    [{ prompt: 'use {{secrets.KEY}}' }, ['warning secret_in_text /blocks/1/params/prompt']],
    [{ when: '{{secrets.KEY}} == "x"' }, ['error secret_in_expression /blocks/1/params/when']],
    [{ when: '"<t.prompt>" == "x"' }, ['error quoted_reference /blocks/1/params/when']],
    [{ when: 'size(<t.prompt>) > 3 && "a\\"" != <t.prompt>' }, []],
    [{ when: 5 }, ['error type_mismatch /blocks/1/params/when']],
    [{ text: '<t.prompt' }, ['error bad_reference /blocks/1/params/text']],
    [{ text: null, count: null, group: null, mode: null }, []],
    [{ text: '{{ secrets.KEY }}' }, ['error bad_secret /blocks/1/params/text']],
  ])('%j', (params, expected) => {
    expect(check(withParams('typed', params))).toEqual(expected);
  });

  it('tell which secrets are used, and where', () => {
    const { secrets } = checkWorkflow(
      withParams('typed', { key: '{{secrets.A}}', group: { label: 'x{{secrets.B}}' } }),
      registry,
    );
    expect(secrets).toEqual([
      { name: 'B', pointer: '/blocks/1/params/group/label' },
      { name: 'A', pointer: '/blocks/1/params/key' },
    ]);
    expect(check(withParams('reply', { body: '{{secrets.A}}' }))).toEqual([
      'warning secret_in_response /blocks/1/params/body',
    ]);
  });

  it('name the ports of a block that asks for that, with references in its expressions', () => {
    const document = (port: string) =>
      workflow(
        [
          ['t', 'call'],
          ['r', 'router', { cases: [{ name: 'hot', when: '<t.prompt> == "x"' }] }],
          ['a', 'echo'],
        ],
        ['t -> r', `r:${port} -> a`],
      );
    expect(check(document('case:hot'))).toEqual([]);
    expect(check(document('case:default'))).toEqual([]);
    expect(messages(document('case:hat'))).toContain('has no port "case:hat". Did you mean "case:hot"?');
  });

  it('are checked by the definition, whose pointers are relative to them', () => {
    const cases = [
      { name: 'a', when: 'true' },
      { name: 'b', when: 'true' },
    ];
    expect(check(withParams('router', { cases }))).toEqual(['warning too_many_cases /blocks/1/params/cases']);
    expect(check(withParams('router', {}))).toEqual(['error missing_param /blocks/1/params/cases']);
  });

  it('that break the definition are a fault of its plugin, said at the block', () => {
    const broken = defineBlock({
      ...router,
      type: 'broken',
      check: () => {
        throw new Error('oops');
      },
    } as AnyBlockDefinition);
    const { problems } = checkWorkflow(withParams('broken', { cases: [] }), registryWith(broken));
    expect(problems).toMatchObject([
      { code: 'definition_failed', pointer: '/blocks/1/params', message: expect.stringContaining('oops') },
    ]);
  });

  it('cannot bring a list of expressions in by a reference', () => {
    expect(check(withParams('router', { cases: '<t.context>' }))).toEqual([
      'error reference_not_allowed /blocks/1/params/cases',
      'warning nullable_without_default /blocks/1/params/cases',
    ]);
  });
});

describe('a reference at save', () => {
  const flow = (params: JsonObject, type = 'echo') =>
    workflow(
      [
        ['t', 'call'],
        ['n', 'typed'],
        ['if', 'branch'],
        ['yes', 'echo'],
        ['no', 'echo'],
        ['x', 'fail'],
        ['caught', 'echo'],
        ['join', type, params],
        ['later', 'echo'],
      ],
      [
        't -> n',
        'n -> if',
        'if:true -> yes',
        'if:false -> no',
        'yes -> join',
        'no -> join',
        'n -> x',
        'x:error -> caught',
        'caught -> join',
        'x -> join',
        'join -> later',
      ],
    );
  it.each<[string, string[]]>([
    ['<n.name>', []],
    ['<if.result>', []],
    ['<yes.value>', ['error may_not_have_run']],
    ['<yes.value ?? 1>', []],
    ['<x.value>', ['error may_not_have_run']],
    ['<x.error.code>', ['error may_not_have_run']],
    ['<x.message ?? "fine">', []],
    ['<later.value>', ['error not_upstream']],
    ['<later.value ?? 1>', ['error not_upstream']],
    ['<join.value>', ['error not_upstream']],
    ['<n.nmae>', ['error unknown_path']],
    ['<n.error.code ?? 1>', ['error unknown_path']],
    ['<n.name.first>', ['error unknown_path']],
    ['<n.list.id>', ['error unknown_path']],
    ['<n.list[0].id>', ['warning nullable_without_default']],
    ['<n.list[0].id ?? 0>', []],
    ['<n.maybe.id>', ['warning nullable_without_default']],
    ['<n.maybe.gone ?? 1>', ['error unknown_path']],
    ['<t.context>', []],
    ['<t.context.team>', ['warning nullable_without_default']],
    ['<t.context.team ?? "none">', []],
    ['<nn.name> <agnt.x>', ['error unknown_reference_block', 'warning unknown_reference_block']],
    ['<deleted.name>', ['error unknown_reference_block']],
    ['A list of <java.lang.String>: List<map.entry>', ['warning unknown_reference_block']],
  ])('%s', (value, expected) => {
    expect(check(flow({ value })).map((line) => line.replace(' /blocks/7/params/value', ''))).toEqual(
      expected,
    );
  });

  it.each<[JsonObject, string[]]>([
    [{ text: '<n.name>', count: '<n.count>', list: '<t.context>' }, []],
    [{ count: '<n.name>' }, ['error type_mismatch /blocks/7/params/count']],
    [{ flag: '<n.count>' }, ['error type_mismatch /blocks/7/params/flag']],
    [{ list: '<n.list>' }, ['error type_mismatch /blocks/7/params/list']],
    [{ group: '<n.name>' }, ['error type_mismatch /blocks/7/params/group']],
    [{ key: '<n.count>' }, ['error type_mismatch /blocks/7/params/key']],
    [{ text: '<n.params>' }, ['warning encoded_as_json /blocks/7/params/text']],
    [{ text: 'see <n.params>' }, []],
    [{ count: '<n.count ?? "none">' }, ['error type_mismatch /blocks/7/params/count']],
    [{ mode: '<n.name>' }, ['error reference_not_allowed /blocks/7/params/mode']],
  ])('fits its param: %j', (params, expected) => {
    const found = check(flow(params, 'typed'));
    expect(found).toEqual(expected);
  });

  it('knows that both sides of a join have run when neither depends on a choice', () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo'],
        ['b', 'echo'],
        ['j', 'echo', { value: '<a.value> <b.value>' }],
      ],
      ['t -> a', 't -> b', 'a -> j', 'b -> j'],
    );
    expect(check(document)).toEqual([]);
  });

  it('knows what the caught failure of a block is called', () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['x', 'fail'],
        ['c', 'echo', { value: '<x.code> <x.error.message> <x.attempts>' }],
      ],
      ['t -> x', 'x:error -> c'],
    );
    expect(check(document)).toEqual([]);
    expect(
      check(
        workflow(
          [
            ['t', 'call'],
            ['x', 'fail'],
            ['c', 'echo', { value: '<x.value>' }],
          ],
          ['t -> x', 'x:error -> c'],
        ),
      ),
    ).toEqual(['error may_not_have_run /blocks/2/params/value']);
  });

  it('tells the editor what can be referred to, and how sure that is', () => {
    const found = referableOutputs(checkWorkflow(flow({}), registry), 'join');
    expect(found.map(({ block, outputs, certain }) => [block, Object.keys(outputs)[0], certain])).toEqual([
      ['t', 'prompt', true],
      ['n', 'params', true],
      ['if', 'result', true],
      ['x', 'value', false],
      ['x', 'error', false],
      ['yes', 'value', false],
      ['no', 'value', false],
      ['caught', 'value', false],
    ]);
    expect(referableOutputs(checkWorkflow(flow({}), registry), 'nobody')).toEqual([]);
  });
});

describe('the graph', () => {
  it('has no cycle but through a loop', () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['a', 'echo'],
        ['b', 'echo'],
        ['c', 'echo'],
      ],
      ['t -> a', 'a -> b', 'b -> c', 'c -> a'],
    );
    expect(messages(document)).toMatch(/wait for each other: a -> b -> c -> a\./);
  });

  it('leads the body of a loop back to it, in by each and out by done', () => {
    const loop = (edges: string[]) =>
      check(
        workflow(
          [
            ['t', 'call'],
            ['l', 'each', { items: [] }],
            ['a', 'echo'],
            ['z', 'echo'],
          ],
          ['t -> l', ...edges],
        ),
      );
    expect(loop(['l:each -> a', 'a -> l', 'l:done -> z'])).toEqual([]);
    expect(loop(['l:each -> a', 'l:done -> z'])).toEqual(['error loop_not_closed /blocks/1']);
    expect(loop(['l:each -> a', 'a -> l', 'a -> z', 'l:done -> z'])).toEqual([
      'error loop_boundary /edges/4',
    ]);
    expect(loop(['l:each -> a', 'a -> l', 't -> a', 'l:done -> z'])).toEqual([
      'error loop_boundary /edges/3',
    ]);
  });

  it('ends an inner loop before the outer one goes on', () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['o', 'each', { items: [] }],
        ['i', 'each', { items: [] }],
        ['a', 'echo'],
      ],
      ['t -> o', 'o:each -> i', 'i:each -> a', 'a -> i', 'a -> o', 'i:done -> o'],
    );
    expect(check(document)).toContain('error loop_boundary /blocks/1');
  });

  it('hides what runs inside a loop from blocks outside of it, and item and results from each other', () => {
    const document = (inside: string, outside: string) =>
      workflow(
        [
          ['t', 'call'],
          ['l', 'each', { items: [] }],
          ['a', 'echo', { value: inside }],
          ['z', 'echo', { value: outside }],
        ],
        ['t -> l', 'l:each -> a', 'a -> l', 'l:done -> z'],
      );
    expect(check(document('<l.item.x> <l.index>', '<l.results> <l.count>'))).toEqual([]);
    expect(check(document('', '<a.value ?? 1>'))).toEqual(['error not_visible /blocks/3/params/value']);
    expect(check(document('<l.results>', '<l.item>'))).toEqual([
      'error unknown_path /blocks/2/params/value',
      'error unknown_path /blocks/3/params/value',
    ]);
  });

  it('warns of blocks that no trigger leads to', () => {
    expect(
      check(
        workflow(
          [
            ['t', 'call'],
            ['a', 'echo', { value: '<t.prompt>' }],
          ],
          [],
        ),
      ),
    ).toEqual(['warning unreachable_block /blocks/1']);
  });
});

describe('taint', () => {
  const flow = (value: string, ...more: string[]) =>
    check(
      workflow(
        [
          ['t', 'call'],
          ['a', 'echo', { value: '<t.prompt>' }],
          ['b', 'branch', { value: '<a.value>' }],
          ['ok', 'review'],
          ['w', 'wipe', { value }],
        ],
        ['t -> a', 'a -> b', ...more],
      ),
    ).filter((line) => !line.includes('unreachable'));

  it('is warned of where a destructive block acts on what a caller wrote, directly or through other blocks', () => {
    const warning = ['warning tainted_destructive /blocks/4/params/value'];
    expect(flow('<t.prompt>', 'b:true -> w')).toEqual(warning);
    expect(flow('<a.value>', 'b:true -> w')).toEqual(warning);
    expect(flow('<b.result> <t.flagged>', 'b:true -> w')).toEqual([]);
    expect(flow('fixed', 'b:true -> w')).toEqual([]);
  });

  it('is not warned of when a review stands on every path', () => {
    expect(flow('<a.value>', 'b:true -> ok', 'ok -> w')).toEqual([]);
    expect(flow('<a.value>', 'b:true -> ok', 'ok -> w', 'b:false -> w')).toEqual([
      'warning tainted_destructive /blocks/4/params/value',
    ]);
  });

  it('is not warned of behind a block that branches on what the scan of the trigger found', () => {
    const guarded = (condition: string, ...edges: string[]) =>
      check(
        workflow(
          [
            ['t', 'call'],
            ['b', 'branch', { value: condition }],
            ['ok', 'review'],
            ['w', 'wipe', { value: '<t.prompt>' }],
          ],
          ['t -> b', ...edges],
        ),
      ).filter((line) => line.includes('tainted'));
    const warning = ['warning tainted_destructive /blocks/3/params/value'];
    expect(guarded('<t.flagged>', 'b:false -> w')).toEqual([]);
    expect(guarded('<t.flagged>', 'b:false -> w', 'b:true -> ok', 'ok -> w')).toEqual([]);
    expect(guarded('<t.flagged>', 'b:false -> w', 't -> w')).toEqual([]); // a join waits for both
    expect(guarded('<t.prompt>', 'b:false -> w')).toEqual(warning);
    expect(guarded('<t.prompt>', 'b:false -> w', 'b:true -> ok', 'ok -> w')).toEqual(warning);
  });

  it('comes out of a loop whose body touched it', () => {
    const document = workflow(
      [
        ['t', 'call'],
        ['l', 'each', { items: [1] }],
        ['a', 'echo', { value: '<t.prompt>' }],
        ['w', 'wipe', { value: '<l.results>' }],
      ],
      ['t -> l', 'l:each -> a', 'a -> l', 'l:done -> w'],
    );
    expect(check(document)).toEqual(['warning tainted_destructive /blocks/3/params/value']);
  });
});

describe('compileWorkflow', () => {
  it('refuses errors with all problems, and passes warnings on', () => {
    const compiled = compileWorkflow(withParams('typed', { key: 'x' }), registry);
    expect(compiled.warnings).toMatchObject([{ code: 'literal_secret' }]);
    try {
      compileWorkflow(withParams('typed', { key: 'x', nope: 1 }), registry);
      throw new Error('it did not throw');
    } catch (error) {
      expect(error).toBeInstanceOf(InvalidWorkflow);
      expect((error as InvalidWorkflow).problems).toHaveLength(2);
      expect((error as Error).message).toContain('/blocks/1/params/nope');
    }
  });

  it('gives the params of triggers with secrets in place, and whether somebody answers', () => {
    const document = workflow(
      [
        ['t', 'call', { secret: 'x-{{secrets.S}}' }],
        ['u', 'call'],
        ['a', 'reply', { body: 1 }],
        ['b', 'typed', { key: '{{secrets.R}}' }],
      ],
      ['t -> a', 'u -> b'],
    );
    const { triggers, secretNames, runSecretNames } = compileWorkflow(document, registry);
    expect(triggers.map(({ name, responds, secretNames: names }) => [name, responds, names])).toEqual([
      ['t', true, ['S']],
      ['u', false, []],
    ]);
    expect(triggers[0]?.params(new Map([['S', 'abc']]))).toEqual({ secret: 'x-abc' });
    expect(() => triggers[0]?.params(new Map())).toThrow(/secret "S" does not exist/);
    expect([secretNames, runSecretNames]).toEqual([['R', 'S'], ['R']]);
  });
});
