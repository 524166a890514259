<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>Added %1 (%2). Check it with: hongyanctl account check %1</source>
        <translation>已添加 %1（%2）。检查是否可用：hongyanctl account check %1</translation>
    </message>
    <message>
        <source>%1 works: the token is valid for %2 more seconds.</source>
        <translation>%1 可以使用：凭证还有 %2 秒有效。</translation>
    </message>
    <message>
        <source>Quota left today: %1 of %2.</source>
        <translation>今日额度剩 %1，共 %2。</translation>
    </message>
    <message>
        <source>Removed %1 and its AppSecret. What it sent stays in the history.</source>
        <translation>已删除 %1 和它的 AppSecret。发送记录保留在历史里。</translation>
    </message>
    <message>
        <source>Campaign %1 (%2): %3.</source>
        <translation>任务 %1（%2）：%3。</translation>
    </message>
    <message>
        <source>%1: %2 people from %3 rows; %4 duplicates, %5 problems.</source>
        <translation>%1：%3 行里有 %2 人；%4 条重复，%5 处有问题。</translation>
    </message>
    <message>
        <source>  row %1, %2: %3</source>
        <translation>  第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>The sandbox listens at %1. Any AppID and AppSecret will do, for example %2 and %3.</source>
        <translation>沙箱地址是 %1。任何 AppID 和 AppSecret 都可以，例如 %2 和 %3。</translation>
    </message>
    <message>
        <source>A template to send: %1. Stop it with Ctrl+C.</source>
        <translation>可用的模板：%1。按 Ctrl+C 停止。</translation>
    </message>
    <message>
        <source>Would send to %1 people; %2 duplicates, %3 problems; %4 would be refused for their values. Nothing was sent.</source>
        <translation>将发给 %1 人；%2 条重复，%3 处有问题；%4 人的内容会被拒收。这次什么也没有发。</translation>
    </message>
    <message>
        <source>Campaign %1: %2 people in %3 s: %4.</source>
        <translation>任务 %1：%2 人，用时 %3 秒：%4。</translation>
    </message>
    <message>
        <source>Go on with: hongyanctl campaign resume %1</source>
        <translation>继续发送：hongyanctl campaign resume %1</translation>
    </message>
    <message>
        <source>%1 (code %2).</source>
        <translation>%1（错误码 %2）。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the path.</source>
        <translation>没有文件 %1，请检查路径。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Check that it is a file and its permissions.</source>
        <translation>读不了 %1，请确认它是文件并检查权限。</translation>
    </message>
    <message>
        <source>%1 is empty. Choose a file with a header and at least one row.</source>
        <translation>%1 是空的，请换一个有表头、至少一行的文件。</translation>
    </message>
    <message>
        <source>%1 is not what its name says. Save it again as .xlsx or .csv.</source>
        <translation>%1 的内容和扩展名不符，请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Save it without one and try again.</source>
        <translation>%1 有密码，请去掉密码另存后再试。</translation>
    </message>
    <message>
        <source>%1 is in the old .xls format. Save it as .xlsx and try again.</source>
        <translation>%1 是旧的 .xls 格式，请另存为 .xlsx 后再试。</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). Save it again as .xlsx or .csv.</source>
        <translation>%1 已损坏（%2），请重新另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is larger than can be read safely (%2). Split it.</source>
        <translation>%1 太大，不能安全读取（%2），请拆开。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Check the folder and the free space.</source>
        <translation>写不了 %1，请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>The encoding of %1 is not clear. Name it with --encoding, for example gb18030.</source>
        <translation>看不出 %1 的编码，请用 --encoding 指明，例如 gb18030。</translation>
    </message>
    <message>
        <source>There is no sheet &quot;%1&quot;. The file has: %2.</source>
        <translation>没有工作表“%1”。文件里有：%2。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. The file has: %2.</source>
        <translation>没有“%1”这一列。文件里有：%2。</translation>
    </message>
    <message>
        <source>%1 has no header row.</source>
        <translation>%1 没有表头。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not valid here: %2.</source>
        <translation>“%1”在这里无效：%2。</translation>
    </message>
    <message>
        <source>There is no account &quot;%1&quot;. See: hongyanctl account list.</source>
        <translation>没有账号“%1”。查看：hongyanctl account list。</translation>
    </message>
    <message>
        <source>The account has no template &quot;%1&quot;. Run: hongyanctl template sync --account NAME.</source>
        <translation>账号没有模板“%1”。请先同步：hongyanctl template sync --account 名称。</translation>
    </message>
    <message>
        <source>The template has no field &quot;%1&quot;. See: hongyanctl template list --account NAME.</source>
        <translation>模板没有字段“%1”。查看：hongyanctl template list --account 名称。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a value. Give it one and try again.</source>
        <translation>“%1”还没有填，请填好后再试。</translation>
    </message>
    <message>
        <source>The list has no column for {{%1}}.</source>
        <translation>名单里没有 {{%1}} 这一列。</translation>
    </message>
    <message>
        <source>The list has no column for {{%1}}. Did you mean {{%2}}?</source>
        <translation>名单里没有 {{%1}} 这一列。是不是 {{%2}}？</translation>
    </message>
    <message>
        <source>The variable &quot;%1&quot; is not finished: close it with }}.</source>
        <translation>变量“%1”没写完，请用 }} 结尾。</translation>
    </message>
    <message>
        <source>There is no recipient list &quot;%1&quot;. See: hongyanctl recipients list.</source>
        <translation>没有名单“%1”。查看：hongyanctl recipients list。</translation>
    </message>
    <message>
        <source>%1 has nobody to send to.</source>
        <translation>%1 里没有可以发送的人。</translation>
    </message>
    <message>
        <source>There is no campaign %1. See: hongyanctl campaign list.</source>
        <translation>没有任务 %1。查看：hongyanctl campaign list。</translation>
    </message>
    <message>
        <source>There is no delivery %1.</source>
        <translation>没有投递 %1。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is taken already. Choose another, or remove the first.</source>
        <translation>“%1”已被占用，请换一个，或先删除原来的。</translation>
    </message>
    <message>
        <source>%1 is plain http, which is only allowed to this machine. Use https.</source>
        <translation>%1 是 http，只允许用于本机，请改用 https。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a web address that can be used here.</source>
        <translation>“%1”不是这里能用的网址。</translation>
    </message>
    <message>
        <source>That cannot be done now: it is %1.</source>
        <translation>现在不能这样做：当前状态是 %1。</translation>
    </message>
    <message>
        <source>The platform refused the account: %1</source>
        <translation>微信拒绝了这个账号：%1</translation>
    </message>
    <message>
        <source>The platform refused the account: %1 The address it saw is %2.</source>
        <translation>微信拒绝了这个账号：%1 微信看到的出口地址是 %2。</translation>
    </message>
    <message>
        <source>The platform refused: %1</source>
        <translation>微信拒绝了：%1</translation>
    </message>
    <message>
        <source>What answered is not the platform. Check the account&apos;s API base and the proxy.</source>
        <translation>应答的不是微信平台，请检查账号的接口地址和代理。</translation>
    </message>
    <message>
        <source>The platform cannot be reached (%1). Check the network and the account&apos;s API base.</source>
        <translation>连不上微信平台（%1），请检查网络和账号的接口地址。</translation>
    </message>
    <message>
        <source>The certificate of the account&apos;s API base is not trusted (%1). Check the address, or name the authority with --ca.</source>
        <translation>账号接口地址的证书不可信（%1），请检查地址，或用 --ca 指明证书机构。</translation>
    </message>
    <message>
        <source>The platform did not answer in time. Try again.</source>
        <translation>微信平台没有及时应答，请再试。</translation>
    </message>
    <message>
        <source>The disk is full: %1. Free some space; nothing was lost.</source>
        <translation>磁盘满了：%1。请腾出空间；没有丢失任何数据。</translation>
    </message>
    <message>
        <source>%1 is locked by another program. Close it and try again.</source>
        <translation>%1 被别的程序锁住，请关掉它再试。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version. Update Hongyan to open it.</source>
        <translation>%1 是更新版本写的，请升级鸿雁后再打开。</translation>
    </message>
    <message>
        <source>%1 is damaged. Bring it back from a backup.</source>
        <translation>%1 已损坏，请从备份恢复。</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2). Check the folder and its permissions.</source>
        <translation>%1 不能使用（%2），请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>There is no system keychain here. Start one, or use --secrets env with HONGYAN_SECRET_&lt;AppID&gt;.</source>
        <translation>这里没有系统钥匙串。请启动它，或用 --secrets env 和 HONGYAN_SECRET_&lt;AppID&gt;。</translation>
    </message>
    <message>
        <source>The system keychain is locked, or the AppSecret of %1 is gone from it. Unlock it and try again.</source>
        <translation>系统钥匙串已锁定，或里面没有 %1 的 AppSecret 了，请解锁后再试。</translation>
    </message>
    <message>
        <source>The system keychain refused the AppSecret of %1.</source>
        <translation>系统钥匙串拒绝了 %1 的 AppSecret。</translation>
    </message>
    <message>
        <source>There is no AppSecret for %1. Add it with: account add --secret-stdin, or in HONGYAN_SECRET_&lt;AppID&gt; with --secrets env.</source>
        <translation>没有 %1 的 AppSecret。请用 account add --secret-stdin 添加，或用 --secrets env 放在 HONGYAN_SECRET_&lt;AppID&gt;。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，没有改动。</translation>
    </message>
    <message>
        <source>It is running already.</source>
        <translation>已经在运行。</translation>
    </message>
    <message>
        <source>Paused by a person.</source>
        <translation>已手动暂停。</translation>
    </message>
    <message>
        <source>Today&apos;s quota is used up; it goes on after 00:00 in Shanghai. The rest is kept.</source>
        <translation>今日额度已用完，北京时间 00:00 后继续，剩下的都保留着。</translation>
    </message>
    <message>
        <source>No access token could be had, or the platform refuses it. Check the account, then resume.</source>
        <translation>取不到凭证，或微信不认这个凭证。请检查账号后继续。</translation>
    </message>
    <message>
        <source>The AppSecret cannot be read. Unlock the keychain, then resume.</source>
        <translation>读不到 AppSecret，请解锁钥匙串后继续。</translation>
    </message>
    <message>
        <source>The platform refuses this template or message for everybody: %1</source>
        <translation>微信对所有人都拒绝这个模板或内容：%1</translation>
    </message>
    <message>
        <source>Too many of the first recipients failed alike, so it stopped: %1</source>
        <translation>开头的收件人里太多人因同一原因失败，已停下：%1</translation>
    </message>
    <message>
        <source>The database could not be written. Free some space, then resume.</source>
        <translation>数据库写不进去，请腾出空间后继续。</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>retrying</source>
        <translation>待重试</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>suppressed</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>held</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>no trustworthy answer came: it may have arrived</source>
        <translation>没有可信的应答，可能已经送达</translation>
    </message>
    <message>
        <source>taken by the platform</source>
        <translation>微信已受理</translation>
    </message>
    <message>
        <source>the openid is empty</source>
        <translation>openid 为空</translation>
    </message>
    <message>
        <source>this cannot be an openid</source>
        <translation>这不可能是 openid</translation>
    </message>
    <message>
        <source>the number is too long and has lost digits: format the column as text</source>
        <translation>数字太长，已丢失位数，请把这一列设为文本</translation>
    </message>
    <message>
        <source>this looks like a shortened number: format the column as text</source>
        <translation>像是被缩写的数字，请把这一列设为文本</translation>
    </message>
    <message>
        <source>the cell is longer than a spreadsheet allows</source>
        <translation>单元格超过表格允许的长度</translation>
    </message>
    <message>
        <source>the row is damaged</source>
        <translation>这一行已损坏</translation>
    </message>
    <message>
        <source>%1 deliveries are tried again.</source>
        <translation>%1 条投递重新发送。</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>（平台已删除）</translation>
    </message>
    <message>
        <source>id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>openid</source>
        <translation>openid</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>tries</source>
        <translation>次数</translation>
    </message>
    <message>
        <source>code</source>
        <translation>错误码</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1 people are on the suppression list now: no campaign writes to them.</source>
        <translation>已将 %1 人加入屏蔽名单：任何任务都不会再发给他们。</translation>
    </message>
    <message>
        <source>%1 people were taken off the suppression list.</source>
        <translation>已将 %1 人移出屏蔽名单。</translation>
    </message>
    <message>
        <source>It starts at %1, while hongyan or &quot;hongyanctl run --forever&quot; is running.</source>
        <translation>将于 %1 开始，届时需要 hongyan 或 hongyanctl run --forever 正在运行。</translation>
    </message>
    <message>
        <source>It should have started at %1, and nothing was running then. Start it now, or cancel it.</source>
        <translation>本应于 %1 开始，但当时程序没有运行。请现在开始，或取消它。</translation>
    </message>
    <message>
        <source>Its sending window is closed; it goes on at %1, while hongyan or &quot;hongyanctl run --forever&quot; is running.</source>
        <translation>现在不在允许发送的时段内；将于 %1 继续，届时需要 hongyan 或 hongyanctl run --forever 正在运行。</translation>
    </message>
    <message>
        <source>%1 % of the first messages failed, so it stopped: %2</source>
        <translation>首批消息有 %1 % 失败，已停下：%2</translation>
    </message>
    <message>
        <source>The platform took %1 ms to answer the first messages, so it stopped. Resume when it is faster.</source>
        <translation>微信用了 %1 毫秒才响应首批消息，已停下。等它变快后再继续。</translation>
    </message>
    <message>
        <source>The openids of this list belong to another account: %1</source>
        <translation>这份名单的 openid 属于另一个账号：%1</translation>
    </message>
    <message>
        <source>template message</source>
        <translation>模板消息</translation>
    </message>
    <message>
        <source>subscription message</source>
        <translation>订阅消息</translation>
    </message>
    <message>
        <source>service account subscription notice</source>
        <translation>服务号订阅通知</translation>
    </message>
</context>
</TS>
