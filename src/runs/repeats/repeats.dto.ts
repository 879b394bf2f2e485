import { IsBoolean, IsInt, IsObject, IsOptional, IsString, MaxLength, Min, MinLength } from 'class-validator';
import type { JsonObject } from '#sdk';

class RepeatBody {
  /** Version of the workflow to run; left out: the one of the old run. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;

  /** Test mode: destructive blocks simulate. */
  @IsOptional()
  @IsBoolean()
  simulate?: boolean;
}

/** Body of `POST /api/v1/runs/{id}/replay`; may be left out. */
export class ReplayBody extends RepeatBody {
  /** Fields of the trigger's outputs to replace, e.g. `{ "prompt": "..." }`. */
  @IsOptional()
  @IsObject()
  input?: JsonObject;
}

/** Body of `POST /api/v1/runs/{id}/rerun`. */
export class RerunBody extends RepeatBody {
  /** Name of the block to begin at. */
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  from!: string;
}
