import { useEffect, useState } from 'react';
import { readJsonObject } from '../../runs/read-json-object.js';
import { fieldOf } from './form-values.js';
import type { TriggerFormValues } from './form-values.js';
import { useDocumentProblems } from './use-document-problems.js';

/** A form that the server checks while it is filled in, and that asks before it is left with changes. */
export interface TriggerForm {
  readonly values: TriggerFormValues;
  readonly set: (values: TriggerFormValues) => void;
  readonly problem: (field: keyof TriggerFormValues) => string | null;
  /** The server has checked what stands there now, or before. */
  readonly checked: boolean;
  readonly isChanged: boolean;
}

/** @param documentOf the document that would be saved; null = there is not enough of it yet */
export function useTriggerForm(
  initial: TriggerFormValues,
  name: (values: TriggerFormValues) => string,
  documentOf: (values: TriggerFormValues) => unknown,
): TriggerForm {
  const [values, set] = useState(initial);
  const problems = useDocumentProblems(name(values), documentOf(values));
  const isChanged = JSON.stringify(values) !== JSON.stringify(initial);
  useEffect(() => {
    if (!isChanged) return undefined;
    const onLeave = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isChanged]);
  return {
    values,
    set,
    isChanged,
    checked: problems !== undefined,
    problem: (field) => {
      if (field === 'contextSchema') {
        const read = readJsonObject(values.contextSchema);
        if (!read.ok) return read.message;
      }
      const found = problems?.find(
        ({ pointer, severity }) => severity === 'error' && fieldOf(pointer) === field,
      );
      return found?.message ?? null;
    },
  };
}
