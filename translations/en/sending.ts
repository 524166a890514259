<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::sendingpage::FillStep</name>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people&lt;/b&gt;: %1, WeChat will refuse it</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln person&lt;/b&gt;: %1, WeChat will refuse it</numerusform>
            <numerusform>&lt;b&gt;%Ln people&lt;/b&gt;: %1, WeChat will refuse it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people&lt;/b&gt;: %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln person&lt;/b&gt;: %1</numerusform>
            <numerusform>&lt;b&gt;%Ln people&lt;/b&gt;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln message(s)&lt;/b&gt;: %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln message&lt;/b&gt;: %1</numerusform>
            <numerusform>&lt;b&gt;%Ln messages&lt;/b&gt;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln message(s)&lt;/b&gt;: %1, WeChat will refuse them</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln message&lt;/b&gt;: %1, WeChat will refuse it</numerusform>
            <numerusform>&lt;b&gt;%Ln messages&lt;/b&gt;: %1, WeChat will refuse them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::Plan</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, %1</source>
        <translation>
            <numerusform>%Ln person, %1</numerusform>
            <numerusform>%Ln people, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), %1</source>
        <translation>
            <numerusform>%Ln message, %1</numerusform>
            <numerusform>%Ln messages, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::RehearsalCard</name>
    <message numerus="yes">
        <source>All &lt;b&gt;%Ln&lt;/b&gt; passed the rehearsal; sending takes about %1</source>
        <translation>
            <numerusform>The only one passed the rehearsal; sending takes about %1</numerusform>
            <numerusform>All &lt;b&gt;%Ln&lt;/b&gt; passed the rehearsal; sending takes about %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. &lt;b&gt;%Ln&lt;/b&gt; did not pass: %2</source>
        <extracomment>how many passed; how many did not, and why</extracomment>
        <translation>
            <numerusform>%1. &lt;b&gt;%Ln&lt;/b&gt; did not pass: %2</numerusform>
            <numerusform>%1. &lt;b&gt;%Ln&lt;/b&gt; did not pass: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>%Ln left out</numerusform>
            <numerusform>%Ln left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sending would stop by itself after %Ln message(s): too many are refused alike.</source>
        <translation>
            <numerusform>The sending would stop by itself after %Ln message: too many are refused alike.</numerusform>
            <numerusform>The sending would stop by itself after %Ln messages: too many are refused alike.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be tried, because this computer was too busy: rehearse again.</source>
        <translation>
            <numerusform>%Ln could not be tried, because this computer was too busy: rehearse again.</numerusform>
            <numerusform>%Ln could not be tried, because this computer was too busy: rehearse again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::ReviewStep</name>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that cannot be sent to</source>
        <translation>
            <numerusform>%Ln row that cannot be sent to</numerusform>
            <numerusform>%Ln rows that cannot be sent to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All values of all %Ln people fit</source>
        <translation>
            <numerusform>All values of the %Ln person fit</numerusform>
            <numerusform>All values of all %Ln people fit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1 to &lt;b&gt;%Ln&lt;/b&gt; people: %2</source>
        <extracomment>the review&apos;s sentence: account, number, template</extracomment>
        <translation>
            <numerusform>From %1 to &lt;b&gt;%Ln&lt;/b&gt; person: %2</numerusform>
            <numerusform>From %1 to &lt;b&gt;%Ln&lt;/b&gt; people: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the suppression list</source>
        <translation>
            <numerusform>%Ln on the suppression list</numerusform>
            <numerusform>%Ln on the suppression list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a value that would be refused</source>
        <translation>
            <numerusform>%Ln with a value that would be refused</numerusform>
            <numerusform>%Ln with a value that would be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln message(s)&lt;/b&gt; with this template went to a list of this name, %1 (%2)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln message&lt;/b&gt; with this template went to a list of this name, %1 (%2)</numerusform>
            <numerusform>&lt;b&gt;%Ln messages&lt;/b&gt; with this template went to a list of this name, %1 (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln campaign(s)&lt;/b&gt; that were sent are missing since a copy of the database was brought back: whom they reached counts for no key and no cap</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln campaign&lt;/b&gt; that was sent is missing since a copy of the database was brought back: whom it reached counts for no key and no cap</numerusform>
            <numerusform>&lt;b&gt;%Ln campaigns&lt;/b&gt; that were sent are missing since a copy of the database was brought back: whom they reached counts for no key and no cap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, &lt;b&gt;%Ln&lt;/b&gt; message(s), one per row: %2</source>
        <translation>
            <numerusform>From %1, &lt;b&gt;%Ln&lt;/b&gt; message, one per row: %2</numerusform>
            <numerusform>From %1, &lt;b&gt;%Ln&lt;/b&gt; messages, one per row: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All values of all %Ln message(s) fit</source>
        <translation>
            <numerusform>All values of %Ln message fit</numerusform>
            <numerusform>All values of all %Ln messages fit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::SendFoot</name>
    <message numerus="yes">
        <source>Send to %Ln people</source>
        <translation>
            <numerusform>Send to %Ln person</numerusform>
            <numerusform>Send to %Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>Send %Ln message</numerusform>
            <numerusform>Send %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::TemplateStep</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n approved</numerusform>
            <numerusform>%n approved</numerusform>
        </translation>
    </message>
</context>
</TS>
