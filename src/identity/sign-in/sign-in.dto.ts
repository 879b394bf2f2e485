import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { IsEmail, IsString, Length, MaxLength } from 'class-validator';

/** An e-mail address, trimmed and in lower case, as it is stored. */
export const IsAccountEmail = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    IsEmail({}, { message: 'email must be an e-mail address' }),
    MaxLength(254),
  );

/** Body of `POST /api/v1/session`. */
export class SignInBody {
  @IsAccountEmail()
  email!: string;

  // No lower bound: whether a wrong password is too short is nobody's business.
  @IsString()
  @MaxLength(1_000)
  password!: string;
}

/** Body of `POST /api/v1/session/local`. */
export class LocalSignInBody {
  /** Of the link that the server printed. */
  @IsString()
  @MaxLength(100)
  token!: string;
}

/** Body of `POST /api/v1/setup`. */
export class SetUpBody {
  /** Printed by the server at its start. */
  @IsString()
  @MaxLength(100)
  token!: string;

  @IsAccountEmail()
  email!: string;

  @IsString()
  @Length(1, 100)
  name!: string;

  @IsString()
  @MaxLength(1_000)
  password!: string;
}

/** Body of `PUT /api/v1/session/password`. */
export class ChangePasswordBody {
  @IsString()
  @MaxLength(1_000)
  current!: string;

  @IsString()
  @MaxLength(1_000)
  password!: string;
}
