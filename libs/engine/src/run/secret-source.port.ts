/** Looks secrets up by name; a Map will do. Load `runSecretNames` of the workflow before the run. */
export interface SecretSource {
  get(name: string): string | undefined;
}
