import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { SecretBox } from '#security';
import { openReviewToken, sealReviewToken } from './review-token.js';

const key = (id: string) => ({ id, bytes: randomBytes(32) });
const [old, fresh] = [key('old'), key('new')];
const box = new SecretBox([old]);
const claims = {
  workspaceId: 'wsp_1',
  runId: 'run_1',
  blockKey: 'b4>b2',
  requestedAt: '2026-03-01T12:00:00.000Z',
  name: 'Ann \u{1f600}',
  madeBy: null,
  expiresAt: new Date('2026-03-02T12:00:00.000Z'),
};

describe('the token of a review link', () => {
  it('says what it was made for, to this server only, and shows nobody what', () => {
    const token = sealReviewToken(box, claims);
    expect(token).toMatch(/^rvl_[A-Za-z0-9_-]+$/);
    expect(openReviewToken(box, token)).toEqual(claims);
    expect(openReviewToken(new SecretBox([fresh, old]), token)).toEqual(claims);
    expect(openReviewToken(new SecretBox([fresh]), token)).toBeNull();
    expect(sealReviewToken(box, claims)).not.toBe(token);
    expect(Buffer.from(token.slice(4), 'base64url').toString()).not.toContain('run_1');
  });

  it('is none any more when a single character of it is another', () => {
    const token = sealReviewToken(box, claims);
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom('a', 'Z', '0', '_', '-', '=', '.', '+', ' '),
        (at, char) => {
          fc.pre(token[at] !== char);
          return openReviewToken(box, token.slice(0, at) + char + token.slice(at + 1)) === null;
        },
      ),
    );
    for (const other of [token.slice(0, -1), `${token}A`, token.toUpperCase(), token.slice(4)])
      expect(openReviewToken(box, other)).toBeNull();
  });

  it('is no text that comes along', () => {
    fc.assert(fc.property(fc.string(), (text) => openReviewToken(box, `rvl_${text}`) === null));
    // Sealed by the same key for another place.
    const secret = box.seal(JSON.stringify(claims), { table: 'secrets', row: 'sec_1', field: 'value' });
    expect(openReviewToken(box, `rvl_${Buffer.from(secret).toString('base64url')}`)).toBeNull();
  });
});
