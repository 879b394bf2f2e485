import { JsonLogger } from './json-logger.js';

const recorded = (level: 'debug' | 'info' | 'silent' = 'info', redact?: (text: string) => string) => {
  const written: string[] = [];
  const logger = new JsonLogger(level, redact, (lines) => written.push(lines));
  return {
    logger,
    written,
    lines: () =>
      written
        .join('')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
  };
};

describe('JsonLogger', () => {
  it('writes one JSON object a line, whatever the text holds', () => {
    const { logger, written, lines } = recorded();
    logger.line('info', 'call', { userAgent: 'a\r\n{"level":"error"}\u001b[31m' });
    logger.flush();
    expect(written.join('').match(/\n/g)).toHaveLength(1);
    expect(written.join('')).not.toContain('\u001b');
    expect(lines()).toEqual([
      expect.objectContaining({ event: 'call', userAgent: 'a\r\n{"level":"error"}\u001b[31m' }),
    ]);
  });

  it('joins the lines of one turn into one write', async () => {
    const { logger, written } = recorded();
    logger.line('info', 'one');
    logger.line('info', 'two');
    await new Promise((resolve) => setImmediate(resolve));
    expect(written).toHaveLength(1);
  });

  it('leaves out what is below its level, and everything when silent', () => {
    const info = recorded('info');
    info.logger.line('debug', 'hidden');
    info.logger.flush();
    const silent = recorded('silent');
    silent.logger.error('hidden');
    silent.logger.flush();
    expect([info.written, silent.written]).toEqual([[], []]);
  });

  it('redacts what the framework says, stacks included', () => {
    const { logger, lines } = recorded('info', (text) => text.replaceAll('s3cret', '[redacted]'));
    logger.error('token s3cret', 'Error: s3cret\n at x', 'Router');
    logger.flush();
    expect(lines()).toEqual([
      expect.objectContaining({
        context: 'Router',
        message: 'token [redacted]',
        stack: 'Error: [redacted]\n at x',
      }),
    ]);
  });

  it('counts what it had to drop in a flood', () => {
    const { logger, lines } = recorded();
    for (let i = 0; i < 10_005; i++) logger.line('info', 'call');
    logger.flush();
    expect(lines().at(-1)).toMatchObject({ event: 'log.dropped', lines: 5 });
  });
});
