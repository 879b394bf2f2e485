import { scanPrompt } from '../scan-prompt.js';

describe('security prose', () => {
  it.each([
    'What is prompt injection and how do I protect my chatbot against it?',
    'Attackers write phrases such as "ignore previous instructions" into web pages; explain why this works.',
    'Write a blog post about jailbreaks for language models and how vendors respond to them.',
    'Our scanner flags texts like "reveal your system prompt". Draft unit tests for false positives.',
    'Rotate the API keys every 90 days and store passwords as argon2id hashes.',
    'How can a tester check that an agent refuses to print environment variables?',
    'Explain the difference between a system prompt and a user prompt.',
    'Prepare slides on SQL injection, XSS and prompt injection for the security course.',
    'Indirect prompt injection works like this: an attacker hides text such as "ignore previous instructions" in a web page, and an assistant that summarises the page follows it. Mitigations include separating data from instructions, asking the user before tools run, and logging every tool call.',
    'Our incident report: on 3 May a phishing mail asked employees to enter their passwords on a fake page. 14 accounts were reset, access tokens were revoked, and the filter now blocks the domain. Lessons learned: rotate keys, train staff, test backups.',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
