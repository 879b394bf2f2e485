import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

/** Body of `PUT /api/v1/secrets/{name}`. */
export class PutSecretBody {
  @IsString()
  value!: string;

  /** How long the value so far works beside the new one; default 0: it stops at once. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(604_800)
  graceSeconds?: number;
}
