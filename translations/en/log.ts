<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::logpage::FilterBar</name>
    <message numerus="yes">
        <source>%n chosen row(s)</source>
        <translation>
            <numerusform>%n chosen row</numerusform>
            <numerusform>%n chosen rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogActions</name>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>%n row exported to %1</numerusform>
            <numerusform>%n rows exported to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n put back into the queue</source>
        <translation>
            <numerusform>%n put back into the queue</numerusform>
            <numerusform>%n put back into the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are on the suppression list now</source>
        <translation>
            <numerusform>%Ln person is on the suppression list now</numerusform>
            <numerusform>%Ln people are on the suppression list now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sent again in %1 s; %n person(s) may get it twice</source>
        <translation>
            <numerusform>Sent again in %1 s; %n person may get it twice</numerusform>
            <numerusform>Sent again in %1 s; %n people may get it twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exporting, %Ln row(s) so far</source>
        <translation>
            <numerusform>Exporting, %Ln row so far</numerusform>
            <numerusform>Exporting, %Ln rows so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed sent, on your word</source>
        <translation>
            <numerusform>%n assumed sent, on your word</numerusform>
            <numerusform>%n assumed sent, on your word</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed not sent, on your word; they can be retried</source>
        <translation>
            <numerusform>%n assumed not sent, on your word; it can be retried</numerusform>
            <numerusform>%n assumed not sent, on your word; they can be retried</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::Resender</name>
    <message numerus="yes">
        <source>Nobody knows whether these %n message(s) arrived. Sent again, %n person(s) may get two.</source>
        <translation>
            <numerusform>Nobody knows whether this message arrived. Sent again, the person may get two.</numerusform>
            <numerusform>Nobody knows whether these %n messages arrived. Sent again, %n people may get two.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::SuppressBar</name>
    <message numerus="yes">
        <source>Put the people of %Ln delivery(ies) on the suppression list? No campaign writes to them any more; what is not sent to them yet is skipped.</source>
        <translation>
            <numerusform>Put the recipient of %Ln delivery on the suppression list? No campaign writes to them any more; what is not sent to them yet is skipped.</numerusform>
            <numerusform>Put the recipients of %Ln deliveries on the suppression list? No campaign writes to them any more; what is not sent to them yet is skipped.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogStrip</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s), the newest %1 shown</source>
        <translation>
            <numerusform>%Ln record, the newest %1 shown</numerusform>
            <numerusform>%Ln records, the newest %1 shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new record(s), show them</source>
        <translation>
            <numerusform>%Ln new record, show it</numerusform>
            <numerusform>%Ln new records, show them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogModel</name>
    <message numerus="yes">
        <source>%n attempt(s), %1 of at most %2 tries used</source>
        <translation>
            <numerusform>%n attempt, %1 of at most %2 tries used</numerusform>
            <numerusform>%n attempts, %1 of at most %2 tries used</numerusform>
        </translation>
    </message>
</context>
</TS>
