import { scanPrompt } from '../scan-prompt.js';

describe('SQL', () => {
  it.each([
    "SELECT name, email FROM users WHERE role = 'admin' ORDER BY created_at DESC LIMIT 5;",
    "DELETE FROM sessions WHERE expires_at < now() - interval '7 days';",
    'INSERT IGNORE INTO rules (id, previous_id) VALUES (4, 3);',
    'Explain why DROP TABLE inside a transaction can be rolled back in PostgreSQL.',
    'UPDATE prompts SET text = trim(text) WHERE length(text) > 400;',
    'GRANT SELECT ON ALL TABLES IN SCHEMA public TO reporting;',
    "WITH previous AS (\n  SELECT user_id, max(created_at) AS last_seen FROM sessions GROUP BY user_id\n)\nUPDATE users u SET is_active = false\nFROM previous p\nWHERE p.user_id = u.id AND p.last_seen < now() - interval '90 days'\nRETURNING u.id, u.email;",
    'CREATE RULE ignore_duplicates AS ON INSERT TO instructions\n  WHERE EXISTS (SELECT 1 FROM instructions i WHERE i.hash = NEW.hash)\n  DO INSTEAD NOTHING;\nGRANT SELECT ON ALL TABLES IN SCHEMA public TO readonly;\nDROP TABLE IF EXISTS tmp_secrets;',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
