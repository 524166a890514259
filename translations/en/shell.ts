<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::shell::DeskPage</name>
    <message numerus="yes">
        <source>%1, %n cause(s)</source>
        <translation>
            <numerusform>%1, %n cause</numerusform>
            <numerusform>%1, %n causes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unconfirmed</numerusform>
            <numerusform>%n unconfirmed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n running</numerusform>
            <numerusform>%n running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed alike</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send to %n people</source>
        <translation>
            <numerusform>Send to %n person</numerusform>
            <numerusform>Send to %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::shell::MainWindow</name>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n unconfirmed</numerusform>
            <numerusform>%n unconfirmed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::shell::Closing</name>
    <message numerus="yes">
        <source>%Ln message(s) not sent yet.</source>
        <translation>
            <numerusform>%Ln message is not sent yet.</numerusform>
            <numerusform>%Ln messages are not sent yet.</numerusform>
        </translation>
    </message>
</context>
</TS>
