<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::templatespage::CheckCard</name>
    <message>
        <source>Checking, %1 of %2</source>
        <translation>正在检查，%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; people</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>看这些人</translation>
    </message>
    <message>
        <source>Show them: %1</source>
        <translation>看这些人：%1</translation>
    </message>
    <message>
        <source>Checked with this list</source>
        <translation>用这份名单检查</translation>
    </message>
    <message>
        <source>Open recipients</source>
        <translation>去收件人页</translation>
    </message>
    <message>
        <source>Choose a list above to check the message with everybody on it.</source>
        <translation>在上面选一份名单，就能用名单里每个人检查这条消息。</translation>
    </message>
    <message>
        <source>Cannot be checked yet. %1</source>
        <translation>现在还不能检查。%1</translation>
    </message>
    <message>
        <source>Nobody is on this list.</source>
        <translation>这份名单里没有人。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::PageFoot</name>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本记录</translation>
    </message>
    <message>
        <source>Send with it</source>
        <translation>用它发送</translation>
    </message>
    <message>
        <source>The platform no longer has this template</source>
        <translation>平台已删除这个模板</translation>
    </message>
    <message>
        <source>Save the message first</source>
        <translation>先保存消息</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>有未保存的改动</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>放弃改动</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>正在保存</translation>
    </message>
    <message>
        <source>Save as %1</source>
        <translation>保存为%1</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplateList</name>
    <message>
        <source>Gone</source>
        <translation>平台已删除</translation>
    </message>
    <message>
        <source>Search templates or messages</source>
        <translation>搜模板或消息</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplatesModel</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s)</source>
        <translation>
            <numerusform>%n 个版本</numerusform>
        </translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>gone from the platform</source>
        <translation>平台已删除</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplatesPage</name>
    <message>
        <source>“%1” will be deleted for good. Campaigns that were started keep its text.</source>
        <translation>「%1」删除后不能恢复。已开始的任务保留它的内容。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>去账号页</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>asking WeChat for the templates</source>
        <translation>正在向微信查询模板</translation>
    </message>
    <message>
        <source>%1 / %2 templates, synced %3</source>
        <translation>%1 / %2 个模板，%3 同步</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没保存</translation>
    </message>
    <message>
        <source>The platform no longer has this template; nothing can be sent with it. Its messages are kept.</source>
        <translation>平台已删除这个模板，不能再用它发送。写好的消息会保留。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people: %1, WeChat would refuse it</source>
        <translation>
            <numerusform>%Ln 人的%1，会被拒收</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>看这些人</translation>
    </message>
    <message>
        <source>No templates here yet</source>
        <translation>这里还没有模板</translation>
    </message>
    <message>
        <source>The platform keeps the account&apos;s approved templates; a copy of them is kept here.</source>
        <translation>账号的模板在微信平台审核通过，这里保留一份副本。</translation>
    </message>
    <message>
        <source>Sync from the platform</source>
        <translation>从平台同步</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Templates belong to an account.</source>
        <translation>模板属于账号。</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Asking WeChat for the templates</source>
        <translation>正在向微信查询模板</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TitleBar</name>
    <message>
        <source>Template id %1</source>
        <translation>模板 id %1</translation>
    </message>
    <message>
        <source>the platform sets the fields; none can be added</source>
        <translation>字段由平台规定，不能增减</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>还没保存</translation>
    </message>
    <message>
        <source>%1, with unsaved changes</source>
        <translation>%1，有未保存的改动</translation>
    </message>
    <message>
        <source>Version: %1</source>
        <translation>版本：%1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>改名</translation>
    </message>
    <message>
        <source>Delete this version</source>
        <translation>删除这一版</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>不用名单</translation>
    </message>
    <message>
        <source>Variables from</source>
        <translation>变量取自</translation>
    </message>
    <message>
        <source>List that the variables come from</source>
        <translation>变量取自哪份名单</translation>
    </message>
    <message>
        <source>Name of the version</source>
        <translation>版本名称</translation>
    </message>
    <message>
        <source>Name, then Enter</source>
        <translation>名称，按 Enter 确定</translation>
    </message>
</context>
</TS>
