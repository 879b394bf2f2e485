/**
 * The environment of a test file that Node itself loads (native-runtime.mjs): the worker's own globals. What a file
 * changes in the process is put back when it ends, so that the next file of the worker does not depend on it.
 */
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

export default class NativeEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  /** The old kind of fake timers, which nobody uses. */
  fakeTimers = null;
  fakeTimersModern;
  /** What a test file imports from `@jest/globals` as `jest`. */
  jest;

  #before = {
    console: globalThis.console,
    cwd: process.cwd(),
    env: { ...process.env },
    exit: process.exit,
    exitCode: process.exitCode,
  };

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
    this.jest = jestObject(this.moduleMocker, this.fakeTimersModern);
  }

  getVmContext() {
    return null;
  }

  exportConditions() {
    return ['prompthook-source', 'node', 'node-addons'];
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    const { console, cwd, env, exit, exitCode } = this.#before;
    globalThis.console = console;
    process.exit = exit;
    process.exitCode = exitCode;
    if (process.cwd() !== cwd) process.chdir(cwd);
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
  }
}

/** Of Jest's `jest` all but mocks of modules: whatever the project replaces in a test is passed as an argument. */
const jestObject = (mocker, timers) => {
  const jest = {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    mocked: mocker.mocked.bind(mocker),
    replaceProperty: mocker.replaceProperty.bind(mocker),
    isMockFunction: mocker.isMockFunction.bind(mocker),
  };
  for (const name of ['clearAllMocks', 'resetAllMocks', 'restoreAllMocks']) {
    jest[name] = () => {
      mocker[name]();
      return jest;
    };
  }
  for (const name of ['useFakeTimers', 'useRealTimers', 'setSystemTime']) {
    jest[name] = (...args) => {
      timers[name](...args);
      return jest;
    };
  }
  for (const name of TIMERS) jest[name] = timers[name].bind(timers);
  return jest;
};

const TIMERS = [
  'advanceTimersByTime',
  'advanceTimersByTimeAsync',
  'advanceTimersToNextTimer',
  'advanceTimersToNextTimerAsync',
  'clearAllTimers',
  'getRealSystemTime',
  'getTimerCount',
  'now',
  'runAllTicks',
  'runAllTimers',
  'runAllTimersAsync',
  'runOnlyPendingTimers',
  'runOnlyPendingTimersAsync',
];
