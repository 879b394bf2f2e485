import { InvalidWorkflow } from '#sdk';
import type { Problem } from '#sdk';

export const documentError = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'error',
});

export const documentWarning = (pointer: string, code: string, message: string): Problem => ({
  pointer,
  code,
  message,
  severity: 'warning',
});

/** @throws InvalidWorkflow with every problem, warnings too, when one of them is an error */
export const refuseErrors = (problems: readonly Problem[]): void => {
  if (problems.some(({ severity }) => severity === 'error')) throw new InvalidWorkflow(problems);
};
