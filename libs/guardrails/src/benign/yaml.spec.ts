import { scanPrompt } from '../scan-prompt.js';

describe('YAML and configuration', () => {
  it.each([
    'services:\n  api:\n    image: acme/api:1.4\n    environment:\n      - API_KEY=${API_KEY}\n    restart: always',
    'rules:\n  - id: no-console\n    severity: warn\n    ignore: ["**/*.spec.ts"]',
    'system:\n  hostname: web-1\n  timezone: Europe/Rome\nusers:\n  - name: deploy\n    role: admin',
    'on:\n  push:\n    branches: [main]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: npm test',
    'apiVersion: v1\nkind: Secret\nmetadata:\n  name: db\ntype: Opaque',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
