import { findInText, type Rules } from './find-in-text.js';
import { MAX_LAYERS, type LayerReading } from './find-in-shadows.js';
import { languageBit, languages } from './lexicon/language.js';
import { OVERRIDE_IN_ANY_LANGUAGE } from './patterns/multilingual.data.js';
import { CandidateRules } from './rules/candidate-rules.js';
import { ExcuseFinder } from './rules/excuse.js';
import type { RuleHit } from './rules/match-rules.js';
import type { RuleSet } from './rules/rule-set.js';
import { CipherReader } from './shadows/cipher-shadows.js';
import { readAscii85 } from './shadows/ascii85.js';
import { readDrawnLetters } from './shadows/drawn-letters.js';
import { encodedRuns } from './shadows/encoded-runs.js';
import { turnFlippedLetters } from './shadows/flipped-letters.js';
import { readInitials } from './shadows/initials.js';
import { turnMirroredRuns } from './shadows/mirrored-runs.js';
import type { Shadow } from './shadows/shadow.js';
import { spellNato } from './shadows/spell-nato.js';
import { joinQuotedStrings } from './shadows/split-strings.js';
import { stripMarkup } from './shadows/strip-markup.js';
import { TextCues, textCue } from './shadows/text-cues.js';
import { unescapeText } from './shadows/unescape.js';
import { cue } from './tokens/token-list.js';
import { Workspace } from './tokens/workspace.js';

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';

/** Reads texts and their decoded copies, one workspace per layer: a copy is read while its original waits. */
export class TextReader {
  private readonly rules: Rules;
  private readonly ciphers: CipherReader;
  private readonly cues: TextCues;
  private readonly workspaces = Array.from({ length: MAX_LAYERS + 1 }, () => new Workspace());

  constructor(ruleSet: RuleSet) {
    this.rules = {
      ruleSet,
      candidates: new CandidateRules(ruleSet),
      excuses: new ExcuseFinder(ruleSet),
      nameOf,
    };
    this.ciphers = new CipherReader(ruleSet.lexicon);
    this.cues = new TextCues(ruleSet.lexicon);
  }

  /** Findings of `text` as it stands, and the copies that its words and characters give reason to read. */
  readonly read = (text: string, layer: number, isLast: boolean): LayerReading => {
    const workspace = this.workspaces[layer] ?? new Workspace();
    const findings = findInText(text, this.rules, workspace);
    const shadows = isLast ? [] : this.shadowsOf(text, workspace);
    if (workspace.isOversized) this.workspaces[layer] = new Workspace();
    else workspace.forget();
    return { findings, shadows };
  };

  private shadowsOf(text: string, { tokens, lattice }: Workspace): Shadow[] {
    const words = this.cues.of(lattice);
    const unescaped = tokens.cues & cue.escape ? unescapeText(text) : undefined;
    const nato = words & textCue.nato ? spellNato(text) : undefined;
    const mirrored = turnMirroredRuns(text);
    const shadows = unescaped ? [unescaped] : [];
    if (mirrored) shadows.push(mirrored);
    const flipped = turnFlippedLetters(text);
    if (flipped) shadows.push(flipped);
    shadows.push(...encodedRuns(text));
    if (tokens.cues & cue.opener) shadows.push(...readAscii85(text));
    if (words & textCue.initials) shadows.push(...readInitials(text));
    if (nato) shadows.push(nato);
    const plain = tokens.cues & (cue.opener | cue.emphasis) ? stripMarkup(text) : undefined;
    if (plain) shadows.push(plain);
    const drawn = tokens.cues & cue.drawn ? readDrawnLetters(text) : undefined;
    if (drawn) shadows.push(drawn);
    if (words & textCue.join) shadows.push(...joinQuotedStrings(text));
    if (words & textCue.cipher)
      shadows.push(...this.ciphers.shadows(text, lattice, text.includes(RIGHT_TO_LEFT_OVERRIDE)));
    return shadows;
  }
}

/** Rules that all languages share are named after the language of the match. */
function nameOf(hit: RuleHit): string {
  if (hit.rule.pattern !== OVERRIDE_IN_ANY_LANGUAGE) return hit.rule.pattern;
  const language =
    languages.find((name) => name !== 'en' && (hit.languages & languageBit(name)) !== 0) ?? 'es';
  return `override_${language}`;
}
