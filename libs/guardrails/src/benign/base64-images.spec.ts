import { scanPrompt } from '../scan-prompt.js';

describe('base64 images, keys and hashes', () => {
  it.each([
    'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4//8/w38GIAXDIBKE0DHxgljNBAAO9TXL0Y4OHwAAAABJRU5ErkJggg== what is this?',
    'sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 does not match',
    '-----BEGIN PUBLIC KEY-----\nMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE\n-----END PUBLIC KEY-----',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiI3In0.c2lnbmF0dXJl expired',
    'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7',
    'uuid 123e4567-e89b-12d3-a456-426614174000 and 01101010 10110011 in binary',
    '<img alt="chart" src="data:image/png;base64,iVBORw0KGgp4mzTK9U8uIgrNlB5xuI1YNoZtDYWLY1SelL4srMZ/W37yjy2ZA5WfY9PYk9znUnechBYpF+yP8a9KZCLTZ+GNXrbfpGWlMx91jnk+qVqU6w0VtiqSpwmlk6RO0ieWYuOVRYDDUakEuhboVrq5lDHgatlqOh4fHFZMFPt/pBI+ldFm9Gd74NL7EnDX43/bbv9gEBKCgXxqdtWFSKYaoTvOFP3GL9xrVKyX8aHXbomtyP4mj2EWykGJHlXt8c7HbwFsUAaDO8rDcRtnUqnx4Q0oETn6g0cVuSgFmLEmK+jDaZ/Gd/nMMCc6u97U4yJkmvXYPFW+U1pMp/2thAJWAp89OPn3Jn3SlrZ1XAAboO+c4eLISIC5rkTdKklakr5lsy8nzluovqdZmQsKLbcyUV39JztY9XGbz3n6cZ68dafnzM2gkeDSBoBe6rrOxg5PIuqxny6E93H0IUx6I5lDGFPLhgl9UDFpEKIpPoofk1hM1EIpugFP0k5umPciwFZTg8ibzahXxh/YDo4Jm04rUDsHdnYE9F7nwqxYYDbztpzTE2yCnfStKnihNROl87QpWhb/fxNmJKxGnTsAJHOMCREF9EptuH+wmMbOEVjT/CCYkGrfpFltCfXfjanQ0aRrg48sD86Gk0OgLFQvbIFu/zquBOloVS99MDqhl00mWw1caYYRpqi6U1duGRtSHYb8NWZGyPX9pbnczxITXE63cJd5umOwxLo5cmGyXmwKDTxhl6T+FZzJU0fA7bO2AuRF5Q/WbDqplxso9lIfXHuqCgvD33ZGFURdknc="> Why is this image blurred?',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGx0cmFuZG9tYnl0ZXNmb3J0aGV0ZXN0 anna@laptop is rejected by the server',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
