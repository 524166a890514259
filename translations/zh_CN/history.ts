<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Report</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Finished for the first time</source>
        <translation>首次完成时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Report made</source>
        <translation>报告生成于</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>时区</translation>
    </message>
    <message>
        <source>Totals</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Why some failed</source>
        <translation>失败原因</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Mini-program page</source>
        <translation>小程序页面</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Settled at</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>回执</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>报告：%1</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部接收人</translation>
    </message>
    <message>
        <source>Rows: %1. The report is complete.</source>
        <translation>共 %1 行，报告完整。</translation>
    </message>
    <message>
        <source>Row in the sheet</source>
        <translation>表格行号</translation>
    </message>
    <message>
        <source>First message</source>
        <translation>首条发送时间</translation>
    </message>
</context>
<context>
    <name>hongyan::historypage::CampaignDetail</name>
    <message>
        <source>See deliveries</source>
        <translation>查看明细</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>As a spreadsheet (.xlsx)…</source>
        <translation>Excel 表格（.xlsx）…</translation>
    </message>
    <message>
        <source>As a page to read (.html)…</source>
        <translation>网页（.html）…</translation>
    </message>
    <message>
        <source>Cancel…</source>
        <translation>取消任务…</translation>
    </message>
    <message>
        <source>Writing the report</source>
        <translation>正在生成报告</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop writing the report</source>
        <translation>停止生成报告</translation>
    </message>
    <message>
        <source>The message as sent</source>
        <translation>发出的消息</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开账号页</translation>
    </message>
    <message>
        <source>See the failures</source>
        <translation>查看失败</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>Retry %n failure(s)</source>
        <translation>
            <numerusform>重试 %n 条失败</numerusform>
        </translation>
    </message>
    <message>
        <source>created %1</source>
        <translation>创建于 %1</translation>
    </message>
    <message>
        <source>created %1, sent from %2 to %3, took %4</source>
        <translation>创建于 %1，%2 至 %3 发送，用时 %4</translation>
    </message>
    <message>
        <source>%1, over %2</source>
        <translation>%1，%2 结束</translation>
    </message>
    <message>
        <source>From the first message until nothing was left to send. What was retried later is not counted.</source>
        <translation>从第一条发出到全部有结果为止，之后的重试不计入。</translation>
    </message>
    <message>
        <source>at most %1 a second</source>
        <translation>每秒最多 %1 条</translation>
    </message>
    <message>
        <source>grows as far as the platform allows</source>
        <translation>按微信允许的速度</translation>
    </message>
    <message>
        <source>View details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>Cancel %1? %2 that were not sent yet will not be sent. This cannot be undone.</source>
        <translation>取消“%1”？还没有发出的 %2 条不会再发。取消后无法恢复。</translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>不取消</translation>
    </message>
    <message>
        <source>Start now</source>
        <translation>现在开始</translation>
    </message>
    <message>
        <source>When</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>Careful start</source>
        <translation>小批先发</translation>
    </message>
    <message>
        <source>Once per key</source>
        <translation>活动标记</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>set for %1</source>
        <translation>定在 %1</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>发送时段 %1</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the start and the sending hours</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>“%1”: nobody who was sent a message of this key is sent another</source>
        <translation>“%1”：用同一标记发过的人不再发</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n people</source>
        <translation>
            <numerusform>发给 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it paused</source>
        <translation>保持暂停</translation>
    </message>
    <message>
        <source>of the list: %1, %2</source>
        <translation>名单中%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>重复 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln faulty row(s)</source>
        <translation>
            <numerusform>有问题 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is damaged, so nothing of it can be changed.</source>
        <translation>数据库已损坏，不能再更改它。</translation>
    </message>
</context>
<context>
    <name>hongyan::historypage::CampaignsModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>hongyan::historypage::CampaignsPage</name>
    <message>
        <source>This cannot be an openid</source>
        <translation>不是有效的 openid</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) back in the queue.</source>
        <translation>
            <numerusform>%n 条已重新排队。</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Spreadsheet (*.xlsx)</source>
        <translation>表格 (*.xlsx)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message numerus="yes">
        <source>The report is written, %n row(s): %1</source>
        <translation>
            <numerusform>报告已生成，共 %n 行：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. No report was written.</source>
        <translation>已停止，没有生成报告。</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What was sent to this openid?</source>
        <translation>用 openid 查：给这个人发过什么</translation>
    </message>
    <message>
        <source>Search the whole history by openid</source>
        <translation>用 openid 搜索全部历史记录</translation>
    </message>
    <message>
        <source>Paste an openid and press Enter: every delivery to this person, of all campaigns.</source>
        <translation>粘贴 openid 后按回车，查看所有任务发给此人的每条消息。</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent yet</source>
        <translation>还没有发送过</translation>
    </message>
    <message>
        <source>Every campaign stays here, with what became of each person.</source>
        <translation>每个任务都会留在这里，连同每个人的结果。</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新建发送</translation>
    </message>
</context>
</TS>
