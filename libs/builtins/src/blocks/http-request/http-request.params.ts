import { field } from '#sdk';

/** Header `value`s may be texts, numbers or booleans; everything else is the author's mistake. */
export const httpRequestParams = {
  method: field.select({
    description: 'HTTP method.',
    options: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
    default: 'GET',
  }),
  url: field.string({
    description:
      'Absolute URL; private addresses are refused. Put values into query rather than into the URL.',
    required: true,
    minLength: 1,
    maxLength: 8192,
    example: 'https://api.example.com/orders',
  }),
  query: field.object({
    description: 'Query parameters, encoded for you; a list repeats its key, null leaves it out.',
    default: {},
  }),
  headers: field.object({ description: 'Request headers by name; null leaves one out.', default: {} }),
  auth: field.object({
    description: 'How this request proves who you are. It is dropped when a redirect leaves the host.',
    default: { type: 'none' },
    fields: {
      type: field.select({
        description:
          'bearer: `Authorization: Bearer <token>`. basic: username and token. header: the token in a header of your choice.',
        options: ['none', 'bearer', 'basic', 'header'],
        default: 'none',
      }),
      token: field.secret({ description: 'Token or password, as `{{secrets.NAME}}`.' }),
      username: field.string({ description: 'basic only: the user name.' }),
      header: field.string({ description: 'header only: its name; left out, X-Api-Key.' }),
    },
  }),
  bodyType: field.select({
    description:
      'How body is sent. json: as JSON. text: as it is. form: an object as application/x-www-form-urlencoded.',
    options: ['json', 'text', 'form'],
    default: 'json',
  }),
  body: field.json({ description: 'Request body; null sends none. Not for GET and HEAD.', default: null }),
  responseType: field.select({
    description:
      'How the answer is read. auto: by its content type (without one: text if it is UTF-8). json and text: as such. base64: bytes as base64.',
    options: ['auto', 'json', 'text', 'base64'],
    default: 'auto',
  }),
  failOnStatus: field.boolean({
    description:
      'Fail on a status of 400 or more (429 and 5xx may be retried); off: the status is an output.',
    default: true,
  }),
  maxRedirects: field.number({
    description: 'How many redirects a GET or HEAD follows, each checked anew; 0 gives you the 3xx answer.',
    default: 0,
    minimum: 0,
    maximum: 5,
    integer: true,
  }),
  maxResponseBytes: field.number({
    description: 'Longest answer that is read, in bytes.',
    default: 786_432,
    minimum: 1,
    maximum: 1_048_576,
    integer: true,
  }),
};
