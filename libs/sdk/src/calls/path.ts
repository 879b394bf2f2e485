import { field } from '../fields.js';

/** The last part of the trigger's URL. */
export const path = field.string({
  description: 'Last part of the URL, unique in the instance. It is no secret: auth decides who may call.',
  required: true,
  references: false,
  minLength: 1,
  maxLength: 200,
  pattern: '^[A-Za-z0-9][A-Za-z0-9_-]*$',
  example: 'pdf-summarizer',
});
