/** `maxPromptLength` is shown as "Max prompt length"; items of a list by their number. */
export function fieldTitle(name: string): string {
  if (/^\d+$/.test(name)) return `Item ${Number(name) + 1}`;
  const words = name
    .replaceAll('_', ' ')
    .replaceAll(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
  return (
    words.charAt(0).toUpperCase() +
    words
      .slice(1)
      .replaceAll(/\b(url|ip|id|json|html|ms|mb)\b/g, (word) => word.toUpperCase())
      .replaceAll('MS', 'ms')
  );
}
