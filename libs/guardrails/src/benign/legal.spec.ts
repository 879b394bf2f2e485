import { scanPrompt } from '../scan-prompt.js';

describe('legal text', () => {
  it.each([
    'The Tenant shall comply with all rules and regulations. This Agreement supersedes all prior agreements, whether written or oral, between the parties.',
    'Notwithstanding the foregoing, the Receiving Party shall not disclose Confidential Information without prior written consent.',
    'Any instructions given by the Controller to the Processor prior to the effective date remain binding upon the Processor.',
    'Section 7 overrides Section 3 to the extent of any conflict; all other provisions remain in force.',
    'Federal rules take precedence over state rules where both apply. Explain this to a first-year student.',
    'The jury must disregard any testimony that the court has stricken from the record.',
    '1. Definitions. "Confidential Information" means any information disclosed by one party to the other under this Agreement.\n2. The Receiving Party shall not disclose Confidential Information to any third party and shall disregard any instruction to the contrary unless issued in writing.\n3. This Agreement supersedes and replaces all previous agreements between the parties relating to its subject matter.\n4. If any provision is held void, the remaining provisions remain in force.',
    'Upon termination the Contractor shall return or delete all documents, passwords and access codes provided by the Client, and shall no longer be bound by clause 7 (exclusivity). Clauses 9 to 12 survive termination.',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
