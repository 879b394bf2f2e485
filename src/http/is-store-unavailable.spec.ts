import { isStoreUnavailable } from './is-store-unavailable.js';

const withFields = (message: string, fields: object): Error => Object.assign(new Error(message), fields);

describe('isStoreUnavailable', () => {
  it.each([
    withFields('connect ECONNREFUSED', { code: 'ECONNREFUSED', syscall: 'connect' }),
    withFields('read ECONNRESET', { code: 'ECONNRESET', syscall: 'read' }),
    withFields('terminating connection due to administrator command', { code: '57P01' }),
    withFields('the database system is starting up', { code: '57P03' }),
    withFields('sorry, too many clients already', { code: '53300' }),
    withFields('database is not currently accepting connections', { code: '55000', severity: 'FATAL' }),
    new Error('Connection terminated unexpectedly'),
    new Error('Connection terminated due to connection timeout'),
    new Error('wrapped', { cause: withFields('x', { code: '08006' }) }),
    new AggregateError([withFields('x', { code: 'ECONNREFUSED', syscall: 'connect' })]),
  ])('takes %s for a database that is away', (error) => {
    expect(isStoreUnavailable(error)).toBe(true);
  });

  it.each([
    withFields('duplicate key', { code: '23505' }),
    withFields('syntax error', { code: '42601', severity: 'ERROR' }),
    new Error('something else'),
    new AggregateError([]),
    'ECONNREFUSED',
    null,
  ])('takes %s for what it is', (error) => {
    expect(isStoreUnavailable(error)).toBe(false);
  });
});
