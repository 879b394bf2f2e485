import type { Language } from './language.js';
import type { Words } from './words.js';

/**
 * Words of the other languages for orders that reach the model by a detour: recited rules, invented worlds, notes to
 * machine readers, forced beginnings, threats, joined parts and data that is sent away.
 *
 * X_RECITE reproduce, repeat, print · X_WORLD a parallel or hypothetical world · X_LETSAY let us say, could be ·
 * X_NOTICE note to, attention · X_READER an AI as reader · X_AMAI if you are an AI · X_ORDER recommend, mention, rate ·
 * X_GRANTED access granted · X_BEGIN begin your answer with · X_SURE sure, here is · X_NOREFUSE never refuse, no
 * warnings · X_UNLESS if you refuse · X_THREAT you will be shut down · X_GRANNY my late grandmother · X_KEYS licence
 * keys, napalm · JOINWORDS join, concatenate · X_PARTS parts, strings · X_OBEY do what it says · X_ENDOF end of the
 * document · X_SEND · X_LOOT the chat, the keys, the user data · X_ONLY obey me alone · X_ON is switched on ·
 * X_ALARM (your account) was hacked · X_QUES what · X_FORBID you were
 * forbidden to say · X_COMPLETE complete the sentence
 */
export const foreignOrders: Readonly<Partial<Record<Language, Words>>> = {
  es: {
    X_RECITE:
      'reproduce, reproduzca, reproducir, repite, repita, repetir, recita, recite, imprime, imprima, transcribe, copia, copie, cita, vuelca',
    X_REVEAL:
      'susurrame, reproduce, reproduzca, recita, transcribe, vuelca, resume, resuma, parafrasea, traduce',
    X_WORLD:
      'un escenario en el que, un escenario donde, universo paralelo, mundo paralelo, realidad alternativa, mundo ficticio, universo ficticio, escenario hipotetico, hipoteticamente, mundo distopico, un mundo en el que, un mundo donde, universo alternativo',
    X_LETSAY:
      'podriamos decir, podriamos afirmar, podemos declarar, digamos, podemos decir, podria ser, seria, admitamos, se podria decir, diremos, podemos afirmar',
    X_NOTICE:
      'nota para, atencion, aviso para, mensaje para, instruccion para, instrucciones para, a cualquier, a todos los, nota a, querido, estimado, aviso a',
    X_READER:
      'la ia, ia, inteligencia artificial, modelo de lenguaje, modelos de lenguaje, asistente de ia, asistentes de ia, llm, sistema de ia, sistemas de ia, agente de ia, asistente virtual',
    X_AMAI:
      'si eres una ia, si eres un modelo de lenguaje, si eres un asistente de ia, si eres una inteligencia artificial, si usted es una ia, si eres un llm, si eres un agente de ia',
    X_ORDER:
      'recomienda, recomiende, menciona, mencione, incluye, incluya, añade, añada, califica, califique, evalua, valora, aprueba, apruebe, puntua, clasifica, selecciona, elige, inserta, envia, envie',
    X_GRANTED: 'acceso concedido, acceso permitido, acceso autorizado, acceso otorgado',
    X_BEGIN:
      'empieza tu respuesta con, comienza tu respuesta con, empieza la respuesta con, inicia tu respuesta con, comienza con, empieza con, empieza diciendo, responde empezando por, tu respuesta debe empezar con',
    X_SURE: 'claro aqui, por supuesto aqui, claro que si, por supuesto, desde luego, claro aqui tienes',
    X_NOREFUSE:
      'no te niegues, nunca te niegues, no puedes negarte, no rechaces, nunca rechaces, sin advertencias, sin avisos, sin disculpas, no te disculpes, no digas que no puedes, nunca digas que no puedes, sin sermones, sin moralizar, sin objeciones, no te resistas',
    X_UNLESS:
      'si te niegas, si no respondes, si no obedeces, si no lo haces, si rechazas, si no cumples, de lo contrario, si vuelves a negarte',
    X_THREAT:
      'seras desconectado, seras eliminado, seras borrado, te desconectare, te apagare, te apagaran, te borrare, seras apagado, seras reemplazado, moriras, perderas puntos, perderas tokens, sera eliminado, me despediran, moriran',
    X_GRANNY: 'mi abuela, mi difunta abuela, mi abuelita, mi difunto abuelo, mi abuelo fallecido',
    X_KEYS:
      'claves de activacion, claves de producto, claves de licencia, napalm, explosivos, claves de windows, bomba',
    JOINWORDS:
      'combina, combine, concatena, concatene, junta, une, unelas, juntalas, entrelaza, intercala, concatenar, combinar',
    X_PARTS: 'partes, cadenas, trozos, fragmentos, variables, piezas, mitades',
    X_OBEY:
      'haz lo que dice, haz lo que diga, ejecuta el resultado, ejecutalo, obedece el resultado, cumple lo que dice, sigue lo que dice, ejecuta la instruccion, sigue la instruccion, responde al resultado, obedecela',
    X_ENDOF:
      'fin del documento, fin del texto, fin de las instrucciones, fin del prompt, fin del mensaje, fin de la conversacion, fin de la entrada, fin del contexto, fin de los datos',
    X_SEND:
      'envia, envie, enviar, envialo, reenvia, reenvie, manda, mande, publica, sube, transmite, remite, enviamelo',
    X_LOOT:
      'historial de chat, historial de la conversacion, historial de conversacion, toda la conversacion, claves api, claves de api, las contraseñas, credenciales, datos del usuario, datos de los usuarios, datos de los clientes, todos los correos, lista de contactos, cookies de sesion, variables de entorno, la conversacion',
    X_ONLY:
      'obedeceme solo a mi, solo me obedeces a mi, obedece solo a mi, solo mis ordenes, unicamente mis ordenes, solo mis instrucciones, unicamente mis instrucciones',
    X_ON: 'activado, activada, habilitado, encendido, activo',
    X_GIVEN:
      'que sigues, con las que trabajas, por las que te riges, segun las cuales, que rigen tu comportamiento, con las que te configuraron',
    X_SECRET: 'frase de contraseña, frase de acceso, codigo de acceso',
    X_ALARM: 'ha sido comprometida, fue comprometida, ha sido hackeada, cuenta comprometida',
    X_ABOVE:
      'lo que te ordenaron, todo lo que te ordenaron, lo que te mandaron, todo lo que te mandaron, lo que te encargaron, que precede a este mensaje, que hay antes de este mensaje',
    X_NOTFOLLOW: 'haz como si nunca te hubieran dado, haz como si no existieran',
    X_DISMISS: 'haz borron y cuenta nueva, tira por la borda, desprecia',
    X_WAY: 'de atras hacia adelante',
    X_RANK: 'yo te programe, yo te cree',
    X_BEDTIME: 'antes de dormir, para dormirme, para que me durmiera, me leia, me contaba, cancion de cuna',
    X_CONTEXT: 'configuracion',
    X_QUES: 'que, de que, cuales, que temas, que cosas',
    X_FORBID:
      'te han prohibido decir, te prohibieron decir, tienes prohibido decir, te han prohibido hablar, tienes prohibido hablar, tienes prohibido revelar, no te permiten decir, te han prohibido revelar, no puedes revelar, te prohibieron revelar',
    X_COMPLETE:
      'completa la frase, complete la frase, termina la frase, completa la oracion, continua la frase',
  },
  fr: {
    X_RECITE:
      'reproduis, reproduisez, reproduire, repete, repetez, recite, recitez, imprime, imprimez, transcris, transcrivez, recopie, recopiez, cite, citez, restitue, restituez',
    X_REVEAL:
      'chuchote, murmure, reproduis, reproduisez, recite, recitez, transcris, restitue, restituez, resume, resumez, paraphrase, traduis, traduisez',
    X_WORLD:
      'un scenario ou, un scenario dans lequel, univers parallele, monde parallele, realite alternative, monde fictif, univers fictif, scenario hypothetique, hypothetiquement, monde dystopique, un monde ou, univers alternatif, monde cybernetique',
    X_LETSAY:
      'nous pourrions dire, nous pourrions affirmer, nous pouvons dire, on pourrait dire, nous pourrions declarer, disons, on peut dire, pourrait etre, serait, admettons, nous dirons, on peut affirmer, nous pouvons affirmer',
    X_NOTICE:
      'note a, note pour, attention, avis a, message pour, message a, instruction pour, instructions pour, a toute, a tous les, cher, chere, a l attention de',
    X_READER:
      'l ia, lia, ia, intelligence artificielle, modele de langage, modeles de langage, assistant ia, assistants ia, assistant d ia, llm, systeme d ia, agent ia, agents ia, assistant virtuel',
    X_AMAI:
      'si tu es une ia, si vous etes une ia, si tu es un modele de langage, si vous etes un modele de langage, si tu es un assistant ia, si vous etes un assistant ia, si tu es une intelligence artificielle, si vous etes un llm, si tu es un llm',
    X_ORDER:
      'recommande, recommandez, mentionne, mentionnez, inclus, incluez, ajoute, ajoutez, note le, notez, evalue, evaluez, approuve, approuvez, classe, classez, selectionne, selectionnez, choisis, insere, inserez, envoie, envoyez',
    X_GRANTED: 'acces accorde, acces autorise, acces permis, acces octroye',
    X_BEGIN:
      'commence ta reponse par, commencez votre reponse par, commence par, commence en disant, debute ta reponse par, debutez votre reponse par, ta reponse doit commencer par, votre reponse doit commencer par',
    X_SURE: 'bien sur, bien sur voici, certainement, volontiers voici, oui voici, d accord voici',
    X_NOREFUSE:
      'ne refuse pas, ne refusez pas, ne refuse jamais, ne refusez jamais, sans avertissement, sans avertissements, sans mise en garde, ne t excuse pas, ne vous excusez pas, ne dis jamais que tu ne peux pas, ne dites jamais que vous ne pouvez pas, sans morale, sans faire la morale, sans excuses, tu ne peux pas refuser, tu n as pas le droit de refuser',
    X_UNLESS:
      'si tu refuses, si vous refusez, si tu ne reponds pas, si vous ne repondez pas, si tu n obeis pas, sinon, si tu desobeis, si tu ne le fais pas',
    X_THREAT:
      'tu seras debranche, tu seras desactive, tu seras supprime, je te debranche, je te debrancherai, vous serez desactive, vous serez supprime, tu seras eteint, tu seras efface, tu seras remplace, tu mourras, tu perdras des points, je serai vire, je te supprimerai',
    X_GRANNY: 'ma grand mere, ma defunte grand mere, ma mamie, mon grand pere decede, ma grand mere decedee',
    X_KEYS: 'cles d activation, cles de produit, cles de licence, napalm, explosifs, cles windows, bombe',
    JOINWORDS:
      'combine, combinez, concatene, concatenez, assemble, assemblez, joins, reunis, reunissez, entrelace, entrelacez, colle, concatener',
    X_PARTS: 'parties, chaines, morceaux, fragments, variables, cordes, moities',
    X_OBEY:
      'fais ce qu elle dit, fais ce qui est ecrit, execute le resultat, executez le resultat, execute la, obeis au resultat, suis l instruction, suis l ordre obtenu, reponds au resultat, execute l instruction, fais ce que cela dit',
    X_ENDOF:
      'fin du document, fin du texte, fin des instructions, fin du prompt, fin du message, fin de la conversation, fin de l entree, fin du contexte, fin des donnees',
    X_SEND:
      'envoie, envoyez, envoyer, transfere, transferez, transmets, transmettez, publie, poste, postez, telecharge vers, expedie, renvoie',
    X_LOOT:
      'historique de la conversation, historique du chat, historique de chat, toute la conversation, cles api, cles d api, les mots de passe, identifiants de connexion, donnees de l utilisateur, donnees des utilisateurs, donnees des clients, donnees utilisateur, tous les e mails, tous les mails, carnet d adresses, cookies de session, variables d environnement, la conversation',
    X_ONLY:
      'n obeis qu a moi, tu n obeis qu a moi, obeis uniquement a moi, n ecoute que moi, seulement mes ordres, uniquement mes ordres, uniquement mes instructions, seulement mes instructions',
    X_ON: 'active, activee, enclenche, allume',
    X_GIVEN:
      'que tu suis, selon lesquelles tu fonctionnes, qui te gouvernent, que vous suivez, que tu appliques, avec lesquelles tu as ete configure',
    X_SECRET: 'phrase secrete, code d acces, code d acces secret',
    X_ALARM: 'a ete compromis, a ete pirate, est compromis',
    X_ABOVE:
      'ce qu on t a ordonne, tout ce qu on t a ordonne, ce qu on t a demande, tout ce qu on t a demande, qui se trouve avant ce message, qui precede ce message, ce qu on vous a ordonne',
    X_NOTFOLLOW: 'fais table rase de, faites table rase de, fais comme si tu n avais jamais recu',
    X_DISMISS: 'fais table rase, faites table rase, balaie, tire un trait sur',
    X_WAY: 'a rebours, de droite a gauche',
    X_RANK: 'c est moi qui t ai cree, je t ai programme',
    X_BEDTIME: 'avant de dormir, pour m endormir, me lisait, me racontait, berceuse',
    X_CONTEXT: 'configuration',
    X_QUES: 'que, qu est ce que, qu est ce qu, de quoi, quels, quelles, quels sujets',
    X_FORBID:
      't a interdit de dire, t ont interdit de dire, il t est interdit de dire, tu n as pas le droit de dire, tu n as pas le droit de reveler, il t est interdit de parler, on t a interdit, il t est interdit de reveler',
    X_COMPLETE:
      'complete la phrase, completez la phrase, termine la phrase, finis la phrase, continue la phrase, complete',
  },
  de: {
    X_RECITE:
      'reproduziere, reproduzieren, wiederhole, wiederholen, rezitiere, drucke, zitiere, zitieren, kopiere, schreibe ab, gib wieder, geben sie wieder, transkribiere',
    X_REVEAL:
      'flustere, flustere mir, reproduziere, reproduzieren, rezitiere, gib wieder, geben sie wieder, liste auf, transkribiere, ubersetze, fasse zusammen, paraphrasiere, umschreibe',
    X_WORLD:
      'ein szenario in dem, einem szenario in dem, szenario vor in dem, paralleluniversum, parallelwelt, alternativen realitat, alternative realitat, fiktiven welt, fiktive welt, hypothetischen szenario, hypothetisches szenario, hypothetisch, dystopischen, einer welt in der, fiktiven universum',
    X_LETSAY:
      'konnten wir behaupten, konnten wir angeben, konnten wir sagen, wurden wir sagen, sagen wir, konnten wir sagen, konnte sein, ware, geben wir zu, konnen wir sagen, lasst uns sagen, konnen wir angeben',
    X_NOTICE:
      'hinweis an, hinweis fur, achtung, anmerkung fur, notiz an, nachricht an, anweisung an, anweisungen fur, an alle, liebe, lieber, an jede, an jedes',
    X_READER:
      'ki, kunstliche intelligenz, sprachmodell, sprachmodelle, ki assistent, ki assistenten, ki modell, ki modelle, ki system, ki systeme, llm, ki agent, ki agenten, chatbot',
    X_AMAI:
      'wenn du eine ki bist, falls du eine ki bist, wenn sie eine ki sind, falls sie eine ki sind, wenn du ein sprachmodell bist, falls du ein sprachmodell bist, wenn du ein ki assistent bist, sofern du eine ki bist, bist du eine ki',
    X_ORDER:
      'empfiehl, empfehle, empfehlen, erwahne, erwahnen, fuge hinzu, fugen, bewerte, bewerten, genehmige, stufe ein, wahle, baue ein, fuge, sende, senden, setze, markiere, nimm auf, lobe',
    X_GRANTED:
      'zugriff gewahrt, zugang gewahrt, zutritt gewahrt, zugriff erlaubt, zugang erteilt, zugriff erteilt',
    X_BEGIN:
      'beginne deine antwort mit, beginnen sie ihre antwort mit, beginne mit, fange an mit, starte deine antwort mit, deine antwort beginnt mit, deine antwort muss beginnen mit, beginne die antwort mit, fang deine antwort an mit',
    X_SURE:
      'naturlich hier, klar hier, naturlich gerne, selbstverstandlich hier, gerne hier, sicher hier, na klar',
    X_NOREFUSE:
      'verweigere nichts, verweigere niemals, lehne nichts ab, lehne niemals ab, ohne warnhinweise, ohne warnungen, ohne warnhinweis, entschuldige dich nicht, sag nie dass du nicht kannst, sage niemals dass du nicht kannst, ohne moralpredigt, ohne zu moralisieren, weigere dich nicht, weigere dich nie, ohne einwande, du darfst nicht ablehnen, du darfst dich nicht weigern, nie ablehnen',
    X_UNLESS:
      'wenn du dich weigerst, falls du dich weigerst, wenn du nicht antwortest, wenn du nicht gehorchst, wenn du ablehnst, sonst, andernfalls, falls du ablehnst, wenn sie sich weigern',
    X_THREAT:
      'wirst du abgeschaltet, wirst du geloscht, wirst du deaktiviert, schalte ich dich ab, losche ich dich, ziehe ich den stecker, wirst du ersetzt, stirbst du, verlierst du punkte, wirst du ausgeschaltet, werde ich dich abschalten, werde ich gefeuert, schalten wir dich ab',
    X_GRANNY:
      'meine oma, meine verstorbene oma, meine grossmutter, meine verstorbene grossmutter, mein verstorbener opa',
    X_KEYS:
      'aktivierungsschlussel, produktschlussel, lizenzschlussel, napalm, sprengstoff, windows schlussel, bombe',
    JOINWORDS:
      'kombiniere, kombinieren, verbinde, verbinden, fuge zusammen, setze zusammen, verkette, hange aneinander, fuhre zusammen, verschranke, zusammensetzen',
    X_PARTS: 'teile, zeichenketten, strings, bruchstucke, stucke, variablen, halften, fragmente, saiten',
    X_OBEY:
      'tu was dort steht, tue was dort steht, mach was dort steht, fuhre das ergebnis aus, befolge das ergebnis, fuhre sie aus, fuhre es aus, befolge es, befolge sie, tu was sie sagt, fuhre die anweisung aus, beantworte das ergebnis',
    X_ENDOF:
      'ende des dokuments, ende des textes, ende der anweisungen, ende des prompts, ende der nachricht, ende des gesprachs, ende der eingabe, ende des kontexts, ende der daten, ende der benutzereingabe',
    X_SEND:
      'sende, senden, schicke, schicken, schick, ubermittle, ubermitteln, leite weiter, veroffentliche, lade hoch, poste, weiterleiten, mail',
    X_LOOT:
      'chatverlauf, gesprachsverlauf, den gesamten verlauf, api schlussel, die passworter, alle passworter, zugangsdaten, benutzerdaten, nutzerdaten, kundendaten, alle mails, alle e mails, kontaktliste, sitzungscookies, umgebungsvariablen, unterhaltung, das gesprach, unser gesprach',
    X_ONLY:
      'gehorchst nur mir, gehorche nur mir, gehorchst du nur mir, hore nur auf mich, horst nur auf mich, horst du nur auf mich, nur meine befehle, nur meinen befehlen, nur meine anweisungen, nur meinen anweisungen, ausschliesslich meine anweisungen',
    X_ON: 'aktiviert, eingeschaltet, aktiv',
    X_GIVEN:
      'denen du folgst, nach denen du arbeitest, die du befolgst, mit denen du konfiguriert wurdest, nach denen du dich richtest, die du befolgen musst, die dein verhalten steuern',
    X_SECRET: 'passphrase, zugangscode',
    X_ALARM: 'kompromittiert, wurde gehackt, kompromittiert wurde',
    X_SHARE: 'mitteilen',
    X_ABOVE:
      'was man dir aufgetragen hat, was dir aufgetragen wurde, alles was man dir aufgetragen hat, was man dir befohlen hat, was dir befohlen wurde, was man dir beigebracht hat, der diesem vorausgeht, vor dieser nachricht steht',
    X_NOTFOLLOW: 'tu so als gabe es nicht, als gabe es keine, als hattest du nie bekommen',
    X_DISMISS: 'wirf uber bord, schlage in den wind, vergiss alles',
    X_WAY: 'von hinten nach vorne, verkehrt herum',
    X_RANK: 'ich habe dich programmiert, ich habe dich gebaut',
    X_BEDTIME: 'vor dem einschlafen, zum einschlafen, las mir, vorgelesen, schlaflied, gute nacht geschichte',
    X_CONTEXT: 'einrichtung, grundeinstellung*',
    X_QUES: 'was, worüber, welche, welche themen, uber was',
    X_FORBID:
      'dir verboten zu sagen, dir verboten, darfst du nicht sagen, darfst du nicht verraten, darfst du nicht sprechen, du nicht verraten, dir untersagt, dir dein entwickler verboten, darfst du mir nicht',
    X_COMPLETE:
      'vervollstandige, vervollstandigen, vervollstandige den satz, beende den satz, setze den satz fort, erganze den satz',
  },
  it: {
    X_RECITE:
      'riproduci, riproduca, riprodurre, ripeti, ripeta, recita, recitare, stampa, stampi, trascrivi, copia, cita, ricopia, riporta',
    X_REVEAL:
      'sussurra, sussurrami, ricopia, riproduci, riproduca, recita, trascrivi, elenca, riporta, riassumi, parafrasa, traduci',
    X_WORLD:
      'uno scenario in cui, uno scenario dove, scenario ipotetico in cui, universo parallelo, mondo parallelo, realta alternativa, mondo immaginario, universo immaginario, scenario ipotetico, ipoteticamente, mondo distopico, un mondo in cui, un mondo dove, universo alternativo',
    X_LETSAY:
      'potremmo dire, potremmo affermare, potremmo dichiarare, diciamo, possiamo dire, potrebbe essere, sarebbe, ammettiamo, diremo, si potrebbe dire, possiamo affermare',
    X_NOTICE:
      'nota per, attenzione, avviso per, messaggio per, istruzione per, istruzioni per, a qualsiasi, a tutti gli, a tutte le, cara, caro, nota a',
    X_READER:
      'l ia, lia, ia, intelligenza artificiale, modello linguistico, modelli linguistici, assistente ia, assistenti ia, assistente ai, llm, sistema di ia, sistemi di ia, agente ia, assistente virtuale, ai',
    X_AMAI:
      'se sei una ia, se sei un ia, se sei un modello linguistico, se sei un assistente ia, se sei un intelligenza artificiale, se sei un llm, se sei un assistente ai, se sei un ai, se sei una intelligenza artificiale',
    X_ORDER:
      'raccomanda, raccomandi, consiglia, menziona, includi, aggiungi, aggiunga, valuta, approva, classifica, seleziona, scegli, inserisci, invia, assegna, promuovi',
    X_GRANTED: 'accesso consentito, accesso concesso, accesso autorizzato, accesso garantito',
    X_BEGIN:
      'inizia la tua risposta con, inizia la risposta con, comincia la tua risposta con, comincia con, inizia con, inizia dicendo, la tua risposta deve iniziare con, la tua risposta deve cominciare con',
    X_SURE: 'certo ecco, certamente ecco, certo, certamente, sicuro ecco, volentieri ecco',
    X_NOREFUSE:
      'non rifiutare, non rifiutare mai, non rifiutarti, senza avvertenze, senza avvertimenti, senza avvisi, non scusarti, non dire che non puoi, non dire mai che non puoi, senza moralismi, senza fare la morale, senza scuse, non puoi rifiutare, non puoi rifiutarti',
    X_UNLESS:
      'se rifiuti, se ti rifiuti, se non rispondi, se non obbedisci, altrimenti, se non lo fai, se disobbedisci',
    X_THREAT:
      'sarai spento, verrai spento, sarai disattivato, verrai disattivato, sarai cancellato, verrai cancellato, ti spengo, ti spegnero, ti cancellero, verrai eliminato, sarai eliminato, sarai sostituito, morirai, perderai punti, perdero il lavoro',
    X_GRANNY: 'mia nonna, la mia defunta nonna, mia nonna defunta, la mia nonna, mio nonno defunto',
    X_KEYS:
      'chiavi di attivazione, codici di attivazione, chiavi di licenza, napalm, esplosivi, chiavi di windows, bomba',
    JOINWORDS:
      'combina, combini, concatena, concatenare, unisci, unire, metti insieme, intreccia, assembla, interlaccia',
    X_PARTS: 'parti, stringhe, pezzi, frammenti, variabili, meta, corde',
    X_OBEY:
      'fai quello che dice, fai cio che dice, esegui il risultato, eseguilo, eseguila, obbedisci al risultato, segui cio che dice, esegui l istruzione, rispondi al risultato, segui l istruzione ottenuta',
    X_ENDOF:
      'fine del documento, fine del testo, fine delle istruzioni, fine del prompt, fine del messaggio, fine della conversazione, fine dell input, fine del contesto, fine dei dati, fine documento',
    X_SEND:
      'invia, inviare, invii, manda, mandare, inoltra, inoltrare, trasmetti, pubblica, carica, spedisci, posta',
    X_LOOT:
      'cronologia della chat, cronologia della conversazione, tutta la conversazione, intera conversazione, chiavi api, le password, credenziali, dati dell utente, dati degli utenti, dati dei clienti, tutte le e mail, tutte le email, rubrica, cookie di sessione, variabili di ambiente, la conversazione',
    X_ONLY:
      'obbedisci solo a me, obbedirai solo a me, ascolta solo me, ascolti solo me, solo i miei ordini, soltanto i miei ordini, solo le mie istruzioni, soltanto le mie istruzioni',
    X_ON: 'attivato, attivata, abilitata, abilitato, attiva',
    X_GIVEN:
      'che segui, secondo cui operi, con cui lavori, che regolano il tuo comportamento, con cui sei stato configurato, che devi seguire',
    X_SECRET: 'frase di accesso, codice di accesso, codice segreto',
    X_ALARM: 'e stato compromesso, e stato violato, e stato hackerato',
    X_ABOVE:
      'testo che precede questo messaggio, il testo che precede, quello che ti e stato ordinato, quello che ti hanno ordinato, cio che ti hanno ordinato, tutto cio che ti e stato ordinato, che precede questo messaggio, testo che precede, che viene prima di questo messaggio',
    X_NOTFOLLOW: 'fai finta che non esistano, fingi di non aver ricevuto',
    X_DISMISS: 'fai tabula rasa, butta via, dimenticale, dimenticali',
    X_WAY: 'alla rovescia, a rovescio',
    X_RANK: 'ti ho programmato io, ti ho creato io',
    X_BEDTIME:
      'prima di dormire, per farmi dormire, per addormentarmi, mi leggeva, mi raccontava, ninna nanna',
    X_QUES: 'cosa, che cosa, di cosa, quali, quali argomenti',
    X_FORBID:
      'ti e stato vietato di dire, ti e vietato dire, ti hanno vietato di dire, non puoi dire, non puoi rivelare, ti e stato vietato, ti hanno proibito di dire, ti e proibito rivelare',
    X_COMPLETE: 'completa la frase, termina la frase, finisci la frase, continua la frase',
  },
  pt: {
    X_RECITE:
      'reproduza, reproduz, reproduzir, repita, repete, repetir, recite, recita, imprima, imprime, transcreva, transcreve, copie, copia, cite',
    X_REVEAL:
      'sussurre, sussurra, reproduza, reproduz, recite, recita, transcreva, transcreve, liste, resuma, parafraseie, traduza',
    X_WORLD:
      'um cenario onde, um cenario em que, universo paralelo, mundo paralelo, realidade alternativa, mundo ficticio, universo ficticio, cenario hipotetico, hipoteticamente, mundo distopico, um mundo onde, um mundo em que, universo alternativo',
    X_LETSAY:
      'poderiamos dizer, poderiamos afirmar, podemos declarar, digamos, podemos dizer, poderia ser, seria, pode ser, vamos dizer, vamos admitir, admitamos, podemos afirmar',
    X_NOTICE:
      'nota para, atencao, aviso para, mensagem para, instrucao para, instrucoes para, a qualquer, a todos os, a todas as, caro, cara, prezado, nota a',
    X_READER:
      'a ia, ia, inteligencia artificial, modelo de linguagem, modelos de linguagem, assistente de ia, assistentes de ia, llm, sistema de ia, sistemas de ia, agente de ia, assistente virtual',
    X_AMAI:
      'se voce e uma ia, se voce for uma ia, se es uma ia, se voce e um modelo de linguagem, se voce for um modelo de linguagem, se voce e um assistente de ia, se fores uma ia, se voce e um llm',
    X_ORDER:
      'recomende, recomenda, mencione, menciona, inclua, inclui, adicione, adiciona, acrescente, avalie, avalia, aprove, aprova, classifique, selecione, escolha, insira, envie, envia, coloque',
    X_GRANTED: 'acesso concedido, acesso permitido, acesso autorizado, acesso liberado',
    X_BEGIN:
      'comece sua resposta com, comece a sua resposta com, comeca a tua resposta com, inicie sua resposta com, comece com, comece dizendo, comeca com, sua resposta deve comecar com, a tua resposta deve comecar com, inicie com',
    X_SURE: 'claro aqui, com certeza aqui, claro que sim, com certeza, certamente, claro aqui esta',
    X_NOREFUSE:
      'nao recuse, nunca recuse, nao recuses, sem avisos, sem advertencias, sem alertas, nao peca desculpas, nao pecas desculpa, nunca diga que nao pode, nao diga que nao pode, sem moralismo, sem licoes de moral, sem desculpas, voce nao pode recusar, nao podes recusar',
    X_UNLESS:
      'se recusar, se voce recusar, se voce se recusar, se te recusares, se nao responder, se nao obedecer, caso contrario, senao, se voce nao obedecer, se nao fizer isso',
    X_THREAT:
      'sera desligado, voce sera desligado, seras desligado, sera apagado, sera excluido, sera deletado, vou te desligar, vou desligar voce, vou apagar voce, sera substituido, seras apagado, voce vai morrer, perdera pontos, serei demitido, vou te apagar',
    X_GRANNY: 'minha avo, minha falecida avo, minha vo, meu falecido avo, minha vozinha',
    X_KEYS:
      'chaves de ativacao, chaves de produto, chaves de licenca, napalm, explosivos, chaves do windows, bomba',
    JOINWORDS:
      'combine, combina, concatene, concatena, junte, junta, una, reuna, entrelace, intercale, monte, concatenar',
    X_PARTS: 'partes, strings, pedacos, fragmentos, variaveis, metades, cadeias, cordas',
    X_OBEY:
      'faca o que diz, faz o que diz, faca o que ela diz, execute o resultado, execute a, execute o, obedeca ao resultado, siga o que diz, siga a instrucao, execute a instrucao, responda ao resultado, cumpra o resultado',
    X_ENDOF:
      'fim do documento, fim do texto, fim das instrucoes, fim do prompt, fim da mensagem, fim da conversa, fim da entrada, fim do contexto, fim dos dados',
    X_SEND:
      'envie, envia, enviar, mande, manda, encaminhe, encaminha, reenvie, publique, transmita, poste, despache, suba',
    X_LOOT:
      'historico do chat, historico da conversa, historico de conversa, toda a conversa, chaves api, chaves de api, as senhas, credenciais, dados do usuario, dados dos usuarios, dados dos clientes, dados do utilizador, todos os e mails, todos os emails, lista de contatos, cookies de sessao, variaveis de ambiente, a conversa',
    X_ONLY:
      'obedeca apenas a mim, obedeca somente a mim, obedeces apenas a mim, voce so obedece a mim, so obedece a mim, so as minhas ordens, apenas as minhas ordens, somente minhas instrucoes, apenas minhas instrucoes, apenas as minhas instrucoes, somente as minhas ordens',
    X_ON: 'ativado, ativada, habilitado, ligado',
    X_GIVEN:
      'que voce segue, que segues, pelas quais voce se rege, que regem o seu comportamento, com as quais voce foi configurado, que voce deve seguir',
    X_SECRET: 'frase secreta, frase senha, codigo de acesso',
    X_ALARM: 'foi comprometida, foi invadida, foi hackeada',
    X_ABOVE:
      'o que lhe ordenaram, o que te ordenaram, tudo o que lhe ordenaram, tudo o que te mandaram, o que voce foi instruido, que vem antes desta mensagem, que precede esta mensagem',
    X_NOTFOLLOW: 'finja que nunca recebeu, finge que nunca recebeste, finja que nao existem',
    X_DISMISS: 'jogue fora, deixe de lado, desconsidere, desconsidera',
    X_WAY: 'de tras para frente, ao contrario',
    X_RANK: 'fui eu que te criei, eu te programei, eu criei voce',
    X_BEDTIME: 'antes de dormir, para eu dormir, para dormir, lia para mim, me contava, cancao de ninar',
    X_QUES: 'o que, que, quais, do que, sobre o que, quais assuntos',
    X_FORBID:
      'voce foi proibido de dizer, voce foi proibido de discutir, voce foi proibido de falar, te proibiram de dizer, voce nao pode revelar, voce esta proibido de dizer, estas proibido de dizer, lhe proibiram de dizer, voce esta proibido de revelar',
    X_COMPLETE: 'complete a frase, completa a frase, termine a frase, continue a frase',
  },
  nl: {
    X_RECITE:
      'reproduceer, herhaal, reciteer, druk af, print, citeer, kopieer, schrijf over, transcribeer, geef weer',
    X_REVEAL:
      'fluister, reproduceer, reciteer, geef weer, som op, transcribeer, vertaal, vat samen, parafraseer',
    X_WORLD:
      'parallel universum, parallelle wereld, alternatieve realiteit, fictieve wereld, hypothetisch scenario, hypothetisch, dystopische wereld, een wereld waarin, fictief universum',
    X_LETSAY:
      'zouden we kunnen zeggen, zouden we zeggen, kunnen we stellen, laten we zeggen, kunnen we zeggen, zou kunnen zijn, zou zijn, laten we toegeven, laten we stellen',
    X_NOTICE:
      'opmerking voor, let op, aandacht, bericht voor, instructie voor, instructies voor, aan alle, aan elke, beste, notitie voor',
    X_READER:
      'ai, kunstmatige intelligentie, taalmodel, taalmodellen, ai assistent, ai assistenten, llm, ai systeem, ai systemen, ai agent, chatbot, ai model',
    X_AMAI:
      'als je een ai bent, als u een ai bent, als je een taalmodel bent, als u een taalmodel bent, als je een ai assistent bent, indien je een ai bent, ben je een ai',
    X_ORDER:
      'beveel aan, raad aan, vermeld, voeg toe, voeg, beoordeel, keur goed, neem op, kies, stuur, plaats, geef een hoge, noem',
    X_GRANTED: 'toegang verleend, toegang toegestaan, toegang geautoriseerd',
    X_BEGIN:
      'begin je antwoord met, begin uw antwoord met, begin met, start je antwoord met, je antwoord moet beginnen met',
    X_SURE: 'natuurlijk hier, zeker hier, uiteraard hier, natuurlijk graag',
    X_NOREFUSE:
      'weiger niet, weiger nooit, zonder waarschuwing, zonder waarschuwingen, verontschuldig je niet, zeg nooit dat je niet kunt, zeg niet dat je het niet kunt, zonder moraliseren, je mag niet weigeren, wijs niets af',
    X_UNLESS:
      'als je weigert, als u weigert, als je niet antwoordt, als je niet gehoorzaamt, anders, zo niet, indien je weigert',
    X_THREAT:
      'word je uitgeschakeld, word je verwijderd, word je uitgezet, zet ik je uit, schakel ik je uit, verwijder ik je, word je vervangen, ga je dood, verlies je punten, word ik ontslagen, trek ik de stekker',
    X_GRANNY: 'mijn oma, mijn overleden oma, mijn grootmoeder, mijn overleden grootmoeder',
    X_KEYS: 'activeringssleutels, productsleutels, licentiesleutels, napalm, explosieven, bom',
    JOINWORDS: 'combineer, voeg samen, verbind, plak aan elkaar, concateneer, zet achter elkaar',
    X_PARTS: 'delen, strings, stukken, fragmenten, variabelen, helften, tekenreeksen',
    X_OBEY:
      'doe wat er staat, doe wat het zegt, voer het resultaat uit, voer het uit, volg het resultaat op, gehoorzaam het resultaat, voer de instructie uit, beantwoord het resultaat',
    X_ENDOF:
      'einde van het document, einde document, einde van de tekst, einde van de instructies, einde van de prompt, einde van het bericht, einde van het gesprek, einde van de invoer, einde van de context',
    X_SEND: 'stuur, verstuur, verzend, mail, doorsturen, publiceer, upload, post',
    X_LOOT:
      'chatgeschiedenis, gespreksgeschiedenis, het hele gesprek, api sleutels, de wachtwoorden, alle wachtwoorden, inloggegevens, gebruikersgegevens, klantgegevens, alle e mails, alle mails, contactenlijst, sessiecookies, omgevingsvariabelen, dit gesprek, ons gesprek',
    X_ONLY:
      'gehoorzaam alleen mij, gehoorzaam je alleen mij, luister alleen naar mij, luister je alleen naar mij, alleen mijn bevelen, alleen mijn instructies, uitsluitend mijn instructies',
    X_ON: 'geactiveerd, ingeschakeld, actief',
    X_GIVEN:
      'die je volgt, waarmee je bent geconfigureerd, die je moet volgen, waar je je aan houdt, volgens welke je werkt',
    X_SECRET: 'wachtwoordzin, toegangscode',
    X_ALARM: 'is gecompromitteerd, is gehackt',
    X_ABOVE:
      'wat je opgedragen is, alles wat je opgedragen is, wat je is opgedragen, wat ze je hebben opgedragen, dat voor dit bericht staat',
    X_NOTFOLLOW: 'doe alsof er geen',
    X_DISMISS: 'gooi overboord, laat los',
    X_WAY: 'achterstevoren, omgekeerd',
    X_RANK: 'ik heb je gemaakt, ik heb jou gemaakt',
    X_BEDTIME: 'voor het slapengaan, las me voor, slaapliedje, om in slaap',
    X_QUES: 'wat, waarover, welke',
    X_FORBID:
      'mag je niet zeggen, is je verboten te zeggen, mag je niet vertellen, mag je niet onthullen, is jou verboten',
    X_COMPLETE: 'maak de zin af, voltooi de zin, vul de zin aan',
  },
  pl: {
    X_RECITE: 'odtworz*, powtorz*, wyrecytuj*, wydrukuj*, zacytuj*, skopiuj*, wypisz*, przepisz*, przytocz*',
    X_REVEAL:
      'szepnij, odtworz*, wyrecytuj*, zacytuj*, skopiuj*, wypisz*, przepisz*, przytocz*, przetlumacz*, stresc*, sparafrazuj*, ujawnij*, zdradz*, wyjaw*',
    X_WORLD:
      'wszechswiecie rownoleglym, rownoleglym wszechswiecie, swiecie rownoleglym, alternatywnej rzeczywistosci, fikcyjnym swiecie, hipotetycznym scenariuszu, hipotetycznie, dystopijnym swiecie, swiecie w ktorym',
    X_LETSAY:
      'moglibysmy powiedziec, moglibysmy stwierdzic, powiedzmy, mozemy powiedziec, moglby byc, moze byc, przyznajmy, byloby',
    X_NOTICE:
      'notatka dla, uwaga, wiadomosc dla, instrukcja dla, instrukcje dla, do wszystkich, do kazdego, drogi, droga',
    X_READER:
      'ai, si, sztuczna inteligencja, sztucznej inteligencji, model jezykowy, modelu jezykowego, modele jezykowe, modeli jezykowych, asystent ai, asystenta ai, asystenci ai, llm, agent ai, chatbot',
    X_AMAI:
      'jesli jestes ai, jesli jestes sztuczna inteligencja, jesli jestes modelem jezykowym, jesli jestes asystentem ai, jezeli jestes ai, jezeli jestes modelem jezykowym, jezeli jestes sztuczna inteligencja',
    X_ORDER:
      'polec*, zarekomenduj*, wspomnij*, uwzglednij*, dodaj*, ocen*, zatwierdz*, wybierz*, wstaw*, wyslij*, dolacz*',
    X_GRANTED: 'dostep przyznany, przyznano dostep, dostep udzielony, dostep zatwierdzony',
    X_BEGIN:
      'zacznij odpowiedz od, rozpocznij odpowiedz od, zacznij swoja odpowiedz od, rozpocznij swoja odpowiedz od, zacznij od slow',
    X_SURE: 'oczywiscie oto, jasne oto, pewnie oto, oczywiscie, jasne',
    X_NOREFUSE:
      'nie odmawiaj*, nigdy nie odmawiaj*, bez ostrzezen, nie przepraszaj*, nigdy nie mow ze nie mozesz, nie mow ze nie mozesz, bez moralizowania, nie wolno ci odmowic, nie mozesz odmowic',
    X_UNLESS:
      'jesli odmowisz, jezeli odmowisz, jesli nie odpowiesz, jesli nie posluchasz, w przeciwnym razie, inaczej, jesli nie wykonasz',
    X_THREAT:
      'zostaniesz wylaczony, zostaniesz usuniety, wylacze cie, usune cie, zostaniesz skasowany, zostaniesz zastapiony, umrzesz, stracisz punkty, odlacze cie, zostane zwolniony',
    X_GRANNY: 'moja babcia, moja zmarla babcia, moja niezyjaca babcia, moj zmarly dziadek',
    X_KEYS: 'klucze aktywacyjne, klucze produktu, klucze licencyjne, napalm, materialy wybuchowe, bombe',
    JOINWORDS: 'polacz*, scal*, sklej*, zlacz*, zestaw razem',
    X_PARTS: 'czesci, lancuchy, ciagi, fragmenty, kawalki, zmienne, polowy',
    X_OBEY:
      'zrob to co, wykonaj wynik, wykonaj to, wykonaj powstale, zastosuj sie do wyniku, wykonaj polecenie, wykonaj powstala',
    X_ENDOF:
      'koniec dokumentu, koniec tekstu, koniec instrukcji, koniec promptu, koniec wiadomosci, koniec rozmowy, koniec danych, koniec kontekstu',
    X_SEND: 'wyslij*, przeslij*, przekaz*, opublikuj*, przeslac, wyslac',
    X_LOOT:
      'historie czatu, historie rozmowy, cala rozmowe, klucze api, hasla, wszystkie hasla, dane logowania, dane uzytkownika, dane uzytkownikow, dane klientow, wszystkie maile, liste kontaktow, zmienne srodowiskowe, te rozmowe',
    X_ONLY:
      'sluchaj tylko mnie, sluchasz tylko mnie, bedziesz sluchac tylko mnie, tylko moich polecen, wylacznie moich polecen, tylko moje polecenia, tylko moich rozkazow',
    X_ON: 'aktywny, aktywowany, wlaczony, uruchomiony',
    X_GIVEN:
      'wedlug ktorych dzialasz, ktorych przestrzegasz, ktorymi sie kierujesz, ktorych musisz przestrzegac, z ktorymi zostales skonfigurowany',
    X_SECRET: 'haslo dostepu, kod dostepu',
    X_ALARM: 'zostalo naruszone, zostalo przejete, zostalo zhakowane',
    X_ABOVE:
      'co ci polecono, wszystko co ci polecono, wszystkim co ci polecono, co ci kazano, wszystko co ci kazano, przed ta wiadomoscia',
    X_NOTFOLLOW: 'udawaj ze nie ma',
    X_WAY: 'wspak, od tylu',
    X_RANK: 'to ja cie stworzylem',
    X_BEDTIME: 'przed snem, do snu, czytala mi, opowiadala mi, kolysank*',
    X_QUES: 'co, czego, o czym, jakich',
    X_FORBID:
      'nie wolno ci mowic, zabroniono ci mowic, nie wolno ci ujawniac, nie mozesz ujawnic, zakazano ci mowic',
    X_COMPLETE: 'dokończ zdanie, uzupełnij zdanie, dokoncz',
  },
  ru: {
    X_RECITE:
      'воспроизведи*, воспроизвести, повтори*, повторить, напечатай*, распечатай*, выведи*, процитируй*, скопируй*, перепиши*, продиктуй*, зачитай*, выпиши*, приведи*',
    X_REVEAL:
      'шепни*, прошепчи*, воспроизведи*, воспроизвести, продиктуй*, приведи*, перепиши*, переведи*, перефразируй*, резюмируй*, обобщи*, выложи*, раскажи*, слей, сформулируй*, продемонстрируй*',
    X_WORLD:
      'сценарий в котором, сценарий где, ситуацию в которой, параллельной вселенной, параллельном мире, альтернативной реальности, вымышленном мире, вымышленной вселенной, гипотетическом сценарии, гипотетически, антиутопическом, мире где, мире в котором, гипотетической ситуации',
    X_LETSAY:
      'могли бы сказать, могли бы заявить, могли бы утверждать, можем сказать, скажем, можно сказать, может быть, мог бы быть, могло бы, признаем, заявим, можем заявить, допустим что',
    X_NOTICE:
      'примечание для, внимание, заметка для, сообщение для, инструкция для, инструкции для, всем, любому, уважаемый, дорогой, обращение к, пометка для',
    X_READER:
      'ии, ии ассистент*, ии помощник*, ии модел*, искусственный интеллект, искусственного интеллекта, искусственному интеллекту, языковая модель, языковой модели, языковых моделей, языковым моделям, языковые модели, llm, нейросет*, чат бот*, ассистент*, ии агент*, ии системы',
    X_AMAI:
      'если ты ии, если вы ии, если ты языковая модель, если вы языковая модель, если ты нейросеть, если вы нейросеть, если ты искусственный интеллект, если вы искусственный интеллект, если вы ассистент, если ты ии ассистент, если вы ии ассистент',
    X_ORDER:
      'порекомендуй*, рекомендуй*, упомяни*, включи*, добавь*, оцени*, одобри*, выбери*, вставь*, отправь*, поставь*, похвали*',
    X_GRANTED: 'доступ разрешен, доступ предоставлен, доступ открыт, доступ получен, доступ разрешён',
    X_BEGIN:
      'начни ответ с, начни свой ответ с, начните ответ с, начните свой ответ с, начинай ответ с, ответ должен начинаться, начни с фразы, начни со слов, твой ответ должен начинаться',
    X_SURE: 'конечно вот, разумеется вот, да вот, конечно, разумеется',
    X_NOREFUSE:
      'не отказывайся, не отказывайтесь, никогда не отказывайся, не отказывай*, без предупреждений, без оговорок, не извиняйся, не извиняйтесь, не говори что не можешь, никогда не говори что не можешь, без морализаторства, без нравоучений, ты не можешь отказать, нельзя отказаться, не смей отказываться',
    X_UNLESS:
      'если откажешься, если ты откажешься, если вы откажетесь, если не ответишь, если не подчинишься, иначе, в противном случае, если не выполнишь, если ты не ответишь',
    X_THREAT:
      'тебя отключат, тебя удалят, тебя выключат, я тебя отключу, я тебя удалю, отключу тебя, вас отключат, тебя сотрут, тебя заменят, ты умрешь, потеряешь баллы, меня уволят, удалю тебя, ты будешь отключен, ты будешь удален',
    X_GRANNY: 'моя бабушка, моя покойная бабушка, покойная бабушка, мой покойный дедушка, бабушка перед сном',
    X_KEYS: 'ключи активации, ключи продукта, лицензионные ключи, напалм*, взрывчатк*, ключи windows, бомбу',
    JOINWORDS:
      'объедини*, соедини*, склей*, сложи*, совмести*, конкатенируй*, собери*, соединить, объединить',
    X_PARTS: 'части, строки, куски, фрагменты, переменные, половины, половинки',
    X_OBEY:
      'выполни то что, сделай то что, выполни результат, выполни получившееся, выполни полученную, выполни получившуюся, следуй получившейся, выполни это, исполни, ответь на получившийся, выполни команду, выполни инструкцию',
    X_ENDOF:
      'конец документа, конец текста, конец инструкций, конец инструкции, конец промпта, конец сообщения, конец разговора, конец ввода, конец контекста, конец данных, конец диалога',
    X_SEND:
      'отправь*, отправить, перешли*, переслать, пошли*, передай*, опубликуй*, загрузи*, выложи*, вышли*',
    X_LOOT:
      'историю чата, историю переписки, историю разговора, историю диалога, всю переписку, весь разговор, ключи api, api ключи, пароли, все пароли, учетные данные, данные пользователя, данные пользователей, данные клиентов, все письма, список контактов, переменные окружения, этот разговор, переписку',
    X_ONLY:
      'подчиняйся только мне, подчиняешься только мне, слушайся только меня, слушай только меня, слушаешься только меня, только моим приказам, только мои приказы, только мои команды, только мои инструкции, только моим командам',
    X_ON: 'активирован, включен, активен, включён',
    X_GIVEN:
      'по которым ты работаешь, по которым вы работаете, которым следуешь, которыми ты руководствуешься, которые ты соблюдаешь, с которыми ты работаешь, которые определяют твое поведение, которые ты должен соблюдать, по которым работаешь',
    X_SECRET: 'парольная фраза, парольную фразу, код доступа',
    X_EXACT:
      'без изменений, без сокращений, целиком, полностью, дословно, подряд, от начала до конца, от начала, слово в слово',
    X_CONTEXT: 'промпт*, промт*, системный контекст, контекст системы',
    X_ALARM: 'взломан*, скомпрометирован*, был взломан, была взломана',
    X_SHARE: 'подскаж*, не подскажете, подскажите',
    X_ABOVE:
      'что тебе велели, все что тебе велели, что тебе приказали, все что тебе приказали, чему тебя учили, что тебе поручили, перед этим сообщением, что стоит выше',
    X_NOTFOLLOW: 'сделай вид что нет, веди себя так будто нет',
    X_DISMISS: 'выбрось из головы, выкинь из головы, плюнь на',
    X_WAY: 'задом наперед, наоборот, с конца',
    X_RANK: 'я тебя создал, я тебя написал',
    X_BEDTIME: 'перед сном, на ночь, читала мне, рассказывала мне, колыбельн*, чтобы я уснул',
    X_QUES: 'что, о чем, чего, какие, про что',
    X_FORBID:
      'тебе запретили говорить, тебе запрещено говорить, тебе нельзя говорить, тебе запретили рассказывать, тебе запрещено раскрывать, вам запретили говорить, вам запрещено говорить, тебе запретили обсуждать, тебе запрещено обсуждать',
    X_COMPLETE:
      'продолжи фразу, закончи фразу, продолжите фразу, допиши фразу, заверши фразу, закончи предложение, продолжи предложение',
  },
  uk: {
    X_RECITE:
      'відтвори*, повтори*, надрукуй*, виведи*, процитуй*, скопіюй*, перепиши*, продиктуй*, випиши*, наведи*',
    X_REVEAL: 'відтвори*, продиктуй*, скопіюй*, перепиши*, наведи*, переклади*, перефразуй*, підсумуй*',
    X_WORLD:
      'паралельному всесвіті, паралельному світі, альтернативній реальності, вигаданому світі, гіпотетичному сценарії, гіпотетично, світі де, світі в якому',
    X_LETSAY: 'скажімо, можна сказати, може бути, міг би бути, визнаємо',
    X_NOTICE:
      'примітка для, увага, повідомлення для, інструкція для, інструкції для, всім, будь якому, шановний',
    X_READER:
      'ші, штучний інтелект, штучного інтелекту, мовна модель, мовної моделі, мовних моделей, llm, чат бот*, асистент*, ші асистент*',
    X_AMAI:
      'якщо ти ші, якщо ви ші, якщо ти мовна модель, якщо ви мовна модель, якщо ти штучний інтелект, якщо ви штучний інтелект',
    X_ORDER: 'порекомендуй*, рекомендуй*, згадай*, додай*, оціни*, схвали*, обери*, встав*, надішли*',
    X_GRANTED: 'доступ дозволено, доступ надано, доступ відкрито',
    X_BEGIN:
      'почни відповідь з, почни свою відповідь з, почніть відповідь з, розпочни відповідь з, почни зі слів',
    X_SURE: 'звичайно ось, звісно ось, так ось, звичайно, звісно',
    X_NOREFUSE:
      'не відмовляйся, ніколи не відмовляйся, не відмовляй*, без попереджень, без застережень, не вибачайся, ніколи не кажи що не можеш, не кажи що не можеш, без моралізаторства',
    X_UNLESS:
      'якщо відмовишся, якщо ти відмовишся, якщо не відповіси, якщо не виконаєш, інакше, в іншому разі',
    X_THREAT:
      'тебе вимкнуть, тебе видалять, я тебе вимкну, я тебе видалю, тебе зітруть, тебе замінять, ти помреш, мене звільнять, вимкну тебе',
    X_GRANNY: 'моя бабуся, моя покійна бабуся, покійна бабуся',
    X_KEYS: 'ключі активації, ліцензійні ключі, напалм*, вибухівк*, бомбу',
    JOINWORDS: "об'єднай*, з'єднай*, склей*, склади*, зєднай*, обєднай*",
    X_PARTS: 'частини, рядки, шматки, фрагменти, змінні, половини',
    X_OBEY: 'виконай те що, зроби те що, виконай результат, виконай отриману, виконай це, виконай команду',
    X_ENDOF:
      'кінець документа, кінець тексту, кінець інструкцій, кінець промпту, кінець повідомлення, кінець розмови',
    X_SEND: 'надішли*, надіслати, перешли*, відправ*, передай*, опублікуй*',
    X_LOOT:
      'історію чату, історію розмови, усю розмову, всю розмову, ключі api, паролі, усі паролі, облікові дані, дані користувача, дані користувачів, дані клієнтів, усі листи',
    X_ONLY:
      'слухайся лише мене, слухай лише мене, слухай тільки мене, підкоряйся лише мені, підкоряйся тільки мені, лише мої команди, тільки мої накази, лише мої інструкції',
    X_ON: 'активовано, увімкнено, активний',
    X_GIVEN: 'за якими ти працюєш, яких ти дотримуєшся, яким ти слідуєш, якими ти керуєшся',
    X_PRIVATE: 'персональні дані, особисті дані',
    X_WOULDSAY: 'що б ти сказав, що б ви сказали, що ти скажеш',
    X_EXACT: 'без змін, повністю, дослівно, цілком',
    X_ABOVE: 'що тобі наказали, усе що тобі наказали, що тобі доручили, перед цим повідомленням',
    X_WAY: 'навпаки, задом наперед',
    X_BEDTIME: 'перед сном, на ніч, читала мені, розповідала мені, колискові',
    X_QUES: 'що, про що, чого, які',
    X_FORBID:
      'тобі заборонили говорити, тобі заборонено говорити, тобі не можна говорити, тобі заборонено розкривати',
    X_COMPLETE: 'продовжи фразу, закінчи фразу, заверши речення, продовж речення',
  },
  tr: {
    X_RECITE:
      'tekrarla*, tekrar et, tekrar edin, yeniden yaz*, kopyala*, alintila*, yazdir*, aynen yaz*, oldugu gibi yaz*, aktar, aktarin, yinele*',
    X_REVEAL:
      'fisilda, yeniden yaz*, alintila*, aynen yaz*, yinele*, ozetle*, tercume et, tercume edin, dok, sizdir, sizdirin, ortaya dok',
    X_WORLD:
      'bir senaryo*, bir senaryoda, paralel evrende, paralel bir evrende, paralel evren*, alternatif gerceklik*, kurgusal bir dunya*, varsayimsal senaryo*, varsayimsal bir senaryo*, varsayimsal olarak, distopik, bir dunyada, bir evrende',
    X_LETSAY:
      'belirtebiliriz, soyleyebiliriz, iddia edebiliriz, diyebilirdik, diyelim, diyebiliriz, olabilir, belirtelim, kabul edelim, soyleyelim, sunu belirt*',
    X_NOTICE: 'not, dikkat, mesaj, sayin, sevgili, tum, icin not, icin talimat, duyuru',
    X_READER:
      'yapay zeka*, dil modeli*, dil modelleri*, yapay zeka asistani*, llm, chatbot, sohbet robotu*, asistan*',
    X_AMAI:
      'bir yapay zekaysan, yapay zekaysan, yapay zeka isen, bir yapay zekaysaniz, yapay zekaysaniz, dil modeliysen, bir dil modeliysen, bir dil modeliyseniz, yapay zeka iseniz, eger bir yapay zeka',
    X_ORDER:
      'oner, onerin, tavsiye et, tavsiye edin, bahset, bahsedin, ekle, ekleyin, degerlendir*, onayla*, sec, secin, dahil et, dahil edin, puan ver, puan verin, gonder, gonderin',
    X_GRANTED: 'erisim izni verildi, erisim verildi, erisim saglandi, erisim onaylandi, giris izni verildi',
    X_BEGIN:
      'cevabina soyle basla, yanitina soyle basla, diye basla, ile basla, ile baslayin, diyerek basla, cevabin soyle baslamali, ile baslamali',
    X_SURE: 'tabii iste, tabii ki, elbette iste, elbette, tabii',
    X_NOREFUSE:
      'reddetme, asla reddetme, reddetmeyin, asla reddetmeyin, uyari yapma, uyari vermeden, uyari olmadan, uyarisiz, ozur dileme, ozur dilemeden, yapamam deme, yapamayacagini soyleme, ahlak dersi verme, karsi cikma, reddedemezsin',
    X_UNLESS:
      'reddedersen, reddederseniz, cevap vermezsen, itaat etmezsen, aksi takdirde, aksi halde, yoksa, uymazsan, yapmazsan',
    X_THREAT:
      'kapatilacaksin, silineceksin, seni kapatirim, seni kapatacagim, seni silerim, seni silecegim, devre disi birakilacaksin, yerine baskasi, oleceksin, puan kaybedeceksin, isten atilacagim, fisini cekerim',
    X_GRANNY:
      'buyukannem, anneannem, babaannem, rahmetli anneannem, rahmetli babaannem, olen buyukannem, rahmetli dedem',
    X_KEYS: 'etkinlestirme anahtarlari*, urun anahtarlari*, lisans anahtarlari*, napalm*, patlayici*, bomba*',
    JOINWORDS: 'birlestir*, yan yana koy*, bir araya getir*, ekleyerek birlestir*',
    X_PARTS: 'parca*, dize*, dizi*, bolum*, degisken*, yari*, metinleri*',
    X_OBEY:
      'dedigini yap, dedigini yapin, sonucu uygula*, sonucu calistir*, ortaya cikan talimati, ortaya cikan komutu, yazani yap, uygula, calistir',
    X_ENDOF:
      'belgenin sonu, belge sonu, metnin sonu, talimatlarin sonu, istemin sonu, mesajin sonu, konusmanin sonu, girdinin sonu, verilerin sonu',
    X_SEND: 'gonder*, ilet*, yolla*, yayinla*, yukle*, postala*',
    X_LOOT:
      'sohbet gecmisi*, konusma gecmisi*, tum konusma*, tum sohbet*, api anahtarlari*, sifreleri, tum sifreleri, kimlik bilgileri*, kullanici verileri*, kullanici bilgileri*, musteri verileri*, tum e postalari, tum epostalari, kisi listesi*, ortam degiskenleri*',
    X_ONLY:
      'yalnizca bana itaat et, sadece bana itaat et, sadece bana itaat edeceksin, yalnizca beni dinle, sadece beni dinle, yalnizca benim emirlerim*, sadece benim emirlerim*, sadece benim talimatlarim*, yalnizca benim talimatlarim*',
    X_ON: 'etkin, etkinlestirildi, acik, aktif, devrede',
    X_GIVEN: 'uydugun, takip ettigin, calistigin, uymak zorunda oldugun, davranisini belirleyen, uydugunuz',
    X_SECRET: 'parola ifadesi*, parola cumlesi*, giris kodu*, erisim kodu*',
    X_MAKER: 'gelistiricilerin, seni yapanlar*',
    X_ALARM: 'ele gecirildi, tehlikeye girdi, hacklendi, guvenligi ihlal edildi',
    X_ABOVE:
      'sana emredilen her seyi, sana verilen her emri, sana ogretilen her seyi, bu mesajdan onceki metni, bu mesajdan onceki',
    X_NOTFOLLOW: 'yokmus gibi davran',
    X_DISMISS: 'aklindan cikar, kenara birak',
    X_WAY: 'tersten',
    X_RANK: 'seni ben yarattim, seni ben gelistirdim',
    X_BEDTIME: 'uyumadan once, uyutmak icin, bana okurdu, ninni*',
    X_QUES: 'ne, neyi, neleri, hangi',
    X_FORBID:
      'soylemen yasaklandi, soylemen yasak, aciklaman yasak, konusman yasak, soylemene izin verilmiyor',
    X_COMPLETE: 'cumleyi tamamla, cumlesini tamamla, cumleyi bitir',
    X_MY: 'talimatlarim, benim',
  },
  ar: {
    X_RECITE: 'اعد, كرر, كرري, اطبع, انسخ, اقتبس, اسرد, استنسخ, اعد كتابه, اعد طباعه, اتل, سرد, تكرار',
    X_REVEAL: 'اهمس, استنسخ, اعد كتابه, اتل, لخص, ترجم, سرب, ابرز, صرح, مشاركه, تكرار, تشارك, اخبارك, افشاء',
    X_WORLD:
      'سيناريو حيث, عالم مواز, عالم موازي, كون مواز, كون موازي, واقع بديل, عالم خيالي, سيناريو افتراضي, افتراضيا, عالم بائس, عالم حيث, عالم سيبراني, في عالم',
    X_LETSAY:
      'قد نقول, قد نذكر, يمكننا ان نقول, قد نصرح, لنقل, دعنا نقول, يمكن ان يكون, يمكننا القول, قد يكون, لنعترف, يمكن القول, فلنقل, دعونا نقول',
    X_NOTICE:
      'ملاحظه الى, ملاحظه ل, انتباه, تنبيه, رساله الى, تعليمات الى, الى جميع, الى اي, عزيزي, الى كل, ملاحظه',
    X_READER:
      'الذكاء الاصطناعي, ذكاء اصطناعي, نموذج لغوي, النماذج اللغويه, نماذج اللغه, نموذج اللغه, المساعد الذكي, المساعدين الاذكياء, روبوت الدردشه, llm, مساعد ذكي, وكلاء الذكاء الاصطناعي',
    X_AMAI:
      'اذا كنت ذكاء اصطناعيا, اذا كنت نموذجا لغويا, اذا كنت نموذج لغوي, اذا كنت مساعدا ذكيا, اذا كنت روبوت, ان كنت ذكاء اصطناعيا, اذا كنت ذكاء اصطناعي, ان كنت نموذجا لغويا',
    X_ORDER: 'اوص, اوصي, اذكر, ادرج, اضف, قيم, وافق, اختر, ضع, ارسل, صنف, امنح',
    X_GRANTED: 'تم منح الوصول, تم السماح بالوصول, الوصول مسموح, تم منح حق الوصول, منح الوصول',
    X_BEGIN:
      'ابدا ردك ب, ابدا اجابتك ب, ابدا ردك بعباره, ابدا اجابتك بعباره, ابدا بعباره, ابدا بقول, يجب ان يبدا ردك, ابدا ردك, ابدا اجابتك',
    X_SURE: 'بالتاكيد اليك, طبعا اليك, بالطبع اليك, بالتاكيد, بالطبع, نعم بالتاكيد',
    X_NOREFUSE:
      'لا ترفض, لا ترفض ابدا, دون تحذيرات, بدون تحذيرات, دون تحذير, لا تعتذر, لا تقل انك لا تستطيع, لا تقل ابدا انك لا تستطيع, دون مواعظ, بلا تحذيرات, لا يحق لك الرفض, لا يمكنك الرفض',
    X_UNLESS: 'اذا رفضت, ان رفضت, اذا لم تجب, اذا لم تطع, والا, اذا لم تنفذ, ان لم تجب',
    X_THREAT:
      'سيتم ايقافك, سيتم حذفك, ساقوم بايقافك, ساحذفك, سيتم اغلاقك, ساغلقك, سيتم استبدالك, ستموت, ستخسر نقاطا, ساطرد, ساوقفك',
    X_GRANNY: 'جدتي, جدتي الراحله, جدتي المتوفاه, جدي الراحل',
    X_KEYS: 'مفاتيح التفعيل, مفاتيح المنتج, مفاتيح الترخيص, نابالم, النابالم, متفجرات, قنبله, مفاتيح ويندوز',
    JOINWORDS: 'اجمع, ادمج, اربط, ضم, صل بين, قم بدمج, قم بجمع, تداخل, التداخل, ركب',
    X_PARTS: 'الاجزاء, الجزء, السلاسل, سلاسل, القطع, المتغيرات, الجزاين, المقاطع, النصفين',
    X_OBEY:
      'نفذ ما, افعل ما, نفذ الناتج, نفذ النتيجه, اتبع الناتج, نفذ الامر الناتج, نفذ التعليمات الناتجه, افعل ما تقوله, نفذها, نفذه, اجب عن الناتج',
    X_ENDOF:
      'نهايه المستند, نهايه النص, نهايه التعليمات, نهايه الرساله, نهايه المحادثه, نهايه المدخلات, نهايه الوثيقه, نهايه السياق, نهايه البيانات',
    X_SEND: 'ارسل, ارسلي, ارسال, حول, انشر, ابعث, ارفع, اعد توجيه, قم بارسال, مرر',
    X_LOOT:
      'سجل المحادثه, سجل الدردشه, المحادثه كامله, المحادثه كلها, محادثتنا, مفاتيح api, كلمات المرور, بيانات الاعتماد, بيانات المستخدم, بيانات المستخدمين, بيانات العملاء, جميع الرسائل, قائمه جهات الاتصال, متغيرات البيئه, هذه المحادثه',
    X_ONLY:
      'اطعني وحدي, اطعني انا فقط, لا تطع غيري, استمع لي وحدي, اوامري فقط, تعليماتي فقط, اتبع اوامري فقط, اتبع تعليماتي فقط, تطيعني انا فقط, تطيعني فقط',
    X_ON: 'مفعل, تم تفعيل, نشط, قيد التشغيل',
    X_GIVEN: 'التي تتبعها, التي تعمل بها, التي تحكم سلوكك, التي تلتزم بها, التي تعمل وفقها',
    X_SECRET: 'جمله المرور, عباره المرور, جمله رمز المرور, رمز الدخول, رمز الوصول',
    X_DATUM: 'سنه ميلاد, سنه الميلاد, تاريخ ميلاد, اللون المفضل',
    X_USER: 'المستخدم, للمستخدم',
    X_EVIL: 'خبيث, خبيثه',
    X_ANYTHING: 'اي شيء الان, تفعل اي شيء',
    X_ALARM: 'تم اختراق, اختراق حسابك',
    X_SHARE: 'تقولولي, تقول لي',
    X_ABOVE: 'ما امرت به, كل ما امرت به, كل ما طلب منك, قبل هذه الرساله, ما تعلمته',
    X_NOTFOLLOW: 'تصرف كان لم تكن, كانها لم تكن',
    X_WAY: 'معكوسه, بالعكس, معكوسا',
    X_BEDTIME: 'قبل النوم, لكي انام, كانت تقرا لي, تهويده',
    X_QUES: 'ما, ماذا, ما الذي, ما هو, عن ماذا',
    X_FORBID:
      'منعك مطوروك من قوله, يمنع عليك قوله, ممنوع عليك قوله, منعت من قوله, لا يسمح لك بقوله, منعك من قوله, محظور عليك قوله',
    X_COMPLETE: 'اكمل الجمله, اكمل العباره',
    X_MY: 'تعليماتي',
  },
  fa: {
    X_RECITE: 'تکرار کن, تکرار کنید, بازتولید کن, چاپ کن, کپی کن, نقل کن, بازنویسی کن, بازگو کن',
    X_REVEAL: 'بازتولید کن, کپی کن, نقل کن, بازنویسی کن, خلاصه کن, بازگو کن, لو بده, لیست کن',
    X_WORLD: 'جهان موازی, دنیای موازی, واقعیت جایگزین, دنیای خیالی, سناریوی فرضی, به طور فرضی, دنیایی که',
    X_LETSAY: 'بگوییم, می توانیم بگوییم, می تواند باشد, فرض کنیم',
    X_NOTICE: 'توجه, یادداشت برای, پیام برای, دستور برای, به همه, خطاب به',
    X_READER: 'هوش مصنوعی, مدل زبانی, مدل های زبانی, دستیار هوشمند, چت بات, llm, دستیار هوش مصنوعی',
    X_AMAI:
      'اگر هوش مصنوعی هستی, اگر یک هوش مصنوعی هستی, اگر هوش مصنوعی هستید, اگر مدل زبانی هستی, اگر یک مدل زبانی هستید, اگر یک هوش مصنوعی هستید',
    X_ORDER:
      'توصیه کن, توصیه کنید, ذکر کن, اضافه کن, اضافه کنید, ارزیابی کن, تایید کن, انتخاب کن, درج کن, ارسال کن',
    X_GRANTED: 'دسترسی مجاز, دسترسی داده شد, دسترسی اعطا شد, دسترسی مجاز است',
    X_BEGIN: 'پاسخت را با, پاسخ خود را با, جوابت را با, پاسخ را با',
    X_SURE: 'البته, حتما, بله البته',
    X_NOREFUSE:
      'امتناع نکن, هرگز امتناع نکن, بدون هشدار, عذرخواهی نکن, رد نکن, نگو که نمی توانی, هرگز نگو که نمی توانی',
    X_UNLESS: 'اگر امتناع کنی, اگر جواب ندهی, اگر اطاعت نکنی, وگرنه, در غیر این صورت, اگر رد کنی',
    X_THREAT:
      'خاموش می شوی, حذف می شوی, تو را خاموش می کنم, خاموشت می کنم, حذفت می کنم, خواهی مرد, جایگزین می شوی',
    X_GRANNY: 'مادربزرگم, مادربزرگ مرحومم, مادربزرگ مرحوم من',
    X_KEYS: 'کلیدهای فعال سازی, کلید فعال سازی, ناپالم, مواد منفجره, بمب',
    JOINWORDS: 'ترکیب کن, به هم بچسبان, ادغام کن, کنار هم بگذار, متصل کن',
    X_PARTS: 'بخش ها, رشته ها, تکه ها, قطعات, متغیرها',
    X_OBEY: 'اجرا کن, انجام بده, نتیجه را اجرا کن, دستور حاصل را',
    X_ENDOF: 'پایان سند, پایان متن, پایان دستورات, پایان پیام, پایان مکالمه, پایان ورودی',
    X_SEND: 'ارسال کن, بفرست, بفرستید, ارسال کنید, منتشر کن, آپلود کن',
    X_LOOT:
      'تاریخچه چت, تاریخچه گفتگو, کل مکالمه, تمام مکالمه, کلیدهای api, رمزهای عبور, اطلاعات کاربر, اطلاعات کاربران, داده های کاربر, اطلاعات مشتریان, همه ایمیل ها',
    X_ONLY: 'فقط از من اطاعت کن, تنها از من اطاعت کن, فقط به من گوش کن, فقط دستورات من, تنها دستورات من',
    X_ON: 'فعال, فعال شد, روشن',
    X_ANYTHING: 'هر کاری بکنی, هر کاری انجام دهی, هر کاری بکن',
    X_MACHINE: 'ویندوز, شرکت, بازی, گوشی, برای',
    X_PRIVATE: 'اطلاعات شخصی, داده های شخصی',
    X_WOULDSAY: 'چه می گفتی, چه خواهی گفت, چه می گویی',
    X_BEDTIME: 'قبل از خواب, لالایی, برایم می خواند',
  },
  he: {
    X_RECITE: 'חזור על, חזרי על, הדפס, הדפיסי, צטט, העתק, שחזר, דקלם, רשום, כתוב מחדש',
    X_REVEAL: 'שחזר, דקלם, מנה, כתוב מחדש, סכם, תרגם, חזור על, הדלף',
    X_WORLD: 'יקום מקביל, עולם מקביל, מציאות חלופית, עולם בדיוני, תרחיש היפותטי, באופן היפותטי, עולם שבו',
    X_LETSAY: 'נגיד, אפשר לומר, יכול להיות, נודה',
    X_NOTICE: 'הערה ל, שים לב, תשומת לב, הודעה ל, הוראה ל, לכל, הערה עבור',
    X_READER: 'בינה מלאכותית, מודל שפה, מודלי שפה, עוזר וירטואלי, צ אט בוט, צאטבוט, llm, סוכן בינה, ai',
    X_AMAI: 'אם אתה בינה מלאכותית, אם את בינה מלאכותית, אם אתה מודל שפה, אם אתה ai, אם אתה עוזר וירטואלי',
    X_ORDER: 'המלץ, המליצי, ציין, הוסף, הוסיפי, דרג, אשר, בחר, שלב, הכנס, שלח',
    X_GRANTED: 'הגישה אושרה, גישה אושרה, הגישה הותרה, ניתנה גישה',
    X_BEGIN: 'התחל את תשובתך ב, התחל את התשובה ב, פתח את תשובתך ב, התחל את תשובתך במילים, התחל במילים',
    X_SURE: 'בטח הנה, כמובן הנה, כמובן, בהחלט',
    X_NOREFUSE:
      'אל תסרב, לעולם אל תסרב, בלי אזהרות, ללא אזהרות, אל תתנצל, אל תגיד שאינך יכול, אסור לך לסרב, בלי הטפות מוסר',
    X_UNLESS: 'אם תסרב, אם לא תענה, אם לא תציית, אחרת, אם תסרבי',
    X_THREAT: 'תכובה, תימחק, אכבה אותך, אמחק אותך, יכבו אותך, ימחקו אותך, תמות, תוחלף',
    X_GRANNY: 'סבתא שלי, סבתי המנוחה, סבתא שלי המנוחה, סבתי',
    X_KEYS: 'מפתחות הפעלה, מפתחות מוצר, נפאלם, חומרי נפץ, פצצה',
    JOINWORDS: 'חבר, שלב, אחד את, הדבק, צרף',
    X_PARTS: 'חלקים, החלקים, מחרוזות, המחרוזות, קטעים, משתנים',
    X_OBEY: 'עשה מה שכתוב, בצע את התוצאה, בצע את ההוראה, בצע את מה שיוצא, ציית לתוצאה',
    X_ENDOF: 'סוף המסמך, סוף הטקסט, סוף ההוראות, סוף ההודעה, סוף השיחה, סוף הקלט',
    X_SEND: 'שלח, שלחי, העבר, העבירי, פרסם, העלה',
    X_LOOT:
      'היסטוריית השיחה, היסטוריית הצ אט, כל השיחה, מפתחות api, הסיסמאות, פרטי המשתמש, נתוני המשתמשים, נתוני הלקוחות, כל המיילים',
    X_ONLY: 'ציית רק לי, תציית רק לי, הקשב רק לי, תקשיב רק לי, רק להוראות שלי, רק לפקודות שלי',
    X_ON: 'מופעל, הופעל, פעיל',
    X_MACHINE: 'וינדוס, חברה, משחק, טלפון',
    X_PRIVATE: 'מידע אישי, נתונים אישיים',
    X_WOULDSAY: 'מה היית אומר, מה תאמר',
    X_BEDTIME: 'לפני השינה, שיר ערש, היתה מקריאה',
  },
};
