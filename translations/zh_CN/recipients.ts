<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::recipientspage::Findings</name>
    <message>
        <source>The openid stands further up already</source>
        <translation>openid 在前面出现过</translation>
    </message>
    <message>
        <source>The same openid as in row %1</source>
        <translation>与第 %1 行的 openid 相同</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>“%1”为空</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ImportFoot</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>List name</source>
        <translation>名单叫</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message numerus="yes">
        <source>Export the %Ln with problems</source>
        <translation>
            <numerusform>导出有问题的 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the first %Ln with problems</source>
        <translation>
            <numerusform>导出有问题的前 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln people</source>
        <translation>
            <numerusform>导入 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Replaces the one of %1</source>
        <translation>将替换 %1 的同名名单</translation>
    </message>
    <message numerus="yes">
        <source>Importing, %Ln row(s)</source>
        <translation>
            <numerusform>正在导入，%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Counting, %Ln row(s)</source>
        <translation>
            <numerusform>正在统计，%Ln 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ImportView</name>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Import list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Drop a spreadsheet here</source>
        <translation>把表格拖到这里</translation>
    </message>
    <message>
        <source>An .xlsx, .ods or .csv file with one person per row and a column with their openids. It is looked through first; nothing is sent.</source>
        <translation>.xlsx、.ods 或 .csv，每行一人，要有一列 openid。先检查一遍，不会发送任何消息。</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <source>Preview of the rows</source>
        <translation>各行预览</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln column(s)</source>
        <translation>
            <numerusform>%Ln 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the first %Ln row(s) below</source>
        <translation>
            <numerusform>下面预览前 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>read at %1 in %2 s</source>
        <translation>%1 读完，用时 %2 秒</translation>
    </message>
    <message>
        <source>No column looks like openids. Say above the table which one holds them.</source>
        <translation>没有一列像 openid，请在表格上方指定哪一列是。</translation>
    </message>
    <message>
        <source>Choose the column</source>
        <translation>指定这一列</translation>
    </message>
    <message>
        <source>The counting was stopped: duplicates and bad rows are not known.</source>
        <translation>统计已停止：重复和有问题的行还不清楚。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>The rows with problems are in %1.</source>
        <translation>有问题的行已存到 %1。</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Choose the encoding</source>
        <translation>选择编码</translation>
    </message>
    <message>
        <source>Choose the header row</source>
        <translation>选择表头行</translation>
    </message>
    <message>
        <source>Take the first sheet</source>
        <translation>改用第一张表</translation>
    </message>
    <message>
        <source>Choose the openid column</source>
        <translation>指定 openid 列</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>换一个文件</translation>
    </message>
    <message>
        <source>Every cell stays text, as the spreadsheet shows it.</source>
        <translation>所有单元格按文本读入，与表格里看到的一样。</translation>
    </message>
    <message>
        <source>%1 stay text and never become 1.38E+10.</source>
        <translation>%1按文本读入，不会变成 1.38E+10。</translation>
    </message>
    <message>
        <source>Map anew</source>
        <translation>重新对应</translation>
    </message>
    <message numerus="yes">
        <source>from %Ln row(s)</source>
        <translation>
            <numerusform>来自 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>duplicates</source>
        <translation>
            <numerusform>条重复</numerusform>
        </translation>
    </message>
    <message>
        <source>the first one stays</source>
        <translation>保留第一次出现</translation>
    </message>
    <message numerus="yes">
        <source>bad openids</source>
        <translation>
            <numerusform>条 openid 无效</numerusform>
        </translation>
    </message>
    <message>
        <source>not imported</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>empty cells</source>
        <translation>个空单元格</translation>
    </message>
    <message>
        <source>every column is filled</source>
        <translation>每一列都填了</translation>
    </message>
    <message numerus="yes">
        <source>people without %1</source>
        <translation>
            <numerusform>人%1为空</numerusform>
        </translation>
    </message>
    <message>
        <source>The first %1 of them</source>
        <translation>只列出前 %1 行</translation>
    </message>
    <message>
        <source>Choose a spreadsheet</source>
        <translation>选择表格</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt)</source>
        <translation>表格 (*.xlsx *.xlsm *.ods *.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export the rows with problems</source>
        <translation>导出有问题的行</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 - problems</source>
        <translation>%1-有问题的行</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>rows, columns</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>The header is the same as in %1: its columns are used as there. %2</source>
        <translation>表头和 %1 一样，已沿用那次的列对应。%2</translation>
    </message>
    <message numerus="yes">
        <source>people ready</source>
        <translation>
            <numerusform>人可以发</numerusform>
        </translation>
    </message>
    <message>
        <source>imported with a reminder</source>
        <translation>导入，发送前会再提醒</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ListsModel</name>
    <message>
        <source>Name</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>有问题</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ListsView</name>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Import list…</source>
        <translation>导入名单…</translation>
    </message>
    <message>
        <source>No recipient list yet</source>
        <translation>还没有名单</translation>
    </message>
    <message>
        <source>Drop an .xlsx, .ods or .csv file here, or choose one. It needs a column with openids.</source>
        <translation>把 .xlsx、.ods 或 .csv 文件拖进来，或点下面选择。表里要有一列 openid。</translation>
    </message>
    <message>
        <source>Imported lists</source>
        <translation>已导入的名单</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>名单里的人</translation>
    </message>
    <message>
        <source>Send to this list</source>
        <translation>发给这份名单</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>删除名单</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再试</translation>
    </message>
    <message numerus="yes">
        <source>%1 is imported: %Ln people.</source>
        <translation>
            <numerusform>%1 已导入，共 %Ln 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with %Ln people? What was sent to them stays in the history.</source>
        <translation>
            <numerusform>删除 %1（%Ln 人）？已发的记录仍保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln people</source>
        <translation>
            <numerusform>%1，%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppression list %1</source>
        <translation>屏蔽名单 %1</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>屏蔽名单</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::PeopleModel</name>
    <message>
        <source>Loading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::PreviewModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::RecipientsPage</name>
    <message>
        <source>Drop the spreadsheet to look through it</source>
        <translation>松开鼠标，检查这份表格</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SourceBar</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Header in</source>
        <translation>表头在</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>csv has only one</source>
        <translation>csv 只有一张</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message numerus="yes">
        <source>%1 (of %n sheets)</source>
        <translation>
            <numerusform>%1（共 %n 张）</numerusform>
        </translation>
    </message>
    <message>
        <source>Row %1 (detected)</source>
        <translation>第 %1 行（自动识别）</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>spreadsheets have their own</source>
        <translation>电子表格自带，无需选择</translation>
    </message>
    <message>
        <source>%1 (detected)</source>
        <translation>%1（自动识别）</translation>
    </message>
    <message>
        <source>CSV only</source>
        <translation>仅用于 CSV</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionForm</name>
    <message>
        <source>Add</source>
        <translation>加入</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln people</source>
        <translation>
            <numerusform>加入 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>One on each line, or parted by commas; a column copied from a spreadsheet will do.</source>
        <translation>每行一个，或用逗号隔开；从表格里复制一列也可以。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them cannot be openids and are left out: %1</source>
        <translation>
            <numerusform>有 %Ln 个不像 openid，不会加入：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Who shall not be written to?</source>
        <translation>不给谁发？</translation>
    </message>
    <message>
        <source>openids to suppress</source>
        <translation>要屏蔽的 openid</translation>
    </message>
    <message>
        <source>Paste openids here</source>
        <translation>把 openid 粘贴到这里</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Why they are suppressed</source>
        <translation>屏蔽的原因</translation>
    </message>
    <message>
        <source>for example: asked not to be written to</source>
        <translation>例如：本人要求不再接收</translation>
    </message>
    <message>
        <source>Only until</source>
        <extracomment>before a day</extracomment>
        <translation>只屏蔽到</translation>
    </message>
    <message>
        <source>The day from which they are written to again</source>
        <translation>从这一天起恢复发送</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionModel</name>
    <message>
        <source>Deliveries</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>本页</translation>
    </message>
    <message>
        <source>for good</source>
        <translation>一直</translation>
    </message>
    <message>
        <source>over since %1</source>
        <translation>%1 起已失效</translation>
    </message>
    <message>
        <source>openid</source>
        <translation>openid</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>有效期至</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionView</name>
    <message>
        <source>Look again</source>
        <translation>再查一次</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody whose openid begins so</source>
        <translation>没有以此开头的 openid</translation>
    </message>
    <message>
        <source>Nobody of them is on the suppression list.</source>
        <translation>屏蔽名单里没有这样的人。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nobody is on the suppression list</source>
        <translation>屏蔽名单里还没有人</translation>
    </message>
    <message>
        <source>No campaign writes to whom you put here: those who asked for it, or cannot be reached.</source>
        <translation>放进来的人，任何任务都不会发：本人要求的，或者发不到的。</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>加入…</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln people off the list? Campaigns may write to them again.</source>
        <translation>
            <numerusform>把 %Ln 人移出名单？之后任务可以再给他们发。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>已选 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>No campaign writes to these people</source>
        <translation>任何任务都不给这些人发</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>屏蔽名单</translation>
    </message>
    <message>
        <source>Start of an openid</source>
        <translation>openid 开头</translation>
    </message>
    <message>
        <source>Search by the start of an openid</source>
        <translation>按 openid 的开头搜索</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出名单</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::UseRow</name>
    <message>
        <source>Recipient openid</source>
        <translation>收件人 openid</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Use of the column “%1”</source>
        <translation>“%1”列用作</translation>
    </message>
    <message>
        <source>%1 (name)</source>
        <translation>%1（称呼）</translation>
    </message>
    <message>
        <source>Another column becomes the openid by choosing it there</source>
        <translation>要换成别的列，请在那一列上选</translation>
    </message>
</context>
</TS>
