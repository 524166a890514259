<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>hongyan::editor::CheckView</name>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; people</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; person</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are left out: WeChat would refuse their message.</source>
        <translation>
            <numerusform>%Ln person is left out: WeChat would refuse the message.</numerusform>
            <numerusform>%Ln people are left out: WeChat would refuse their message.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat will refuse the message to %Ln people.</source>
        <translation>
            <numerusform>WeChat will refuse the message to %Ln person.</numerusform>
            <numerusform>WeChat will refuse the message to %Ln people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; message</numerusform>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are left out: WeChat would refuse them.</source>
        <translation>
            <numerusform>%Ln message is left out: WeChat would refuse it.</numerusform>
            <numerusform>%Ln messages are left out: WeChat would refuse them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat will refuse %Ln message(s).</source>
        <translation>
            <numerusform>WeChat will refuse %Ln message.</numerusform>
            <numerusform>WeChat will refuse %Ln messages.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::editor::FieldRow</name>
    <message numerus="yes">
        <source>One of %n approved value(s)</source>
        <translation>
            <numerusform>The one approved value</numerusform>
            <numerusform>One of %n approved values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::editor::FixPreview</name>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::editor::Fixes</name>
    <message numerus="yes">
        <source>%Ln people exceed %1 characters and would be refused</source>
        <translation>
            <numerusform>%Ln person exceeds %1 characters and would be refused</numerusform>
            <numerusform>%Ln people exceed %1 characters and would be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have nothing here and would be refused</source>
        <translation>
            <numerusform>%Ln person has nothing here and would be refused</numerusform>
            <numerusform>%Ln people have nothing here and would be refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would be refused: %1</source>
        <translation>
            <numerusform>%Ln person would be refused: %1</numerusform>
            <numerusform>%Ln people would be refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people: %1</source>
        <translation>
            <numerusform>%Ln person: %1</numerusform>
            <numerusform>%Ln people: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s): %1</source>
        <translation>
            <numerusform>%Ln message: %1</numerusform>
            <numerusform>%Ln messages: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) would be refused: %1</source>
        <translation>
            <numerusform>%Ln message would be refused: %1</numerusform>
            <numerusform>%Ln messages would be refused: %1</numerusform>
        </translation>
    </message>
</context>
</TS>
