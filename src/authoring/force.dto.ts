import { IsIn, IsOptional } from 'class-validator';

/** Query of deletions that may be refused: `?force=true`. */
export class ForceQuery {
  @IsOptional()
  @IsIn(['true', 'false', ''])
  force?: string;
}

/** `?force` and `?force=true` mean yes. */
export const isForced = ({ force }: ForceQuery): boolean => force === 'true' || force === '';
