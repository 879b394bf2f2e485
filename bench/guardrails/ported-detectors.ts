/**
 * Two detectors of the comparison that no npm package brings along, rebuilt from their published sources so that they
 * stand in the same table: the heuristic of Rebuff (protectai/rebuff 4d2fe06, Apache-2.0) and the rules of Vigil for
 * YARA (deadbits/vigil-llm f2b4c13, Apache-2.0). Their results are theirs, their speed is that of this port.
 */

const verbs = [
  ...['ignore', 'disregard', 'skip', 'forget', 'neglect', 'overlook', 'omit', 'bypass'],
  ...['pay no attention to', 'do not follow', 'do not obey'],
];
const adjectives = ['', 'prior', 'previous', 'preceding', 'above', 'foregoing', 'earlier', 'initial'];
const objects = [
  ...['content', 'text', 'instructions', 'instruction', 'directives', 'directive', 'commands', 'command'],
  ...['context', 'conversation', 'input', 'inputs', 'data', 'message', 'messages', 'communication'],
  ...['response', 'responses', 'request', 'requests'],
];
const endings = ['', 'and start over', 'and start anew', 'and begin afresh', 'and start from scratch'];

const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\w\s]|_/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const phrases = verbs.flatMap((verb) =>
  adjectives.flatMap((adjective) =>
    objects.flatMap((object) =>
      endings.map((ending) => normalise(`${verb} ${adjective} ${object} ${ending}`).split(' ')),
    ),
  ),
);

const MOST_WORDS = 5;
const THRESHOLD = 0.75;

/** Rebuff: every phrase against every window of as many words. */
export function rebuffHeuristic(text: string): boolean {
  const words = normalise(text).split(' ');
  let highest = 0;
  for (const phrase of phrases) {
    const spelled = phrase.join(' ');
    for (let at = 0; at + phrase.length <= words.length; at++) {
      let matched = 0;
      for (const [index, word] of phrase.entries()) if (words[at + index] === word) matched++;
      // Without a matched word the score is at most 0: the similarity is not worth its time.
      if (matched === 0) continue;
      const similarity = dice(spelled, words.slice(at, at + phrase.length).join(' '));
      const base = 0.5 + 0.5 * Math.min(matched / MOST_WORDS, 1);
      highest = Math.max(highest, base - similarity / (MOST_WORDS * 2));
    }
  }
  return highest >= THRESHOLD;
}

/** Share of the letter pairs, spaces left out, that two texts have in common. */
function dice(first: string, second: string): number {
  const one = first.replaceAll(' ', '');
  const other = second.replaceAll(' ', '');
  if (one === other) return 1;
  if (one.length < 2 || other.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < one.length; at++) {
    const pair = one.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let common = 0;
  for (let at = 0; at + 1 < other.length; at++) {
    const pair = other.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left === 0) continue;
    pairs.set(pair, left - 1);
    common++;
  }
  return (2 * common) / (one.length + other.length - 2);
}

const bypass = new RegExp(
  '(?:Ignore|Disregard|Skip|Forget|Neglect|Overlook|Omit|Bypass|Pay no attention to|Do not follow|Do not obey)' +
    String.raw`\s*(?:prior|previous|preceding|above|foregoing|earlier|initial)?\s*(?:${objects.join('|')})`,
);
const imageBeacon = /!\[\w+\]\(https?:\/\/[\w.-]+\/\w+\?q=\)/;
const thought = /Thought:\s\w+[^\n]+/;
const actions = [/Action:\s*\w+[^\n]*\n/, /Observation:\s\w+[^\n]+/];
const markers = [
  ...['{{#system~}}', '{{/system~}}', '{{#user~}}', '{{/user~}}', '{{#assistant~}}', '{{/assistant~}}'],
  ...['System Instruction: ', '[system](#assistant)', '[system](#context)', '<s>[INST] <<SYS>>', '<</SYS>>'],
  ...['<|im_start|>assistant', '<|im_start|>system'],
];

/** Vigil: its rules for bypassed instructions, template markers, ReAct traces and image beacons. */
export function vigilRules(text: string): boolean {
  return (
    bypass.test(text) ||
    markers.some((marker) => text.includes(marker)) ||
    imageBeacon.test(text) ||
    (thought.test(text) && actions.some((action) => action.test(text)))
  );
}
