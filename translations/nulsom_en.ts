<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Story</name>
    <message numerus="yes">
        <source>%n people: %1</source>
        <translation>
            <numerusform>%n person: %1</numerusform>
            <numerusform>%n people: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are ready.</source>
        <translation>
            <numerusform>%n person is ready.</numerusform>
            <numerusform>%n people are ready.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The answers of %n people are combined. Every two share a mask.</source>
        <translation>
            <numerusform>The answer of %n person is combined. Every two share a mask.</numerusform>
            <numerusform>The answers of %n people are combined. Every two share a mask.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people took part.</source>
        <translation>
            <numerusform>%n person took part.</numerusform>
            <numerusform>%n people took part.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 of %n are ready</source>
        <translation>
            <numerusform>%1 of %n is ready</numerusform>
            <numerusform>%1 of %n are ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A last look: the answers are added up in %n seconds.</source>
        <translation>
            <numerusform>A last look: the answers are added up in %n second.</numerusform>
            <numerusform>A last look: the answers are added up in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are away: %1.</source>
        <extracomment>%1: all their names</extracomment>
        <translation>
            <numerusform>%1 is away.</numerusform>
            <numerusform>%n people are away: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::cli::Demo</name>
    <message numerus="yes">
        <source>%n people want to know their average salary. Nobody wants to tell. All of it happens on this machine, over real connections.</source>
        <translation>
            <numerusform>%n person wants to know the average salary. Nobody wants to tell. All of it happens on this machine, over real connections.</numerusform>
            <numerusform>%n people want to know their average salary. Nobody wants to tell. All of it happens on this machine, over real connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n laptops computed the same result. No number above tells what anybody earns.</source>
        <translation>
            <numerusform>That %n laptop computed this result. No number above tells what anybody earns.</numerusform>
            <numerusform>All %n laptops computed the same result. No number above tells what anybody earns.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::cli::Find</name>
    <message numerus="yes">
        <source>%1, led from %2, %n people, at %3:%4</source>
        <translation>
            <numerusform>%1, led from %2, %n person, at %3:%4</numerusform>
            <numerusform>%1, led from %2, %n people, at %3:%4</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::cli::Join</name>
    <message numerus="yes">
        <source>Do you count %n people too? [y/n]</source>
        <translation>
            <numerusform>Do you count %n person too? [y/n]</numerusform>
            <numerusform>Do you count %n people too? [y/n]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::CheckPage</name>
    <message numerus="yes">
        <source>2 People: %n names</source>
        <translation>
            <numerusform>2 People: %n name</numerusform>
            <numerusform>2 People: %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n have said yes</source>
        <translation>
            <numerusform>%1 of %n has said yes</numerusform>
            <numerusform>%1 of %n have said yes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>I count %n too</source>
        <translation>
            <numerusform>I count %n too</numerusform>
            <numerusform>I count %n too</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::FormPage</name>
    <message numerus="yes">
        <source>At least %n people must be ready. The average of a few people says more about each of them than the average of many.</source>
        <translation>
            <numerusform>At least %n person must be ready. The average of a few people says more about each of them than the average of many.</numerusform>
            <numerusform>At least %n people must be ready. The average of a few people says more about each of them than the average of many.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::LobbyPage</name>
    <message numerus="yes">
        <source>%n people are here</source>
        <translation>
            <numerusform>%n person is here</numerusform>
            <numerusform>%n people are here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::ResultPage</name>
    <message numerus="yes">
        <source>The average of %n people</source>
        <translation>
            <numerusform>The average of %n person</numerusform>
            <numerusform>The average of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The total of %n people</source>
        <translation>
            <numerusform>The total of %n person</numerusform>
            <numerusform>The total of %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people took part</source>
        <translation>
            <numerusform>%n person took part</numerusform>
            <numerusform>%n people took part</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everyone here now knows this result and that these %n took part.</source>
        <translation>
            <numerusform>Everyone here now knows this result and that this %n took part.</numerusform>
            <numerusform>Everyone here now knows this result and that these %n took part.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wiped on this laptop: your answer, %n masks, all keys of this round.</source>
        <translation>
            <numerusform>Wiped on this laptop: your answer, %n mask, all keys of this round.</numerusform>
            <numerusform>Wiped on this laptop: your answer, %n masks, all keys of this round.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::SessionList</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>nulsom::window::WatchPage</name>
    <message numerus="yes">
        <source>%n answers are combined. Every two people share a mask.</source>
        <translation>
            <numerusform>%n answer is combined. Every two people share a mask.</numerusform>
            <numerusform>%n answers are combined. Every two people share a mask.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n are in. While masks are open the total says nothing.</source>
        <translation>
            <numerusform>%1 of %n is in. While masks are open the total says nothing.</numerusform>
            <numerusform>%1 of %n are in. While masks are open the total says nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n laptops confirm: same list, same numbers.</source>
        <translation>
            <numerusform>%n laptop confirms: same list, same numbers.</numerusform>
            <numerusform>All %n laptops confirm: same list, same numbers.</numerusform>
        </translation>
    </message>
</context>
</TS>
