/** placeholder for the early type commit */
export interface CompiledParams {
  readonly secretNames: readonly string[];
}
