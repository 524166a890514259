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
    <message numerus="yes">
        <source>%n campaign(s) are paused until you look at them.</source>
        <translation>
            <numerusform>%n campaign is paused until you look at it.</numerusform>
            <numerusform>%n campaigns are paused until you look at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that had failed or were on their way may have been sent since; they are unconfirmed.</source>
        <translation>
            <numerusform>%n message that had failed or was on its way may have been sent since; it is unconfirmed.</numerusform>
            <numerusform>%n messages that had failed or were on their way may have been sent since; they are unconfirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) that were sent since are not in it: whom they reached is not known here, and no send-once key and no cap counts them.</source>
        <translation>
            <numerusform>%n campaign that was sent since is not in it: whom it reached is not known here, and no send-once key and no cap counts it.</numerusform>
            <numerusform>%n campaigns that were sent since are not in it: whom they reached is not known here, and no send-once key and no cap counts them.</numerusform>
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
