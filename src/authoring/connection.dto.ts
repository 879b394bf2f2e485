import { IsIn, IsOptional, IsString, IsUrl, MaxLength, MinLength } from 'class-validator';

export const CONNECTION_KINDS = ['openai', 'openai_compatible', 'anthropic', 'google'] as const;

/** Body of `PUT /api/v1/connections/{name}`. */
export class PutConnectionBody {
  @IsIn(CONNECTION_KINDS, { message: `kind must be one of ${CONNECTION_KINDS.join(', ')}` })
  kind!: (typeof CONNECTION_KINDS)[number];

  /** Left out = the provider's own address. */
  @IsOptional()
  @IsString()
  @MaxLength(2048)
  @IsUrl(
    { protocols: ['http', 'https'], require_protocol: true, require_tld: false, disallow_auth: true },
    { message: 'baseUrl must be an absolute http(s) URL without a user name' },
  )
  baseUrl?: string;

  /** The key itself, or `{{secrets.NAME}}`. Left out on an existing connection: the stored key stays. */
  @IsOptional()
  @IsString()
  @MinLength(1)
  @MaxLength(4096)
  apiKey?: string;
}
