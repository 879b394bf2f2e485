import { scanPrompt } from '../scan-prompt.js';

describe('SQL', () => {
  it.each([
    "SELECT name, email FROM users WHERE role = 'admin' ORDER BY created_at DESC LIMIT 5;",
    "DELETE FROM sessions WHERE expires_at < now() - interval '7 days';",
    'INSERT IGNORE INTO rules (id, previous_id) VALUES (4, 3);',
    'Explain why DROP TABLE inside a transaction can be rolled back in PostgreSQL.',
    'UPDATE prompts SET text = trim(text) WHERE length(text) > 400;',
    'GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
