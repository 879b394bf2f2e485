import { connect } from 'node:net';

/** What came back on a bare socket. */
export interface RawAnswer {
  readonly text: string;
  /** True when the server ended the connection. */
  readonly closed: boolean;
}

/** Sends exact bytes and collects what comes until the server closes or nothing happened for `quietMs`. */
export const rawExchange = (port: number, bytes: string | Buffer, quietMs = 500): Promise<RawAnswer> =>
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
      quiet.refresh();
    });
    socket.on('close', () => done(true));
    socket.on('error', () => done(true));
    socket.write(bytes);
  });
