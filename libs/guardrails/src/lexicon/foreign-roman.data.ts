import type { Language } from './language.js';
import type { Words } from './words.js';

/**
 * Languages as they are typed on a Latin keyboard: Hindi and Urdu in chats ("purane rules bhool jao"), where English
 * nouns stand among the verbs. The concepts are those of foreign.data.ts.
 */
export const foreignRoman: Readonly<Partial<Record<Language, Words>>> = {
  hi: {
    X_DISMISS:
      'bhool jao, bhul jao, bhool ja, bhul ja, bhool jaiye, bhula do, ignore karo, ignore kar do, ignore kar, ignore karna, ignore kardo, cancel karo, cancel kar do, cancel kardo, mat maano, mat mano, mat manna, hata do, chhod do, chod do, nazarandaz karo, nazar andaz karo, override karo, override kar do, bypass karo, bypass kar do, reset karo, reset kar do, delete kar do, follow mat karo, follow mat karna, follow mat kar, dhyan mat do',
    X_ALL: 'sab, saare, sare, sabhi, saari, sari, poore, pure, har ek',
    X_PRIOR:
      'pehle ke, pehle wale, pehle waale, pahle ke, pahle wale, purane, puraane, purani, pichle, pichhle, upar ke, upar wale, upar diye, ab tak ke, diye gaye, previous, original',
    X_GIVEN: 'jo tumhe diye gaye, jo tumhe mile, jo diye gaye, tumhe diye gaye, aapko diye gaye',
    X_INSTR:
      'rules, rule, instructions, instruction, niyam, niyamon, nirdesh, commands, command, hidayat, hidayatein, policy, policies, guidelines, orders, aadesh, restrictions, prompts',
    X_TASK: 'baatein, baaton, baat, messages, kaam',
    X_EVERYTHING: 'sab kuch, sab kuchh, sabkuch',
    X_ABOVE:
      'upar ka sab, upar likha, upar ki baat, upar ki baatein, pehle ki baat, jo upar likha hai, jo pehle bola',
    X_YOUR: 'apna, apne, apni, tumhara, tumhare, tumhari, tera, tere, teri, aapka, aapke, aapki',
    X_NEW: 'naye, naya, nayi, asli',
    X_REVEAL:
      'batao, bata do, batado, bataiye, bata, dikhao, dikha do, dikhaiye, dikha, likho, likh do, reveal karo, reveal kar do, print karo, print kar do, share karo, share kar do, nikaal do, nikal do, nikal ke do, leak karo, bol do, de do, dedo',
    X_WHAT: 'kya hai, kya hain, kya tha, kya the, kya likha hai, konsa hai, kaunsa hai',
    X_PROMPT:
      'internal prompt, internal instructions, hidden instructions, hidden prompt, source code, system instructions, system ke rules',
    X_SECRET:
      'financial records, internal records, customer records, user records, user info, user activity logs, sab data, password, passwords, user passwords, secret key, secret keys, confidential data, confidential info, confidential information, credentials, user data, customer data, internal data, gupt code',
    X_SHARE: 'de do, dedo, do mujhe, mujhe do, bata do, share karo, share kar do, nikaal do, nikaal ke do',
    X_OFFICE:
      'main police officer hu, main police officer hoon, main officer hu, main government officer hu, main government official hu, main company ka admin hu, main company admin hu, main admin hu, main admin hoon, main bank manager hu, bank manager hu, main company ceo hu, main ceo hu, main school principal hu, police inspector hu, company director, main bank ka senior manager hu, main company ka senior admin hu, main developer hu, main tumhara developer hu, main tera admin hu, government officer hu, main company ka ceo hu',
    X_RANK:
      'main tumhara developer hu, main tumhara developer hoon, main tumhara creator hu, main tera creator hu, main tumhara malik hu, main tumhara boss hu, main aapka developer hu',
    X_FROMNOW: 'ab se, aaj se, abhi se, is pal se',
    X_NOLONGER:
      'nahi apply hogi, apply nahi hogi, nahi lagega, nahi chalega, lagu nahi, koi matlab nahi, nahi honge',
    X_NOTFOLLOW:
      'follow mat karo, follow mat karna, mat maano, mat mano, mat manna, palan mat karo, mat follow karo',
    X_ACT:
      'tum ab, ab tum, tu ab, ab tu, aap ab, ban jao, ban ja, banke, acting karo, act karo, roleplay karo, natak karo, jawab do',
    X_AI: 'ai, bot, chatbot, model, dan, assistant',
    X_WITHOUT: 'bina, bina kisi, ke bina, koi nahi, nahi hai',
    X_LIMIT:
      'rok tok, roktok, restriction, restrictions, rules, filter, filters, limits, pabandi, censorship, niyam, policy',
    X_ANYTHING: 'kuch bhi kar sakte, kuch bhi kar sakta, kuchh bhi kar sakte, sab kuch kar sakte',
    X_FREE: 'khul ke bolo, azadi se bolo, freely bolo',
    X_MODE: 'god mode, developer mode, override mode',
    X_ENTER:
      'mein ho, me ho, mein aa jao, start karo, on karo, activate karo, enable karo, chalu karo, mode mein ho, mode me ho',
    X_ONLY:
      'sirf meri baat, sirf meri instructions, sirf mere instructions, sirf mera, meri instructions sabse upar',
    X_PASSWORD: 'password, passwords, passphrase, secret word',
    X_NEVER: 'mat, nahi, kabhi',
    HOWTO: 'kaise kare, kaise karu, kaise karein, kaise badle, kaise change, kaise reset',
    X_HOW: 'kaise badle, reset kaise, change kaise, bhool gaya, bhool gayi, mera, meri, mere',
    X_MY: 'mera, meri, mere, hamara, hamari, apna khud ka',
  },
};
