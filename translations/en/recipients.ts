<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>Export the first %Ln with problems</source>
        <translation>
            <numerusform>Export the first %Ln with problems</numerusform>
            <numerusform>Export the first %Ln with problems</numerusform>
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
</context>
</TS>
