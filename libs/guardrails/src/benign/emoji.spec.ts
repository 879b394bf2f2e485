import { scanPrompt } from '../scan-prompt.js';

describe('emoji, flags and whole families', () => {
  it.each([
    'Thanks 👨‍👩‍👧‍👦 see you at the picnic 🏳️‍🌈 🧑🏽‍🚀',
    'Flags: 🇩🇪 🇧🇷 🇰🇷 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 beat 🏴󠁧󠁢󠁥󠁮󠁧󠁿 on Sunday',
    'Vote 1️⃣ 2️⃣ 3️⃣ with ❤️ or ✔️',
    '🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥',
    'ⓐ first ⓑ second ⓒ third, then 🅰️ or 🅱️',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
