import { BlockFailure, defineBlock, field } from '#sdk';
import type { JsonObject, Problem } from '#sdk';
import { refuse } from '../../problem.js';
import { responseHeaderComplaint } from './response-header-complaint.js';

const check = (headers: JsonObject): Problem[] =>
  Object.entries(headers).flatMap(([name, value]) => {
    const said = value === null ? undefined : responseHeaderComplaint(name, value);
    return said === undefined ? [] : [refuse('/headers', 'header_not_allowed', said)];
  });

/** Answers the waiting caller. */
export const response = defineBlock({
  type: 'response',
  title: 'Response',
  description:
    'Answers the waiting caller with a status, headers and a body. A workflow with this block is answered synchronously by default.',
  sideEffects: 'none',
  params: {
    status: field.number({
      description: 'HTTP status.',
      default: 200,
      minimum: 200,
      maximum: 599,
      integer: true,
    }),
    headers: field.object({
      description: 'Response headers by name. Cookies and security headers stay with the server.',
      default: {},
    }),
    body: field.json({
      description: 'Response body, as JSON; with a text content-type header, a text goes out as it is.',
      default: null,
      example: { summary: '<agent1.content>' },
    }),
  },
  outputs: {
    status: field.number({ description: 'The status that was answered.', integer: true }),
    body: field.json({ description: 'The body that was answered.', nullable: true }),
  },
  responds: true,
  check: ({ headers = {} }) => check(headers),
  run({ status, headers, body }, { respond }) {
    const given = Object.entries(headers).filter(([, value]) => value !== null);
    const said = given
      .map(([name, value]) => responseHeaderComplaint(name, value))
      .find((one) => one !== undefined);
    if (said !== undefined) throw new BlockFailure('response_header_not_allowed', said);
    const texts = Object.fromEntries(
      given.map(([name, value]) => [name.toLowerCase(), String(value as string | number | boolean)]),
    );
    respond({ status, headers: texts, body });
    return { status, body };
  },
});
