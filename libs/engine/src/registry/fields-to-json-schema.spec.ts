import { field } from '#sdk';
import { fieldsToJsonSchema } from './fields-to-json-schema.js';

describe('the JSON Schema of fields', () => {
  it('says what may be given, and what must', () => {
    const schema = fieldsToJsonSchema({
      name: field.string({ description: 'Name.', required: true, maxLength: 5, example: 'Al' }),
      mode: field.select({ description: 'Mode.', options: ['a', 'b'] }),
      count: field.number({ description: 'Count.', integer: true, nullable: true }),
      any: field.json({ description: 'Any.' }),
      group: field.object({
        description: 'Group.',
        fields: { on: field.boolean({ description: 'On.', required: true }) },
      }),
    });
    expect(schema).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: {
        name: { type: 'string', description: 'Name.', examples: ['Al'], maxLength: 5 },
        mode: { type: 'string', description: 'Mode.', enum: ['a', 'b'] },
        count: { type: ['integer', 'null'], description: 'Count.' },
        any: { description: 'Any.' },
        group: {
          type: 'object',
          description: 'Group.',
          additionalProperties: false,
          required: ['on'],
          properties: { on: { type: 'boolean', description: 'On.' } },
        },
      },
    });
  });
});
