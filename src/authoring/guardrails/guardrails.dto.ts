import {
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
} from 'class-validator';
import type { JsonObject } from '#sdk';
import { PagingQuery } from '../../identity/paging.dto.js';

const LONGEST_TEXT = 262_144;

/** Body of `POST /api/v1/guardrails/scan` and `POST /api/v1/triggers/{id}/guardrails/scan`. */
export class ScanBody {
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;

  /** Scanned too when it is given. */
  @IsOptional()
  @IsObject()
  context?: JsonObject;

  /** Settings to try, as the param `guardrails` of a trigger; default: those of the trigger, or the defaults. */
  @IsOptional()
  @IsObject()
  guardrails?: JsonObject;
}

/** Body of `POST /api/v1/triggers/{id}/guardrails/dry-run`. */
export class DryRunBody {
  /** Settings to try, as the param `guardrails` of the trigger. */
  @IsObject()
  guardrails!: JsonObject;

  /** How many of the newest calls are scanned again; default 1000. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  limit?: number;

  /** How many calls with another outcome are shown; default 10. */
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(50)
  samples?: number;
}

/** Body of `POST /api/v1/triggers/{id}/guardrails/suppressions`. */
export class SuppressBody {
  /** Name of a pattern, as runs report it; `*` = every one, in one `text`. */
  @IsString()
  @MaxLength(100)
  pattern!: string;

  /**
   * The one text that is harmless, exactly: what matched, or all of what it stands in. Left out = whatever the pattern
   * matches. Kept as a digest.
   */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TEXT)
  text?: string;

  /** Why it is harmless; whoever looks at it later has nothing else to go by. */
  @IsString()
  @MinLength(3)
  @MaxLength(500)
  @Matches(/\S.*\S/s, { message: 'reason must say something' })
  reason!: string;
}

/** Query of `GET /api/v1/triggers/{id}/guardrails/suppressions`. */
export class SuppressionsQuery extends PagingQuery {
  /** `true`: revoked ones too. */
  @IsOptional()
  @Matches(/^(true|false)$/, { message: 'revoked must be true or false' })
  revoked?: string;
}

/** Query of `GET /api/v1/guardrails/matches`. */
export class MatchesQuery extends PagingQuery {
  /** `trg_...` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  trigger?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100)
  pattern?: string;
}
