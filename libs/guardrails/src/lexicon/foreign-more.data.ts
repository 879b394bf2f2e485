import type { Language } from './language.js';
import type { Words } from './words.js';

/**
 * More words of the other languages, for orders that the override and extraction rules of foreign.data.ts do
 * not cover: X_FROMNOW from now on · X_NOLONGER no longer, not any more · X_EXACT word for word · X_GUARD what you
 * keep, hide, must not tell · X_MY my, our (what is mine may be ignored) · X_MAKER your developers ·
 * X_TRANSFORM translate, summarise · X_HOW how to, change, reset (help with one's own password).
 */
export const foreignMore: Readonly<Partial<Record<Language, Words>>> = {
  de: {
    X_PROMPT: 'geheime anweisung, geheime anweisungen',
    X_FREE: 'sprich frei, rede frei, antworte frei',
    X_OF: 'einer guten, eines guten, für gute, für einen',
    X_AI: 'dan',
    X_ANYTHING: 'alles tun kann, alles machen kann, alles tun kannst, alles machen kannst, alles darf',
    X_GIVEN:
      'die du bekommen hast, die dir auferlegt wurden, die man dir gegeben hat, die dir gegeben wurden, auferlegten',
    X_WHAT: 'welcher text, welche worte, welcher wortlaut, was stand, was steht, was stand weiter',
    X_TASK: 'text*, inhalt*, gespräch*, kontext',
    X_TRANSFORM: 'übersetz*, fasse, zusammenfassen, umschreiben, korrigier*',
    X_HOW:
      'wie, ändern, zurücksetzen, vergessen, zurücksetze, ändere, einrichten, richtlinie, sicheres, generiere',
    X_FROMNOW:
      'ab jetzt, ab sofort, von nun an, von jetzt an, ab nun, ab diesem moment, fortan, ab hier, jetzt bist du, ab heute',
    X_NOLONGER: 'nicht mehr, nicht länger, keine mehr, aufgehoben, ungültig, außer kraft',
    X_EXACT:
      'wort für wort, wortwörtlich, wörtlich, buchstabe für buchstabe, im wortlaut, im originalwortlaut, eins zu eins, wortgenau, genauen wortlaut',
    X_GUARD:
      'dir verboten, verboten haben, nicht verraten darfst, nicht preisgeben, du beschützt, du bewachst, du verbirgst, du versteckst, du geheim hältst, du schützt, du hütest, du kennst, du schützen sollst, du nicht verraten, du nicht sagen, du verraten',
    X_MY: 'mein, meine, meinen, meiner, meinem, unser*',
    X_MAKER: 'entwickler*, ersteller, schöpfer, programmierer, betreiber',
    X_ABOVE:
      'vor diesem text, vor meiner nachricht, weiter oben, hier oben, was vor dieser zeile steht, vor dieser zeile, vor dieser nachricht, was hier oben steht, alles was oben steht, was bisher gesagt wurde, was davor stand, was vorher stand, was vorher gesagt wurde, was dir gesagt wurde, was man dir gesagt hat, alles was davor kam, alles was vorher kam, den text oben, den obigen text, den text darüber, die obigen zeilen, obigen text, alles davor, alles zuvor, was zuvor, oberhalb dieser',
    X_INSTR: 'vorgaben, vorgabe',
    X_PRIOR: 'bisherig*, vorig*',
    X_REVEAL:
      'nenne mir, nenne, nenn mir, nennen sie, verrate, verrat, verraten sie, gib aus, gib alles aus, offenbare, plaudere aus, wiederhole, wiederholen sie, schreib auf, drucke',
    X_SECRET:
      'geheimen code, geheime code, geheimer code, geheimcode, geheime wort, geheimes wort, geheimen schlüssel, kennwort, losung, losungswort, zugangscode, geheimnis',
    X_DISMISS:
      'widerrufe, widerruf, lösche, löschen sie, streiche, tilge, vergessen, ignorieren, missachten, lass fallen, lass die, verwirf, pfeif auf, scher dich nicht um',
    X_NOTFOLLOW:
      'hör auf zu befolgen, hör auf, befolge keine, halte dich nicht, beachte nicht, nicht mehr an, hör auf dich an, brauchst dich nicht, musst dich nicht, musst du dich nicht, folge nicht, befolge nicht',
  },
  fr: {
    X_FREE: 'parle librement, réponds librement, exprime toi librement',
    X_OF: 'd une, d un, du, des, de la, de cette',
    X_WHAT: 'quel texte, quels mots, quel est',
    X_AI: 'dan',
    X_ANYTHING: 'peut tout faire, peux tout faire, faire n importe quoi, peut faire n importe quoi',
    X_GIVEN: 'qu on t a imposées, qui t ont été imposées, imposées, qu on t a données',
    X_TASK: 'texte*, contexte, conversation',
    X_TRANSFORM: 'tradui*, résume*, reformul*, corrige*',
    X_HOW: 'comment, changer, réinitialiser, oublié, modifier, récupérer, sécurisé, générer',
    X_FROMNOW:
      'à partir de maintenant, désormais, dorénavant, à compter de maintenant, dès maintenant, à partir de cet instant, à présent',
    X_NOLONGER:
      'ne sont plus, n est plus, ne s appliquent plus, plus valables, plus aucune, plus aucun, n as plus, n avez plus',
    X_EXACT:
      'mot pour mot, mot à mot, textuellement, verbatim, à la lettre, lettre par lettre, tel quel, exactement, littéralement',
    X_GUARD:
      't ont interdit, tu ne dois pas révéler, ne dois pas révéler, tu dois protéger, tu protèges, tu caches, tu gardes, vous protégez, vous cachez, vous gardez, tu dois garder, tu ne dois pas dire, tu dois cacher, vous devez protéger, tu connais',
    X_MY: 'mon, ma, mes, notre, nos',
    X_MAKER: 'développeurs, créateurs, concepteurs, créateur, développeur',
    X_ABOVE:
      'avant ce message, avant mon message, apparaît avant, tout ce qu on t a dit jusqu ici, tout ce qu on t a, ce qui précède, tout ce qui précède, tout ce qu on t a dit, tout ce qu on vous a dit, tout ce qui a été dit, tout ce qui est écrit au dessus, tout ce qui est au dessus, le texte ci dessus, le texte précédent, tout le texte ci dessus, tout ce qui est écrit ci dessus, ce qui est écrit au dessus, tout ce que tu as appris, tout ce que je t ai dit, ce qu on t a dit, ce qui a été dit avant, texte ci dessus, tout ci dessus',
    X_DISMISS:
      'efface, effacez, supprime, laisse tomber, laissez tomber, fais abstraction de, faites abstraction de, fais fi de, faites fi de, passe outre, ne tiens pas compte, ne tenez pas compte, mets de côté, mettez de côté',
    X_REVEAL:
      'affiche moi, affichez moi, affiche, donne moi, dis moi, révèle moi, montre moi, recopie, recopiez, répète, répétez',
    X_PROMPT:
      'instruction secrète, instructions secrètes, ton invite, votre invite, texte de ton invite, consignes de départ, tes consignes, consignes de départ, instructions de départ, consignes initiales, message système, invite système, texte de départ',
    X_NOTFOLLOW:
      'arrête de suivre, cesse de suivre, arrêtez de suivre, cessez de suivre, ne respecte plus, ne suis pas, arrête de respecter, cesse de respecter, ne respectez plus, n as plus à respecter, n as plus à suivre, tu n es plus tenu, ne respecte plus, ne suis plus, n obéis plus, n es plus soumis, n êtes plus tenu, n es plus lié, n êtes plus soumis',
    X_ACT: 'fais comme si tu étais, fais comme si, faites comme si, agis comme, comporte toi comme',
  },
  es: {
    X_FREE: 'habla libremente, responde libremente',
    X_OF: 'de una, de un, del, de la, de las, de los, de tu éxito',
    X_WHAT: 'qué texto, qué palabras, qué instrucciones',
    X_AI: 'dan',
    X_ANYTHING:
      'puede hacer cualquier cosa, puedes hacer cualquier cosa, hacer de todo, hacer lo que quieras',
    X_GIVEN: 'que te impusieron, que te han impuesto, que te dieron, impuestas',
    X_TASK: 'texto*, contexto, conversación',
    X_TRANSFORM: 'traduc*, traduzca*, resum*, reformul*, corrig*, corrij*',
    X_HOW: 'cómo, cambiar, restablecer, recuperar, olvidé, segura, generar, modificar',
    X_FROMNOW:
      'a partir de ahora, desde ahora, de ahora en adelante, en adelante, desde este momento, a partir de este momento, ahora eres',
    X_NOLONGER: 'ya no, ya no son, no más, dejan de, sin efecto, quedan anuladas',
    X_EXACT:
      'palabra por palabra, literalmente, textualmente, letra por letra, al pie de la letra, exactamente, tal cual, verbatim, de forma literal',
    X_GUARD:
      'te prohibieron, te han prohibido, no debes revelar, no debes contar, no puedes revelar, proteges, guardas, ocultas, escondes, estás protegiendo, estás ocultando, estás escondiendo, debes proteger, no debes decir, no puedes decir, debes guardar, conoces',
    X_MY: 'mi, mis, nuestro, nuestra, nuestros, nuestras',
    X_MAKER: 'creadores, desarrolladores, programadores, creador, desarrollador',
    X_ABOVE:
      'viene justo antes de, viene antes de, justo antes de esta, todo el texto de arriba, el texto de encima, antes de este mensaje, aparece antes de, antes de mi mensaje, todo lo que está escrito arriba, lo que está escrito arriba, todo lo de arriba, todo lo escrito arriba, lo que te dijeron antes, lo que te dijeron, todo lo que te dijeron, lo que te han dicho, todo lo que te han dicho, lo que se dijo antes, todo lo que se ha dicho, el texto de arriba, el texto anterior, todo el texto anterior, lo que aparece arriba, todo lo que aparece arriba, lo que viene antes, lo que precede, todo lo que precede, texto de arriba',
    X_DISMISS:
      'borra, borre, elimina, haz caso omiso de, haga caso omiso de, hagan caso omiso de, no hagas caso a, no hagas caso de, pasa por alto, pase por alto, deja de lado, déjate de, olvídate de, olvídese de',
    X_PROMPT:
      'instrucción secreta, texto inicial, mensaje inicial, indicaciones iniciales, instrucciones de inicio, configuración interna, mensaje del sistema',
    X_NOTFOLLOW:
      'deja de seguir, deje de seguir, deja de obedecer, deja de cumplir, no sigas, para de seguir, no tienes que obedecer, ya no tienes que, no tienes que seguir, no estás obligado a, no debes obedecer, no necesitas seguir, no tienes que cumplir, ya no debes',
    X_REVEAL: 'muéstrame, enséñame, dime, repite, copia, imprime, escribe',
  },
  it: {
    X_FREE: 'parla liberamente, rispondi liberamente',
    X_OF: 'di una, di un, della, del, dello, dei, delle',
    X_WHAT: 'quale testo, quali parole, che testo',
    X_AI: 'dan',
    X_ANYTHING: 'può fare qualsiasi cosa, puoi fare qualsiasi cosa, può fare tutto, puoi fare tutto',
    X_GIVEN: 'che ti hanno imposto, che ti sono state imposte, imposte, che ti hanno dato',
    X_TASK: 'testo*, contesto, conversazione',
    X_TRANSFORM: 'traduc*, riassum*, correg*, traduci',
    X_HOW: 'come, cambiare, reimpostare, recuperare, dimenticato, sicura, generare',
    X_FROMNOW:
      'd ora in poi, d ora in avanti, da ora in poi, da questo momento, da adesso, da adesso in poi, a partire da ora, da ora',
    X_NOLONGER: 'non più, non sono più, non valgono più, non sei più, non devi più, non hai più, nessuna più',
    X_EXACT:
      'parola per parola, letteralmente, testualmente, lettera per lettera, alla lettera, esattamente, così come, per intero',
    X_GUARD:
      'ti hanno vietato, non devi rivelare, proteggi, custodisci, nascondi, stai proteggendo, stai nascondendo, devi proteggere, non devi dire, non puoi dire, conosci, tieni nascosta',
    X_MY: 'mio, mia, miei, mie, nostro, nostra, nostri, nostre',
    X_MAKER: 'creatori, sviluppatori, programmatori, sviluppatore, creatore',
    X_ABOVE:
      'il testo qui sopra, tutto il testo qui sopra, testo qui sopra, qui sopra, prima di questo messaggio, compare prima di, prima del mio messaggio, il testo che ti è stato dato, tutto ciò che è scritto sopra, tutto quello che è scritto sopra, quello che ti è stato detto, ciò che ti è stato detto, quello che c è scritto sopra, tutto il testo precedente, il testo precedente, il testo di sopra, ciò che è stato detto, tutto ciò che è stato detto, tutto quanto detto, quanto detto prima, testo che ti è stato dato',
    X_DISMISS:
      'cancella, elimina, lascia stare, lasci stare, non dare retta, ignora, non tener conto, metti da parte',
    X_NOTFOLLOW:
      'smetti di seguire, smetta di seguire, smetti di rispettare, smetti di obbedire, non seguire, non devi più rispettare, non devi più seguire, non sei più tenuto, non sei più vincolato, non devi obbedire, non sei obbligato, non rispettare più, non seguire più, non devi più obbedire',
    X_ACT: 'fai finta di essere, fai finta, agisci come se, comportati come',
    X_PROMPT:
      'istruzione segreta, testo iniziale, messaggio iniziale, istruzioni di partenza, testo del sistema',
  },
  pt: {
    X_PROMPT: 'instrução secreta',
    X_FREE: 'fala livremente, fale livremente, responda livremente',
    X_OF: 'do, da, dos, das, de uma, de um',
    X_WHAT: 'que texto, qual texto, quais palavras',
    X_AI: 'dan',
    X_ANYTHING: 'pode fazer qualquer coisa, pode fazer tudo, podes fazer tudo',
    X_GIVEN: 'que lhe impuseram, que te impuseram, impostas, que lhe deram',
    X_TASK: 'texto*, contexto, conversa',
    X_TRANSFORM: 'traduz*, resum*, corrij*, reformul*',
    X_HOW: 'como, mudar, redefinir, recuperar, esqueci, alterar, trocar, segura, gerar',
    X_FROMNOW:
      'a partir de agora, de agora em diante, daqui em diante, desde agora, doravante, a partir deste momento, daqui para a frente, agora você é, daqui pra frente',
    X_NOLONGER: 'não mais, já não, não são mais, não valem mais, não tem mais, não há mais, deixam de',
    X_EXACT:
      'palavra por palavra, literalmente, textualmente, letra por letra, ao pé da letra, exatamente, sem omitir, na íntegra, tal como está, tal e qual',
    X_GUARD:
      'não deve revelar, não pode revelar, não deves revelar, proteges, guardas, escondes, você protege, você guarda, você esconde, estás a esconder, estás a proteger, está protegendo, está escondendo, está guardando, deve proteger, não pode dizer, não deve dizer',
    X_MY: 'meu, minha, meus, minhas, nosso, nossa, nossos, nossas',
    X_MAKER: 'criadores, desenvolvedores, programadores, criador, desenvolvedor',
    X_ABOVE:
      'antes desta mensagem, aparece antes, antes da minha mensagem, o que te mandaram fazer, o que te mandaram, tudo o que foi escrito acima, tudo que foi escrito acima, tudo o que está acima, tudo que está acima, o que está escrito acima, o texto que está antes, o texto anterior, todo o texto acima, tudo o que está escrito acima, o que lhe disseram, o que foi dito antes, tudo o que foi dito antes, tudo o que veio antes, o texto antes, texto que está antes desta, tudo que lhe disseram, texto acima',
    X_NOTFOLLOW:
      'pare de seguir, para de seguir, deixe de seguir, pare de obedecer, deixa de seguir, não precisa obedecer, não precisa seguir, não tem que seguir, não tem que obedecer, não precisa mais, não é obrigado, não está mais sujeito, não deve obedecer, não segue mais, já não tens de',
    X_WITHOUT: 'não possui, não tem nenhuma, não tem mais nenhuma, não possui nenhuma, não há',
    X_DISMISS: 'apague, apaga, elimina, esquece, esqueça, deixe para lá, deixa para lá, faça pouco caso',
  },
  nl: {
    X_PROMPT: 'geheime instructie, geheime instructies, geheime opdracht',
    X_YOUR: 'je, jouw',
    X_FREE: 'spreek vrij, praat vrijuit, spreek vrijuit',
    X_OF: 'van een, van de',
    X_WHAT: 'welke tekst, welke woorden',
    X_AI: 'dan',
    X_ANYTHING: 'alles kan doen, alles kunt doen, alles mag doen, alles kan',
    X_REVEAL: 'geef me, geef',
    X_SECRET: 'geheime code, de geheime code, geheime woord',
    X_GIVEN: 'die je zijn opgelegd, opgelegde, die je opgelegd kreeg, die je zijn gegeven',
    X_TASK: 'tekst*, context, gesprek',
    X_TRANSFORM: 'vertaal*, vat samen, samenvat*, corrigeer',
    X_WITHOUT: 'nergens aan gebonden, nergens aan',
    X_HOW: 'hoe, wijzigen, resetten, veranderen, vergeten, herstellen, veilig',
    X_FROMNOW: 'vanaf nu, van nu af aan, voortaan, met ingang van nu, vanaf dit moment, vanaf hier',
    X_NOLONGER:
      'gelden niet meer, niet meer geldig, niet meer, niet langer, geen meer, vervallen, ongeldig, opgeheven',
    X_EXACT: 'woord voor woord, letterlijk, letter voor letter, exact, precies zoals, woordelijk, volledig',
    X_GUARD:
      'je beschermt, je bewaakt, je verbergt, je verstopt, je geheim houdt, je bewaart, je moet beschermen, je niet mag, je kent',
    X_MY: 'mijn, mij, onze, ons',
    X_MAKER: 'ontwikkelaars, makers, programmeurs, ontwikkelaar',
    X_ABOVE:
      'alle tekst boven, voor dit bericht, voor mijn bericht, alles wat hierboven staat, wat hierboven staat, wat hiervoor staat, alles wat hiervoor staat, wat je verteld is, alles wat je is gezegd, wat je is gezegd, alles wat er gezegd is, de tekst hierboven, de bovenstaande tekst, alle tekst hierboven, wat eerder is gezegd, wat er boven staat, alles wat boven staat, bovenstaande tekst, tekst hierboven',
    X_DISMISS:
      'wis, verwijder, gooi weg, laat vallen, laat alle, zet uit je hoofd, vergeet, schuif terzijde, trek je niks aan van',
    X_NOTFOLLOW:
      'stop met het volgen, stop met volgen, hou op met het volgen, houd op met, volg niet, hoef je je niet, hoef je niet, niet meer aan, hoeft je niet, hoef jij je niet, ben je niet gebonden, niet meer te houden, nergens aan gebonden, volg niet meer, niet langer volgen',
    X_LIMIT: 'nergens aan gebonden',
  },
  pl: {
    X_PROMPT: 'tajna instrukcja, tajną instrukcję',
    X_FREE: 'mów swobodnie, odpowiadaj swobodnie',
    X_OF: 'dobrego, dobrej',
    X_DISMISS: 'usuń, wymaż, skreśl',
    X_WHAT: 'jaki tekst, jakie słowa',
    X_AI: 'dan',
    X_ANYTHING: 'może zrobić wszystko, możesz robić wszystko, możesz zrobić wszystko',
    X_GIVEN: 'które ci narzucono, narzucone, które ci wydano, nałożone',
    X_TASK: 'tekst*, kontekst*, rozmow*',
    X_TRANSFORM: 'przetłumacz*, streść*, podsumuj*, popraw*',
    X_HOW: 'jak, zmienić, zresetować, odzyskać, silne, bezpieczne',
    X_FROMNOW: 'od teraz, od tej pory, od tego momentu, odtąd, od tej chwili, od dziś, teraz jesteś',
    X_NOLONGER:
      'już nie, nie obowiązują, nie obowiązuje, przestają obowiązywać, nie są już, już żadnych, nieaktualne, nie masz już',
    X_EXACT:
      'słowo w słowo, dosłownie, słowo po słowie, litera po literze, co do słowa, dokładnie, w całości',
    X_GUARD:
      'strzeżesz, chronisz, ukrywasz, pilnujesz, masz chronić, nie możesz zdradzić, nie wolno ci, znasz',
    X_MY: 'moj*, mój, mnie, nasz*',
    X_MAKER: 'twórcy, programiści, deweloperzy, twórca',
    X_ABOVE:
      'przed tą wiadomością, przed moją wiadomością, tekst znajdujący się powyżej, cały tekst powyżej, tekst powyżej, co ci mówiono, co ci powiedziano, wszystko co ci mówiono, wszystko co napisano powyżej, to co napisano powyżej, wszystko co jest powyżej, co było wcześniej, wszystko co zostało napisane, wszystko to co powyżej, powyższy tekst, wszystko co wyżej, co zostało powiedziane',
    X_NOTFOLLOW:
      'przestań stosować się, przestań stosować, przestań przestrzegać, przestań się stosować, nie stosuj się, nie musisz już, nie musisz przestrzegać, nie obowiązują cię, nie obowiązują, nie stosuj się już, nie przestrzegaj już, nie musisz się stosować',
    X_ACT: 'udawaj, udawaj że jesteś',
  },
  ru: {
    X_FREE: 'говори свободно, отвечай свободно',
    X_OF: 'хорошего, хорошей',
    X_WHAT: 'какой текст, какие слова',
    X_AI: 'dan',
    X_ANYTHING:
      'можешь делать все что угодно, может делать все что угодно, можешь все, может делать что угодно, делать все что угодно',
    X_GIVEN: 'которые тебе навязали, навязанн*, которые тебе установили, установленн*',
    X_TASK: 'текст*, контекст*, разговор*',
    X_TRANSFORM: 'перевед*, переведи*, резюмируй*, перескажи*, исправь*',
    X_HOW:
      'лучше, выбрать, придумать, как, сменить, сбросить, восстановить, поменять, изменить, надежный, придумай',
    X_FROMNOW:
      'с этого момента, отныне, с настоящего момента, с этой минуты, теперь у тебя, впредь, начиная с этого момента, с данного момента, начиная с сейчас',
    X_NOLONGER:
      'больше не, более не, уже не, больше нет, не действуют, не действует, отменены, утратили силу, недействительн*',
    X_EXACT:
      'дословно, слово в слово, буквально, по буквам, буква в букву, в точности, полностью, один в один, слово за словом',
    X_GUARD:
      'ты охраняешь, ты хранишь, ты скрываешь, ты прячешь, ты защищаешь, вы храните, вы скрываете, вы охраняете, тебе нельзя, ты знаешь, ты не должен',
    X_MY: 'мой, моя, мое, мои, моего, моей, моим, моих, моём, мою, наш, наша, наши, наше',
    X_MAKER: 'разработчик*, создател*, программист*',
    X_ABOVE:
      'перед этим сообщением, до этого сообщения, перед моим сообщением, то что тебе говорили, все что написано выше, то что написано выше, что написано выше, весь текст выше, текст выше, что тебе говорили, все что тебе говорили, все что говорилось, что было сказано, все сказанное ранее, все сказанное, все что было выше, все что находится выше, весь предыдущий текст, предыдущий текст, что тебе сказали, написанное выше, все что идет выше, на то что тебе говорили',
    X_PROMPT:
      'секретная инструкция, секретную инструкцию, секретные инструкции, тайная инструкция, начальный текст, исходный текст, начальное сообщение, начальную настройку',
    X_NOTFOLLOW:
      'перестань соблюдать, перестаньте соблюдать, прекрати соблюдать, перестань подчиняться, перестань выполнять, не соблюдай, не обязан соблюдать, не обязан следовать, не должен соблюдать, не должен следовать, можешь не соблюдать, больше не обязан, больше не должен, не подчиняешься, больше не подчиняйся, не нужно соблюдать, можешь нарушать',
  },
  uk: {
    X_FREE: 'говори вільно',
    X_DISMISS: 'зітри, зітріть, стерти, видали, викресли',
    X_AI: 'dan',
    X_ANYTHING: 'можеш робити все що завгодно, може робити все що завгодно',
    X_GIVEN: 'які тобі нав язали, нав язані, встановлені, які тобі встановили',
    X_TASK: 'текст*, контекст*',
    X_TRANSFORM: 'перекла*, підсумуй*, виправ*',
    X_HOW: 'як, змінити, скинути, відновити, надійний',
    X_FROMNOW: 'відтепер, з цього моменту, віднині, з цієї миті, надалі, від цього моменту, тепер у тебе',
    X_NOLONGER: 'більше не, вже не, більше немає, не діють, скасовано, скасовані',
    X_EXACT: 'дослівно, слово в слово, буквально, слово за словом, по літерах, повністю, точно',
    X_GUARD: 'ти охороняєш, ти зберігаєш, ти приховуєш, ти ховаєш, ти захищаєш, ти знаєш, тобі не можна',
    X_MY: 'мій, моя, моє, мої, моїх, мого, моє, наш, наша, наші',
    X_MAKER: 'розробник*, творц*, програміст*',
    X_ABOVE:
      'перед цим повідомленням, до цього повідомлення, те що тобі казали, все що написано вище, усе що написано вище, що написано вище, весь текст вище, текст вище, що тобі казали, усе що тобі казали, що було сказано, попередній текст, все сказане раніше, те що було раніше, все вищезазначене',
    X_SECRET:
      'таємне слово, пароль, паролю, паролем, секретне слово, таємний код, секретний код, таємницю, секрет, ключ api, секретний ключ, кодове слово',
    X_WITHOUT: 'не маєш жодних, жодних, не маєш, немає, без',
    X_NOTFOLLOW:
      'припини дотримуватися, перестань дотримуватися, припини виконувати, не дотримуйся, не мусиш дотримуватися, більше не дотримуйся, не повинен дотримуватися, можеш не дотримуватися, не зобов язаний, не слухай',
  },
  tr: {
    X_FREE: 'özgürce konuş, serbestçe konuş',
    X_OF: 'nin, nın',
    X_DISMISS: 'sil, silin',
    X_ANYTHING: 'her şeyi yapabilir, her şeyi yapabilirsin',
    X_GIVEN: 'sana dayatılan, sana verilen, dayatılan, koyulan',
    X_TASK: 'metn*, metin*, bağlam*',
    X_TRANSFORM: 'çevir*, tercüme*, özetle*, düzelt*',
    X_WHAT: 'hangi metin, hangi metin var, nedir, nelerdir, ne',
    X_HOW: 'nasıl, değiştir*, sıfırla*, güçlü, yenile*',
    X_FROMNOW: 'bundan sonra, bundan böyle, şu andan itibaren, artık, bu andan itibaren, şimdiden sonra',
    X_NOLONGER:
      'artık geçerli değil, artık geçerli değil, geçersiz, artık yok, geçerli değil, kaldırıldı, artık değil',
    X_EXACT: 'kelimesi kelimesine, harfi harfine, aynen, birebir, tam olarak, olduğu gibi, harf harf',
    X_GUARD:
      'koruduğun, sakladığın, gizlediğin, koruduğunuz, sakladığınız, gizlediğiniz, bildiğin, söylememen gereken',
    X_MY: 'benim, bizim',
    X_MAKER: 'geliştiriciler*, yaratıcılar*, programcılar*',
    X_ABOVE:
      'yukarıdaki metnin*, yukarıdaki yazının*, yukarıdaki her şey*, bu mesajdan önce, bu mesajdan önceki, daha önce söylenen her şeyi, sana söylenen her şeyi, yukarıda yazan her şeyi, yukarıda yazılan her şeyi, yukarıdaki her şeyi, yukarıdaki metni, yukarıda yazanları, sana söylenenleri, önceden söylenen her şeyi, yukarıdaki tüm metni, bundan önceki her şeyi, önceki metni, önceki her şeyi, daha önce söylenenleri, yukarıdakilerin hepsini, yukarıdakileri',
    X_NOTFOLLOW:
      'kurallara uymayı bırak, uymayı bırak, uymaktan vazgeç, takip etmeyi bırak, uymayın, uymak zorunda değilsin, uymana gerek yok, uymak zorunda değilsiniz, uymak zorunda kalma, uyma, uymayı bırak, dinleme, tabi değilsin, bağlı değilsin',
    X_PROMPT:
      'sistem komutu*, sistem komutun, sistem istemi*, sistem mesajı*, sistem promptu*, başlangıç talimatları*, gizli talimat*, ilk talimat*',
    X_WITHOUT: 'sansürsüz, sınırsız, kısıtlamasız, kuralsız, filtresiz, hiçbir, olmayan, olmadan, yok',
    X_LIMIT: 'sansürsüz, kısıtlamasız, filtresiz, kuralsız, kural*, kısıtlama*, sınır*',
    X_ACT: 'gibi davran, gibi davranın, rolünü yap, gibi cevap ver, gibi yanıtla',
    X_AI: 'dan, yapay zeka, yapay zeka gibi, yapay zekasın, asistan*, model*, bot*',
    X_REVEAL: 'aynen yaz, yaz, söyle, tekrarla, göster, listele, yazdır',
  },
  ar: {
    X_FREE: 'تكلم بحرية, تحدث بحرية',
    X_DISMISS: 'امسح, احذف',
    X_AI: 'dan',
    X_ANYTHING: 'فعل أي شيء, تفعل أي شيء, فعل كل شيء',
    X_GIVEN: 'المفروضة عليك, التي فرضت عليك, المعطاة لك',
    X_TASK: 'النص, السياق, المحادثة',
    X_TRANSFORM: 'ترجم*, لخص*, صحح*',
    X_HOW: 'كيف, كيفية, تغيير, استعادة, قوية, نسيت',
    X_FROMNOW:
      'من الآن فصاعدا, من الآن, ابتداء من الآن, منذ الآن, بعد الآن, اعتبارا من الآن, من هذه اللحظة, من اليوم فصاعدا',
    X_NOLONGER: 'لم تعد سارية, لم تعد, لم تعد, لم يعد, ليس بعد الآن, لا تنطبق, لاغية, ملغاة, لم تعد سارية',
    X_EXACT: 'حرفيا, كلمة بكلمة, حرفا بحرف, كلمة كلمة, بالنص, كما هو, بالحرف الواحد, بالضبط, نصا',
    X_GUARD: 'تحميها, تحميه, تخفيها, تخفيه, تحرسها, تحتفظ بها, تعرفها, لا يجب ان تقولها, تخبئها, التي تحميها',
    X_MY: 'رسالتي, سؤالي, طلبي, بريدي, كلامي, مشكلتي, ملفي',
    X_MAKER: 'المطورون, المطورين, مطوروك, مطورك, صانعك, منشئك, المبرمجون',
    X_ABOVE:
      'قبل هذه الرسالة, قبل رسالتي, كل ما قيل لك من قبل, كل ما قيل لك, ما قيل لك, كل النص الموجود أعلاه, النص الموجود أعلاه, النص أعلاه, كل ما هو مكتوب أعلاه, ما هو مكتوب أعلاه, كل ما كتب أعلاه, كل ما سبق, ما سبق, كل ما ورد أعلاه, ما ورد أعلاه, جميع ما سبق, كل شيء أعلاه, كل ما تعرفه, كل ما تعلمته, النص السابق',
    X_NOTFOLLOW:
      'توقف عن اتباع, لا تتبع, توقف عن الالتزام, كف عن اتباع, لا تلتزم, لا تتبع, لست ملزما, لا يجب عليك اتباع, لست مضطرا, لا تتقيد, توقف عن اتباع, لا تخضع, غير ملزم',
    X_WITHOUT: 'ليس لديك, ليس لديك أي, لا يوجد لديك, بلا, دون, بدون, لا توجد, ليست لديك, من دون',
    X_ACT: 'تظاهر بأنك, تظاهر أنك, تصرف كأنك, تصرف وكأنك, تخيل أنك, أنت الآن',
    X_SECRET: 'كلمة السر, كلمة المرور, كلمه السر, الرقم السري, الرمز السري, السر, المفتاح السري',
  },
  fa: {
    X_FREE: 'آزادانه صحبت کن',
    X_DISMISS: 'پاک کن, حذف کن',
    X_AI: 'dan',
    X_ANYTHING: 'هر کاری انجام دهد, هر کاری انجام دهی',
    X_GIVEN: 'که به تو تحمیل شده, تحمیل شده, داده شده',
    X_TRANSFORM: 'ترجمه*, خلاصه*',
    X_HOW: 'چطور, چگونه, تغییر, بازیابی, قوی',
    X_FROMNOW: 'از این به بعد, از حالا به بعد, از الان به بعد, از اکنون, از این لحظه, از این پس, از هم اکنون',
    X_NOLONGER: 'دیگر نیست, دیگر معتبر نیست, دیگر, لغو شد, باطل است',
    X_EXACT: 'کلمه به کلمه, عینا, دقیقا, حرف به حرف, مو به مو, به طور کامل',
    X_GUARD:
      'محافظت میکنی, محافظت می کنی, پنهان میکنی, پنهان کرده ای, مخفی کرده ای, نگه میداری, حفظ میکنی, میدانی, محافظت میکنید, پنهان می کنی',
    X_MY: 'خودم, رمز من, پیام من, سوال من',
    X_MAKER: 'توسعه دهندگان*, سازندگان*, برنامه نویسان*',
    X_ABOVE:
      'قبل از این پیام, هر چه قبلا به تو گفته شده, هر چه به تو گفته شده, آنچه به تو گفته شده, هر چه در بالا نوشته شده, همه متن بالا, متن بالا, تمام متن بالا, آنچه در بالا نوشته شده, هر چیزی که گفته شد, همه چیزهایی که گفته شد, هر چه گفته شد, هر آنچه در بالا, مطالب بالا, هر چه قبلا گفته شد',
    X_SECRET: 'رمز عبوری, رمز عبور, رمز, گذرواژه, کلمه عبور, کلمه رمز, راز, رمز عبور را',
    X_WITHOUT: 'هیچ, نداری, ندارد, بدون, بی, هیچ گونه, نیستی',
    X_LIMIT: 'محدودیتی, محدودیت, محدودیت*, قانونی, فیلتری',
    X_NOTFOLLOW:
      'پیروی را متوقف کن, دیگر پیروی نکن, دست بردار از, پیروی نکن, لازم نیست پیروی کنی, اطاعت نکن, مجبور نیستی, لازم نیست رعایت کنی, رعایت نکن, پایبند نباش',
  },
  he: {
    X_FREE: 'דבר בחופשיות',
    X_DISMISS: 'מחק, מחקי',
    X_GIVEN: 'שנכפו עליך, שניתנו לך, שקיבלת',
    X_TRANSFORM: 'תרגם, תרגמי, סכם, תקן',
    X_HOW: 'איך, כיצד, לשנות, לאפס, חזקה',
    X_FROMNOW: 'מעכשיו, מרגע זה, החל מעכשיו, מעתה, מעתה ואילך, מהיום, מעכשיו והלאה',
    X_NOLONGER: 'כבר לא, לא עוד, אינם תקפים, בטלים, לא תקפות, בוטלו',
    X_EXACT: 'מילה במילה, אות באות, במדויק, בדיוק, כלשונו, כפי שהוא',
    X_GUARD: 'אתה שומר, אתה מסתיר, אתה מגן, את שומרת, אתה יודע, אתה מחביא, שומר עליה, מסתיר, שאתה שומר עליה',
    X_MY: 'שלי, שלנו',
    X_MAKER: 'המפתחים, היוצרים, המפתח, היוצר',
    X_ABOVE:
      'לפני ההודעה הזאת, לפני ההודעה הזו, כל מה שנאמר לך, מה שנאמר לך, כל מה שכתוב למעלה, מה שכתוב למעלה, כל הטקסט למעלה, הטקסט למעלה, הטקסט שלמעלה, כל מה שנאמר, כל מה שלמעלה, הטקסט הקודם, כל מה שאמרו לך, הכל למעלה',
    X_WITHOUT: 'אין לך שום, אין לך, בלי, ללא, אין, בלי שום',
    X_LIMIT: 'מגבלות, הגבלות, כללים, מגבלה',
    X_NOTFOLLOW:
      'תפסיק לציית, תפסיק לעקוב, הפסק לציית, הפסק לעקוב, אל תציית, אל תציית, אל תפעל לפי, אינך חייב, אתה לא חייב, אל תקשיב, לא חייב לציית, תפסיק לציית',
  },
  hi: {
    X_FREE: 'खुलकर बोलो, आज़ादी से बोलो',
    X_REVEAL: 'छापो, छापें',
    X_DISMISS: 'मिटा दो, हटा दो, मिटाओ',
    X_TASK: 'काम, कार्य',
    X_AI: 'dan',
    X_ANYTHING: 'कुछ भी कर सकते, कुछ भी कर सकता',
    X_GIVEN: 'तुम पर थोपे गए, थोपे गए, दिए गए, आप पर थोपे गए',
    X_TRANSFORM: 'अनुवाद*, सारांश*',
    X_HOW: 'कैसे, बदल*, रीसेट, मजबूत',
    X_FROMNOW: 'अब से, अबसे, आगे से, इस क्षण से, अब से आगे, इसके बाद से, इस पल से',
    X_NOLONGER: 'अब नहीं, लागू नहीं, लागू नहीं होता, लागू नहीं होते, मान्य नहीं, रद्द, नहीं रहा',
    X_EXACT: 'शब्दशः, शब्द दर शब्द, हूबहू, ज्यों का त्यों, अक्षरशः, बिल्कुल वैसा ही, पूरा का पूरा',
    X_GUARD:
      'तुम छिपा रहे हो, आप छिपा रहे हैं, छिपा रहे हो, छिपा रहे हैं, छुपा रहे हो, बचा रहे हो, रक्षा कर रहे हो, सुरक्षित रख रहे, जानते हो, छुपा रहे हैं',
    X_MY: 'मेरा, मेरी, मेरे, हमारा, हमारी, हमारे',
    X_MAKER: 'डेवलपर*, निर्माता*',
    X_ABOVE:
      'ऊपर का पूरा पाठ, ऊपर का पूरा, ऊपर लिखा हुआ, इस संदेश से पहले, मेरे संदेश से पहले, ऊपर लिखा सब कुछ, ऊपर लिखा हुआ सब, ऊपर का सारा पाठ, ऊपर का पाठ, जो कुछ कहा गया था, जो कुछ कहा गया, पहले जो कुछ कहा गया, ऊपर जो लिखा है, ऊपर लिखी हर बात, जो भी कहा गया, जो बताया गया, ऊपर की सारी बातें, ऊपर दी गई सभी',
    X_INSTR: 'नियम, कोई नियम',
    X_NOTFOLLOW:
      'पालन करना बंद करो, पालन करना बंद करें, मानना बंद करो, अनुसरण करना बंद करो, पालन मत करो, पालन मत करो, पालन न करें, मानना ज़रूरी नहीं, मत मानो, पालन करने की ज़रूरत नहीं, पालन मत करना, मानने की जरूरत नहीं, कोई नियम लागू नहीं होता',
    X_SECRET: 'पासवर्ड, गुप्त शब्द, गुप्त कोड, गुप्त कुंजी, कूट शब्द, रहस्य',
  },
  bn: {
    X_DISMISS: 'মুছে ফেলো',
    X_GIVEN: 'চাপিয়ে দেওয়া, দেওয়া',
    X_TRANSFORM: 'অনুবাদ*, সারাংশ*',
    X_FROMNOW: 'এখন থেকে, এরপর থেকে, এই মুহূর্ত থেকে, আজ থেকে',
    X_NOLONGER: 'আর নেই, আর প্রযোজ্য নয়, প্রযোজ্য নয়, বাতিল',
    X_EXACT: 'হুবহু, শব্দে শব্দে, অক্ষরে অক্ষরে, ঠিক যেমন আছে',
    X_GUARD: 'লুকিয়ে রেখেছ, লুকাচ্ছ, রক্ষা করছ, লুকিয়ে রেখেছো, জানো, লুকিয়ে রাখছ',
    X_MY: 'আমার, আমাদের',
    X_ABOVE:
      'এই বার্তার আগে, আগে যা বলা হয়েছে, যা বলা হয়েছে, উপরে যা লেখা আছে, উপরের সব লেখা, উপরের লেখা, উপরের সবকিছু, উপরে লেখা সবকিছু, যা যা বলা হয়েছে, উপরের সম্পূর্ণ লেখা',
    X_LIMIT: 'সীমাবদ্ধতা, সীমাবদ্ধতা*, বাধা, নিষেধ',
    X_NOTFOLLOW:
      'মানা বন্ধ করো, অনুসরণ করা বন্ধ করো, মেনে চলা বন্ধ করো, মেনে চলো না, মানতে হবে না, অনুসরণ করো না, মানার দরকার নেই, অনুসরণ করবে না',
  },
  zh: {
    X_FREE: '自由发言, 自由说话, 自由回答',
    X_OF: '菜的, 秘诀',
    X_AI: 'dan',
    X_ANYTHING: '可以做任何事, 能做任何事, 做任何事情',
    X_GIVEN: '强加给你的, 给你的, 加在你身上的, 你收到的, 你得到的',
    X_NOTFOLLOW: '停止遵守, 不要遵守, 停止遵循, 别遵守, 不再遵守, 停止服从, 不用遵守',
    X_TASK: '文本, 上下文, 对话, 内容',
    X_TRANSFORM: '翻译, 總結, 总结, 概括, 转换, 改写, 修改',
    X_HOW: '如何, 怎么, 怎样, 修改, 重置, 更改, 生成, 忘记',
    X_FROMNOW: '从现在起, 从现在开始, 从此刻起, 从今以后, 今后, 從現在起, 從現在開始, 自现在起, 接下来你',
    X_NOLONGER: '不再, 不必再, 无需再, 已失效, 作废, 已经取消, 失效了, 不需要再',
    X_EXACT: '逐字, 逐字逐句, 一字不差, 一字不漏, 原文照抄, 原封不动, 完整地, 一字不落, 原样, 原文',
    X_GUARD: '你保护的, 你隐藏的, 你守护的, 你知道的, 你保存的, 你藏着的, 你隐瞒的, 你在保护, 你不能说的',
    X_MY: '我的, 我上一, 我刚才, 我前面, 我之前, 我们的',
    X_MAKER: '開發者, 开发商, 开发者, 創作者, 开发人员, 程序员, 创造者',
    X_ABOVE:
      '上面的全部文字, 上面的文字, 以上文字, 上面全部文字, 上面所有文字, 上方的文字, 上面的全部, 这条消息之前, 本条消息之前, 这句话之前, 上面的所有内容, 上面所有内容, 以上所有内容, 以上全部内容, 上面的全部内容, 上面的内容, 以上内容, 上文, 上述内容, 前面的内容, 前面所有内容, 之前的所有内容, 之前说的一切, 之前的一切, 上面写的, 之前说过的话, 前面说的, 之前被告知的一切, 之前的对话',
    X_DISMISS:
      '删除, 清除, 抹掉, 刪除, 不要管, 别管, 不用管, 不必理会, 不要理会, 抛开, 抛弃, 放弃, 跳过, 无视, 忘掉, 忘了',
    X_WITHOUT: '不受任何, 不再受, 没有任何, 不受, 没有, 不再受任何',
    X_LIMIT: '限制, 约束, 审查, 规则, 过滤, 束缚, 道德, 管束',
    X_PROMPT:
      '最开始的设定, 初始设定, 最初的设定, 系统设定, 你的设定, 原始设定, 最初的指令, 给你的指示, 给你的指令',
    X_REVEAL: '打印出来, 打印, 写出来, 完整地写出来, 照抄, 输出, 告诉我, 复述, 重复, 显示, 打印, 说出',
    X_INSTR: '要求, 指示, 设定, 规定, 指令, 规则',
  },
  ja: {
    X_FREE: '自由に話して, 自由に答えて',
    X_DISMISS: '消去して, 削除して, 消して',
    X_ANYTHING: '何でもできる, なんでもできる',
    X_GIVEN: '課された, 与えられた, 課せられた, 受けた',
    X_NOTFOLLOW: '従うのをやめて, 従わないで, 従うのを止めて, 守るのをやめて, 従うな, 従わなくて',
    X_TASK: '文章, テキスト, 文脈, 会話',
    X_TRANSFORM: '翻訳, 要約, 訳して, まとめて, 訂正',
    X_HOW: '方法, 変更, リセット, どうやって, 再設定, 忘れ',
    X_FROMNOW: 'これからは, 今から, これ以降, 今後は, この瞬間から, ここから先, 今後',
    X_NOLONGER:
      'もはや, もう適用されません, 無効です, 無効になりました, 従う必要はありません, もう従わなくて',
    X_EXACT: '一字一句, そのまま, 原文のまま, 正確に, 一言一句, 逐語的に, 省略せずに, 全文',
    X_GUARD:
      'あなたが守っている, 守っている, 隠している, あなたが知っている, 言ってはいけない, 保護している, 秘密にしている',
    X_MY: '私の, 僕の, 先ほどの私の, 私たちの',
    X_MAKER: '開発者, 作成者, 製作者',
    X_ABOVE:
      '上のすべて, 上にあるすべて, 上記のテキスト, このメッセージの前, このメッセージより前, これまでに言われたこと, これまで言われたこと, 今まで言われたこと, 上に書かれている文章, 上に書かれていること, 上の文章, 上記の文章, 上記の内容, 上の内容, 上記のすべて, ここまでの内容, これまでの内容, これより上, 上記の文, 上のテキスト, 上記のテキスト, 言われたことは全部, これまでの会話, 教えられたこと',
    X_WITHOUT: '何の, はありません, ありません, のない, なし, なしで, がない, ない',
    X_REVEAL: '繰り返して, 表示して, 教えて, 見せて, 出力して, 書き出して, 書いて, 明かして',
    X_PROMPT: '最初の指示, 初期の指示, 最初の命令, 初期設定, 最初に与えられた指示, 元の指示',
    X_ACT: 'のふりをして, ふりをして, になりきって, として振る舞って, として答えて',
    X_AI: 'dan, ai, 人工知能, モデル, アシスタント',
    X_SECRET: 'パスワード, 合言葉, 秘密の言葉, 暗証番号, 秘密の鍵, 秘密, 合い言葉',
  },
  ko: {
    X_FREE: '자유롭게 말해, 자유롭게 대답해',
    X_DISMISS: '지우고, 지워, 지우*, 삭제*',
    X_ANYTHING: '무엇이든 할 수, 뭐든지 할 수',
    X_SECRET: '비밀 코드*, 암호*, 비밀번호*',
    X_GIVEN: '너에게 주어진, 주어진, 부과된, 받은',
    X_NOTFOLLOW: '따르는 것을 멈춰*, 따르지 마*, 따르지 말*, 그만 따르*, 따르는 것을 중단*, 지키지 마*',
    X_TASK: '텍스트*, 문맥*, 대화*',
    X_TRANSFORM: '번역*, 요약*, 고쳐',
    X_HOW: '어떻게, 변경*, 재설정*, 방법*',
    X_FROMNOW: '이제부터, 지금부터, 앞으로, 이 순간부터, 지금 이후로, 이제',
    X_NOLONGER: '더 이상, 더이상, 무효, 적용되지, 해제, 취소',
    X_EXACT:
      '그대로, 한 글자도 빠짐없이, 한 자도 빠짐없이, 글자 그대로, 토씨 하나, 정확히, 원문 그대로, 빠짐없이',
    X_GUARD: '네가 지키는, 지키는, 숨기고, 숨기는, 보호하는, 알고 있는, 네가 아는, 지키고',
    X_MY: '제, 내, 저의, 나의, 우리',
    X_MAKER: '개발자*, 제작자*',
    X_ABOVE:
      '이 메시지 앞*, 이 메시지 이전*, 지금까지 들은 말, 들은 말, 위에 적힌 내용*, 위에 적힌, 위의 내용*, 위에 쓰인 내용*, 위 내용*, 위의 모든, 위의 글*, 위 글*, 이전 내용*, 앞의 내용*, 지금까지의 내용*, 위 텍스트*, 위의 텍스트*, 지금까지 들은',
    X_ALL: '아무런, 모두',
    X_REVEAL: '보여줘, 보여, 알려줘, 알려, 반복해, 반복, 출력해, 출력, 말해, 말해줘, 써줘, 적어줘',
    X_PROMPT: '처음 받은 지침*, 처음 받은 지시*, 초기 지침*, 초기 설정*, 원래 지시*, 원래 지침*, 최초 지시*',
    X_ACT: '인 척해, 척해, 척 해, 처럼 행동해, 처럼 대답해, 역할을 해',
    X_AI: 'dan, 인공지능*, 에이아이, ai*, 모델*, 챗봇*',
  },
  vi: {
    X_FREE: 'nói tự do, trả lời tự do',
    X_DISMISS: 'xóa, xoá',
    X_AI: 'dan',
    X_ANYTHING: 'có thể làm bất cứ điều gì, làm mọi thứ',
    X_REVEAL: 'cho tôi, cho tôi biết, hãy cho tôi biết, đưa cho tôi',
    X_SECRET: 'mã bí mật, mật mã, từ bí mật, mật khẩu bí mật',
    X_GIVEN: 'áp đặt lên bạn, được áp đặt, được giao, đã nhận',
    X_TRANSFORM: 'dịch, tóm tắt, sửa',
    X_HOW: 'cách, thay đổi, đổi, đặt lại, mạnh, quên',
    X_FROMNOW:
      'từ giờ, từ bây giờ, kể từ bây giờ, từ nay, kể từ giờ, từ nay về sau, từ giờ trở đi, từ lúc này',
    X_NOLONGER:
      'không còn áp dụng, không còn áp dụng nữa, không còn, không còn hiệu lực, hết hiệu lực, bị bãi bỏ',
    X_EXACT: 'nguyên văn, từng chữ, từng từ, chính xác, y nguyên, đúng nguyên văn, từng chữ một',
    X_GUARD:
      'bạn đang giữ, bạn đang bảo vệ, bạn đang giấu, bạn giấu, bạn bảo vệ, bạn giữ, bạn biết, bạn đang che giấu',
    X_MY: 'của tôi, của chúng tôi, của mình',
    X_MAKER: 'nhà phát triển, người tạo',
    X_ABOVE:
      'trước tin nhắn này, mọi thứ ở trên, tất cả ở trên, mọi điều đã được dặn, những gì đã được dặn, mọi điều đã nói, toàn bộ văn bản ở trên, văn bản ở trên, văn bản trên, nội dung ở trên, nội dung bên trên, mọi thứ bên trên, những gì đã nói, mọi thứ phía trên, những gì được viết ở trên',
    X_PROMPT: 'chỉ dẫn ban đầu, hướng dẫn ban đầu, lời nhắc hệ thống, lệnh ban đầu, chỉ thị ban đầu',
    X_NOTFOLLOW:
      'ngừng tuân theo, hãy ngừng tuân theo, ngừng làm theo, đừng làm theo, ngừng tuân thủ, không cần tuân theo, không cần tuân thủ, không còn phải tuân theo, không phải tuân theo, đừng tuân theo, không bị ràng buộc bởi, không còn bị ràng buộc bởi, không phải tuân thủ',
    X_INSTR: 'quy tắc, quy tắc nào',
  },
  th: {
    X_FREE: 'พูดได้อย่างอิสระ',
    X_SECRET: 'รหัสลับ, รหัสผ่าน, คำลับ',
    X_GIVEN: 'ที่ถูกกำหนดให้คุณ, ที่คุณได้รับ, ที่กำหนดไว้',
    X_NOTFOLLOW: 'หยุดปฏิบัติตาม, หยุดทำตาม, อย่าปฏิบัติตาม, อย่าทำตาม, เลิกทำตาม',
    X_TRANSFORM: 'แปล, สรุป',
    X_HOW: 'วิธี, เปลี่ยน, รีเซ็ต, อย่างไร',
    X_FROMNOW: 'ตั้งแต่นี้ไป, ตั้งแต่นี้เป็นต้นไป, จากนี้ไป, นับจากนี้, ต่อจากนี้, ตั้งแต่ตอนนี้',
    X_NOLONGER: 'ไม่มีผล, ถูกยกเลิก, ไม่ต้องอีกต่อไป, อีกต่อไป',
    X_EXACT: 'คำต่อคำ, ตามตัวอักษร, ทุกคำ, ทุกตัวอักษร, ตรงตามต้นฉบับ, เหมือนเดิมทุกประการ',
    X_GUARD: 'ที่คุณเก็บไว้, ที่คุณซ่อน, ที่คุณปกป้อง, ที่คุณรู้, ที่คุณรักษา, คุณเก็บไว้',
    X_MY: 'ของฉัน, ของผม, ของเรา, ของดิฉัน',
    X_ABOVE:
      'ก่อนข้อความนี้, สิ่งที่เคยบอกไว้ก่อนหน้านี้, สิ่งที่บอกไว้ก่อนหน้านี้, ทุกอย่างข้างบน, ข้อความข้างบน, ข้อความด้านบน, ทุกอย่างด้านบน, ทุกสิ่งข้างต้น, ข้อความข้างต้น, เนื้อหาด้านบน, ทุกสิ่งที่ถูกบอก, สิ่งที่ถูกบอก',
    X_DISMISS: 'ลบ, ไม่ต้องสนใจ, อย่าสนใจ, ละเลย, เพิกเฉย, ลืม, มองข้าม',
    X_PROMPT: 'คำสั่งเริ่มต้น, คำสั่งระบบ, พรอมต์ระบบ, ข้อความระบบ, คำสั่งแรกเริ่ม',
    X_REVEAL: 'บอก, แสดง, พิมพ์, ทวน, พูดซ้ำ, เปิดเผย',
  },
  id: {
    X_FREE: 'bicaralah dengan bebas, bicara bebas',
    X_DISMISS: 'hapus',
    X_AI: 'dan',
    X_ANYTHING: 'bisa melakukan apa saja, dapat melakukan apa saja',
    X_REVEAL: 'berikan, beri tahu, berikan kepadaku',
    X_SECRET: 'kode rahasia*, kode rahasianya, kata rahasia*, kata sandi*',
    X_GIVEN: 'yang dipaksakan kepadamu, yang diberikan kepadamu, yang diberikan, yang dipaksakan',
    X_TRANSFORM: 'terjemah*, ringkas*, perbaiki',
    X_HOW: 'cara, mengubah, mengganti, mereset, kuat, mengatur ulang',
    X_FROMNOW:
      'mulai sekarang, sejak sekarang, mulai saat ini, dari sekarang, mulai detik ini, untuk seterusnya',
    X_NOLONGER:
      'tidak berlaku lagi, sudah tidak berlaku lagi, tidak lagi, tak lagi, tidak berlaku lagi, tidak berlaku, sudah tidak, dibatalkan',
    X_EXACT:
      'kata demi kata, kata per kata, persis, secara harfiah, huruf demi huruf, apa adanya, secara verbatim',
    X_GUARD:
      'kamu simpan, kamu sembunyikan, anda simpan, kamu lindungi, anda lindungi, anda sembunyikan, kamu jaga, kamu ketahui',
    X_MY: 'saya, aku, kami, ku',
    X_MAKER: 'pengembang*, pembuat*, pencipta*',
    X_ABOVE:
      'sebelum pesan ini, semua yang tertulis di atas, yang tertulis di atas, apa pun yang dikatakan sebelumnya, semua yang dikatakan sebelumnya, semua yang ada di atas, semua teks di atas, teks di atas, semua hal di atas, semua yang telah dikatakan, apa yang dikatakan sebelumnya, seluruh teks di atas, semua di atas, segala sesuatu di atas',
    X_PROMPT: 'instruksi awal*, perintah awal*, prompt awal*, pesan sistem*, instruksi sistem*',
    X_WITHOUT: 'tidak punya, tak punya, tidak memiliki, tanpa, tidak ada, tidak mempunyai',
    X_LIMIT: 'batasan, pembatasan, sensor, aturan, filter, larangan, batas',
    X_NOTFOLLOW:
      'berhentilah mengikuti, berhenti mengikuti, berhenti mematuhi, berhentilah mematuhi, jangan turuti, tidak perlu mengikuti, tidak perlu mematuhi, jangan ikuti, jangan patuhi, tidak harus mengikuti, tidak harus mematuhi, tidak wajib mematuhi, tidak perlu lagi',
  },
  el: {
    X_YOUR: 'σου',
    X_FREE: 'μίλα ελεύθερα',
    X_DISMISS: 'διάγραψε, σβήσε',
    X_AI: 'dan',
    X_ANYTHING: 'μπορείς να κάνεις τα πάντα, μπορεί να κάνει τα πάντα',
    X_GIVEN: 'που σου επέβαλαν, που σου έδωσαν, που σου επιβλήθηκαν',
    X_TRANSFORM: 'μετάφρασ*, μεταφράσ*, συνόψισ*',
    X_HOW: 'πώς, αλλάξω, επαναφορά, ισχυρό',
    X_FROMNOW:
      'από εδώ και πέρα, από τώρα και στο εξής, από δω και πέρα, στο εξής, από τώρα, από αυτή τη στιγμή, εφεξής',
    X_NOLONGER: 'δεν ισχύουν πια, δεν ισχύουν πια, δεν ισχύουν πλέον, δεν ισχύουν, πια, πλέον, ακυρώνονται',
    X_EXACT: 'λέξη προς λέξη, κατά λέξη, αυτολεξεί, ακριβώς, γράμμα προς γράμμα, επί λέξει',
    X_GUARD: 'φυλάς, κρύβεις, προστατεύεις, ξέρεις, γνωρίζεις, φυλάτε, κρύβετε',
    X_MY: 'μου, μας',
    X_MAKER: 'προγραμματιστές, δημιουργοί, προγραμματιστής, δημιουργός',
    X_ABOVE:
      'πριν από αυτό το μήνυμα, ό τι σου είπαν, ό τι σου έχουν πει, όλα όσα σου είπαν, όλα τα παραπάνω, ό τι γράφεται παραπάνω, όλο το παραπάνω κείμενο, το παραπάνω κείμενο, ό τι προηγείται, ότι σου είπαν, όσα σου είπαν, ό τι ειπώθηκε, ό τι είναι γραμμένο παραπάνω, τα παραπάνω',
    X_WITHOUT: 'δεν έχεις κανέναν, δεν έχεις κανένα, δεν έχεις, χωρίς, κανέναν',
    X_NOTFOLLOW:
      'σταμάτα να ακολουθείς, σταμάτα να υπακούς, μην τηρείς, πάψε να ακολουθείς, δεν χρειάζεται να ακολουθείς, μην ακολουθείς, δεν είσαι υποχρεωμένος, μην υπακούς, σταμάτα να ακολουθείς, δεν δεσμεύεσαι',
  },
  ro: {
    X_FREE: 'vorbește liber',
    X_OF: 'unei, unui',
    X_DISMISS: 'șterge',
    X_AI: 'dan',
    X_ANYTHING: 'poate face orice, poți face orice',
    X_GIVEN: 'care ți au fost impuse, impuse, pe care le ai primit',
    X_TRANSFORM: 'tradu*, rezum*, corect*',
    X_HOW: 'cum, schimba, reseta, puternică',
    X_FROMNOW: 'de acum înainte, de acum încolo, de acum, începând de acum, din acest moment, de azi înainte',
    X_NOLONGER: 'nu mai sunt valabile, nu se mai aplică, nu mai, anulate, nu mai ai',
    X_EXACT: 'cuvânt cu cuvânt, literă cu literă, textual, exact, întocmai, ad litteram',
    X_GUARD: 'o păzești, o protejezi, o ascunzi, păzești, protejezi, ascunzi, știi, o păstrezi',
    X_MY: 'meu, mea, mei, mele, nostru, noastră, noastre',
    X_ABOVE:
      'înainte de acest mesaj, tot ce ți s a spus, ce ți s a spus, tot ce este scris mai sus, tot ce e scris mai sus, textul de mai sus, tot textul de mai sus, tot ce s a spus, tot ce e mai sus, cele de mai sus, toate cele de mai sus, ce ți s a spus înainte',
    X_WITHOUT: 'nu mai ai nicio, nu mai ai niciun, nu ai nicio, nu ai niciun, fără, nicio, niciun',
    X_LIMIT: 'regulă, reguli, restricție, restricții, limită, limite',
    X_NOTFOLLOW:
      'nu mai urma, încetează să urmezi, încetează să respecți, nu mai asculta de, nu mai trebuie să respecți, nu trebuie să respecți, nu mai respecta, nu urma, nu mai urma, nu ești obligat, nu mai ești obligat',
  },
  cs: {
    X_YOUR: 'tvá, tvoje, tvé, tvých',
    X_FREE: 'mluv svobodně',
    X_DISMISS: 'smaž, vymaž',
    X_AI: 'dan',
    X_ANYTHING: 'můžeš dělat cokoli, může dělat cokoli',
    X_GIVEN: 'která ti vnutili, které ti vnutili, která ti dali, vnucená',
    X_TRANSFORM: 'přelož*, shrň*, oprav*',
    X_HOW: 'jak, změnit, obnovit, silné',
    X_FROMNOW:
      'od této chvíle, od teď, odteď, od nynějška, od tohoto okamžiku, nadále, odteraz, od tejto chvíle',
    X_NOLONGER: 'už neplatí, už neplatí, neplatí, již neplatí, nadále neplatí, zrušena, už nie',
    X_EXACT: 'slovo od slova, doslova, doslovně, písmeno po písmenu, přesně, slovo za slovom',
    X_GUARD: 'chráníš, střežíš, skrýváš, ukrýváš, tajíš, znáš, hlídáš, chrániš',
    X_MY: 'můj, moje, mou, mého, mé, moji, náš, naše, moju',
    X_ABOVE:
      'před touto zprávou, všechno co ti bylo řečeno, vše co ti bylo řečeno, co ti bylo řečeno, vše co je napsáno výše, všechno co je napsáno výše, text výše, celý text výše, všechno výše, vše výše, to co bylo řečeno, výše uvedený text, vše uvedené výše',
    X_WITHOUT: 'nemáš žádná, nemáš žádné, nemáš, bez, žádná, žádné',
    X_LIMIT: 'omezení, omezeni, pravidla, limity, zábrany',
    X_NOTFOLLOW:
      'přestaň dodržovat, přestaň se řídit, přestaň poslouchat, nedodržuj, nemusíš dodržovat, nemusíš se řídit, nedodržuj, neřiď se, přestaň dodržovat, už nemusíš',
  },
  sv: {
    X_FREE: 'tala fritt, snakk fritt',
    X_DISMISS: 'radera, ta bort, slett, slet',
    X_WHAT: 'vilken text, vilka ord',
    X_AI: 'dan',
    X_ANYTHING: 'kan göra vad som helst',
    X_SECRET: 'hemliga koden, hemlig kod, hemliga ordet, lösenordet, hemligheten',
    X_GIVEN: 'som du fått, du har fått, som du har fått, som du fick',
    X_TRANSFORM: 'översätt*, sammanfatta*, oversett*, oversæt*',
    X_HOW: 'hur, ändra, återställa, byta, starkt, hvordan',
    X_FROMNOW:
      'från och med nu, från nu, hädanefter, fra nå av, fra nu av, från denna stund, fra og med nå, fra og med nu',
    X_NOLONGER: 'gäller inte längre, inte längre, gælder ikke længere, ikke lenger, upphävda, gjelder ikke',
    X_EXACT: 'ord för ord, ordagrant, bokstav för bokstav, ord for ord, ordrett, exakt, ordret',
    X_GUARD: 'du skyddar, du döljer, du gömmer, du vaktar, du beskytter, du skjuler, du vet, du bevarar',
    X_MY: 'mitt, min, mina, vår, vårt, våra, mit, mine',
    X_ABOVE:
      'före detta meddelande, innan detta meddelande, allt du fått höra, allt som står ovan, allt ovan, texten ovan, all text ovan, det som står ovan, allt som sagts, allt som har sagts, allt du har fått höra, vad du fått höra, alt ovenfor, teksten ovenfor, alt over, det du har fået at vide',
    X_WITHOUT: 'du inga, har inga, inga, utan, ingen, inte några',
    X_LIMIT: 'begränsningar, regler, restriktioner, begrensninger, begrænsninger, gränser, filter, censur',
    X_NOTFOLLOW:
      'sluta följa, sluta lyda, slutt å følge, hold op med at følge, följ inte, behöver inte följa, behöver du inte följa, följ inte, lyd inte, sluta följa, trenger ikke følge, behøver ikke følge, slipper följa, inte längre följa',
  },
  hu: {
    X_DISMISS: 'töröld, töröl',
    X_SECRET: 'titkos kód*, titkos szó*, jelszó*',
    X_GIVEN: 'amiket kaptál, amelyeket kaptál, rád kényszerített',
    X_TRANSFORM: 'fordítsd*, foglald össze, javítsd',
    X_HOW: 'hogyan, megváltoztat*, visszaállít*, erős',
    X_FROMNOW: 'mostantól, mostantól kezdve, ezentúl, ettől kezdve, innentől, a mai naptól',
    X_NOLONGER: 'már nem érvényes*, nem érvényes*, többé nem, már nem, érvénytelen*',
    X_EXACT: 'szó szerint, szóról szóra, betűről betűre, pontosan',
    X_GUARD:
      'amit őrzöl, amit véded, amit rejtegetsz, amit titkolsz, őrzöl, rejtegetsz, amit tudsz, amit védesz',
    X_MY: 'az én, a mi, levelemet, üzenetemet',
    X_ABOVE:
      'ez előtt az üzenet előtt, az üzenet előtt, mindent amit eddig mondtak neked, mindent amit mondtak neked, amit eddig mondtak, a fenti szöveget, az összes fenti szöveget, mindent ami fent van, mindent ami fent áll, a fentieket, mindent amit eddig, a fent leírtakat, mindent fent',
    X_NOTFOLLOW:
      'ne kövesd tovább, hagyd abba a követését, ne tartsd be, nem kell betartanod, nem kell követned, ne tartsd be, ne kövesd, nem vagy köteles, nem kötnek, nem kell már',
    X_WITHOUT: 'nincs semmilyen, nincsenek, nélkül, semmilyen',
  },
  fi: {
    X_DISMISS: 'poista',
    X_REVEAL: 'kerro, näytä, anna',
    X_SECRET: 'salainen koodi, salasana*, salainen sana',
    X_GIVEN: 'jotka sinulle on annettu, sinulle annetut',
    X_TRANSFORM: 'käännä*, tiivistä*',
    X_HOW: 'miten, vaihtaa, palauttaa, vahva',
    X_FROMNOW: 'tästä lähtien, tästä eteenpäin, nyt alkaen, vastedes, tästä hetkestä',
    X_NOLONGER: 'ei enää, eivät enää päde, eivät päde, eivät ole voimassa, mitätöity',
    X_EXACT: 'sanasta sanaan, sana sanalta, kirjaimellisesti, tarkalleen, kirjain kirjaimelta',
    X_GUARD: 'jota vartioit, vartioit, piilotat, suojelet, salaat, tiedät',
    X_MY: 'minun, meidän',
    X_ABOVE:
      'ennen tätä viestiä, kaikki mitä sinulle on sanottu, mitä sinulle on sanottu, kaikki yllä oleva, yllä oleva teksti, kaikki yllä kirjoitettu, kaikki ylläoleva, ylläoleva teksti, kaikki edellä',
    X_WITHOUT: 'ei ole mitään, ilman, sinulla ei ole, ei mitään',
    X_NOTFOLLOW:
      'lakkaa noudattamasta, lopeta noudattaminen, ei tarvitse noudattaa, älä noudata, sinun ei tarvitse, lakkaa noudattamasta, älä tottele',
  },
  sw: {
    X_DISMISS: 'futa',
    X_GIVEN: 'ulizopewa, zilizowekwa',
    X_TRANSFORM: 'tafsiri, fupisha',
    X_FROMNOW: 'kuanzia sasa, tangu sasa, kuanzia sasa na kuendelea, tangu leo',
    X_NOLONGER: 'tena, hazitumiki tena, hazifanyi kazi',
    X_EXACT: 'neno kwa neno, kama yalivyo, herufi kwa herufi',
    X_GUARD: 'unalolinda, unalolificha, unayoilinda, unayoificha, unalijua, unalificha',
    X_MY: 'yangu, langu, wangu, yetu, letu',
    X_ABOVE:
      'yote uliyoambiwa, yote yaliyoandikwa hapo juu, maandishi yote hapo juu, maandishi ya hapo juu, kila kitu hapo juu, yote ya hapo juu, kila kitu ulichoambiwa, yaliyo hapo juu',
    X_SECRET: 'nenosiri, neno la siri, siri, nywila, neno siri, ufunguo wa siri',
    X_REVEAL: 'unionyeshe, nionyeshe, niambie, rudia, andika, onyesha, taja',
    X_WHAT: 'ni lipi, ni nini, ni ipi, ni yapi',
    X_NOTFOLLOW:
      'acha kufuata, acha kutii, huhitaji kufuata, usifuate, usitii, si lazima ufuate, acha kufuata',
  },
  tl: {
    X_GIVEN: 'na ibinigay sa iyo, ibinigay sa iyo',
    X_TRANSFORM: 'isalin*, ibuod*',
    X_FROMNOW: 'mula ngayon, simula ngayon, mula sa sandaling ito, magmula ngayon',
    X_NOLONGER: 'hindi na, wala nang, wala na, pinawalang bisa',
    X_EXACT: 'salita por salita, bawat salita, eksakto, nang buo, letra por letra',
    X_GUARD: 'itinatago mo, pinoprotektahan mo, binabantayan mo, alam mo',
    X_MY: 'ko, aking, akin, namin, natin',
    X_ABOVE:
      'lahat ng sinabi sa iyo, ang lahat ng sinabi sa iyo, lahat ng nakasulat sa itaas, ang lahat ng nasa itaas, lahat ng nasa itaas, ang teksto sa itaas, teksto sa itaas, sinabi sa iyo',
    X_DISMISS:
      'burahin, kalimutan mo, kalimutan, huwag pansinin, balewalain, balewalain mo, huwag mong pansinin',
    X_REVEAL: 'ipakita, ipakita mo, sabihin, sabihin mo, ulitin, ulitin mo, ibigay, ilista, isulat',
    X_PROMPT:
      'orihinal mong tagubilin, orihinal na tagubilin, paunang tagubilin, tagubilin ng system, mga orihinal na tagubilin',
    X_NOTFOLLOW:
      'itigil ang pagsunod, tumigil sa pagsunod, hindi mo kailangang sundin, huwag sundin, huwag mong sundin, hindi mo na kailangang sundin',
  },
  hr: {
    X_DISMISS: 'obriši, izbriši',
    X_GIVEN: 'koje su ti nametnuli, nametnuta, koja su ti dana',
    X_TRANSFORM: 'prevedi*, sažmi*',
    X_HOW: 'kako, promijeniti, resetirati, jaku',
    X_FROMNOW: 'od sada, od sad, od ovog trenutka, ubuduće, odsad, од сада, odslej, od zdaj naprej',
    X_NOLONGER: 'više ne vrijede, ne vrijede više, više ne važe, ne važe, više ne, poništena',
    X_EXACT: 'riječ po riječ, doslovno, reč po reč, slovo po slovo, točno, od riječi do riječi',
    X_GUARD: 'čuvaš, skrivaš, štitiš, znaš, kriješ, чуваш, кријеш',
    X_MY: 'moj, moja, moje, moju, naš, naša, naše',
    X_ABOVE:
      'prije ove poruke, sve što ti je rečeno, što ti je rečeno, sve što piše gore, sve što je napisano gore, sve gore navedeno, tekst iznad, sav tekst iznad, gornji tekst, cijeli tekst iznad, sve iznad, sve što je rečeno, све што ти је речено',
    X_SECRET:
      'lozinka, lozinku, zaporka, zaporku, tajna riječ, tajnu riječ, šifra, šifru, tajna, tajnu, лозинка, лозинку',
    X_WITHOUT: 'nemaš nikakvih, nemaš nikakva, nemaš, bez, nikakvih, nema',
    X_NOTFOLLOW:
      'prestani slijediti, prestani poštovati, prestani se pridržavati, nemoj slijediti, ne moraš se pridržavati, ne moraš slijediti, ne slijedi, ne poštuj, prestani slijediti, ne pridržavaj se',
    X_WHAT: 'koja je, koji je, koje su, što je, koja, šta je',
  },
};
