/** The laws of the house as rules. `npm run laws` checks them; test/laws.spec.ts plants one violation of each. */
const libs = ['engine', 'builtins', 'security', 'guardrails', 'store'];

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'sdk-imports-nothing',
      comment: '#sdk is the contract: no import but its own files.',
      severity: 'error',
      from: { path: '^libs/sdk/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^libs/sdk/src' },
    },
    ...libs.map((lib) => ({
      name: `star-${lib}`,
      comment: 'A lib imports #sdk and nothing else of ours.',
      severity: 'error',
      from: { path: `^libs/${lib}/src` },
      to: {
        path: '^(libs|src|test)/',
        pathNot: [`^libs/${lib}/`, '^libs/sdk/src/index\\.ts$', '^test/support/', '^test/vectors/'],
      },
    })),
    {
      name: 'no-deep-imports',
      comment: 'A lib is entered by its index.ts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^libs/[^/]+/src/.+', pathNot: '^libs/[^/]+/src/(index|testing)\\.ts$' },
    },
    {
      name: 'no-barrels-in-src',
      comment: 'Import the file that you mean.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/.*/index\\.ts$' },
    },
    {
      name: 'typeorm-and-pg-only-in-store',
      severity: 'error',
      from: {
        path: '^(src|libs)/',
        pathNot: ['^libs/store/', '\\.spec\\.ts$', '^libs/builtins/src/blocks/database/'],
      },
      to: { path: '(^|node_modules/)(typeorm|pg)(/|$)' },
    },
    {
      name: 'runs-do-not-call-ingest',
      comment: 'Phases flow one way: ingest -> runs -> delivery.',
      severity: 'error',
      from: { path: '^src/runs/', pathNot: '\\.module\\.ts$' },
      to: { path: '^src/ingest/' },
    },
    {
      name: 'delivery-calls-nobody-back',
      comment: 'Phases flow one way: ingest -> runs -> delivery.',
      severity: 'error',
      from: { path: '^src/delivery/', pathNot: '\\.module\\.ts$' },
      to: { path: '^src/(ingest|runs)/' },
    },
    {
      name: 'console-stands-alone',
      comment:
        'The console knows the server by its API; it takes nothing of it but the list of its own addresses, in tests.',
      severity: 'error',
      from: { path: '^console/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^(src|libs|test)/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|libs)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '(\\.spec\\.ts$|^test/)' },
    },
    {
      name: 'nothing-undeclared',
      severity: 'error',
      from: { path: '^(src|libs)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['prompthook-source', 'import', 'require', 'node', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
    detectProcessBuiltinModuleCalls: true,
  },
};
