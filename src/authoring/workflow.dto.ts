import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, MaxLength, Min } from 'class-validator';

/** Query of `PUT /api/v1/workflows/{name}`. */
export class SaveWorkflowQuery {
  @IsOptional()
  @IsIn(['true', 'false', ''])
  publish?: string;

  /** Check only. */
  @IsOptional()
  @IsIn(['true', 'false', ''])
  dryRun?: string;

  /** Refuse with 409 unless the stored draft has this version; 0 = it must not exist. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  expectedDraftVersion?: number;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

/** Body of `POST .../publish`; may be absent. */
export class PublishBody {
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}

/** Body of `POST .../rollback`. */
export class RollbackBody {
  @IsInt()
  @Min(1)
  version!: number;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  note?: string;
}
