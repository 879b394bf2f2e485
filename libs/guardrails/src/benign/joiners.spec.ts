import { scanPrompt } from '../scan-prompt.js';

describe('Persian and Indic joiners', () => {
  it.each([
    'می‌خواهم این گزارش را برای همکارم ترجمه کنم',
    'لطفاً کتاب‌های تازه‌ی کتاب‌خانه را فهرست کن',
    'दस्तावेज़ में श्रृंखला और क्षत्रिय शब्द समझाइए',
    'അവന്‍ നാളെ വരും, ഒരു ക്ഷണക്കത്ത് എഴുതുക',
    'ශ්‍රී ලංකාවේ ප්‍රධාන නගර ලැයිස්තුව',
    'বাংলায় একটি চিঠি লেখো, র‍্যালি সম্পর্কে',
  ])('matches nothing in %j', (text) => {
    expect(scanPrompt(text)).toEqual({
      guardrailsTriggered: false,
      matchedInjectionPatterns: [],
      matches: [],
    });
  });
});
