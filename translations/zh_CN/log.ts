<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Exports</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>openid</source>
        <translation>openid</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>errmsg</source>
        <translation>微信原文</translation>
    </message>
    <message>
        <source>Latency in ms</source>
        <translation>耗时（毫秒）</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次重试</translation>
    </message>
    <message>
        <source>msgid</source>
        <translation>微信消息编号</translation>
    </message>
    <message>
        <source>Deduplication id</source>
        <translation>防重编号</translation>
    </message>
    <message>
        <source>rid</source>
        <translation>请求编号</translation>
    </message>
    <message>
        <source>Row in the sheet</source>
        <translation>表格行号</translation>
    </message>
</context>
<context>
    <name>RowActions</name>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理…</translation>
    </message>
</context>
<context>
    <name>Suppressed</name>
    <message>
        <source>Was on the suppression list when it was this message&apos;s turn. By now it is off the list.</source>
        <translation>轮到这条消息时，此人在免打扰名单里；现在已不在名单里。</translation>
    </message>
    <message>
        <source>On the suppression list since %1, no reason given.</source>
        <translation>%1 起在免打扰名单里，没有写原因。</translation>
    </message>
    <message>
        <source>On the suppression list since %1: “%2”.</source>
        <translation>%1 起在免打扰名单里：“%2”。</translation>
    </message>
    <message>
        <source>%1 No campaign writes to this person; the list stands under Recipients.</source>
        <translation>%1所有任务都不发给此人；名单在“名单”页的“免打扰名单”里。</translation>
    </message>
    <message>
        <source>Was sent a message of another campaign with the key “%1” already.</source>
        <translation>另一个任务已用活动标记“%1”给此人发过。</translation>
    </message>
    <message>
        <source>Was sent a message of another campaign with the same key already.</source>
        <translation>另一个任务已用同一活动标记给此人发过。</translation>
    </message>
    <message>
        <source>Was sent as many messages lately as this campaign allows: %1.</source>
        <translation>最近发给此人的消息已达这个任务的上限：%1。</translation>
    </message>
    <message>
        <source>Was sent as many messages lately as this campaign allows.</source>
        <translation>最近发给此人的消息已达这个任务的上限。</translation>
    </message>
    <message>
        <source>The same openid stands in the list twice; it gets the message once.</source>
        <translation>同一个 openid 在名单里出现两次，只发一次。</translation>
    </message>
    <message>
        <source>The check before sending found that the platform would refuse the value of “%1”. Mend it in the list or the message, then send to these people once more.</source>
        <translation>发送前检查发现“%1”的内容不合微信的规则。请改好名单或消息，再发给这些人。</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::DetailPane</name>
    <message>
        <source>Copy the openid</source>
        <translation>复制 openid</translation>
    </message>
    <message>
        <source>Close the details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy the answer</source>
        <translation>复制响应</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Request and answer</source>
        <translation>请求与响应</translation>
    </message>
    <message>
        <source>Attempts %1</source>
        <translation>尝试 %1</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Answer to attempt %1</source>
        <translation>第 %1 次的响应</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>还没有响应</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>复制：%1</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Deduplication id</source>
        <translation>防重编号</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>never recorded</source>
        <translation>从不记录</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Address the platform saw</source>
        <translation>本机公网 IP</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>campaign %1, delivery %2, attempt %3</source>
        <translation>任务 %1，消息 %2，第 %3 次尝试</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>消息编号</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>第几次尝试</translation>
    </message>
    <message>
        <source>Nothing was sent</source>
        <translation>没有发送</translation>
    </message>
    <message>
        <source>errcode  %1</source>
        <translation>错误码 %1</translation>
    </message>
    <message>
        <source>errmsg   %1</source>
        <translation>微信原文 %1</translation>
    </message>
    <message>
        <source>rid      %1</source>
        <translation>请求编号 %1</translation>
    </message>
    <message>
        <source>msgid    %1</source>
        <translation>微信消息编号 %1</translation>
    </message>
    <message>
        <source>errcode</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>errmsg</source>
        <translation>微信原文</translation>
    </message>
    <message>
        <source>rid</source>
        <translation>请求编号</translation>
    </message>
    <message>
        <source>msgid</source>
        <translation>微信消息编号</translation>
    </message>
    <message>
        <source>Row in the sheet</source>
        <translation>表格行号</translation>
    </message>
    <message>
        <source>Assume sent</source>
        <translation>记为已发出</translation>
    </message>
    <message>
        <source>Assume not sent</source>
        <translation>记为未发出</translation>
    </message>
    <message>
        <source>Send again…</source>
        <translation>再发一次…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>%1, this delivery</source>
        <translation>%1（这一条）</translation>
    </message>
    <message>
        <source>Attempt %1: no answer</source>
        <translation>第 %1 次：没有响应</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::FilterBar</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Time: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账号：%1</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>任务：%1</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1 个</translation>
    </message>
    <message>
        <source>Code: %1</source>
        <translation>错误码：%1</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>last 7 days</source>
        <translation>最近 7 天</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 起</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen row(s)</source>
        <translation>
            <numerusform>选定的 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>字段 %1</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between parts of the filter</comment>
        <translation>，</translation>
    </message>
    <message>
        <source> · %1 · no. %2</source>
        <translation> · %1 · 第 %2 号</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::GroupsPanel</name>
    <message>
        <source>Unconfirmed</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>Groups of failures</source>
        <translation>按原因归类的失败</translation>
    </message>
    <message>
        <source>Nothing here.</source>
        <translation>这里没有记录。</translation>
    </message>
    <message>
        <source>Grouped by code and field, kept up while sending.</source>
        <translation>按错误码和字段归类，随发送更新。</translation>
    </message>
    <message>
        <source>Send %1 again…</source>
        <translation>再发 %1 条…</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>重试 %1 条</translation>
    </message>
    <message>
        <source>Retry anyway</source>
        <translation>仍要重试</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Show this group&apos;s rows</source>
        <translation>显示这一类的记录</translation>
    </message>
    <message>
        <source>Export this group</source>
        <translation>导出这一类</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>Tabs of a narrow panel, each with a number</extracomment>
        <translation>失败归类</translation>
    </message>
    <message>
        <source>Dead</source>
        <translation>重试用尽</translation>
    </message>
    <message>
        <source>Assume sent</source>
        <translation>记为已发出</translation>
    </message>
    <message>
        <source>Assume not sent</source>
        <translation>记为未发出</translation>
    </message>
    <message>
        <source>Assume that this group was sent</source>
        <translation>把这一组记为已发出</translation>
    </message>
    <message>
        <source>Assume that this group was not sent</source>
        <translation>把这一组记为未发出</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogActions</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Send again: for another %1 WeChat drops a second one</source>
        <translation>再发一次（%1 内微信会自动去重）</translation>
    </message>
    <message>
        <source>Copy the deduplication id</source>
        <translation>复制防重编号</translation>
    </message>
    <message>
        <source>Export deliveries</source>
        <translation>导出发送明细</translation>
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
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) exported to %1</source>
        <translation>
            <numerusform>已导出 %n 条到 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The export was cancelled; there is no file.</source>
        <translation>导出已取消，没有留下文件。</translation>
    </message>
    <message>
        <source>Nothing to send again: its state has changed meanwhile.</source>
        <translation>不需要再发：状态已经变了。</translation>
    </message>
    <message numerus="yes">
        <source>%n put back into the queue</source>
        <translation>
            <numerusform>%n 条已重新排队</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Suppressing, %1 of %2 so far</source>
        <translation>正在加入免打扰名单，已处理 %1 / %2</translation>
    </message>
    <message>
        <source>The suppression list is as it was before.</source>
        <translation>免打扰名单已恢复原样。</translation>
    </message>
    <message>
        <source>Suppressing</source>
        <translation>正在加入免打扰名单</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are on the suppression list now</source>
        <translation>
            <numerusform>%Ln 人已加入免打扰名单</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Cancelled; %1</source>
        <translation>已停止；%1</translation>
    </message>
    <message>
        <source>Cancelled; nobody was suppressed</source>
        <translation>已停止，没有加入任何人</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发送明细</translation>
    </message>
    <message>
        <source>They are unconfirmed again.</source>
        <translation>已恢复为待核实。</translation>
    </message>
    <message>
        <source>Assume it was sent</source>
        <translation>记为已发出</translation>
    </message>
    <message>
        <source>Assume %1 were sent</source>
        <translation>把 %1 条记为已发出</translation>
    </message>
    <message>
        <source>Assume it was not sent</source>
        <translation>记为未发出</translation>
    </message>
    <message>
        <source>Assume %1 were not sent</source>
        <translation>把 %1 条记为未发出</translation>
    </message>
    <message>
        <source>Send %1 again…</source>
        <translation>再发 %1 条…</translation>
    </message>
    <message>
        <source>Send again: it may arrive twice…</source>
        <translation>再发一次：对方可能收到两条…</translation>
    </message>
    <message numerus="yes">
        <source>Sent again in %1 s; %n person(s) may get it twice</source>
        <translation>
            <numerusform>%1 秒后再发；%n 人可能收到两条</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent again in %1 s</source>
        <translation>%1 秒后再发</translation>
    </message>
    <message>
        <source>Do not send</source>
        <translation>不发了</translation>
    </message>
    <message>
        <source>Nothing to settle: its state has changed meanwhile.</source>
        <translation>没有要核实的：状态已经变了。</translation>
    </message>
    <message>
        <source>Nothing was sent again.</source>
        <translation>没有再发。</translation>
    </message>
    <message numerus="yes">
        <source>Exporting, %Ln row(s) so far</source>
        <translation>
            <numerusform>正在导出，已完成 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed sent, on your word</source>
        <translation>
            <numerusform>已把 %n 条记为已发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assumed not sent, on your word; they can be retried</source>
        <translation>
            <numerusform>已把 %n 条记为未发出，可以重试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogModel</name>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>Send it once more (R)</source>
        <translation>再发一次（R）</translation>
    </message>
    <message>
        <source>Retry now instead of at %1 (R)</source>
        <translation>不等到 %1，现在就重试（R）</translation>
    </message>
    <message>
        <source>Nobody knows whether it arrived: decide (R)</source>
        <translation>不确定是否已发出，请处理（R）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Next try</source>
        <translation>下次重试</translation>
    </message>
    <message>
        <source>msgid</source>
        <translation>微信消息编号</translation>
    </message>
    <message>
        <source>Deduplication id</source>
        <translation>防重编号</translation>
    </message>
    <message>
        <source>rid</source>
        <translation>请求编号</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s), %1 of at most %2 tries used</source>
        <translation>
            <numerusform>尝试 %n 次，计入重试 %1 次，最多 %2 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogPage</name>
    <message>
        <source>Deliveries</source>
        <translation>发送明细</translation>
    </message>
    <message>
        <source>Search openid or name</source>
        <translation>搜索 openid 或姓名</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export everything that matches</source>
        <translation>导出符合条件的全部记录</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败归类</translation>
    </message>
    <message>
        <source>Show the groups of failures</source>
        <translation>显示失败归类</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>还没有发送过消息</translation>
    </message>
    <message>
        <source>Every message stands here with what became of it, from the moment it is queued.</source>
        <translation>每条消息从排队起都列在这里，随时能看到结果。</translation>
    </message>
    <message>
        <source>Send a message</source>
        <translation>去发送</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>没有符合条件的记录</translation>
    </message>
    <message>
        <source>No delivery fits all of the filters above.</source>
        <translation>没有同时符合上面全部条件的记录。</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Resume refresh</source>
        <translation>恢复刷新</translation>
    </message>
    <message>
        <source>Pause refresh</source>
        <translation>暂停刷新</translation>
    </message>
    <message>
        <source>Freezes what is shown; sending goes on</source>
        <translation>只是画面不动，发送照常进行</translation>
    </message>
    <message>
        <source>R retries, S suppresses, Ctrl+A selects, Ctrl+F searches, Ctrl+Z takes back</source>
        <translation>按 R 重试，S 免打扰，Ctrl+A 全选，Ctrl+F 搜索，Ctrl+Z 撤销</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Suppress…</source>
        <translation>免打扰…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>The start of an openid or of a name, the last 4 or more characters of an openid, or an openid as it is shown here, such as oR3d…Vt8w</source>
        <translation>可以输入 openid 或姓名的开头、openid 的末尾 4 位以上，或这里显示的样子，如 oR3d…Vt8w</translation>
    </message>
    <message>
        <source>openid start or end, or name</source>
        <translation>openid 首尾、姓名开头</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::LogStrip</name>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>取消选择</translation>
    </message>
    <message>
        <source>Export the selected</source>
        <translation>导出所选</translation>
    </message>
    <message>
        <source>Copy the selected</source>
        <translation>复制所选</translation>
    </message>
    <message>
        <source>Refresh paused</source>
        <translation>已暂停刷新</translation>
    </message>
    <message>
        <source>All %1 selected</source>
        <translation>已选全部 %1 条</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
    <message>
        <source>Select all %1</source>
        <translation>选中全部 %1 条</translation>
    </message>
    <message>
        <source>▲ %1 new</source>
        <translation>▲ %1 条新记录</translation>
    </message>
    <message>
        <source>Retry %1</source>
        <translation>重试 %1 条</translation>
    </message>
    <message>
        <source>Export them instead: that many do not fit the clipboard</source>
        <translation>数量太多，剪贴板放不下，请改用导出</translation>
    </message>
    <message>
        <source>Suppress</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Suppress the people of the selected</source>
        <translation>把所选的人加入免打扰名单</translation>
    </message>
    <message>
        <source>No campaign writes to them any more</source>
        <translation>所有任务都不再发给他们</translation>
    </message>
    <message>
        <source>Only the failed ones; what became of the unconfirmed ones is said with Decide</source>
        <translation>只重试失败的；待核实的用“处理”</translation>
    </message>
    <message>
        <source>None of the selected has failed</source>
        <translation>所选的没有失败的</translation>
    </message>
    <message>
        <source>Decide %1…</source>
        <translation>处理 %1 条…</translation>
    </message>
    <message>
        <source>Say what became of %1 unconfirmed</source>
        <translation>说明 %1 条待核实的结果</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s), the newest %1 shown</source>
        <translation>
            <numerusform>%Ln 条记录，显示最新的 %1 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new record(s), show them</source>
        <translation>
            <numerusform>%Ln 条新记录，点击显示</numerusform>
        </translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::Resender</name>
    <message>
        <source>Send again</source>
        <translation>再发一次</translation>
    </message>
    <message numerus="yes">
        <source>Nobody knows whether these %n message(s) arrived. Sent again, %n person(s) may get two.</source>
        <translation>
            <numerusform>这 %n 条消息不确定是否已发出。再发一次，%n 人可能收到两条。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1 again</source>
        <translation>再发 %1 条</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::SuppressBar</name>
    <message numerus="yes">
        <source>Put the people of %Ln delivery(ies) on the suppression list? No campaign writes to them any more; what is not sent to them yet is skipped.</source>
        <translation>
            <numerusform>把这 %Ln 条消息的接收人加入免打扰名单？以后所有任务都不发给他们，还没发出的会跳过。</numerusform>
        </translation>
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
        <source>Suppress</source>
        <translation>免打扰</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Suppress these people</source>
        <translation>加入免打扰名单</translation>
    </message>
    <message>
        <source>Do not suppress them</source>
        <translation>不加入</translation>
    </message>
</context>
<context>
    <name>hongyan::logpage::Timeline</name>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>set for %1</source>
        <translation>定于 %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>%1后</translation>
    </message>
    <message>
        <source>due</source>
        <translation>已到时间</translation>
    </message>
    <message>
        <source>Not tried yet.</source>
        <translation>还没有发送过。</translation>
    </message>
    <message>
        <source>Settled by a person</source>
        <translation>手动核实</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Taken back by a person</source>
        <translation>已手动恢复为待核实</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
</context>
</TS>
