import { field } from '#sdk';
import type { Fields, JsonObject } from '#sdk';
import { findLiteralSecrets, replaceAt } from './literal-secrets.js';

const fields: Fields = {
  path: field.string({ description: 'p' }),
  key: field.secret({ description: 'k' }),
  auth: field.object({
    description: 'a',
    fields: {
      credentials: field.array({
        description: 'c',
        items: field.object({
          description: 'i',
          fields: { name: field.string({ description: 'n' }), secret: field.secret({ description: 's' }) },
        }),
      }),
    },
  }),
};

const documentOf = (params: JsonObject): JsonObject => ({
  version: 1,
  name: 'pdf-summarizer',
  blocks: [{ id: 'b1', name: 'apiprompt1', type: 'api_prompt', params }],
});

const find = (params: JsonObject) =>
  findLiteralSecrets(documentOf(params), (type) => (type === 'api_prompt' ? fields : undefined));

describe('findLiteralSecrets', () => {
  it('finds secrets at any depth and names them after workflow, block and place', () => {
    const found = find({
      key: 'sk-1',
      auth: {
        credentials: [
          { name: 'acme', secret: '1234567890' },
          { name: 'b', secret: '{{secrets.b}}' },
        ],
      },
    });
    expect(found).toEqual([
      { pointer: '/blocks/0/params/key', name: 'pdf_summarizer_apiprompt1_key', value: 'sk-1' },
      {
        pointer: '/blocks/0/params/auth/credentials/0/secret',
        name: 'pdf_summarizer_apiprompt1_auth_credentials_acme_secret',
        value: '1234567890',
      },
    ]);
  });

  it('shortens long names without making two of them one', () => {
    const long = 'x'.repeat(100);
    const names = find({
      auth: { credentials: ['a', 'b'].map((end) => ({ name: long + end, secret: '12345678' })) },
    });
    expect(names.map(({ name }) => name.length)).toEqual([63, 63]);
    expect(new Set(names.map(({ name }) => name)).size).toBe(2);
  });

  it('leaves templates, references, other fields and unknown types alone', () => {
    expect(find({ path: 'abc', key: 'Bearer {{secrets.x}}' })).toEqual([]);
    expect(find({ key: '<agent1.content>' })).toEqual([]);
    expect(find({ key: '' })).toEqual([]);
    expect(findLiteralSecrets(documentOf({ key: 'sk-1' }), () => undefined)).toEqual([]);
  });

  it('takes a secret that only looks a little like a template for what it is', () => {
    expect(find({ key: 'a<b>{{c}}' })).toHaveLength(1);
  });
});

describe('replaceAt', () => {
  it('replaces in a copy, through lists and escaped names', () => {
    const document = { a: [{ 'b/c~d': 'old' }], e: 1 };
    expect(replaceAt(document, new Map([['/a/0/b~1c~0d', 'new']]))).toEqual({
      a: [{ 'b/c~d': 'new' }],
      e: 1,
    });
    expect(document.a[0]?.['b/c~d']).toBe('old');
  });

  it('refuses a pointer that leads nowhere', () => {
    expect(() => replaceAt({ a: 1 }, new Map([['/x/y', 'z']]))).toThrow('nothing at /x/y');
  });
});
