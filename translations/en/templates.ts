<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::templatespage::CheckCard</name>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; people</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; person</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplatesModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n version</numerusform>
            <numerusform>%n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplatesPage</name>
    <message numerus="yes">
        <source>%Ln people: %1, WeChat would refuse it</source>
        <translation>
            <numerusform>%Ln person: %1, WeChat would refuse it</numerusform>
            <numerusform>%Ln people: %1, WeChat would refuse it</numerusform>
        </translation>
    </message>
</context>
</TS>
