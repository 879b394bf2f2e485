import { ApiError, readProblem } from './api-error.js';
import { errorDetails } from '../parts/error-details.js';

describe('the problem in an answer', () => {
  it('is read as the server wrote it', () => {
    const document = {
      title: 'Conflict',
      detail: 'It has ended.',
      code: 'conflict',
      requestId: 'req_1',
      error: { param: 'block' },
      problems: [{ pointer: '/blocks/0', code: 'x', message: 'm', severity: 'error' }],
    };
    expect(readProblem(409, null, document)).toEqual({
      title: 'Conflict',
      status: 409,
      detail: 'It has ended.',
      code: 'conflict',
      requestId: 'req_1',
      param: 'block',
      problems: document.problems,
    });
  });

  it.each([[undefined], ['<html>'], [null], [{ title: 7, problems: 'none', error: {} }]])(
    'is something readable when a proxy answered: %j',
    (body) => {
      expect(readProblem(502, 'req_2', body)).toEqual({
        title: 'The server answered with an error',
        status: 502,
        detail: 'The answer has status 502 and says nothing more.',
        code: 'http_502',
        requestId: 'req_2',
        param: null,
        problems: [],
      });
    },
  );

  it('is copied with request, status, code and request id', () => {
    const problem = readProblem(403, null, { code: 'forbidden', detail: 'No.', requestId: 'req_3' });
    const { details } = errorDetails(new ApiError(problem, 'GET /api/v1/audit'), new Date(0));
    expect(details.split('\n')).toEqual([
      'GET /api/v1/audit',
      '403 forbidden',
      'No.',
      'request req_3',
      '1970-01-01T00:00:00.000Z',
    ]);
  });
});
