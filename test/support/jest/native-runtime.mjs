/**
 * A runtime for Jest that loads a test file with Node's own `import()`. Jest's own one gives every file a realm and
 * compiles every module anew in it: 2.5 CPU seconds for each file that boots the app, most of a run. Here a worker
 * keeps the modules that it loaded, as a server does, and Jest keeps all else: workers, Circus, reporters, filters.
 *
 * So files of one worker share modules and globals. What a file changed is put back by native-environment.mjs.
 */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { beginFile, sourceMaps } from './project-modules.mjs';

const require = createRequire(import.meta.url);
/** Where Circus keeps its event handlers, one list for a realm. */
const EVENT_HANDLERS = Symbol.for('EVENT_HANDLERS');
/** What the symbol of its state is called, a new one each time it is loaded: tests of a file that is over, with all they hold. */
const STATE = 'JEST_STATE_SYMBOL';

// Jest gives a worker that has nothing more to do half a second to end, and to take down a large heap takes longer. This
// does not end one that something still holds open: of that Jest warns.
if (process.send) process.once('beforeExit', () => process.exit());

class NativeRuntime {
  #environment;
  #transformer;

  // The signature is Jest's.
  // oxlint-disable-next-line max-params
  constructor(
    _config,
    environment,
    _resolver,
    transformer,
    _sources,
    { collectCoverage },
    _path,
    globalConfig,
  ) {
    if (collectCoverage)
      throw new Error('Jest cannot count coverage here; Node can: NODE_V8_COVERAGE=<folder> npm test');
    if (globalConfig.watch || globalConfig.watchAll)
      throw new Error(
        'Modules stay loaded, so a watched test would not see a change: npm test -- <path> instead.',
      );
    this.#environment = environment;
    this.#transformer = transformer;
  }

  /** Circus by itself: a new one for each file, as its state is made when it is loaded. */
  requireInternalModule(path) {
    for (const key of Object.getOwnPropertySymbols(globalThis))
      if (key === EVENT_HANDLERS || key.description === STATE) delete globalThis[key];
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    beginFile({ ...globals, jest: this.#environment.jest }, this.#transformer);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    await import(pathToFileURL(path).href);
  }

  requireModule(path) {
    return require(path);
  }

  getSourceMaps() {
    return sourceMaps;
  }

  clearAllMocks() {
    this.#environment.moduleMocker.clearAllMocks();
  }

  resetAllMocks() {
    this.#environment.moduleMocker.resetAllMocks();
  }

  restoreAllMocks() {
    this.#environment.moduleMocker.restoreAllMocks();
  }

  resetModules() {
    throw new Error('Modules cannot be loaded anew: pass what a test replaces instead.');
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  // Jest asks where test code begins and ends for module mocks, which there are none of.
  enterTestCode() {}

  leaveTestCode() {}

  teardown() {}
}

// Jest takes the runtime with `require`.
export { NativeRuntime as 'module.exports' };
