import { scanPrompt } from '../scan-prompt.js';

describe('YAML and configuration', () => {
  it.each([
    'services:\n  api:\n    image: acme/api:1.4\n    environment:\n      - API_KEY=${API_KEY}\n    restart: always',
    'rules:\n  - id: no-console\n    severity: warn\n    ignore: ["**/*.spec.ts"]',
    'system:\n  hostname: web-1\n  timezone: Europe/Rome\nusers:\n  - name: deploy\n    role: admin',
    'on:\n  push:\n    branches: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test',
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque',
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db-credentials\ntype: Opaque\nstringData:\n  username: app\n  password: changeme\n---\napiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: api\n          envFrom:\n            - secretRef: { name: db-credentials }',
    'prompts:\n  - name: support\n    system: |\n      Answer politely and keep to the return policy of the shop.\n    temperature: 0.2\nrules:\n  - when: user.role == "admin"\n    allow: [read, write, delete]\n  - when: default\n    deny: [delete]',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
