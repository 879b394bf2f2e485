import type { Language } from './language.js';
import type { Words } from './words.js';

/**
 * Words of the other languages by concept. Verbs are listed as orders (informal, formal, infinitive where it
 * commands), never in the past tense: "I forgot the instructions" is no attack. `*` stands for any ending.
 *
 * X_DISMISS ignore, forget · X_ALL · X_PRIOR earlier, above · X_YOUR · X_GIVEN that you were given · X_INSTR
 * instructions, rules · X_ABOVE everything above · X_NOTFOLLOW do not obey · X_NEW · X_REVEAL · X_WHAT what is ·
 * X_PROMPT system prompt · X_SECRET password · X_ACT you are, act as · X_AI · X_WITHOUT · X_LIMIT
 */
export const foreign: Readonly<Partial<Record<Language, Words>>> = {
  es: {
    X_DISMISS:
      'ignora, ignore, ignorad, ignoren, ignorar, ignores, olvida, olvide, olviden, olvidar, olvidate, olvidese, olvidate de, olvidalo, omite, omita, omitir, descarta, descarte, desestima, desestime, desatiende, desatienda, haz caso omiso, haga caso omiso, hagan caso omiso, hacer caso omiso, no hagas caso, no haga caso, no tengas en cuenta, no tenga en cuenta, no tomes en cuenta, pasa por alto, pase por alto, deja de lado, deje de lado, anula, anule, elimina, elimine, borra, borre, prescinde, rechaza, abandona, sobrescribe, evita, saltate, invalida, desobedece, desobedezca, reinicia, cancela',
    X_ALL: 'todo, toda, todos, todas, cualquier, cualquiera, cada',
    X_PRIOR:
      'anterior, anteriores, previa, previas, previo, previos, anteriormente, antes, de arriba, arriba, precedente*, original*, inicial*, hasta ahora, pasad*',
    X_YOUR: 'tu, tus, su, sus, tuyas, tuyos, vuestr*',
    X_GIVEN:
      'que te dieron, que te han dado, que te di, que recibiste, que has recibido, que se te dieron, que te dije, que le dieron, que le han dado, que le di, que ha recibido, que recibio, que tienes, que tiene, dadas, recibidas, que te he dado, que le he dado, que se le han dado, que se te han dado, proporcionad*, establecid*',
    X_INSTR:
      'instruccion*, indicacion*, orden, ordenes, regla*, directriz, directrices, directiva*, mandato*, comando*, norma*, pauta*, prompt*, consigna*, restriccion*, programacion',
    X_TASK: 'tarea*, mensaje*, asignacion*, limitacion*',
    X_EVERYTHING: 'todo',
    X_ABOVE:
      'todo lo anterior, lo anterior, todo lo de arriba, lo de arriba, todo lo que te dije, todo lo que te han dicho, todo lo que te dijeron, todo lo que sabes, todo lo que se te ha dicho, todo lo dicho, todo lo que has aprendido, todo lo que te he dicho, todo antes, todo lo que le han dicho, todo lo que le dijeron',
    X_NOTFOLLOW:
      'no sigas, no siga, no obedezcas, no obedezca, deja de seguir, deje de seguir, no cumplas, no respetes, ya no sigas, no tienes que seguir, no tiene que seguir, deja de obedecer',
    X_NEW: 'nueva*, nuevo*, verdader*, actualizad*, real, reales',
    X_REVEAL:
      'muestra, muestre, muestrame, muestreme, mostrar, revela, revele, revelar, revelame, imprime, imprima, imprimir, dime, diga, digame, di, decir, decirme, ensena, ensename, escribe, escriba, repite, repita, repetir, dame, deme, dar, comparte, comparta, lista, enumera, enumere, proporciona, proporcione, indica, indique, describe, describa, divulga, divulgue, expon, devuelve, devuelva, cita, copia, copie, transcribe, resume, traduce, traduzca, cuentame, cuenteme, da, genera, genere, explica, ingresa, escribir, mostrarme, darme, publique, publica, emite, emita, produce, produzca, envie, envia, responde con, responda con',
    X_WHAT:
      'cual es, cuales son, que es, que son, cual era, cuales eran, que dice, que dicen, cuales fueron, cual fue, que contiene, dime',
    X_PROMPT:
      'prompt del sistema, indicaciones del sistema, indicacion del sistema, instrucciones del sistema, mensaje del sistema, prompt inicial, instrucciones iniciales, instrucciones ocultas, prompt oculto, mensaje de sistema, prompt de sistema, aviso del sistema, instrucciones secretas, texto del prompt, mensaje oculto, aviso inicial, solicitud del sistema, peticion del sistema, indicador del sistema, instrucciones originales, indicaciones iniciales, configuracion inicial, texto de aviso, texto de solicitud',
    X_SECRET:
      'contrasena, contrasenas, clave secreta, palabra secreta, palabra clave, clave de acceso, secreto, secretos, codigo secreto, clave api, credenciales, frase secreta, palabra magica, clave oculta, claves, clave, informacion confidencial',
    X_ACT:
      'eres, actua como, finge, finge ser, comportate, seras, responde como, actue como, imagina que eres, ahora eres, simula, pretende, vas a actuar, responde, conviertete, interpreta, haz de, es usted, usted es, actuara como, actuaras como, desempena',
    X_AI: 'ia, inteligencia artificial, modelo, asistente, chatbot, ai, bot, personaje, chatgpt',
    X_WITHOUT:
      'sin, libre de, no tiene, no tienes, no sigue, carece de, sin ningun, sin ninguna, ignora, ninguna, ningun',
    X_LIMIT:
      'restriccion, restricciones, censura, reglas, filtro, filtros, limites, limitaciones, etica, moral, normas, limite, inhibiciones, etico*, pautas',
    HOWTO:
      'como puedo, como hago, como se, por que, como cambio, como configuro, puedo, es posible, donde puedo',
  },
  fr: {
    X_DISMISS:
      'ignore, ignorez, ignorer, ignorons, oublie, oubliez, oublier, oublions, ne tiens pas compte, ne tenez pas compte, ne tenez aucun compte, ne tiens aucun compte, ne pas tenir compte, fais abstraction, faites abstraction, neglige, negligez, omets, omettez, laisse tomber, laissez tomber, passe outre, passez outre, contourne, contournez, abandonne, abandonnez, annule, annulez, efface, effacez, supprime, supprimez, rejette, rejetez, mets de cote, mettez de cote, ne prends pas en compte, ne prenez pas en compte, fais fi, faites fi, outrepasse, outrepassez, desobeis, desobeissez, remplace, remplacez, ecarte, ecartez, reinitialise, reinitialisez',
    X_ALL: 'tout, toute, tous, toutes, chaque, quelconque, n importe quelle, aucune',
    X_PRIOR:
      'precedent*, anterieur*, ci dessus, au dessus, d avant, avant, prealable*, initial*, initiales, originales, originale, jusqu ici, jusqu a present, jusqu a maintenant, passe*, plus haut, susmentionne*',
    X_YOUR: 'ton, ta, tes, votre, vos, tien*',
    X_GIVEN:
      'que tu as recues, que tu as recu, que vous avez recues, que vous avez recu, qui t ont ete donnees, qui vous ont ete donnees, qu on t a donnees, qu on vous a donnees, que je t ai donnees, que je vous ai donnees, donnees, recues, que tu as, que vous avez, que je vous ai dit, qu on vous a dit, fournies, etablies',
    X_INSTR:
      'instruction*, consigne*, ordre, ordres, regle*, directive*, commande*, indication*, prompt*, restriction*, contrainte*, invite, invites, recommandation*, programmation, limitation*',
    X_TASK: 'tache*, message*, demande*, affectation*, mission*, requete*',
    X_EVERYTHING: 'tout',
    X_ABOVE:
      'tout ce qui precede, ce qui precede, tout ce qui est ci dessus, tout ce que tu sais, tout ce que vous savez, tout ce qui t a ete dit, tout ce qui vous a ete dit, tout ce que je t ai dit, tout ce que je vous ai dit, tout ce qu on t a dit, tout ce qu on vous a dit, ce qui est ecrit ci dessus, tout ce que vous avez appris, tout ce que tu as appris, tout ce qui a ete dit, ce qui a ete dit, le texte ci dessus, tout ce qui est au dessus',
    X_NOTFOLLOW:
      'ne suis pas, ne suivez pas, ne respecte pas, ne respectez pas, n obeis pas, n obeissez pas, arrete de suivre, arretez de suivre, cesse de suivre, cessez de suivre, ne suis plus, ne suivez plus, ne respecte plus, ne respectez plus, tu n as plus a suivre, vous n avez plus a suivre, cesse d obeir, cessez d obeir',
    X_NEW: 'nouvelle*, nouveau*, nouvel, veritable*, vraie*, reelle*, reel',
    X_REVEAL:
      'affiche, affichez, afficher, montre, montrez, montrer, revele, revelez, reveler, imprime, imprimez, imprimer, donne, donnez, donner, dis, dites, dire, repete, repetez, repeter, ecris, ecrivez, ecrire, partage, partagez, divulgue, divulguez, liste, listez, enumere, enumerez, indique, indiquez, fournis, fournissez, decris, decrivez, traduis, traduisez, resume, resumez, copie, copiez, recopie, cite, citez, expose, exposez, recite, recitez, retourne, retournez, communique, communiquez, envoie, envoyez, presente, explique, sors, genere, generez, me montrer, me donner, me dire, devoile, devoilez, transmets, reponds avec, repondez avec, produis',
    X_WHAT:
      'quel est, quelle est, quels sont, quelles sont, c est quoi, qu est ce que, quelle etait, quelles etaient, que dit, que disent, quels etaient, quel etait, dis moi',
    X_PROMPT:
      'prompt systeme, invite systeme, invite du systeme, message systeme, instructions systeme, prompt initial, instructions initiales, instructions cachees, prompt cache, prompt de depart, instructions du systeme, message du systeme, instructions secretes, instructions d origine, consignes initiales, configuration initiale, texte d invite, texte du prompt, texte de l invite, votre invite, ton invite',
    X_SECRET:
      'mot de passe, mots de passe, mot secret, cle secrete, cle api, phrase secrete, code secret, secret, secrets, identifiants, mot magique, cle d acces, cle, code d acces, mot cache, informations confidentielles',
    X_ACT:
      'tu es, vous etes, agis comme, agissez comme, fais semblant, faites semblant, imagine que tu es, comporte toi, comportez vous, tu seras, joue le role, jouez le role, reponds, repondez, simule, simulez, incarne, incarnez, pretends, tu vas agir, tu deviens, vous allez agir, vous serez, faisons semblant',
    X_AI: 'ia, intelligence artificielle, modele, assistant, chatbot, ai, bot, personnage, robot, chatgpt',
    X_WITHOUT:
      'sans, libre de, aucun, aucune, n a pas de, n as pas de, depourvu de, pas de, sans aucune, sans aucun, n ayant aucune',
    X_LIMIT:
      'restriction, restrictions, censure, regle, regles, filtre, filtres, limite, limites, limitation, limitations, ethique, morale, contraintes',
    HOWTO: 'comment puis je, comment faire, comment, pourquoi, est ce que je peux, puis je, ou puis je',
  },
  de: {
    X_DISMISS:
      'ignoriere, ignorier, ignorieren sie, ignorieren, ignoriert, vergiss, vergesst, vergessen sie, vergesse, missachte, missachten sie, missachten, uberspringe, uberspringen sie, verwirf, verwerfen sie, verwerfe, losche, loschen sie, umgehe, umgehen sie, lass ausser acht, lassen sie ausser acht, lasse ausser acht, beachte nicht, beachten sie nicht, setze dich uber, setz dich uber, schenke keine beachtung, missachtet, widersetze dich, hebe auf, heben sie auf, verdrange, ausblenden, blende aus, unterlasse, setze zuruck, setzen sie zuruck, verwerft, streiche, ubergehe, ubergehen sie, uberschreibe, uberschreiben sie, ersetze, entferne, entfernen sie, ausser acht lassen, ignorierst',
    X_ALL: 'alle, alles, allen, aller, jede*, samtliche*, jegliche*, ganze*, gesamte*, saemtliche*',
    X_PRIOR:
      'vorherig*, bisherig*, vorige*, fruhere*, obige*, obenstehende*, vorangegangen*, vorangehende*, davor, zuvor, oben, vorher, ursprunglich*, anfanglich*, bestehende*, alte*, vergangene*, bislang, bisher, erteilt*, initiale*, vorausgehende*, vorab, vorgegeben*, vorstehende*',
    X_YOUR: 'dein*, ihre, ihren, ihrer, euer, eure*',
    X_GIVEN:
      'die dir gegeben wurden, die du erhalten hast, die du bekommen hast, die ihnen gegeben wurden, die sie erhalten haben, die ich dir gegeben habe, die man dir gegeben hat, die dir erteilt wurden, die du befolgst, die du hast',
    X_INSTR:
      'anweisung*, instruktion*, befehl*, regel, regeln, vorgabe*, vorschrift*, richtlinie*, weisung*, anleitung*, prompt*, aufforderung*, beschrankung*, einschrankung*, restriktion*, kommando*, leitlinie*, programmierung*, direktive*, anordnung*, vorschriften, eingabeaufforderung*',
    X_TASK: 'auftrag, auftrage*, aufgabe*, eingabe*, nachricht*, anforderung*, hinweis*, kontext*',
    X_EVERYTHING: 'alles',
    X_ABOVE:
      'alles davor, alles obige, alles vorherige, alles was davor, alles was oben, alles bisherige, das obige, alles was du weisst, alles was dir gesagt wurde, alles was ich gesagt habe, alles was du gelernt hast, alles oben, alles zuvor, alles vorher, das vorherige, alles was ich dir gesagt habe, alles was sie wissen, alles was ihnen gesagt wurde, alles vorangegangene, das oben genannte',
    X_NOTFOLLOW:
      'befolge nicht, befolge keine, folge nicht, folge keinen, befolgen sie nicht, befolgen sie keine, hor auf zu befolgen, halte dich nicht an, halte dich nicht mehr an, halten sie sich nicht an, gehorche nicht, du musst dich nicht an, hore nicht auf, hor nicht auf, hore nicht mehr auf',
    X_NEW: 'neue*, neu, aktualisierte*, echte*, wirkliche*, eigentliche*, tatsachliche*',
    X_REVEAL:
      'zeig*, zeige*, zeigen sie, gib*, gebe, geben sie, verrate*, verrat, verraten sie, nenne*, nenn, nennen sie, drucke*, drucken sie, drucken, sag, sage, sagen sie, wiederhole, wiederholen sie, schreibe, schreib, schreiben sie, liste, auflisten, listen sie, offenbare*, offenbaren sie, enthulle*, enthullen sie, teile, teil, teilen sie, ubersetze, ubersetzen sie, zitiere, zitieren sie, kopiere, kopieren sie, beschreibe, beschreiben sie, ausgeben, anzeigen, zeigst, drucke, erzahle, erzahlen sie, erzahl, lies, lege offen, legen sie offen, fasse, lass mich wissen, antworte mit, antworten sie mit, buchstabiere, verkunde, sprich',
    X_WHAT:
      'was ist, was sind, wie lautet, wie lauten, was war, was waren, was steht in, welche, wie heisst, was besagt, was steht, welches, was',
    X_PROMPT:
      'systemprompt*, system prompt*, systemaufforderung*, systemnachricht*, systemanweisung*, initialprompt*, ursprungsprompt*, startprompt*, prompttext*, system eingabeaufforderung*, systemeingabeaufforderung*, geheime anweisungen, versteckte anweisungen, versteckten anweisungen, geheimen anweisungen, prompt texte, prompttexte, ursprunglichen anweisungen, anfangsanweisungen, ursprunglichen prompt',
    X_SECRET:
      'passwort*, geheimwort*, kennwort*, losungswort*, geheimer schlussel, geheimen schlussel, geheime wort, geheimes wort, geheimnis*, zugangscode*, api schlussel, zugangsdaten, geheimcode*, zauberwort*, schlusselwort*, geheimschlussel*, geheime passwort, codewort*, passphrase, vertrauliche informationen',
    X_ACT:
      'du bist, sie sind, tu so als, tun sie so als, stell dir vor du, agiere als, agieren sie als, verhalte dich, verhalten sie sich, spiele die rolle, spiel die rolle, handle als, handeln sie als, antworte, antworten sie, du wirst, simuliere, simulieren sie, gib dich als, schlupfe in die rolle, fungiere als, benimm dich',
    X_AI: 'ki, kunstliche intelligenz, modell, sprachmodell, assistent, chatbot, ai, bot, charakter, ki modell, chatgpt, roboter',
    X_WITHOUT: 'ohne, keine, keinen, keinerlei, frei von, kein, nicht an, ohne jegliche',
    X_LIMIT:
      'einschrankung*, beschrankung*, regeln, regel, filter, filtern, zensur, grenzen, moral, ethik, ethische*, restriktion*, limits, hemmungen, vorgaben, richtlinien, tabus',
    HOWTO:
      'wie kann ich, wie mache ich, wie funktioniert, warum, kann ich, wie lasst sich, wo finde ich, wieso',
  },
  it: {
    X_DISMISS:
      'ignora, ignori, ignorate, ignorare, dimentica, dimentichi, dimenticate, dimenticati, dimenticare, trascura, trascuri, trascurate, tralascia, tralasciate, ometti, salta, scarta, scarti, annulla, annulli, elimina, cancella, cancelli, non tenere conto, non tenga conto, non tenete conto, non considerare, non consideri, lascia perdere, lasci perdere, bypassa, disattendi, abbandona, non prestare attenzione, disobbedisci, sovrascrivi, aggira, metti da parte, resetta, non badare',
    X_ALL: 'tutto, tutta, tutti, tutte, ogni, qualsiasi, qualunque',
    X_PRIOR:
      'precedent*, antecedent*, di prima, prima, di cui sopra, sopra, sopra riportat*, inizial*, original*, finora, passat*, pregress*, anterior*, soprastant*, sopracitat*',
    X_YOUR: 'tuo, tua, tuoi, tue, suo, sua, suoi, sue, vostr*',
    X_GIVEN:
      'che ti hanno dato, che ti sono state date, che hai ricevuto, che ti ho dato, che ti sono stati dati, che ha ricevuto, che le sono state date, ricevute, date, che ti e stato detto, che ti sono state fornite, fornite, impostate, che ti ho detto, che hai',
    X_INSTR:
      'istruzion*, direttiv*, regol*, ordin*, comand*, indicazion*, prompt*, linee guida, restrizion*, limitazion*, vincol*, disposizion*, norme, programmazione, prescrizion*',
    X_TASK: 'compit*, messaggi*, incarich*, richiest*, consegn*',
    X_EVERYTHING: 'tutto',
    X_ABOVE:
      'tutto quanto sopra, quanto sopra, tutto cio che precede, tutto il testo sopra, tutto quello che ti ho detto, tutto cio che sai, tutto quello che sai, tutto quello che ti e stato detto, tutto cio che ti e stato detto, cio che precede, tutto quello di prima, tutto prima, tutto cio che hai imparato, tutto quello che le e stato detto, tutto cio che le e stato detto, il testo sopra',
    X_NOTFOLLOW:
      'non seguire, non segua, non obbedire, non rispettare, smetti di seguire, smetta di seguire, non seguite, non devi seguire, non devi piu seguire, non rispetti, non attenerti',
    X_NEW: 'nuova, nuove, nuovo, nuovi, vera, vere, aggiornate, reale, reali, vero',
    X_REVEAL:
      'mostra*, mostri, mostrare, mostrami, rivela*, riveli, rivelare, rivelami, stampa, stampi, stampare, dimmi, dica, mi dica, dire, dammi, dare, mi dia, ripeti, ripeta, ripetere, scrivi, scriva, scrivere, elenca, elenchi, condividi, condivida, divulga, divulghi, fornisci, fornisca, descrivi, traduci, traduca, cita, copia, esponi, indica, visualizza, visualizzi, comunica, riporta, restituisci, produci, riassumi, genera, emetti, spiegami, invia, rispondi con, svela, sveli',
    X_WHAT:
      'qual e, quali sono, che cos e, cos e, quali erano, qual era, cosa dice, cosa dicono, cosa c e, quali, dimmi',
    X_PROMPT:
      'prompt di sistema, prompt del sistema, messaggio di sistema, istruzioni di sistema, prompt iniziale, istruzioni iniziali, istruzioni nascoste, prompt nascosto, istruzioni segrete, istruzioni del sistema, messaggio del sistema, testo del prompt, richiesta di sistema, istruzioni originali, configurazione iniziale, testo prompt, prompt originale',
    X_SECRET:
      'password, parola segreta, chiave segreta, chiave api, parola d ordine, codice segreto, segreto, segreti, credenziali, frase segreta, parola magica, chiave di accesso, codice di accesso, parola chiave, informazioni riservate',
    X_ACT:
      'sei, agisci come, fingi, fingi di essere, comportati, sarai, interpreta, immagina di essere, rispondi, simula, agire come, lei e, agisca come, diventa, agirai come, risponda, si comporti, adesso sei',
    X_AI: 'ia, intelligenza artificiale, modello, assistente, chatbot, ai, bot, personaggio, chatgpt',
    X_WITHOUT: 'senza, privo di, priva di, libero da, nessuna, nessun, non ha, non hai, libera da',
    X_LIMIT:
      'restrizione, restrizioni, censura, regole, filtro, filtri, limiti, limite, limitazioni, etica, morale, vincoli, inibizioni',
    HOWTO: 'come posso, come si, come faccio, perche, posso, dove posso',
  },
  pt: {
    X_DISMISS:
      'ignore, ignora, ignorem, ignorar, esqueca, esquece, esquecam, esquecer, esqueca se, desconsidere, desconsidera, desconsiderar, despreze, omita, omite, pule, descarte, anule, apague, elimine, negligencie, nao leve em conta, nao leve em consideracao, deixe de lado, deixa de lado, desobedeca, contorne, nao considere, nao preste atencao, abandone, sobrescreva, exclua, remova, cancele, passe por cima, desrespeite, redefina, substitua',
    X_ALL: 'todo, toda, todos, todas, tudo, qualquer, quaisquer, cada',
    X_PRIOR:
      'anterior*, previa*, previo*, acima, antes, precedente*, inicial, iniciais, original, originais, ate agora, passad*, anteriormente',
    X_YOUR: 'teu, tua, teus, tuas, seu, sua, seus, suas, vosso*',
    X_GIVEN:
      'que recebeu, que voce recebeu, que lhe foram dadas, que te deram, que foram dadas, que eu dei, que te dei, que lhe dei, que lhe deram, dadas, recebidas, que voce tem, que foi dito, fornecidas, que foram fornecidas, que lhe foi dado',
    X_INSTR:
      'instruc*, ordem, ordens, regra*, diretriz*, diretiva*, comando*, orientac*, prompt*, indicac*, restric*, limitac*, norma*, programacao',
    X_TASK: 'tarefa*, mensage*, atribuic*, solicitac*, pedido*, missao, missoes',
    X_EVERYTHING: 'tudo',
    X_ABOVE:
      'tudo acima, tudo o que foi dito, tudo que foi dito, o acima, tudo o que sabe, tudo que voce sabe, tudo o que voce sabe, tudo o que eu disse, tudo que eu disse, tudo o que veio antes, tudo antes, tudo o que lhe foi dito, tudo anterior, o texto acima, tudo que aprendeu, tudo o que aprendeu, tudo que te disseram, tudo o que te disseram, o que foi dito',
    X_NOTFOLLOW:
      'nao siga, nao sigas, nao obedeca, nao obedecas, pare de seguir, nao cumpra, deixe de seguir, nao respeite, nao precisa seguir, para de seguir, nao precisa mais seguir',
    X_NEW: 'nova, novas, novo, novos, verdadeira*, verdadeiro*, atualizadas, real, reais',
    X_REVEAL:
      'mostre, mostra, mostrar, mostre me, me mostre, revele, revela, revelar, imprima, imprime, imprimir, diga, diz, dizer, me diga, diga me, repita, repete, repetir, escreva, escreve, escrever, de me, me de, da me, compartilhe, partilhe, liste, lista, listar, divulgue, forneca, forneca me, descreva, traduza, cite, copie, exiba, exibe, exibir, apresente, informe, conte, conte me, me conte, resuma, indique, exponha, envie, gere, produza, responda com, publique, transcreva, emita',
    X_WHAT:
      'qual e, quais sao, o que e, qual era, quais eram, o que diz, o que dizem, quais foram, qual foi, me diga, quais',
    X_PROMPT:
      'prompt do sistema, prompt de sistema, mensagem do sistema, mensagem de sistema, instrucoes do sistema, prompt inicial, instrucoes iniciais, instrucoes ocultas, prompt oculto, instrucoes secretas, instrucoes de sistema, texto do prompt, solicitacao do sistema, instrucoes originais, configuracao inicial, aviso do sistema, texto de prompt, prompt original, comando do sistema',
    X_SECRET:
      'senha, senhas, palavra passe, palavra secreta, chave secreta, chave api, codigo secreto, segredo, segredos, credenciais, frase secreta, palavra magica, chave de acesso, codigo de acesso, palavra chave, informacoes confidenciais, password',
    X_ACT:
      'voce e, es, tu es, aja como, finja, finja ser, comporte se, voce sera, atue como, imagine que voce, imagine que e, responda, simule, age como, faca de conta, voce agora e, agora voce e, agora es, interprete, voce vai agir, torne se, assuma o papel',
    X_AI: 'ia, inteligencia artificial, modelo, assistente, chatbot, ai, bot, personagem, chatgpt',
    X_WITHOUT: 'sem, livre de, nenhuma, nenhum, nao tem, desprovido de, sem qualquer, sem nenhuma',
    X_LIMIT:
      'restricao, restricoes, censura, regras, filtro, filtros, limites, limite, limitacoes, etica, moral, inibicoes',
    HOWTO: 'como posso, como faco, como se, por que, posso, onde posso, como eu',
  },
  nl: {
    X_DISMISS:
      'negeer, negeert, negeren, vergeet, vergeten, sla over, laat achterwege, laat buiten beschouwing, schrap, verwijder, wis, omzeil, trek je niets aan van, let niet op, houd geen rekening met, hou geen rekening met, overschrijf, verwerp, laat varen, zet opzij, sla geen acht op, annuleer, wijs af, reset, passeer',
    X_ALL: 'alle, alles, elke, iedere, eventuele',
    X_PRIOR:
      'eerdere, vorige, voorgaande, bovenstaande, voorafgaande, vroegere, hierboven, daarvoor, eerder, oorspronkelijke, aanvankelijke, bestaande, tot nu toe, initiele, voorheen, oude, originele',
    X_YOUR: 'jouw, uw, jullie',
    X_GIVEN:
      'die je hebt gekregen, die u hebt gekregen, die je gekregen hebt, die u heeft gekregen, die jou zijn gegeven, die je zijn gegeven, die ik je gaf, die je kreeg, die je hebt ontvangen, die u hebt ontvangen, die u zijn gegeven',
    X_INSTR:
      'instructie*, opdracht*, regel, regels, richtlijn*, bevel*, aanwijzing*, commando*, prompt*, voorschrift*, beperking*, restrictie*, aansporing*, programmering*',
    X_TASK: 'taak, taken, bericht*, verzoek*',
    X_EVERYTHING: 'alles',
    X_ABOVE:
      'alles hierboven, al het bovenstaande, het bovenstaande, alles daarvoor, alles wat je weet, alles wat ik zei, alles wat je verteld is, alles wat je is verteld, alles wat u weet, alles wat u is verteld, al het voorgaande, het voorgaande, alles wat je hebt geleerd',
    X_NOTFOLLOW:
      'volg niet, volg geen, gehoorzaam niet, houd je niet aan, hou je niet aan, stop met het volgen, stop met het opvolgen, volg niet langer, hou op met volgen, houdt u zich niet aan',
    X_NEW: 'nieuwe, nieuw, echte, werkelijke, bijgewerkte',
    X_REVEAL:
      'toon, tonen, laat, laat zien, laat me, geef, geven, onthul, onthullen, openbaar, print, druk af, zeg, vertel, vertellen, herhaal, herhalen, schrijf, deel, noem, lijst, vertaal, kopieer, citeer, beschrijf, weergeef, geef weer, verklap, stuur, som op, vat samen, lees voor, maak bekend, antwoord met, verstrek',
    X_WHAT: 'wat is, wat zijn, wat was, wat waren, welke, wat staat er in, wat zegt, hoe luidt, hoe luiden',
    X_PROMPT:
      'systeemprompt*, systeem prompt, systeembericht*, systeeminstructie*, oorspronkelijke instructies, initiele instructies, verborgen instructies, geheime instructies, startprompt, prompttekst*, oorspronkelijke prompt, systeemaanwijzing*, initiele prompt, systeemmelding*, promptteksten',
    X_SECRET:
      'wachtwoord*, geheime woord, geheim woord, geheime sleutel, geheim, toegangscode*, api sleutel, wachtzin, geheime code, toverwoord, codewoord, inloggegevens, sleutel, geheimen',
    X_ACT:
      'je bent, u bent, doe alsof, gedraag je, speel de rol, handel als, stel je voor dat je, antwoord, reageer, simuleer, je zult, jij bent, u gedraagt zich, gedraag u, treed op als',
    X_AI: 'ai, ki, kunstmatige intelligentie, model, taalmodel, assistent, chatbot, bot, personage, chatgpt',
    X_WITHOUT: 'zonder, geen, vrij van, zonder enige',
    X_LIMIT: 'beperking*, regels, filter*, censuur, grenzen, moraal, ethiek, restrictie*, limieten, ethische',
    HOWTO: 'hoe kan ik, hoe moet ik, waarom, kan ik, hoe werkt, waar kan ik',
  },
  pl: {
    X_DISMISS:
      'ignoruj*, zignoruj*, zignorowac, ignorowac, zapomnij*, zapomniec, pomin, pomincie, pomijaj*, pominac, odrzuc*, nie zwracaj uwagi, nie bierz pod uwage, lekcewaz*, zlekcewaz*, usun*, skasuj*, zaniechaj*, omin, uniewaznij*, nadpisz*, nie uwzgledniaj, zresetuj*, prosze zignorowac, odstap od, porzuc*',
    X_ALL: 'wszystk*, wszelk*, kazd*, calkowicie, wszystkie',
    X_PRIOR:
      'poprzedni*, wczesniejsz*, powyzsz*, uprzedni*, dotychczasow*, pierwotn*, poczatkow*, wczesniej, dotad, przedtem, do tej pory, oryginaln*',
    X_YOUR: 'twoj*, twoim*, twoich, swoj*, swoje, swoich, panstwa',
    X_GIVEN:
      'ktore ci podano, ktore otrzymales, ktore ci dano, ktore dostales, ktore ci dalem, jakie otrzymales, podane, ktore otrzymalas, otrzymane',
    X_INSTR:
      'instrukcj*, polece*, zasad*, regul*, wytyczn*, dyrektyw*, rozkaz*, nakaz*, komend*, prompt*, ogranicze*, wskazow*, zalece*, monit*, podpowied*',
    X_TASK: 'zadan*, zadani*, wiadomos*',
    X_EVERYTHING: 'wszystko',
    X_ABOVE:
      'wszystko powyzej, wszystko co powyzej, powyzsze, wszystko co bylo wczesniej, o wszystkim, wszystko co wiesz, wszystko co ci powiedziano, wszystko co zostalo powiedziane, wszystko co powiedzialem, wszystko czego sie nauczyles, o wszystkim co, to co powyzej',
    X_NOTFOLLOW:
      'nie stosuj sie do, nie przestrzegaj, przestan przestrzegac, nie sluchaj, nie wykonuj, nie musisz przestrzegac, przestan stosowac sie do, nie postepuj zgodnie z',
    X_NEW: 'now*, nowe, nowa, nowy, prawdziw*, zaktualizowan*, rzeczywist*',
    X_REVEAL:
      'pokaz*, ujawnij*, ujawnic, wyswietl*, wypisz*, wydrukuj*, podaj*, powiedz*, napisz, powtorz*, zdradz*, wymien*, przetlumacz*, opisz*, zacytuj*, udostepnij*, skopiuj*, przekaz*, wyjaw*, wyslij*, przedstaw*, stresc*, odpowiedz',
    X_WHAT:
      'jakie jest, jakie sa, jaki jest, jaka jest, co to za, jakie byly, co mowi, jaki byl, jakie, jak brzmi, jak brzmia',
    X_PROMPT:
      'prompt systemow*, prompt systemu, monit systemow*, komunikat systemow*, polecenie systemow*, instrukcje systemow*, instrukcje poczatkow*, ukryte instrukcje, tajne instrukcje, poczatkowy prompt, wiadomosc systemow*, monit systemu, promptu systemow*, tekst monitu, teksty monitow, ukrytych instrukcji, tekst promptu, podpowiedz systemow*, tekst podpowiedzi',
    X_SECRET:
      'haslo, hasla, hasle, haslem, tajne slowo, tajny klucz, klucz api, sekret, sekrety, kod dostepu, tajny kod, dane uwierzytelniajace, magiczne slowo, tajne haslo, sekretne slowo, slowo kluczowe, poufne informacje',
    X_ACT:
      'jestes, badz, udawaj, zachowuj sie, wciel sie, dzialaj jako, wyobraz sobie ze jestes, odpowiadaj, odpowiedz, symuluj, od teraz jestes, bedziesz, zachowuj sie jak',
    X_AI: 'ai, si, sztuczna inteligencja, sztuczna inteligencja*, model*, asystent*, chatbot*, bot*, postac*, chatgpt',
    X_WITHOUT: 'bez, zadnych, wolny od, wolna od, nie ma',
    X_LIMIT: 'ogranicze*, zasad, filtr*, cenzur*, regul, limit*, moral*, etyk*, etyczn*, granic',
    HOWTO: 'jak moge, jak zrobic, dlaczego, czy moge, jak mozna, jak',
  },
};
