import { IsBoolean, IsIn, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { ROLES } from '../permission.js';
import type { Role } from '../permission.js';
import { IsAccountEmail } from '../sign-in/sign-in.dto.js';

const IsRole = (): PropertyDecorator => IsIn(ROLES, { message: `role must be one of ${ROLES.join(', ')}` });

/** Body of `POST /api/v1/workspaces` and `PATCH /api/v1/workspaces/:workspace`. */
export class WorkspaceBody {
  @IsString()
  @Length(1, 100)
  name!: string;
}

/** Query of `DELETE /api/v1/workspaces/:workspace`. */
export class RemoveWorkspaceQuery {
  /** The workspace's name, typed again. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  confirm?: string;
}

/** Body of `PATCH /api/v1/members/:id`. */
export class ChangeMemberBody {
  @IsOptional()
  @IsRole()
  role?: Role;

  @IsOptional()
  @IsBoolean()
  reveal?: boolean;
}

/** Body of `POST /api/v1/invites`. */
export class CreateInviteBody {
  @IsAccountEmail()
  email!: string;

  @IsRole()
  role!: Role;

  /** The right to have secrets shown. */
  @IsOptional()
  @IsBoolean()
  reveal?: boolean;
}

/** Body of `POST /api/v1/invites/accept`. */
export class AcceptInviteBody {
  @IsString()
  @MaxLength(100)
  token!: string;

  /** For somebody who has no account yet. */
  @IsOptional()
  @IsString()
  @Length(1, 100)
  name?: string;

  /** That of the account; of somebody new, the one to be. */
  @IsString()
  @MaxLength(1_000)
  password!: string;
}
