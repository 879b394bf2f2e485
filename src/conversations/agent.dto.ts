import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/** How many events each token may send to an agent. */
export class AgentRateLimitBody {
  @IsInt()
  @Min(1)
  @Max(10_000)
  limit!: number;

  @IsInt()
  @Min(1)
  @Max(86_400)
  windowSeconds!: number;
}

/** Body of `POST /api/v1/agents`. */
export class CreateAgentBody {
  @IsString()
  @Length(1, 100)
  name!: string;

  /** Name of the workflow that answers; it needs an agent channel trigger. */
  @IsString()
  @Length(1, 63)
  workflow!: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => AgentRateLimitBody)
  rateLimit?: AgentRateLimitBody;
}

/** Body of `POST /api/v1/agent-tokens`. */
export class CreateAgentTokenBody {
  @IsString()
  @Length(1, 100)
  name!: string;

  /** Left out = every agent of the workspace. Empty is refused: it would read like "none" and mean "all". */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  agents?: string[] | null;

  /** Null = it works until it is revoked. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsISO8601({ strict: true })
  expiresAt?: string | null;
}
