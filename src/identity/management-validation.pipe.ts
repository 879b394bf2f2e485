import { ValidationPipe } from '@nestjs/common';
import type { ValidationError } from '@nestjs/common';
import type { Problem } from '#sdk';
import { RejectedCall } from '../http/rejected-call.js';

const pointerPart = (property: string): string => `/${property.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** Flattens class-validator's tree into problems with RFC 6901 pointers. */
export function validationProblems(errors: readonly ValidationError[], parent = ''): Problem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}${pointerPart(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]): Problem => ({
      pointer,
      code,
      message,
      severity: 'error',
    }));
    return [...own, ...validationProblems(error.children ?? [], pointer)];
  });
}

/** Checks bodies and queries against their DTO; what the DTO does not name is refused, so a typo is never ignored. */
export const managementValidation = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => {
      const problems = validationProblems(errors);
      const first = problems[0];
      return new RejectedCall('invalid_request', {
        ...(first ? { detail: first.message, param: first.pointer.slice(1) } : {}),
        extensions: { problems: problems.map((problem) => ({ ...problem })) },
      });
    },
  });
