<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::recipientspage::CombinePanel</name>
    <message numerus="yes">
        <source>%1, %Ln people</source>
        <translation>
            <numerusform>%1, %Ln person</numerusform>
            <numerusform>%1, %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody on %1 or %2, at most %Ln people. Who is on several is taken from the first.</source>
        <translation>
            <numerusform>Everybody on %1 or %2, at most %Ln person. Who is on several is taken from the first.</numerusform>
            <numerusform>Everybody on %1 or %2, at most %Ln people. Who is on several is taken from the first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those on %1 who are not on %2, at most %Ln people.</source>
        <translation>
            <numerusform>Those on %1 who are not on %2, at most %Ln person.</numerusform>
            <numerusform>Those on %1 who are not on %2, at most %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those on %1 who are also on %2, at most %Ln people.</source>
        <translation>
            <numerusform>Those on %1 who are also on %2, at most %Ln person.</numerusform>
            <numerusform>Those on %1 who are also on %2, at most %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One list for each value of “%1”, named “%2 …”, %Ln people in all; at most %3 lists.</source>
        <translation>
            <numerusform>One list for each value of “%1”, named “%2 …”, %Ln person in all; at most %3 lists.</numerusform>
            <numerusform>One list for each value of “%1”, named “%2 …”, %Ln people in all; at most %3 lists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln people on %2, drawn at random.</source>
        <translation>
            <numerusform>%1 of the %Ln person on %2, drawn at random.</numerusform>
            <numerusform>%1 of the %Ln people on %2, drawn at random.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists</source>
        <translation>
            <numerusform>%Ln list</numerusform>
            <numerusform>%Ln lists</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people so far</source>
        <translation>
            <numerusform>%Ln person so far</numerusform>
            <numerusform>%Ln people so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::FollowersPanel</name>
    <message numerus="yes">
        <source>Tag %1, %Ln people</source>
        <translation>
            <numerusform>Tag %1, %Ln person</numerusform>
            <numerusform>Tag %1, %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln followers so far</source>
        <translation>
            <numerusform>%Ln follower so far</numerusform>
            <numerusform>%Ln followers so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was cut off after %Ln people.</source>
        <translation>
            <numerusform>%1 was cut off after %Ln person.</numerusform>
            <numerusform>%1 was cut off after %Ln people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ImportFoot</name>
    <message numerus="yes">
        <source>Export the %Ln with problems</source>
        <translation>
            <numerusform>Export the %Ln with problems</numerusform>
            <numerusform>Export the %Ln with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln people</source>
        <translation>
            <numerusform>Import %Ln person</numerusform>
            <numerusform>Import %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing, %Ln row(s)</source>
        <translation>
            <numerusform>Importing, %Ln row</numerusform>
            <numerusform>Importing, %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counting, %Ln row(s)</source>
        <translation>
            <numerusform>Counting, %Ln row</numerusform>
            <numerusform>Counting, %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ImportView</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln column</numerusform>
            <numerusform>%Ln columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln row(s) below</source>
        <translation>
            <numerusform>the first row below</numerusform>
            <numerusform>the first %Ln rows below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln row(s)</source>
        <translation>
            <numerusform>from %Ln row</numerusform>
            <numerusform>from %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicates</source>
        <translation>
            <numerusform>duplicate</numerusform>
            <numerusform>duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>bad openids</source>
        <translation>
            <numerusform>bad openid</numerusform>
            <numerusform>bad openids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people without %1</source>
        <translation>
            <numerusform>person without %1</numerusform>
            <numerusform>people without %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>people ready</source>
        <translation>
            <numerusform>person ready</numerusform>
            <numerusform>people ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), one per row</source>
        <translation>
            <numerusform>%Ln message, one per row</numerusform>
            <numerusform>%Ln messages, one per row</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows without %1</source>
        <translation>
            <numerusform>row without %1</numerusform>
            <numerusform>rows without %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows left out</source>
        <translation>
            <numerusform>row left out</numerusform>
            <numerusform>rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ListStrip</name>
    <message numerus="yes">
        <source>Remove %1 with %Ln people? What was sent to them stays in the history.</source>
        <translation>
            <numerusform>Remove %1 with %Ln person? What was sent to them stays in the history.</numerusform>
            <numerusform>Remove %1 with %Ln people? What was sent to them stays in the history.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln people</source>
        <translation>
            <numerusform>%1, %Ln person</numerusform>
            <numerusform>%1, %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 people, %Ln message(s)</source>
        <translation>
            <numerusform>%1, %2 people, %Ln message</numerusform>
            <numerusform>%1, %2 people, %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ListsView</name>
    <message numerus="yes">
        <source>%1 is imported: %Ln people.</source>
        <translation>
            <numerusform>%1 is imported: %Ln person.</numerusform>
            <numerusform>%1 is imported: %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists are made, named “%1 …”.</source>
        <translation>
            <numerusform>%Ln list is made, named “%1 …”.</numerusform>
            <numerusform>%Ln lists are made, named “%1 …”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ReplaceQuestion</name>
    <message numerus="yes">
        <source>There is a list %1 already, of %2, with %Ln people. Shall the new one take its place?</source>
        <translation>
            <numerusform>There is a list %1 already, of %2, with %Ln person. Shall the new one take its place?</numerusform>
            <numerusform>There is a list %1 already, of %2, with %Ln people. Shall the new one take its place?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SourceBar</name>
    <message numerus="yes">
        <source>%1 (of %n sheets)</source>
        <translation>
            <numerusform>%1 (of %n sheet)</numerusform>
            <numerusform>%1 (of %n sheets)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionForm</name>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>Add %Ln person</numerusform>
            <numerusform>Add %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be openids and are left out: %1</source>
        <translation>
            <numerusform>%Ln of them cannot be an openid and is left out: %1</numerusform>
            <numerusform>%Ln of them cannot be openids and are left out: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionImport</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with bad openids are left out</source>
        <translation>
            <numerusform>%Ln row with a bad openid is left out</numerusform>
            <numerusform>%Ln rows with bad openids are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suppress %Ln people</source>
        <translation>
            <numerusform>Suppress %Ln person</numerusform>
            <numerusform>Suppress %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people so far</source>
        <translation>
            <numerusform>%Ln person so far</numerusform>
            <numerusform>%Ln people so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionView</name>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln people off the list? Campaigns may write to them again.</source>
        <translation>
            <numerusform>Take %Ln person off the list? Campaigns may write to them again.</numerusform>
            <numerusform>Take %Ln people off the list? Campaigns may write to them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people from %1 are on the list now.</source>
        <translation>
            <numerusform>%Ln person from %1 is on the list now.</numerusform>
            <numerusform>%Ln people from %1 are on the list now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people so far</source>
        <translation>
            <numerusform>%Ln person so far</numerusform>
            <numerusform>%Ln people so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in %1.</source>
        <translation>
            <numerusform>%Ln person is in %1.</numerusform>
            <numerusform>%Ln people are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows name nobody, and whoever they mean may be written to: %1</source>
        <translation>
            <numerusform>%Ln row names nobody, and whoever it means may be written to: %1</numerusform>
            <numerusform>%Ln rows name nobody, and whoever they mean may be written to: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
