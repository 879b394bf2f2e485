import { InvalidArgumentError, Option } from 'commander';

/** Options of every command that talks to a running server. */
export interface ManagementOptions {
  readonly url: string;
  readonly key?: string;
  readonly json: boolean;
}

const httpUrl = (value: string): string => {
  if (/^https?:$/.test(URL.parse(value)?.protocol ?? '')) return value;
  throw new InvalidArgumentError('Give an address such as http://127.0.0.1:3000.');
};

export const urlOption = (): Option =>
  new Option('--url <url>', 'address of the server').default('http://127.0.0.1:3000').argParser(httpUrl);

export const keyOption = (): Option =>
  new Option('--key <key>', 'API key of the management API').env('PROMPTHOOK_API_KEY');

export const jsonOption = (): Option => new Option('--json', 'print the result as JSON').default(false);
