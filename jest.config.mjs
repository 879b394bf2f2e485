/** Unit tests stand beside the code; end-to-end tests are test/*.e2e-spec.ts over one embedded PostgreSQL per run. */
export default {
  roots: ['<rootDir>/src', '<rootDir>/libs', '<rootDir>/console', '<rootDir>/test'],
  testMatch: ['**/*.spec.ts', '**/*.e2e-spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // Node loads the test files itself and keeps their modules: see native-runtime.mjs.
  runtime: '<rootDir>/test/support/jest/native-runtime.mjs',
  testEnvironment: '<rootDir>/test/support/jest/native-environment.mjs',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2024',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  testSequencer: '<rootDir>/test/support/jest/slowest-first.mjs',
  globalSetup: '<rootDir>/test/support/set-up.mjs',
  globalTeardown: '<rootDir>/test/support/tear-down.mjs',
  // Many times what any test needs: on a machine that does other work besides, a boot takes its time.
  testTimeout: 180_000,
  // One more than the cores that it is made for: tests of crashes and deliveries wait most of their time.
  maxWorkers: 3,
};
