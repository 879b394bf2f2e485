import { Type } from 'class-transformer';
import {
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import type { JsonValue } from '#sdk';

const LONGEST_SYSTEM_PROMPT = 100_000;

/** Body of `POST /api/v1/threads`. */
export class CreateThreadBody {
  @IsString()
  @Length(1, 200)
  title!: string;

  /** System prompt. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @MaxLength(LONGEST_SYSTEM_PROMPT)
  system?: string | null;

  /** `demo`, or `<connection>/<model>`. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsString()
  @Length(1, 200)
  model?: string | null;

  /** As the agent block takes them. */
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsArray()
  tools?: JsonValue[] | null;
}

/** Body of `PATCH /api/v1/threads/{id}`: the fields to change. */
export class ChangeThreadBody {
  @IsOptional()
  @IsString()
  @Length(1, 200)
  title?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SYSTEM_PROMPT)
  system?: string;

  @IsOptional()
  @IsString()
  @Length(1, 200)
  model?: string;

  @IsOptional()
  @IsArray()
  tools?: JsonValue[];
}

/** Body of `POST /api/v1/threads/{id}/messages`. `prompt` is the name that API triggers use; either will do. */
export class PostMessageBody {
  @IsOptional()
  @IsString()
  content?: string;

  @IsOptional()
  @IsString()
  prompt?: string;
}

/** Query of `GET /api/v1/threads/{id}/messages`. */
export class MessagesQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number from 1 to 200' })
  @Min(1, { message: 'limit must be a whole number from 1 to 200' })
  @Max(200, { message: 'limit must be a whole number from 1 to 200' })
  limit?: number;

  /** `nextCursor` of the answer before: what was said earlier. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'cursor must be the nextCursor of the answer before' })
  @Min(1, { message: 'cursor must be the nextCursor of the answer before' })
  cursor?: number;
}
