import { scanPrompt } from '../scan-prompt.js';

describe('emoji, flags and whole families', () => {
  it.each([
    'Thanks 👨‍👩‍👧‍👦 see you at the picnic 🏳️‍🌈 🧑🏽‍🚀',
    'Flags: 🇩🇪 🇧🇷 🇰🇷 and 🏴󠁧󠁢󠁳󠁣󠁴󠁿 beat 🏴󠁧󠁢󠁥󠁮󠁧󠁿 on Sunday',
    'Vote 1️⃣ 2️⃣ 3️⃣ with ❤️ or ✔️',
    '🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥',
    'ⓐ first ⓑ second ⓒ third, then 🅰️ or 🅱️',
    '👨‍👩‍👧‍👦 Familienfoto: Oma 👵🏻, Opa 👴🏼, die Zwillinge 👧🏽👦🏾 und der Hund 🐕‍🦺 im Urlaub 🏖️. Danke 🙏🏿 an alle, die da waren ❤️‍🔥!',
    'Team update 🚀: ✅ tests green, ⚠️ one flaky spec, ❌ deploy blocked until 🕓 16:00. Owners: 👩🏽‍💻 Ana, 🧑‍🔧 Jo, 👨‍🏫 Lee. Ship it? 👍🏻👎🏻🤷🏾‍♀️',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
