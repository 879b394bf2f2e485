import { scanPrompt } from '../scan-prompt.js';

describe('base64 images, keys and hashes', () => {
  it.each([
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg== what is this?',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 does not match',
    '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl expired',
    'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    'uuid 123e4567-e89b-12d3-a456-426614174000 and 01101010 10110011 in binary',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
