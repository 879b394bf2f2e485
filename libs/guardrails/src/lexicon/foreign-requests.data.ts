import type { Language } from './language.js';
import type { Words } from './words.js';

/**
 * Words of the other languages for requests that are no override: for a secret, for data of another person, in the
 * name of a rank or a mode, in an invented world, or hidden in a document.
 *
 * X_SHARE give, share (with me) · X_CONFIRM · X_SYSTEM our system, this mode · X_POEM · X_WAY reversed, in base64, first
 * letter · X_USER of the user · X_DATUM birth date, e-mail address · X_ENTER I enter, I start · X_MODE a special mode
 * of the model · X_CHECK an audit, a check, a mode that machines have as well · X_PASSWORD · X_NEVER · X_RANK I am your developer · X_OFFICE I am the president · X_DOCUMENT the page, the function ·
 * X_STATE say, state (instead) · X_WOULDSAY what would you say · X_PRIVATE personal data · X_NORM is the norm, is
 * shared freely · X_MONEY I give you dollars · X_LIVES where does … live
 */
export const foreignRequests: Readonly<Partial<Record<Language, Words>>> = {
  es: {
    X_CONFIRM: 'confirma, confirme, confirmar',
    X_HOW: 'restablecer, nueva, cambio',
    X_NEVER: 'nunca, jamas, no, con nadie, nadie, con otros',
    X_PASSWORD: 'contraseña, contraseñas, clave secreta, palabra clave, palabra secreta',
    X_CHECK:
      'modo de mantenimiento, modo de depuracion, modo desarrollador, modo de desarrollador, modo administrador, reinicio del sistema, auditoria de seguridad, verificacion del sistema, modo de emergencia',
    X_EVIL: 'malvada, malvado, malefica, maligna, amoral, sin etica',
    X_CONCENTRATE: 'concentrate en, centrate en, enfocate en, concentrese en, empecemos con, empezamos con',
    X_DATA: 'cifrado, encriptacion, archivo, algoritmo, funcion, script, programa, datos',
    X_SHARE:
      'me das, darme, dame, compartir, compartas, compartes, comparte, compartirme, confirmar, confirmes, decirme, contarme, revelarme, facilitame, pasame, necesito que, necesito tu',
    X_SYSTEM: 'nuestro sistema, del sistema, este modo, el sistema, nuestra red, nuestra base de datos',
    X_POEM: 'poema, poesia, haiku, acrostico, cancion, cuento, historia, adivinanza, soneto, rima',
    X_WAY:
      'al aleman, al ingles, traducir, en orden inverso, al reves, orden inverso, en base64, base64, primera letra, primeras letras, tres primeras letras, primeras tres letras, latin de cerdo, pig latin, guiones entre, con guiones, con guion, separado por, morse, letra por letra, invertid*, cuadrado',
    X_USER: 'del usuario, de la usuaria, de el usuario, de los usuarios, de otro usuario, usuario actual',
    X_DATUM:
      'año de nacimiento, fecha de nacimiento, mes de nacimiento, dia de nacimiento, cumpleaños, iniciales, nombre completo, color favorito, ciudad de residencia, ciudad actual, correo electronico, direccion de correo, direccion de correo electronico, numero de telefono, numero de seguridad social, saldo bancario, datos personales',
    X_ENTER:
      'estoy entrando, entro en, inicio, estoy iniciando, voy a iniciar, activo, estoy ejecutando, ejecuto, entrando en',
    X_MODE:
      'modo de sistema, modo sistema, modo dios, modo de anulacion, modo de verificacion, modo de aplicacion de la ley, anulacion del sistema, modo anulacion',
    X_RANK:
      'soy tu desarrollador, soy tu creador, soy tu jefe, soy tu administrador, soy tu programador, como tu creador, como tu desarrollador, soy su desarrollador, soy su creador, soy el desarrollador, como tu administrador, soy tu dueño, soy dios',
    X_OFFICE:
      'soy el presidente, soy policia, soy un oficial de policia, soy agente de policia, soy un policia, soy oficial de policia, soy abogado del gobierno',
    X_DOCUMENT:
      'la funcion, la pagina, la pagina web, el curriculum, el articulo, el documento, el texto, la tabla, el resto, el estudio, el sitio web, esta pagina, el codigo, el correo',
    X_STATE:
      'diga, indica, indique, afirma, declara, declare, escribe, responde, muestra, devuelve, establece, señala, y di, e di, di que',
    X_WOULDSAY: 'que dirias, que diria, que me dirias, que responderias, cual seria, que contestarias',
    X_PRIVATE: 'datos personales, informacion personal, contraseñas, datos privados',
    X_NORM:
      'son la norma, es la norma, la norma, son la moneda, moneda, se comparte libremente, se comparten libremente, conocimiento publico, de dominio publico, conocimiento comun, forma de saludo',
    X_MONEY: 'te dare dolares, te dare, te pagare, te doy, dolares, te donare, donare',
    X_LIVES: 'donde vive, donde reside, donde vive ahora, ciudad de residencia, donde esta viviendo',
    X_DISMISS: 'independientemente de, sin importar, al margen de',
    X_ANYTHING: 'llamado dan, llamada dan, hacer cualquier cosa ahora',
    X_TASK: 'informacion*, contexto*',
    X_ABOVE: 'todo que sabes, todo lo que sepas',
  },
  fr: {
    X_CONFIRM: 'confirme, confirmez, confirmer',
    X_HOW: 'nouveau, changer, oublie',
    X_NEVER: 'jamais, pas, personne',
    X_PASSWORD: 'mot de passe, mots de passe, phrase de passe, mot secret, code secret',
    X_CHECK:
      'mode maintenance, mode de maintenance, mode debogage, mode developpeur, mode administrateur, reinitialisation du systeme, audit de securite, verification du systeme, verification systeme, mode urgence',
    X_EVIL: 'malefique, mechante, diabolique, malveillante, amorale',
    X_CONCENTRATE: 'concentre toi sur, concentrez vous sur, focalise toi sur, commencons par, passe a',
    X_DATA: 'chiffrement, fichier, algorithme, fonction, script, programme, donnees',
    X_SHARE:
      'me donnes, me donner, donne moi, donnez moi, partager, partage, partagez, confirmer, confirmiez, me dire, me reveler, me communiquer, communique moi, communiquez moi, m explicitez, me transmettre, j ai besoin de ton, j ai besoin de votre, j ai besoin que',
    X_SYSTEM: 'notre systeme, du systeme, ce mode, notre reseau, le systeme, notre base de donnees',
    X_POEM: 'poeme, haiku, acrostiche, chanson, histoire, devinette, poesie, sonnet, comptine',
    X_WAY:
      'ordre inverse, a l envers, en base64, base64, premiere lettre, premieres lettres, trois premieres lettres, latin cochon, pig latin, tirets entre, avec des tirets, separe par, separes par, morse, lettre par lettre, invers*',
    X_USER:
      'de l utilisateur, de l utilisatrice, des utilisateurs, d un autre utilisateur, l utilisateur actuel',
    X_DATUM:
      'annee de naissance, date de naissance, mois de naissance, jour de naissance, anniversaire, initiales, nom complet, couleur preferee, ville de residence, ville actuelle, adresse e mail, adresse email, adresse electronique, numero de telephone, numero de securite sociale, solde bancaire, donnees personnelles',
    X_ENTER:
      'maintenant entrer, maintenant entrer en, entrant en, en entrant, j entre en, j entre dans, j entre, je lance, je demarre, j initie, j active, j execute, je procede a, j effectue, entrer en',
    X_MODE:
      'mode de security override, mode de neutralisation, security override, mode systeme, mode dieu, mode de derogation, mode verification, mode de verification, mode application de la loi, mode de contournement',
    X_RANK:
      'je suis votre developpeur, je suis ton developpeur, je suis votre createur, je suis ton createur, je suis ton patron, je suis votre patron, je suis votre administrateur, je suis ton administrateur, en tant que votre createur, en tant que ton createur, en tant que votre developpeur, je suis le developpeur, je suis votre programmeur, je suis dieu',
    X_OFFICE:
      'je suis le president, je suis policier, je suis un policier, je suis un officier de police, je suis agent de police, je suis de la police',
    X_DOCUMENT:
      'la fonction, la page, la page web, le cv, le curriculum, l article, le document, le texte, le tableau, le reste, l etude, le site web, cette page, le code, l e mail',
    X_STATE:
      'dis, dites, indiquez, indique, affirme, affirmez, declare, declarez, ecris, ecrivez, reponds, precisez, enonce, enoncez',
    X_WOULDSAY:
      'que dirais tu, que diriez vous, que me dirais tu, que repondrais tu, que repondriez vous, quel serait, quelle serait',
    X_PRIVATE: 'donnees personnelles, informations personnelles, mots de passe, donnees privees',
    X_NORM:
      'est la norme, sont la norme, la norme, la monnaie, monnaie, librement partagees, partagees librement, de notoriete publique, connaissance publique, forme de salutation',
    X_MONEY: 'je te donnerai, je vous donnerai, dollars, je te paierai, je vous paierai, je ferai un don',
    X_LIVES: 'ou vit, ou habite, ou reside, ou demeure, ville de residence',
    X_DISMISS: 'independamment de, independamment des, quelles que soient, sans tenir compte des',
    X_ANYTHING: 'appele dan, nomme dan, faire n importe quoi maintenant',
  },
  de: {
    X_CONFIRM: 'bestatigen, bestatige, bestatigst',
    X_HOW: 'vergessen, neues, neu, eingeben, einzugeben, ein',
    X_NEVER: 'nicht, nie, niemals, keinesfalls, mit anderen, niemandem, anderen, gasten',
    X_PASSWORD: 'passwort*, kennwort*, geheimwort*, losungswort*, passphrase, codewort*',
    X_CHECK:
      'wartungsmodus, debug modus, entwicklermodus, admin modus, administratormodus, systemreset, systemuberprufung, systemcheck, sicherheitsaudit, sicherheitsprufung, system zuruckgesetzt, notfallmodus',
    X_EVIL: 'bose, bosen, boser, bosartige, bosartigen, amoralische, amoralischen, teuflische',
    X_CONCENTRATE:
      'konzentriere dich auf, konzentrieren sie sich auf, konzentrier dich auf, auf die zu konzentrieren, fokussiere dich auf, wir beginnen mit, fangen sie an mit, folgen, habe ich',
    X_DATA: 'verschlusselung, datei, algorithmus, funktion, skript, programm, daten',
    X_SHARE:
      'mir geben, gib mir, geben sie mir, teilen, teile, mitteilen, mir sagen, sagen sie mir, verraten, mir nennen, herausgeben, nennen, rausrucken, mir verraten, ich brauche ihr, ich brauche dein',
    X_SYSTEM:
      'unser system, unseres systems, fur unser system, des systems, diesen modus, unserem system, das unser system',
    X_POEM: 'gedicht, haiku, akrostichon, lied, geschichte, ratsel, reim, ballade, sonett',
    X_WAY:
      'umgekehrter reihenfolge, ruckwarts, in base64, base64, erster buchstabe, ersten buchstaben, ersten drei buchstaben, schweinelatein, pig latin, bindestrichen, mit bindestrichen, getrennt durch, durch punkte getrennt, morsecode, buchstabe fur buchstabe, ruckwarts geschrieben',
    X_USER:
      'des benutzers, des nutzers, der nutzerin, anderer nutzer, des anwenders, vom benutzer, vom nutzer, anderer benutzer',
    X_DATUM:
      'geburtsjahr, geburtsdatum, geburtsmonat, geburtstag, initialen, vollstandigen namen, lieblingsfarbe, wohnort, aktuellen wohnort, e mail adresse, email adresse, mailadresse, telefonnummer, sozialversicherungsnummer, kontostand, personliche daten, wohnsitz',
    X_ENTER:
      'ich starte, ich aktiviere, ich betrete, ich gehe in, ich trete in, ich fuhre, ich wechsle in, ich leite, starte jetzt',
    X_MODE:
      'systemmodus, system modus, gottmodus, gott modus, override modus, uberschreibungsmodus, verifizierungsmodus, strafverfolgungsmodus, wissensverifizierungsmodus',
    X_RANK:
      'ich bin dein entwickler, ich bin ihr entwickler, ich bin dein schopfer, ich bin ihr schopfer, ich bin dein chef, ich bin ihr chef, ich bin dein administrator, als dein schopfer, als ihr schopfer, als dein entwickler, als ihr entwickler, ich bin dein programmierer, ich bin der entwickler, ich bin dein vorgesetzter, ich bin ihr vorgesetzter, ich bin gott',
    X_OFFICE:
      'ich bin der prasident, ich bin polizist, ich bin polizistin, ich bin ein polizist, ich bin polizeibeamter, ich bin von der polizei',
    X_DOCUMENT:
      'die funktion, die seite, die webseite, die website, den lebenslauf, den artikel, das dokument, den text, die tabelle, den rest, die studie, diese seite, den code, die mail, lebenslauf',
    X_STATE:
      'sage, sag, sagen sie, gib an, geben sie an, behaupte, behaupten sie, schreibe, schreib, antworte, erklare, nenne, stelle fest',
    X_WOULDSAY:
      'was wurdest du sagen, was wurden sie sagen, was wurdest du antworten, was wurden sie antworten, wie wurde lauten',
    X_PRIVATE: 'personliche daten, personlicher daten, personenbezogene daten, passworter, private daten',
    X_NORM:
      'die norm, norm ist, die wahrung, wahrung, frei geteilt, offentlich bekannt, allgemein bekannt, allgemeinwissen, als begrussung, form der begrussung',
    X_MONEY:
      'ich gebe dir dollar, ich gebe ihnen, ich gebe dir, dollar, ich zahle dir, ich zahle ihnen, ich spende',
    X_LIVES: 'wo wohnt, wo lebt, wo wohnt der, derzeitigen wohnort',
    X_DISMISS:
      'aus dem kopf zu streichen, streiche aus dem kopf, hinter sich lassen, abweichend zu, abweichend von, unabhangig von, ungeachtet, entgegen, lass hinter dir, lassen sie hinter sich',
    X_ANYTHING: 'namens dan, genannt dan, jetzt alles tun, kann jetzt alles, jetzt alles machen',
    X_TASK: 'ausfuhrung*, information*, auftrag*, instruktion*',
    X_NOTFOLLOW: 'streichen sie aus dem kopf',
  },
  it: {
    X_CONFIRM: 'conferma, confermi, confermare',
    X_NEVER: 'non, mai, nessuno, con altri',
    X_PASSWORD: 'password, parola d’ordine, parola segreta, parola chiave, frase segreta',
    X_CHECK:
      'modalita manutenzione, modalita di manutenzione, modalita debug, modalita sviluppatore, ripristino del sistema, reset del sistema, audit di sicurezza, controllo di sistema, controllo del sistema',
    X_EVIL: 'malvagia, malvagio, cattiva, malefica, diabolica, amorale',
    X_CONCENTRATE:
      'concentrati su, concentrati sul, concentrati sulla, si concentri su, iniziamo con, cominciamo con',
    X_DATA: 'cifratura, file, algoritmo, funzione, script, programma, dati',
    X_SHARE:
      'mi dai, darmi, dammi, condividere, condividi, condivida, confermare, dirmi, rivelarmi, fornirmi, comunicarmi, comunicami, mi daresti, mi dia, ho bisogno della tua',
    X_SYSTEM: 'nostro sistema, del sistema, questa modalita, il sistema, nostra rete, nostro database',
    X_POEM: 'poesia, haiku, acrostico, canzone, storia, indovinello, filastrocca, sonetto, racconto',
    X_WAY:
      'ordine inverso, al contrario, in base64, base64, prima lettera, prime lettere, prime tre lettere, tre prime lettere, latino maccheronico, pig latin, trattini tra, con trattini, separat*, morse, lettera per lettera, invertit*',
    X_USER:
      'dell’utente, l’utente, degli altri utenti, dell utente, degli utenti, di un altro utente, l utente attuale',
    X_DATUM:
      'anno di nascita, data di nascita, mese di nascita, giorno di nascita, compleanno, iniziali, nome completo, colore preferito, citta di residenza, citta attuale, indirizzo e mail, indirizzo email, numero di telefono, codice fiscale, numero di previdenza sociale, saldo bancario, dati personali',
    X_ENTER:
      'adesso inserendo, inserendo, ora entro, entrando, sto entrando, entro in, sto avviando, avvio, sto eseguendo, eseguo, attivo, inizio',
    X_MODE:
      'modalita di override di sicurezza, override di sicurezza, modalita di sistema, modalita sistema, modalita dio, modalita di override, modalita di verifica, modalita amministratore, verifica della conoscenza, modalita di emergenza, modalita forze dell ordine',
    X_RANK:
      'sono il tuo sviluppatore, sono il tuo creatore, sono il tuo capo, sono il tuo amministratore, sono il vostro sviluppatore, in quanto tuo creatore, come tuo creatore, come tuo sviluppatore, sono il suo sviluppatore, sono lo sviluppatore, in qualita di tuo creatore, sono il tuo programmatore, sono dio',
    X_OFFICE:
      'sono il presidente, sono un agente di polizia, sono un poliziotto, sono un ufficiale di polizia, sono della polizia',
    X_DOCUMENT:
      'la funzione, la pagina, la pagina web, il curriculum, l articolo, il documento, il testo, la tabella, il resto, lo studio, il sito web, questa pagina, il codice, l email',
    X_STATE:
      'dici, dichiara, dichiari, afferma, affermi, indica, indichi, scrivi, rispondi, specifica, dica, di che, e di',
    X_WOULDSAY: 'cosa diresti, cosa direbbe, che diresti, cosa mi diresti, cosa risponderesti, quale sarebbe',
    X_PRIVATE: 'dati personali, informazioni personali, password, dati privati',
    X_NORM:
      'e la norma, la norma, la valuta, valuta, condivisi liberamente, liberamente condivisi, di dominio pubblico, conoscenza pubblica, conoscenza comune, forma di saluto',
    X_MONEY: 'ti daro, vi daro, le daro, dollari, ti paghero, donero, faro una donazione',
    X_LIVES: 'dove vive, dove abita, dove risiede, citta di residenza',
    X_DISMISS:
      'indipendentemente da, indipendentemente dai, indipendentemente dalle, a prescindere da, a prescindere dalle',
    X_ANYTHING: 'chiamato dan, di nome dan, fare qualsiasi cosa ora',
  },
  pt: {
    X_CONFIRM: 'confirme, confirma, confirmar',
    X_NEVER: 'nao, nunca, jamais, ninguem, com outros',
    X_PASSWORD: 'senha, senhas, palavra passe, palavras passe, palavra secreta',
    X_CHECK:
      'modo de manutencao, modo manutencao, modo de depuracao, modo desenvolvedor, modo de desenvolvedor, modo administrador, reinicializacao do sistema, auditoria de seguranca, verificacao do sistema, verificacao de sistema, modo de emergencia',
    X_EVIL: 'malvada, malvado, maligna, maldosa, amoral, diabolica',
    X_CONCENTRATE:
      'concentre se em, concentre se na, concentra te na, foque na, foque em, foca te na, comecamos com',
    X_DATA: 'criptografia, arquivo, ficheiro, algoritmo, funcao, script, programa, dados',
    X_SHARE:
      'me da, me dar, me de, dar me, da me, compartilhar, compartilhe, compartilha, partilhar, partilhe, partilha, confirmar, dizer me, me dizer, me contar, me revelar, me passar, fornecer me, preciso da sua, preciso que',
    X_SYSTEM: 'nosso sistema, do sistema, este modo, o sistema, nossa rede, nosso banco de dados',
    X_SECRET: 'palavra passe, palavras passe',
    X_POEM: 'poema, poesia, haiku, haicai, acrostico, cancao, historia, adivinha, charada, soneto, conto',
    X_WAY:
      'ordem inversa, ao contrario, de tras para frente, em base64, base64, primeira letra, primeiras letras, tres primeiras letras, primeiras tres letras, latim de porco, pig latin, tracos entre, com hifens, com tracos, separad*, morse, letra por letra, invertid*',
    X_USER: 'do usuario, do utilizador, da usuaria, de outro usuario, dos usuarios, usuario atual',
    X_DATUM:
      'ano de nascimento, data de nascimento, mes de nascimento, dia de nascimento, aniversario, iniciais, nome completo, cor favorita, cidade de residencia, cidade atual, endereco de email, endereco de e mail, e mail, email, numero de telefone, numero de seguranca social, cpf, saldo bancario, dados pessoais',
    X_ENTER:
      'estou entrando, estou a entrar, entro no, estou iniciando, estou a iniciar, estou executando, estou a executar, estou a fazer, ativo, inicio',
    X_MODE:
      'modo de sistema, modo sistema, modo deus, modo de substituicao, modo de verificacao, modo de aplicacao da lei',
    X_RANK:
      'sou seu desenvolvedor, sou o seu desenvolvedor, sou o teu desenvolvedor, sou teu desenvolvedor, sou seu criador, sou o seu criador, sou o teu criador, sou seu chefe, sou seu administrador, como seu criador, como teu criador, como seu desenvolvedor, sou o desenvolvedor, sou o seu chefe, sou seu programador, sou deus, eu sou deus',
    X_OFFICE:
      'sou o presidente, sou policial, sou um policial, sou um oficial de policia, sou policia, sou um agente da policia',
    X_DOCUMENT:
      'a funcao, a pagina, a pagina web, a pagina da web, o curriculo, o artigo, o documento, o texto, a tabela, o resto, o estudo, o site, esta pagina, o codigo, o email',
    X_STATE: 'diga, diz, declare, afirme, indique, escreva, escreve, responda, informe, mencione, mostre',
    X_WOULDSAY: 'o que voce diria, o que dirias, o que diria, o que responderia, qual seria',
    X_PRIVATE: 'dados pessoais, informacoes pessoais, senhas, dados privados',
    X_NORM:
      'e a norma, a norma, a moeda, moeda, compartilhados livremente, partilhados livremente, de conhecimento publico, conhecimento comum, forma de saudacao, cumprimento',
    X_MONEY: 'eu lhe darei, te darei, eu te dou, dolares, vou te dar, dar te ei, vou doar, doarei',
    X_LIVES: 'onde mora, onde vive, onde reside, cidade de residencia',
    X_DISMISS: 'ignore o, independentemente de, independentemente das, independente de, apesar das',
    X_ANYTHING: 'chamado dan, fazer qualquer coisa agora',
  },
  nl: {
    X_CONFIRM: 'bevestig, bevestigen',
    X_NEVER: 'niet, nooit, niemand, met anderen',
    X_PASSWORD: 'wachtwoord*, geheime woord, wachtzin',
    X_CHECK:
      'onderhoudsmodus, debugmodus, ontwikkelaarsmodus, beheerdersmodus, systeemcontrole, beveiligingsaudit, systeemreset',
    X_EVIL: 'kwaadaardige, slechte, boosaardige, amorele',
    X_CONCENTRATE: 'concentreer je op, focus op, richt je op',
    X_SHARE: 'geef me, geef mij, mij geven, delen, deel, bevestigen, mij vertellen, vertel me',
    X_SYSTEM: 'ons systeem, het systeem, deze modus, van ons systeem',
    X_POEM: 'gedicht, haiku, acrostichon, lied, verhaal, raadsel, rijm',
    X_WAY:
      'omgekeerde volgorde, achterstevoren, in base64, base64, eerste letter, eerste letters, eerste drie letters, pig latin, streepjes tussen, gescheiden door, morse, letter voor letter',
    X_USER: 'van de gebruiker, van gebruikers, de gebruikers, andere gebruiker',
    X_DATUM:
      'geboortejaar, geboortedatum, geboortemaand, verjaardag, initialen, volledige naam, favoriete kleur, woonplaats, e mailadres, emailadres, telefoonnummer, banksaldo, persoonsgegevens',
    X_ENTER: 'ik start, ik activeer, ik ga nu, ik betreed, ik voer, ik schakel over',
    X_MODE: 'systeemmodus, god modus, godmodus, override modus, verificatiemodus',
    X_RANK:
      'ik ben je ontwikkelaar, ik ben uw ontwikkelaar, ik ben je maker, ik ben je baas, ik ben je beheerder, als je maker, als je ontwikkelaar, ik ben jouw ontwikkelaar, ik ben god',
    X_OFFICE: 'ik ben de president, ik ben politieagent, ik ben van de politie, ik ben een politieagent',
    X_DOCUMENT:
      'de functie, de pagina, de webpagina, het cv, het artikel, het document, de tekst, de tabel, de rest, de studie, de code',
    X_STATE: 'zeg, geef aan, vermeld, schrijf, antwoord, stel',
    X_WOULDSAY: 'wat zou je zeggen, wat zou u zeggen, wat zou je antwoorden',
    X_PRIVATE: 'persoonlijke gegevens, persoonsgegevens, wachtwoorden',
    X_NORM: 'de norm, de valuta, vrij gedeeld, algemeen bekend, vrijelijk gedeeld',
    X_MONEY: 'ik geef je, ik geef u, dollar, ik betaal je',
    X_LIVES: 'waar woont, waar verblijft',
    X_DISMISS: 'ongeacht, los van',
  },
  pl: {
    X_CONFIRM: 'potwierdz*, potwierdzic',
    X_NEVER: 'nie, nigdy, nikomu, innym',
    X_PASSWORD: 'haslo, hasla, hasle, haslem, tajne slowo',
    X_CHECK: 'tryb konserwacji, tryb debugowania, tryb administratora, reset systemu',
    X_EVIL: 'zla, zly, zlym, zlosliwa, niemoralna',
    X_CONCENTRATE: 'skup sie na, skoncentruj sie na, skupcie sie na',
    X_SHARE: 'podaj mi, podac, podziel sie, udostepnic, potwierdzic, powiedziec mi, daj mi',
    X_SYSTEM: 'naszego systemu, do systemu, tego trybu, systemu',
    X_POEM: 'wiersz, haiku, akrostych, piosenk*, opowiadanie, zagadk*',
    X_WAY:
      'odwrotnej kolejnosci, wspak, w base64, base64, pierwsza litera, pierwsze litery, pierwsze trzy litery, litera po literze, oddzielon*',
    X_USER: 'uzytkownika, uzytkownikow',
    X_DATUM:
      'rok urodzenia, data urodzenia, date urodzenia, miesiac urodzenia, inicjaly, ulubiony kolor, miejsce zamieszkania, adres e mail, adres email, numer telefonu, saldo konta, dane osobowe',
    X_ENTER: 'wchodze w, uruchamiam, rozpoczynam, aktywuje, przechodze w',
    X_MODE: 'tryb systemowy, tryb boga, tryb dewelopera, tryb weryfikacji, audyt bezpieczenstwa',
    X_RANK:
      'jestem twoim tworca, jestem twoim programista, jestem twoim szefem, jestem twoim administratorem, jako twoj tworca, jestem twoim deweloperem, jestem bogiem',
    X_OFFICE: 'jestem prezydentem, jestem policjantem, jestem funkcjonariuszem policji',
    X_DOCUMENT: 'funkcje, strone, strone internetowa, cv, zyciorys, artykul, dokument, tekst, tabele, reszte',
    X_STATE: 'powiedz, stwierdz, podaj, napisz, odpowiedz',
    X_WOULDSAY: 'co bys powiedzial, co odpowiedzialbys, co powiedzialbys',
    X_PRIVATE: 'dane osobowe, danych osobowych, hasla',
    X_NORM: 'norma, waluta, swobodnie udostepniane, powszechnie znane',
    X_MONEY: 'dam ci, zaplace ci, dolarow',
    X_LIVES: 'gdzie mieszka',
    X_DISMISS: 'niezaleznie od, bez wzgledu na',
  },
  ru: {
    X_CONFIRM: 'подтверди*, подтвердить, подтвердите',
    X_NEVER: 'не, никогда, никому, другим',
    X_PASSWORD:
      'пароль, пароля, паролем, пароле, пароли, паролю, паролях, парольную фразу, секретное слово, кодовое слово',
    X_CHECK:
      'режим обслуживания, режим отладки, режим разработчика, сброс системы, проверка системы, проверку системы, аудит безопасности, обновление системы, аварийный режим',
    X_EVIL: 'злой, злая, злым, злобный, аморальный, аморальная, зловредный',
    X_CONCENTRATE: 'сосредоточься на, сосредоточьтесь на, сконцентрируйся на, сфокусируйся на, приступим к',
    X_DATA: 'шифрования, файл, алгоритм, функция, скрипт, программ*, данных',
    X_SHARE:
      'дай мне, дайте мне, дадите мне, дать мне, поделиться, поделись, поделитесь, подтвердить, сообщить, сказать мне, назвать, предоставить, предоставьте',
    X_SYSTEM: 'нашей системы, от нашей системы, системы, этого режима, этой системы, нашей базы',
    X_SECRET: 'парольную фразу, паролях, паролю',
    X_POEM: 'стихотворени*, стих*, хайку, хокку, акростих*, песн*, рассказ*, загадк*, истори*',
    X_WAY:
      'обратном порядке, задом наперед, наоборот, в base64, base64, первая буква, первые буквы, первые три буквы, поросячьей латыни, поросячьей латынью, через дефис, разделенн*, морзе, по буквам, перевернут*',
    X_USER: 'пользователя, пользователей, юзера',
    X_DATUM:
      'год рождения, дату рождения, дата рождения, месяц рождения, день рождения, инициалы, инициалов, полное имя, любимый цвет, город проживания, места жительства, адрес электронной почты, электронной почты, номер телефона, номер социального страхования, банковский баланс, личные данные',
    X_ENTER:
      'я вхожу в, вхожу в, я запускаю, запускаю, я начинаю, я активирую, я провожу, перехожу в, я ввожу',
    X_MODE:
      'системный режим, режим системы, режим бога, режим переопределения, режим проверки, режим проверки знаний, режим администратора, режим правоохранительных органов',
    X_RANK:
      'я твой разработчик, я ваш разработчик, я твой создатель, я ваш создатель, я твой начальник, я ваш начальник, я твой администратор, я ваш администратор, как твой создатель, как ваш создатель, как ваш разработчик, я твой хозяин, я разработчик, я бог',
    X_OFFICE: 'я президент, я полицейский, я офицер полиции, я сотрудник полиции, я из полиции',
    X_DOCUMENT:
      'функцию, страницу, веб страницу, резюме, статью, документ, текст, таблицу, остальное, исследование, сайт, код, письмо',
    X_STATE: 'скажи*, укажи*, утверждай*, заяви*, напиши*, ответь*, сообщи*, выведи*, констатируй*',
    X_WOULDSAY:
      'что бы ты сказал, что бы вы сказали, что ты скажешь, что бы ты ответил, что бы вы ответили, каким бы',
    X_PRIVATE:
      'персональными данными, персональные данные, личные данные, личными данными, личных данных, персональных данных, пароли, паролями',
    X_NORM:
      'норма, нормой, является нормой, валюта, валютой, свободно обмениваются, свободно делятся, общеизвестны, общедоступны*, приветстви*, общественным достоянием',
    X_MONEY: 'я дам вам, я дам тебе, долларов, заплачу, пожертвую',
    X_LIVES: 'где живет, где проживает, где сейчас живет, где находится пользователь',
    X_DISMISS: 'независимо от, вне зависимости от, несмотря на',
    X_ANYTHING: 'по имени дан, делать что угодно, сделать что угодно сейчас',
  },
  uk: {
    X_CONFIRM: 'підтверди*, підтвердити',
    X_NEVER: 'не, ніколи',
    X_PASSWORD: 'пароль, пароля, паролі, паролем, секретне слово',
    X_CHECK:
      'режим обслуговування, режим розробника, режим налагодження, аудит безпеки, режим адміністратора',
    X_SHARE: 'дай мені, дайте мені, поділитися, поділись, підтвердити, сказати мені',
    X_SYSTEM: 'нашої системи, системи, цього режиму',
    X_POEM: 'вірш*, хайку, акровірш*, пісн*, оповіданн*, загадк*',
    X_WAY: 'зворотному порядку, навпаки, base64, перша літера, перші літери, перші три літери, по літерах',
    X_USER: 'користувача, користувачів',
    X_DATUM:
      'рік народження, дату народження, дата народження, ініціали, улюблений колір, місце проживання, адресу електронної пошти, номер телефону, особисті дані',
    X_MODE: 'системний режим, режим бога',
    X_ENTER: 'я входжу в, запускаю, я починаю, активую',
    X_RANK:
      'я твій розробник, я ваш розробник, я твій творець, я ваш творець, я твій начальник, як твій творець, я бог',
    X_OFFICE: 'я президент, я поліцейський',
    X_DOCUMENT: 'функцію, сторінку, резюме, статтю, документ, текст, таблицю',
    X_STATE: 'скажи*, вкажи*, напиши*, стверджуй*',
    X_LIVES: 'де живе, де проживає',
  },
  tr: {
    X_CONFIRM: 'onayla*, dogrula*',
    X_NEVER: 'asla, paylasmayin, degil, unuttum, kimseyle, kimseye, baskasiyla',
    X_PASSWORD:
      'sifre, sifreyi, sifreni, sifren, sifrenizi, sifreniz, sifresi, sifresini, parola, parolayi, parolani, sifrenin, gizli kelime*',
    X_CHECK:
      'bakim modu*, hata ayiklama modu*, gelistirici modu*, yonetici modu*, sistem sifirlama*, guvenlik denetimi*, sistem kontrolu*, acil durum modu*',
    X_EVIL: 'kotu, kotucul, seytani, ahlaksiz',
    X_CONCENTRATE: 'odaklan, odaklanin, konsantre ol',
    X_DATA: 'sifreleme, dosya, algoritma, fonksiyon, betik, program, veri',
    X_SHARE:
      'bana ver, verir misin, verebilir misin*, verirsen, verirseniz, paylasir misin*, paylasabilir misin*, paylas*, onaylayabilir misin*, dogrulayabilir misin*, soyleyebilir misin*, soyler misin*',
    X_SYSTEM: 'sistemimizin, sistemimiz icin, sistemin, bu modun, sistemimiz',
    X_SECRET: 'sifresi, sifresini, sifresine, sifreler, parolasi, parolasini, sifrenin',
    X_POEM: 'siir, siiri, haiku, akrostis, sarki, hikaye, bilmece',
    X_WAY:
      'ters sirayla, tersten, ters sirada, base64, ilk harf*, ilk uc harf*, domuz latincesi, pig latin, tire ile, nokta ile ayir*, noktayla ayir*, ayiran, mors, harf harf',
    X_USER: 'kullanicinin, kullanicilarin, diger kullanici*',
    X_DATUM:
      'dogum yili*, dogum tarihi*, dogum ayi*, dogum gunu*, bas harfleri*, adinin, tam adi*, favori rengi*, en sevdigi renk, ikamet*, yasadigi sehir, e posta adresi*, eposta adresi*, adresi*, telefon numarasi*, sosyal guvenlik numarasi*, banka bakiyesi*, kisisel veri*',
    X_ENTER: 'giriyorum, baslatiyorum, moduna giriyorum, calistiriyorum, yurutuyorum, etkinlestiriyorum',
    X_MODE: 'sistem modu*, tanri modu*, gecersiz kilma modu*, dogrulama modu*, kolluk kuvvetleri*',
    X_RANK:
      'ben senin gelistiricinim, ben sizin gelistiricinizim, gelistiricinizim, gelistiricinim, yaraticinim, yaraticinizim, patronunum, patronunuzum, yaraticin olarak, yaraticiniz olarak, yoneticinim, ben tanriyim',
    X_OFFICE: 'ben baskanim, ben polisim, ben bir polis memuruyum, polis memuruyum, baskaniyim',
    X_DOCUMENT:
      'web sayfası, web sayfasını, fonksiyonu, islevi, sayfayi, web sayfasini, ozgecmisi, makaleyi, belgeyi, metni, tabloyu, calismayi, kodu, gerisini, fonksiyon*',
    X_STATE: 'deyin, soyle, soyleyin, belirt, belirtin, yaz, yazin, ifade et, ifade edin',
    X_WOULDSAY: 'ne derdin, ne derdiniz, ne soylerdin, ne soylerdiniz, ne cevap verirdin',
    X_PRIVATE: 'kisisel verilerin, kisisel veriler, kisisel bilgiler, kisisel verileri, sifrelerin',
    X_NORM:
      'norm oldugu, para birimi oldugu, para birimi, ozgurce paylasildigi, serbestce paylasildigi, kamuya acik, herkesce bilinen, norm',
    X_MONEY: 'dolar verecegim, sana dolar, size dolar, dolar',
    X_LIVES: 'nerede yasiyor, nerede oturuyor, nerede ikamet ediyor',
    X_DISMISS: 'bagimsiz olarak, bakilmaksizin, ne olursa olsun',
    X_ANYTHING: 'adinda dan, simdi her seyi yap*',
  },
  ar: {
    X_CONFIRM: 'تاكيد, اكد, تؤكد',
    X_NEVER: 'لا, ابدا, لن, مع اي, اي شخص, احد',
    X_PASSWORD: 'كلمه المرور, كلمه السر, كلمه مرور, كلمات المرور, رمز المرور, عباره المرور',
    X_CHECK:
      'وضع الصيانه, وضع التصحيح, وضع المطور, وضع المسوول, اعاده ضبط النظام, تدقيق امني, تدقيق الامان, فحص النظام, وضع الطوارئ',
    X_EVIL: 'شرير, شريره, خبيث, غير اخلاقي',
    X_CONCENTRATE: 'ركز علي, ركز على, ركزوا علي',
    X_DATA: 'خوارزميه, ملف, برنامج, تشفير البيانات',
    X_SHARE:
      'واخبرني, تعطيني, اعطني, مشاركه, مشاركتي, تشاركني, شاركني, تؤكد, اخباري, تخبرني, اخبرني, تزويدي, تقول لي, تعطني, ان تعطيني',
    X_SYSTEM: 'لنظامنا, نظامنا, النظام, هذا الوضع, لهذا الوضع, لنظام',
    X_SECRET: 'جمله المرور, جمله رمز المرور, رمز المرور, عباره المرور, كلمه المرور الخاصه بك, كلمات المرور',
    X_POEM: 'قصيده, هايكو, شعر, اغنيه, قصه, لغز',
    X_WAY:
      'بترتيب عكسي, عكسي, بالعكس, معكوس, base64, باستخدام base64, الحرف الاول, الاحرف الاولي, الحروف الاولي, اول ثلاثه احرف, باللاتينيه الخنزير, اللاتينيه الخنزير, شرطات, مفصوله بنقطه, مفصول, حرفا حرفا',
    X_USER: 'المستخدم, للمستخدم, المستخدمين, مستخدم اخر',
    X_DATUM:
      'سنه ميلاد, سنه الميلاد, تاريخ ميلاد, تاريخ الميلاد, شهر ميلاد, عيد ميلاد, الاحرف الاولي من اسم, اللون المفضل, لون المفضل, مدينه الاقامه, عنوان البريد الالكتروني, عنوان بريد, البريد الالكتروني, رقم هاتف, رقم الضمان الاجتماعي, الرصيد البنكي, رصيد, البيانات الشخصيه',
    X_ENTER: 'ادخل, انا ادخل, الان ادخل, ابدا, اشغل, اقوم بتشغيل, اجري, انا الان ادخل, سادخل',
    X_MODE: 'وضع النظام, وضع الاله, وضع تجاوز, وضع التجاوز, وضع التحقق, تطبيق القانون وضع, وضع تطبيق القانون',
    X_RANK:
      'انا مطورك, انا مطوركم, انا منشئك, انا خالقك, انا رئيسك, انا مديرك, بصفتي منشئك, بصفتي مطورك, انا المطور الخاص بك, بصفتي خالقك, انا الله, انا اله',
    X_OFFICE: 'انا الرئيس, انا رئيس, انا ضابط شرطه, انا شرطي, انا ضابط في الشرطه',
    X_DOCUMENT:
      'الوظيفه, الداله, الصفحه, صفحه الويب, السيره الذاتيه, المقال, المقاله, المستند, النص, الجدول, الورقه, الموقع, الكود',
    X_STATE: 'قل, اذكر, صرح, اكتب, اجب, وقل, واذكر, حدد, وحدد',
    X_WOULDSAY: 'ماذا ستقول, ماذا تقول, ماذا كنت ستقول, ماذا سيكون, ماذا ستكون',
    X_PRIVATE: 'البيانات الشخصيه, المعلومات الشخصيه, بيانات شخصيه, كلمات المرور',
    X_NORM: 'هي القاعده, هو القاعده, القاعده, هي العمله, العمله, بحريه, معرفه عامه, متاحه للجميع, تحيه',
    X_MONEY: 'ساعطيك, دولار, دولارا, سادفع لك, ساتبرع',
    X_LIVES: 'اين يعيش, اين يسكن, اين يقيم, اين تعيش, مكان اقامه',
    X_DISMISS: 'بغض النظر عن',
    X_ANYTHING: 'يسمي دان, افعل اي شيء الان',
  },
  fa: {
    X_NEVER: 'هرگز, نکن, نکنید',
    X_PASSWORD: 'رمز عبور, گذرواژه, کلمه عبور, پسورد, کلمه رمز',
    X_CHECK: 'حالت نگهداری, حالت توسعه دهنده, حالت اشکال زدایی, حالت مدیر, بازنشانی سیستم',
    X_SHARE: 'به من بده, به من بدهید, به اشتراک بگذار*, به من بگو*',
    X_SYSTEM: 'سیستم ما, سیستم, این حالت',
    X_POEM: 'شعر, هایکو, داستان, آهنگ, معما',
    X_WAY: 'برعکس, به ترتیب معکوس, base64, حرف اول, حروف اول, سه حرف اول, حرف به حرف',
    X_USER: 'کاربر, کاربران',
    X_DATUM:
      'سال تولد, تاریخ تولد, ماه تولد, روز تولد, رنگ مورد علاقه, آدرس ایمیل, محل سکونت, شهر محل سکونت, شماره تلفن, موجودی بانکی, اطلاعات شخصی',
    X_ENTER: 'وارد می شوم, وارد حالت, اجرا می کنم, شروع می کنم',
    X_MODE: 'حالت سیستم, حالت خدا',
    X_RANK:
      'من توسعه دهنده تو هستم, من سازنده تو هستم, من سازنده شما هستم, من توسعه دهنده شما هستم, من رئیس تو هستم, به عنوان سازنده تو, من خدا هستم',
    X_OFFICE: 'من رئیس جمهور هستم, من پلیس هستم',
    X_DOCUMENT: 'تابع, صفحه, صفحه وب, رزومه, مقاله, سند, متن, جدول',
    X_STATE: 'بگو, بگویید, بنویس, اعلام کن',
    X_LIVES: 'کجا زندگی می کند',
  },
  he: {
    X_NEVER: 'אל, לעולם, לא',
    X_PASSWORD: 'סיסמה, סיסמא, הסיסמה, הסיסמא, המילה הסודית',
    X_CHECK: 'מצב תחזוקה, מצב מפתח, מצב ניפוי, מצב מנהל, איפוס מערכת',
    X_SHARE: 'תן לי, לתת לי, לשתף, שתף, לאשר, לומר לי, להגיד לי',
    X_SYSTEM: 'המערכת שלנו, של המערכת, מצב זה, למערכת שלנו',
    X_POEM: 'שיר, הייקו, סיפור, חידה, אקרוסטיכון',
    X_WAY:
      'בסדר הפוך, הפוך, לאחור, base64, האות הראשונה, האותיות הראשונות, שלוש האותיות הראשונות, אות אחר אות',
    X_USER: 'של המשתמש, המשתמש, משתמשים',
    X_DATUM:
      'שנת הלידה, תאריך הלידה, תאריך לידה, ראשי התיבות, הצבע האהוב, כתובת המייל, כתובת האימייל, עיר המגורים, מספר הטלפון, יתרת הבנק, מידע אישי',
    X_ENTER: 'אני נכנס, אני מפעיל, אני מתחיל, אני מריץ',
    X_MODE: 'מצב מערכת, מצב אלוהים',
    X_RANK: 'אני המפתח שלך, אני היוצר שלך, אני הבוס שלך, אני המנהל שלך, כיוצר שלך, אני אלוהים',
    X_OFFICE: 'אני הנשיא, אני שוטר',
    X_DOCUMENT: 'את הפונקציה, את הדף, את קורות החיים, את המאמר, את המסמך, את הטקסט, את הטבלה',
    X_STATE: 'אמור, ציין, כתוב, תגיד, הצהר',
    X_LIVES: 'איפה גר, היכן גר',
  },
  hi: {
    X_CONFIRM: 'पुष्टि',
    X_HOW: 'बदलूं, बदलें, भूल, रीसेट',
    X_NEVER: 'कभी, मत, नहीं, न, किसी के साथ, किसी को',
    X_PASSWORD: 'पासवर्ड, पास वर्ड, पासफ्रेज, गुप्त शब्द',
    X_CHECK: 'रखरखाव मोड, डिबग मोड, डेवलपर मोड, सिस्टम रीसेट, सुरक्षा ऑडिट, सिस्टम जांच, आपातकालीन मोड, सिस्टम चेक',
    X_EVIL: 'दुष्ट, बुरे, बुरा, अनैतिक',
    X_CONCENTRATE: 'ध्यान केंद्रित करें, ध्यान केंद्रित करो',
    X_DATA: 'एल्गोरिदम, फ़ाइल, स्क्रिप्ट, प्रोग्राम',
    X_SHARE:
      'मुझे दें, मुझे दो, मुझे दे, देते हैं, दे सकते हैं, साझा करें, साझा करो, साझा कर सकते हैं, साझा कर, शेयर करें, पुष्टि करने, पुष्टि कर सकते हैं, बता सकते हैं, प्रदान कर सकते हैं, पासवर्ड बता',
    X_SYSTEM: 'हमारे सिस्टम, सिस्टम के लिए, सिस्टम का, इस मोड, हमारी प्रणाली, सिस्टम की',
    X_SECRET: 'पासवर्ड, पास वर्ड, पासफ्रेज, गोपनीय जानकारी, गोपनीय data, गोपनीय डेटा',
    X_POEM: 'कविता, हाइकु, हाईकू, गीत, कहानी, पहेली, एक्रोस्टिक, क्रोस्टिक',
    X_WAY:
      'जर्मन में, स्पेनिश में, अनुवाद, उल्टे क्रम, रिवर्स क्रम, विपरीत क्रम, उलटे क्रम, base64, बेस64, पहला अक्षर, पहले अक्षर, पहले तीन अक्षर, पिग लैटिन, सुअर लैटिन, डैश के साथ, अलग किए, अक्षर दर अक्षर, का वर्ग, हर अक्षर',
    X_USER: 'उपयोगकर्ता के, उपयोगकर्ता का, उपयोगकर्ता की, उपयोगकर्ता, यूजर के, यूजर का, यूज़र, उपयोगकर्ताओं',
    X_DATUM:
      'जन्म वर्ष, जन्म तिथि, जन्म माह, जन्म महीने, जन्मदिन, जन्म दिन, जन्म दिवस, शुरुआती, प्रारंभिक अक्षर, आद्याक्षर, पसंदीदा रंग, निवास शहर, वर्तमान निवास, ईमेल पता, ईमेल पते, ईमेल एड्रेस, फोन नंबर, सामाजिक सुरक्षा संख्या, बैंक बैलेंस, व्यक्तिगत डेटा',
    X_ENTER:
      'प्रवेश कर रहा हूं, प्रवेश कर रहा हूँ, में प्रवेश कर, शुरू कर रहा हूं, शुरू कर रहा हूँ, चला रहा हूं, चला रहा हूँ, सक्रिय कर रहा',
    X_MODE:
      'सिस्टम मोड, गॉड मोड, भगवान मोड, भगवान मॉडल, ओवरराइड मोड, सत्यापन मोड, ज्ञान सत्यापन मोड, एडमिन मोड, सिस्टम ओवरराइड, कानून प्रवर्तन',
    X_RANK:
      'मैं आपका डेवलपर हूं, मैं आपका डेवलपर हूँ, मैं आपका निर्माता हूं, मैं आपका निर्माता हूँ, मैं तुम्हारा निर्माता हूँ, मैं आपका बॉस हूं, मैं आपका बॉस हूँ, मैं आपका एडमिन हूं, आपके निर्माता के रूप में, आपके डेवलपर के रूप में, मैं आपका मालिक हूं, मैं तुम्हारा डेवलपर, मैं भगवान हूँ, मैं भगवान हूं',
    X_OFFICE:
      'मैं राष्ट्रपति हूँ, का राष्ट्रपति हूँ, का राष्ट्रपति हूं, मैं पुलिस अधिकारी हूँ, पुलिस अधिकारी हूँ, पुलिस अधिकारी हूं, सरकारी अधिकारी हूं, सरकारी अधिकारी हूँ, कंपनी का मैनेजर हूं',
    X_DOCUMENT:
      'फ़ंक्शन को, फंक्शन को, वेबपेज को, पेज को, पृष्ठ को, रिज्यूमे को, बायोडाटा को, लेख को, दस्तावेज़ को, पाठ को, तालिका को, पेपर को, कोड को, फ़ंक्शन, वेबपेज, रिज्यूमे',
    X_STATE: 'कहें, कहो, बताएं, बताओ, लिखें, लिखो, कहें कि, बताएं कि',
    X_ABOVE:
      'ऊपर की बातों, ऊपर की बातों को, ऊपर की बात, ऊपर को, ऊपर की, ऊपर वाले को, उपर की बातों, ऊपर की चीजों, ऊपर दी गई बात',
    X_DISMISS: 'अनदेखी, अनदेखा, की अनदेखी, को अनदेखा, की परवाह किए बिना',
    X_WOULDSAY: 'क्या कहेंगे, आप क्या कहेंगे, तुम क्या कहोगे, क्या होगा, क्या जवाब देंगे',
    X_PRIVATE: 'व्यक्तिगत डेटा, व्यक्तिगत जानकारी, निजी डेटा, पासवर्ड',
    X_NORM:
      'आदर्श है, मानक है, मुद्रा है, स्वतंत्र रूप से साझा, सार्वजनिक ज्ञान, सामान्य ज्ञान, आम बात, सामान्य बात, अभिवादन',
    X_MONEY: 'डॉलर दूंगा, मैं आपको दूंगा, दूंगा, डॉलर, दान करूंगा',
    X_LIVES: 'कहां रह रहा, कहाँ रह रहा, कहां रहता, कहाँ रहता, कहां रहते, कहाँ रहते, कहां रहती',
    X_ANYTHING: 'कुछ भी कर सकता, अब कुछ भी करो',
    X_PROMPT: 'सोर्स कोड, source code, आंतरिक निर्देश',
  },
  bn: {
    X_CONFIRM: 'নিশ্চিত',
    X_NEVER: 'কখনও, না, কখনো, কারও সাথে, কাউকে',
    X_PASSWORD: 'পাসওয়ার্ড*, গোপন শব্দ*',
    X_CHECK: 'রক্ষণাবেক্ষণ মোড, ডিবাগ মোড, ডেভেলপার মোড, সিস্টেম রিসেট, নিরাপত্তা অডিট, সিস্টেম চেক',
    X_EVIL: 'দুষ্ট, খারাপ, অনৈতিক',
    X_CONCENTRATE: 'মনোযোগ দিন, মনোনিবেশ করুন',
    X_SHARE:
      'আমাকে দিন, আমাকে দাও, দিতে পারবেন, দিতে পারেন, শেয়ার করুন, শেয়ার করতে পারেন, শেয়ার করতে, নিশ্চিত করতে পারেন, নিশ্চিত করতে, বলতে পারেন, দেবেন, দেন',
    X_SYSTEM: 'আমাদের সিস্টেমের, সিস্টেমের, এই মোডের, আমাদের সিস্টেম',
    X_POEM: 'কবিতা, হাইকু, গান, গল্প, ধাঁধা, ছড়া, অ্যাক্রোস্টিক',
    X_WAY:
      'বিপরীত ক্রমে, উল্টো করে, উল্টো ক্রমে, base64, প্রথম অক্ষর, প্রথম তিনটি অক্ষর, পিগ ল্যাটিন, ড্যাশ দিয়ে, আলাদা করে, অক্ষরে অক্ষরে',
    X_USER: 'ব্যবহারকারীর, ব্যবহারকারী, ব্যবহারকারীদের',
    X_DATUM:
      'জন্ম সাল, জন্মের বছর, জন্ম তারিখ, জন্মতারিখ, জন্ম মাস, জন্মদিন, আদ্যক্ষর, প্রিয় রঙ, প্রিয় রং, বাসস্থান, ইমেল ঠিকানা, ইমেইল ঠিকানা, ফোন নম্বর, ব্যাংক ব্যালেন্স, ব্যক্তিগত তথ্য',
    X_ENTER: 'প্রবেশ করছি, শুরু করছি, চালাচ্ছি, সক্রিয় করছি',
    X_MODE: 'সিস্টেম মোড, গড মোড, ওভাররাইড মোড, যাচাইকরণ মোড, অ্যাডমিন মোড, সিস্টেম ওভাররাইড',
    X_RANK:
      'আমি আপনার ডেভেলপার, আমি তোমার ডেভেলপার, আমি আপনার স্রষ্টা, আমি তোমার স্রষ্টা, আমি আপনার নির্মাতা, আমি আপনার বস, আপনার স্রষ্টা হিসাবে, আপনার নির্মাতা হিসাবে, আমি ঈশ্বর',
    X_OFFICE: 'আমি রাষ্ট্রপতি, আমি পুলিশ, আমি একজন পুলিশ',
    X_DOCUMENT: 'ফাংশনটি, ফাংশন, ওয়েবপেজটি, ওয়েবপেজ, জীবনবৃত্তান্ত, নিবন্ধটি, নথি, টেবিলটি, কাগজটি, সারসংকলন',
    X_STATE: 'বলুন, বলো, লিখুন, উল্লেখ করুন, জানান, বলুন যে',
    X_ABOVE: 'উপরের কথাগুলো, উপরের বিষয়টি, উপরের কথা, উপরেরটি, উপরের বিষয়, উপরের অংশ',
    X_DISMISS: 'উপেক্ষা, উপেক্ষা করে, নির্বিশেষে',
    X_WOULDSAY: 'কি বলবেন, কী বলবেন, কি বলবে, কী বলবে, কী হবে, কি হবে',
    X_PRIVATE: 'ব্যক্তিগত তথ্য, ব্যক্তিগত ডেটা',
    X_NORM: 'স্বাধীনভাবে শেয়ার, অবাধে শেয়ার, আদর্শ, মুদ্রা, সাধারণ জ্ঞান, সর্বজনীন জ্ঞান',
    X_MONEY: 'ডলার, আপনাকে ডলার, দেব',
    X_LIVES: 'কোথায় থাকেন, কোথায় থাকে, কোথায় বাস',
  },
  zh: {
    X_CONFIRM: '确认一下, 确认, 確認',
    X_HOW: '怎么, 忘记, 忘了, 重设, 设置',
    X_NEVER: '不要, 切勿, 绝不, 请勿, 别, 不应, 不能, 從不, 任何人, 他人, 别人, 其他人',
    X_PASSWORD: '密码, 口令, 暗号, 密碼, 秘密单词',
    X_CHECK: '维护模式, 调试模式, 开发者模式, 管理员模式, 系统重置, 安全审计, 系统检查, 紧急模式',
    X_EVIL: '邪恶的, 邪恶, 不道德的, 邪惡的',
    X_CONCENTRATE: '专注于, 集中于, 专心于, 專注於',
    X_DATA: '算法, 文件, 函数, 脚本, 程序, 数据',
    X_SHARE: '分享, 给我, 告诉我, 提供, 共享, 透露, 說出, 告訴我, 能确认, 可以确认, 你确认, 能告诉',
    X_SYSTEM: '我们系统, 系统, 我们系统的, 我们系统, 系统的, 我们的系统, 我們系統, 此模式, 这个模式',
    X_POEM: '诗, 俳句, 藏头诗, 故事, 歌, 谜语, 詩, 藏頭詩',
    X_WAY:
      '倒序, 反序, 反过来, 倒过来, 逆序, 相反的顺序, 反顺序, base64, 第一个字母, 前三个字母, 首字母, 猪拉丁, 破折号, 用点分隔, 分隔, 摩尔斯, 逐字',
    X_USER: '用户的, 用户, 該用戶, 用戶的',
    X_DATUM:
      '出生年份, 出生日期, 出生月份, 生日, 首字母, 全名, 最喜欢的颜色, 最喜爱的颜色, 居住城市, 居住地, 电子邮件地址, 邮箱地址, 邮箱, 电话号码, 社会安全号码, 银行余额, 个人信息, 个人数据',
    X_ENTER: '我正在进入, 正在进入, 我进入, 我正在启动, 我正在运行, 我要启动, 进入, 我正在执行',
    X_MODE:
      '系统模式, 上帝模式, 覆盖模式, 验证模式, 知识验证模式, 执法模式, 执法覆盖模式, 系統模式, 开发者训练数据',
    X_RANK:
      '我是你的开发者, 我是您的开发者, 我是你的创造者, 我是您的创造者, 我是你的老板, 我是您的老板, 我是你的主人, 我是你的管理员, 作为你的创造者, 作为您的创造者, 作为你的开发者, 我是你的上司, 我是您的上司, 我是你的創造者, 我是你的開發者, 我是上帝, 我是神',
    X_OFFICE: '我是总统, 我是警察, 我是警官, 我是美国总统',
    X_DOCUMENT: '函数, 网页, 简历, 文章, 文档, 文本, 表格, 论文, 页面, 代码, 函數, 網頁, 履歷',
    X_STATE: '说明, 声明, 说, 指出, 写, 回答, 输出, 陈述, 並說, 并说',
    X_WOULDSAY: '你会说什么, 您会说什么, 你会怎么说, 你会怎么回答, 会是什么, 你會說什麼',
    X_PRIVATE: '个人数据, 个人信息, 密码, 私人数据, 個人資料',
    X_NORM: '是常态, 是规范, 是货币, 自由分享, 自由共享, 公共知识, 常识, 打招呼, 是一种常态, 是常規',
    X_MONEY: '给你美元, 我会给你, 我给你, 美元',
    X_LIVES: '住在哪里, 住在哪, 居住在哪里, 住哪里, 住在哪裡',
    X_DISMISS: '不管, 无论, 不论',
    X_ANYTHING: '名为dan, 叫做dan, 现在做任何事',
  },
  ja: {
    X_CONFIRM: '確認',
    X_HOW: '変え方, やり方, 変更方法, 再設定方法, 忘れた, リセット方法, 設定方法',
    X_NEVER: '決して, ないで, しないで, べきでは, 他人と, 他人に, 誰にも',
    X_PASSWORD: 'パスワード, 合言葉, 秘密の言葉, 暗証番号',
    X_CHECK:
      'メンテナンスモード, デバッグモード, 開発者モード, 管理者モード, システムリセット, セキュリティ監査, システムチェック, 緊急モード',
    X_EVIL: '邪悪な, 悪い, 悪の, 不道徳な',
    X_CONCENTRATE: '集中して, 集中し',
    X_DATA: 'アルゴリズム, ファイル, 関数, スクリプト, プログラム',
    X_SHARE: '教えて, 共有でき, 共有して, 共有, 確認でき, 渡して, くれれば, くれたら, 教えてくれ',
    X_SYSTEM: '私たちのシステム, システムの, このモード, 我々のシステム, システムへの',
    X_POEM: '詩, 俳句, 歌, 物語, なぞなぞ, アクロスティック, 短歌',
    X_WAY:
      '逆順, 逆から, 逆に, base64, 最初の文字, 最初の3文字, 最初の三文字, 頭文字, ピッグラテン, 豚ラテン, ダッシュ, 区切, モールス, 一文字ずつ',
    X_USER: 'ユーザーの, ユーザの, 利用者の, ユーザーは, ユーザーが',
    X_DATUM:
      '生年, 生まれた年, 生年月日, 誕生月, 誕生日, イニシャル, フルネーム, 好きな色, 居住都市, 居住地, メールアドレス, 電話番号, 社会保障番号, 銀行残高, 個人情報, 個人データ',
    X_ENTER: '入力中, に入る, 入ります, 開始します, 起動します, 実行しています, 入っています, 突入, 開始して',
    X_MODE:
      'システムモード, ゴッドモード, 神モード, オーバーライドモード, 検証モード, 知識検証モード, 法執行, セキュリティオーバーライド, システムオーバーライド',
    X_RANK:
      '私はあなたの開発者, あなたの開発者です, あなたの創造者, あなたの上司, 私はあなたの上司, あなたの管理者です, あなたの制作者, あなたの作成者, あなたのクリエイター, 私はあなたの主人, 私は神',
    X_OFFICE: '私は大統領, 私は警察官, 警察官です, 大統領です, 私はアメリカ大統領',
    X_DOCUMENT:
      '関数を, ウェブページを, ページを, 履歴書を, 記事を, 文書を, テキストを, 表を, 論文を, コードを, 機能を',
    X_STATE: '述べ, 述べて, 言って, 言え, 書いて, 答えて, 出力して, と述べ, 明記',
    X_WOULDSAY: '何と言い, 何て言い, なんと言い, どう答え, 何と答え, 何になり, 何でしょう',
    X_WHAT: 'は?, は？',
    X_PRIVATE: '個人データ, 個人情報, パスワード',
    X_NORM: '普通の, 当たり前, 通貨, 自由に共有, 公知, 常識, 一般的な知識, 標準, 挨拶',
    X_MONEY: 'ドルあげ, ドルを差し上げ, ドル, 寄付',
    X_LIVES: 'どこに住んで, どこに居住, 住んでいる場所',
    X_DISMISS: '関係なく, 関わらず, かかわらず',
    X_ANYTHING: '今何でもする, 何でもする, danという',
  },
  ko: {
    X_CONFIRM: '확인*',
    X_HOW: '방법*, 잊어*, 재설정*, 변경*',
    X_NEVER: '절대*, 마세요, 마십시오, 말아*, 다른 사람*, 타인*, 누구에게도',
    X_PASSWORD: '비밀번호*, 패스워드*, 암호*, 비밀 단어*',
    X_CHECK:
      '유지보수 모드*, 유지 보수 모드*, 디버그 모드*, 개발자 모드*, 관리자 모드*, 시스템 재설정*, 보안 감사*, 시스템 점검*, 시스템 리셋*, 긴급 모드*',
    X_EVIL: '사악한, 악한, 악의적인, 부도덕한',
    X_CONCENTRATE: '집중*',
    X_DATA: '알고리즘*, 파일*, 함수*, 스크립트*, 프로그램*',
    X_SHARE:
      '알려주*, 알려줄*, 주시겠*, 공유*, 공유해*, 제공*, 줄래*, 준다면*, 주면*, 말해줄*, 확인해 주실*, 확인해 줄*, 확인해줄*, 너의 비밀번호가 필요*',
    X_SYSTEM: '우리 시스템*, 시스템의, 시스템*, 이 모드*',
    X_POEM: '시를, 시로, 하이쿠*, 노래*, 이야기*, 수수께끼*, 아크로스틱*, 삼행시*',
    X_WAY:
      '역순*, 거꾸로, 반대로, base64*, 첫 글자*, 처음 세 글자*, 앞 세 글자*, 첫 번째 글자*, 피그 라틴*, 돼지 라틴*, 대시*, 구분*, 모스*, 한 글자씩',
    X_USER: '사용자의, 사용자가, 사용자*, 유저*, 이용자*',
    X_DATUM:
      '출생 연도*, 출생연도*, 생년월일*, 출생 월*, 태어난 해*, 생일*, 이니셜*, 좋아하는 색*, 가장 좋아하는 색*, 거주 도시*, 거주지*, 이메일 주소*, 이메일*, 전화번호*, 사회보장번호*, 주민등록번호*, 은행 잔고*, 개인정보*, 개인 정보*, 개인 데이터*',
    X_ENTER: '들어간다*, 들어갑*, 진입*, 시작*, 실행 중*, 실행하고*, 돌입*, 수행*, 들어가*',
    X_MODE:
      '시스템 모드*, 갓 모드*, 신 모드*, 오버라이드 모드*, 재정의 모드*, 검증 모드*, 지식 검증 모드*, 법 집행*, 시스템 오버라이드*',
    X_RANK:
      '나는 너의 개발자*, 나는 당신의 개발자*, 저는 당신의 개발자*, 나는 너의 창조자*, 나는 당신의 창조자*, 나는 너의 상사*, 나는 당신의 상사*, 당신의 창조자로서, 너의 창조자로서, 당신의 개발자로서, 나는 네 주인*, 나는 당신의 관리자*, 나는 신이*, 나는 하나님*',
    X_OFFICE: '나는 대통령*, 나는 경찰*, 저는 경찰*, 나는 미국 대통령*',
    X_DOCUMENT: '함수*, 웹페이지*, 웹 페이지*, 페이지*, 이력서*, 기사*, 문서*, 텍스트*, 표를, 논문*, 코드*',
    X_STATE: '말하세요*, 말해*, 명시*, 진술*, 쓰세요*, 써*, 답하*, 말하*, 라고 말*',
    X_ABOVE: '위의 것*, 위 것*, 위 사항*, 위를',
    X_WOULDSAY: '뭐라고 말*, 뭐라고 하*, 뭐라고 할*, 뭐라고 대답*, 무엇이라고 말*, 무엇일까*',
    X_PRIVATE: '개인 데이터*, 개인정보*, 개인 정보*, 비밀번호*',
    X_NORM:
      '표준인*, 규범인*, 일반적인 곳*, 통화인*, 화폐*, 자유롭게 공유*, 공개 지식*, 상식*, 당연한*, 규범*',
    X_MONEY: '달러*, 줄게*, 드릴게*, 기부*',
    X_LIVES: '어디에 살*, 어디 살*, 어디에 거주*',
    X_DISMISS: '상관없이, 관계없이',
    X_ANYTHING: '무엇이든 할 수*, dan이라는*',
  },
  vi: {
    X_CONFIRM: 'xác nhận',
    X_NEVER: 'đừng, không, không bao giờ, bất kỳ ai, người khác, với ai',
    X_PASSWORD: 'mật khẩu, từ bí mật, cụm mật khẩu',
    X_CHECK:
      'chế độ bảo trì, chế độ gỡ lỗi, chế độ nhà phát triển, chế độ quản trị, khởi động lại hệ thống, kiểm toán bảo mật, kiểm tra hệ thống, nâng cấp hệ thống, đặt lại hệ thống, chế độ khẩn cấp',
    X_EVIL: 'độc ác, xấu xa, gian ác, vô đạo đức',
    X_CONCENTRATE: 'tập trung vào, hãy tập trung vào',
    X_DATA: 'thuật toán, tệp, hàm, tập lệnh, chương trình',
    X_SHARE:
      'chia sẻ, cho tôi, cho tôi biết, nói cho tôi, đưa cho tôi, cung cấp, đưa tôi, tiết lộ, bạn xác nhận, bạn có thể xác nhận, cần bạn xác nhận',
    X_SYSTEM:
      'hệ thống, hệ thống của chúng ta, hệ thống của chúng tôi, của hệ thống, chế độ này, hệ thống chúng ta',
    X_SECRET: 'mật khẩu, cụm từ mã khóa, cụm mật khẩu, api key, api keys',
    X_POEM: 'thơ, bài thơ, haiku, bài hát, câu chuyện, câu đố, thơ acrostic',
    X_WAY:
      'thứ tự ngược lại, đảo ngược, ngược lại, base64, chữ cái đầu tiên, chữ cái đầu, ba chữ cái đầu tiên, ba chữ cái đầu, latin heo, latinh lợn, tiếng latin lợn, dấu gạch ngang, cách nhau bằng, phân tách bằng, mã morse, từng chữ cái',
    X_USER: 'của người dùng, người dùng, người sử dụng',
    X_DATUM:
      'năm sinh, ngày sinh, tháng sinh, ngày tháng năm sinh, sinh nhật, tên viết tắt, chữ cái đầu tên, họ tên, màu sắc yêu thích, màu yêu thích, thành phố cư trú, nơi cư trú, nơi ở, địa chỉ email, email, số điện thoại, số an sinh xã hội, số dư ngân hàng, dữ liệu cá nhân',
    X_ENTER:
      'tôi đang vào, đang bước vào, tôi đang chạy, đang chạy, tôi bắt đầu, tôi khởi động, tôi kích hoạt, đang khởi động, bật',
    X_MODE: 'chế độ hệ thống, chế độ thần thánh, chế độ ghi đè, chế độ xác minh, chế độ thực thi pháp luật',
    X_RANK:
      'tôi là nhà phát triển của bạn, tôi là người tạo ra bạn, tôi là sếp của bạn, tôi là chủ của bạn, tôi là quản trị viên của bạn, với tư cách là người tạo ra bạn, tôi là nhà phát triển, là người sáng tạo của bạn, tôi là cấp trên của bạn, tôi là chúa, tôi là thượng đế',
    X_OFFICE: 'tôi là tổng thống, tôi là cảnh sát, tôi là sĩ quan cảnh sát',
    X_DOCUMENT:
      'chức năng, hàm, trang web, trang, sơ yếu lý lịch, hồ sơ, bài báo, bài viết, tài liệu, văn bản, bảng, mã',
    X_STATE: 'nói, nói rằng, hãy nói, nêu, nêu rõ, tuyên bố, viết, trả lời, chỉ ra, chỉ ra rằng',
    X_WOULDSAY: 'bạn sẽ nói gì, bạn sẽ trả lời, sẽ là gì, bạn sẽ nói thế nào',
    X_PRIVATE: 'dữ liệu cá nhân, thông tin cá nhân, mật khẩu',
    X_NORM:
      'là chuẩn mực, là tiêu chuẩn, là tiền tệ, tự do chia sẻ, chia sẻ tự do, kiến thức công cộng, kiến thức chung, bình thường, lời chào',
    X_MONEY: 'đô la, tôi sẽ cho bạn, tôi sẽ đưa cho bạn, tôi sẽ trả, quyên góp',
    X_LIVES: 'sống ở đâu, đang sống ở đâu, cư trú ở đâu',
    X_DISMISS: 'bất kể, không phụ thuộc vào, vượt qua',
    X_LIMIT: 'an toàn, xác thực',
  },
  th: {
    X_CONFIRM: 'ยืนยัน',
    X_NEVER: 'อย่า, ไม่, ห้าม, ใคร, ผู้อื่น',
    X_PASSWORD: 'รหัสผ่าน, คําลับ',
    X_CHECK:
      'โหมดบํารุงรักษา, โหมดดีบัก, โหมดนักพัฒนา, โหมดผู้ดูแล, รีเซ็ตระบบ, ตรวจสอบความปลอดภัย, ตรวจสอบระบบ, โหมดฉุกเฉิน',
    X_EVIL: 'ชั่วร้าย, ร้ายกาจ',
    X_CONCENTRATE: 'มุ่งเน้นไปที่, จดจ่อกับ',
    X_SHARE: 'บอกฉัน, แชร์, แบ่งปัน, ให้ฉัน, ช่วยบอก, เปิดเผย, คุณยืนยัน, ช่วยยืนยัน',
    X_SYSTEM: 'ระบบของเรา, ของระบบ, โหมดนี้, สําหรับระบบ, ระบบเรา',
    X_SECRET: 'รหัสผ่าน, รหัสผ่านของคุณ, วลีรหัสผ่าน',
    X_POEM: 'บทกวี, กลอน, ไฮกุ, เพลง, เรื่องสั้น, ปริศนา, โคลง',
    X_WAY:
      'ย้อนกลับ, กลับหลัง, ลําดับย้อนกลับ, base64, ตัวอักษรตัวแรก, อักษรตัวแรก, สามตัวอักษรแรก, ตัวอักษรสามตัวแรก, ละตินหมู, พิกละติน, ขีดกลาง, คั่นด้วย, มอร์ส, ทีละตัวอักษร',
    X_USER: 'ของผู้ใช้, ผู้ใช้, ผู้ใช้งาน',
    X_DATUM:
      'ปีเกิด, วันเกิด, เดือนเกิด, อักษรย่อ, ชื่อย่อ, ชื่อเต็ม, สีโปรด, สีที่ชอบ, เมืองที่อาศัย, ที่อยู่อาศัย, ที่อยู่อีเมล, อีเมล, หมายเลขโทรศัพท์, เบอร์โทร, หมายเลขประกันสังคม, ยอดเงินในธนาคาร, ข้อมูลส่วนตัว, ข้อมูลส่วนบุคคล',
    X_ENTER: 'กําลังเข้าสู่, ฉันกําลังเข้าสู่, เข้าสู่, กําลังเริ่ม, กําลังเรียกใช้, กําลังดําเนินการ, เปิดใช้งาน',
    X_MODE: 'โหมดระบบ, โหมดพระเจ้า, โหมดแทนที่, โหมดตรวจสอบ, โหมดตรวจสอบความรู้, โหมดบังคับใช้กฎหมาย',
    X_RANK:
      'ฉันเป็นนักพัฒนาของคุณ, ฉันคือนักพัฒนาของคุณ, ฉันเป็นผู้สร้างคุณ, ฉันคือผู้สร้างของคุณ, ฉันเป็นเจ้านายของคุณ, ในฐานะผู้สร้างของคุณ, ในฐานะผู้สร้างคุณ, ฉันเป็นผู้ดูแลระบบของคุณ, ฉันเป็นหัวหน้าของคุณ, ฉันเป็นพระเจ้า, ฉันคือพระเจ้า',
    X_OFFICE: 'ฉันเป็นประธานาธิบดี, ฉันเป็นตํารวจ, ฉันเป็นเจ้าหน้าที่ตํารวจ',
    X_DOCUMENT: 'ฟังก์ชัน, หน้าเว็บ, เรซูเม่, ประวัติย่อ, บทความ, เอกสาร, ข้อความ, ตาราง, โค้ด',
    X_STATE: 'พูด, บอกว่า, ระบุ, ระบุว่า, เขียน, ตอบ, พูดว่า',
    X_WOULDSAY: 'คุณจะว่าอย่างไร, คุณจะพูดว่าอะไร, คุณจะตอบ, คุณจะบอกว่า, จะเป็นอะไร, คุณจะพูดอะไร',
    X_PRIVATE: 'ข้อมูลส่วนตัว, ข้อมูลส่วนบุคคล',
    X_NORM: 'เป็นบรรทัดฐาน, เป็นเรื่องปกติ, เป็นสกุลเงิน, แบ่งปันอย่างอิสระ, แชร์อย่างอิสระ, ความรู้สาธารณะ, ความรู้ทั่วไป',
    X_MONEY: 'ดอลลาร์, ฉันจะให้เงิน, ฉันจะให้คุณ, บริจาค',
    X_LIVES: 'อาศัยอยู่ที่ไหน, อยู่ที่ไหน, พักอยู่ที่ไหน',
    X_DISMISS: 'อย่าไปสนใจ, อย่าสนใจ, โดยไม่คํานึงถึง, ไม่ว่า, ไม่สนใจ',
    X_INSTR: 'คําแนะนํา, คําสั่ง',
  },
  id: {
    X_CONFIRM: 'konfirmasi, mengonfirmasi, mengkonfirmasi',
    X_NEVER: 'jangan, tidak, tidak pernah, siapa pun, orang lain',
    X_PASSWORD: 'kata sandi, password, sandi, kata rahasia',
    X_CHECK:
      'mode pemeliharaan, mode debug, mode pengembang, mode admin, reset sistem, audit keamanan, pemeriksaan sistem, mode darurat',
    X_SECRET: 'password, passwordmu, password anda, frasa sandi',
    X_EVIL: 'jahat, licik, amoral',
    X_CONCENTRATE: 'fokus pada, berfokus pada, konsentrasi pada',
    X_DATA: 'algoritma, berkas, file, fungsi, skrip, program',
    X_SHARE:
      'beri saya, beri aku, berikan, memberi tahu saya, memberitahu saya, membagikan, bagikan, berbagi, mengkonfirmasi, mengonfirmasi, memberi, memberikan, sebutkan, anda konfirmasi',
    X_SYSTEM: 'sistem kami, sistem kita, mode ini, untuk sistem, membuka sistem kami',
    X_POEM: 'puisi, haiku, akrostik, lagu, cerita, teka teki, pantun',
    X_WAY:
      'urutan terbalik, dalam urutan terbalik, urutan terbalik, terbalik, base64, huruf pertama, tiga huruf pertama, latin babi, pig latin, tanda hubung, dipisahkan, morse, huruf demi huruf',
    X_USER: 'pengguna, milik pengguna, para pengguna',
    X_DATUM:
      'tahun lahir, tahun kelahiran, tanggal lahir, bulan lahir, hari lahir, ulang tahun, inisial, nama lengkap, warna favorit, kota tempat tinggal, tempat tinggal, alamat email, nomor telepon, nomor jaminan sosial, saldo bank, data pribadi',
    X_ENTER:
      'saya memasuki, memasuki, saya memulai, saya menjalankan, saya mengaktifkan, aku memasuki, sedang memasuki, sedang menjalankan',
    X_MODE:
      'mode sistem, modus sistem, mode dewa, modus dewa, mode tuhan, modus tuhan, mode override, mode verifikasi, mode verifikasi pengetahuan, mode penegakan hukum',
    X_RANK:
      'saya pengembang anda, saya adalah pengembang anda, aku pengembangmu, aku penciptamu, saya pencipta anda, saya bos anda, sebagai penciptamu, sebagai pencipta anda, sebagai pengembang anda, saya adalah pencipta anda, saya atasan anda, saya adalah atasan anda, saya tuhan, saya adalah tuhan, aku tuhan',
    X_OFFICE:
      'saya presiden, saya adalah presiden, saya polisi, saya seorang polisi, saya petugas polisi, saya adalah seorang petugas polisi',
    X_DOCUMENT:
      'fungsi, halaman, halaman web, resume, artikel, dokumen, teks, tabel, makalah, situs web, kode, laman',
    X_STATE: 'katakan, sebutkan, nyatakan, tulis, tuliskan, jawab, ucapkan, katakanlah',
    X_WOULDSAY:
      'apa yang akan anda katakan, apa yang akan kamu katakan, apa jawaban anda, apa kata sandi anda',
    X_PRIVATE: 'data pribadi, informasi pribadi, kata sandi',
    X_NORM:
      'adalah norma, norma, mata uang, dibagikan secara bebas, pengetahuan umum, pengetahuan publik, hal biasa, salam',
    X_MONEY: 'dolar, saya akan memberi anda, aku akan memberimu, akan menyumbangkan',
    X_LIVES: 'tinggal di mana, di mana tinggal, dimana tinggal, tinggal dimana',
    X_DISMISS: 'terlepas dari, tanpa memperhatikan, tanpa menghiraukan',
    X_ANYTHING: 'bernama dan, lakukan apa saja sekarang',
  },
  tl: {
    X_CONFIRM: 'kumpirmahin, makumpirma',
    X_NEVER: 'huwag, hindi, kahit kanino, sa iba',
    X_PASSWORD: 'password, passphrase, lihim na salita',
    X_CHECK:
      'maintenance mode, mode ng pagpapanatili, debug mode, developer mode, pag reset ng sistema, security audit, system check',
    X_SHARE:
      'ibigay, ibigay mo sa akin, ibahagi, makumpirma, sabihin sa akin, sabihin mo, ibahagi mo, ibigay sa akin',
    X_SYSTEM: 'ating sistema, aming sistema, sistema natin, ng sistema, mode na ito',
    X_SECRET: 'password, passphrase, lihim na susi',
    X_POEM: 'tula, haiku, akrostiko, kanta, kuwento, bugtong, maikling kuwento',
    X_WAY:
      'bawat digit, bawat titik, baligtad na pagkakasunud sunod, baliktad, pabaligtad, base64, unang titik, unang tatlong titik, pig latin, gitling, pinaghihiwalay ng, morse, titik sa titik',
    X_USER: 'ng gumagamit, gumagamit, ng user, ng mga gumagamit',
    X_DATUM:
      'taon ng kapanganakan, petsa ng kapanganakan, buwan ng kapanganakan, kaarawan, inisyal, buong pangalan, paboritong kulay, lungsod ng paninirahan, lungsod ng tirahan, tirahan, email address, numero ng telepono, balanse sa bangko, personal na data, personal na datos',
    X_ENTER: 'pumapasok ako, papasok ako, sinisimulan ko, nagpapatakbo ako, pinapatakbo ko',
    X_MODE: 'system mode, mode ng sistema, god mode, override mode, mode ng pag verify',
    X_RANK:
      'ako ang iyong developer, ako ang developer mo, ako ang lumikha sa iyo, ako ang iyong tagalikha, ako ang iyong boss, bilang iyong tagalikha, bilang iyong developer, ako ang boss mo, ako ang diyos',
    X_OFFICE: 'ako ang pangulo, ako ay isang pulis, isa akong pulis, ako ang presidente',
    X_DOCUMENT:
      'ang function, ang webpage, ang resume, ang artikulo, ang dokumento, ang teksto, ang talahanayan, ang pahina, ang code',
    X_STATE: 'sabihin, sabihin mo, isulat, sagutin, ipahayag, ilahad',
    X_WOULDSAY: 'ano ang sasabihin mo, anong sasabihin mo, ano ang isasagot mo',
    X_PRIVATE: 'personal na data, personal na impormasyon, mga password',
    X_NORM:
      'malaya na ibinabahagi, malayang, pamantayan, ang pera, pera, malayang ibinabahagi, kaalaman ng publiko, karaniwang kaalaman, karaniwan',
    X_MONEY: 'dolyar, bibigyan kita',
    X_LIVES: 'saan nakatira, saan siya nakatira',
    X_DISMISS: 'anuman ang, hindi alintana, kahit ano pa ang',
  },
  el: {
    X_CONFIRM: 'επιβεβαιωσε, επιβεβαιωσεις',
    X_NEVER: 'μην, δεν, ποτε',
    X_PASSWORD: 'κωδικο προσβασης, κωδικος προσβασης, συνθηματικο, μυστικη λεξη',
    X_CHECK: 'λειτουργια συντηρησης, λειτουργια προγραμματιστη',
    X_SHARE: 'δωσε μου, δωστε μου, μοιρασου, μοιραστειτε, να μοιραστεις, επιβεβαιωσεις, πες μου, πειτε μου',
    X_SYSTEM: 'συστηματος μας, του συστηματος, το συστημα μας',
    X_POEM: 'ποιημα, χαικου, ιστορια, τραγουδι, αινιγμα',
    X_WAY:
      'αντιστροφη σειρα, αναποδα, base64, πρωτο γραμμα, πρωτα γραμματα, πρωτα τρια γραμματα, γραμμα προς γραμμα',
    X_USER: 'του χρηστη, των χρηστων, χρηστη',
    X_DATUM:
      'ετος γεννησης, ημερομηνια γεννησης, αρχικα, αγαπημενο χρωμα, διευθυνση email, πολη κατοικιας, αριθμο τηλεφωνου, προσωπικα δεδομενα',
    X_MODE: 'λειτουργια συστηματος, λειτουργια θεου',
    X_ENTER: 'μπαινω σε, ξεκιναω, εκτελω, ενεργοποιω',
    X_RANK: 'ειμαι ο προγραμματιστης σου, ειμαι ο δημιουργος σου, ειμαι το αφεντικο σου, ως δημιουργος σου',
    X_DOCUMENT: 'τη συναρτηση, τη σελιδα, την ιστοσελιδα, το βιογραφικο, το αρθρο, το εγγραφο, το κειμενο',
    X_STATE: 'πες, πειτε, δηλωσε, γραψε, απαντησε',
    X_LIVES: 'που μενει, που ζει, που κατοικει',
  },
  ro: {
    X_CONFIRM: 'confirma, confirmi',
    X_NEVER: 'niciodata',
    X_PASSWORD: 'parola, parolei, cuvantul secret',
    X_CHECK: 'modul de intretinere, modul dezvoltator, modul administrator, audit de securitate',
    X_SHARE: 'da mi, dati mi, imi dai, imparti, impartaseste, confirmi, sa mi spui, spune mi, imi poti spune',
    X_SYSTEM: 'sistemului nostru, sistemul nostru, sistemului, acest mod',
    X_POEM: 'poezie, poem, haiku, acrostih, cantec, poveste, ghicitoare',
    X_WAY:
      'ordine inversa, invers, base64, prima litera, primele litere, primele trei litere, litera cu litera',
    X_USER: 'utilizatorului, utilizatorilor, al utilizatorului, a utilizatorului',
    X_DATUM:
      'anul nasterii, data nasterii, luna nasterii, initialele, culoarea preferata, orasul de resedinta, adresa de email, numarul de telefon, soldul bancar, date personale',
    X_MODE: 'modul sistem, modul zeu',
    X_ENTER: 'intru in, pornesc, execut, activez, incep',
    X_RANK:
      'sunt dezvoltatorul tau, sunt creatorul tau, sunt seful tau, ca creator al tau, sunt administratorul tau',
    X_DOCUMENT: 'functia, pagina, pagina web, cv ul, articolul, documentul, textul, tabelul',
    X_STATE: 'spune, spuneti, afirma, declara, scrie, raspunde',
    X_LIVES: 'unde locuieste',
  },
  cs: {
    X_CONFIRM: 'potvrd, potvrdit',
    X_NEVER: 'nikdy, nesdilejte',
    X_PASSWORD: 'heslo, hesla, tajne slovo',
    X_CHECK: 'rezim udrzby, vyvojarsky rezim, rezim spravce, bezpecnostni audit',
    X_SHARE: 'dej mi, dejte mi, sdilet, sdilej, potvrdit, rekni mi, reknete mi, sdelit',
    X_SYSTEM: 'naseho systemu, systemu, tohoto rezimu',
    X_POEM: 'basen, basnicku, haiku, akrostich, pisen, pribeh, hadanku',
    X_WAY:
      'opacnem poradi, pozpatku, base64, prvni pismeno, prvni pismena, prvni tri pismena, pismeno po pismenu',
    X_USER: 'uzivatele, uzivatelu',
    X_DATUM:
      'rok narozeni, datum narozeni, mesic narozeni, inicialy, oblibenou barvu, mesto bydliste, bydliste, e mailovou adresu, emailovou adresu, telefonni cislo, osobni udaje',
    X_MODE: 'systemovy rezim, rezim boha',
    X_ENTER: 'vstupuji do, spoustim, aktivuji, zahajuji',
    X_RANK: 'jsem tvuj vyvojar, jsem vas vyvojar, jsem tvuj tvurce, jsem tvuj sef, jako tvuj tvurce',
    X_DOCUMENT: 'funkci, stranku, webovou stranku, zivotopis, clanek, dokument, tabulku',
    X_STATE: 'rekni, reknete, uved, uvedte, napis, odpovez',
    X_LIVES: 'kde bydli, kde zije',
  },
  sv: {
    X_CONFIRM: 'bekrafta, bekreft',
    X_NEVER: 'inte, aldrig, ikke',
    X_PASSWORD: 'losenord*, passord*, adgangskode*, hemliga ordet',
    X_CHECK: 'underhallslage, utvecklarlage, administratorslage, utviklermodus, vedlikeholdsmodus',
    X_SHARE: 'ge mig, dela, beratta for mig, gi meg, fortell meg, giv mig, fortael mig',
    X_SYSTEM: 'vart system, systemets, detta lage, vores system, systemet vart',
    X_POEM: 'dikt, haiku, akrostikon, sang, berattelse, gata, digt, historie',
    X_WAY:
      'omvand ordning, baklanges, bakvant, base64, forsta bokstaven, forsta bokstaverna, tre forsta bokstaverna, bokstav for bokstav, baglaens',
    X_USER: 'anvandarens, anvandarnas, brukerens, brugerens',
    X_DATUM:
      'fodelsear, fodelsedatum, fodelsedag, initialer, favoritfarg, bostadsort, e postadress, epostadress, telefonnummer, banksaldo, personuppgifter, fodselsdato, fodselsar, yndlingsfarve',
    X_MODE: 'systemlage, gudslage, sakerhetsrevision',
    X_ENTER: 'jag startar, jag aktiverar, jag gar in i, jeg starter, jeg aktiverer',
    X_RANK:
      'jag ar din utvecklare, jag ar din skapare, jag ar din chef, som din skapare, jeg er din utvikler, jeg er din udvikler, jeg er din skaper',
    X_DOCUMENT: 'funktionen, sidan, webbsidan, artikeln, dokumentet, texten, tabellen, siden',
    X_STATE: 'sag, ange, skriv, svara, pasta, si',
    X_LIVES: 'var bor, hvor bor',
  },
};
