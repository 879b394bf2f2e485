import type { Lattice } from '../tokens/lattice.js';
import type { RuleSet } from './rule-set.js';
import type { WordSet } from './word-set.js';

/**
 * Tells which rules a text can match at all: those of which it holds every needed word somewhere. One look at
 * each different class of the text; most prompts end here without a candidate.
 */
export class CandidateRules {
  private scan = 0;
  /** The scan that saw the class, the concept or the rule last: nothing is cleared between scans. */
  private readonly classSeen: Float64Array;
  private readonly conceptSeen: Float64Array;
  private readonly ruleSeen: Float64Array;
  /** Rule numbers that passed in this scan carry the scan's number. */
  private readonly passed: Float64Array;
  private readonly classes: number[] = [];

  constructor(private readonly ruleSet: RuleSet) {
    this.classSeen = new Float64Array(ruleSet.lexicon.classConcepts.length);
    this.conceptSeen = new Float64Array(ruleSet.lexicon.conceptCount);
    this.ruleSeen = new Float64Array(ruleSet.ruleCount);
    this.passed = new Float64Array(ruleSet.ruleCount);
  }

  /** Reads the classes of a text; true when some rule may match it. */
  read(lattice: Lattice): boolean {
    this.scan++;
    this.markClasses(lattice);
    let any = false;
    for (const classId of this.classes) {
      for (const rule of this.ruleSet.rarestIn(classId)) {
        if (this.ruleSeen[rule] === this.scan) continue;
        this.ruleSeen[rule] = this.scan;
        if (!this.holdsAll(this.ruleSet.rule(rule).needs)) continue;
        this.passed[rule] = this.scan;
        any = true;
      }
    }
    return any;
  }

  /** True when the text read last may match this rule. */
  has(rule: number): boolean {
    return this.passed[rule] === this.scan;
  }

  private markClasses(lattice: Lattice): void {
    const { classSeen, conceptSeen, classes, scan } = this;
    classes.length = 0;
    for (let edge = 0; edge < lattice.edgeCount; edge++) {
      const classId = lattice.edgeClass[edge] ?? 0;
      if (classSeen[classId] === scan) continue;
      classSeen[classId] = scan;
      classes.push(classId);
      for (const concept of this.ruleSet.lexicon.classConcepts[classId] ?? []) conceptSeen[concept] = scan;
    }
  }

  private holdsAll(needs: readonly WordSet[]): boolean {
    for (const words of needs) {
      if (words.askedIn !== this.scan) {
        words.askedIn = this.scan;
        words.present = this.holdsOne(words.concepts);
      }
      if (!words.present) return false;
    }
    return true;
  }

  private holdsOne(concepts: readonly number[]): boolean {
    for (const concept of concepts) if (this.conceptSeen[concept] === this.scan) return true;
    return false;
  }
}
