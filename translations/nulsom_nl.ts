<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>Arguments</name>
    <message>
        <source>What is your gross salary a year?</source>
        <translation>Wat is je brutosalaris per jaar?</translation>
    </message>
    <message>
        <source>This is no address: %1. An address looks like 192.168.1.20:28300.</source>
        <translation>Dit is geen adres: %1. Een adres ziet er zo uit: 192.168.1.20:28300.</translation>
    </message>
    <message>
        <source>The file with the answer cannot be read: %1</source>
        <translation>Het bestand met het antwoord kan niet worden gelezen: %1</translation>
    </message>
    <message>
        <source>The file with the answer is too long: %1</source>
        <translation>Het bestand met het antwoord is te lang: %1</translation>
    </message>
    <message>
        <source>Give either a code, or --find TITLE, or --address HOST:PORT.</source>
        <translation>Geef een code, of --find TITEL, of --address HOST:POORT.</translation>
    </message>
    <message>
        <source>Print one JSON object a line for each event, in English.</source>
        <translation>Schrijf voor elke gebeurtenis een JSON-object op een regel, in het Engels.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Toon deze hulp.</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3.</source>
        <translation>Bij --%1 hoort een heel getal van %2 tot en met %3.</translation>
    </message>
    <message>
        <source>There is no statistic %1. There are: count, sum, mean.</source>
        <translation>Er is geen statistiek %1. Er zijn: count, sum, mean.</translation>
    </message>
    <message>
        <source>A whole session on this machine: some people compute their average salary over real connections.</source>
        <translation>Een hele sessie op deze computer: een paar mensen berekenen hun gemiddelde salaris over echte verbindingen.</translation>
    </message>
    <message>
        <source>The answers, with commas between them.</source>
        <translation>De antwoorden, met komma&apos;s ertussen.</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>How many people; the answers are dealt out in turn.</source>
        <translation>Hoeveel mensen; de antwoorden worden om de beurt uitgedeeld.</translation>
    </message>
    <message>
        <source>Any of count, sum, mean, with commas.</source>
        <translation>Een of meer van count, sum, mean, met komma&apos;s ertussen.</translation>
    </message>
    <message>
        <source>This is one argument too many: %1</source>
        <translation>Dit is een argument te veel: %1</translation>
    </message>
    <message>
        <source>Lists the sessions that this network offers.</source>
        <translation>Toont de sessies op dit netwerk.</translation>
    </message>
    <message>
        <source>How long to listen.</source>
        <translation>Hoelang er wordt geluisterd.</translation>
    </message>
    <message>
        <source>Takes part in a session. The answer comes from the terminal, from standard input or from a file, never from an argument.</source>
        <translation>Doet mee aan een sessie. Het antwoord komt van de terminal, van de standaardinvoer of uit een bestand, nooit uit een argument.</translation>
    </message>
    <message>
        <source>The code that the host shows.</source>
        <translation>De code die de begeleider laat zien.</translation>
    </message>
    <message>
        <source>Join the session of this title on this network.</source>
        <translation>Doe mee met de sessie met deze titel op dit netwerk.</translation>
    </message>
    <message>
        <source>Join the host at this address.</source>
        <translation>Doe mee bij de begeleider op dit adres.</translation>
    </message>
    <message>
        <source>Your name, as the others see it.</source>
        <translation>Je naam, zoals de anderen die zien.</translation>
    </message>
    <message>
        <source>Read the answer from this file, one line for each question.</source>
        <translation>Lees het antwoord uit dit bestand, een regel voor elke vraag.</translation>
    </message>
    <message>
        <source>Say yes to the words without asking anybody.</source>
        <translation>Zeg ja op de woorden zonder het iemand te vragen.</translation>
    </message>
    <message>
        <source>The file with the answer is a terminal, which would show what is typed: leave --value-file out.</source>
        <translation>Het bestand met het antwoord is een terminal, en die zou laten zien wat je typt: laat --value-file weg.</translation>
    </message>
    <message>
        <source>The file with the answer is empty: %1</source>
        <translation>Het bestand met het antwoord is leeg: %1</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>The others go on without you. Once the doors are closed you cannot come back.</source>
        <translation>De anderen gaan door zonder jou. Zijn de deuren dicht, dan kun je niet terugkomen.</translation>
    </message>
    <message>
        <source>The session ends for everyone. What has been sent stays masked and sealed.</source>
        <translation>De sessie eindigt voor iedereen. Wat is verstuurd, blijft gemaskeerd en verzegeld.</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beëindigen</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlaten</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Blijven</translation>
    </message>
    <message>
        <source>The session ends for everyone, and the result goes from every screen. Write down first what you want to keep.</source>
        <translation>De sessie eindigt voor iedereen en de uitslag verdwijnt van alle schermen. Schrijf eerst op wat je wilt bewaren.</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>The host&apos;s program asked for the seals of an attempt that had been given up. This laptop refused. %2 Stop, and start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider vroeg om de zegels van een poging die al was opgegeven. Deze laptop weigerde dat. %2 Stop, en begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>A key that is not safe came from the laptop of %1. No answer was sent. The host can remove that laptop and close the doors again.</source>
        <translation>Er kwam een onveilige sleutel van de laptop van %1. Er is geen antwoord verstuurd. De begeleider kan die laptop verwijderen en de deuren opnieuw sluiten.</translation>
    </message>
    <message>
        <source>A locked message from %1 does not open: it was made wrong, or changed on its way. %2 The host can ask the question again.</source>
        <translation>Een vergrendeld bericht van %1 gaat niet open: het is verkeerd gemaakt of onderweg veranderd. %2 De begeleider kan de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>A laptop could not prove that it is the one of %1, so it was not let back in. Nothing was sent to it. It can join again at the next check.</source>
        <translation>Een laptop kon niet bewijzen dat het die van %1 is en is dus niet opnieuw binnengelaten. Er is niets naartoe verstuurd. Bij de volgende controle kan die laptop weer meedoen.</translation>
    </message>
    <message>
        <source>Beside the earlier results this one could show the answers of %1: too few people to hide among. This laptop did not take part. %2 Ask the host for another question.</source>
        <translation>Naast de eerdere uitslagen kan deze de antwoorden van %1 laten zien: te weinig mensen om tussen op te gaan. Deze laptop deed niet mee. %2 Vraag de begeleider om een andere vraag.</translation>
    </message>
    <message>
        <source>The host&apos;s program changed the list of people or the question of a round that had begun. This laptop stopped. %2 Start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider veranderde de lijst met mensen of de vraag van een ronde die al bezig was. Deze laptop is gestopt. %2 Begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>The confirmation of %1 does not fit: not all laptops saw the same list, question and numbers. %2 End this session and start again.</source>
        <translation>De bevestiging van %1 klopt niet: niet alle laptops zagen dezelfde lijst, vraag en getallen. %2 Beëindig deze sessie en begin opnieuw.</translation>
    </message>
    <message>
        <source>This laptop had confirmed the round, and the host&apos;s program asked for another attempt. It refused, since two totals could give an answer away. %2 The host can ask anew.</source>
        <translation>Deze laptop had de ronde bevestigd, en het programma van de begeleider vroeg om nog een poging. De laptop weigerde dat: twee totalen kunnen een antwoord verraden. %2 De begeleider kan een nieuwe vraag stellen.</translation>
    </message>
    <message>
        <source>This is not the laptop of the host that the session began with: someone may be between the laptops. %2 Do not go on; start again on another network.</source>
        <translation>Dit is niet de laptop van de begeleider waarmee de sessie begon: misschien zit er iemand tussen de laptops. %2 Ga niet verder; begin opnieuw op een ander netwerk.</translation>
    </message>
    <message>
        <source>The host&apos;s program asked for a total of too few people. This laptop did not take part. %2 Wait until more people are ready.</source>
        <translation>Het programma van de begeleider vroeg om een totaal van te weinig mensen. Deze laptop deed niet mee. %2 Wacht tot meer mensen klaar zijn.</translation>
    </message>
    <message>
        <source>The host&apos;s program told of an earlier round that did not happen that way. This laptop did not take part. %2 Start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider noemde een eerdere ronde die niet zo is gegaan. Deze laptop deed niet mee. %2 Begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>The host&apos;s program kept silent about an earlier round. This laptop did not take part. %2 Start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider verzweeg een eerdere ronde. Deze laptop deed niet mee. %2 Begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>The numbers add up to something that allowed answers never give: a laptop sent a wrong number, and nobody can tell which. %2 The host can ask the question again.</source>
        <translation>De getallen tellen op tot iets wat met toegestane antwoorden niet kan: een laptop stuurde een verkeerd getal, en niemand kan zien welke. %2 De begeleider kan de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>The host&apos;s program added people to a round that had begun. This laptop did not take part. %2 Start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider voegde mensen toe aan een ronde die al bezig was. Deze laptop deed niet mee. %2 Begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>The same key came from more than one laptop: %1. No answer was sent. The host can remove one of them and close the doors again.</source>
        <translation>Dezelfde sleutel kwam van meer dan één laptop: %1. Er is geen antwoord verstuurd. De begeleider kan er een verwijderen en de deuren opnieuw sluiten.</translation>
    </message>
    <message>
        <source>The host&apos;s program showed a second list after this laptop had opened its part of the words. No answer was sent. Leave and join again.</source>
        <translation>Het programma van de begeleider liet een tweede lijst zien toen deze laptop het eigen deel van de woorden al had geopend. Er is geen antwoord verstuurd. Ga weg en doe opnieuw mee.</translation>
    </message>
    <message>
        <source>The part of the words that came from %1 is not the one that was promised. No answer was sent. The host can remove that laptop and close the doors again.</source>
        <translation>Het deel van de woorden dat van %1 kwam, is niet het deel dat was beloofd. Er is geen antwoord verstuurd. De begeleider kan die laptop verwijderen en de deuren opnieuw sluiten.</translation>
    </message>
    <message>
        <source>No part of the words came from %1. No answer was sent. The host can remove that laptop and close the doors again.</source>
        <translation>Er kwam geen deel van de woorden van %1. Er is geen antwoord verstuurd. De begeleider kan die laptop verwijderen en de deuren opnieuw sluiten.</translation>
    </message>
    <message>
        <source>The host&apos;s list does not hold this laptop exactly once. No answer was sent. Leave and join again.</source>
        <translation>Deze laptop staat niet precies één keer in de lijst van de begeleider. Er is geen antwoord verstuurd. Ga weg en doe opnieuw mee.</translation>
    </message>
    <message>
        <source>The host&apos;s program counted in who was not ready: %1. This laptop did not take part. %2 Start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider telde iemand mee die niet klaar was: %1. Deze laptop deed niet mee. %2 Begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>A message came that Nulsom does not understand or that may not come now. The connection is closed. %2 See that all laptops have the same version of Nulsom, and start again.</source>
        <translation>Er kwam een bericht dat Nulsom niet begrijpt of dat nu niet mag komen. De verbinding is gesloten. %2 Zorg dat alle laptops dezelfde versie van Nulsom hebben, en begin opnieuw.</translation>
    </message>
    <message>
        <source>The host&apos;s program counted in who has not said yes to the words: %1. This laptop did not take part. %2 Check the words again.</source>
        <translation>Het programma van de begeleider telde iemand mee die geen ja heeft gezegd op de woorden: %1. Deze laptop deed niet mee. %2 Controleer de woorden opnieuw.</translation>
    </message>
    <message>
        <source>The host&apos;s list has another key for this laptop than it sent: someone may be between the laptops. No answer was sent. Start again on another network.</source>
        <translation>In de lijst van de begeleider staat een andere sleutel dan deze laptop stuurde: misschien zit er iemand tussen de laptops. Er is geen antwoord verstuurd. Begin opnieuw op een ander netwerk.</translation>
    </message>
    <message>
        <source>The masked number of this laptop was changed on its way. This laptop did not confirm it. %2 Start again on another network.</source>
        <translation>Het gemaskeerde getal van deze laptop is onderweg veranderd. Deze laptop heeft het niet bevestigd. %2 Begin opnieuw op een ander netwerk.</translation>
    </message>
    <message>
        <source>The host&apos;s program asked to open a seal before all laptops had confirmed. This laptop refused. %2 Start again with a host whom you trust.</source>
        <translation>Het programma van de begeleider vroeg om een zegel te openen voordat alle laptops hadden bevestigd. Deze laptop weigerde dat. %2 Begin opnieuw met een begeleider die je vertrouwt.</translation>
    </message>
    <message>
        <source>The host&apos;s list of people cannot be right. No answer was sent. Ask the host to start again.</source>
        <translation>De lijst met mensen van de begeleider kan niet kloppen. Er is geen antwoord verstuurd. Vraag de begeleider om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>This round has no result on this laptop; it waited for %1. %2 The host can ask the question again.</source>
        <translation>Deze ronde heeft op deze laptop geen uitslag; er werd gewacht op %1. %2 De begeleider kan de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>The host&apos;s program asked a question out of turn. This laptop did not follow. %2 Ask the host to start again.</source>
        <translation>Het programma van de begeleider stelde een vraag voor zijn beurt. Deze laptop ging daar niet in mee. %2 Vraag de begeleider om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>These people have answered this question already: a second result would show what somebody changed. Nothing was sent. Say that the first result is off, or ask something else.</source>
        <translation>Deze mensen hebben deze vraag al beantwoord: een tweede uitslag zou laten zien wat iemand heeft veranderd. Er is niets verstuurd. Zeg dat de eerste uitslag niet klopt, of vraag iets anders.</translation>
    </message>
    <message>
        <source>A piece that should open a seal does not fit. It passed through the laptops of %1, and one of them was wrong. %2 If no result follows, the host can ask the question again.</source>
        <translation>Een stukje dat een zegel moest openen, past niet. Het ging langs de laptops van %1, en een daarvan zat fout. %2 Komt er geen uitslag, dan kan de begeleider de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>A signature in the name of %1 is wrong: that laptop made it, or the host&apos;s program changed it. %2 Do not build on this session; start again.</source>
        <translation>Een handtekening op naam van %1 klopt niet: die laptop maakte hem zo, of het programma van de begeleider veranderde hem. %2 Vertrouw niet op deze sessie; begin opnieuw.</translation>
    </message>
    <message>
        <source>With so many people and such a range the total cannot be counted exactly. Nothing was sent. Ask the host for a smaller range.</source>
        <translation>Met zoveel mensen en zo&apos;n bereik kan het totaal niet precies worden geteld. Er is niets verstuurd. Vraag de begeleider om een kleiner bereik.</translation>
    </message>
    <message>
        <source>The confirmation of %1 was wrong, but the signature under it is right, so the round goes on. %2 There is nothing to do.</source>
        <translation>De bevestiging van %1 klopte niet, maar de handtekening eronder wel, dus de ronde gaat door. %2 Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>The key that came for the seal of %1 does not fit it. %2 The host can ask the question again.</source>
        <translation>De sleutel die kwam voor het zegel van %1 past er niet op. %2 De begeleider kan de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>The words are not the same: someone may be between the laptops. No answer was sent. Stop and start again on another network.</source>
        <translation>De woorden zijn niet gelijk: misschien zit er iemand tussen de laptops. Er is geen antwoord verstuurd. Stop en begin opnieuw op een ander netwerk.</translation>
    </message>
    <message>
        <source>Beside the earlier results this one would show the answer of %1. This laptop did not take part. %2 Ask the host for another question.</source>
        <translation>Naast de eerdere uitslagen zou deze het antwoord van %1 laten zien. Deze laptop deed niet mee. %2 Vraag de begeleider om een andere vraag.</translation>
    </message>
    <message>
        <source>The doors are closed: the list of people is fixed. No answer was sent. Ask the host to start again with you.</source>
        <translation>De deuren zijn dicht: de lijst met mensen staat vast. Er is geen antwoord verstuurd. Vraag de begeleider om met jou opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>This session is full. Nothing was sent. Ask the host for a second session.</source>
        <translation>Deze sessie is vol. Er is niets verstuurd. Vraag de begeleider om een tweede sessie.</translation>
    </message>
    <message>
        <source>The host&apos;s laptop is gone. %2 Ask the host to start again.</source>
        <translation>De laptop van de begeleider is weg. %2 Vraag de begeleider om opnieuw te beginnen.</translation>
    </message>
    <message>
        <source>This name cannot be used: take 1 to 32 characters of one script, with a letter or a digit. Nothing was sent. Choose another name.</source>
        <translation>Deze naam kan niet: neem 1 tot 32 tekens van één schrift, met een letter of een cijfer erin. Er is niets verstuurd. Kies een andere naam.</translation>
    </message>
    <message>
        <source>This name is taken in this session. No answer was sent. Join again with another name.</source>
        <translation>Deze naam is al bezet in deze sessie. Er is geen antwoord verstuurd. Doe opnieuw mee met een andere naam.</translation>
    </message>
    <message>
        <source>This network, a VPN or a firewall keeps the laptops apart. Nothing was sent. Join the host&apos;s hotspot, or ask for a spare laptop.</source>
        <translation>Dit netwerk, een VPN of een firewall houdt de laptops gescheiden. Er is niets verstuurd. Maak verbinding met de hotspot van de begeleider of vraag om een leenlaptop.</translation>
    </message>
    <message>
        <source>A locked message between the laptops of %1 does not open: one of them was wrong, or it was changed on its way. %2 The host can ask the question again.</source>
        <translation>Een vergrendeld bericht tussen de laptops van %1 gaat niet open: een van hen zat fout, of het is onderweg veranderd. %2 De begeleider kan de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>No session is open at this address. Nothing was sent. Ask the host for the code or the address as it is now.</source>
        <translation>Op dit adres is geen sessie open. Er is niets verstuurd. Vraag de begeleider om de code of het adres van nu.</translation>
    </message>
    <message>
        <source>The host has another version of Nulsom. Nothing was sent. Use the same version on all laptops.</source>
        <translation>De begeleider heeft een andere versie van Nulsom. Er is niets verstuurd. Gebruik op alle laptops dezelfde versie.</translation>
    </message>
    <message>
        <source>The host took this laptop off the list. %2 Ask the host why, and join again.</source>
        <translation>De begeleider heeft deze laptop van de lijst gehaald. %2 Vraag de begeleider waarom, en doe opnieuw mee.</translation>
    </message>
    <message>
        <source>The session was ended before it was done. %2 Ask the host whether it starts again.</source>
        <translation>De sessie is beëindigd voordat ze klaar was. %2 Vraag de begeleider of ze opnieuw begint.</translation>
    </message>
    <message>
        <source>There are too few people for this session; fewer than three is never enough. No answer was sent. Wait for more people.</source>
        <translation>Er zijn te weinig mensen voor deze sessie; minder dan drie is nooit genoeg. Er is geen antwoord verstuurd. Wacht op meer mensen.</translation>
    </message>
    <message>
        <source>Another laptop answered than the one that the code or the list names. Nothing was sent. Ask the host for the code and try again.</source>
        <translation>Er antwoordde een andere laptop dan die van de code of de lijst. Er is niets verstuurd. Vraag de begeleider om de code en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>There is no answer yet. Nothing was sent. Give a number; zero is a number too.</source>
        <translation>Er is nog geen antwoord. Er is niets verstuurd. Geef een getal; nul is ook een getal.</translation>
    </message>
    <message>
        <source>This answer is not a number. Nothing was sent. Use digits only, such as 52500.</source>
        <translation>Dit antwoord is geen getal. Er is niets verstuurd. Gebruik alleen cijfers, zoals 52500.</translation>
    </message>
    <message>
        <source>This answer is outside the range of the question. Nothing was sent. Look at the lowest and the highest answer that are allowed.</source>
        <translation>Dit antwoord valt buiten het bereik van de vraag. Er is niets verstuurd. Kijk naar het laagste en het hoogste antwoord dat mag.</translation>
    </message>
    <message>
        <source>This answer has more decimals than the question asks for. Nothing was sent. Round it and give it again.</source>
        <translation>Dit antwoord heeft meer decimalen dan de vraag wil. Er is niets verstuurd. Rond het af en geef het opnieuw.</translation>
    </message>
    <message>
        <source>This code is not complete or has a wrong character. Nothing was sent. Compare it group by group.</source>
        <translation>Deze code is niet compleet of er staat een fout teken in. Er is niets verstuurd. Vergelijk de code groep voor groep.</translation>
    </message>
    <message>
        <source>This laptop is on no network that can be used. Nothing was sent. Connect to the network of the others and try again.</source>
        <translation>Deze laptop zit op geen netwerk dat te gebruiken is. Er is niets verstuurd. Maak verbinding met het netwerk van de anderen en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>Another program already listens at this port. Nothing was sent. Choose another port or none at all.</source>
        <translation>Een ander programma luistert al op deze poort. Er is niets verstuurd. Kies een andere poort of helemaal geen.</translation>
    </message>
    <message>
        <source>This question cannot be asked. Nothing was sent. Look at its text, range, decimals, unit and statistics.</source>
        <translation>Deze vraag kan niet worden gesteld. Er is niets verstuurd. Kijk naar de tekst, het bereik, de decimalen, de eenheid en de statistieken.</translation>
    </message>
    <message>
        <source>This title cannot be used: take 1 to 80 characters that everybody can see. Nothing was sent. Choose another title.</source>
        <translation>Deze titel kan niet: neem 1 tot 80 tekens die iedereen kan zien. Er is niets verstuurd. Kies een andere titel.</translation>
    </message>
    <message>
        <source>This round has no result on this laptop. %2 The host can ask the question again.</source>
        <translation>Deze ronde heeft op deze laptop geen uitslag. %2 De begeleider kan de vraag opnieuw stellen.</translation>
    </message>
    <message>
        <source>This name is taken in this session. No answer was sent. Join again with another name, such as %1.</source>
        <translation>Deze naam is al bezet in deze sessie. Er is geen antwoord verstuurd. Doe opnieuw mee met een andere naam, zoals %1.</translation>
    </message>
    <message>
        <source>The highest answer must be above the lowest answer.</source>
        <translation>Het hoogste antwoord moet boven het laagste liggen.</translation>
    </message>
    <message>
        <source>The range is too large to count with exactly. Take a smaller range or fewer decimals.</source>
        <translation>Het bereik is te groot om precies mee te rekenen. Neem een kleiner bereik of minder decimalen.</translation>
    </message>
    <message>
        <source>A question can have six decimals at most.</source>
        <translation>Een vraag kan hoogstens zes decimalen hebben.</translation>
    </message>
    <message>
        <source>Choose at least one statistic.</source>
        <translation>Kies ten minste één statistiek.</translation>
    </message>
    <message>
        <source>A statistic is named twice.</source>
        <translation>Een statistiek is twee keer genoemd.</translation>
    </message>
    <message>
        <source>There is nothing in it that everybody can see.</source>
        <translation>Er staat niets in wat iedereen kan zien.</translation>
    </message>
    <message>
        <source>It is too long.</source>
        <translation>De tekst is te lang.</translation>
    </message>
    <message>
        <source>It holds a character that cannot be seen or that changes how text runs.</source>
        <translation>Er staat een teken in dat je niet ziet of dat de richting van de tekst verandert.</translation>
    </message>
    <message>
        <source>It mixes letters of different scripts, so that it could be taken for another name.</source>
        <translation>Er staan letters van verschillende schriften in, zodat het op een andere naam kan lijken.</translation>
    </message>
    <message>
        <source>It is not text in UTF-8.</source>
        <translation>Het is geen tekst in UTF-8.</translation>
    </message>
    <message>
        <source>Too few people are here and ready to combine their answers.</source>
        <translation>Er zijn te weinig mensen aanwezig en klaar om de antwoorden op te tellen.</translation>
    </message>
    <message>
        <source>Beside the earlier results this one would show too much of %1. Wait until the same people as before are ready, or take the question back.</source>
        <translation>Naast de eerdere uitslagen zou deze te veel laten zien van %1. Wacht tot dezelfde mensen als eerder klaar zijn, of neem de vraag terug.</translation>
    </message>
</context>
<context>
    <name>HostArguments</name>
    <message>
        <source>What the session is called; everyone on this network can read it.</source>
        <translation>Hoe de sessie heet; iedereen op dit netwerk kan dat lezen.</translation>
    </message>
    <message>
        <source>What everyone answers with a number.</source>
        <translation>Wat iedereen met een getal beantwoordt.</translation>
    </message>
    <message>
        <source>Any of count, sum, mean, with commas.</source>
        <translation>Een of meer van count, sum, mean, met komma&apos;s ertussen.</translation>
    </message>
    <message>
        <source>list</source>
        <translation>lijst</translation>
    </message>
    <message>
        <source>The unit of the answers, such as EUR.</source>
        <translation>De eenheid van de antwoorden, zoals EUR.</translation>
    </message>
    <message>
        <source>The lowest answer.</source>
        <translation>Het laagste antwoord.</translation>
    </message>
    <message>
        <source>The highest answer.</source>
        <translation>Het hoogste antwoord.</translation>
    </message>
    <message>
        <source>How many decimals an answer may have.</source>
        <translation>Hoeveel decimalen een antwoord mag hebben.</translation>
    </message>
    <message>
        <source>The smallest group that gets a result.</source>
        <translation>De kleinste groep die een uitslag krijgt.</translation>
    </message>
    <message>
        <source>Run without anybody at the keyboard: start when so many people are here.</source>
        <translation>Zonder iemand achter het toetsenbord: begin als er zoveel mensen zijn.</translation>
    </message>
    <message>
        <source>Listen at this address only.</source>
        <translation>Luister alleen op dit adres.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adres</translation>
    </message>
    <message>
        <source>Listen at this port.</source>
        <translation>Luister op deze poort.</translation>
    </message>
    <message>
        <source>The language of the words: en or nl.</source>
        <translation>De taal van de woorden: en of nl.</translation>
    </message>
    <message>
        <source>Do not show the session on this network; people need the code.</source>
        <translation>Laat de sessie niet zien op dit netwerk; mensen hebben de code nodig.</translation>
    </message>
    <message>
        <source>Seconds between the last answer and adding up.</source>
        <translation>Seconden tussen het laatste antwoord en het optellen.</translation>
    </message>
    <message>
        <source>--%1 takes a number with a decimal point, no grouping, and no more decimals than --decimals says.</source>
        <translation>Bij --%1 hoort een getal met een decimale punt, zonder punten of komma&apos;s tussen duizendtallen, en met hoogstens zoveel decimalen als bij --decimals staat.</translation>
    </message>
    <message>
        <source>--language is en or nl.</source>
        <translation>--language is en of nl.</translation>
    </message>
    <message>
        <source>--listen takes an address of this laptop, such as 192.168.1.20.</source>
        <translation>Bij --listen hoort een adres van deze laptop, zoals 192.168.1.20.</translation>
    </message>
    <message>
        <source>Leads a session on this laptop and asks one question, or more from the keyboard.</source>
        <translation>Leidt een sessie op deze laptop en stelt één vraag, of meer vanaf het toetsenbord.</translation>
    </message>
    <message>
        <source>This is one argument too many: %1</source>
        <translation>Dit is een argument te veel: %1</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Nulsom: people in a room compute together what nobody wants to tell.

nulsom-cli demo   a whole session on this machine
nulsom-cli find   list the sessions of this network
nulsom-cli host   lead a session
nulsom-cli join   take part in a session

nulsom-cli COMMAND --help tells more; nulsom-cli --version tells the version.
NULSOM_INTERFACES=lo,eth0 limits finding and hosting to these network interfaces.</source>
        <translation>Nulsom: mensen in een zaal berekenen samen wat niemand wil vertellen.

nulsom-cli demo   een hele sessie op deze computer
nulsom-cli find   toon de sessies op dit netwerk
nulsom-cli host   leid een sessie
nulsom-cli join   doe mee aan een sessie

nulsom-cli OPDRACHT --help vertelt meer; nulsom-cli --version noemt de versie.
NULSOM_INTERFACES=lo,eth0 beperkt zoeken en leiden tot deze netwerkkaarten.</translation>
    </message>
    <message>
        <source>What this program prints cannot be written: the disk is full, or nobody reads it any more.</source>
        <translation>Wat dit programma uitvoert, kan niet worden geschreven: de schijf is vol, of niemand leest het meer.</translation>
    </message>
    <message>
        <source>The last question has no result.</source>
        <translation>De laatste vraag heeft geen uitslag.</translation>
    </message>
    <message>
        <source>An argument is not text in UTF-8. Nothing was sent.</source>
        <translation>Een argument is geen tekst in UTF-8. Er is niets verstuurd.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>The connection is lost. Nulsom keeps trying by itself. %1 Stay near and leave the lid open.</source>
        <translation>De verbinding is weg. Nulsom probeert het vanzelf opnieuw. %1 Blijf in de buurt en laat je laptop open.</translation>
    </message>
    <message>
        <source>You host. This laptop gets only masked and sealed numbers.</source>
        <translation>Je leidt de sessie. Deze laptop krijgt alleen gemaskeerde en verzegelde getallen.</translation>
    </message>
</context>
<context>
    <name>QCommandLineParser</name>
    <message>
        <source>Usage: %1</source>
        <translation>Gebruik: %1</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Opties:</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>Argumenten:</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[opties]</translation>
    </message>
    <message>
        <source>Unknown option &apos;%1&apos;.</source>
        <translation>Onbekende optie &apos;%1&apos;.</translation>
    </message>
    <message>
        <source>Unknown options: %1.</source>
        <translation>Onbekende opties: %1.</translation>
    </message>
    <message>
        <source>Missing value after &apos;%1&apos;.</source>
        <translation>Na &apos;%1&apos; ontbreekt een waarde.</translation>
    </message>
    <message>
        <source>Unexpected value after &apos;%1&apos;.</source>
        <translation>Na &apos;%1&apos; hoort geen waarde.</translation>
    </message>
</context>
<context>
    <name>Story</name>
    <message>
        <source>The doors are open. Code: %1</source>
        <translation>De deuren zijn open. Code: %1</translation>
    </message>
    <message>
        <source>Address: %1:%2</source>
        <translation>Adres: %1:%2</translation>
    </message>
    <message>
        <source>%1 is here.</source>
        <translation>%1 is er.</translation>
    </message>
    <message>
        <source>%1 left.</source>
        <translation>%1 is weg.</translation>
    </message>
    <message numerus="yes">
        <source>%n people: %1</source>
        <translation>
            <numerusform>%n persoon: %1</numerusform>
            <numerusform>%n mensen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says yes to the words and the people.</source>
        <translation>%1 zegt ja op de woorden en de mensen.</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Vraag: %1</translation>
    </message>
    <message>
        <source>Answers from %1 to %2. Everyone learns: %3.</source>
        <translation>Antwoorden van %1 tot en met %2. Iedereen komt te weten: %3.</translation>
    </message>
    <message>
        <source>The host took the question back.</source>
        <translation>De begeleider heeft de vraag ingetrokken.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are ready.</source>
        <translation>
            <numerusform>%n persoon is klaar.</numerusform>
            <numerusform>%n mensen zijn klaar.</numerusform>
        </translation>
    </message>
    <message>
        <source>The question closes, a last look first. These will be added up: %1.</source>
        <translation>De vraag gaat zo dicht, kijk nog één keer. Dit wordt opgeteld: %1.</translation>
    </message>
    <message>
        <source>Once more with new masks, for %1. What was sent before stays sealed.</source>
        <translation>Nog een keer met nieuwe maskers, voor %1. Wat eerder is verstuurd, blijft verzegeld.</translation>
    </message>
    <message numerus="yes">
        <source>The answers of %n people are combined. Every two share a mask.</source>
        <translation>
            <numerusform>Het antwoord van %n persoon wordt opgeteld. Elk tweetal heeft samen een masker.</numerusform>
            <numerusform>De antwoorden van %n mensen worden opgeteld. Elk tweetal heeft samen een masker.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 shows, masked and sealed: %2</source>
        <translation>%1 laat zien, gemaskeerd en verzegeld: %2</translation>
    </message>
    <message>
        <source>The laptop of %1 confirms: same list, same numbers.</source>
        <translation>De laptop van %1 bevestigt: dezelfde lijst, dezelfde getallen.</translation>
    </message>
    <message>
        <source>The seal of %1 opens: %2</source>
        <translation>Het zegel van %1 gaat open: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>statistic and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n people took part.</source>
        <translation>
            <numerusform>%n persoon deed mee.</numerusform>
            <numerusform>%n mensen deden mee.</numerusform>
        </translation>
    </message>
    <message>
        <source>The session is over.</source>
        <translation>De sessie is voorbij.</translation>
    </message>
    <message>
        <source>Words: %1 (%2)</source>
        <translation>Woorden: %1 (%2)</translation>
    </message>
    <message>
        <source>The numbers shown here have a point before the decimals, in every language.</source>
        <translation>De getallen die hier staan, hebben een punt voor de decimalen, in elke taal.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>Number of people</source>
        <translation>Aantal mensen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Totaal</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Gemiddelde</translation>
    </message>
    <message>
        <source>You have not answered anything yet.</source>
        <translation>Je hebt nog niets ingevuld.</translation>
    </message>
    <message>
        <source>Your answer is only on this laptop.</source>
        <translation>Je antwoord staat alleen op deze laptop.</translation>
    </message>
    <message>
        <source>Your answer has been sent only masked and sealed.</source>
        <translation>Je antwoord is alleen gemaskeerd en verzegeld verstuurd.</translation>
    </message>
    <message>
        <source>Your answer counts in the total; it cannot be read on its own.</source>
        <translation>Je antwoord telt mee in het totaal; apart is het niet te lezen.</translation>
    </message>
    <message>
        <source>Your answer and its keys are wiped here.</source>
        <translation>Je antwoord en de sleutels zijn hier gewist.</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>iemand</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <extracomment>%1: one or more names with commas, %2: the last name</extracomment>
        <translation>%1 en %2</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>how many people took part</source>
        <translation>hoeveel mensen meededen</translation>
    </message>
    <message>
        <source>the total of all answers</source>
        <translation>het totaal van alle antwoorden</translation>
    </message>
    <message>
        <source>the average of all answers</source>
        <translation>het gemiddelde van alle antwoorden</translation>
    </message>
    <message>
        <source>%1, and who took part.</source>
        <extracomment>%1: one or more of &quot;the total of all answers&quot; and the like</extracomment>
        <translation>%1, en wie er meededen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n are ready</source>
        <translation>
            <numerusform>%1 van de %n is klaar</numerusform>
            <numerusform>%1 van de %n zijn klaar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A last look: the answers are added up in %n seconds.</source>
        <translation>
            <numerusform>Nog één keer kijken: over %n seconde worden de antwoorden opgeteld.</numerusform>
            <numerusform>Nog één keer kijken: over %n seconden worden de antwoorden opgeteld.</numerusform>
        </translation>
    </message>
    <message>
        <source>Please fill this in.</source>
        <translation>Vul dit nog in.</translation>
    </message>
    <message numerus="yes">
        <source>%n people are away: %1.</source>
        <extracomment>%1: all their names</extracomment>
        <translation>
            <numerusform>%1 is weg.</numerusform>
            <numerusform>%n mensen zijn weg: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::cli::Demo</name>
    <message numerus="yes">
        <source>%n people want to know their average salary. Nobody wants to tell. All of it happens on this machine, over real connections.</source>
        <translation>
            <numerusform>%n persoon wil het gemiddelde salaris weten. Niemand wil het eigen salaris noemen. Alles gebeurt op deze computer, over echte verbindingen.</numerusform>
            <numerusform>%n mensen willen hun gemiddelde salaris weten. Niemand wil het eigen salaris noemen. Alles gebeurt op deze computer, over echte verbindingen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The shown numbers added up, less the seals, on a counter that starts again at 0 after 18446744073709551615: %1</source>
        <translation>De getoonde getallen opgeteld, min de zegels, op een teller die na 18446744073709551615 weer bij 0 begint: %1</translation>
    </message>
    <message numerus="yes">
        <source>All %n laptops computed the same result. No number above tells what anybody earns.</source>
        <translation>
            <numerusform>Die %n laptop kwam op deze uitslag. Aan geen enkel getal hierboven zie je wat iemand verdient.</numerusform>
            <numerusform>Alle %n laptops kwamen op dezelfde uitslag. Aan geen enkel getal hierboven zie je wat iemand verdient.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::cli::Find</name>
    <message>
        <source>No session found on this network. Nothing was sent. Ask the host for the code.</source>
        <translation>Geen sessie gevonden op dit netwerk. Er is niets verstuurd. Vraag de begeleider om de code.</translation>
    </message>
    <message numerus="yes">
        <source>%1, led from %2, %n people, at %3:%4</source>
        <translation>
            <numerusform>%1, geleid vanaf %2, %n persoon, op %3:%4</numerusform>
            <numerusform>%1, geleid vanaf %2, %n mensen, op %3:%4</numerusform>
        </translation>
    </message>
    <message>
        <source> (another version of Nulsom)</source>
        <translation> (andere versie van Nulsom)</translation>
    </message>
    <message>
        <source> (doors closed)</source>
        <translation> (deuren dicht)</translation>
    </message>
    <message>
        <source> (full)</source>
        <translation> (vol)</translation>
    </message>
</context>
<context>
    <name>nulsom::cli::HostConsole</name>
    <message>
        <source>Press Enter to close the doors once everybody is here; &quot;remove NAME&quot; takes someone off the list, &quot;q&quot; ends the session.</source>
        <translation>Druk op Enter om de deuren te sluiten als iedereen er is; met &quot;remove NAAM&quot; haal je iemand van de lijst, met &quot;q&quot; beëindig je de sessie.</translation>
    </message>
    <message>
        <source>Let everybody compare the words and count the people.</source>
        <translation>Laat iedereen de woorden vergelijken en de mensen tellen.</translation>
    </message>
    <message>
        <source>Press Enter to add up once everybody is ready; &quot;t&quot; takes the question back.</source>
        <translation>Druk op Enter om op te tellen als iedereen klaar is; met &quot;t&quot; neem je de vraag terug.</translation>
    </message>
    <message>
        <source>&quot;a&quot; asks another question, &quot;q&quot; ends the session.</source>
        <translation>Met &quot;a&quot; stel je nog een vraag, met &quot;q&quot; beëindig je de sessie.</translation>
    </message>
    <message>
        <source>No answer from %1; what was sent stays sealed. Wait, &quot;g&quot; goes on without, &quot;e&quot; ends the round without a result.</source>
        <translation>Geen bericht van %1; wat is verstuurd, blijft verzegeld. Wacht, ga met &quot;g&quot; zonder verder, of beëindig met &quot;e&quot; de ronde zonder uitslag.</translation>
    </message>
    <message>
        <source>No answer from %1, and the round cannot go on without. Wait, or &quot;e&quot; ends the round without a result.</source>
        <translation>Geen bericht van %1, en de ronde kan niet zonder verder. Wacht, of beëindig met &quot;e&quot; de ronde zonder uitslag.</translation>
    </message>
    <message>
        <source>Question (Enter for the same one):</source>
        <translation>Vraag (Enter voor dezelfde):</translation>
    </message>
    <message>
        <source>One moment.</source>
        <translation>Een moment.</translation>
    </message>
    <message>
        <source>Press Enter to ask the question; &quot;a&quot; asks another one, &quot;q&quot; ends the session.</source>
        <translation>Druk op Enter om de vraag te stellen; met &quot;a&quot; stel je een andere, met &quot;q&quot; beëindig je de sessie.</translation>
    </message>
    <message>
        <source>&quot;t&quot; takes the question back.</source>
        <translation>Met &quot;t&quot; neem je de vraag terug.</translation>
    </message>
    <message>
        <source>Nobody here is called %1.</source>
        <translation>Niemand hier heet %1.</translation>
    </message>
    <message>
        <source>Question:</source>
        <translation>Vraag:</translation>
    </message>
    <message>
        <source>This question has its result: asked again it would show what somebody changed. Type other words, or &quot;q&quot; to end the session.</source>
        <translation>Deze vraag heeft haar uitslag al: een tweede keer zou laten zien wat iemand heeft aangepast. Typ andere woorden, of &quot;q&quot; om de sessie te beëindigen.</translation>
    </message>
</context>
<context>
    <name>nulsom::cli::Join</name>
    <message>
        <source>No session of this title found on this network. Nothing was sent. Ask the host for the code.</source>
        <translation>Geen sessie met deze titel gevonden op dit netwerk. Er is niets verstuurd. Vraag de begeleider om de code.</translation>
    </message>
    <message>
        <source>Nobody is at a terminal to compare the words. Nothing was sent. Join from a terminal, or say yes beforehand with --accept-words.</source>
        <translation>Er zit niemand aan een terminal om de woorden te vergelijken. Er is niets verstuurd. Doe mee vanaf een terminal, of zeg vooraf ja met --accept-words.</translation>
    </message>
    <message>
        <source>More than one session has this title. Nothing was sent. Join with the code or the address:</source>
        <translation>Meer dan één sessie heeft deze titel. Er is niets verstuurd. Doe mee met de code of het adres:</translation>
    </message>
    <message>
        <source>Your answer (typing stays hidden; &quot;skip&quot; for none):</source>
        <translation>Je antwoord (je ziet niet wat je typt; &quot;skip&quot; voor geen antwoord):</translation>
    </message>
    <message>
        <source>Please type y for yes or n for no:</source>
        <translation>Typ j voor ja of n voor nee:</translation>
    </message>
    <message>
        <source>Your answer:</source>
        <translation>Je antwoord:</translation>
    </message>
    <message>
        <source>Wait until the host closes the doors. Ctrl-C leaves the session.</source>
        <translation>Wacht tot de begeleider de deuren sluit. Met Ctrl-C verlaat je de sessie.</translation>
    </message>
    <message>
        <source>Does everybody see these words? [y/n]</source>
        <translation>Ziet iedereen deze woorden? [j/n]</translation>
    </message>
    <message>
        <source>On the list: %1. One raised hand for each name? The host counts only if listed here.</source>
        <translation>Op de lijst: %1. Gaat bij elke naam één hand omhoog? De begeleider telt alleen mee als die in de lijst staat.</translation>
    </message>
    <message numerus="yes">
        <source>Do you count %n people too? [y/n]</source>
        <translation>
            <numerusform>Tel jij er ook %n? [j/n]</numerusform>
            <numerusform>Tel jij er ook %n? [j/n]</numerusform>
        </translation>
    </message>
    <message>
        <source>The question is closed; it goes on without you.</source>
        <translation>De vraag is gesloten; ze gaat door zonder jou.</translation>
    </message>
    <message>
        <source>Tell the host now. Say yes only when every name stands for a person whom you see. No answer was sent.</source>
        <translation>Zeg het nu tegen de begeleider. Zeg pas ja als elke naam hoort bij iemand die je ziet. Er is geen antwoord verstuurd.</translation>
    </message>
    <message>
        <source>This question goes on without you. You can still answer until the host closes it.</source>
        <translation>Deze vraag gaat door zonder jou. Je kunt nog antwoorden tot de begeleider de vraag sluit.</translation>
    </message>
    <message>
        <source>You are ready. Until the question closes you can type another answer, or &quot;skip&quot; for none.</source>
        <translation>Je bent klaar. Tot de vraag dichtgaat, kun je een ander antwoord typen, of &quot;skip&quot; voor geen antwoord.</translation>
    </message>
    <message>
        <source>Your answer from before still counts.</source>
        <translation>Je antwoord van daarnet telt nog.</translation>
    </message>
    <message>
        <source>This can mean thousands or decimals. Nothing was sent. Type thousands without a mark, as in 52500, and decimals with another zero, as in 1.2340.</source>
        <translation>Dit kan duizendtallen of decimalen betekenen. Er is niets verstuurd. Typ duizendtallen zonder teken, zoals 52500, en decimalen met nog een nul, zoals 1,2340.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::AnswerPage</name>
    <message>
        <source>Only this laptop sees this number.</source>
        <translation>Alleen deze laptop ziet dit getal.</translation>
    </message>
    <message>
        <source>You can change it until the host closes the question.</source>
        <translation>Je kunt het aanpassen tot de begeleider de vraag sluit.</translation>
    </message>
    <message>
        <source>I am ready</source>
        <translation>Ik ben klaar</translation>
    </message>
    <message>
        <source>I would rather not answer</source>
        <translation>Ik antwoord liever niet</translation>
    </message>
    <message>
        <source>Wait, change it</source>
        <translation>Wacht, ik pas het aan</translation>
    </message>
    <message>
        <source>Change it after all</source>
        <translation>Toch aanpassen</translation>
    </message>
    <message>
        <source>This question goes on without you. You can still answer until the host closes it.</source>
        <translation>Deze vraag gaat door zonder jou. Je kunt nog antwoorden tot de begeleider de vraag sluit.</translation>
    </message>
    <message>
        <source>You are ready. Wait until the host closes the question.</source>
        <translation>Je bent klaar. Wacht tot de begeleider de vraag sluit.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::CheckPage</name>
    <message>
        <source>Do we all see these words?</source>
        <translation>Zien we allemaal deze woorden?</translation>
    </message>
    <message>
        <source>One raised hand for each name? Count them; the host only if listed here.</source>
        <translation>Gaat bij elke naam één hand omhoog? Tel de handen; de begeleider telt alleen mee als die in de lijst staat.</translation>
    </message>
    <message>
        <source>People on the list</source>
        <translation>Mensen op de lijst</translation>
    </message>
    <message>
        <source>What differs?</source>
        <translation>Wat klopt er niet?</translation>
    </message>
    <message>
        <source>The words</source>
        <translation>De woorden</translation>
    </message>
    <message>
        <source>The number or a name</source>
        <translation>Het aantal of een naam</translation>
    </message>
    <message>
        <source>Nothing after all</source>
        <translation>Toch niets</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Dezelfde woorden</translation>
    </message>
    <message>
        <source>Something differs</source>
        <translation>Er klopt iets niet</translation>
    </message>
    <message>
        <source>The words are in Dutch for everyone. Compare the letters or the digits.</source>
        <translation>De woorden zijn voor iedereen in het Nederlands. Vergelijk de letters of de cijfers.</translation>
    </message>
    <message>
        <source>The words are in English for everyone. Compare the letters or the digits.</source>
        <translation>De woorden zijn voor iedereen in het Engels. Vergelijk de letters of de cijfers.</translation>
    </message>
    <message>
        <source>said yes</source>
        <translation>heeft ja gezegd</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>nog niet</translation>
    </message>
    <message>
        <source>1 Words</source>
        <translation>1 Woorden</translation>
    </message>
    <message numerus="yes">
        <source>2 People: %n names</source>
        <translation>
            <numerusform>2 Mensen: %n naam</numerusform>
            <numerusform>2 Mensen: %n namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n have said yes</source>
        <translation>
            <numerusform>%1 van de %n heeft ja gezegd</numerusform>
            <numerusform>%1 van de %n hebben ja gezegd</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I count %n too</source>
        <translation>
            <numerusform>Ik tel er ook %n</numerusform>
            <numerusform>Ik tel er ook %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Tell the host now. Say yes only when every name stands for a person whom you see. No answer was sent.</source>
        <translation>Zeg het nu tegen de begeleider. Zeg pas ja als elke naam hoort bij iemand die je ziet. Er is geen antwoord verstuurd.</translation>
    </message>
    <message>
        <source>Everyone has said yes. You can ask the question.</source>
        <translation>Iedereen heeft ja gezegd. Je kunt de vraag stellen.</translation>
    </message>
    <message>
        <source>Everyone has said yes. Wait for the question.</source>
        <translation>Iedereen heeft ja gezegd. Wacht op de vraag.</translation>
    </message>
    <message>
        <source>The question is taken back. You can change it or ask something else.</source>
        <translation>De vraag is ingetrokken. Je kunt hem aanpassen of iets anders vragen.</translation>
    </message>
    <message>
        <source>The host has taken the question back. Wait for the next one.</source>
        <translation>De begeleider heeft de vraag ingetrokken. Wacht op de volgende.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::ConsentPanel</name>
    <message>
        <source>The group learns</source>
        <translation>De groep komt te weten</translation>
    </message>
    <message>
        <source>Nobody learns</source>
        <translation>Niemand komt te weten</translation>
    </message>
    <message>
        <source>Still possible</source>
        <translation>Wat toch kan</translation>
    </message>
    <message>
        <source>your answer; not the others, not the host.</source>
        <translation>jouw antwoord; de anderen niet, de begeleider niet.</translation>
    </message>
    <message>
        <source>If everyone gives the lowest or the highest answer, the result shows it. One dishonest laptop can shift the result unseen. The host&apos;s program can know when each person was ready. All %1 others together can work out your answer; if someone drops out halfway, a dishonest program of the host with %2 of them can too. Over several questions a dishonest program of the host may single somebody out: with two or more helpers, or by asking the same in another unit.</source>
        <translation>Geeft iedereen het laagste of het hoogste antwoord, dan laat de uitslag dat zien. Eén oneerlijke laptop kan de uitslag ongemerkt verschuiven. Het programma van de begeleider kan weten wanneer iemand klaar was. Alle %1 anderen samen kunnen jouw antwoord uitrekenen; valt er halverwege iemand weg, dan kan een oneerlijk programma van de begeleider met %2 van hen dat ook. Bij meer vragen kan een oneerlijk programma van de begeleider iemand eruit lichten: met twee of meer helpers, of door hetzelfde in een andere eenheid te vragen.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::FormPage</name>
    <message>
        <source>What do you want to know together?</source>
        <translation>Wat willen jullie samen weten?</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Salaries</source>
        <translation>Salarissen</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>Language of the words</source>
        <translation>Taal van de woorden</translation>
    </message>
    <message>
        <source>I take part too</source>
        <translation>Ik doe zelf mee</translation>
    </message>
    <message>
        <source>Not on the list: join by code only</source>
        <translation>Niet op de lijst: alleen met de code</translation>
    </message>
    <message>
        <source>The group learns</source>
        <translation>De groep komt te weten</translation>
    </message>
    <message>
        <source>Nobody learns</source>
        <translation>Niemand komt te weten</translation>
    </message>
    <message>
        <source>Each laptop sends</source>
        <translation>Elke laptop stuurt</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Terug</translation>
    </message>
    <message>
        <source>nothing yet: choose a result</source>
        <translation>nog niets: kies een uitslag</translation>
    </message>
    <message>
        <source>anyone&apos;s answer, not even you, the host.</source>
        <translation>iemands antwoord, ook jij niet, als begeleider.</translation>
    </message>
    <message>
        <source>one masked number, and later the seal of that number. Neither says anything on its own.</source>
        <translation>één gemaskeerd getal, en later het zegel van dat getal. Geen van beide zegt op zichzelf iets.</translation>
    </message>
    <message numerus="yes">
        <source>At least %n people must be ready. The average of a few people says more about each of them than the average of many.</source>
        <translation>
            <numerusform>Er moet minstens %n mens klaar zijn. Een gemiddelde van weinig mensen zegt meer over elk van hen dan een gemiddelde van veel mensen.</numerusform>
            <numerusform>Er moeten minstens %n mensen klaar zijn. Een gemiddelde van weinig mensen zegt meer over elk van hen dan een gemiddelde van veel mensen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Vraag stellen</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Bezig met openen …</translation>
    </message>
    <message>
        <source>Open the doors</source>
        <translation>Deuren openen</translation>
    </message>
    <message>
        <source>Fewest people</source>
        <translation>Minste aantal</translation>
    </message>
    <message>
        <source>The title and your name are not announced on this network.</source>
        <translation>De titel en je naam worden op dit netwerk niet aangekondigd.</translation>
    </message>
    <message>
        <source>Everyone on this network can read the title and your name.</source>
        <translation>Iedereen op dit netwerk kan de titel en je naam lezen.</translation>
    </message>
    <message>
        <source>This question has a result already. Asked again, the difference between the two results would be exactly what somebody corrected. Say aloud that the result is off, or ask something else.</source>
        <translation>Deze vraag heeft al een uitslag. Stel je hem nog eens, dan is het verschil tussen de twee uitslagen precies wat iemand heeft verbeterd. Zeg hardop dat de uitslag niet klopt, of vraag iets anders.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::HeaderBar</name>
    <message>
        <source>Light colours</source>
        <translation>Lichte kleuren</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Donkere kleuren</translation>
    </message>
</context>
<context>
    <name>nulsom::window::HostActions</name>
    <message>
        <source>Close and check</source>
        <translation>Sluiten en controleren</translation>
    </message>
    <message>
        <source>Ask the question</source>
        <translation>Vraag stellen</translation>
    </message>
    <message>
        <source>Ask another</source>
        <translation>Nog een vraag</translation>
    </message>
    <message>
        <source>Take the question back</source>
        <translation>Vraag intrekken</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Optellen</translation>
    </message>
    <message>
        <source>End the round</source>
        <translation>Ronde beëindigen</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Sessie beëindigen</translation>
    </message>
    <message>
        <source>Go on without %1</source>
        <translation>Doorgaan zonder %1</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Nog eens vragen</translation>
    </message>
    <message>
        <source>Change the question</source>
        <translation>Vraag aanpassen</translation>
    </message>
</context>
<context>
    <name>nulsom::window::HostRoundPage</name>
    <message>
        <source>People on the list</source>
        <translation>Mensen op de lijst</translation>
    </message>
    <message>
        <source>This screen shows how many are ready, not who. Combine when enough people are.</source>
        <translation>Dit scherm toont hoeveel mensen klaar zijn, niet wie. Tel op als er genoeg zijn.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::LobbyPage</name>
    <message>
        <source>Code to join</source>
        <translation>Code om mee te doen</translation>
    </message>
    <message>
        <source>Read it aloud or show it: people type it under Enter a code. On this network the session also stands in their list.</source>
        <translation>Lees hem voor of laat hem zien: mensen typen hem bij Code invoeren. Op dit netwerk staat de sessie ook in hun lijst.</translation>
    </message>
    <message>
        <source>People who are here</source>
        <translation>Mensen die er zijn</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Choose a name first</source>
        <translation>Kies eerst een naam</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>Bezig met meedoen …</translation>
    </message>
    <message>
        <source>or the address %1</source>
        <translation>of het adres %1</translation>
    </message>
    <message numerus="yes">
        <source>%n people are here</source>
        <translation>
            <numerusform>Er is %n mens binnen</numerusform>
            <numerusform>Er zijn %n mensen binnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing someone? Wait a moment: who comes later cannot join this session.</source>
        <translation>Mist er iemand? Wacht even: wie later komt, kan niet meer meedoen met deze sessie.</translation>
    </message>
    <message>
        <source>The doors are closed. The laptops agree on the list of people …</source>
        <translation>De deuren zijn dicht. De laptops leggen samen de lijst met mensen vast …</translation>
    </message>
    <message>
        <source>Looking for the host&apos;s laptop …</source>
        <translation>Op zoek naar de laptop van de begeleider …</translation>
    </message>
    <message>
        <source>You are in. Wait for the host.</source>
        <translation>Je bent binnen. Wacht op de begeleider.</translation>
    </message>
    <message>
        <source>Nobody has joined yet.</source>
        <translation>Er doet nog niemand mee.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::MainWindow</name>
    <message>
        <source>Leave</source>
        <translation>Verlaten</translation>
    </message>
    <message>
        <source>Leave this session?</source>
        <translation>Deze sessie verlaten?</translation>
    </message>
    <message>
        <source>End the session for everyone?</source>
        <translation>De sessie voor iedereen beëindigen?</translation>
    </message>
    <message>
        <source>Close Nulsom and end the session?</source>
        <translation>Nulsom sluiten en de sessie beëindigen?</translation>
    </message>
    <message>
        <source>Close Nulsom and leave?</source>
        <translation>Nulsom sluiten en de sessie verlaten?</translation>
    </message>
</context>
<context>
    <name>nulsom::window::NumberField</name>
    <message>
        <source>Your answer</source>
        <translation>Je antwoord</translation>
    </message>
    <message>
        <source>Your answer in %1</source>
        <translation>Je antwoord in %1</translation>
    </message>
    <message>
        <source>Hold to look</source>
        <translation>Houd ingedrukt om te kijken</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Van %1 tot en met %2.</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>nulsom::window::OverPage</name>
    <message>
        <source>Back to the start</source>
        <translation>Terug naar het begin</translation>
    </message>
    <message>
        <source>Wiped on this laptop: your answers, all masks, all keys.</source>
        <translation>Gewist op deze laptop: je antwoorden, alle maskers, alle sleutels.</translation>
    </message>
    <message>
        <source>Kept on this laptop: your name, the language, the colours and the place of the window.</source>
        <translation>Bewaard op deze laptop: je naam, de taal, de kleuren en de plaats van het venster.</translation>
    </message>
    <message>
        <source>The session has stopped</source>
        <translation>De sessie is gestopt</translation>
    </message>
    <message>
        <source>The session is over</source>
        <translation>De sessie is voorbij</translation>
    </message>
    <message>
        <source>You have ended the session.</source>
        <translation>Je hebt de sessie beëindigd.</translation>
    </message>
    <message>
        <source>The host has ended the session, or you have left it.</source>
        <translation>De begeleider heeft de sessie beëindigd, of je hebt haar verlaten.</translation>
    </message>
</context>
<context>
    <name>nulsom::window::PeopleList</name>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (jij)</translation>
    </message>
    <message>
        <source>%1, away</source>
        <translation>%1, weg</translation>
    </message>
</context>
<context>
    <name>nulsom::window::QuestionForm</name>
    <message>
        <source>Question, with its period</source>
        <translation>Vraag, met de periode erbij</translation>
    </message>
    <message>
        <source>What is your gross salary a year?</source>
        <translation>Wat is je brutosalaris per jaar?</translation>
    </message>
    <message>
        <source>Answers from</source>
        <translation>Antwoorden van</translation>
    </message>
    <message>
        <source>to</source>
        <translation>tot en met</translation>
    </message>
    <message>
        <source>Answers to</source>
        <translation>Antwoorden tot en met</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Eenheid</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimalen</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>average</source>
        <translation>gemiddelde</translation>
    </message>
    <message>
        <source>total</source>
        <translation>totaal</translation>
    </message>
    <message>
        <source>number of people</source>
        <translation>aantal mensen</translation>
    </message>
</context>
<context>
    <name>nulsom::window::ResultPage</name>
    <message>
        <source>No laptop showed another person&apos;s answer. All the others together could work yours out; after a dropout, or over several questions of the same kind, fewer people could.</source>
        <translation>Geen laptop liet het antwoord van een ander zien. Alle anderen samen kunnen het jouwe uitrekenen; na uitval, of bij meer vragen van dezelfde soort, kunnen minder mensen dat.</translation>
    </message>
    <message>
        <source>Whether people told the truth, nobody can check.</source>
        <translation>Of iedereen eerlijk was, kan niemand nagaan.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Verder</translation>
    </message>
    <message>
        <source>Wipes your answer and its keys from this laptop</source>
        <translation>Wist je antwoord en de sleutels van deze laptop</translation>
    </message>
    <message numerus="yes">
        <source>The average of %n people</source>
        <translation>
            <numerusform>Het gemiddelde van %n mens</numerusform>
            <numerusform>Het gemiddelde van %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The total of %n people</source>
        <translation>
            <numerusform>Het totaal van %n mens</numerusform>
            <numerusform>Het totaal van %n mensen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people took part</source>
        <translation>
            <numerusform>%n mens deed mee</numerusform>
            <numerusform>%n mensen deden mee</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>Everyone here now knows this result and that these %n took part.</source>
        <translation>
            <numerusform>Iedereen hier kent nu deze uitslag en weet dat deze %n meedeed.</numerusform>
            <numerusform>Iedereen hier kent nu deze uitslag en weet dat deze %n mensen meededen.</numerusform>
        </translation>
    </message>
    <message>
        <source>If everyone gave the lowest or the highest answer, the result shows it. One dishonest laptop can shift the result unseen. The host&apos;s program can know when each person was ready.</source>
        <translation>Gaf iedereen het laagste of het hoogste antwoord, dan laat de uitslag dat zien. Eén oneerlijke laptop kan de uitslag ongemerkt verschuiven. Het programma van de begeleider kan weten wanneer iemand klaar was.</translation>
    </message>
    <message>
        <source>Took part: %1</source>
        <translation>Deden mee: %1</translation>
    </message>
    <message numerus="yes">
        <source>Wiped on this laptop: your answer, %n masks, all keys of this round.</source>
        <translation>
            <numerusform>Gewist op deze laptop: je antwoord, %n masker, alle sleutels van deze ronde.</numerusform>
            <numerusform>Gewist op deze laptop: je antwoord, %n maskers, alle sleutels van deze ronde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::SessionList</name>
    <message>
        <source>doors closed</source>
        <translation>deuren dicht</translation>
    </message>
    <message>
        <source>full</source>
        <translation>vol</translation>
    </message>
    <message>
        <source>doors open</source>
        <translation>deuren open</translation>
    </message>
    <message>
        <source>needs another version of Nulsom</source>
        <translation>vraagt een andere versie van Nulsom</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n mens</numerusform>
            <numerusform>%n mensen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Session without a title</source>
        <translation>Sessie zonder titel</translation>
    </message>
</context>
<context>
    <name>nulsom::window::StartPage</name>
    <message>
        <source>Count together. Keep it to yourself.</source>
        <translation>Tel samen. Houd het voor jezelf.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Je naam</translation>
    </message>
    <message>
        <source>The others in the session see this name.</source>
        <translation>De anderen in de sessie zien deze naam.</translation>
    </message>
    <message>
        <source>Join a session</source>
        <translation>Meedoen</translation>
    </message>
    <message>
        <source>Sessions on this network</source>
        <translation>Sessies op dit netwerk</translation>
    </message>
    <message>
        <source>Enter a code</source>
        <translation>Code invoeren</translation>
    </message>
    <message>
        <source>Code, or address and port</source>
        <translation>Code, of adres en poort</translation>
    </message>
    <message>
        <source>The host has the code. It works when the list stays empty, too.</source>
        <translation>De begeleider heeft de code. Die werkt ook als de lijst leeg blijft.</translation>
    </message>
    <message>
        <source>Host a session</source>
        <translation>Een sessie leiden</translation>
    </message>
    <message>
        <source>Ask a question of the people in this room. You need not answer it yourself.</source>
        <translation>Stel een vraag aan de mensen in deze ruimte. Je hoeft zelf niet te antwoorden.</translation>
    </message>
    <message>
        <source>Prepare a question</source>
        <translation>Vraag voorbereiden</translation>
    </message>
    <message>
        <source>Looking on this network …</source>
        <translation>Zoeken op dit netwerk …</translation>
    </message>
    <message>
        <source>No session found on this network. Nothing was sent. Ask the host for the code.</source>
        <translation>Geen sessie gevonden op dit netwerk. Er is niets verstuurd. Vraag de begeleider om de code.</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>Bezig met meedoen …</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Meedoen</translation>
    </message>
</context>
<context>
    <name>nulsom::window::WatchPage</name>
    <message>
        <source>Adding up what nobody tells</source>
        <translation>Optellen wat niemand vertelt</translation>
    </message>
    <message>
        <source>Total so far</source>
        <translation>Totaal tot nu toe</translation>
    </message>
    <message>
        <source>Numbers as they come in</source>
        <translation>Getallen zoals ze binnenkomen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Van</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Getal</translation>
    </message>
    <message>
        <source>People in this round</source>
        <translation>Mensen in deze ronde</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Uitslag</translation>
    </message>
    <message>
        <source>masks open %1 · seals closed %2</source>
        <translation>maskers open %1 · zegels dicht %2</translation>
    </message>
    <message>
        <source>awaited</source>
        <translation>verwacht</translation>
    </message>
    <message>
        <source>number in</source>
        <translation>getal binnen</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bevestigd</translation>
    </message>
    <message>
        <source>seal open</source>
        <translation>zegel open</translation>
    </message>
    <message>
        <source>Computed in %1 s; shown slowly</source>
        <translation>Berekend in %1 s; langzaam getoond</translation>
    </message>
    <message>
        <source>The laptops make their masks …</source>
        <translation>De laptops maken hun maskers …</translation>
    </message>
    <message numerus="yes">
        <source>%n answers are combined. Every two people share a mask.</source>
        <translation>
            <numerusform>%n antwoord wordt opgeteld. Elk tweetal heeft samen een masker.</numerusform>
            <numerusform>%n antwoorden worden opgeteld. Elk tweetal heeft samen een masker.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n are in. While masks are open the total says nothing.</source>
        <translation>
            <numerusform>%1 van de %n is binnen. Zolang er maskers open zijn, zegt het totaal niets.</numerusform>
            <numerusform>%1 van de %n zijn binnen. Zolang er maskers open zijn, zegt het totaal niets.</numerusform>
        </translation>
    </message>
    <message>
        <source>The seals open. An open seal shows no answer: the masks still cover it.</source>
        <translation>De zegels gaan open. Aan een open zegel zie je geen antwoord: de maskers liggen er nog overheen.</translation>
    </message>
    <message>
        <source>All numbers are in. The masks cancel. The total is still sealed.</source>
        <translation>Alle getallen zijn binnen. De maskers vallen tegen elkaar weg. Het totaal is nog verzegeld.</translation>
    </message>
    <message numerus="yes">
        <source>All %n laptops confirm: same list, same numbers.</source>
        <translation>
            <numerusform>%n laptop bevestigt: dezelfde lijst, dezelfde getallen.</numerusform>
            <numerusform>Alle %n laptops bevestigen: dezelfde lijst, dezelfde getallen.</numerusform>
        </translation>
    </message>
    <message>
        <source>All seals are open. Now the total can be read.</source>
        <translation>Alle zegels zijn open. Nu is het totaal te lezen.</translation>
    </message>
    <message>
        <source>This round runs without you. Nothing of yours is in it.</source>
        <translation>Deze ronde gaat zonder jou. Er zit niets van jou in.</translation>
    </message>
    <message>
        <source>%1: away. What was sent stays sealed. Wait, or go on without: nobody types again.</source>
        <translation>%1: weg. Wat is verstuurd, blijft verzegeld. Wacht, of ga door zonder: niemand hoeft opnieuw te typen.</translation>
    </message>
    <message>
        <source>%1: away, and the round cannot go on without. Wait, or end the round without a result.</source>
        <translation>%1: weg, en zonder kan de ronde niet verder. Wacht, of beëindig de ronde zonder uitslag.</translation>
    </message>
    <message>
        <source>Seal of %1</source>
        <translation>Zegel van %1</translation>
    </message>
</context>
</TS>
