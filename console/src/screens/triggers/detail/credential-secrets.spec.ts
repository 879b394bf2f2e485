import { credentialSecrets, secretAge } from './credential-secrets.js';

it('reads which secret each consumer has', () => {
  const credentials = [
    { name: 'crm', secret: '{{secrets.crm_key}}' },
    { name: 'odd', secret: 'x{{secrets.crm_key}}' },
  ];
  expect(credentialSecrets({ settings: { auth: { mode: 'bearer', credentials } } })).toEqual([
    { consumer: 'crm', secret: 'crm_key' },
    { consumer: 'odd', secret: null },
  ]);
  expect(credentialSecrets({ settings: { auth: { mode: 'none', credentials } } })).toEqual([]);
  expect(credentialSecrets({ settings: {} })).toEqual([]);
});

it('reminds of secrets after 75 days, and urges after 90', () => {
  const changed = '2026-01-01T00:00:00.000Z';
  const after = (days: number) => secretAge(changed, Date.parse(changed) + days * 86_400_000);
  expect(after(74)).toBeNull();
  expect(after(80)).toEqual({ text: 'rotate it in 10 days', isDue: false });
  expect(after(90)).toEqual({ text: '90 days old: rotate it', isDue: true });
});
