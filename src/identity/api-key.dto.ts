import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsISO8601,
  IsOptional,
  IsString,
  Length,
  registerDecorator,
} from 'class-validator';
import { isScope, ROLES } from './permission.js';
import type { Role } from './permission.js';

const AreScopes = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'scope',
    target: target.constructor,
    propertyName: String(property),
    validator: {
      validate: (value: unknown) =>
        Array.isArray(value) && value.every((scope) => typeof scope === 'string' && isScope(scope)),
      defaultMessage: () => 'each scope must be a permission such as "runs.read", or a room such as "runs.*"',
    },
  });

/** Body of `POST /api/v1/api-keys`. */
export class CreateApiKeyBody {
  @IsString()
  @Length(1, 100)
  name!: string;

  @IsIn(ROLES, { message: `role must be one of ${ROLES.join(', ')}` })
  role!: Role;

  /** Left out = the whole role. Empty is refused: it would read like "nothing" and mean "everything". */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @AreScopes()
  scopes?: string[];

  @IsOptional()
  @IsISO8601({ strict: true })
  expiresAt?: string;
}
