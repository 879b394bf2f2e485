import { connect } from 'node:net';

/** What came back on a bare socket. */
export interface RawAnswer {
  readonly text: string;
  /** True when the server ended the connection. */
  readonly closed: boolean;
}

/** True when the head and the whole body of one answer are there. */
export const isWholeAnswer = (text: string): boolean => {
  const end = text.indexOf('\r\n\r\n');
  const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1];
  return end !== -1 && length !== undefined && text.length >= end + 4 + Number(length);
};

/**
 * Sends exact bytes and collects what comes until the server closes, nothing happened for `quietMs`, or the text
 * satisfies `isEnough`.
 */
export const rawExchange = (
  port: number,
  bytes: string | Buffer,
  quietMs = 500,
  isEnough: (text: string) => boolean = () => false,
): Promise<RawAnswer> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const done = (closed: boolean): void => {
      clearTimeout(quiet);
      socket.destroy();
      resolve({ text, closed });
    };
    const quiet = setTimeout(() => done(false), quietMs);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (isEnough(text)) done(false);
      else quiet.refresh();
    });
    socket.on('close', () => done(true));
    socket.on('error', () => done(true));
    socket.write(bytes);
  });
