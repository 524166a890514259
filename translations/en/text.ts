<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>“%1”: %Ln formula(s) were never calculated. Open the file in Excel and save it.</source>
        <translation>
            <numerusform>“%1”: %Ln formula was never calculated. Open the file in Excel and save it.</numerusform>
            <numerusform>“%1”: %Ln formulas were never calculated. Open the file in Excel and save it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln formula(s) in a text file, never calculated. Open it in Excel and save it as .xlsx.</source>
        <translation>
            <numerusform>“%1”: %Ln formula in a text file, never calculated. Open it in Excel and save it as .xlsx.</numerusform>
            <numerusform>“%1”: %Ln formulas in a text file, never calculated. Open it in Excel and save it as .xlsx.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: the &apos; or ` in front of %Ln number(s), which kept them text, is left out</source>
        <translation>
            <numerusform>“%1”: the &apos; or ` in front of %Ln number, which kept it text, is left out</numerusform>
            <numerusform>“%1”: the &apos; or ` in front of %Ln numbers, which kept them text, is left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln text(s) that begin with &apos; or ` and keep it</source>
        <translation>
            <numerusform>“%1”: %Ln text that begins with &apos; or ` and keeps it</numerusform>
            <numerusform>“%1”: %Ln texts that begin with &apos; or ` and keep it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln cell(s) merged with the one above, showing nothing of their own</source>
        <translation>
            <numerusform>“%1”: %Ln cell merged with the one above, showing nothing of its own</numerusform>
            <numerusform>“%1”: %Ln cells merged with the one above, showing nothing of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln cell(s) with a text that a merged cell covers; it is not read</source>
        <translation>
            <numerusform>“%1”: %Ln cell with a text that a merged cell covers; it is not read</numerusform>
            <numerusform>“%1”: %Ln cells with a text that a merged cell covers; it is not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Two columns of one name, which differ in %Ln row(s): %1</source>
        <translation>
            <numerusform>Two columns of one name, which differ in %Ln row: %1</numerusform>
            <numerusform>Two columns of one name, which differ in %Ln rows: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln cell(s) showing an error (%2), read as empty</source>
        <translation>
            <numerusform>“%1”: %Ln cell showing an error (%2), read as empty</numerusform>
            <numerusform>“%1”: %Ln cells showing an error (%2), read as empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln text(s) that name an error (%2)</source>
        <translation>
            <numerusform>“%1”: %Ln text that names an error (%2)</numerusform>
            <numerusform>“%1”: %Ln texts that name an error (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln text(s) that look like numbers shortened by Excel</source>
        <translation>
            <numerusform>“%1”: %Ln text that looks like a number shortened by Excel</numerusform>
            <numerusform>“%1”: %Ln texts that look like numbers shortened by Excel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln number(s) with more than the 15 digits that Excel keeps</source>
        <translation>
            <numerusform>“%1”: %Ln number with more than the 15 digits that Excel keeps</numerusform>
            <numerusform>“%1”: %Ln numbers with more than the 15 digits that Excel keeps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln formula(s) that Excel calculates anew when it opens the file; it may show other values</source>
        <translation>
            <numerusform>“%1”: %Ln formula that Excel calculates anew when it opens the file; it may show another value</numerusform>
            <numerusform>“%1”: %Ln formulas that Excel calculates anew when it opens the file; it may show other values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by a filter</source>
        <translation>
            <numerusform>%Ln row hidden by a filter</numerusform>
            <numerusform>%Ln rows hidden by a filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by hand or in a closed group</source>
        <translation>
            <numerusform>%Ln row hidden by hand or in a closed group</numerusform>
            <numerusform>%Ln rows hidden by hand or in a closed group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with cells merged sideways, of which only the first has a value</source>
        <translation>
            <numerusform>%Ln row with cells merged sideways, of which only the first has a value</numerusform>
            <numerusform>%Ln rows with cells merged sideways, of which only the first has a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of people who stand further up with other values (%1); the first row stays</source>
        <translation>
            <numerusform>%Ln row of somebody who stands further up with other values (%1); the first row stays</numerusform>
            <numerusform>%Ln rows of people who stand further up with other values (%1); the first row stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of people who stand further up with other values (%1); each is a message of its own</source>
        <translation>
            <numerusform>%Ln row of somebody who stands further up with other values (%1); it is a message of its own</numerusform>
            <numerusform>%Ln rows of people who stand further up with other values (%1); each is a message of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) of people who stand further up; each is a message of its own</source>
        <translation>
            <numerusform>%Ln more row of somebody who stands further up; it is a message of its own</numerusform>
            <numerusform>%Ln more rows of people who stand further up; each is a message of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that say the same as one further up, left out</source>
        <translation>
            <numerusform>%Ln row that says the same as one further up, left out</numerusform>
            <numerusform>%Ln rows that say the same as one further up, left out</numerusform>
        </translation>
    </message>
</context>
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
<context>
    <name>States</name>
    <message numerus="yes">
        <source>This database is older than what was sent from it, so %n person(s) who still wait here may have had the message. Resumed, all of them are sent it, and %n may get it twice.</source>
        <translation>
            <numerusform>This database is older than what was sent from it, so %n person who still waits here may have had the message. Resumed, it is sent, and %n may get it twice.</numerusform>
            <numerusform>This database is older than what was sent from it, so %n people who still wait here may have had the message. Resumed, all of them are sent it, and %n may get it twice.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message numerus="yes">
        <source>It is read as %1; %Ln line(s) of damaged text, whose rows are left out</source>
        <translation>
            <numerusform>It is read as %1; %Ln line is damaged text, and its rows are left out</numerusform>
            <numerusform>It is read as %1; %Ln lines are damaged text, and their rows are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %Ln line(s) are not, but may be %2. Their rows are left out</source>
        <translation>
            <numerusform>It is read as %1; %Ln line is not, but may be %2. Its rows are left out</numerusform>
            <numerusform>It is read as %1; %Ln lines are not, some of them may be %2. Their rows are left out</numerusform>
        </translation>
    </message>
</context>
</TS>
