import { normaliseAddresses } from './normalised-addresses.js';

const documentWith = (ipAllowList: string[], edges: { from: string; to: string }[] = []) => ({
  name: 'x',
  blocks: [
    { id: 'a', name: 'note', type: 'transform', params: {} },
    { id: 'b', name: 'in', type: 'api_prompt', params: { path: 'p', ipAllowList } },
  ],
  edges,
});

describe('the addresses of a trigger', () => {
  it.each([
    ['10.1.2.3/8', '10.0.0.0/8'],
    ['203.0.113.7/32', '203.0.113.7'],
    ['2001:db8::1/32', '2001:db8::/32'],
    [' 10.1.2.3/8 ', '10.0.0.0/8'],
  ])('%j is stored as %s, and that is told', (typed, stored) => {
    const given = documentWith(['192.0.2.1', typed]);
    const { document, problems } = normaliseAddresses(given);
    expect(document).toEqual(documentWith(['192.0.2.1', stored]));
    expect(given).toEqual(documentWith(['192.0.2.1', typed]));
    expect(problems).toEqual([
      {
        pointer: '/blocks/1/params/ipAllowList/1',
        code: 'address_normalised',
        severity: 'warning',
        message: expect.stringContaining(`stored as ${stored}`),
      },
    ]);
  });

  it('stay as they are when nothing differs', () => {
    const given = documentWith(['10.0.0.0/8', '192.0.2.1']);
    const read = normaliseAddresses(given);
    expect(read.document).toBe(given);
    expect(read.problems).toEqual([]);
  });

  it('are left to the check of the document when they are none', () => {
    const given = documentWith(['1.2.3', '010.0.0.1/8']);
    expect(normaliseAddresses(given)).toEqual({ document: given, problems: [] });
  });

  it('are those of triggers only: a block that an edge leads to is its own business', () => {
    const given = documentWith(['10.1.2.3/8'], [{ from: 'a', to: 'b' }]);
    expect(normaliseAddresses(given)).toEqual({ document: given, problems: [] });
  });

  it.each([[{}], [{ blocks: 1, edges: 'x' }], [{ blocks: [null, { params: { ipAllowList: [1, null] } }] }]])(
    'are not looked for where a document is none (%#)',
    (given) => expect(normaliseAddresses(given)).toEqual({ document: given, problems: [] }),
  );
});
