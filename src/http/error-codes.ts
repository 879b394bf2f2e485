/** One refusal that a caller can meet. */
interface ErrorKind {
  readonly status: number;
  /** Short, the same for every occurrence (RFC 9457). */
  readonly title: string;
  /** Said to the caller when the place of the refusal has nothing better to say. */
  readonly detail: string;
}

const kind = (status: number, title: string, detail: string): ErrorKind => ({ status, title, detail });

/**
 * Every error code that leaves this server, with its status. One table for all surfaces: a code means the same
 * everywhere, and a new one is a line here and a page in docs/errors.
 */
export const ERROR_KINDS = {
  // Finding the route
  malformed_request: kind(400, 'Malformed request', 'The bytes received are not a valid HTTP/1.1 request.'),
  bad_path: kind(
    400,
    'Malformed path',
    'The path holds a percent sign that starts no escape. Encode it as %25.',
  ),
  path_too_long: kind(414, 'Path too long', 'A part of the path is longer than 255 characters.'),
  headers_too_large: kind(431, 'Headers too large', 'The headers together are larger than 16 KiB.'),
  expectation_failed: kind(417, 'Expectation failed', 'Only "Expect: 100-continue" is understood.'),
  not_found: kind(404, 'Not found', 'There is nothing at this address.'),
  method_not_allowed: kind(405, 'Method not allowed', 'This address takes the methods named in Allow.'),

  // Taking the body
  body_too_large: kind(413, 'Body too large', 'The body is larger than this server takes.'),
  request_timeout: kind(408, 'Request timeout', 'The request did not arrive in time. Send it again.'),
  request_aborted: kind(400, 'Request aborted', 'The connection closed before the whole body arrived.'),
  unsupported_media_type: kind(415, 'Unsupported media type', 'Send "Content-Type: application/json".'),
  unsupported_encoding: kind(
    415,
    'Unsupported encoding',
    'Send the body as it is, without Content-Encoding.',
  ),

  // Finding the trigger, knowing the caller
  trigger_not_found: kind(404, 'Trigger not found', 'No active trigger listens at this address.'),
  ip_not_allowed: kind(403, 'Address not allowed', 'This address is not in the allow list of the trigger.'),
  missing_credentials: kind(401, 'Credentials missing', 'Send the credentials that the trigger asks for.'),
  invalid_credentials: kind(401, 'Credentials not valid', 'The credentials do not belong to this trigger.'),
  missing_signature: kind(401, 'Signature missing', 'Sign the raw body and send the signature header.'),
  invalid_signature: kind(401, 'Signature not valid', 'The signature does not match the bytes received.'),
  unsigned_timestamp_not_allowed: kind(
    401,
    'Timestamp must be signed',
    'This trigger takes only signatures that cover the timestamp: use the v1 or the Standard Webhooks scheme.',
  ),
  timestamp_outside_replay_window: kind(
    401,
    'Timestamp outside replay window',
    'timestamp outside replay window: send the current time in X-Timestamp and sign each attempt anew.',
  ),
  too_many_failures: kind(
    429,
    'Too many failed attempts',
    'Too many calls from this address failed to authenticate. Check the secret, then wait.',
  ),
  rate_limited: kind(
    429,
    'Request cannot be satisfied as assigned quota has been exceeded',
    'This caller has used up its calls. Wait as long as Retry-After says.',
  ),

  // Reading the body
  empty_body: kind(400, 'Body missing', 'Send a JSON object with a "prompt".'),
  invalid_encoding: kind(400, 'Invalid encoding', 'The body is not valid UTF-8.'),
  invalid_json: kind(400, 'Invalid JSON', 'The body is not valid JSON.'),
  invalid_body: kind(400, 'Invalid body', 'The body must be a JSON object.'),
  too_deep: kind(400, 'JSON too deep', 'The body nests deeper than 64 levels.'),
  too_many_keys: kind(400, 'Too many keys', 'The body holds more than 10,000 keys.'),
  forbidden_key: kind(
    400,
    'Forbidden key',
    'The body holds a key that is refused for safety, such as "__proto__".',
  ),
  invalid_unicode: kind(400, 'Invalid Unicode', 'The body holds a NUL character or half a surrogate pair.'),
  invalid_number: kind(400, 'Invalid number', 'The body holds a number outside the range of a double.'),
  duplicate_key: kind(400, 'Duplicate key', 'A key stands twice at the top of the body.'),
  prompt_required: kind(400, 'Prompt required', 'Send "prompt" as a string.'),
  invalid_prompt: kind(400, 'Invalid prompt', '"prompt" must be a string.'),
  prompt_empty: kind(400, 'Prompt empty', '"prompt" must hold more than white space.'),
  prompt_too_long: kind(400, 'Prompt too long', '"prompt" is longer than this trigger takes.'),
  context_required: kind(400, 'Context required', 'This trigger requires "context", a JSON object.'),
  invalid_context: kind(400, 'Invalid context', '"context" must be a JSON object or null.'),
  context_schema_mismatch: kind(
    400,
    'Context refused',
    '"context" does not match the schema of this trigger.',
  ),
  invalid_metadata: kind(400, 'Invalid metadata', '"metadata" must be a JSON object or null.'),

  call_refused: kind(400, 'Call refused', 'This trigger does not take such a call.'),
  invalid_source: kind(400, 'Invalid source', '"source" must be a string of at most 100 characters.'),
  invalid_input: kind(400, 'Invalid input', '"input" must be a string with something to read in it.'),
  invalid_conversation_key: kind(
    400,
    'Invalid conversation key',
    '"conversation_key" must be a string of 1 to 255 characters.',
  ),

  // Deduplication
  invalid_idempotency_key: kind(
    400,
    'Invalid idempotency key',
    'The idempotency key must be 1 to 255 visible ASCII characters, or such a string in double quotes.',
  ),
  idempotency_key_reused: kind(
    422,
    'Idempotency key reused',
    'This idempotency key came before with another payload. Use a new key for a new request.',
  ),

  // The run
  run_not_found: kind(404, 'Run not found', 'This trigger has no such run.'),
  run_failed: kind(500, 'Run failed', 'The workflow failed. Its owner sees the reason in the run log.'),
  review_link_invalid: kind(
    404,
    'Not a review link',
    'This is no link of this server, or a part of it is missing. Open it exactly as you got it.',
  ),
  review_link_expired: kind(410, 'Link expired', 'The time of this link is over. Ask for a new one.'),
  review_link_used: kind(410, 'Link used', 'This link was used to decide. It works once.'),
  review_closed: kind(
    410,
    'Nothing to decide',
    'This review was decided by somebody else, or its run has ended.',
  ),
  run_cancelled: kind(500, 'Run cancelled', 'The workflow was cancelled before it had an answer.'),

  job_not_found: kind(404, 'Job not found', 'This trigger has no such job.'),

  // Agents
  agent_not_found: kind(
    404,
    'Agent not found',
    'There is no such agent, or it is not visible to this token.',
  ),
  insufficient_scope: kind(403, 'Insufficient scope', 'This token may not trigger this agent.'),
  not_runnable: kind(
    409,
    'Not runnable',
    'The agent is not published, or its workflow is switched off. Nothing was accepted.',
  ),

  // Management API
  unauthorized: kind(401, 'Not authorized', 'Send a valid API key as "Authorization: Bearer <key>".'),
  forbidden: kind(403, 'Forbidden', 'Whoever asks may not do that.'),
  cross_site: kind(403, 'Cross-site request', 'The request comes from another site than the console.'),
  host_not_allowed: kind(421, 'Host not allowed', 'This server does not manage itself under that host name.'),
  sign_in_failed: kind(401, 'Sign-in failed', 'The e-mail address or the password is wrong.'),
  too_many_sign_ins: kind(
    429,
    'Too many sign-ins',
    'Too many sign-ins failed. Wait as long as Retry-After says.',
  ),
  invalid_request: kind(400, 'Invalid request', 'A field of the request is not valid.'),
  invalid_workflow: kind(422, 'Invalid workflow', 'The workflow document is not valid; "problems" says why.'),
  conflict: kind(409, 'Conflict', 'The request does not fit the present state.'),
  too_many_active_secrets: kind(
    409,
    'Too many active secrets',
    'Two old values are still in their grace time. Wait for one to end, or rotate without grace.',
  ),
  unprocessable: kind(422, 'Not processable', 'The request is well-formed but cannot be carried out.'),

  // Our side
  internal_error: kind(
    500,
    'Internal error',
    'Something went wrong on our side. The request id finds it in the log.',
  ),
  store_unavailable: kind(
    503,
    'Storage unavailable',
    'The database cannot be reached. Nothing was accepted. Try again.',
  ),
  not_ready: kind(503, 'Not ready', 'This server cannot take calls yet.'),
  shutting_down: kind(503, 'Shutting down', 'This server is stopping. Nothing was accepted. Try again.'),
} as const satisfies Record<string, ErrorKind>;

/** Stable, snake_case; what a caller's program may branch on. */
export type ErrorCode = keyof typeof ERROR_KINDS;
