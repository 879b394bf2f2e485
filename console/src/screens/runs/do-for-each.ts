const AT_ONCE = 4;

/** How a deed went that was done to several things. */
export interface Deeds {
  readonly done: number;
  readonly failures: readonly { readonly id: string; readonly reason: string }[];
}

/** Does something to each, four at a time; one that fails does not keep the others from it. */
export async function doForEach(
  ids: readonly string[],
  act: (id: string) => Promise<unknown>,
): Promise<Deeds> {
  const left = [...ids];
  const failures: { id: string; reason: string }[] = [];
  const work = async (): Promise<void> => {
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      try {
        await act(id);
      } catch (error) {
        failures.push({ id, reason: error instanceof Error ? error.message : String(error) });
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { done: ids.length - failures.length, failures };
}
