<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Review</name>
    <message>
        <source>Starts at %1</source>
        <translation>%1 开始</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>%1, only %2</source>
        <translation>%1，发送时段 %2</translation>
    </message>
    <message>
        <source>At most %1 a second</source>
        <translation>每秒最多 %1 条</translation>
    </message>
    <message>
        <source>As fast as the platform allows, at most %1 a second</source>
        <translation>微信允许多快就多快，每秒最多 %1 条</translation>
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
        <source>Speed limit</source>
        <translation>速度上限</translation>
    </message>
    <message>
        <source>Repeats</source>
        <translation>失败重试</translation>
    </message>
    <message>
        <source>Twice in the list</source>
        <translation>重复接收人</translation>
    </message>
    <message>
        <source>Each openid gets it once</source>
        <translation>同一 openid 只发一次</translation>
    </message>
    <message>
        <source>Once per key</source>
        <translation>活动标记</translation>
    </message>
    <message>
        <source>Nobody who was sent a message with the key “%1” is sent another</source>
        <translation>用标记“%1”发过的人不再发</translation>
    </message>
    <message>
        <source>Per person</source>
        <translation>每人上限</translation>
    </message>
    <message>
        <source>%1, over all campaigns</source>
        <translation>%1，所有任务合计</translation>
    </message>
    <message>
        <source>%1 lies outside the sending hours (%2): nothing leaves today, it really starts at %3</source>
        <translation>%1 不在发送时段（%2）内：今天发不出去，实际 %3 开始</translation>
    </message>
    <message>
        <source>%1 lies outside the sending hours (%2): it really starts at %3</source>
        <translation>%1 不在发送时段（%2）内：实际 %3 开始</translation>
    </message>
    <message>
        <source>Nothing leaves today: the sending hours (%1) are over, the first message leaves at %2</source>
        <translation>今天发不出去：发送时段（%1）已过，第一条 %2 发出</translation>
    </message>
    <message>
        <source>It is outside the sending hours (%1) now: the first message leaves at %2</source>
        <translation>现在不在发送时段（%1）内：第一条 %2 发出</translation>
    </message>
    <message>
        <source>Refused by the check</source>
        <translation>检查不通过的人</translation>
    </message>
    <message>
        <source>Not sent to; they stand in the log with the reason</source>
        <translation>不发送，原因记在发送明细里</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::CareOptions</name>
    <message>
        <source>Care</source>
        <translation>防止误发</translation>
    </message>
    <message>
        <source>Careful start</source>
        <translation>小批先发</translation>
    </message>
    <message>
        <source>Nobody gets it twice over several campaigns with the key</source>
        <translation>多个任务之间不重复发：填同一个活动标记</translation>
    </message>
    <message>
        <source>for example: autumn sale</source>
        <translation>例如：秋季促销</translation>
    </message>
    <message>
        <source>Key: once per person over all campaigns with the same key</source>
        <translation>活动标记：标记相同的所有任务，每人只发一次</translation>
    </message>
    <message>
        <source>Whoever was sent a message of any campaign with the same key is left out. Empty: nobody is.</source>
        <translation>用同一活动标记发过的人会跳过；留空则不检查。</translation>
    </message>
    <message>
        <source>Not more than</source>
        <translation>每人最多</translation>
    </message>
    <message>
        <source>Messages per person at most</source>
        <translation>每人最多几条</translation>
    </message>
    <message>
        <source>messages per person in</source>
        <extracomment>&quot;Not more than [1] messages per person in [24 hours]&quot;</extracomment>
        <translation>条，在</translation>
    </message>
    <message>
        <source>Within which time</source>
        <translation>在多长时间内</translation>
    </message>
    <message>
        <source>Over all campaigns. Whoever was sent as many already is left out.</source>
        <translation>频次控制：所有任务合计，已发满的人会跳过。</translation>
    </message>
    <message>
        <source>A canary: a few people first, the rest only when all goes well</source>
        <translation>灰度发送：先发一小批，正常才发其余的人</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::FillStep</name>
    <message>
        <source>Write {{ to insert a column of the list.</source>
        <translation>输入 {{ 可以插入名单里的一列。</translation>
    </message>
    <message>
        <source>Write {{ to insert a column of %1.</source>
        <translation>输入 {{ 可以插入“%1”里的一列。</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people&lt;/b&gt;: %1, WeChat will refuse it</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 人&lt;/b&gt; 的%1，会发送失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people&lt;/b&gt;: %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 人&lt;/b&gt;：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>检查已停止。</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln message(s)&lt;/b&gt;: %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 条&lt;/b&gt;：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln message(s)&lt;/b&gt;: %1, WeChat will refuse them</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 条&lt;/b&gt;：%1，会被微信拒绝</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::ListsModel</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>导入时间</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::OptionsStep</name>
    <message>
        <source>How is it sent?</source>
        <translation>怎么发？</translation>
    </message>
    <message>
        <source>Name of this campaign</source>
        <translation>这次任务的名称</translation>
    </message>
    <message>
        <source>When the platform is silent or busy</source>
        <translation>微信无响应或繁忙时的重试</translation>
    </message>
    <message>
        <source>For what is only useful now: a code, a parcel at the door.</source>
        <translation>适合过时无用的消息，如取件码、快递到门口。</translation>
    </message>
    <message>
        <source>For nearly everything.</source>
        <translation>适合绝大多数情况。</translation>
    </message>
    <message>
        <source>For what may arrive later: points, statements. Survives longer disturbances.</source>
        <translation>适合晚到也行的消息，如积分、账单；故障时间长也能发出。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>As fast as the platform allows</source>
        <translation>按微信允许的速度</translation>
    </message>
    <message>
        <source>Begins at 20 a second and grows while the platform keeps up, to %1 at most, the limit in the settings.</source>
        <translation>从每秒 20 条开始逐步加快，不超过设置里的上限：每秒 %1 条。</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>每秒最多</translation>
    </message>
    <message>
        <source>messages a second</source>
        <translation>条</translation>
    </message>
    <message>
        <source>Messages a second at most</source>
        <translation>每秒最多多少条</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>how patiently it repeats: &quot;At most 5 tries, …&quot;, what that is for</extracomment>
        <translation>%1。%2</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::Plan</name>
    <message>
        <source>Add an account first.</source>
        <translation>请先添加账号。</translation>
    </message>
    <message>
        <source>Choose an account.</source>
        <translation>请选择账号。</translation>
    </message>
    <message>
        <source>Choose a template.</source>
        <translation>请选择模板。</translation>
    </message>
    <message>
        <source>The account no longer has this template. Choose another.</source>
        <translation>微信后台已没有这个模板，请换一个。</translation>
    </message>
    <message>
        <source>Choose a list.</source>
        <translation>请选择名单。</translation>
    </message>
    <message>
        <source>Account and template</source>
        <translation>账号与模板</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>核对</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，来自“%2”</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, %2 a second</source>
        <translation>%1，每秒 %2 条</translation>
    </message>
    <message>
        <source>%1, as fast as allowed</source>
        <translation>%1，不另设上限</translation>
    </message>
    <message>
        <source>A last look before it goes</source>
        <translation>确认后发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people, %1</source>
        <translation>
            <numerusform>%Ln 人，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The start has passed. Choose a later one, or start at once.</source>
        <translation>开始时间已过。请选晚一点的时间，或立即开始。</translation>
    </message>
    <message>
        <source>careful start</source>
        <translation>小批先发</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between what was chosen as options</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>The sending hours begin and end at the same minute. Change one, or send all day.</source>
        <translation>发送时段的开始和结束相同。请改动其一，或全天发送。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s), %1</source>
        <translation>
            <numerusform>%Ln 条，%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::RecipientStep</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>First rows of %1</source>
        <translation>“%1”的前几行</translation>
    </message>
    <message>
        <source>Choose a list to see its first rows</source>
        <translation>选一份名单，这里显示它的前几行</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自 %1</translation>
    </message>
    <message>
        <source>Who gets it?</source>
        <translation>发给谁？</translation>
    </message>
    <message>
        <source>Import a new list</source>
        <translation>导入新名单</translation>
    </message>
    <message>
        <source>Imported lists</source>
        <translation>已导入的名单</translation>
    </message>
    <message>
        <source>First rows of the list</source>
        <translation>名单的前几行</translation>
    </message>
    <message>
        <source>There is no list yet</source>
        <translation>还没有名单</translation>
    </message>
    <message>
        <source>Import the people from an Excel or CSV file.</source>
        <translation>从 Excel 或 CSV 文件导入名单。</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::RefusedModel</name>
    <message>
        <source>empty value</source>
        <translation>空值</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::RehearsalCard</name>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>模拟发送</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Rehearse again</source>
        <translation>重新模拟</translation>
    </message>
    <message>
        <source>Sends everything to a platform on this computer first: you see which values break its rules, how long it takes and what it needs of the quota. Nothing real is sent, so who follows you and what WeChat then takes it cannot tell.</source>
        <translation>先在本机模拟发送全部消息：看看哪些内容不合规则、要发多久、用多少额度。不会真的发出，所以谁已取消关注、微信最终是否受理，模拟不出来。</translation>
    </message>
    <message>
        <source>Stopping the rehearsal</source>
        <translation>正在停止模拟</translation>
    </message>
    <message>
        <source>Rehearsing: copying the list</source>
        <translation>正在模拟：复制名单</translation>
    </message>
    <message>
        <source>Rehearsing: %1 of %2</source>
        <translation>正在模拟：%1 / %2</translation>
    </message>
    <message>
        <source>Hide them</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message numerus="yes">
        <source>All &lt;b&gt;%Ln&lt;/b&gt; passed the rehearsal; sending takes about %1</source>
        <translation>
            <numerusform>模拟发送 &lt;b&gt;%Ln&lt;/b&gt; 条全部通过，正式发送约需 %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 passed the rehearsal; sending takes about %3</source>
        <translation>模拟发送 %2 条，通过 %1 条，正式发送约需 %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>a field, what is wrong with its values, how many people</extracomment>
        <translation>%1：%2 条</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>“%1”%2：%3 条</translation>
    </message>
    <message numerus="yes">
        <source>%1. &lt;b&gt;%Ln&lt;/b&gt; did not pass: %2</source>
        <extracomment>how many passed; how many did not, and why</extracomment>
        <translation>
            <numerusform>%1；&lt;b&gt;%Ln&lt;/b&gt; 条未通过：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the items of an enumeration</extracomment>
        <translation>，</translation>
    </message>
    <message>
        <source>Needs %1 of the %2 left of today&apos;s quota</source>
        <translation>需要 %1 条额度，今日还剩 %2 条</translation>
    </message>
    <message>
        <source>Needs %1 of the quota</source>
        <translation>需要 %1 条额度</translation>
    </message>
    <message>
        <source>done about %1</source>
        <translation>约 %1 发完</translation>
    </message>
    <message numerus="yes">
        <source>%Ln left out</source>
        <translation>
            <numerusform>另有 %Ln 人跳过</numerusform>
        </translation>
    </message>
    <message>
        <source>rehearsed in %1</source>
        <translation>模拟用时 %1</translation>
    </message>
    <message>
        <source>This is out of date: message, list or options have changed since.</source>
        <translation>内容、名单或选项已改，这个结果已过时，请重新模拟。</translation>
    </message>
    <message numerus="yes">
        <source>The sending would stop by itself after %Ln message(s): too many are refused alike.</source>
        <translation>
            <numerusform>正式发送会在 %Ln 条后自动暂停：太多条因同一原因失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln could not be tried, because this computer was too busy: rehearse again.</source>
        <translation>
            <numerusform>本机太忙，有 %Ln 条没有模拟到，请重新模拟。</numerusform>
        </translation>
    </message>
    <message>
        <source>Export refused rows</source>
        <translation>导出会失败的行</translation>
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
        <source>Rehearsal</source>
        <translation>模拟发送</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop the rehearsal</source>
        <translation>停止模拟</translation>
    </message>
    <message>
        <source>Rows that did not pass</source>
        <translation>未通过的行</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::RehearsalRun</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::ReviewStep</name>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>重复 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that cannot be sent to</source>
        <translation>
            <numerusform>无效 %Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>See who</source>
        <translation>查看名单</translation>
    </message>
    <message>
        <source>rows %1 …</source>
        <translation>第 %1 行等</translation>
    </message>
    <message>
        <source>rows %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; are left of today&apos;s quota: the rest waits until it begins anew, at 00:00 in Beijing</source>
        <translation>今日额度只剩 &lt;b&gt;%1&lt;/b&gt; 条，其余的要等到北京时间 00:00 额度恢复后再发</translation>
    </message>
    <message>
        <source>Choose another list</source>
        <translation>换一份名单</translation>
    </message>
    <message>
        <source>Checking what each of them gets: %1 of %2</source>
        <translation>正在逐人检查：%1 / %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>All values of all %Ln people fit</source>
        <translation>
            <numerusform>%Ln 人的内容全部符合规则</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped: only %1 of %2 were checked</source>
        <translation>已停止：只检查了 %1 / %2</translation>
    </message>
    <message>
        <source>Check all</source>
        <translation>全部检查</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>这次</translation>
    </message>
    <message>
        <source>Left afterwards</source>
        <translation>发完还剩</translation>
    </message>
    <message>
        <source>Before you send</source>
        <translation>发送前请确认</translation>
    </message>
    <message>
        <source>How</source>
        <translation>发送方式</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>Today&apos;s quota</source>
        <translation>今日额度</translation>
    </message>
    <message>
        <source>Yes, send it to them once more</source>
        <translation>确认再给他们发一次</translation>
    </message>
    <message>
        <source>Checking the list</source>
        <translation>检查名单</translation>
    </message>
    <message numerus="yes">
        <source>From %1 to &lt;b&gt;%Ln&lt;/b&gt; people: %2</source>
        <extracomment>the review&apos;s sentence: account, number, template</extracomment>
        <translation>
            <numerusform>用“%1”给 &lt;b&gt;%Ln&lt;/b&gt; 人发送“%2”</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to fill in</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>%1, asked at %2</source>
        <translation>%1 条（%2 查询）</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on the suppression list</source>
        <translation>
            <numerusform>%Ln 人在免打扰名单</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>between the items of an enumeration</extracomment>
        <translation>不发送：%1。</translation>
    </message>
    <message>
        <source>%1 of a day&apos;s quota</source>
        <translation>占每日额度 %1</translation>
    </message>
    <message>
        <source>%1 of today&apos;s quota</source>
        <translation>占今日额度 %1</translation>
    </message>
    <message>
        <source>%1, done about %2.</source>
        <translation>%1，约 %2 发完。</translation>
    </message>
    <message>
        <source>%1, starts at %2, done about %3.</source>
        <translation>%1，%2 开始，约 %3 发完。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with a value that would be refused</source>
        <translation>
            <numerusform>%Ln 人的内容不合规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln message(s)&lt;/b&gt; with this template went to a list of this name, %1 (%2)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 条&lt;/b&gt; 同一模板的消息已发给同名名单，%1（%2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln campaign(s)&lt;/b&gt; that were sent are missing since a copy of the database was brought back: whom they reached counts for no key and no cap</source>
        <translation>
            <numerusform>数据库从副本恢复后，缺少 &lt;b&gt;%Ln 个&lt;/b&gt;已发送的任务：它们发给了谁，活动标记和频次控制都不知道</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %1, &lt;b&gt;%Ln&lt;/b&gt; message(s), one per row: %2</source>
        <translation>
            <numerusform>从 %1 每行发一条，共 &lt;b&gt;%Ln&lt;/b&gt; 条：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All values of all %Ln message(s) fit</source>
        <translation>
            <numerusform>全部 %Ln 条的内容都符合要求</numerusform>
        </translation>
    </message>
    <message>
        <source>Starts at %1, done about %2.</source>
        <translation>%1 开始，约 %2 发完。</translation>
    </message>
    <message>
        <source>Starts at %1.</source>
        <translation>%1 开始。</translation>
    </message>
    <message>
        <source>Done about %1.</source>
        <translation>约 %1 发完。</translation>
    </message>
    <message>
        <source>%1, starts at %2.</source>
        <translation>%1，%2 开始。</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Yes, send it as it stands: it is no variable</source>
        <translation>是的，就按原样发送：它不是变量</translation>
    </message>
    <message>
        <source>%1 As rehearsed.</source>
        <translation>%1（据模拟发送）</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::SendFoot</name>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>%1 or more people: type the number</source>
        <translation>%1 人及以上，请输入人数</translation>
    </message>
    <message>
        <source>Number of people, to confirm</source>
        <translation>确认人数</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>取消发送</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message numerus="yes">
        <source>Send to %Ln people</source>
        <translation>
            <numerusform>发送给 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending in %1 s</source>
        <translation>%1 秒后发送</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>After pressing it there are %1 s to undo</source>
        <translation>点击后倒计时 %1 秒，期间可取消</translation>
    </message>
    <message>
        <source>Type the number</source>
        <translation>请输入人数</translation>
    </message>
    <message>
        <source>Schedule for %1</source>
        <translation>定时 %1 发送</translation>
    </message>
    <message>
        <source>Scheduling in %1 s</source>
        <translation>%1 秒后定时生效</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln message(s)</source>
        <translation>
            <numerusform>发送 %Ln 条</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or more messages: type the number</source>
        <translation>%1 条以上需输入条数确认</translation>
    </message>
    <message>
        <source>Number of messages, to confirm</source>
        <translation>输入条数确认</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::SendPage</name>
    <message>
        <source>Draft not saved. %1</source>
        <translation>草稿未保存。%1</translation>
    </message>
    <message>
        <source>Draft saved %1</source>
        <translation>草稿已保存 %1</translation>
    </message>
    <message>
        <source>The list is being checked. Wait, or stop the check.</source>
        <translation>正在检查名单，请稍等，或停止检查。</translation>
    </message>
    <message>
        <source>Some were sent this lately. Tick above that they shall get it once more.</source>
        <translation>有人最近已发过，请在上方勾选确认后再发。</translation>
    </message>
    <message>
        <source>Open accounts</source>
        <translation>打开“账号”页</translation>
    </message>
    <message>
        <source>Sync the templates</source>
        <translation>同步模板</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>填写内容</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Looking up who is on the suppression list.</source>
        <translation>正在查免打扰名单。</translation>
    </message>
    <message>
        <source>Everybody on this list is on the suppression list: there is nobody to send to.</source>
        <translation>这份名单里的人都在免打扰名单里，没有可发送的人。</translation>
    </message>
    <message>
        <source>Everybody on this list is left out: there is nobody to send to.</source>
        <translation>这份名单里的人都被跳过，没有可发送的人。请修改内容或换一份名单。</translation>
    </message>
    <message>
        <source>There is an unfinished message to %1. Send that one to this list instead, or begin a new one?</source>
        <translation>发给“%1”的消息还没写完。改成发给这份名单，还是另写一条？</translation>
    </message>
    <message>
        <source>Begin a new one</source>
        <translation>另写一条</translation>
    </message>
    <message>
        <source>Change its list</source>
        <translation>改用这份名单</translation>
    </message>
    <message>
        <source>Something looks like a variable and is none. Mend it, or confirm above that it is sent as it stands.</source>
        <translation>有内容像变量但不是变量。请修改，或在上面确认按原样发送。</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::TemplateStep</name>
    <message>
        <source>There is no account yet</source>
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
        <source>Asking the platform for the templates…</source>
        <translation>正在从微信获取模板…</translation>
    </message>
    <message>
        <source>This account has no templates here yet</source>
        <translation>还没有同步这个账号的模板</translation>
    </message>
    <message>
        <source>The platform keeps the approved ones.</source>
        <translation>模板在微信公众平台选用，同步后这里就能使用。</translation>
    </message>
    <message>
        <source>Sync from the platform</source>
        <translation>从微信同步</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n 个字段</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · synced %2</source>
        <translation>%1 · %2 同步</translation>
    </message>
    <message>
        <source>gone from the account</source>
        <translation>微信后台已删除</translation>
    </message>
    <message numerus="yes">
        <source>%n approved</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>正在同步…</translation>
    </message>
    <message>
        <source>Write a new one</source>
        <translation>新建消息</translation>
    </message>
    <message>
        <source>Begins with the columns of the same name</source>
        <translation>先填上同名的列</translation>
    </message>
    <message>
        <source>Which account sends what?</source>
        <translation>用哪个账号发什么？</translation>
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
        <source>Saved messages of this template</source>
        <translation>这个模板存好的消息</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>第 %1 版</translation>
    </message>
</context>
<context>
    <name>hongyan::sendingpage::WhenOptions</name>
    <message>
        <source>This time has passed. Choose a later one, or start at once.</source>
        <translation>这个时间已过。请选晚一点的时间，或立即开始。</translation>
    </message>
    <message>
        <source>Both are the same. Change one, or send all day.</source>
        <translation>两个时间相同。请改动其一，或全天发送。</translation>
    </message>
    <message>
        <source>Over midnight, until %1 of the next day. Outside these hours it rests and goes on by itself.</source>
        <translation>跨零点，到次日 %1。时段之外会暂停，到点自动继续。</translation>
    </message>
    <message>
        <source>Outside these hours it rests and goes on by itself.</source>
        <translation>时段之外会暂停，到点自动继续。</translation>
    </message>
    <message>
        <source>When</source>
        <translation>发送时间</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>立即开始</translation>
    </message>
    <message>
        <source>Start at</source>
        <extracomment>before a day and time</extracomment>
        <translation>定时</translation>
    </message>
    <message>
        <source>Day and time of the start</source>
        <translation>开始的日期和时间</translation>
    </message>
    <message>
        <source>Only between</source>
        <extracomment>before two times of day</extracomment>
        <translation>只在</translation>
    </message>
    <message>
        <source>Sending hours begin</source>
        <translation>发送时段的开始</translation>
    </message>
    <message>
        <source>and</source>
        <extracomment>between two times of day</extracomment>
        <translation>到</translation>
    </message>
    <message>
        <source>Sending hours end</source>
        <translation>发送时段的结束</translation>
    </message>
    <message>
        <source>Shanghai time</source>
        <translation>北京时间</translation>
    </message>
    <message>
        <source>this computer&apos;s time</source>
        <translation>本机时间</translation>
    </message>
    <message>
        <source>Whose time the sending hours are</source>
        <translation>发送时段按哪里的时间</translation>
    </message>
</context>
</TS>
