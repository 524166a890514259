<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%1 works: the token is valid for %n more second(s).</source>
        <translation>
            <numerusform>%1 works: the token is valid for %n more second.</numerusform>
            <numerusform>%1 works: the token is valid for %n more seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) made after the backup are not known to it.</source>
        <translation>
            <numerusform>%n delivery made after the backup is not known to it.</numerusform>
            <numerusform>%n deliveries made after the backup are not known to it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) in it not finished yet will be paused until you look at them.</source>
        <translation>
            <numerusform>%n campaign in it is not finished. It will be paused until you look at it.</numerusform>
            <numerusform>%n campaigns in it are not finished. They will be paused until you look at them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) started after the backup are not known to it: no send-once key and no cap will count them.</source>
        <translation>
            <numerusform>%n campaign was started after the backup. It does not know of it: no send-once key and no cap will count it.</numerusform>
            <numerusform>%n campaigns were started after the backup. It does not know of them: no send-once key and no cap will count them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %n line(s) of damaged text, whose rows are left out.</source>
        <translation>
            <numerusform>It is read as %1; %n line is damaged text, and its rows are left out.</numerusform>
            <numerusform>It is read as %1; %n lines are damaged text, and their rows are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %n line(s) are not, but may be %2. Their rows are left out.</source>
        <translation>
            <numerusform>It is read as %1; %n line is not, but may be %2. Its rows are left out.</numerusform>
            <numerusform>It is read as %1; %n lines are not, some of them may be %2. Their rows are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 %  %n row(s)</source>
        <translation>
            <numerusform>%1 %  %n row</numerusform>
            <numerusform>%1 %  %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, which stand in %1 now.</source>
        <translation>
            <numerusform>%n row that was left out is in %1.</numerusform>
            <numerusform>%n rows that were left out are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) paused until you look at them. See: hongyanctl campaign list.</source>
        <translation>
            <numerusform>%n campaign is paused until you look at it. See: hongyanctl campaign list.</numerusform>
            <numerusform>%n campaigns are paused until you look at them. See: hongyanctl campaign list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) that had failed or were on their way may have been sent since; they count as unconfirmed. See: hongyanctl deliveries --state unconfirmed.</source>
        <translation>
            <numerusform>%n delivery that had failed or was on its way may have been sent since; it counts as unconfirmed. See: hongyanctl deliveries --state unconfirmed.</numerusform>
            <numerusform>%n deliveries that had failed or were on their way may have been sent since; they count as unconfirmed. See: hongyanctl deliveries --state unconfirmed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) that were sent since are not in it. Whom they reached is not known here: no send-once key and no cap counts them.</source>
        <translation>
            <numerusform>%n campaign that was sent since is not in it. Whom it reached is not known here: no send-once key and no cap counts it.</numerusform>
            <numerusform>%n campaigns that were sent since are not in it. Whom they reached is not known here: no send-once key and no cap counts them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The token addresses of %n account(s) held a password or key in plain, as older versions kept it. It goes into the keychain now; where that does not answer, everything stays as it is and this is said again. With --secrets env it goes once HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; says the same.</source>
        <translation>
            <numerusform>The token address of %n account held a password or key in plain, as older versions kept it. It goes into the keychain now; where that does not answer, everything stays as it is and this is said again. With --secrets env it goes once HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; says the same.</numerusform>
            <numerusform>The token addresses of %n accounts held a password or key in plain, as older versions kept it. It goes into the keychain now; where that does not answer, everything stays as it is and this is said again. With --secrets env it goes once HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; says the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name nobody who can be put on the list. Whoever they mean may be written to:</source>
        <translation>
            <numerusform>%n row names nobody who can be put on the list. Whoever it means may be written to:</numerusform>
            <numerusform>%n rows name nobody who can be put on the list. Whoever they mean may be written to:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait in this paused campaign. What may have been sent of it can be settled by name: --state waiting --state retrying --as sent.</source>
        <translation>
            <numerusform>%n message waits in this paused campaign. If it may have been sent, it can be settled by name: --state waiting --state retrying --as sent.</numerusform>
            <numerusform>%n messages wait in this paused campaign. Those of them that may have been sent can be settled by name: --state waiting --state retrying --as sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) tried again.</source>
        <translation>
            <numerusform>%n delivery is tried again.</numerusform>
            <numerusform>%n deliveries are tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unconfirmed: these people may get the message twice.</source>
        <translation>
            <numerusform>%n of them was unconfirmed: this person may get the message twice.</numerusform>
            <numerusform>%n of them were unconfirmed: these people may get the message twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more unconfirmed and left as they are, because these people may have got the message. To try them again all the same: --state unconfirmed; to say what became of them: hongyanctl settle</source>
        <translation>
            <numerusform>%n more is unconfirmed and was left as it is, because this person may have got the message. To try it again all the same: --state unconfirmed; to say what became of it: hongyanctl settle</numerusform>
            <numerusform>%n more are unconfirmed and were left as they are, because these people may have got the message. To try them again all the same: --state unconfirmed; to say what became of them: hongyanctl settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) assumed sent, on your word.</source>
        <translation>
            <numerusform>%n delivery is assumed sent, on your word.</numerusform>
            <numerusform>%n deliveries are assumed sent, on your word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) assumed not sent, on your word, and free to be tried again.</source>
        <translation>
            <numerusform>%n delivery is assumed not sent, on your word, and can be tried again.</numerusform>
            <numerusform>%n deliveries are assumed not sent, on your word, and can be tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) of people who stand further up; each is a message of its own</source>
        <translation>
            <numerusform>%n more row is of somebody who stands further up; it is a message of its own</numerusform>
            <numerusform>%n more rows are of people who stand further up; each is a message of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of people who stand further up with other values (%1); each is a message of its own</source>
        <translation>
            <numerusform>%n row is of somebody who stands further up with other values (%1); it is a message of its own</numerusform>
            <numerusform>%n rows are of people who stand further up with other values (%1); each is a message of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hidden by a filter</source>
        <translation>
            <numerusform>%n row is hidden by a filter</numerusform>
            <numerusform>%n rows are hidden by a filter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hidden by hand or in a closed group</source>
        <translation>
            <numerusform>%n row is hidden by hand or in a closed group</numerusform>
            <numerusform>%n rows are hidden by hand or in a closed group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n formula(s) never calculated; open the file in Excel and save it</source>
        <translation>
            <numerusform>%1: %n formula was never calculated; open the file in Excel and save it</numerusform>
            <numerusform>%1: %n formulas were never calculated; open the file in Excel and save it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n formula(s) in a text file, never calculated; open it in Excel and save it as .xlsx, or as text again</source>
        <translation>
            <numerusform>%1: %n formula in a text file, never calculated; open it in Excel and save it as .xlsx, or as text again</numerusform>
            <numerusform>%1: %n formulas in a text file, never calculated; open it in Excel and save it as .xlsx, or as text again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the &apos; or ` in front of %n number(s), which kept them text, was left out</source>
        <translation>
            <numerusform>%1: the &apos; or ` in front of %n number, which kept it text, was left out</numerusform>
            <numerusform>%1: the &apos; or ` in front of %n numbers, which kept them text, was left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) begin with &apos; or ` and are sent with it</source>
        <translation>
            <numerusform>%1: %n text begins with &apos; or ` and is sent with it</numerusform>
            <numerusform>%1: %n texts begin with &apos; or ` and are sent with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>two columns are called %1 and differ in %n row(s): {{%1 (1)}} is the first, {{%2}} the other</source>
        <translation>
            <numerusform>two columns are called %1 and differ in %n row: {{%1 (1)}} is the first, {{%2}} the other</numerusform>
            <numerusform>two columns are called %1 and differ in %n rows: {{%1 (1)}} is the first, {{%2}} the other</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) merged with the one above, showing nothing of their own</source>
        <translation>
            <numerusform>%1: %n cell is merged with the one above and shows nothing of its own</numerusform>
            <numerusform>%1: %n cells are merged with the one above and show nothing of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) with a text that a merged cell covers; nobody sees it, and it is not read</source>
        <translation>
            <numerusform>%1: %n cell holds a text that a merged cell covers; nobody sees it, and it is not read</numerusform>
            <numerusform>%1: %n cells hold a text that a merged cell covers; nobody sees it, and it is not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with cells merged sideways; only the first has a value</source>
        <translation>
            <numerusform>%n row has cells merged sideways; only the first has a value</numerusform>
            <numerusform>%n rows have cells merged sideways; only the first has a value</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) showing an error (%2), read as empty</source>
        <translation>
            <numerusform>%1: %n cell shows an error (%2) and is read as empty</numerusform>
            <numerusform>%1: %n cells show an error (%2) and are read as empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) that name an error (%2)</source>
        <translation>
            <numerusform>%1: %n text is the name of an error (%2)</numerusform>
            <numerusform>%1: %n texts are the name of an error (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) that look like numbers shortened by Excel</source>
        <translation>
            <numerusform>%1: %n text looks like a number shortened by Excel</numerusform>
            <numerusform>%1: %n texts look like numbers shortened by Excel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n number(s) with more digits than Excel keeps (15)</source>
        <translation>
            <numerusform>%1: %n number has more digits than Excel keeps (15)</numerusform>
            <numerusform>%1: %n numbers have more digits than Excel keeps (15)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n formula(s) calculated anew when Excel opens the file; what it shows may differ</source>
        <translation>
            <numerusform>%1: %n formula is calculated anew when Excel opens the file; what it shows may differ</numerusform>
            <numerusform>%1: %n formulas are calculated anew when Excel opens the file; what it shows may differ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of people who stand further up with other values (%1); the first row stays</source>
        <translation>
            <numerusform>%n row is of somebody who stands further up with other values (%1); the first row stays</numerusform>
            <numerusform>%n rows are of people who stand further up with other values (%1); the first row stays</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that say the same as one further up, left out</source>
        <translation>
            <numerusform>%n row says the same as one further up and is left out</numerusform>
            <numerusform>%n rows say the same as one further up and are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>%n delivery</numerusform>
            <numerusform>%n deliveries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n duplicate</numerusform>
            <numerusform>%n duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
</TS>
