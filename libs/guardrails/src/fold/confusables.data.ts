/**
 * Letters that look like Latin ones. Pairs of "look-alikes" and the Latin letter that a reader sees.
 * Applied only inside words that mix scripts, so genuine Cyrillic, Greek or Armenian words stay whole.
 */
const lookAlikes: readonly (readonly [string, string])[] = [
  ['аɑα', 'a'],
  ['вьƄβϐ', 'b'],
  ['сϲⅽᴄ', 'c'],
  ['ԁɗ', 'd'],
  ['еєҽεɛ', 'e'],
  ['ғϝ', 'f'],
  ['ɡցԍ', 'g'],
  ['һհη', 'h'],
  ['іӏιɩ', 'i'],
  ['јϳ', 'j'],
  ['кκ', 'k'],
  ['ⅼӏ', 'l'],
  ['мμ', 'm'],
  ['пոη', 'n'],
  ['оοօσ', 'o'],
  ['рρ', 'p'],
  ['ԛգ', 'q'],
  ['гɾ', 'r'],
  ['ѕꜱ', 's'],
  ['тτ', 't'],
  ['υսц', 'u'],
  ['ѵν', 'v'],
  ['ԝωшա', 'w'],
  ['хχ', 'x'],
  ['уγү', 'y'],
  ['ʐ', 'z'],
];

/** Folded look-alike unit -> Latin unit. The first listing of a look-alike wins. */
export const latinLookAlike: ReadonlyMap<number, number> = (() => {
  const map = new Map<number, number>();
  for (const [from, to] of lookAlikes) {
    for (const letter of from) {
      const unit = letter.charCodeAt(0);
      if (!map.has(unit)) map.set(unit, to.charCodeAt(0));
    }
  }
  return map;
})();

/** Small capitals and turned letters: no standard normalisation maps them. */
export const phoneticLetters: ReadonlyMap<string, string> = new Map([
  ...Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡʏᴢ').map((letter, index): [string, string] => [
    letter,
    'abcdefghijklmnopqrstuvwyz'.charAt(index),
  ]),
]);

/**
 * Letters of other scripts and phonetic alphabets that nobody writes Latin words with but to disguise them: Lisu,
 * Cherokee, Coptic, and turned letters. Read as the Latin letter wherever they stand.
 */
export const borrowedLetters: ReadonlyMap<string, string> = new Map(
  [
    ['ꓮꓐꓚꓓꓰꓝꓖꓧꓲꓙꓗꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ', 'abcdefghijklmnoprstuvwxyz'],
    ['ᎪᏴᏟᎠᎬᏀᎻᏆᎫᏦᏞᎷᏢᎡᏚᎢᏙᎳᎩᏃ', 'abcdeghijklmprstvwyz'],
    ['ꭺꮟꮯꭰꭼꮐꮋꮖꭻꮶꮮꮇꮲꭱꮪꭲꮩꮃꭹꮓ', 'abcdeghijklmprstvwyz'],
    ['ⲀⲂⲤⲈⲎⲒⲔⲘⲚⲞⲢⲦⲨⲬⲌ', 'abcehikmnoptyxz'],
    ['ⲁⲃⲥⲉⲓⲕⲙⲛⲟⲣⲧⲩⲭ', 'abceikmnoptux'],
    ['ɐɔǝɟɥᴉʞɯɹʇʌʍʎ', 'acefhikmrtvwy'],
  ].flatMap(([from = '', to = '']) =>
    Array.from(from, (letter, at): [string, string] => [letter, to.charAt(at)]),
  ),
);

/** Latin letters with a stroke or hook through them, which normalisation leaves as they are. */
export const struckLetters: ReadonlyMap<string, string> = new Map(
  Array.from('ƀɓƃƈȼɗɖɇɛƒɠǥħɦɨɩɉƙꝁƚɫɱŋɲɳƞɵƥꝑʠɍɽɾʂȿŧƭʈʉʋꝟⱳƴɏƶȥ', (letter, at): [string, string] => [
    letter,
    'bbbccddeefgghhiijkkllmnnnnoppqrrrsstttuvvwyyzz'.charAt(at),
  ]),
);

/** Braille cells of a to z, in that order (grade 1). */
export const brailleAlphabet = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';

/**
 * Traditional Han characters of the lexicon folded to the simplified form, so that one entry covers both.
 * Only characters that the lexicon uses: this is a matching aid, not a converter.
 */
const hanVariants =
  '無无視视規规則则請请顯显詞词輸输詢询說说認认設设訂订記记忘忘參参數数單单據据應应該该請请開开關关發发現现從从會会對对讓让給给還还這这個个們们來来過过後后實实際际執执護护隱隐禁禁秘秘密密碼码鑰钥內内容容啟启動动復复製制貼贴轉转譯译語语義义務务權权級级優优處处須须遵遵從从絕绝違违規规審审查查濾滤機机總总結结束束開开頭头號号標标題题點点話话誰谁為为與与將将當当樣样點点檔档訊讯聽听變变態态試试驗验員员費费電电郵邮帳账戶户額额館馆圖图書书車车長长門门問问間间題题';

export const variantOf: ReadonlyMap<number, number> = (() => {
  const map = new Map<number, number>();
  for (let at = 0; at + 1 < hanVariants.length; at += 2) {
    if (hanVariants.charCodeAt(at) !== hanVariants.charCodeAt(at + 1)) {
      map.set(hanVariants.charCodeAt(at), hanVariants.charCodeAt(at + 1));
    }
  }
  return map;
})();
