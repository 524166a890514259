<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::templatespage::ChangesCard</name>
    <message>
        <source>It was called “%1”.</source>
        <translation>原名“%1”。</translation>
    </message>
    <message>
        <source>“%1” (%2) is gone.</source>
        <translation>“%1”（%2）已删除。</translation>
    </message>
    <message>
        <source>“%1” (%2) is called “%3” now.</source>
        <translation>“%1”（%2）重命名为“%3”。</translation>
    </message>
    <message>
        <source>“%1” (%2) has other approved values.</source>
        <translation>“%1”（%2）的已审核取值变了。</translation>
    </message>
    <message>
        <source>“%1” (%2) is new: %3.</source>
        <translation>新增“%1”（%2）：%3。</translation>
    </message>
    <message>
        <source>What changed in the template</source>
        <translation>模板的变化</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>Gone from the platform</source>
        <translation>微信后台已删除</translation>
    </message>
    <message>
        <source>Back on the platform</source>
        <translation>微信后台已恢复</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::CheckCard</name>
    <message>
        <source>Open recipients</source>
        <translation>打开“名单”页</translation>
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
</context>
<context>
    <name>hongyan::templatespage::MessageFiles</name>
    <message>
        <source>Export the message</source>
        <translation>导出消息</translation>
    </message>
    <message>
        <source>Messages (*.json)</source>
        <translation>消息 (*.json)</translation>
    </message>
    <message>
        <source>Import a message</source>
        <translation>导入消息</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::PageFoot</name>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Send with it</source>
        <translation>用它发送</translation>
    </message>
    <message>
        <source>The platform no longer has this template</source>
        <translation>微信后台已没有这个模板</translation>
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
        <source>Version history</source>
        <translation>版本记录</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Older versions are not sent: use this version first</source>
        <translation>旧版本不能直接发送，请先点“使用此版本”</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>保存为第 %1 版</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplateList</name>
    <message>
        <source>Gone</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Search templates or messages</source>
        <translation>搜索模板或消息</translation>
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
    <message>
        <source>not saved</source>
        <translation>未保存</translation>
    </message>
    <message>
        <source>gone from the platform</source>
        <translation>微信后台已删除</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TemplatesPage</name>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>%1, copy</source>
        <translation>%1 副本</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>打开“账号”页</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>asking WeChat for the templates</source>
        <translation>正在同步模板</translation>
    </message>
    <message>
        <source>%1 / %2 templates, synced %3</source>
        <translation>%1 / %2 个模板，%3 同步</translation>
    </message>
    <message>
        <source>The platform no longer has this template; nothing can be sent with it. Its messages are kept.</source>
        <translation>微信后台已没有这个模板，不能再用它发送。写好的消息会保留。</translation>
    </message>
    <message>
        <source>No templates here yet</source>
        <translation>这里还没有模板</translation>
    </message>
    <message>
        <source>The platform keeps the account&apos;s approved templates; a copy of them is kept here.</source>
        <translation>模板在微信公众平台选用，同步后在这里使用。</translation>
    </message>
    <message>
        <source>Sync from the platform</source>
        <translation>从微信同步</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Templates belong to an account.</source>
        <translation>添加账号后才能同步模板。</translation>
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
        <translation>正在同步模板</translation>
    </message>
    <message>
        <source>“%1” and its versions will be deleted for good. Campaigns that were started keep their text.</source>
        <translation>“%1”和它的所有版本将被永久删除。已开始的任务保留当时的内容。</translation>
    </message>
    <message>
        <source>The message was written to %1.</source>
        <translation>消息已导出到 %1。</translation>
    </message>
    <message>
        <source>No template of this account fits “%1”: it was written for “%2” with %3.</source>
        <translation>这个账号没有适合“%1”的模板：它是为“%2”写的，字段有 %3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Sync the templates</source>
        <translation>同步模板</translation>
    </message>
    <message>
        <source>“%1” was imported for the template “%2”.</source>
        <translation>已导入“%1”，用于模板“%2”。</translation>
    </message>
    <message>
        <source>This file holds no message exported from here.</source>
        <translation>这个文件不是从这里导出的消息。</translation>
    </message>
    <message>
        <source>Choose another name</source>
        <translation>换个名字</translation>
    </message>
    <message>
        <source>This is version %1 of %2; it stays as it is.</source>
        <translation>这是 %2 保存的第 %1 版，只能查看。</translation>
    </message>
    <message>
        <source>%1 Using it replaces the unsaved changes.</source>
        <translation>%1使用它会替换未保存的改动。</translation>
    </message>
    <message>
        <source>Use this version</source>
        <translation>使用此版本</translation>
    </message>
    <message>
        <source>The template does not have %1: left out.</source>
        <translation>模板没有 %1，未导入。</translation>
    </message>
    <message>
        <source>Still to be filled in: %1.</source>
        <translation>还要填写：%1。</translation>
    </message>
</context>
<context>
    <name>hongyan::templatespage::TitleBar</name>
    <message>
        <source>Template id %1</source>
        <translation>模板 ID %1</translation>
    </message>
    <message>
        <source>the platform sets the fields; none can be added</source>
        <translation>字段（即模板的关键词）由模板规定，不能增减</translation>
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
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>No list</source>
        <translation>不选名单</translation>
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
        <source>Name, then Enter</source>
        <translation>名称，按 Enter 确定</translation>
    </message>
    <message>
        <source>Hide what changed</source>
        <translation>收起改动</translation>
    </message>
    <message>
        <source>What changed (%1)</source>
        <translation>模板变化（%1）</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Message: %1</source>
        <translation>消息：%1</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>Version history</source>
        <translation>版本记录</translation>
    </message>
    <message>
        <source>Delete this message</source>
        <translation>删除这条消息</translation>
    </message>
    <message>
        <source>Version %1 · %2</source>
        <extracomment>a version of a message and when it was saved</extracomment>
        <translation>第 %1 版 · %2</translation>
    </message>
    <message>
        <source>%1 · the latest</source>
        <translation>%1 · 最新</translation>
    </message>
    <message>
        <source>Name of the message</source>
        <translation>消息名称</translation>
    </message>
</context>
</TS>
