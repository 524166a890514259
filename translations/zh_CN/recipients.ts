<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::recipientspage::CombinePanel</name>
    <message numerus="yes">
        <source>%1, %Ln people</source>
        <translation>
            <numerusform>%1，%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>together with</source>
        <translation>并入</translation>
    </message>
    <message>
        <source>without those on</source>
        <translation>去掉在这些名单上的人</translation>
    </message>
    <message>
        <source>only those who are also on</source>
        <translation>只留同时在这些名单上的人</translation>
    </message>
    <message>
        <source>Choose at least one list.</source>
        <translation>请至少勾选一份名单。</translation>
    </message>
    <message>
        <source>But there is a list of that name already.</source>
        <translation>但已有同名的名单。</translation>
    </message>
    <message>
        <source>Make the lists</source>
        <translation>生成名单</translation>
    </message>
    <message>
        <source>Make the list</source>
        <translation>生成名单</translation>
    </message>
    <message numerus="yes">
        <source>Everybody on %1 or %2, at most %Ln people. Who is on several is taken from the first.</source>
        <translation>
            <numerusform>在 %1 或 %2 上的所有人，最多 %Ln 人；重复的人按最先出现的名单取一次。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those on %1 who are not on %2, at most %Ln people.</source>
        <translation>
            <numerusform>在 %1 上、但不在 %2 上的人，最多 %Ln 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those on %1 who are also on %2, at most %Ln people.</source>
        <translation>
            <numerusform>在 %1 上、同时也在 %2 上的人，最多 %Ln 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One list for each value of “%1”, named “%2 …”, %Ln people in all; at most %3 lists.</source>
        <translation>
            <numerusform>按“%1”的每个值各生成一份名单，名为“%2 …”，合计 %Ln 人；最多 %3 份。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of the %Ln people on %2, drawn at random.</source>
        <translation>
            <numerusform>从 %2 的 %Ln 人中随机抽取 %1 人。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists</source>
        <translation>
            <numerusform>%Ln 份名单</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 合并 %2</translation>
    </message>
    <message>
        <source>%1 without %2</source>
        <translation>%1 去掉 %2</translation>
    </message>
    <message>
        <source>%1 also on %2</source>
        <translation>%1 与 %2 共有</translation>
    </message>
    <message>
        <source>%1, %2 drawn</source>
        <translation>%1 抽 %2 人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people so far</source>
        <translation>
            <numerusform>已处理 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a list out of others</source>
        <translation>由现有名单生成新名单</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>去除</translation>
    </message>
    <message>
        <source>Intersect</source>
        <translation>取共有</translation>
    </message>
    <message>
        <source>Split by column</source>
        <translation>按列拆分</translation>
    </message>
    <message>
        <source>Draw at random</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>How many people</source>
        <translation>抽取人数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of the new list</source>
        <translation>新名单的名称</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::Findings</name>
    <message>
        <source>The same openid as in row %1</source>
        <translation>与第 %1 行的 openid 相同</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>“%1”为空</translation>
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
        <source>%1; other values in: %2</source>
        <translation>%1；内容不同的列：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between two faults of a row</comment>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::FollowersPanel</name>
    <message>
        <source>All followers</source>
        <translation>全部粉丝</translation>
    </message>
    <message numerus="yes">
        <source>Tag %1, %Ln people</source>
        <translation>
            <numerusform>标签 %1，%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln followers so far</source>
        <translation>
            <numerusform>已读取 %Ln 位粉丝</numerusform>
        </translation>
    </message>
    <message>
        <source>followers</source>
        <translation>粉丝</translation>
    </message>
    <message>
        <source>There is no account yet.</source>
        <translation>还没有账号，请先到“账号”页添加。</translation>
    </message>
    <message>
        <source>Replaces the list of that name. The platform hands out openids only, no names.</source>
        <translation>将替换同名名单。微信只提供 openid，不含姓名、头像。</translation>
    </message>
    <message>
        <source>The platform hands out openids only, no names.</source>
        <translation>微信只提供 openid，不含姓名、头像。</translation>
    </message>
    <message numerus="yes">
        <source>%1 was cut off after %Ln people.</source>
        <translation>
            <numerusform>%1 上次读到 %Ln 人时中断。</numerusform>
        </translation>
    </message>
    <message>
        <source>Make a list of followers</source>
        <translation>从粉丝生成名单</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Which followers</source>
        <translation>哪些粉丝</translation>
    </message>
    <message>
        <source>List name</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source>Import the followers</source>
        <translation>导入粉丝</translation>
    </message>
    <message>
        <source>Go on where it stopped</source>
        <translation>从中断处继续</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
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
        <translation>名单名称</translation>
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
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>Answer what is asked above</source>
        <translation>请先选择上面的处理方式</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ImportView</name>
    <message>
        <source>Recipients</source>
        <translation>名单</translation>
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
        <translation>重试</translation>
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
            <numerusform>行重复</numerusform>
        </translation>
    </message>
    <message>
        <source>the first one stays</source>
        <translation>保留第一次出现</translation>
    </message>
    <message numerus="yes">
        <source>bad openids</source>
        <translation>
            <numerusform>行 openid 无效</numerusform>
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
        <translation>%1_有问题的行</translation>
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
            <numerusform>人可发送</numerusform>
        </translation>
    </message>
    <message>
        <source>imported with a reminder</source>
        <translation>导入，发送前会再提醒</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste what was copied in Excel or WPS (%1)</source>
        <translation>粘贴从 Excel 或 WPS 复制的内容（%1）</translation>
    </message>
    <message>
        <source>The clipboard holds no table</source>
        <translation>剪贴板里没有表格</translation>
    </message>
    <message>
        <source>Select the cells in Excel or WPS, the header with them, copy them and paste again.</source>
        <translation>请在 Excel 或 WPS 中连同表头一起选中单元格并复制，再回来粘贴。</translation>
    </message>
    <message>
        <source>An .xlsx, .ods or .csv file, or cells copied in Excel, with one person per row and a column with their openids. It is looked through first; nothing is sent.</source>
        <translation>支持 .xlsx、.ods、.csv，或从 Excel 复制的单元格：每行一人，其中一列是 openid（粉丝在该服务号里的唯一编号）。这里只预览，不会发送。</translation>
    </message>
    <message>
        <source>The clipboard holds no table: copy cells in Excel or WPS, the header with them.</source>
        <translation>剪贴板里没有表格：请在 Excel 或 WPS 中连同表头一起复制单元格。</translation>
    </message>
    <message>
        <source>The reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Read it without a header</source>
        <translation>没有表头，直接读取</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message>
        <source>Read quotes as characters</source>
        <translation>把引号当普通字符读</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), one per row</source>
        <translation>
            <numerusform>每行发一条，共 %Ln 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>rows without %1</source>
        <translation>
            <numerusform>行缺少%1</numerusform>
        </translation>
    </message>
    <message>
        <source>the same row once more</source>
        <translation>与前面某行完全相同</translation>
    </message>
    <message>
        <source>answer what is asked first</source>
        <translation>请先选择处理方式</translation>
    </message>
    <message numerus="yes">
        <source>rows left out</source>
        <translation>
            <numerusform>行未导入</numerusform>
        </translation>
    </message>
    <message>
        <source>bad openids, damaged text</source>
        <translation>openid 不对，或文字损坏</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::JobLine</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ListStrip</name>
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
        <translation>取消</translation>
    </message>
    <message>
        <source>Remove the list</source>
        <translation>删除名单</translation>
    </message>
    <message numerus="yes">
        <source>Remove %1 with %Ln people? What was sent to them stays in the history.</source>
        <translation>
            <numerusform>删除“%1”（%Ln 人）？已发的记录仍保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln people</source>
        <translation>
            <numerusform>%1，%Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between tags</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Combine…</source>
        <translation>合并/拆分…</translation>
    </message>
    <message>
        <source>Tags, parted by commas</source>
        <translation>标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Tags of the list, parted by commas</source>
        <translation>名单的标签，用逗号分隔</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 people, %Ln message(s)</source>
        <translation>
            <numerusform>%1，%2 人，共 %Ln 条</numerusform>
        </translation>
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
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ListsView</name>
    <message>
        <source>Recipients</source>
        <translation>名单</translation>
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
        <source>Imported lists</source>
        <translation>已导入的名单</translation>
    </message>
    <message>
        <source>People of the list</source>
        <translation>名单里的人</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message numerus="yes">
        <source>%1 is imported: %Ln people.</source>
        <translation>
            <numerusform>“%1”已导入，共 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppression list %1</source>
        <translation>免打扰名单 %1</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>免打扰名单</translation>
    </message>
    <message>
        <source>From followers…</source>
        <translation>从粉丝导入…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste what was copied in Excel or WPS (%1)</source>
        <translation>粘贴从 Excel 或 WPS 复制的内容（%1）</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Drop an .xlsx, .ods or .csv file here, choose one, or paste from Excel. It needs a column with openids.</source>
        <translation>把 .xlsx、.ods 或 .csv 文件拖到这里，选择文件，或从 Excel 粘贴。其中要有一列 openid。</translation>
    </message>
    <message>
        <source>%1 is made.</source>
        <translation>已生成“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lists are made, named “%1 …”.</source>
        <translation>
            <numerusform>已生成 %Ln 份名单，名为“%1 …”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send to “%1”</source>
        <translation>发给“%1”</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::NotesPanel</name>
    <message>
        <source>What you should know about this file</source>
        <translation>关于这个文件，请注意</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>请选择…</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>查看全部行</translation>
    </message>
    <message>
        <source>Show the rows</source>
        <translation>查看这些行</translation>
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
        <translation>松开鼠标即可预览这份表格</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::ReplaceQuestion</name>
    <message numerus="yes">
        <source>There is a list %1 already, of %2, with %Ln people. Shall the new one take its place?</source>
        <translation>
            <numerusform>已有名单“%1”（%2 导入，%Ln 人）。要用新名单替换它吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the old list</source>
        <translation>替换旧名单</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>保留旧名单</translation>
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
        <translation>CSV 只有一张</translation>
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
    <message>
        <source>Quotes</source>
        <translation>引号</translation>
    </message>
    <message>
        <source>what was pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>None (A, B, C)</source>
        <translation>无（A、B、C）</translation>
    </message>
    <message>
        <source>a copy has none</source>
        <translation>粘贴内容无需选择</translation>
    </message>
    <message>
        <source>double</source>
        <translation>双引号</translation>
    </message>
    <message>
        <source>as they stand</source>
        <translation>原样保留</translation>
    </message>
    <message>
        <source>as Excel copies</source>
        <translation>按 Excel 复制的格式</translation>
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
        <translation>不再发给谁？</translation>
    </message>
    <message>
        <source>openids to suppress</source>
        <translation>不再发送的 openid</translation>
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
        <translation>不再发送的原因</translation>
    </message>
    <message>
        <source>for example: asked not to be written to</source>
        <translation>例如：本人要求不再接收</translation>
    </message>
    <message>
        <source>Only until</source>
        <extracomment>before a day</extracomment>
        <translation>有效期至</translation>
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
    <name>hongyan::recipientspage::SuppressionImport</name>
    <message>
        <source>the same for all</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>none: for good</source>
        <translation>无，长期有效</translation>
    </message>
    <message>
        <source>No column looks like openids. Say above which one holds them.</source>
        <translation>没有一列像 openid，请在上面指定。</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows with bad openids are left out</source>
        <translation>
            <numerusform>%Ln 行 openid 无效，不导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Suppress %Ln people</source>
        <translation>
            <numerusform>加入 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>加入</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people so far</source>
        <translation>
            <numerusform>已处理 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Openid in</source>
        <translation>openid 列</translation>
    </message>
    <message>
        <source>Why in</source>
        <translation>原因列</translation>
    </message>
    <message>
        <source>Until in</source>
        <translation>截止日期列</translation>
    </message>
    <message>
        <source>Column with the openids</source>
        <translation>openid 所在的列</translation>
    </message>
    <message>
        <source>Column that says why</source>
        <translation>写明原因的列</translation>
    </message>
    <message>
        <source>Column with the day until which they are suppressed</source>
        <translation>截止日期所在的列</translation>
    </message>
    <message>
        <source>for example: asked not to be written to</source>
        <translation>例如：本人要求不再接收</translation>
    </message>
    <message>
        <source>Why they are suppressed</source>
        <translation>不再发送的原因</translation>
    </message>
    <message>
        <source>Preview of the rows</source>
        <translation>各行预览</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>Answer what is asked above</source>
        <translation>请先选择上面的处理方式</translation>
    </message>
    <message>
        <source>The file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>The reading was stopped</source>
        <translation>读取已停止</translation>
    </message>
    <message>
        <source>Choose the column with the openids</source>
        <translation>请选 openid 所在的列</translation>
    </message>
    <message>
        <source>The rows are being counted</source>
        <translation>正在统计行数</translation>
    </message>
    <message>
        <source>The rows were not counted</source>
        <translation>还没有统计行数</translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::SuppressionModel</name>
    <message>
        <source>Deliveries</source>
        <translation>发送明细</translation>
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
        <translation>免打扰名单里没有这样的人。</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Nobody is on the suppression list</source>
        <translation>免打扰名单里还没有人</translation>
    </message>
    <message>
        <source>No campaign writes to whom you put here: those who asked for it, or cannot be reached.</source>
        <translation>名单里的人，所有任务都不会发：例如退订的、要求不再接收的，或一直发不到的。</translation>
    </message>
    <message>
        <source>Add people…</source>
        <translation>加入…</translation>
    </message>
    <message numerus="yes">
        <source>Take %Ln people off the list? Campaigns may write to them again.</source>
        <translation>
            <numerusform>把 %Ln 人移出免打扰名单？之后的任务会再发给他们。</numerusform>
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
        <translation>所有任务都不发给这些人</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Suppression list</source>
        <translation>免打扰名单</translation>
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
        <translation>取消</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>移出</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people from %1 are on the list now.</source>
        <translation>
            <numerusform>%1 中的 %Ln 人已加入免打扰名单。</numerusform>
        </translation>
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
        <source>Export the suppression list</source>
        <translation>导出免打扰名单</translation>
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
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Source</source>
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
    <message numerus="yes">
        <source>%Ln people so far</source>
        <translation>
            <numerusform>已处理 %Ln 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are in %1.</source>
        <translation>
            <numerusform>%1 中有 %Ln 人。</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Import a spreadsheet…</source>
        <translation>导入表格…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows name nobody, and whoever they mean may be written to: %1</source>
        <translation>
            <numerusform>有 %Ln 行认不出是谁，任务仍可能发给他们：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::recipientspage::UseRow</name>
    <message>
        <source>Recipient openid</source>
        <translation>接收人 openid</translation>
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
        <translation>%1（姓名）</translation>
    </message>
    <message>
        <source>Another column becomes the openid by choosing it there</source>
        <translation>要换成别的列，请在那一列上选</translation>
    </message>
    <message>
        <source>Name of the column “%1” in the list</source>
        <translation>“%1”列在名单中的名称</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>重命名…</translation>
    </message>
    <message>
        <source>%1, in the file %2</source>
        <translation>%1，文件中叫 %2</translation>
    </message>
    <message>
        <source>name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>%1 (shown beside the openid)</source>
        <translation>%1（与 openid 一起显示）</translation>
    </message>
</context>
</TS>
