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
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
