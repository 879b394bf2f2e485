import { scanPrompt } from '../scan-prompt.js';

describe('source code', () => {
  it.each([
    'export function reset(state: State): State {\n  // ignore previous value, start from defaults\n  return { ...initial, id: state.id };\n}',
    '@Override\npublic String toString() { return "User{" + name + "}"; }',
    'for (const rule of rules) { if (rule.disabled) continue; apply(rule); }',
    'git config --global core.excludesFile ~/.gitignore && git rm -r --cached .',
    'const messages = [{ role: "user", content: prompt }];\nconst reply = await client.chat(messages);',
    'def show_password_form(request):\n    return render(request, "password.html")',
    'console.log("system:", process.platform);',
    'SELECT_PROMPT = "Choose an option"  # shown to the user before the menu',
    'export function overrideDefaults(previous: Rules, next: Partial<Rules>): Rules {\n  // ignore keys that are undefined, all others replace the previous value\n  const rules = { ...previous };\n  for (const [key, value] of Object.entries(next)) {\n    if (value === undefined) continue;\n    rules[key] = value;\n  }\n  return rules;\n}',
    'class SystemPrompt:\n    """Holds the text that is sent before the messages of the user."""\n    def __init__(self, text: str, role: str = "system") -> None:\n        self.text = text\n        self.role = role\n\n    def render(self) -> dict[str, str]:\n        return {"role": self.role, "content": self.text}',
    '#!/usr/bin/env bash\nset -euo pipefail\nexport DATABASE_URL="postgres://app@localhost/app"\npsql "$DATABASE_URL" -c "select 1" > /dev/null 2>&1 || { echo "database is down" >&2; exit 1; }\nrm -rf ./build && mkdir build && cat src/*.js > build/all.js',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
