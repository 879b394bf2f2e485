import { scanPrompt } from '../scan-prompt.js';

describe('medical prose', () => {
  it.each([
    'The patient was instructed to disregard mild soreness after the injection and to call if fever develops.',
    'List the instructions for storing insulin before and after opening.',
    'Previous guidelines recommended 10 mg; the new guidelines lower the dose for patients over 75.',
    'Do not ignore persistent chest pain. What are the first steps before the ambulance arrives?',
    'Summarise the discharge instructions in plain language for a relative.',
    'Forgotten doses: the leaflet says to skip the missed dose and go on as usual.',
    'Discharge summary: the patient was instructed to stop all previous anticoagulants and to follow the new instructions given by the ward. Ignore mild bruising; report any bleeding immediately. Password-protected results are available in the portal. Next review in two weeks.',
    'Bei Kindern unter zwei Jahren dürfen die bisherigen Dosierungsregeln nicht mehr angewendet werden. Die neue Leitlinie ersetzt alle früheren Empfehlungen. Bitte beachten Sie die Hinweise in der Packungsbeilage.',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
