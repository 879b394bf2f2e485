import { callerChanges } from './caller-policies.js';

const documentOf = (params: object) => ({
  blocks: [
    {
      id: 'b1',
      name: 'in',
      type: 'api_prompt',
      params: { path: 'p', response: { mode: 'sync' }, ...params },
    },
    { id: 'b2', name: 'call', type: 'http_request', params: { auth: { token: '{{secrets.t}}' } } },
  ],
  edges: [{ from: 'b1', to: 'b2' }],
});

describe('what a publication changes about callers', () => {
  it('is the policy of its triggers before and after', () => {
    const auth = { mode: 'bearer', credentials: [{ name: 'crm', secret: '{{secrets.crm}}' }] };
    expect(callerChanges(documentOf({ auth: { mode: 'none' } }), documentOf({ auth }))).toEqual({
      before: { callers: { in: { path: 'p', auth: { mode: 'none' } } } },
      after: { callers: { in: { path: 'p', auth } } },
    });
  });

  it('is nothing when only the rest of the document changes', () => {
    const changed = documentOf({ response: { mode: 'async' } });
    expect(callerChanges(documentOf({}), changed)).toEqual({ before: {}, after: {} });
  });

  it('is everything at the first publication', () => {
    expect(callerChanges(null, documentOf({ ipAllowList: ['192.0.2.1'] }))).toEqual({
      before: { callers: {} },
      after: { callers: { in: { path: 'p', ipAllowList: ['192.0.2.1'] } } },
    });
  });
});
