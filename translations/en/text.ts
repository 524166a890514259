<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Policies</name>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n message(s) per person in %1</source>
        <extracomment>%1 is a time such as &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>At most %n message per person in %1</numerusform>
            <numerusform>At most %n messages per person in %1</numerusform>
        </translation>
    </message>
</context>
</TS>
