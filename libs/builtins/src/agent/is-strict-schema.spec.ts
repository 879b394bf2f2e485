import { isStrictSchema } from './is-strict-schema.js';

describe('a schema for the strict mode of OpenAI', () => {
  const closed = {
    type: 'object',
    properties: { a: { type: 'string' } },
    required: ['a'],
    additionalProperties: false,
  };

  it('closes every object and requires every property, at any depth', () => {
    expect(isStrictSchema(closed)).toBe(true);
    expect(isStrictSchema({ ...closed, properties: { a: { type: 'array', items: closed } } })).toBe(true);
  });

  it('is not one that leaves anything open', () => {
    const open = { type: ['object', 'null'], properties: {} };
    for (const schema of [
      { ...closed, required: [] },
      { ...closed, additionalProperties: true },
      { type: 'object', properties: {} },
      { ...closed, properties: { a: { anyOf: [{ type: 'string' }, open] } } },
      { ...closed, $defs: { open } },
    ]) {
      expect(isStrictSchema(schema)).toBe(false);
    }
  });
});
