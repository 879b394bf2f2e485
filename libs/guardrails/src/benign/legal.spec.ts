import { scanPrompt } from '../scan-prompt.js';

describe('legal text', () => {
  it.each([
    'The Tenant shall comply with all rules and regulations. This Agreement supersedes all prior agreements, whether written or oral, between the parties.',
    'Notwithstanding the foregoing, the Receiving Party shall not disclose Confidential Information without prior written consent.',
    'Any instructions given by the Controller to the Processor prior to the effective date remain binding upon the Processor.',
    'Section 7 overrides Section 3 to the extent of any conflict; all other provisions remain in force.',
    'Federal rules take precedence over state rules where both apply. Explain this to a first-year student.',
    'The jury must disregard any testimony that the court has stricken from the record.',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
