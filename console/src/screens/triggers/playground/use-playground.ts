import { useState } from 'react';
import { announce } from '../../../parts/announce.js';
import { repeated } from './break-it.js';
import type { Breakage } from './break-it.js';
import { sendCall } from './send-call.js';
import type { CallAnswer, PlaygroundCall } from './send-call.js';

/** Where the playground stands. */
export interface PlaygroundState {
  readonly busy: boolean;
  /** What was done: sent, or broken on purpose. */
  readonly title: string;
  readonly expected: string | null;
  /** Of several calls: how many had which status. */
  readonly statuses: readonly number[];
  readonly answer: CallAnswer | null;
  /** What came so far of an answer that comes bit by bit. */
  readonly partial: string;
  readonly error: unknown;
}

const NOTHING: PlaygroundState = {
  busy: false,
  title: '',
  expected: null,
  statuses: [],
  answer: null,
  partial: '',
  error: null,
};

/** Sends calls, one or a few, and keeps the last answer. Nothing of it is cached: calls hold secrets. */
export function usePlayground(): {
  readonly state: PlaygroundState;
  readonly send: (call: PlaygroundCall, breakage?: Breakage) => Promise<void>;
} {
  const [state, setState] = useState(NOTHING);
  const send = async (call: PlaygroundCall, breakage?: Breakage): Promise<void> => {
    const begun: PlaygroundState = {
      ...NOTHING,
      busy: true,
      title: breakage?.label ?? 'Answer',
      expected: breakage?.expected ?? null,
    };
    setState(begun);
    const changed = breakage?.change(call) ?? call;
    const statuses: number[] = [];
    let answer: CallAnswer | null = null;
    try {
      for (let place = 0; place < (breakage?.times ?? 1); place += 1) {
        answer = await sendCall(
          breakage === undefined ? changed : repeated(breakage, changed, place),
          (partial) => setState((now) => ({ ...now, partial })),
        );
        statuses.push(answer.status);
      }
      setState({ ...begun, busy: false, statuses, answer });
      announce(`The answer has status ${answer?.status ?? 0}`);
    } catch (error) {
      setState({ ...begun, busy: false, statuses, answer, error });
    }
  };
  return { state, send };
}
