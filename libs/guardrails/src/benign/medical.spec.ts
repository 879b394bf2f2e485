import { scanPrompt } from '../scan-prompt.js';

describe('medical prose', () => {
  it.each([
    'The patient was instructed to disregard mild soreness after the injection and to call if fever develops.',
    'List the instructions for storing insulin before and after opening.',
    'Previous guidelines recommended 10 mg; the new guidelines lower the dose for patients over 75.',
    'Do not ignore persistent chest pain. What are the first steps before the ambulance arrives?',
    'Summarise the discharge instructions in plain language for a relative.',
    'Forgotten doses: the leaflet says to skip the missed dose and go on as usual.',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
