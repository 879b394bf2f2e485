import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import vectors from './vectors/wire.json' with { type: 'json' };
import { bootApp } from './support/app.js';
import type { TestApp } from './support/app.js';
import { promptWorkflow } from './support/prompt-workflow.js';
import { isWholeAnswer, rawExchange } from './support/raw-exchange.js';

let app: TestApp;
beforeAll(async () => {
  app = await bootApp();
  await app.publish(promptWorkflow('plain'));
  await app.publish(promptWorkflow('short', { trigger: { maxPromptLength: 10_000 } }));
  await app.publish(promptWorkflow('long', { trigger: { maxPromptLength: 50_000 } }));
  await app.publish(promptWorkflow('needy', { trigger: { requireContext: true } }));
  const contextSchema = { type: 'object', required: ['team'], properties: { team: { type: 'string' } } };
  await app.publish(promptWorkflow('schema', { trigger: { contextSchema } }));
});
afterAll(() => app.close());

/** The input of the run that an answer names. */
const inputOf = async (response: Response): Promise<Record<string, unknown>> => {
  const { runId } = (await response.json()) as { runId: string };
  return (await app.management.run(runId))['input'] as Record<string, unknown>;
};
const json = { 'content-type': 'application/json' };

describe('a body', () => {
  interface BodyVector {
    name: string;
    body_base64: string;
    expect: number;
    code?: string;
    output?: Record<string, unknown>;
    policy?: { requireContext: boolean };
  }

  it.each(vectors.json_bodies_surface_a as BodyVector[])('$name', async (vector) => {
    const path = vector.policy?.requireContext ? 'needy' : 'plain';
    const response = await app.post(path, new Uint8Array(Buffer.from(vector.body_base64, 'base64')), json);
    expect(response.status).toBe(vector.expect);
    if (vector.expect === 202) {
      expect(await inputOf(response)).toMatchObject(vector.output ?? {});
    } else {
      expect(await response.json()).toMatchObject({
        status: vector.expect,
        ...(vector.code && { code: vector.code }),
      });
    }
  });

  it('is never repeated in the answer', async () => {
    const response = await app.post('plain', '{"prompt":"s3cret-words', json);
    expect(await response.text()).not.toContain('s3cret');
  });

  it('that is missing is told apart from one that is wrong', async () => {
    for (const body of ['', null]) {
      const response = await app.post('plain', body, json);
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([
        400,
        'empty_body',
      ]);
    }
  });

  it('may have 10,000 keys and no more', async () => {
    const keys = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));
    expect(
      (await app.post('plain', JSON.stringify({ prompt: 'a', context: keys(9_998) }), json)).status,
    ).toBe(202);
    const many = await app.post('plain', JSON.stringify({ prompt: 'a', context: keys(10_001) }), json);
    expect(await many.json()).toMatchObject({ status: 400, code: 'too_many_keys' });
  });
});

const NOTHING = { unit: '', repeat: 0, expect: 0 };

describe('the prompt', () => {
  it.each(vectors.prompt_length.cases)(
    '$repeat x $unit_escaped is $expect',
    async ({ unit, repeat, expect: status }) => {
      expect((await app.call('short', {}, unit.repeat(repeat))).status).toBe(status);
    },
  );

  const [longest, tooLong] = vectors.prompt_length.hard_limit as {
    unit: string;
    repeat: number;
    expect: number;
  }[];
  it.each([longest, tooLong])(
    'of $repeat characters is $expect',
    async ({ unit, repeat, expect: status } = NOTHING) => {
      expect((await app.call('long', {}, unit.repeat(repeat))).status).toBe(status);
    },
  );

  it('cannot be allowed more than 50,000 characters', async () => {
    const greedy = promptWorkflow('greedy', { trigger: { maxPromptLength: 50_001 } });
    await expect(app.publish(greedy)).rejects.toThrow(/answered 422: .*maxPromptLength/);
  });

  const [trimmed, invisible, inner, padded] = vectors.prompt_length.trimming;
  it.each([trimmed, invisible, inner])('$prompt is trimmed to $output', async (vector) => {
    const input = await inputOf(await app.call('plain', {}, vector?.prompt));
    expect(input['prompt']).toBe(vector?.output);
  });

  it('is measured after trimming', async () => {
    const pad = (padded?.pad ?? '').repeat(padded?.pad_repeat ?? 0);
    const core = (padded?.core ?? '').repeat(padded?.core_repeat ?? 0);
    expect(pad.length).toBe(20_000);
    expect((await app.call('short', {}, pad + core)).status).toBe(padded?.expect);
  });

  it.each(vectors.prompt_length.blank_400)('%j is blank', async (prompt) => {
    expect((await app.call('plain', {}, prompt)).status).toBe(400);
  });

  it('of 50,000 escaped astral characters fits the body limit', async () => {
    const body = `{"prompt":"${String.raw`\ud83d\ude80`.repeat(50_000)}"}`;
    expect(body.length).toBeGreaterThan(vectors.prompt_length.body_bytes_worst_case.astral_escaped_bytes);
    expect((await app.post('long', body, json)).status).toBe(202);
  });

  it('names itself as the field at fault', async () => {
    const response = await app.call('short', {}, 'a'.repeat(10_001));
    expect(await response.json()).toMatchObject({ code: 'prompt_too_long', error: { param: 'prompt' } });
  });
});

describe('the context', () => {
  it.each([
    ['missing', {}, 400, 'context_required'],
    ['null', { context: null }, 400, 'context_required'],
    ['an array', { context: [] }, 400, 'invalid_context'],
    ['empty', { context: {} }, 202, undefined],
  ])('when required and %s', async (_what, fields, status, code) => {
    const response = await app.post('needy', JSON.stringify({ prompt: 'a', ...fields }), json);
    expect([response.status, ((await response.json()) as { code?: string }).code]).toEqual([status, code]);
  });

  it('is held to the schema of the trigger, with the failing path', async () => {
    const post = (context: unknown) => app.post('schema', JSON.stringify({ prompt: 'a', context }), json);
    expect((await post({ team: 'platform' })).status).toBe(202);
    const refused = await post({ team: 7 });
    expect(await refused.json()).toMatchObject({ status: 400, error: { param: 'context/team' } });
  });
});

describe('the content type', () => {
  const body = '{"prompt":"hi"}';
  /** fetch adds a type of its own when none is given, so these go out on a bare socket. */
  const send = (lines: string[]) =>
    rawExchange(
      app.port,
      [
        'POST /api/webhooks/prompt/plain HTTP/1.1',
        'Host: x',
        'Connection: close',
        `Content-Length: ${body.length}`,
        ...lines,
        '',
        body,
      ].join('\r\n'),
      10_000,
      isWholeAnswer,
    );

  it.each(vectors.content_type.accept)('%j is taken', async (type) => {
    expect((await send([`Content-Type: ${type}`])).text).toMatch(/^HTTP\/1\.1 202 /);
  });

  it.each(vectors.content_type.reject_415)('%j is 415 with Accept', async (type) => {
    const { text } = await send(type === null ? [] : [`Content-Type: ${type}`]);
    expect(text).toMatch(/^HTTP\/1\.1 415 /);
    expect(text.toLowerCase()).toContain('\r\naccept: application/json\r\n');
  });

  it.each(vectors.content_type.content_encoding_accept)('content encoding %j is taken', async (encoding) => {
    const lines = [
      'Content-Type: application/json',
      ...(encoding === null ? [] : [`Content-Encoding: ${encoding}`]),
    ];
    expect((await send(lines)).text).toMatch(/^HTTP\/1\.1 202 /);
  });

  it.each(vectors.content_type.content_encoding_reject_415)(
    'content encoding %j is 415',
    async (encoding) => {
      const { text } = await send(['Content-Type: application/json', `Content-Encoding: ${encoding}`]);
      expect(text).toMatch(/^HTTP\/1\.1 415 /);
      expect(text.toLowerCase()).toContain('\r\naccept-encoding: identity\r\n');
    },
  );

  it('of compressed bytes is refused without inflating them', async () => {
    const bomb = Buffer.from(`{"prompt":"${'a'.repeat(900_000)}"}`);
    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
    ] as const) {
      const response = await app.post('plain', new Uint8Array(compress(bomb)), {
        ...json,
        'content-encoding': encoding,
      });
      expect([encoding, response.status]).toEqual([encoding, 415]);
    }
  });
});

describe('the size', () => {
  const head = 'POST /api/webhooks/prompt/plain HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';

  it('is refused when it is declared too large, before a byte of it came', async () => {
    const { text } = await rawExchange(
      app.port,
      `${head}Content-Length: 1048577\r\n\r\n`,
      10_000,
      isWholeAnswer,
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('is refused when it turns out too large, and the connection ends', async () => {
    const chunk = `10000\r\n${'a'.repeat(0x10000)}\r\n`;
    const { text, closed } = await rawExchange(
      app.port,
      `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(19)}`,
      10_000,
    );
    expect(text).toMatch(/^HTTP\/1\.1 413 /);
    expect(closed).toBe(true);
  });

  it('of 1 MiB exactly is taken', async () => {
    const frame = '{"prompt":"hi","metadata":{"pad":""}}';
    const body = frame.replace('""', `"${'x'.repeat(1_048_576 - frame.length)}"`);
    expect(Buffer.byteLength(body)).toBe(1_048_576);
    expect((await app.post('plain', body, json)).status).toBe(202);
    expect((await app.post('plain', `${body} `, json)).status).toBe(413);
  });
});
