import { Inject, Injectable } from '@nestjs/common';
import { BlockRegistry } from '#engine';
import type { JsonObject, Problem } from '#sdk';
import { findSecretProblem } from '#security';
import type { Actor } from '../identity/actor.js';
import { findLiteralSecrets, replaceAt } from './literal-secrets.js';
import type { LiteralSecret } from './literal-secrets.js';
import { secretMentions, secretTemplate } from './secret-names.js';
import { SecretService } from './secret.service.js';
import { SecretVault } from './secret-vault.js';
import { documentError, documentWarning } from './workflow-problem.js';

/** What has to be done so that a document holds no secret. Nothing was written yet. */
export interface SecretMoves {
  /** The document with `{{secrets.NAME}}` in place of every literal. */
  readonly document: JsonObject;
  readonly moves: readonly LiteralSecret[];
  /** One warning `secret_moved` for each move; errors for values that no secret can have. */
  readonly problems: readonly Problem[];
}

/** Takes secrets that an author wrote out in a document into the vault. A document is stored, exported and diffed. */
@Injectable()
export class LiteralSecretMover {
  constructor(
    @Inject(BlockRegistry) private readonly registry: BlockRegistry,
    @Inject(SecretService) private readonly secrets: SecretService,
    @Inject(SecretVault) private readonly vault: SecretVault,
  ) {}

  /**
   * @param previous the draft so far: a secret that it already uses is rotated, any other of that name is not touched
   */
  async plan(workspaceId: string, document: JsonObject, previous: JsonObject | null): Promise<SecretMoves> {
    const literals = findLiteralSecrets(document, (type) => this.registry.get(type)?.params);
    if (literals.length === 0) return { document, moves: [], problems: [] };
    const own = new Set(previous === null ? [] : secretMentions(previous).keys());
    const taken = new Set((await this.secrets.list(workspaceId)).map(({ name }) => name));
    const moves: LiteralSecret[] = [];
    for (const literal of literals) {
      const name = freeName(literal.name, (each) => taken.has(each) && !own.has(each));
      // Two literals of one document never share a name.
      taken.add(name);
      own.delete(name);
      moves.push({ ...literal, name });
    }
    return {
      document: replaceAt(
        document,
        new Map(moves.map(({ pointer, name }) => [pointer, secretTemplate(name)])),
      ),
      moves,
      problems: moves.map(problemOf),
    };
  }

  /** Writes the planned secrets; one that already has this value is left as it is. */
  async carryOut(actor: Actor, moves: readonly LiteralSecret[]): Promise<void> {
    const known = await this.vault.reveal(
      actor.workspaceId,
      moves.map(({ name }) => name),
    );
    const values = new Map(known.map(({ name, current }) => [name, current]));
    for (const { name, value } of moves) {
      if (values.get(name) !== value) await this.secrets.put(actor, name, value);
    }
  }
}

const freeName = (name: string, isTaken: (name: string) => boolean): string => {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name.slice(0, 60)}_${count}`;
    if (!isTaken(candidate)) return candidate;
  }
};

function problemOf({ pointer, name, value }: LiteralSecret): Problem {
  const refusal = findSecretProblem(value, 'none');
  if (refusal?.severity === 'error') return documentError(pointer, refusal.code, refusal.message);
  return documentWarning(
    pointer,
    'secret_moved',
    `The secret was moved into the vault as "${name}" and the document now says {{secrets.${name}}}.${
      refusal === null ? '' : ` ${refusal.message}`
    }`,
  );
}
