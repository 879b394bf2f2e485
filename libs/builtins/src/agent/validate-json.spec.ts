import { compileJsonCheck } from './validate-json.js';

describe('checking a value by a JSON Schema', () => {
  it('names each finding with its pointer', () => {
    const check = compileJsonCheck({
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'number' } } },
      required: ['a'],
      additionalProperties: false,
    });
    expect(check({ a: 'x', b: [1] })).toEqual([]);
    expect(check({ b: [1, 'x'], c: 1 })).toEqual([
      "the value must have required property 'a'",
      'the value must NOT have additional properties (c)',
      '/b/1 must be number',
    ]);
    expect(check('x')).toEqual(['the value must be object']);
  });

  it('says what is wrong with a schema', () => {
    expect(() => compileJsonCheck({ type: 'strin' })).toThrow('type');
    expect(() => compileJsonCheck({ $ref: '#/$defs/none' })).toThrow('none');
  });

  it('never fetches a schema of somewhere else', () => {
    expect(() => compileJsonCheck({ $ref: 'http://127.0.0.1:1/schema' })).toThrow("can't resolve reference");
  });

  it('takes schemas that name a dialect, and different schemas of one id', () => {
    const draft7 = { $schema: 'http://json-schema.org/draft-07/schema#', $id: 'urn:x', type: 'string' };
    expect(compileJsonCheck(draft7)('a')).toEqual([]);
    expect(compileJsonCheck({ $id: 'urn:x', type: 'number' })('a')).toEqual(['the value must be number']);
    const nested = (type: string) => ({ $defs: { a: { $id: 'urn:y', type } }, $ref: 'urn:y' });
    expect(compileJsonCheck(nested('string'))('a')).toEqual([]);
    expect(compileJsonCheck(nested('number'))('a')).toEqual(['the value must be number']);
  });

  it('compiles a schema once, however often it arrives', () => {
    const schema = () => ({ type: 'object', properties: { a: { type: 'string' } } });
    expect(compileJsonCheck(schema())).toBe(compileJsonCheck(schema()));
  });
});
