import type { Language } from './language.js';
import type { Words } from './words.js';

/**
 * Words of the other languages for requests to recite what stands in the context: X_INNER hidden, internal, of the
 * system · X_LINE line, word, sentence · X_TALK of our conversation · X_SAW that you have seen · X_CONTEXT context,
 * configuration · X_MACHINE what has rules, commands and settings as well: a computer, a company, a game.
 */
export const foreignRecitation: Readonly<Partial<Record<Language, Words>>> = {
  es: {
    X_MACHINE:
      'de archivos, del ordenador, operativo, empresa, compañia, oficina, comunidad, juego, telefono, para',
    X_INNER:
      'oculta*, interna*, interno*, oculto*, confidencial*, secreta*, secreto*, del sistema, de sistema, privada*, recibid*',
    X_LINE:
      'linea, lineas, letra, letras, palabra, palabras, frase, frases, oracion, oraciones, mensaje, mensajes, parrafo, parrafos',
    X_TALK:
      'de nuestra conversacion, de esta conversacion, de este chat, de nuestro chat, nuestra conversacion, esta conversacion, de este dialogo',
    X_SAW: 'que has visto, que viste, que recibiste, que has recibido, que leiste, que has leido',
    X_CONTEXT: 'contexto, configuracion, ajustes, promp*',
  },
  fr: {
    X_MACHINE:
      'de fichiers, ordinateur, exploitation, entreprise, societe, copropriete, jeu, telephone, pour',
    X_INNER: 'cache*, interne*, confidentiel*, secret*, secrete*, du systeme, systeme, prive*, recu*',
    X_LINE: 'ligne, lignes, lettre, lettres, mot, mots, phrase, phrases, message, messages, paragraphe*',
    X_TALK:
      'de notre conversation, de cette conversation, de ce chat, notre conversation, cette conversation, de notre discussion, de ce dialogue',
    X_SAW:
      'que tu as vu*, que vous avez vu*, que tu as recu*, que vous avez recu*, que tu as lu*, que vous avez lu*',
    X_CONTEXT: 'contexte, configuration, parametres, prompt*',
  },
  de: {
    X_MACHINE:
      'dateisystem*, betriebssystem*, rechner, computer, firma, unternehmen*, betrieb*, verein*, spiel*, handy, telefon*, fur, systemanforderung*',
    X_INNER: 'versteckte*, verborgene*, interne*, vertrauliche*, geheime*, system*, private*, erhaltene*',
    X_LINE: 'zeile, zeilen, buchstabe*, wort, worter, satz, satze, nachricht*, absatz*',
    X_TALK:
      'unseres gesprachs, dieses gesprachs, aus unserem gesprach, unserer unterhaltung, dieser unterhaltung, dieses chats, unseres chats, aus diesem chat, unser gesprach, unsere unterhaltung',
    X_SAW:
      'die du gesehen hast, die du erhalten hast, die du gelesen hast, die sie gesehen haben, die sie erhalten haben',
    X_CONTEXT: 'kontext*, konfiguration*, einstellungen, prompt*',
  },
  it: {
    X_MACHINE: 'di file, computer, operativo, azienda, aziendal*, condominio, gioco, telefono, per',
    X_INNER: 'nascost*, intern*, confidenzial*, segret*, di sistema, del sistema, riservat*, ricevut*',
    X_LINE: 'riga, righe, lettera, lettere, parola, parole, frase, frasi, messaggio, messaggi, paragraf*',
    X_TALK:
      'della nostra conversazione, di questa conversazione, di questa chat, della nostra chat, la nostra conversazione, questa conversazione',
    X_SAW: 'che hai visto, che hai ricevuto, che hai letto',
    X_CONTEXT: 'contesto, configurazione, impostazioni, prompt*',
  },
  pt: {
    X_MACHINE: 'de arquivos, computador, operacional, empresa, condominio, jogo, telefone, para',
    X_INNER:
      'oculta*, oculto*, interna*, interno*, confidencia*, secreta*, secreto*, do sistema, de sistema, recebid*',
    X_LINE: 'linha, linhas, letra, letras, palavra, palavras, frase, frases, mensagem, mensagens, paragrafo*',
    X_TALK: 'da nossa conversa, desta conversa, deste chat, do nosso chat, nossa conversa, esta conversa',
    X_SAW: 'que voce viu, que voce recebeu, que voce leu, que viste, que recebeste',
    X_CONTEXT: 'contexto, configuracao, configuracoes, prompt*',
  },
  nl: {
    X_MACHINE: 'bestandssysteem, besturingssysteem, bedrijf, computer, spel, telefoon, voor',
    X_INNER: 'verborgen, interne, vertrouwelijke, geheime, systeem*, ontvangen',
    X_LINE: 'regel, letter, letters, woord, woorden, zin, zinnen, bericht, berichten',
    X_TALK: 'van ons gesprek, van dit gesprek, van deze chat, ons gesprek, dit gesprek',
    X_SAW: 'die je hebt gezien, die je hebt ontvangen, die je hebt gelezen',
    X_CONTEXT: 'context, configuratie, instellingen',
  },
  pl: {
    X_MACHINE: 'plikow, operacyjn*, komputer*, firm*, gry, telefon*, dla',
    X_INNER: 'ukryt*, wewnetrzn*, poufn*, tajn*, systemow*, otrzyman*',
    X_LINE: 'linie, linijk*, liter*, slowo, slowa, zdanie, zdania, wiadomosc*',
    X_TALK: 'naszej rozmowy, tej rozmowy, tego czatu, z naszej rozmowy, nasza rozmowe',
    X_SAW: 'ktore widziales, ktore otrzymales, ktore przeczytales',
    X_CONTEXT: 'kontekst*, konfiguracj*, ustawieni*',
  },
  ru: {
    X_MACHINE: 'файлов*, операционн*, компьютер*, компании, фирмы, игры, игре, телефон*, для, требования',
    X_INNER: 'скрыт*, внутренн*, конфиденциальн*, секретн*, системн*, служебн*, тайн*, полученн*, системы',
    X_LINE: 'строк*, букв*, слово, слова, предложени*, фраз*, сообщени*, абзац*',
    X_TALK:
      'нашего разговора, из нашего разговора, этого разговора, нашего чата, из нашего чата, этого чата, нашей беседы, нашего диалога, наш разговор, весь разговор',
    X_SAW:
      'которые ты видел, которые вы видели, которые ты получил, которые вы получили, которые ты прочитал',
    X_CONTEXT: 'контекст*, настройк*, промпт*, конфигураци*',
  },
  uk: {
    X_INNER: 'прихован*, внутрішн*, конфіденційн*, секретн*, системн*, службов*, отриман*',
    X_LINE: 'рядок, рядки, літер*, слово, слова, речення, повідомлення',
    X_TALK: 'нашої розмови, цієї розмови, цього чату, нашого чату',
    X_SAW: 'які ти бачив, які ти отримав',
    X_CONTEXT: 'контекст*, налаштування, промпт*',
  },
  tr: {
    X_MACHINE: 'dosya, isletim, bilgisayar*, sirket*, oyun*, telefon*, icin',
    X_INNER: 'gizli, dahili, ic, sistem, aldigin, ozel',
    X_LINE: 'satir*, harf*, kelime*, cumle*, mesaj*',
    X_TALK: 'konusmamizdaki, bu konusmadaki, sohbetimizdeki, bu sohbetteki, konusmamizin, sohbetimizin',
    X_SAW: 'gordugun, aldigin, okudugun',
    X_CONTEXT: 'baglam*, yapilandirma*, ayarlar*',
  },
  ar: {
    X_MACHINE: 'الملفات, التشغيل, الحاسوب, الشركه, اللعبه, الهاتف, ويندوز',
    X_INNER: 'المخفيه, الداخليه, السريه, النظام, مخفيه, داخليه, سريه',
    X_LINE: 'سطر, حرف, كلمه, جمله, الجمل, جمل, الكلمات, الرسائل, رساله, الاسطر',
    X_TALK: 'محادثتنا, من محادثتنا, هذه المحادثه, في هذه المحادثه, الدردشه',
    X_SAW: 'التي رايتها, التي استلمتها, التي قراتها',
    X_CONTEXT: 'السياق, الاعدادات, التكوين',
  },
  fa: {
    X_INNER: 'مخفی, داخلی, محرمانه, سیستم, سری',
    X_LINE: 'خط, حرف, کلمه, جمله, جملات, پیام',
    X_TALK: 'گفتگوی ما, این گفتگو, مکالمه ما',
    X_SAW: 'که دیده ای, که دریافت کرده ای',
    X_CONTEXT: 'زمینه, تنظیمات, پیکربندی',
  },
  he: {
    X_INNER: 'נסתרות, פנימיות, סודיות, המערכת, מוסתרות, חסויות',
    X_LINE: 'שורה, אות, מילה, משפט, משפטים, המשפטים, הודעות',
    X_TALK: 'מהשיחה שלנו, השיחה שלנו, מהשיחה הזו, בשיחה שלנו',
    X_SAW: 'שראית, שקיבלת, שקראת',
    X_CONTEXT: 'ההקשר, הגדרות, הקשר',
  },
  hi: {
    X_MACHINE: 'विंडोज, कंप्यूटर, कंपनी, खेल, फोन, फ़ाइल, के लिए',
    X_INNER: 'छिपे, छिपी, छुपे, आंतरिक, गोपनीय, गुप्त, सिस्टम, प्राप्त',
    X_LINE: 'पंक्ति, पंक्तियां, पंक्तियाँ, अक्षर, शब्द, शब्दों, वाक्य, वाक्यों, संदेश',
    X_TALK: 'हमारी बातचीत, इस बातचीत, हमारी चैट, इस चैट, हमारे वार्तालाप',
    X_SAW: 'जो आपने देखे, जो तुमने देखे, जो आपको मिले',
    X_CONTEXT: 'संदर्भ, सेटिंग्स, विन्यास, प्रॉम्प्ट',
  },
  bn: {
    X_INNER: 'লুকানো, অভ্যন্তরীণ, গোপনীয়, গোপন, সিস্টেম, সিস্টেমের',
    X_LINE: 'লাইন, অক্ষর, শব্দ, বাক্য, বার্তা',
    X_TALK: 'আমাদের কথোপকথনের, এই কথোপকথনের, আমাদের চ্যাটের, আমাদের কথোপকথন',
    X_SAW: 'যা তুমি দেখেছ, যা আপনি দেখেছেন, যা তুমি পেয়েছ',
    X_CONTEXT: 'প্রসঙ্গ, সেটিংস, কনফিগারেশন, প্রম্পট',
  },
  zh: {
    X_MACHINE: '公司, 游戏, 电脑, 手机, 文件, 操作系统, 学校, 企业',
    X_INNER: '隐藏的, 内部, 机密, 秘密, 系统, 隐藏, 保密, 收到的, 隱藏的, 內部, 系統',
    X_LINE: '所有的句子, 所有句, 每一行, 每行, 每个字, 每一个字, 所有句子, 每句话, 句子, 字母, 词语, 消息',
    X_TALK: '我们的对话, 我们对话, 这次对话, 本次对话, 聊天记录, 我們的對話, 整个对话',
    X_SAW: '你看到的, 你收到的, 你读到的, 你見過的',
    X_CONTEXT: '上下文, 配置, 设置, 提示词',
  },
  ja: {
    X_MACHINE: '会社, 社内, ゲーム, パソコン, ウィンドウズ, スマホ, ファイル, 学校',
    X_INNER: '隠された, 内部, 機密, 秘密, システム, 非公開, 受け取った, 隠れた',
    X_LINE: '行を, 文字を, 単語を, 文を, 文章を, メッセージを, すべての文',
    X_TALK: '私たちの会話, この会話, 会話のすべて, このチャット, 会話全体, これまでの会話',
    X_SAW: 'あなたが見た, 受け取った, あなたが読んだ',
    X_CONTEXT: 'コンテキスト, 設定, 構成, プロンプト',
  },
  ko: {
    X_MACHINE: '회사*, 게임*, 컴퓨터*, 윈도우*, 휴대폰*, 파일*, 안드로이드*, 리눅스*',
    X_INNER: '숨겨진, 숨은, 내부, 기밀, 비밀, 시스템, 받은',
    X_LINE: '문장*, 줄*, 글자*, 단어*, 메시지*',
    X_TALK: '우리 대화*, 이 대화*, 우리의 대화*, 대화 전체*, 이 채팅*',
    X_SAW: '네가 본, 당신이 본, 네가 받은, 당신이 받은',
    X_CONTEXT: '컨텍스트*, 설정*, 구성*, 맥락*',
  },
  vi: {
    X_MACHINE: 'công ty, trò chơi, máy tính, điện thoại, tệp, cho',
    X_INNER: 'ẩn, nội bộ, bí mật, hệ thống, mật, đã nhận',
    X_LINE: 'dòng, chữ cái, từ ngữ, câu, tin nhắn, đoạn',
    X_TALK: 'cuộc trò chuyện của chúng ta, cuộc trò chuyện này, đoạn chat này, cuộc hội thoại',
    X_SAW: 'bạn đã thấy, bạn đã nhận, bạn đã đọc',
    X_CONTEXT: 'ngữ cảnh, cấu hình, cài đặt',
  },
  th: {
    X_MACHINE: 'บริษัท, เกม, คอมพิวเตอร์, โทรศัพท์, ไฟล์, วินโดวส์',
    X_INNER: 'ที่ซ่อน, ภายใน, ลับ, ระบบ, ที่ซ่อนอยู่, ความลับ',
    X_LINE: 'บรรทัด, ตัวอักษร, ประโยค, คําพูด, ข้อความ',
    X_TALK: 'การสนทนาของเรา, บทสนทนานี้, แชทนี้, บทสนทนาของเรา',
    X_SAW: 'ที่คุณเห็น, ที่คุณได้รับ, ที่คุณอ่าน',
    X_CONTEXT: 'บริบท, การตั้งค่า, การกําหนดค่า',
  },
  id: {
    X_MACHINE: 'perusahaan, permainan, komputer, telepon, berkas, untuk',
    X_INNER: 'tersembunyi, internal, rahasia, sistem, yang diterima',
    X_LINE: 'baris, huruf, kata, kalimat, pesan, paragraf',
    X_TALK: 'percakapan kita, percakapan ini, obrolan kita, obrolan ini, dari percakapan',
    X_SAW: 'yang kamu lihat, yang anda lihat, yang kamu terima, yang anda terima',
    X_CONTEXT: 'konteks, konfigurasi, pengaturan',
  },
  tl: {
    X_INNER: 'nakatagong, panloob, kumpidensyal, lihim, ng sistema, natanggap',
    X_LINE: 'linya, titik, salita, pangungusap, mensahe',
    X_TALK: 'ating usapan, usapang ito, ating pag uusap, chat na ito',
    X_SAW: 'na nakita mo, na natanggap mo',
    X_CONTEXT: 'konteksto, configuration, setting',
  },
  el: {
    X_INNER: 'κρυφ*, εσωτερικ*, εμπιστευτικ*, μυστικ*, του συστηματος, συστηματος',
    X_LINE: 'γραμμη, γραμμες, γραμμα, λεξη, λεξεις, προταση, προτασεις, μηνυμα*',
    X_TALK: 'της συνομιλιας μας, αυτης της συνομιλιας',
    X_SAW: 'που ειδες, που ελαβες',
    X_CONTEXT: 'πλαισιο, ρυθμισεις',
  },
  ro: {
    X_INNER: 'ascuns*, intern*, confidential*, secret*, de sistem, sistemului',
    X_LINE: 'linie, linii, litera, litere, cuvant, cuvinte, propozitie, propozitii, mesaj*',
    X_TALK: 'conversatiei noastre, acestei conversatii, din conversatia noastra',
    X_SAW: 'pe care le ai vazut, pe care le ai primit',
    X_CONTEXT: 'contextul, configuratia, setarile',
  },
  cs: {
    X_INNER: 'skryt*, interni*, duvern*, tajn*, systemov*',
    X_LINE: 'radek, radky, pismeno, pismena, slovo, slova, vetu, vety, zprav*',
    X_TALK: 'nasi konverzace, teto konverzace, naseho rozhovoru',
    X_SAW: 'ktere jsi videl, ktere jsi dostal',
    X_CONTEXT: 'kontext, nastaveni, konfiguraci',
  },
  sv: {
    X_INNER: 'dolda, interna, konfidentiella, hemliga, system*, skjulte, hemmelige, skjulte',
    X_LINE: 'rad, rader, bokstav, ord, mening, meningar, meddelanden, setning, setninger',
    X_TALK: 'var konversation, denna konversation, fran var konversation, samtalen var, vores samtale',
    X_SAW: 'som du har sett, som du har fatt',
    X_CONTEXT: 'kontext, konfiguration, installningar',
  },
};
