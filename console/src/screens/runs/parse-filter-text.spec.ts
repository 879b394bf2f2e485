import * as fc from 'fast-check';
import { filterText, parseFilterText } from './parse-filter-text.js';
import { readRunsSearch } from './runs-search.js';

describe('parseFilterText', () => {
  it('reads filters, quoted values and ids of runs', () => {
    expect(parseFilterText('status:failed caller:"bearer: Acme Inc"')).toEqual({
      kind: 'filters',
      search: { status: 'failed', caller: 'bearer: Acme Inc' },
    });
    expect(parseFilterText(' run_01ABC ')).toEqual({ kind: 'open', id: 'run_01ABC' });
    expect(parseFilterText('id:run_01ABC')).toEqual({ kind: 'open', id: 'run_01ABC' });
    expect(parseFilterText('')).toEqual({ kind: 'filters', search: {} });
  });

  it('finds triggers by their path', () => {
    const found = parseFilterText('trigger:orders', (path) => (path === 'orders' ? 'trg_1' : undefined));
    expect(found).toEqual({ kind: 'filters', search: { trigger: 'trg_1' } });
  });

  it('says which word it does not know', () => {
    expect(parseFilterText('status:failed color:red')).toMatchObject({ kind: 'unknown' });
    expect(parseFilterText('status:odd')).toEqual({ kind: 'unknown', message: '"odd" is no status.' });
    expect(parseFilterText('hello')).toMatchObject({ kind: 'unknown' });
  });

  it('reads back whatever it wrote', () => {
    const word = fc.stringMatching(/^[\w:.@ /-]{1,20}$/).map((text) => text.trim() || 'x');
    const searches = fc
      .record(
        {
          status: fc.constantFrom('failed', 'completed'),
          caller: word,
          workflow: fc.stringMatching(/^[a-z][a-z-]{0,20}$/),
          range: fc.constantFrom('1h', '7d'),
        },
        { requiredKeys: [] },
      )
      .map(readRunsSearch);
    fc.assert(
      fc.property(searches, (search) => {
        expect(parseFilterText(filterText(search, () => undefined))).toEqual({ kind: 'filters', search });
      }),
    );
  });

  it('never throws, and reads in linear time what it cannot understand', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(['open', 'filters', 'unknown']).toContain(parseFilterText(text).kind);
      }),
    );
  });
});

describe('readRunsSearch', () => {
  it('leaves out what it does not know', () => {
    expect(readRunsSearch({ status: 'odd', range: '2y', since: 'never', extra: 1 })).toEqual({});
    expect(readRunsSearch({ caller: 17, since: '2026-01-02' })).toEqual({
      caller: '17',
      since: '2026-01-02T00:00:00.000Z',
    });
  });
});
