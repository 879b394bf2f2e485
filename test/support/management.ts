/** Talks to the management API of a running app as a tool would. */
export class Management {
  constructor(
    readonly url: string,
    readonly key: string,
  ) {}

  /** @returns the parsed answer; throws with status and body when it is not 2xx */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/api/v1/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    return (text === '' ? null : JSON.parse(text)) as T;
  }

  secret(name: string, value: string): Promise<unknown> {
    return this.call('PUT', `secrets/${name}`, { value });
  }

  publish(document: { name: string }): Promise<{ triggers: { id: string; url: string }[] }> {
    return this.call('PUT', `workflows/${document.name}?publish=true`, document);
  }

  run(id: string): Promise<Record<string, unknown> & { status: string }> {
    return this.call('GET', `runs/${id}`);
  }
}
