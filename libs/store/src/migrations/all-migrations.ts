import { Management1763800000001 } from './1763800000001-management.js';
import { Runs1763800000002 } from './1763800000002-runs.js';
import { AcceptCalls1763800000003 } from './1763800000003-accept-calls.js';
import { RunLife1763800000004 } from './1763800000004-run-life.js';
import { Conversations1763800000005 } from './1763800000005-conversations.js';
import { Deliveries1763800000006 } from './1763800000006-deliveries.js';
import { People1763800000008 } from './1763800000008-people.js';
import { Keeping1763800000010 } from './1763800000010-keeping.js';
import { GuardrailMatches1763800000011 } from './1763800000011-guardrail-matches.js';
import { AcceptColumns1763800000012 } from './1763800000012-accept-columns.js';
import { RunOrigins1763800000020 } from './1763800000020-run-origins.js';
import { AcceptByPlace1763800000022 } from './1763800000022-accept-by-place.js';
import { RowsByKey1763800000023 } from './1763800000023-rows-by-key.js';

/** In the order in which they are applied. A released migration is never edited: add the next one. */
export const allMigrations = [
  Management1763800000001,
  Runs1763800000002,
  AcceptCalls1763800000003,
  RunLife1763800000004,
  Conversations1763800000005,
  Deliveries1763800000006,
  People1763800000008,
  Keeping1763800000010,
  GuardrailMatches1763800000011,
  AcceptColumns1763800000012,
  RunOrigins1763800000020,
  AcceptByPlace1763800000022,
  RowsByKey1763800000023,
];
