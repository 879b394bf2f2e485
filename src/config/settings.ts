import { cidrList, flag, list, oneOf, secretOf, someOf, text, url, wholeNumber } from './parse-value.js';
import { optional, setting } from './setting.js';

const MEBIBYTE = 1_048_576;

/** Every setting of the app. The README's table is checked against this one. */
export const SETTINGS = {
  port: setting('PORT', '3000', 'TCP port to listen on; 0 takes a free one.', wholeNumber(0, 65_535)),
  host: setting('HOST', '127.0.0.1', 'Address to listen on; 0.0.0.0 opens the server to the network.', text),
  publicUrl: optional(
    'PUBLIC_URL',
    'How callers reach this server, such as https://hooks.example.com; used in every URL that it hands out.',
    url(['http', 'https'], true),
  ),
  dataDir: setting('DATA_DIR', '.prompthook', 'Folder of the embedded database and of generated keys.', text),
  databaseUrl: optional(
    'DATABASE_URL',
    'PostgreSQL 13 to 18; without it an embedded server runs under DATA_DIR.',
    url(['postgres', 'postgresql']),
    { secret: true },
  ),
  databasePoolSize: setting(
    'DATABASE_POOL_SIZE',
    '10',
    'Connections to PostgreSQL that this process keeps at most.',
    wholeNumber(2, 200),
  ),
  redisUrl: optional(
    'REDIS_URL',
    'Carries the queue on Redis instead of PostgreSQL.',
    url(['redis', 'rediss']),
    {
      secret: true,
    },
  ),
  roles: setting(
    'ROLES',
    'api,worker',
    'What this process does: api answers HTTP, worker executes runs.',
    someOf(['api', 'worker']),
  ),
  workerConcurrency: setting(
    'WORKER_CONCURRENCY',
    '200',
    'Runs that this process executes at a time.',
    wholeNumber(1, 1_000),
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    'Least severe log line that is written: debug, info, warn, error or silent.',
    oneOf(['debug', 'info', 'warn', 'error', 'silent']),
  ),
  trustedProxies: setting(
    'TRUSTED_PROXIES',
    '',
    'CIDR ranges of the proxies whose X-Forwarded-For is believed; empty = none.',
    cidrList,
  ),
  bodyLimitBytes: setting(
    'BODY_LIMIT_BYTES',
    String(MEBIBYTE),
    'Largest request body, 64 KiB to 8 MiB.',
    wholeNumber(MEBIBYTE / 16, 8 * MEBIBYTE),
  ),
  requestTimeoutSeconds: setting(
    'REQUEST_TIMEOUT_SECONDS',
    '30',
    'How long a caller may take to send a request.',
    wholeNumber(1, 300),
  ),
  authFailuresPerMinute: setting(
    'AUTH_FAILURES_PER_MINUTE',
    '60',
    'Failed attempts to authenticate that one address may make on one trigger before it is answered 429.',
    wholeNumber(1, 100_000),
  ),
  egressAllow: setting(
    'EGRESS_ALLOW',
    '',
    'CIDR ranges of otherwise refused (private) addresses that outgoing requests may reach.',
    cidrList,
  ),
  egressHttp: setting('EGRESS_HTTP', 'false', 'Allows outgoing requests without TLS.', flag),
  egressProxy: optional(
    'EGRESS_PROXY',
    'HTTP proxy (such as smokescreen) that outgoing requests of users go through; it then decides what names resolve to.',
    url(['http', 'https']),
    { secret: true },
  ),
  runRetentionDays: setting(
    'RUN_RETENTION_DAYS',
    '90',
    'Days after its end when a run goes with its deliveries; 0 = never. The newest 50 of an API trigger stay.',
    wholeNumber(0, 36_500),
  ),
  journalRetentionDays: setting(
    'JOURNAL_RETENTION_DAYS',
    '14',
    'Days after the end of a run when its journal and stream events go; 0 = with the run.',
    wholeNumber(0, 36_500),
  ),
  callRetentionDays: setting(
    'CALL_RETENTION_DAYS',
    '90',
    'Days for which calls that were not accepted are remembered; 0 = for ever.',
    wholeNumber(0, 36_500),
  ),
  encryptionKey: optional(
    'PROMPTHOOK_ENCRYPTION_KEY',
    'Key ring that encrypts stored secrets, newest first: "kid:base64,..." or one base64 key of 32 bytes.',
    secretOf(32),
    { secret: true },
  ),
  nodeEnv: optional(
    'NODE_ENV',
    '"production" refuses what is meant for trying out, such as a generated encryption key.',
    text,
  ),
  apiKey: optional('PROMPTHOOK_API_KEY', 'Seeds the owner key of the management API.', secretOf(16), {
    secret: true,
  }),
  plugins: setting(
    'PROMPTHOOK_PLUGINS',
    '',
    'Modules whose default export is a plugin, comma-separated.',
    list,
  ),
  pluginMemoryMb: setting(
    'PROMPTHOOK_PLUGIN_MEMORY_MB',
    '512',
    'Memory that the process of one plugin may take before it is ended and started again.',
    wholeNumber(128, 1_048_576),
  ),
  pluginStartSeconds: setting(
    'PROMPTHOOK_PLUGIN_START_SECONDS',
    '30',
    'How long one plugin may take to load; a server with one that takes longer does not start.',
    wholeNumber(1, 600),
  ),
  openaiApiKey: optional('OPENAI_API_KEY', 'Makes the model connection "openai".', text, { secret: true }),
  openaiBaseUrl: optional(
    'OPENAI_BASE_URL',
    'Where the connection "openai" reaches its provider.',
    url(['http', 'https']),
  ),
  anthropicApiKey: optional('ANTHROPIC_API_KEY', 'Makes the model connection "anthropic".', text, {
    secret: true,
  }),
  googleApiKey: optional('GOOGLE_GENERATIVE_AI_API_KEY', 'Makes the model connection "google".', text, {
    secret: true,
  }),
};

type Settings = typeof SETTINGS;

/** The parsed values, by the names of {@link SETTINGS}. */
export type SettingValues = { readonly [K in keyof Settings]: ReturnType<Settings[K]['parse']> };
