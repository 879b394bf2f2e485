import type { JsonObject } from '#sdk';
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';

interface Finding {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

const say = (text: string, id = 'b2', name = 'say'): JsonObject => ({
  id,
  name,
  type: 'transform',
  params: { expression: text },
});
const wait = (reason: string, id = 'b2', name = 'pause'): JsonObject => ({
  id,
  name,
  type: 'wait',
  params: { durationSeconds: reason },
});
const mail = (id = 'b3'): JsonObject => ({
  id,
  name: 'mail',
  type: 'email',
  params: {
    connection: '{{secrets.smtp_url}}',
    from: 'app@example.com',
    to: 'ann@example.com',
    allowedRecipients: ['example.com'],
    subject: 'Order',
    text: '<apiprompt1.prompt>',
  },
});

describe('what is found when a document is saved', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await bootApp();
    await app.management.secret('smtp_url', 'smtp://mail.example.com:587');
  }, 120_000);
  afterAll(() => app.close());

  const send = async (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: JsonObject & { problems: Finding[] } }> => {
    const response = await fetch(`${app.url}/api/v1/${path}`, {
      method,
      headers: { authorization: `Bearer ${app.management.key}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as JsonObject & { problems: Finding[] } };
  };
  const put = (document: JsonObject & { name: string }, query = '') =>
    send('PUT', `workflows/${document.name}${query}`, document);
  /** The document with its edges replaced; each `from -> to` or `from:port -> to`. */
  const wired = (document: ReturnType<typeof promptWorkflow>, ...edges: string[]) => ({
    ...document,
    edges: edges.map((edge) => {
      const [from = '', to = ''] = edge.split(' -> ');
      const [block = '', port] = from.split(':');
      return { from: block, to, ...(port === undefined ? {} : { port }) };
    }),
  });

  const errors: [
    string,
    ReturnType<typeof wired> | ReturnType<typeof promptWorkflow>,
    Partial<Finding>,
    RegExp,
  ][] = [
    [
      'an unknown block',
      promptWorkflow('check-block', {
        blocks: [say('<apiprompt1.prompt>'), say('<sya.result>', 'b3', 'last')],
      }),
      { pointer: '/blocks/2/params/expression', code: 'unknown_reference_block' },
      /Did you mean "say"/,
    ],
    [
      'a block that is gone',
      promptWorkflow('check-gone', { blocks: [wait('<timer.seconds>')] }),
      { pointer: '/blocks/1/params/durationSeconds', code: 'unknown_reference_block' },
      /no block "timer"\. Known: apiprompt1, pause/,
    ],
    [
      'an unknown path',
      promptWorkflow('check-path', { blocks: [say('<apiprompt1.promt>')] }),
      { pointer: '/blocks/1/params/expression', code: 'unknown_path' },
      /Did you mean "prompt"/,
    ],
    [
      'an unknown block type',
      promptWorkflow('check-type', { blocks: [{ id: 'b2', name: 'x', type: 'transfrom', params: {} }] }),
      { pointer: '/blocks/1/type', code: 'unknown_type' },
      /Did you mean "transform"/,
    ],
    [
      'an unknown param',
      promptWorkflow('check-param', {
        blocks: [{ id: 'b2', name: 'x', type: 'transform', params: { expression: '1', expresion: '1' } }],
      }),
      { pointer: '/blocks/1/params/expresion', code: 'unknown_param' },
      /Did you mean "expression"/,
    ],
    [
      'an unknown field',
      { ...promptWorkflow('check-field'), blokcs: [] },
      { pointer: '/blokcs', code: 'unknown_field' },
      /Did you mean "blocks"/,
    ],
    [
      'an unknown port',
      wired(promptWorkflow('check-port', { blocks: [say('1')] }), 'b1:outptu -> b2'),
      { pointer: '/edges/0/port', code: 'unknown_port' },
      /output/,
    ],
    [
      'a reference to a block that does not run before',
      wired(
        promptWorkflow('check-upstream', { blocks: [say('<last.result>'), say('1', 'b3', 'last')] }),
        'b1 -> b2',
        'b2 -> b3',
      ),
      { pointer: '/blocks/1/params/expression', code: 'not_upstream' },
      /last/,
    ],
    [
      'a value of the wrong type',
      promptWorkflow('check-mismatch', { blocks: [wait('<apiprompt1.prompt>')] }),
      { pointer: '/blocks/1/params/durationSeconds', code: 'type_mismatch' },
      /string/,
    ],
  ];

  it.each(errors)(
    '%s refuses the publish and the save, with its place and what was meant',
    async (_, document, finding, said) => {
      for (const query of ['', '?publish=true']) {
        const { status, body } = await put(document, query);
        expect([status, body['code']]).toEqual([422, 'invalid_workflow']);
        const found = body.problems.find(({ code }) => code === finding.code);
        expect(found).toMatchObject({ ...finding, severity: 'error' });
        expect(found?.message).toMatch(said);
      }
      expect((await send('GET', `workflows/${document.name}`)).status).toBe(404);
    },
  );

  const warnings: [string, ReturnType<typeof wired>, Partial<Finding>][] = [
    [
      'a value that may be null and has no default',
      promptWorkflow('warn-null', { blocks: [say('<apiprompt1.context.team>')] }) as ReturnType<typeof wired>,
      { pointer: '/blocks/1/params/expression', code: 'nullable_without_default' },
    ],
    [
      'a block that nothing leads to',
      wired(promptWorkflow('warn-alone', { blocks: [say('1'), say('2', 'b3', 'alone')] }), 'b1 -> b2'),
      { pointer: '/blocks/2', code: 'unreachable_block' },
    ],
    [
      'a value of a caller in a destructive block',
      wired(promptWorkflow('warn-taint', { blocks: [mail('b2')] }), 'b1 -> b2'),
      { pointer: '/blocks/1/params/text', code: 'tainted_destructive' },
    ],
  ];

  it.each(warnings)('%s is listed and publishes all the same', async (_, document, finding) => {
    for (const query of ['', '?publish=true']) {
      const { status, body } = await put(document, query);
      expect([200, 201]).toContain(status);
      expect(body.problems).toEqual([expect.objectContaining({ ...finding, severity: 'warning' })]);
    }
  });

  it.each([
    ['a default', promptWorkflow('fine-null', { blocks: [say('<apiprompt1.context.team ?? "none">')] })],
    [
      'a review in between',
      wired(
        promptWorkflow('fine-review', {
          blocks: [
            {
              id: 'b2',
              name: 'review1',
              type: 'human_review',
              params: { title: 'Send?', show: '<apiprompt1.prompt>' },
            },
            mail(),
          ],
        }),
        'b1 -> b2',
        'b2:approved -> b3',
      ),
    ],
    [
      'a guardrail in between',
      wired(
        promptWorkflow('fine-guard', {
          blocks: [
            { id: 'b2', name: 'guard1', type: 'guardrail', params: { text: '<apiprompt1.prompt>' } },
            mail(),
          ],
        }),
        'b1 -> b2',
        'b2:pass -> b3',
      ),
    ],
  ])('nothing is found with %s', async (_, document) => {
    const { status, body } = await put(document, '?publish=true');
    expect([status, body.problems]).toEqual([201, []]);
  });

  it('an invalid draft cannot be published by the route for that either', async () => {
    const name = 'later';
    await put(promptWorkflow(name, { blocks: [say('1')] }));
    const bad = promptWorkflow(name, { blocks: [say('<nope.x>')] });
    expect((await put(bad)).status).toBe(422);
    // The last good draft is there still.
    expect((await send('POST', `workflows/${name}/publish`)).body).toMatchObject({ publishedVersion: 1 });
  });

  describe('between two documents', () => {
    const name = 'changing';
    beforeAll(async () => {
      await put(
        promptWorkflow(name, {
          blocks: [say('$uppercase(<apiprompt1.prompt>)'), say('<say.result>', 'b3', 'last')],
        }),
        '?publish=true',
      );
    });

    it('a block is renamed with every reference to it, in the draft only', async () => {
      const renamed = await send('POST', `workflows/${name}/rename-block`, { from: 'say', to: 'shout' });
      expect(renamed).toMatchObject({ status: 200, body: { draftVersion: 2, problems: [] } });
      expect((renamed.body['document'] as { blocks: JsonObject[] }).blocks).toMatchObject([
        {},
        { id: 'b2', name: 'shout' },
        { params: { expression: '<shout.result>' } },
      ]);
      expect(
        (await send('POST', `workflows/${name}/rename-block`, { from: 'shuot', to: 'x' })).body.problems,
      ).toMatchObject([{ code: 'unknown_block', message: expect.stringContaining('Did you mean "shout"') }]);
      expect(
        (await send('POST', `workflows/${name}/rename-block`, { from: 'shout', to: 'last' })).status,
      ).toBe(422);
      expect((await send('POST', `workflows/${name}/rename-block`, { from: 'shout', to: 'No' })).status).toBe(
        422,
      );
      expect(
        (
          await send('POST', `workflows/${name}/rename-block`, {
            from: 'shout',
            to: 'y',
            expectedDraftVersion: 1,
          })
        ).status,
      ).toBe(409);
    });

    it('the draft is compared with what is live, block by block, and versions with versions', async () => {
      expect((await send('GET', `workflows/${name}/diff`)).body).toEqual({
        from: 1,
        to: 'draft',
        isSame: false,
        settings: [],
        blocks: [
          { id: 'b2', name: 'shout', change: 'changed', renamedFrom: 'say', values: [] },
          {
            id: 'b3',
            name: 'last',
            change: 'changed',
            renamedFrom: null,
            values: [{ pointer: '/params/expression', before: '<say.result>', after: '<shout.result>' }],
          },
        ],
        edges: { added: [], removed: [] },
      });
      await send('POST', `workflows/${name}/publish`, { note: 'renamed' });
      expect((await send('GET', `workflows/${name}/diff`)).body).toMatchObject({ from: 2, isSame: true });
      await put(promptWorkflow(name, { blocks: [say('1', 'b4', 'other')] }), '?publish=true');
      expect((await send('GET', `workflows/${name}/diff?from=1&to=3`)).body).toMatchObject({
        from: 1,
        to: 3,
        blocks: [
          { name: 'say', change: 'removed' },
          { name: 'last', change: 'removed' },
          { name: 'other', change: 'added' },
        ],
        edges: {
          added: [{ from: 'b1', to: 'b4' }],
          removed: [
            { from: 'b1', to: 'b2' },
            { from: 'b2', to: 'b3' },
          ],
        },
      });
      await send('POST', `workflows/${name}/rollback`, { version: 1, note: 'back' });
      expect((await send('GET', `workflows/${name}/diff?from=1&to=published`)).body).toMatchObject({
        to: 4,
        isSame: true,
      });
    });

    it('what is not there is said', async () => {
      expect((await send('GET', `workflows/${name}/diff?from=99`)).status).toBe(404);
      expect((await send('GET', `workflows/${name}/diff?from=latest`)).status).toBe(400);
      expect((await send('GET', 'workflows/nope/diff')).status).toBe(404);
      await put(promptWorkflow('only-draft'));
      expect((await send('GET', 'workflows/only-draft/diff')).body).toMatchObject({
        status: 404,
        detail: expect.stringContaining('never published'),
      });
    });
  });
});
