import {
  registerDecorator,
  IsBoolean,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import type { JsonObject, JsonValue } from '#sdk';

/** Every value of the object is an object. */
const HoldsObjects = (): PropertyDecorator => (target, propertyKey) =>
  registerDecorator({
    name: 'holdsObjects',
    target: target.constructor,
    propertyName: String(propertyKey),
    validator: {
      validate: (value: unknown) =>
        typeof value === 'object' &&
        value !== null &&
        Object.values(value).every((one) => typeof one === 'object' && one !== null && !Array.isArray(one)),
      defaultMessage: () => `${String(propertyKey)} must hold an object of outputs for each block`,
    },
  });

class TrialBody {
  /** A published version; left out: the draft. */
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number;

  /** The test is cancelled after this time. */
  @IsOptional()
  @IsInt()
  @Min(100)
  @Max(300_000)
  timeoutMs?: number;
}

/** Body of `POST /api/v1/workflows/{name}/test`; may be left out. */
export class WorkflowTrialBody extends TrialBody {
  /** Name of the trigger's block; left out: the first. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  trigger?: string;

  /** Outputs of the trigger; what is left out is made up. */
  @IsOptional()
  @IsObject()
  input?: JsonObject;

  /** Outputs of blocks that are not to run, by their names. */
  @IsOptional()
  @IsObject()
  @HoldsObjects()
  outputs?: Record<string, JsonObject>;

  /** Answers to waits, by names of blocks: `{ "review1": { "decision": "approved" } }`. */
  @IsOptional()
  @IsObject()
  answers?: Record<string, JsonValue>;
}

/** Body of `POST /api/v1/workflows/{name}/blocks/{block}/test`; may be left out. */
export class BlockTrialBody extends TrialBody {
  /** Outputs of the blocks and triggers that it refers to, by their names. */
  @IsOptional()
  @IsObject()
  @HoldsObjects()
  samples?: Record<string, JsonObject>;

  /** False: the block really does what it does. Default true. */
  @IsOptional()
  @IsBoolean()
  simulate?: boolean;
}
