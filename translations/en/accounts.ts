<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::accountspage::AccountsPage</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::accountspage::TokenCard</name>
    <message numerus="yes">
        <source>%n fetch(es) today</source>
        <translation>
            <numerusform>%n fetch today</numerusform>
            <numerusform>%n fetches today</numerusform>
        </translation>
    </message>
</context>
</TS>
