import { RejectedCall } from '../../http/rejected-call.js';

const SHORTEST = 12;
/** Bounds what one request may cost, far above what people type. */
const LONGEST = 256;
/** `aaaaaaaaaaaa` and `121212121212` are long, and among the first that are tried. */
const FEWEST_CHARACTERS = 5;

/**
 * Is this fit to be a password? Length is what counts; rules about kinds of characters only make people predictable.
 *
 * @throws RejectedCall invalid_request, which never repeats the password
 */
export function assertPassword(password: string, email: string): void {
  const characters = Array.from(password.normalize('NFC'));
  const problem =
    characters.length < SHORTEST
      ? `A password has at least ${SHORTEST} characters.`
      : characters.length > LONGEST
        ? `A password has at most ${LONGEST} characters.`
        : new Set(characters).size < FEWEST_CHARACTERS
          ? `A password holds at least ${FEWEST_CHARACTERS} different characters.`
          : password.toLowerCase().includes(email)
            ? 'A password does not hold the e-mail address.'
            : null;
  if (problem !== null) throw new RejectedCall('invalid_request', { detail: problem, param: 'password' });
}
