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
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
