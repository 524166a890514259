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
        <source>Its switches below /sandbox/ ask for the header &quot;Authorization: Bearer %1&quot;.</source>
        <translation>要使用 /sandbox/ 下的开关，请求须带上请求头 &quot;Authorization: Bearer %1&quot;。</translation>
    </message>
    <message>
        <source>A template to send: %1. Stop it with Ctrl+C.</source>
        <translation>可用的模板：%1。按 Ctrl+C 停止。</translation>
    </message>
    <message>
        <source>Would send %1 messages; %2 duplicates, %3 problems; %4 would be refused for their values. Nothing was sent.</source>
        <translation>将发送 %1 条；%2 条重复，%3 处有问题；%4 条的内容会被拒收。这次什么也没有发。</translation>
    </message>
    <message>
        <source>Campaign %1: %2 messages in %3 s: %4.</source>
        <translation>任务 %1：%2 条，用时 %3 秒：%4。</translation>
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
        <source>%1 is protected by a password. Save it without one and try again.</source>
        <translation>%1 有密码，请去掉密码另存后再试。</translation>
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
        <source>There is no sheet &quot;%1&quot;. The file has: %2.</source>
        <translation>没有工作表“%1”。文件里有：%2。</translation>
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
        <source>&quot;%1&quot; would be sent as it stands: write {{%2}}, or say --look-alikes variables, or --look-alikes literal if it is meant so.</source>
        <translation>“%1”会原样发出：请写成 {{%2}}，或加 --look-alikes variables；本来就要这样发，加 --look-alikes literal。</translation>
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
        <source>%1 is damaged. Nothing is sent from it and nothing written any more; what can be read can still be listed and exported. Bring a backup back with: hongyanctl restore FILE.</source>
        <translation>%1 已损坏。不再从中发送，也不再写入；能读出的内容仍可列出和导出。恢复备份：hongyanctl restore FILE。</translation>
    </message>
    <message>
        <source>%1 cannot be used (%2). Check the folder and its permissions.</source>
        <translation>%1 不能使用（%2），请检查文件夹和权限。</translation>
    </message>
    <message>
        <source>No system keychain answers here. Start one, or use --secrets env with HONGYAN_SECRET_&lt;AppID&gt;.</source>
        <translation>这里的系统密钥环没有响应。请启动它，或用 --secrets env 和 HONGYAN_SECRET_&lt;AppID&gt;。</translation>
    </message>
    <message>
        <source>The system keychain is locked, or the secret of %1 is gone from it. Unlock it and try again.</source>
        <translation>系统钥匙串已锁定，或里面没有 %1 的密钥了，请解锁后再试。</translation>
    </message>
    <message>
        <source>The system keychain refused the secret of %1.</source>
        <translation>系统钥匙串拒绝了 %1 的密钥。</translation>
    </message>
    <message>
        <source>There is no AppSecret for %1. Add it with: account add --secret-stdin, or in HONGYAN_SECRET_&lt;AppID&gt; with --secrets env.</source>
        <translation>没有 %1 的 AppSecret。请用 account add --secret-stdin 添加，或用 --secrets env 放在 HONGYAN_SECRET_&lt;AppID&gt;。</translation>
    </message>
    <message>
        <source>There is no password or key for the token address of %1, or not one for each of its places. Give it on standard input to: hongyanctl account token-password %1, or in HONGYAN_TOKEN_PASSWORD_%1 with --secrets env.</source>
        <translation>没有 %1 的凭证地址所需的密码或密钥，或与地址中的位置数不符。请从标准输入交给 hongyanctl account token-password %1，或用 --secrets env 放在 HONGYAN_TOKEN_PASSWORD_%1。</translation>
    </message>
    <message>
        <source>The password or key of the token address of %1 was stored.</source>
        <translation>已保存 %1 的凭证地址的密码或密钥。</translation>
    </message>
    <message>
        <source>The token addresses of %1 accounts held a password or key in plain, as older versions kept it. It goes into the keychain now; where that does not answer, everything stays as it is and this is said again. With --secrets env it goes once HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; says the same.</source>
        <translation>%1 个账号的凭证地址里有旧版本以明文保存的密码或密钥，现在移入钥匙串；钥匙串没有响应时一切照旧，下次启动再提示。使用 --secrets env 时，HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; 与之相同后才移出。</translation>
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
        <source>a person said that it was sent</source>
        <translation>人工核实：已经发出</translation>
    </message>
    <message>
        <source>a person said that it was not sent</source>
        <translation>人工核实：没有发出</translation>
    </message>
    <message>
        <source>%1, but an earlier attempt may have arrived</source>
        <translation>%1，但先前一次可能已经送达</translation>
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
        <source>a spreadsheet keeps only 15 digits of a number: compare the last ones with the original</source>
        <translation>电子表格只保留数字的前 15 位，请与原始数据核对末尾几位</translation>
    </message>
    <message>
        <source>not a date: the spreadsheet shows ##### here, so the value is empty</source>
        <translation>不是有效日期，电子表格中显示为 #####，因此取值为空</translation>
    </message>
    <message>
        <source>%1 deliveries are tried again.</source>
        <translation>%1 条投递重新发送。</translation>
    </message>
    <message>
        <source>%1 of them were unconfirmed: these people may get the message twice.</source>
        <translation>其中 %1 条待核实：这些人可能会收到两次。</translation>
    </message>
    <message>
        <source>%1 more are unconfirmed and were left as they are, because these people may have got the message. To try them again all the same: --state unconfirmed; to say what became of them: hongyanctl settle</source>
        <translation>另有 %1 条待核实，没有动它们，因为这些人可能已经收到。仍要重试：--state unconfirmed；要说明结果：hongyanctl settle</translation>
    </message>
    <message>
        <source>%1 unconfirmed deliveries are accepted now, on your word.</source>
        <translation>已按你的说明，把 %1 条待核实的记为已受理。</translation>
    </message>
    <message>
        <source>%1 unconfirmed deliveries are failed now, on your word, and can be tried again.</source>
        <translation>已按你的说明，把 %1 条待核实的记为发送失败，可以重试。</translation>
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
        <source>Put on the suppression list: %1. No campaign writes to them.</source>
        <translation>已加入屏蔽名单：%1 人。任何任务都不会再发给他们。</translation>
    </message>
    <message>
        <source>Taken off the suppression list: %1.</source>
        <translation>已移出屏蔽名单：%1 人。</translation>
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
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>code %1</source>
        <translation>错误码 %1</translation>
    </message>
    <message>
        <source>field %1</source>
        <translation>字段 %1</translation>
    </message>
    <message>
        <source>it saw the address %1</source>
        <translation>微信看到的地址是 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>no answer yet.</source>
        <translation>还没有应答。</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>It may have arrived. It is repeated %1 later under the same id, of which the platform sends only one within 10 minutes.</source>
        <translation>对方可能已经收到。%1后用同一编号重发；同一编号，微信 10 分钟内只发一次。</translation>
    </message>
    <message>
        <source>Nothing was sent to the person. It is tried again %1 later (policy %2, try %3 of %4).</source>
        <translation>对方没有收到任何消息。%1后再试（重试方式 %2，第 %3 次，最多 %4 次）。</translation>
    </message>
    <message>
        <source>Only this person has to wait. It is tried again %1 later (policy %2, try %3 of %4).</source>
        <translation>只有这个人需要等一等。%1后再试（重试方式 %2，第 %3 次，最多 %4 次）。</translation>
    </message>
    <message>
        <source>Nothing was sent to the person. It is put off for %1; that uses up no try.</source>
        <translation>对方没有收到任何消息。推迟%1，不占用重试次数。</translation>
    </message>
    <message>
        <source>The request never left. It is put off for %1; that uses up no try.</source>
        <translation>请求没有发出去。推迟%1，不占用重试次数。</translation>
    </message>
    <message>
        <source>It is put off for %1; that uses up no try.</source>
        <translation>推迟%1，不占用重试次数。</translation>
    </message>
    <message>
        <source>The request never left, so it goes back into the queue; that uses up no try.</source>
        <translation>请求没有发出去，回到队列里，不占用重试次数。</translation>
    </message>
    <message>
        <source>It goes back into the queue until there is a new token; that uses up no try.</source>
        <translation>回到队列里等新的凭证，不占用重试次数。</translation>
    </message>
    <message>
        <source>It goes back into the queue; that uses up no try.</source>
        <translation>回到队列里，不占用重试次数。</translation>
    </message>
    <message>
        <source>An earlier attempt had arrived; nothing was sent twice.</source>
        <translation>之前的一次其实已经发到，没有重复发送。</translation>
    </message>
    <message>
        <source>That was the last of %1 tries (policy %2).</source>
        <translation>%1 次机会已经用完（重试方式 %2）。</translation>
    </message>
    <message>
        <source>That is final: repeating it at once would not help.</source>
        <translation>这是最终结果，马上重试也没有用。</translation>
    </message>
    <message>
        <source>It is never sent again from here, or the person would get it twice.</source>
        <translation>这里不会再发，否则对方会收到两次。</translation>
    </message>
    <message>
        <source>It may have arrived, and could no longer be repeated safely.</source>
        <translation>对方可能已经收到，已不能安全地重发。</translation>
    </message>
    <message>
        <source>That is final, but an earlier attempt may have arrived.</source>
        <translation>这是明确的拒绝，但先前一次可能已经送达。</translation>
    </message>
    <message>
        <source>the platform took it. Delivered is only said once a receipt arrives: none yet.</source>
        <translation>微信已经收下。收到回执才算送达：还没有回执。</translation>
    </message>
    <message>
        <source>delivered: the platform&apos;s receipt says so.</source>
        <translation>已送达，微信的回执已确认。</translation>
    </message>
    <message>
        <source>the platform took it, but its receipt says that the person blocks messages.</source>
        <translation>微信已经收下，但回执说对方拒收消息。</translation>
    </message>
    <message>
        <source>the platform took it, but its receipt says that it could not be delivered.</source>
        <translation>微信已经收下，但回执说没能送达。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. It was repeated for as long as the platform recognises a repetition, and not longer.</source>
        <translation>没有人知道是否送到。微信还能识别重复的那段时间里已经重发过，过后就不再重发。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. The platform refused the last attempt, but an earlier one got no answer.</source>
        <translation>没有人知道是否送到。微信拒绝了最后一次，但先前有一次没有收到响应。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. Messages of this kind carry no id by which the platform would recognise a repetition, so it is not repeated by itself.</source>
        <translation>没有人知道是否送到。这类消息不带编号，微信识别不出重复，所以不会自动重发。</translation>
    </message>
    <message>
        <source>left out on purpose: the person is on the suppression list.</source>
        <translation>有意跳过：这个人在不打扰名单里。</translation>
    </message>
    <message>
        <source>left out on purpose: the person is in the list more than once.</source>
        <translation>有意跳过：这个人在名单里出现了不止一次。</translation>
    </message>
    <message>
        <source>left out on purpose: the person got this before, and is to get it once.</source>
        <translation>有意跳过：这个人之前收到过，只应收到一次。</translation>
    </message>
    <message>
        <source>left out on purpose.</source>
        <translation>有意跳过。</translation>
    </message>
    <message>
        <source>in the queue again, because a person asked for it.</source>
        <translation>应人工要求重新排队。</translation>
    </message>
    <message>
        <source>in the queue, waiting for its turn.</source>
        <translation>在队列里，等待轮到。</translation>
    </message>
    <message>
        <source>on its way; the answer is awaited.</source>
        <translation>已发出，正在等应答。</translation>
    </message>
    <message>
        <source>due to be tried again.</source>
        <translation>已到重试时间。</translation>
    </message>
    <message>
        <source>it is tried again at %1, in %2.</source>
        <translation>将在 %1 重试，还有%2。</translation>
    </message>
    <message>
        <source>not delivered: all %1 tries are used up.</source>
        <translation>没有送达：%1 次机会都用完了。</translation>
    </message>
    <message>
        <source>not delivered: the platform refused it finally.</source>
        <translation>没有送达：微信已明确拒绝。</translation>
    </message>
    <message>
        <source>it was unconfirmed, and a person said that it was not sent.</source>
        <translation>原来待核实，人工核实：没有发出。</translation>
    </message>
    <message>
        <source>it was unconfirmed, and a person said that it was sent.</source>
        <translation>原来待核实，人工核实：已经发出。</translation>
    </message>
    <message>
        <source>cancelled by a person; nothing more is sent.</source>
        <translation>已由人取消，不会再发。</translation>
    </message>
    <message>
        <source>the platform keeps it for review and sends it itself once it has passed.</source>
        <translation>微信正在审核，通过后由微信自己发出。</translation>
    </message>
    <message>
        <source>That happens while the window or this command is running: hongyanctl run</source>
        <translation>窗口程序或这个命令在运行时才会进行：hongyanctl run</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>投递 %1</translation>
    </message>
    <message>
        <source>Campaign %1 &quot;%2&quot; (%3)</source>
        <translation>任务 %1“%2”（%3）</translation>
    </message>
    <message>
        <source>template &quot;%1&quot;</source>
        <translation>模板“%1”</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>账号 %1</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>现在：%1</translation>
    </message>
    <message>
        <source> – </source>
        <translation>。</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>To try it again: %1</source>
        <translation>再试一次：%1</translation>
    </message>
    <message>
        <source>Ask the person. If it arrived: %1</source>
        <translation>先问问对方。如果收到了：%1</translation>
    </message>
    <message>
        <source>If it did not: %1</source>
        <translation>如果没收到：%1</translation>
    </message>
    <message>
        <source>To try it again without asking, at the risk of a second message: %1</source>
        <translation>不问就重试，对方可能收到两次：%1</translation>
    </message>
    <message>
        <source>A person asked for another try.</source>
        <translation>有人要求再试一次。</translation>
    </message>
    <message>
        <source>attempt %1: %2</source>
        <translation>第 %1 次尝试：%2</translation>
    </message>
    <message>
        <source>It was not tried yet.</source>
        <translation>还没有尝试过。</translation>
    </message>
    <message>
        <source>There is no delivery %1. See: hongyanctl deliveries.</source>
        <translation>没有投递 %1。可用 hongyanctl deliveries 查看。</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>The platform could not be reached</source>
        <translation>连不上微信</translation>
    </message>
    <message>
        <source>The platform&apos;s certificate was not trusted</source>
        <translation>微信的证书不被信任</translation>
    </message>
    <message>
        <source>No answer came in time</source>
        <translation>没有及时收到应答</translation>
    </message>
    <message>
        <source>The connection broke before an answer came</source>
        <translation>收到应答前连接断了</translation>
    </message>
    <message>
        <source>What came back was not an answer of the platform</source>
        <translation>收到的不是微信的应答</translation>
    </message>
    <message>
        <source>The program was closed before an answer came</source>
        <translation>收到应答前程序关闭了</translation>
    </message>
    <message>
        <source>The program had ended before an answer came</source>
        <translation>收到应答前程序意外结束了</translation>
    </message>
    <message>
        <source>The proxy refused to connect</source>
        <translation>代理拒绝连接</translation>
    </message>
    <message>
        <source>The answer to another request came instead</source>
        <translation>收到的是另一个请求的应答</translation>
    </message>
    <message>
        <source>%1 (rid %2)</source>
        <translation>%1（rid %2）</translation>
    </message>
    <message>
        <source>Leave the password or key out of %1: the address is stored in plain. Write user@host there, or {secret} where a key goes in a token address, and give it on standard input to: hongyanctl account token-password NAME, or account proxy-password NAME.</source>
        <translation>请从 %1 中去掉密码或密钥：地址以明文保存。地址里写 用户@主机，凭证地址中的密钥写成 {secret}，再从标准输入交给 hongyanctl account token-password 名称（代理用 account proxy-password 名称）。</translation>
    </message>
    <message>
        <source>The proxy password of %1 was stored.</source>
        <translation>已保存 %1 的代理密码。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>每秒 %1 条</translation>
    </message>
    <message>
        <source>paused until 00:00 Shanghai: %1 of %2 used</source>
        <translation>已暂停到北京时间 0 点：已用 %1，共 %2</translation>
    </message>
    <message>
        <source>paused until %1</source>
        <translation>已暂停到 %1</translation>
    </message>
    <message>
        <source>nothing to send</source>
        <translation>没有要发的</translation>
    </message>
    <message>
        <source>%1, growing; next step %2 in %3</source>
        <translation>%1，正在提速；%3 后升到 %2</translation>
    </message>
    <message>
        <source>%1, the campaign&apos;s own limit</source>
        <translation>%1，任务自定的上限</translation>
    </message>
    <message>
        <source>%1, the account&apos;s ceiling</source>
        <translation>%1，账号的上限</translation>
    </message>
    <message>
        <source>%1, slowed down by the platform; %2 again in %3</source>
        <translation>%1，被微信限速；%3 后恢复到 %2</translation>
    </message>
    <message>
        <source>the platform asked for less; trying one at a time</source>
        <translation>微信要求放慢；逐条试探中</translation>
    </message>
    <message>
        <source>the minute&apos;s limit is used up; goes on at %1</source>
        <translation>这一分钟的额度已用完；%1 继续</translation>
    </message>
    <message>
        <source>%1 under way, as many as allowed</source>
        <translation>%1 条在途，已达上限</translation>
    </message>
    <message>
        <source>the platform hardly answers; single requests, the next in %1</source>
        <translation>微信几乎不应答；每次只发一条，%1 后再试</translation>
    </message>
    <message>
        <source>only repeats are left; they take at most a fifth of the speed</source>
        <translation>只剩重试；最多占用五分之一的速度</translation>
    </message>
    <message>
        <source>waiting for a token</source>
        <translation>等待 access_token</translation>
    </message>
    <message>
        <source>the rest is due later</source>
        <translation>其余的稍后再发</translation>
    </message>
    <message>
        <source>stopped: the database cannot be written</source>
        <translation>已停下：数据库无法写入</translation>
    </message>
    <message>
        <source>Many in a row were refused for the field %1, so it stopped: %2</source>
        <translation>接连多条因字段 %1 被拒，已停下：%2</translation>
    </message>
    <message>
        <source>Many answers in a row had a code nobody knows (%1), so it stopped: %2</source>
        <translation>接连多次返回未知错误码（%1），已停下：%2</translation>
    </message>
    <message>
        <source>Start it now with: hongyanctl campaign resume %1</source>
        <translation>现在就开始：hongyanctl campaign resume %1</translation>
    </message>
    <message>
        <source>row</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>%1 rows that were left out are in %2.</source>
        <translation>未导入的 %1 行已写入 %2。</translation>
    </message>
    <message>
        <source>the rest is due later, next at %1</source>
        <translation>其余的稍后再发，最早 %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>已下架</translation>
    </message>
    <message>
        <source>back</source>
        <translation>重新上架</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 现在叫 %2。</translation>
    </message>
    <message>
        <source>Drawn with --seed %1: the same number draws the same people.</source>
        <translation>抽样种子 --seed %1：用同一个数会抽到同样的人。</translation>
    </message>
    <message>
        <source>%1, version %2, of template %3 (%4)</source>
        <translation>%1，第 %2 版，模板 %3（%4）</translation>
    </message>
    <message>
        <source>%1 is saved as version %2.</source>
        <translation>%1 已保存为第 %2 版。</translation>
    </message>
    <message>
        <source>Removed %1 and its versions. Campaigns keep what they sent.</source>
        <translation>已删除 %1 和它的各个版本。任务保留各自发送的内容。</translation>
    </message>
    <message>
        <source>%1, version %2, is in %3.</source>
        <translation>%1 第 %2 版已写入 %3。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no format for {{%2}}: a date is written yyyy-MM-dd, a number 0.00, a mask 3****4.</source>
        <translation>“%1”不能用作 {{%2}} 的格式：日期写 yyyy-MM-dd，数字写 0.00，遮盖写 3****4。</translation>
    </message>
    <message>
        <source>Stopped. What was fetched is kept for a day: the same command goes on there.</source>
        <translation>已停止。已取到的会保留一天：再执行同一条命令，就从停下的地方继续。</translation>
    </message>
    <message>
        <source>%1 people are fetched and kept for a day: the same command goes on there.</source>
        <translation>已取到 %1 人，会保留一天：再执行同一条命令，就从停下的地方继续。</translation>
    </message>
    <message>
        <source>%1: %2 followers.</source>
        <translation>%1：%2 位关注者。</translation>
    </message>
    <message>
        <source>source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>added on</source>
        <translation>加入时间</translation>
    </message>
    <message>
        <source>expires</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>%1 people of the file are on the list already.</source>
        <translation>文件里的 %1 人已经在名单里。</translation>
    </message>
    <message>
        <source>%1 people of the suppression list are in %2.</source>
        <translation>屏蔽名单的 %1 人已写入 %2。</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <translation>%1（代码 %2）</translation>
    </message>
    <message>
        <source>In the rehearsal %1 of %2 would be accepted, %3 refused; %4 left out. It took %5 (%6 a second).</source>
        <translation>演练中 %2 条里有 %1 条会被接收，%3 条会被拒收；另有 %4 人不发送。用时 %5（每秒 %6 条）。</translation>
    </message>
    <message>
        <source>%1 could not be tried: this machine was too busy. Rehearse again.</source>
        <translation>本机太忙，有 %1 条没能试发，请重新演练。</translation>
    </message>
    <message>
        <source>The sending would stop itself after %1: too many are refused alike.</source>
        <translation>正式发送会在 %1 条后自动停下：同样的拒收太多。</translation>
    </message>
    <message>
        <source>Sending takes about %1: from %2 to %3.</source>
        <translation>正式发送约需 %1：从 %2 到 %3。</translation>
    </message>
    <message>
        <source>Sending takes about %1, more than a year with these sending hours.</source>
        <translation>正式发送约需 %1，按这样的发送时段要一年以上。</translation>
    </message>
    <message>
        <source>Quota: %1 needed, %2 left today.</source>
        <translation>额度：需要 %1 条，今日还剩 %2 条。</translation>
    </message>
    <message>
        <source>Quota: %1 needed.</source>
        <translation>额度：需要 %1 条。</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>没有发出任何消息。</translation>
    </message>
    <message>
        <source>field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>value</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>not in the form the platform asks for</source>
        <translation>不符合平台要求的格式</translation>
    </message>
    <message>
        <source>holds a line break or another invisible character</source>
        <translation>含有换行或其他看不见的字符</translation>
    </message>
    <message>
        <source>not among the approved values</source>
        <translation>不在已批准的取值中</translation>
    </message>
    <message>
        <source>cannot be formatted</source>
        <translation>无法套用格式</translation>
    </message>
    <message>
        <source>holds a column&apos;s name in single braces, which would be sent as it stands</source>
        <translation>内容里的列名只加了单层括号，会原样发出</translation>
    </message>
    <message>
        <source>says that there is no value, such as NULL or #N/A, and would be sent so</source>
        <translation>取值写的是“没有值”（如 NULL、#N/A），会原样发出</translation>
    </message>
    <message>
        <source>%1, %2 messages: %3.</source>
        <translation>%1，%2 条：%3。</translation>
    </message>
    <message>
        <source>--fix %1=%2 mends %3.</source>
        <translation>--fix %1=%2 可修好 %3 人。</translation>
    </message>
    <message>
        <source>--look-alikes variables mends it.</source>
        <translation>加 --look-alikes variables 可按变量发送。</translation>
    </message>
    <message>
        <source>left out on purpose: the person had as many messages lately as the campaign allows.</source>
        <translation>有意略过：此人近期收到的消息已达任务的上限。</translation>
    </message>
    <message>
        <source>left out on purpose: the platform would have refused the value of %1.</source>
        <translation>有意略过：平台会拒收 %1 的内容。</translation>
    </message>
    <message>
        <source>It was not tried.</source>
        <translation>没有尝试过。</translation>
    </message>
    <message>
        <source>an Excel binary workbook (.xlsb)</source>
        <translation>Excel 二进制工作簿（.xlsb）</translation>
    </message>
    <message>
        <source>an XML spreadsheet of Excel 2003</source>
        <translation>Excel 2003 的 XML 表格</translation>
    </message>
    <message>
        <source>a flat OpenDocument file (.fods)</source>
        <translation>单文件 OpenDocument 表格（.fods）</translation>
    </message>
    <message>
        <source>a web page (HTML)</source>
        <translation>网页（HTML）</translation>
    </message>
    <message>
        <source>a web page in one file (MHTML)</source>
        <translation>单个文件网页（MHTML）</translation>
    </message>
    <message>
        <source>a SYLK file (.slk)</source>
        <translation>SYLK 文件（.slk）</translation>
    </message>
    <message>
        <source>an Apple iWork document (Numbers)</source>
        <translation>苹果 iWork 文稿（Numbers）</translation>
    </message>
    <message>
        <source>a text document</source>
        <translation>文字文档</translation>
    </message>
    <message>
        <source>a slide show</source>
        <translation>演示文稿</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>XML 文件</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>JSON 文件</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>a packed archive</source>
        <translation>压缩包</translation>
    </message>
    <message>
        <source>a database file</source>
        <translation>数据库文件</translation>
    </message>
    <message>
        <source>%1 holds no table that can be read here. Save it again as .xlsx or .csv.</source>
        <translation>%1 里没有这里能读的表格。请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is in an old format (.xls or .et). Save it as .xlsx and try again.</source>
        <translation>%1 是旧格式（.xls 或 .et）。请另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>%1: a quote opens a cell in line %2 and is not closed there, so that rows would vanish in it. Close it, or read quotes as characters with --quoting none.</source>
        <translation>%1：第 %2 行有一个引号没有配对，后面的行会被吞进这个单元格。请补上引号，或用 --quoting none 把引号当普通字符读。</translation>
    </message>
    <message>
        <source>The encoding of %1 is not clear (%2). Save it as UTF-8, or name it with --encoding: utf-8, utf-16le, utf-16be or gb18030.</source>
        <translation>看不出 %1 的编码（%2）。请另存为 UTF-8，或用 --encoding 指定：utf-8、utf-16le、utf-16be 或 gb18030。</translation>
    </message>
    <message>
        <source>There is no column &quot;%1&quot;. The file has: %2. If these are not its headings, name their row with --header-row (0: there are none).</source>
        <translation>没有名为“%1”的列。文件里有：%2。如果这不是表头，请用 --header-row 指定表头所在行（0：没有表头）。</translation>
    </message>
    <message>
        <source>%1 has no header there (%2). Name its row with --header-row, or 0 where there is none.</source>
        <translation>%1 的那一行没有表头（%2）。请用 --header-row 指定表头所在行，没有表头就写 0。</translation>
    </message>
    <message>
        <source>the text is damaged or in another encoding</source>
        <translation>文字已损坏，或是另一种编码</translation>
    </message>
    <message>
        <source>%1 is a packed archive. Unpack it and name the spreadsheet inside.</source>
        <translation>%1 是压缩包。请先解压，再指定里面的表格。</translation>
    </message>
    <message>
        <source>%1 is %2, which cannot be read here. Open it in a spreadsheet program and save it as .xlsx or .csv.</source>
        <translation>%1 是%2，这里读不了。请用表格软件打开，另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is %2, not a list. Name an .xlsx, .ods or .csv file.</source>
        <translation>%1 是%2，不是名单。请指定 .xlsx、.ods 或 .csv 文件。</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between reasons</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 has nobody to send to. Rows left out: %2.</source>
        <translation>%1 里没有可以发送的人。未导入的行：%2。</translation>
    </message>
    <message>
        <source>Rows left out: %1.</source>
        <translation>未导入的行：%1。</translation>
    </message>
    <message>
        <source>The first row holds an openid already: there is no header, and the columns are called %1.</source>
        <translation>第一行就是 openid：没有表头，各列叫作 %1。</translation>
    </message>
    <message>
        <source>Row %1 is the header; what stands above it was passed over. Another: --header-row.</source>
        <translation>第 %1 行是表头，上面的内容已略过。换一行请用 --header-row。</translation>
    </message>
    <message>
        <source>It is read as %1; %2 lines are damaged text, and their rows are left out.</source>
        <translation>按 %1 读取；有 %2 行文字已损坏，未导入。</translation>
    </message>
    <message>
        <source>It is read as %1; %2 lines are not, some of them may be %3. Their rows are left out.</source>
        <translation>按 %1 读取；有 %2 行不是这种编码，其中一些可能是 %3，未导入。</translation>
    </message>
    <message>
        <source>It is read as %1 and may be %2: look at the values.</source>
        <translation>按 %1 读取，也可能是 %2：请看一下内容对不对。</translation>
    </message>
    <message>
        <source>The ` or &apos; in front of the values, which keeps them text, was left out in: %1.</source>
        <translation>这些列的值前面用来保持文本格式的 ` 或 &apos; 已去掉：%1。</translation>
    </message>
    <message>
        <source>  row %1: %2</source>
        <translation>  第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1 rows name nobody who can be put on the list. Whoever they mean may be written to:</source>
        <translation>有 %1 行认不出是谁，没能加入名单，他们仍可能收到消息：</translation>
    </message>
    <message>
        <source>%1 was not opened, and not touched: %2. Bring a backup back with: hongyanctl restore FILE, or move it away to begin anew.</source>
        <translation>没有打开 %1，也没有改动它：%2。恢复备份：hongyanctl restore FILE；或把它移走后重新开始。</translation>
    </message>
    <message>
        <source>%1 was replaced while it was in use, so nothing more is sent. Start again: what stands in the new one is then held against what was sent.</source>
        <translation>%1 在使用中被替换，已停止发送。请重新启动：程序会把新文件与已发送的内容核对。</translation>
    </message>
    <message>
        <source>This database is older than what was sent from it: it was brought back from a copy. Whoever still waits here may have had the message; going on sends it to them all.</source>
        <translation>这个数据库比用它发送过的内容旧：它是从副本恢复的。这里仍在等待的人可能已经收到过；继续会再发给他们所有人。</translation>
    </message>
    <message>
        <source>Others on this machine could read %1 of the files of %2. They are closed to them now.</source>
        <translation>本机其他用户原来可以读取 %2 中的 %1 个文件，现已改为仅自己可读。</translation>
    </message>
    <message>
        <source>The database in %1 is older than what was sent from it: it was brought back from a copy. %2 campaigns are paused until you look at them. See: hongyanctl campaign list.</source>
        <translation>%1 中的数据库比用它发送过的内容旧：它是从副本恢复的。%2 个任务已暂停，等你决定。查看：hongyanctl campaign list。</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>时间未知</translation>
    </message>
    <message>
        <source>%1 is from %2: %3 campaigns, %4 deliveries.</source>
        <translation>%1 的时间是 %2：%3 个任务，%4 条消息。</translation>
    </message>
    <message>
        <source>There is no database in %1 yet.</source>
        <translation>%1 中还没有数据库。</translation>
    </message>
    <message>
        <source>The database in %1 cannot be read; it is kept beside the new one.</source>
        <translation>%1 中的数据库无法读取；它会保留在新数据库旁边。</translation>
    </message>
    <message>
        <source>The database in %1 is from %2: %3 campaigns, %4 deliveries. It is kept beside the new one.</source>
        <translation>%1 中的数据库的时间是 %2：%3 个任务，%4 条消息。它会保留在新数据库旁边。</translation>
    </message>
    <message>
        <source>%1 deliveries were made after the backup. It does not know of them.</source>
        <translation>备份之后又发送了 %1 条，备份里没有它们。</translation>
    </message>
    <message>
        <source>How many deliveries were made after the backup is not known.</source>
        <translation>备份之后又发送了多少条，无法得知。</translation>
    </message>
    <message>
        <source>%1 campaigns in it were not finished. They will be paused until you look at them.</source>
        <translation>其中 %1 个任务尚未完成，恢复后会暂停，等你决定。</translation>
    </message>
    <message>
        <source>%1 campaigns and %2 deliveries are in %3, and were read through there.</source>
        <translation>%3 中有 %1 个任务和 %2 条消息，已通读核对。</translation>
    </message>
    <message>
        <source>Nothing was changed. To bring it back, say so: hongyanctl restore %1 --yes</source>
        <translation>没有做任何改动。确认恢复请执行：hongyanctl restore %1 --yes</translation>
    </message>
    <message>
        <source>The database that was there is now %1.</source>
        <translation>原来的数据库现在是 %1。</translation>
    </message>
    <message>
        <source>The backup is in its place. See: hongyanctl campaign list.</source>
        <translation>备份已就位。查看：hongyanctl campaign list。</translation>
    </message>
    <message>
        <source>The result could not be written to standard output (%1). What was done is done.</source>
        <translation>结果没能写到标准输出（%1）。已做的事已经完成。</translation>
    </message>
    <message>
        <source>All else is done. %1</source>
        <translation>其他都已完成。%1</translation>
    </message>
    <message>
        <source>That passes: give the command again in a minute.</source>
        <translation>这是暂时的：一分钟后请重新执行命令。</translation>
    </message>
    <message>
        <source>Give the command again after 00:00 in Shanghai.</source>
        <translation>请在北京时间 0 点后重新执行命令。</translation>
    </message>
    <message>
        <source>Give the command again; if that stays, the AppSecret may be wrong.</source>
        <translation>请重新执行命令；若仍如此，可能是 AppSecret 不正确。</translation>
    </message>
    <message>
        <source>Nothing was sent, and no campaign is kept.</source>
        <translation>没有发送任何消息，也没有留下任务。</translation>
    </message>
    <message>
        <source>%1 rows are hidden by a filter</source>
        <translation>%1 行被筛选隐藏</translation>
    </message>
    <message>
        <source>%1 rows are hidden by hand or in a closed group</source>
        <translation>%1 行被手动隐藏或折叠</translation>
    </message>
    <message>
        <source>%1: %2 formulas were never calculated; open the file in Excel and save it</source>
        <translation>%1：%2 行公式从未计算过，请用 Excel 打开后保存一次</translation>
    </message>
    <message>
        <source>%1: %2 cells are merged with the one above and empty</source>
        <translation>%1：%2 行与上面的单元格合并，自己是空的</translation>
    </message>
    <message>
        <source>%1 rows have cells merged sideways; only the first has a value</source>
        <translation>%1 行有横向合并的单元格，只有第一格有值</translation>
    </message>
    <message>
        <source>%1: %2 cells show an error (%3) and are read as empty</source>
        <translation>%1：%2 行显示错误（%3），按空值读入</translation>
    </message>
    <message>
        <source>%1: %2 texts are the name of an error (%3)</source>
        <translation>%1：%2 行的文字是错误名称（%3）</translation>
    </message>
    <message>
        <source>%1: %2 texts look like numbers shortened by Excel</source>
        <translation>%1：%2 行像是被 Excel 缩短的数字</translation>
    </message>
    <message>
        <source>%1: %2 numbers have more digits than Excel keeps (15)</source>
        <translation>%1：%2 行数字超过 Excel 能保留的 15 位</translation>
    </message>
    <message>
        <source>%1: %2 formulas are calculated anew when Excel opens the file; what it shows may differ</source>
        <translation>%1：%2 行公式会在 Excel 打开时重新计算，显示的值可能不同</translation>
    </message>
    <message>
        <source>hidden columns are read, too: %1</source>
        <translation>隐藏的列也会读入：%1</translation>
    </message>
    <message>
        <source>sheets that were not read and hold people, too: %1</source>
        <translation>没有读入、但也有接收人的工作表：%1</translation>
    </message>
    <message>
        <source>sheets that were passed over, for they hold no list: %1</source>
        <translation>没有名单、未读的工作表：%1</translation>
    </message>
    <message>
        <source>sheets that were not read: %1</source>
        <translation>没有读入的工作表：%1</translation>
    </message>
    <message>
        <source>%1 rows are of people who stand further up with other values (%2); the first row stays</source>
        <translation>%1 行的接收人在前面出现过，但内容不同（%2），保留前面那行</translation>
    </message>
    <message>
        <source> (rows %1)</source>
        <translation>（第 %1 行）</translation>
    </message>
    <message>
        <source>sheet: %1</source>
        <translation>读入的工作表：%1</translation>
    </message>
    <message>
        <source>row %1 is of the same person as row %2, which stays; other values in: %3</source>
        <translation>第 %1 行与第 %2 行是同一人，保留第 %2 行；内容不同的列：%3</translation>
    </message>
    <message>
        <source>%1 has hidden rows. Take them with --hidden take, or leave them out with --hidden leave.</source>
        <translation>%1 有隐藏的行。用 --hidden take 导入这些行，或用 --hidden leave 不导入。</translation>
    </message>
    <message>
        <source>%1 has merged cells. Give each row their value with --merged fill, or leave the rows below empty with --merged leave.</source>
        <translation>%1 有合并的单元格。用 --merged fill 给每一行填入合并的值，或用 --merged leave 让下面的行留空。</translation>
    </message>
    <message>
        <source>%1 has formulas that were never calculated. Open it in Excel and save it; or leave those cells empty with --uncalculated leave, or take what stands there with --uncalculated take.</source>
        <translation>%1 有从未计算过的公式。请用 Excel 打开后保存；也可以用 --uncalculated leave 让这些单元格留空，或用 --uncalculated take 按文件里的值导入。</translation>
    </message>
    <message>
        <source>The column "%1" holds formulas that were never calculated. Open the file in Excel, save it and try again.</source>
        <translation>“%1”列的公式从未计算过。请用 Excel 打开文件，保存后再试。</translation>
    </message>
    <message>
        <source>the cell shows the error %1 and has no value</source>
        <translation>单元格显示错误 %1，没有值</translation>
    </message>
    <message>
        <source>the text is the name of an error: %1</source>
        <translation>文字是错误名称：%1</translation>
    </message>
    <message>
        <source>the formula was never calculated: open the file in Excel and save it</source>
        <translation>公式从未计算过：请用 Excel 打开后保存一次</translation>
    </message>
    <message>
        <source>the cell shows an error and has no value</source>
        <translation>单元格显示错误，没有值</translation>
    </message>
    <message>
        <source>the text is the name of an error</source>
        <translation>文字是错误名称</translation>
    </message>
    <message>
        <source>%1: %2 messages to %3 people from %4 rows; %5 duplicates, %6 problems.</source>
        <translation>%1：%4 行，发给 %3 人，共 %2 条；%5 条重复，%6 处有问题。</translation>
    </message>
    <message>
        <source>%1 (%2 messages)</source>
        <translation>%1（%2 条）</translation>
    </message>
    <message>
        <source>%1 rows are of people who stand further up with other values (%2); each is a message of its own</source>
        <translation>%1 行的接收人在前面出现过，但内容不同（%2），每行各发一条</translation>
    </message>
    <message>
        <source>%1 more rows are of people who stand further up; each is a message of its own</source>
        <translation>%1 行的接收人在前面出现过，每行各发一条</translation>
    </message>
    <message>
        <source>%1 rows say the same as one further up and are left out</source>
        <translation>%1 行与前面某行完全相同，不导入</translation>
    </message>
    <message>
        <source>%1 has people in more than one row. Send them the first with --duplicates first, or one message per row with --duplicates each.</source>
        <translation>%1 里有人占了多行。用 --duplicates first 每人只发第一行，或用 --duplicates each 每行发一条。</translation>
    </message>
    <message>
        <source>delivery %1, row %2 (%3)</source>
        <translation>编号 %1，第 %2 行（%3）</translation>
    </message>
    <message>
        <source>The same person&apos;s other messages of this campaign: %1</source>
        <translation>同一接收人在这个任务里的其他消息：%1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
</context>
</TS>
