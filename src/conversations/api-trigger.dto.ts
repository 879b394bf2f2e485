import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const given = (_: object, value: unknown): boolean => value !== null && value !== undefined;
const LIMIT = { message: 'rateLimitPerHour must be a whole number from 1 to 10000' };

/** Where results go, and the key that signs them. */
export class ResultWebhookBody {
  /** Null or left out: only calls that name a receiver have their result sent. */
  @ValidateIf(given)
  @IsString()
  @Length(1, 2000)
  url?: string | null;

  /** Receivers that a call may name for its own result; empty = none. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(2000, { each: true })
  allowedUrls?: string[];

  /** Also sends X-Hub-Signature-256; default false. */
  @IsOptional()
  @IsBoolean()
  hubSignature?: boolean;

  /** The key itself. Left out in a change = stays. */
  @IsOptional()
  @IsString()
  @MaxLength(4096)
  secret?: string;
}

/** What can be set on an API trigger; all of it can be changed. */
class ApiTriggerSettings {
  @ValidateIf(given)
  @IsString()
  @MaxLength(2000)
  description?: string | null;

  /** Calls per hour; default 100. */
  @IsOptional()
  @IsInt(LIMIT)
  @Min(1, LIMIT)
  @Max(10_000, LIMIT)
  rateLimitPerHour?: number;

  @IsOptional()
  @IsBoolean()
  ephemeral?: boolean;

  /** Addresses and CIDR blocks; empty = every address may call. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  ipAllowList?: string[];

  @ValidateIf(given)
  @ValidateNested()
  @Type(() => ResultWebhookBody)
  resultWebhook?: ResultWebhookBody | null;

  /** From then on the URL is dead; null = never. */
  @ValidateIf(given)
  @IsISO8601({ strict: true })
  expiresAt?: string | null;
}

/** Body of `POST /api/v1/threads/{id}/triggers`. */
export class CreateApiTriggerBody extends ApiTriggerSettings {
  @IsString()
  @Length(1, 100)
  name!: string;
}

/** Body of `PATCH /api/v1/threads/{id}/triggers/{triggerId}`: the fields to change. */
export class ChangeApiTriggerBody extends ApiTriggerSettings {
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  /** Off: callers hear 404, the log stays. */
  @IsOptional()
  @IsBoolean()
  active?: boolean;
}
