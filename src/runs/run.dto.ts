import { IsDefined, IsIn, IsISO8601, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JsonValue } from '#sdk';
import type { RunStatus } from '#store';
import { PagingQuery } from '../identity/paging.dto.js';

const STATUSES: readonly RunStatus[] = ['queued', 'running', 'waiting', 'completed', 'failed', 'cancelled'];

/** Query of `GET /api/v1/runs`. Every part that is given narrows the list. */
export class RunsQuery extends PagingQuery {
  @IsOptional()
  @IsIn(STATUSES, { message: `status must be one of ${STATUSES.join(', ')}` })
  status?: RunStatus;

  /** Name of a workflow. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  workflow?: string;

  /** `trg_...` */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  trigger?: string;

  @IsOptional()
  @IsString()
  @MaxLength(200)
  caller?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  since?: string;

  @IsOptional()
  @IsISO8601({ strict: true })
  until?: string;
}

/** Body of `POST /api/v1/runs/{id}/signals`. */
export class SignalBody {
  /** `blockKey` of the wait, from the run's `waits`. */
  @IsString()
  @MaxLength(500)
  block!: string;

  @IsDefined()
  payload!: JsonValue;
}
