<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::historypage::CampaignDetail</name>
    <message numerus="yes">
        <source>Retry %n failure(s)</source>
        <translation>
            <numerusform>Retry %n failure</numerusform>
            <numerusform>Retry %n failures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n people</source>
        <translation>
            <numerusform>Send to %n person</numerusform>
            <numerusform>Send to %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty row(s)</source>
        <translation>
            <numerusform>%Ln faulty row</numerusform>
            <numerusform>%Ln faulty rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::historypage::CampaignsPage</name>
    <message numerus="yes">
        <source>%n delivery(ies) back in the queue.</source>
        <translation>
            <numerusform>%n delivery back in the queue.</numerusform>
            <numerusform>%n deliveries back in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report is written, %n row(s): %1</source>
        <translation>
            <numerusform>The report is written, %n row: %1</numerusform>
            <numerusform>The report is written, %n rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
</context>
</TS>
