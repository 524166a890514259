<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Words</name>
    <message>
        <source>Added %1 (%2). Check it with: hongyanctl account check %1</source>
        <translation>已添加“%1”（%2）。检查是否可用：hongyanctl account check %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 works: the token is valid for %n more second(s).</source>
        <translation>
            <numerusform>“%1”可以使用：凭证还有 %n 秒有效。</numerusform>
        </translation>
    </message>
    <message>
        <source>Quota left today: %1 of %2.</source>
        <translation>今日额度剩 %1，共 %2。</translation>
    </message>
    <message>
        <source>Removed %1 and its AppSecret. What it sent stays in the history.</source>
        <translation>已删除“%1”和它的 AppSecret。发送记录仍保留。</translation>
    </message>
    <message>
        <source>Campaign %1 (%2): %3.</source>
        <translation>任务 %1“%2”：%3。</translation>
    </message>
    <message>
        <source>  row %1, %2: %3</source>
        <translation>  第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>The sandbox listens at %1. Any AppID and AppSecret will do, for example %2 and %3.</source>
        <translation>模拟环境地址是 %1。任何 AppID 和 AppSecret 都可以，例如 %2 和 %3。</translation>
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
        <source>Nothing is due, and nothing was left behind.</source>
        <translation>没有到时间要发的，也没有未发完的。</translation>
    </message>
    <message>
        <source>Campaign %1: %2 in %3 s</source>
        <translation>任务 %1：%2，用时 %3 秒</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a campaign and its states</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>Why they were left out: hongyanctl deliveries --campaign %1 --state suppressed</source>
        <translation>跳过的原因：hongyanctl deliveries --campaign %1 --state suppressed</translation>
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
        <translation>%1 有密码，请去掉密码另存后重试。</translation>
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
        <translation>“%1”还没有填，请填好后重试。</translation>
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
        <translation>当前状态（%1）不能这样操作。</translation>
    </message>
    <message>
        <source>The platform refused the account: %1</source>
        <translation>微信拒绝了这个账号：%1</translation>
    </message>
    <message>
        <source>The platform refused the account: %1 The address it saw is %2.</source>
        <translation>微信拒绝了这个账号：%1本机公网 IP 是 %2。</translation>
    </message>
    <message>
        <source>The platform refused: %1</source>
        <translation>微信拒绝了：%1</translation>
    </message>
    <message>
        <source>What answered is not the platform. Check the account&apos;s API base and the proxy.</source>
        <translation>响应的不是微信，请检查账号的接口地址和代理。</translation>
    </message>
    <message>
        <source>The platform cannot be reached (%1). Check the network and the account&apos;s API base.</source>
        <translation>连不上微信（%1），请检查网络和账号的接口地址。</translation>
    </message>
    <message>
        <source>The certificate of the account&apos;s API base is not trusted (%1). Check the address, or name the authority with --ca.</source>
        <translation>账号接口地址的证书不可信（%1），请检查地址，或用 --ca 指明证书机构。</translation>
    </message>
    <message>
        <source>The platform did not answer in time. Try again.</source>
        <translation>微信没有及时响应，请重试。</translation>
    </message>
    <message>
        <source>The disk is full: %1. Free some space; nothing was lost.</source>
        <translation>磁盘已满：%1。请清理空间，数据没有丢失。</translation>
    </message>
    <message>
        <source>%1 is locked by another program. Close it and try again.</source>
        <translation>%1 被别的程序占用，请关闭那个程序后重试。</translation>
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
        <translation>这里的系统密钥环没有响应。请启动 GNOME 密钥环或 KWallet，或用 --secrets env 和 HONGYAN_SECRET_&lt;AppID&gt;。</translation>
    </message>
    <message>
        <source>The system keychain is locked, or the secret of %1 is gone from it. Unlock it and try again.</source>
        <translation>系统密钥环已锁定，或里面没有 %1 的密钥了，请解锁后重试。</translation>
    </message>
    <message>
        <source>The system keychain refused the secret of %1.</source>
        <translation>系统密钥环拒绝了 %1 的密钥。</translation>
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
        <translation>已保存“%1”的凭证地址所需的密码或密钥。</translation>
    </message>
    <message numerus="yes">
        <source>The token addresses of %n account(s) held a password or key in plain, as older versions kept it. It goes into the keychain now; where that does not answer, everything stays as it is and this is said again. With --secrets env it goes once HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; says the same.</source>
        <translation>
            <numerusform>%n 个账号的凭证地址里有旧版本以明文保存的密码或密钥，现在移入密钥环；密钥环没有响应时一切照旧，下次启动再提示。使用 --secrets env 时，HONGYAN_TOKEN_PASSWORD_&lt;AppID&gt; 与之相同后才移出。</numerusform>
        </translation>
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
        <translation>获取不到凭证，或凭证失效。请检查账号后继续。</translation>
    </message>
    <message>
        <source>The AppSecret cannot be read. Unlock the keychain, then resume.</source>
        <translation>读取不到 AppSecret，请解锁密钥环后继续。</translation>
    </message>
    <message>
        <source>The platform refuses this template or message for everybody: %1</source>
        <translation>微信对所有人都拒绝这个模板或内容：%1</translation>
    </message>
    <message>
        <source>Too many of the first recipients failed alike, so it stopped: %1</source>
        <translation>开头连续多人因同一原因失败，已暂停：%1</translation>
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
        <translation>待核实</translation>
    </message>
    <message>
        <source>no trustworthy answer came: it may have arrived</source>
        <translation>没有收到有效响应，可能已经发出</translation>
    </message>
    <message>
        <source>%1, but an earlier attempt may have arrived</source>
        <translation>%1，但前一次可能已受理</translation>
    </message>
    <message>
        <source>it may have been sent since the copy was made that this database was brought back from</source>
        <translation>数据库是从副本恢复的，副本之后可能已经发出</translation>
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
        <translation>不是有效的 openid</translation>
    </message>
    <message>
        <source>the number is too long and has lost digits: format the column as text</source>
        <translation>数字超过 15 位，Excel 已把后面变成 0，请把这一列设为文本后重新填写</translation>
    </message>
    <message>
        <source>this looks like a shortened number: format the column as text</source>
        <translation>像是被变成科学计数法的数字，请把这一列设为文本</translation>
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
    <message numerus="yes">
        <source>%n delivery(ies) tried again.</source>
        <translation>
            <numerusform>%n 条消息重新排队。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them unconfirmed: these people may get the message twice.</source>
        <translation>
            <numerusform>其中 %n 条待核实：这些人可能会收到两条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more unconfirmed and left as they are, because these people may have got the message. To try them again all the same: --state unconfirmed; to say what became of them: hongyanctl settle</source>
        <translation>
            <numerusform>另有 %n 条待核实，因为可能已经发出，所以没有重试。仍要重试：--state unconfirmed；已知结果请用：hongyanctl settle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) assumed sent, on your word.</source>
        <translation>
            <numerusform>已按你的说明，把 %n 条记为已发出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed: none of the deliveries named is unconfirmed.</source>
        <translation>没有改动：指定的消息中没有待核实的。</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) wait in this paused campaign. What may have been sent of it can be settled by name: --state waiting --state retrying --as sent.</source>
        <translation>
            <numerusform>这个已暂停的任务中还有 %n 条在等待。其中可能已经发出的可以这样核实：--state waiting --state retrying --as sent。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) assumed not sent, on your word, and free to be tried again.</source>
        <translation>
            <numerusform>已按你的说明，把 %n 条记为未发出，可以重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>（微信后台已删除）</translation>
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
        <translation>已加入免打扰名单：%1 人。所有任务都不再发给他们。</translation>
    </message>
    <message>
        <source>Taken off the suppression list: %1.</source>
        <translation>已移出免打扰名单：%1 人。</translation>
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
        <translation>小批先发失败 %1%，已暂停：%2</translation>
    </message>
    <message>
        <source>The platform took %1 ms to answer the first messages, so it stopped. Resume when it is faster.</source>
        <translation>小批先发时微信响应用了 %1 毫秒，已暂停。请等响应变快后继续。</translation>
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
        <translation>本机公网 IP %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>no answer yet.</source>
        <translation>还没有响应。</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>An earlier attempt had been accepted; nothing was sent twice.</source>
        <translation>前一次其实已受理，没有重复发送。</translation>
    </message>
    <message>
        <source>That was the last of %1 tries (policy %2).</source>
        <translation>已试满 %1 次（重试方式 %2）。</translation>
    </message>
    <message>
        <source>That is final: repeating it at once would not help.</source>
        <translation>这是最终结果，马上重试也没有用。</translation>
    </message>
    <message>
        <source>It is never sent again from here, or the person would get it twice.</source>
        <translation>鸿雁不会再发，否则对方会收到两条。</translation>
    </message>
    <message>
        <source>It may have arrived, and could no longer be repeated safely.</source>
        <translation>可能已经发出，再发可能重复。</translation>
    </message>
    <message>
        <source>That is final, but an earlier attempt may have arrived.</source>
        <translation>这是明确的拒绝，但前一次可能已受理。</translation>
    </message>
    <message>
        <source>the platform took it. Delivered is only said once a receipt arrives: none yet.</source>
        <translation>微信已受理。是否送达要等微信的回执，现在还没有。</translation>
    </message>
    <message>
        <source>delivered: the platform&apos;s receipt says so.</source>
        <translation>已送达，微信的回执已确认。</translation>
    </message>
    <message>
        <source>the platform took it, but its receipt says that the person blocks messages.</source>
        <translation>微信已受理，但回执说用户拒收。</translation>
    </message>
    <message>
        <source>the platform took it, but its receipt says that it could not be delivered.</source>
        <translation>微信已受理，但回执说没有送达。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. The platform refused the last attempt, but an earlier one got no answer.</source>
        <translation>不确定是否已发出。微信拒绝了最后一次，但前面有一次没有收到响应。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. The database was brought back from an older copy, and what was sent after that is not in it.</source>
        <translation>没有人知道是否送到。数据库是从较旧的副本恢复的，之后发送的内容不在其中。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. Messages of this kind carry no id by which the platform would recognise a repetition, so it is not repeated by itself.</source>
        <translation>不确定是否已发出。这类消息微信不能去重，所以不自动重发。</translation>
    </message>
    <message>
        <source>left out on purpose: the person is on the suppression list.</source>
        <translation>已跳过：此人在免打扰名单里。</translation>
    </message>
    <message>
        <source>left out on purpose: the person is in the list more than once.</source>
        <translation>已跳过：此人在名单里重复。</translation>
    </message>
    <message>
        <source>left out on purpose.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>in the queue again, because a person asked for it.</source>
        <translation>已手动重新排队。</translation>
    </message>
    <message>
        <source>in the queue, waiting for its turn.</source>
        <translation>在队列里，等待轮到。</translation>
    </message>
    <message>
        <source>on its way; the answer is awaited.</source>
        <translation>已发出，正在等响应。</translation>
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
        <translation>没有发出：已试满 %1 次。</translation>
    </message>
    <message>
        <source>not delivered: the platform refused it finally.</source>
        <translation>没有发出：微信已明确拒绝。</translation>
    </message>
    <message>
        <source>cancelled by a person; nothing more is sent.</source>
        <translation>已手动取消，不会再发。</translation>
    </message>
    <message>
        <source>the platform keeps it for review and sends it itself once it has passed.</source>
        <translation>微信审核中，通过后由微信发出，请勿重发。</translation>
    </message>
    <message>
        <source>That happens while the window or this command is running: hongyanctl run</source>
        <translation>窗口程序或这个命令在运行时才会进行：hongyanctl run</translation>
    </message>
    <message>
        <source>Delivery %1</source>
        <translation>第 %1 条</translation>
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
        <translation>账号“%1”</translation>
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
        <translation>重试：%1</translation>
    </message>
    <message>
        <source>If it was sent already: %1</source>
        <translation>如果已经发出：%1</translation>
    </message>
    <message>
        <source>%1 took back what was said of it.</source>
        <translation>%1 把它恢复为待核实。</translation>
    </message>
    <message>
        <source>Ask the person. If it arrived: %1</source>
        <translation>请先问对方。已收到：%1</translation>
    </message>
    <message>
        <source>If it did not: %1</source>
        <translation>没收到：%1</translation>
    </message>
    <message>
        <source>To try it again without asking, at the risk of a second message: %1</source>
        <translation>不问就重试（对方可能收到两条）：%1</translation>
    </message>
    <message>
        <source>A person asked for another try.</source>
        <translation>手动要求重试。</translation>
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
        <translation>没有编号为 %1 的消息。可用 hongyanctl deliveries 查看。</translation>
    </message>
    <message>
        <source>being prepared</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>发送中</translation>
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
        <translation>微信的证书不受信任</translation>
    </message>
    <message>
        <source>No answer came in time</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>The connection broke before an answer came</source>
        <translation>收到响应前连接断了</translation>
    </message>
    <message>
        <source>What came back was not an answer of the platform</source>
        <translation>收到的不是微信的响应</translation>
    </message>
    <message>
        <source>The program was closed before an answer came</source>
        <translation>收到响应前程序关闭了</translation>
    </message>
    <message>
        <source>The program had ended before an answer came</source>
        <translation>收到响应前程序意外结束了</translation>
    </message>
    <message>
        <source>The proxy refused to connect</source>
        <translation>代理拒绝连接</translation>
    </message>
    <message>
        <source>The answer to another request came instead</source>
        <translation>收到的是另一个请求的响应</translation>
    </message>
    <message>
        <source>%1 (rid %2)</source>
        <translation>%1（请求编号 %2）</translation>
    </message>
    <message>
        <source>Leave the password or key out of %1: the address is stored in plain. Write user@host there, or {secret} where a key goes in a token address, and give it on standard input to: hongyanctl account token-password NAME, or account proxy-password NAME.</source>
        <translation>请从 %1 中去掉密码或密钥：地址以明文保存。地址里写 用户@主机，凭证地址中的密钥写成 {secret}，再从标准输入交给 hongyanctl account token-password 名称（代理用 account proxy-password 名称）。</translation>
    </message>
    <message>
        <source>The proxy password of %1 was stored.</source>
        <translation>已保存“%1”的代理密码。</translation>
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
        <translation>%1，正在提速；%3后升到 %2</translation>
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
        <translation>%1，被微信限速；%3后恢复到 %2</translation>
    </message>
    <message>
        <source>the platform asked for less; trying one at a time</source>
        <translation>微信刚要求放慢；正在逐条尝试</translation>
    </message>
    <message>
        <source>the minute&apos;s limit is used up; goes on at %1</source>
        <translation>这一分钟的额度已用完；%1 继续</translation>
    </message>
    <message>
        <source>%1 under way, as many as allowed</source>
        <translation>%1 条发送中，已达并发上限</translation>
    </message>
    <message>
        <source>the platform hardly answers; single requests, the next in %1</source>
        <translation>微信响应很慢；每次只发一条，%1后重试</translation>
    </message>
    <message>
        <source>only repeats are left; they take at most a fifth of the speed</source>
        <translation>只剩重试的，最多用五分之一的速度</translation>
    </message>
    <message>
        <source>waiting for a token</source>
        <translation>等待凭证</translation>
    </message>
    <message>
        <source>the rest is due later</source>
        <translation>其余的稍后重试</translation>
    </message>
    <message>
        <source>stopped: the database cannot be written</source>
        <translation>已停发：数据库写不进去</translation>
    </message>
    <message>
        <source>Many in a row were refused for the field %1, so it stopped: %2</source>
        <translation>接连多条因字段“%1”被拒，已暂停：%2</translation>
    </message>
    <message>
        <source>Many answers in a row had a code nobody knows (%1), so it stopped: %2</source>
        <translation>接连多次返回未知错误码（%1），已暂停：%2</translation>
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
    <message numerus="yes">
        <source>%n row(s) left out, which stand in %1 now.</source>
        <translation>
            <numerusform>未导入的 %n 行已写入 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>the rest is due later, next at %1</source>
        <translation>其余的稍后重试，最早 %1</translation>
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
        <translation>微信后台已删除</translation>
    </message>
    <message>
        <source>back</source>
        <translation>微信后台已恢复</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>“%1”现在叫“%2”。</translation>
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
        <translation>“%1”已保存为第 %2 版。</translation>
    </message>
    <message>
        <source>Removed %1 and its versions. Campaigns keep what they sent.</source>
        <translation>已删除“%1”和它的各个版本。任务保留各自发送的内容。</translation>
    </message>
    <message>
        <source>%1, version %2, is in %3.</source>
        <translation>“%1”第 %2 版已写入 %3。</translation>
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
        <source>%1: fetched and kept for a day. The same command goes on there.</source>
        <translation>已取到 %1，会保留一天：再执行同一条命令，就从停下的地方继续。</translation>
    </message>
    <message>
        <source>%1: %2 followers.</source>
        <translation>%1：%2 位粉丝。</translation>
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
        <source>On the list already, of the file: %1.</source>
        <translation>文件里的 %1已经在名单里。</translation>
    </message>
    <message>
        <source>%1 of the suppression list: in %2.</source>
        <translation>免打扰名单的 %1已写入 %2。</translation>
    </message>
    <message>
        <source>%1 (code %2)</source>
        <translation>%1（错误码 %2）</translation>
    </message>
    <message>
        <source>%1 of %2 passed the rehearsal, %3 did not; %4 left out. It took %5 (%6 a second).</source>
        <translation>模拟发送 %2 条：通过 %1 条，未通过 %3 条；另有 %4 人跳过。用时 %5（每秒 %6 条）。</translation>
    </message>
    <message>
        <source>%1 could not be tried: this machine was too busy. Rehearse again.</source>
        <translation>本机太忙，有 %1 条没有模拟到，请重新模拟。</translation>
    </message>
    <message>
        <source>The sending would stop itself after %1: too many are refused alike.</source>
        <translation>正式发送会在 %1 条后自动暂停：太多条因同一原因失败。</translation>
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
        <source>Nothing was sent. Who follows you, and what WeChat then takes, a rehearsal cannot tell.</source>
        <translation>没有发出任何消息。谁已取消关注、微信最终是否受理，模拟不出来。</translation>
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
        <translation>不符合微信要求的格式</translation>
    </message>
    <message>
        <source>holds a line break or another invisible character</source>
        <translation>含有换行或其他不可见字符</translation>
    </message>
    <message>
        <source>not among the approved values</source>
        <translation>不在已审核的取值里</translation>
    </message>
    <message>
        <source>cannot be formatted</source>
        <translation>无法套用格式</translation>
    </message>
    <message>
        <source>holds a column&apos;s name between signs that make no variable, and would be sent so</source>
        <translation>内容里的列名用了不是变量的符号，会原样发出</translation>
    </message>
    <message>
        <source>comes from one of several columns of one name, which hold different values</source>
        <translation>取自几个同名列中的一个，而它们的值不同</translation>
    </message>
    <message>
        <source>says that there is no value, such as NULL or #N/A, and would be sent so</source>
        <translation>取值写的是“没有值”（如 NULL、#N/A），会原样发出</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1，%2：%3。</translation>
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
        <translation>%1 是旧格式（.xls 或 .et）。请另存为 .xlsx 后重试。</translation>
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
        <translation>第 %1 行是表头，上面的内容未导入。换一行请用 --header-row。</translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %n line(s) of damaged text, whose rows are left out.</source>
        <translation>
            <numerusform>按 %1 读取；有 %n 行文字已损坏，未导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %n line(s) are not, but may be %2. Their rows are left out.</source>
        <translation>
            <numerusform>按 %1 读取；有 %n 行不是这种编码，其中一些可能是 %2，未导入。</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n row(s) name nobody who can be put on the list. Whoever they mean may be written to:</source>
        <translation>
            <numerusform>有 %n 行认不出是谁，没能加入名单，任务仍可能发给他们：</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more is sent from %1: %2. Start again with the one you want to keep: what stands in it is then held against what was sent.</source>
        <translation>已停止用 %1 发送：%2。请用要保留的那一份重新启动：程序会把它与已发送的内容核对。</translation>
    </message>
    <message>
        <source>This database was brought back from a copy; campaigns that were sent but are missing from it: %1. Whom they reached counts for no key and no cap; take these people off the list, or send all the same with --missing accept</source>
        <translation>这个数据库是从副本恢复的，缺少 %1 个已发送的任务；这些任务发给了谁，活动标记和频次控制都不知道。请先从名单里去掉这些人，或加 --missing accept 照样发送</translation>
    </message>
    <message>
        <source>This database was brought back from a copy; campaigns that were sent but are missing from it: %1. Whoever they reached may get this message too. Not said again after: --missing accept.</source>
        <translation>这个数据库是从副本恢复的，缺少 %1 个已发送的任务：这些任务的接收人可能会再收到这条消息。加 --missing accept 后不再提示。</translation>
    </message>
    <message>
        <source>This database is older than what was sent from it: it was brought back from a copy. Whoever still waits here may have had the message; going on sends it to them all. To say of some that they had it: hongyanctl settle --campaign %1 --state waiting --as sent --openid OPENID.</source>
        <translation>这个数据库比用它发送过的内容旧：它是从副本恢复的。这里仍在等待的人可能已经发过；继续会再发给他们所有人。其中已经发出的，可以这样核实：hongyanctl settle --campaign %1 --state waiting --as sent --openid OPENID。</translation>
    </message>
    <message>
        <source>Others on this machine could read %1 of the files of %2. They are closed to them now.</source>
        <translation>本机其他用户原来可以读取 %2 中的 %1 个文件，现已改为仅自己可读。</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) that had failed or were on their way may have been sent since; they count as unconfirmed. See: hongyanctl deliveries --state unconfirmed.</source>
        <translation>
            <numerusform>%n 条当时发送失败或正在发送的，之后可能已经发出，现计为待核实。查看：hongyanctl deliveries --state unconfirmed。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) that were sent since are not in it. Whom they reached is not known here: no send-once key and no cap counts them.</source>
        <translation>
            <numerusform>之后发送过的 %n 个任务不在其中。它们发给了谁，这里无从得知：活动标记和频次控制都不会计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no database in %1 yet.</source>
        <translation>%1 中还没有数据库。</translation>
    </message>
    <message>
        <source>The database in %1 cannot be read; it is kept beside the new one.</source>
        <translation>%1 中的数据库无法读取；它会保留在新数据库旁边。</translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies) made after the backup are not known to it.</source>
        <translation>
            <numerusform>备份之后又发送了 %n 条，备份里没有它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) started after the backup are not known to it: no send-once key and no cap will count them.</source>
        <translation>
            <numerusform>备份之后又开始了 %n 个任务，备份里没有它们：活动标记和频次控制都不会计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>How many deliveries were made after the backup is not known.</source>
        <translation>备份之后又发送了多少条，无法得知。</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) in it not finished yet will be paused until you look at them.</source>
        <translation>
            <numerusform>其中 %n 个任务尚未完成，恢复后会暂停，等你决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>The database itself is damaged (%1); the backup is not. Bring it back with: hongyanctl restore %2</source>
        <translation>数据库本身已损坏（%1），这份备份没有。用它恢复：hongyanctl restore %2</translation>
    </message>
    <message>
        <source>%1 is no backup that could be brought back: %2. Nothing was changed.</source>
        <translation>%1 不是可以恢复的备份：%2。没有改动任何内容。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be brought back. Nothing was changed. Try an older backup.</source>
        <translation>%1 已损坏，无法恢复。没有改动任何内容。请换一份更早的备份。</translation>
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
    <message numerus="yes">
        <source>%n row(s) hidden by a filter</source>
        <translation>
            <numerusform>%n 行被筛选隐藏</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) hidden by hand or in a closed group</source>
        <translation>
            <numerusform>%n 行被手动隐藏或折叠</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n formula(s) never calculated; open the file in Excel and save it</source>
        <translation>
            <numerusform>%1：%n 行公式从未计算过，请用 Excel 打开后保存一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n formula(s) in a text file, never calculated; open it in Excel and save it as .xlsx, or as text again</source>
        <translation>
            <numerusform>%1：%n 行是公式，文本文件里从未计算过，请用 Excel 打开后另存为 .xlsx，或再存成文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: the &apos; or ` in front of %n number(s), which kept them text, was left out</source>
        <translation>
            <numerusform>%1：%n 个数字前面用来保持文本格式的 &apos; 或 ` 已去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) begin with &apos; or ` and are sent with it</source>
        <translation>
            <numerusform>%1：%n 个文本以 &apos; 或 ` 开头，会连同它一起发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>two columns are called %1 and differ in %n row(s): {{%1 (1)}} is the first, {{%2}} the other</source>
        <translation>
            <numerusform>有两列都叫 %1，其中 %n 行的值不同：{{%1 (1)}} 是第一列，{{%2}} 是另一列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) merged with the one above, showing nothing of their own</source>
        <translation>
            <numerusform>%1：%n 行与上面的单元格合并，自己不显示内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) with a text that a merged cell covers; nobody sees it, and it is not read</source>
        <translation>
            <numerusform>%1：%n 个单元格里有被合并单元格盖住的文字，表格里看不见，也不会读取</numerusform>
        </translation>
    </message>
    <message>
        <source>hidden sheets that were not read and hold people, too: %1</source>
        <translation>未读取、但也有名单的隐藏工作表：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) with cells merged sideways; only the first has a value</source>
        <translation>
            <numerusform>%n 行有横向合并的单元格，只有第一格有值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s) showing an error (%2), read as empty</source>
        <translation>
            <numerusform>%1：%n 行显示错误（%2），按空值读入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) that name an error (%2)</source>
        <translation>
            <numerusform>%1：%n 行的文字是错误名称（%2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n text(s) that look like numbers shortened by Excel</source>
        <translation>
            <numerusform>%1：%n 行像是被 Excel 变成科学计数法的数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n number(s) with more digits than Excel keeps (15)</source>
        <translation>
            <numerusform>%1：%n 行数字超过 Excel 能保留的 15 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n formula(s) calculated anew when Excel opens the file; what it shows may differ</source>
        <translation>
            <numerusform>%1：%n 行公式会在 Excel 打开时重新计算，显示的值可能不同</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%n row(s) of people who stand further up with other values (%1); the first row stays</source>
        <translation>
            <numerusform>%n 行的接收人在前面出现过，但内容不同（%1），保留前面那行</numerusform>
        </translation>
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
        <translation>“%1”列的公式从未计算过。请用 Excel 打开文件，保存后重试。</translation>
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
        <source>rid %1</source>
        <translation>请求编号 %1</translation>
    </message>
    <message>
        <source>msgid %1</source>
        <translation>微信消息编号 %1</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be changed now: %2.</source>
        <translation>“%1”现在不能改动：%2。</translation>
    </message>
    <message>
        <source>accepted %1  failed %2</source>
        <translation>已受理 %1  失败 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 %  %n row(s)</source>
        <translation>
            <numerusform>%1%  %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>client_msg_id %1</source>
        <translation>防重编号 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (code %2). %3</source>
        <translation>%1（错误码 %2）。%3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of people who stand further up with other values (%1); each is a message of its own</source>
        <translation>
            <numerusform>%n 行的接收人在前面出现过，但内容不同（%1），每行各发一条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) of people who stand further up; each is a message of its own</source>
        <translation>
            <numerusform>%n 行的接收人在前面出现过，每行各发一条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that say the same as one further up, left out</source>
        <translation>
            <numerusform>%n 行与前面某行完全相同，不导入</numerusform>
        </translation>
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
    <message>
        <source>%1 is not a day such as 2026-12-31: on the list for good</source>
        <translation>%1 不是 2026-12-31 这样的日期：长期留在名单里</translation>
    </message>
    <message>
        <source>%1 is a text file, which has no sheets</source>
        <translation>%1 是文本文件，没有工作表</translation>
    </message>
    <message>
        <source>%1 is a text file, which does not say which rows were hidden</source>
        <translation>%1 是文本文件，不知道哪些行被隐藏过</translation>
    </message>
    <message>
        <source>%1 is a text file, which does not say which cells were merged</source>
        <translation>%1 是文本文件，不知道哪些单元格合并过</translation>
    </message>
    <message>
        <source>%1 is a workbook; that is for text files</source>
        <translation>%1 是工作簿，这个选项只用于文本文件</translation>
    </message>
    <message>
        <source>several columns are called so; write "%1 (1)" for the first, "%1 (2)" for the second</source>
        <translation>有几列同名；第一列请写 "%1 (1)"，第二列请写 "%1 (2)"</translation>
    </message>
    <message>
        <source>: </source>
        <comment>before an option</comment>
        <translation>：</translation>
    </message>
    <message>
        <source>there is a --field %1 already</source>
        <translation>--field %1 已经写过一次</translation>
    </message>
    <message>
        <source>several columns are called so and differ for %1; write {{%2}} or {{%3}}</source>
        <translation>有几列同名，其中 %1的值不同；请写 {{%2}} 或 {{%3}}</translation>
    </message>
    <message>
        <source>the name of what is written there ends in .%1</source>
        <translation>写到那里的文件名要以 .%1 结尾</translation>
    </message>
    <message>
        <source> or .</source>
        <comment>between endings</comment>
        <translation> 或 .</translation>
    </message>
    <message>
        <source>These rows have no last day that can be read, so the people are on the list for good:</source>
        <translation>这些行的到期日无法识别，这些人长期留在名单里：</translation>
    </message>
    <message>
        <source>The database in %1 is older than what was sent from it: it was brought back from a copy.</source>
        <translation>%1 中的数据库比用它发送过的内容旧：它是从副本恢复的。</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) paused until you look at them. See: hongyanctl campaign list.</source>
        <translation>
            <numerusform>%n 个任务已暂停，等你决定。查看：hongyanctl campaign list。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n delivery(ies)</source>
        <translation>
            <numerusform>%n 条消息</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n duplicate(s)</source>
        <translation>
            <numerusform>%n 条重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 处有问题</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is from %2: %3, %4.</source>
        <translation>%1 的时间是 %2：%3，%4。</translation>
    </message>
    <message>
        <source>The database in %1 is from %2: %3, %4. It is kept beside the new one.</source>
        <translation>%1 中的数据库的时间是 %2：%3，%4。它会保留在新数据库旁边。</translation>
    </message>
    <message>
        <source>%1 and %2 are in %3, and were read through there.</source>
        <translation>%3 中有 %1和 %2，已通读核对。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2 to %3 from %4; %5, %6.</source>
        <translation>%1：%4，发给 %3，共 %2；%5，%6。</translation>
    </message>
    <message>
        <source>%1: %2 from %3; %4, %5.</source>
        <translation>%1：%3，其中 %2可以发送；%4，%5。</translation>
    </message>
    <message>
        <source>Would send %1; %2, %3; %4 would be refused for their values. Nothing was sent.</source>
        <translation>将发送 %1；%2，%3；%4 条的内容不合规则，会发送失败。这次没有发出任何消息。</translation>
    </message>
    <message>
        <source>Of %1, %2 would be refused for their values.</source>
        <translation>%1中有 %2 条的内容会被微信拒绝。</translation>
    </message>
    <message>
        <source>left out on purpose: the platform would have refused the value of &quot;%1&quot;.</source>
        <translation>已跳过：“%1”的内容不合微信的规则。</translation>
    </message>
    <message>
        <source>assumed sent, on a person&apos;s word</source>
        <translation>手动记为已发出</translation>
    </message>
    <message>
        <source>assumed not sent, on a person&apos;s word</source>
        <translation>手动记为未发出</translation>
    </message>
    <message>
        <source>field &quot;%1&quot; (%2)</source>
        <translation>字段“%1”（%2）</translation>
    </message>
    <message>
        <source>it was unconfirmed, and is assumed not sent on a person&apos;s word.</source>
        <translation>原来待核实，已手动记为未发出。</translation>
    </message>
    <message>
        <source>%1 assumed that it was sent.</source>
        <translation>%1 记为已发出。</translation>
    </message>
    <message>
        <source>%1 assumed that it was not sent.</source>
        <translation>%1 记为未发出。</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: %2</source>
        <comment>a field and what is wrong with it</comment>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>An AppID is wx and 16 more of 0–9 and a–f. Compare it with the platform&apos;s page.</source>
        <translation>AppID 一般是 wx 加 16 位（0–9、a–f）。请与微信后台核对。</translation>
    </message>
    <message>
        <source>There is no AppSecret for this account. Give it anew, then resume.</source>
        <translation>没有这个账号的 AppSecret，请重新提供后继续。</translation>
    </message>
    <message>
        <source>Removed %1. What it sent stays in the history.</source>
        <translation>已删除“%1”。发送记录仍保留。</translation>
    </message>
    <message>
        <source>With --secrets memory it was kept for this command only and is gone now. To keep it, use the keychain; or --secrets env, which reads it from the environment each time.</source>
        <translation>用了 --secrets memory，它只在这条命令里有效，现在已经没有了。要保存请用密钥环；或用 --secrets env，每次从环境变量读取。</translation>
    </message>
    <message>
        <source>%1 holds no campaign yet.</source>
        <translation>%1 里还没有任务。</translation>
    </message>
    <message>
        <source>The database in %1 holds no campaign yet. It is kept beside the new one.</source>
        <translation>%1 里的数据库还没有任务。它会保留在新数据库旁边。</translation>
    </message>
    <message>
        <source>Ask whoever keeps the AppSecret for the present one, and give it: with --secrets env in HONGYAN_SECRET_&lt;AppID&gt;, else with hongyanctl account remove and account add --secret-stdin. Do not reset it lightly: every other system loses it at once</source>
        <translation>向保管 AppSecret 的同事要最新的：用 --secrets env 时放在 HONGYAN_SECRET_&lt;AppID&gt;，否则先 hongyanctl account remove，再 account add --secret-stdin。不要随意重置：其他系统会立即失效</translation>
    </message>
    <message>
        <source>Put the public IP of this computer on the API IP allow-list (service account: WeChat Developer Platform › My business › Service account › Basic information › Developer keys; mini-program: mp.weixin.qq.com › Development › Development settings); it counts after a few minutes</source>
        <translation>把这台电脑的公网 IP 加入 API IP 白名单（服务号：微信开发者平台 → 我的业务 → 服务号 → 基础信息 → 开发密钥；小程序：公众平台 → 开发管理 → 开发设置），几分钟后生效</translation>
    </message>
    <message>
        <source>Check the API base and the proxy that the account was added with (hongyanctl account list); a wrong one goes with hongyanctl account remove and account add</source>
        <translation>检查添加账号时填的接口地址和代理（hongyanctl account list）；填错了就用 hongyanctl account remove 和 account add 重新添加</translation>
    </message>
    <message>
        <source>While fetching a token: check the AppID (hongyanctl account list). While sending: link the mini-program at mp.weixin.qq.com (Mini-programs), or take it out of the message</source>
        <translation>获取凭证时出现：核对 AppID（hongyanctl account list）。发送时出现：到公众平台“小程序管理”关联该小程序，或去掉消息里的小程序</translation>
    </message>
    <message>
        <source>Add the account with the AppID of the service account or mini-program itself</source>
        <translation>用服务号或小程序自己的 AppID 添加账号</translation>
    </message>
    <message>
        <source>Check the kind that the account was added with (hongyanctl account list), that the account is verified, and that template messages or subscription notices are opened</source>
        <translation>核对添加时填的账号类型（hongyanctl account list）；确认服务号已认证，并已开通模板消息或订阅通知</translation>
    </message>
    <message>
        <source>The program fetches a new token and sends again by itself. If it keeps happening: hongyanctl account check NAME</source>
        <translation>程序会自动换取新凭证并重发。若反复出现：hongyanctl account check NAME</translation>
    </message>
    <message>
        <source>The program asks for the token again. If it keeps happening: have the third-party platform renew it, or add the account with its own AppSecret</source>
        <translation>程序会重新取凭证。若反复出现：请第三方平台换取新的凭证，或用本账号自己的 AppSecret 添加账号</translation>
    </message>
    <message>
        <source>Give the command again</source>
        <translation>重新运行这条命令</translation>
    </message>
    <message>
        <source>give the command again</source>
        <translation>重新运行这条命令</translation>
    </message>
    <message>
        <source>cells in this row: %1, where %2 belong</source>
        <translation>这一行有 %1 个单元格，应为 %2 个</translation>
    </message>
    <message>
        <source>left out on purpose: the person was sent this before, or may have been, and is to get it once.</source>
        <translation>已跳过：之前已发给此人，或可能已发出，只发一次。</translation>
    </message>
    <message>
        <source>left out on purpose: the person was sent as many messages lately, or may have been, as the campaign allows.</source>
        <translation>已跳过：最近发给此人的消息（含可能已发出的）已达任务上限。</translation>
    </message>
    <message>
        <source>Left out: %1 to people on the suppression list.</source>
        <translation>跳过：%1，接收人在免打扰名单里。</translation>
    </message>
    <message>
        <source>Left out: %1 to people who got one with this send-once key, or may have.</source>
        <translation>跳过：%1，接收人收到过或可能收到过活动标记相同的消息。</translation>
    </message>
    <message>
        <source>Left out: %1 beyond the cap.</source>
        <translation>跳过：%1，超出频次上限。</translation>
    </message>
    <message>
        <source>Left out: %1 whose values would be refused.</source>
        <translation>跳过：%1，内容不合规则。</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>它已关闭</translation>
    </message>
    <message>
        <source>It may have arrived. A repetition was set for %1 later under the same id, of which the platform sends only one within 10 minutes.</source>
        <translation>可能已经发出。定于%1后用同一编号重发；同一编号，微信 10 分钟内只发一条。</translation>
    </message>
    <message>
        <source>Nothing was sent to the person. The next try was set for %1 later (policy %2, try %3 of %4).</source>
        <translation>没有发出。定于%1后重试（重试方式 %2，第 %3 次，最多 %4 次）。</translation>
    </message>
    <message>
        <source>Only this person has to wait. The next try was set for %1 later (policy %2, try %3 of %4).</source>
        <translation>只有此人要等一等。定于%1后重试（重试方式 %2，第 %3 次，最多 %4 次）。</translation>
    </message>
    <message>
        <source>Nothing was sent to the person. It was put off for %1; that uses up no try.</source>
        <translation>没有发出。推迟%1，不计入重试次数。</translation>
    </message>
    <message>
        <source>The request never left. It was put off for %1; that uses up no try.</source>
        <translation>请求没有发出。推迟%1，不计入重试次数。</translation>
    </message>
    <message>
        <source>It was put off for %1; that uses up no try.</source>
        <translation>推迟%1，不计入重试次数。</translation>
    </message>
    <message>
        <source>The request never left, so it went back into the queue; that uses up no try.</source>
        <translation>请求没有发出，已重新排队，不计入重试次数。</translation>
    </message>
    <message>
        <source>It went back into the queue until there is a new token; that uses up no try.</source>
        <translation>已重新排队，等待新的凭证，不计入重试次数。</translation>
    </message>
    <message>
        <source>It went back into the queue; that uses up no try.</source>
        <translation>已重新排队，不计入重试次数。</translation>
    </message>
    <message>
        <source>a person said that it was sent.</source>
        <translation>手动核实：已发出。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. It was not repeated: that is only safe within the time in which the platform recognises a repetition.</source>
        <translation>不确定是否已发出。没有重发过：只有在微信能去重的时间内重发才安全。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. It was repeated once, and that is only safe within the time in which the platform recognises a repetition.</source>
        <translation>不确定是否已发出。重发过一次；只有在微信能去重的时间内重发才安全。</translation>
    </message>
    <message>
        <source>nobody knows whether it arrived. It was repeated %1 times, and that is only safe within the time in which the platform recognises a repetition.</source>
        <translation>不确定是否已发出。重发过 %1 次；只有在微信能去重的时间内重发才安全。</translation>
    </message>
    <message>
        <source>Campaign %1 is not finished: %2 are left. Go on with: hongyanctl campaign resume %1, or hongyanctl run for all that was left behind</source>
        <translation>任务 %1 还没有完成，剩 %2。继续：hongyanctl campaign resume %1，或用 hongyanctl run 继续所有没做完的</translation>
    </message>
    <message>
        <source>Nobody was put on the suppression list.</source>
        <translation>没有人加入免打扰名单。</translation>
    </message>
    <message>
        <source>Stopped. Of the file, at least %1 are on the suppression list; the same command puts the others on it.</source>
        <translation>已停止。文件里至少 %1已在免打扰名单里；再运行一次同样的命令，会加入其余的人。</translation>
    </message>
    <message>
        <source>The platform&apos;s answer is longer than is read here (%1).</source>
        <translation>微信的响应太大，没有读取（%1）。</translation>
    </message>
    <message>
        <source>%1 was not opened, and nothing in it was changed: %2. Bring a backup back with: hongyanctl restore FILE, or move it away to begin anew.</source>
        <translation>没有打开 %1，里面的内容也没有改动：%2。恢复备份：hongyanctl restore FILE；或把它移走后重新开始。</translation>
    </message>
    <message>
        <source>To wait for that: hongyanctl run --forever</source>
        <translation>等到那时自动继续：hongyanctl run --forever</translation>
    </message>
    <message>
        <source>Campaign %1: %2 became unconfirmed, because nobody knows whether they arrived and they can no longer be repeated safely. See: hongyanctl deliveries --campaign %1 --state unconfirmed</source>
        <translation>任务 %1：%2转为待核实，因为不确定是否已发出，也不能再安全地重发。查看：hongyanctl deliveries --campaign %1 --state unconfirmed</translation>
    </message>
    <message>
        <source>Campaign %1 was cancelled. It is taken up again for these only and ends as finished; what was cancelled of it is not sent.</source>
        <translation>任务 %1 已取消。现在只为这些消息重新开始，做完后状态是已完成；其中已取消的不会发送。</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>its name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>the campaign&apos;s number</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>Hongyan without the window: sends WeChat template and subscription messages.</source>
        <translation>鸿雁命令行：批量发送微信模板消息和订阅消息。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>the folder of the database (default: the platform&apos;s data folder)</source>
        <translation>数据库所在的文件夹（默认：系统的数据目录）</translation>
    </message>
    <message>
        <source>where AppSecrets are: keychain, env (HONGYAN_SECRET_&lt;AppID&gt;) or memory</source>
        <translation>AppSecret 存放处：keychain（密钥环）、env（环境变量 HONGYAN_SECRET_&lt;AppID&gt;）或 memory（内存）</translation>
    </message>
    <message>
        <source>one JSON object on stdout and nothing else (deliveries: JSON Lines)</source>
        <translation>标准输出只打印一个 JSON 对象（deliveries 每行一个）</translation>
    </message>
    <message>
        <source>what is logged to stderr: debug, info, warning or error</source>
        <translation>向标准错误输出哪一级日志：debug、info、warning 或 error</translation>
    </message>
    <message>
        <source>print this help</source>
        <translation>显示这份帮助</translation>
    </message>
    <message>
        <source>print the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>copy the database to a file, beside programs that send, and read it through there</source>
        <translation>把数据库备份成一个文件并通读核对，发送中也可以用</translation>
    </message>
    <message>
        <source>where to; nothing is overwritten</source>
        <translation>备份到哪里；不会覆盖已有文件</translation>
    </message>
    <message>
        <source>bring a backup back; says what it would do, and does it with --yes</source>
        <translation>恢复备份；先说明会怎样，加 --yes 才执行</translation>
    </message>
    <message>
        <source>the backup</source>
        <translation>备份文件</translation>
    </message>
    <message>
        <source>do it: the database that is there is kept beside it</source>
        <translation>确认恢复：原来的数据库会保留在旁边</translation>
    </message>
    <message>
        <source>a WeChat platform in a box, on this machine, until stopped</source>
        <translation>在本机启动模拟环境，直到停止</translation>
    </message>
    <message>
        <source>default: any free one</source>
        <translation>端口（默认：任意空闲端口）</translation>
    </message>
    <message>
        <source>milliseconds before each answer to a send</source>
        <translation>每次响应发送请求前等待的毫秒数</translation>
    </message>
    <message>
        <source>JSON Lines file of every send call it heard</source>
        <translation>把收到的每次发送请求记到这个文件（每行一个 JSON）</translation>
    </message>
    <message>
        <source>write the sample spreadsheet there</source>
        <translation>把样例表格写到这里</translation>
    </message>
    <message>
        <source>PEM file: serve https, with --key</source>
        <translation>PEM 证书文件：改用 https，与 --key 一起用</translation>
    </message>
    <message>
        <source>PEM file of the certificate&apos;s key</source>
        <translation>证书的私钥文件（PEM）</translation>
    </message>
    <message>
        <source>service accounts and mini-programs</source>
        <translation>服务号和小程序</translation>
    </message>
    <message>
        <source>add an account; its AppSecret comes from standard input</source>
        <translation>添加账号；AppSecret 从标准输入读取</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>账号名称</translation>
    </message>
    <message>
        <source>its AppID</source>
        <translation>AppID（开发者 ID）</translation>
    </message>
    <message>
        <source>service or miniprogram</source>
        <translation>service（服务号）或 miniprogram（小程序）</translation>
    </message>
    <message>
        <source>https address of the platform (http only on this machine)</source>
        <translation>接口地址，https 开头（http 只能用于本机）</translation>
    </message>
    <message>
        <source>stable, classic or external:URL (a password or key in it: {secret})</source>
        <translation>凭证来源：stable（稳定版）、classic（普通版）或 external:网址（地址里的密码或密钥写成 {secret}）</translation>
    </message>
    <message>
        <source>http://host:port or socks5://host:port; user@host with a password</source>
        <translation>代理，如 http://主机:端口 或 socks5://主机:端口；要密码的写 用户@主机</translation>
    </message>
    <message>
        <source>PEM file of an authority to trust beside the system&apos;s</source>
        <translation>另外信任的证书机构（PEM 文件）</translation>
    </message>
    <message>
        <source>read the AppSecret from standard input</source>
        <translation>从标准输入读取 AppSecret</translation>
    </message>
    <message>
        <source>list the accounts</source>
        <translation>列出账号</translation>
    </message>
    <message>
        <source>fetch a token and say what is wrong</source>
        <translation>获取凭证，检查账号能否使用</translation>
    </message>
    <message>
        <source>list the tags its followers have</source>
        <translation>列出粉丝的标签</translation>
    </message>
    <message>
        <source>store the password of the proxy&apos;s user; it comes from standard input</source>
        <translation>保存代理用户的密码；从标准输入读取</translation>
    </message>
    <message>
        <source>store what the token address asks for; it comes from standard input</source>
        <translation>保存凭证地址所需的密码或密钥；从标准输入读取</translation>
    </message>
    <message>
        <source>remove an account and its AppSecret</source>
        <translation>删除账号和它的 AppSecret</translation>
    </message>
    <message>
        <source>the templates the platform approved</source>
        <translation>微信后台已有的模板</translation>
    </message>
    <message>
        <source>fetch the platform&apos;s list</source>
        <translation>从微信同步模板</translation>
    </message>
    <message>
        <source>the account&apos;s name or AppID</source>
        <translation>账号名称或 AppID</translation>
    </message>
    <message>
        <source>list what was fetched last</source>
        <translation>列出上次同步的模板</translation>
    </message>
    <message>
        <source>what changed in a template, as the syncs found it</source>
        <translation>模板的变化，以历次同步为准</translation>
    </message>
    <message>
        <source>the template&apos;s id</source>
        <translation>模板 ID</translation>
    </message>
    <message>
        <source>the message&apos;s name</source>
        <translation>消息名称</translation>
    </message>
    <message>
        <source>one of its versions (default: the latest)</source>
        <translation>第几版（默认：最新）</translation>
    </message>
    <message>
        <source>KEY=FIX for a field&apos;s value: trim, collapse_spaces, reformat_date, reformat_amount, shorten; make_variables for its text</source>
        <translation>发送前修改字段的值，写成 字段=改法：trim（去首尾空格）、collapse_spaces（合并空格）、reformat_date（改写日期）、reformat_amount（改写金额）、shorten（截短）；make_variables 用于字段内容</translation>
    </message>
    <message>
        <source>messages: templates filled in, by name and version</source>
        <translation>消息：填好的模板，按名称和版本保存</translation>
    </message>
    <message>
        <source>list an account&apos;s messages</source>
        <translation>列出账号的消息</translation>
    </message>
    <message>
        <source>print a message</source>
        <translation>显示一条消息</translation>
    </message>
    <message>
        <source>list a message&apos;s versions, oldest first</source>
        <translation>列出消息的各个版本，从旧到新</translation>
    </message>
    <message>
        <source>save a message; one of that name gets a new version</source>
        <translation>保存消息；同名的会多一个版本</translation>
    </message>
    <message>
        <source>KEY=TEXT for each field of the template; TEXT may hold {{Column}}</source>
        <translation>模板的每个字段写一次 字段=内容；内容里可以用 {{列名}}</translation>
    </message>
    <message>
        <source>where a tap leads; may hold {{Column}}</source>
        <translation>点击后打开的网页；可以用 {{列名}}</translation>
    </message>
    <message>
        <source>APPID:PATH a tap opens</source>
        <translation>点击后打开的小程序，写成 AppID:页面路径</translation>
    </message>
    <message>
        <source>give a message another name</source>
        <translation>重命名消息</translation>
    </message>
    <message>
        <source>the new name</source>
        <translation>新名称</translation>
    </message>
    <message>
        <source>save a message again by another name</source>
        <translation>把消息复制一份，另起名称</translation>
    </message>
    <message>
        <source>the copy&apos;s name</source>
        <translation>副本的名称</translation>
    </message>
    <message>
        <source>write a message to a file</source>
        <translation>把消息导出到文件</translation>
    </message>
    <message>
        <source>the .json file to write</source>
        <translation>要写的 .json 文件</translation>
    </message>
    <message>
        <source>save a message from a file</source>
        <translation>从文件导入消息</translation>
    </message>
    <message>
        <source>the .json file</source>
        <translation>.json 文件</translation>
    </message>
    <message>
        <source>its name (default: the one in the file)</source>
        <translation>名称（默认：文件里的名称）</translation>
    </message>
    <message>
        <source>remove a message with its versions</source>
        <translation>删除消息和它的各个版本</translation>
    </message>
    <message>
        <source>of a text file: utf-8, utf-16le, utf-16be or gb18030</source>
        <translation>文本文件的编码：utf-8、utf-16le、utf-16be 或 gb18030</translation>
    </message>
    <message>
        <source>of a text file: comma, semicolon, tab, bar or any one character</source>
        <translation>文本文件的分隔符：comma（逗号）、semicolon（分号）、tab（制表符）、bar（竖线），或任意一个字符</translation>
    </message>
    <message>
        <source>of a text file: doubled, none, or clipboard for what was pasted</source>
        <translation>文本文件的引号：doubled（成对双写）、none（当普通字符），粘贴的内容用 clipboard</translation>
    </message>
    <message>
        <source>the row with the columns&apos; names, from 1; 0: there is none, they are called A, B, C</source>
        <translation>表头在第几行，从 1 起；0 表示没有表头，各列叫 A、B、C</translation>
    </message>
    <message>
        <source>rows hidden by a filter or by hand: take or leave</source>
        <translation>被筛选或手动隐藏的行：take（导入）或 leave（不导入）</translation>
    </message>
    <message>
        <source>rows below a merged cell: fill with its value, or leave empty</source>
        <translation>合并单元格下面的行：fill（填入合并的值）或 leave（留空）</translation>
    </message>
    <message>
        <source>formulas that were never calculated: take what stands there, or leave empty</source>
        <translation>从未计算过的公式：take（按文件里的值导入）或 leave（留空）</translation>
    </message>
    <message>
        <source>lists of people</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>import a spreadsheet (.xlsx, .ods, .csv, .tsv, .txt)</source>
        <translation>导入表格（.xlsx、.ods、.csv、.tsv、.txt）</translation>
    </message>
    <message>
        <source>the spreadsheet</source>
        <translation>表格文件</translation>
    </message>
    <message>
        <source>the list&apos;s name; an older one of that name is replaced</source>
        <translation>名单名称；同名的旧名单会被替换</translation>
    </message>
    <message>
        <source>the column with the openids</source>
        <translation>openid 所在的列</translation>
    </message>
    <message>
        <source>the sheet (default: the visible one most like a list)</source>
        <translation>工作表（默认：看得见的、最像名单的那张）</translation>
    </message>
    <message>
        <source>write the rows that are left out there, with row, column and reason (.xlsx, .csv)</source>
        <translation>把未导入的行连同行号、列和原因写到这里（.xlsx、.csv）</translation>
    </message>
    <message>
        <source>list the lists</source>
        <translation>列出名单</translation>
    </message>
    <message>
        <source>make a list of the account&apos;s followers; goes on where it was stopped</source>
        <translation>由账号的粉丝生成名单；中断后会接着读取</translation>
    </message>
    <message>
        <source>only those with this tag: its name or number</source>
        <translation>只要有这个标签的：标签名或编号</translation>
    </message>
    <message>
        <source>print a list</source>
        <translation>显示一份名单</translation>
    </message>
    <message>
        <source>the lists, the one that counts first</source>
        <translation>各份名单，为主的写在最前</translation>
    </message>
    <message>
        <source>the list&apos;s name</source>
        <translation>名单名称</translation>
    </message>
    <message>
        <source>give a list another name</source>
        <translation>重命名名单</translation>
    </message>
    <message>
        <source>say a list&apos;s tags in place of those it has; none: it has none</source>
        <translation>重新设置名单的标签；不写就清空</translation>
    </message>
    <message>
        <source>its tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>a list of everybody on any of them</source>
        <translation>合并：任一名单上的人</translation>
    </message>
    <message>
        <source>a list of those of the first who are on none of the others</source>
        <translation>去除：在第一份上、不在其余名单上的人</translation>
    </message>
    <message>
        <source>a list of those of the first who are on all others</source>
        <translation>取共有：每份名单上都有的人</translation>
    </message>
    <message>
        <source>the new list&apos;s name</source>
        <translation>新名单的名称</translation>
    </message>
    <message>
        <source>a list for each value of a column</source>
        <translation>按列拆分：每个值生成一份名单</translation>
    </message>
    <message>
        <source>the column</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>what stands before the value in each name (default: the list&apos;s name)</source>
        <translation>每份名单名称的前半部分（默认：原名单名称）</translation>
    </message>
    <message>
        <source>a list of some people at random</source>
        <translation>随机抽取一部分人</translation>
    </message>
    <message>
        <source>how many</source>
        <translation>人数</translation>
    </message>
    <message>
        <source>a number: the same draws the same people</source>
        <translation>抽样种子：用同一个数会抽到同样的人</translation>
    </message>
    <message>
        <source>people no campaign may write to</source>
        <translation>免打扰名单：所有任务都不发给这些人</translation>
    </message>
    <message>
        <source>put people on the list</source>
        <translation>加入免打扰名单</translation>
    </message>
    <message>
        <source>their openids</source>
        <translation>这些人的 openid</translation>
    </message>
    <message>
        <source>why, for whoever reads it later</source>
        <translation>原因，供以后查看</translation>
    </message>
    <message>
        <source>the day from which they are written to again (default: never)</source>
        <translation>从哪一天起恢复发送（默认：长期有效）</translation>
    </message>
    <message>
        <source>take people off the list</source>
        <translation>移出免打扰名单</translation>
    </message>
    <message>
        <source>print the list</source>
        <translation>列出免打扰名单</translation>
    </message>
    <message>
        <source>put the people of a spreadsheet on the list; who is on it is replaced</source>
        <translation>把表格里的人加入免打扰名单；已在名单里的以表格为准</translation>
    </message>
    <message>
        <source>the column with the openids (default: guessed)</source>
        <translation>openid 所在的列（默认：自动识别）</translation>
    </message>
    <message>
        <source>the column that says why (default: &quot;reason&quot;)</source>
        <translation>写明原因的列（默认：“reason”）</translation>
    </message>
    <message>
        <source>why, where the file does not say</source>
        <translation>文件里没写原因时用的原因</translation>
    </message>
    <message>
        <source>the column with the last day on the list, such as 2026-12-31 (default: &quot;expires&quot;)</source>
        <translation>截止日期所在的列，如 2026-12-31（默认：“expires”）</translation>
    </message>
    <message>
        <source>write the list to a spreadsheet</source>
        <translation>把免打扰名单导出成表格</translation>
    </message>
    <message>
        <source>where to (.xlsx, .csv)</source>
        <translation>导出到哪里（.xlsx、.csv）</translation>
    </message>
    <message>
        <source>the template&apos;s id; with --field</source>
        <translation>模板 ID；与 --field 一起用</translation>
    </message>
    <message>
        <source>a saved message, instead</source>
        <translation>或者用保存好的消息</translation>
    </message>
    <message>
        <source>a spreadsheet; with --openid</source>
        <translation>表格文件；与 --openid 一起用</translation>
    </message>
    <message>
        <source>an imported list</source>
        <translation>已导入的名单</translation>
    </message>
    <message>
        <source>what {Column} and ${Column} in a text are: variables, or literal (sent as they stand)</source>
        <translation>内容里的 {列名} 和 ${列名} 算什么：variables（变量）或 literal（原样发出）</translation>
    </message>
    <message>
        <source>the campaign&apos;s title</source>
        <translation>任务名称</translation>
    </message>
    <message>
        <source>--template ID, or --message NAME</source>
        <translation>--template 模板 ID 或 --message 消息名称</translation>
    </message>
    <message>
        <source>--recipients FILE --openid COLUMN, or --list LIST</source>
        <translation>--recipients 文件 --openid 列名，或 --list 名单</translation>
    </message>
    <message>
        <source>messages a second, at once and at most</source>
        <translation>每秒最多多少条，从一开始就用这个速度</translation>
    </message>
    <message>
        <source>requests at once, from the start</source>
        <translation>同时发送多少条，从一开始就用这个数</translation>
    </message>
    <message>
        <source>prompt, standard or patient</source>
        <translation>重试方式：prompt（短时）、standard（标准）或 patient（长时）</translation>
    </message>
    <message>
        <source>when to start, such as &quot;2026-11-22 09:30&quot; (default: now)</source>
        <translation>什么时候开始，如“2026-11-22 09:30”（默认：立即）</translation>
    </message>
    <message>
        <source>the hours in which it may send, in Shanghai: 09:00-21:30; or &quot;… local&quot;</source>
        <translation>发送时段（北京时间），如 09:00-21:30；本机时间在后面加“ local”</translation>
    </message>
    <message>
        <source>do not send to those whose values the platform would refuse</source>
        <translation>跳过内容不合微信规则的人</translation>
    </message>
    <message>
        <source>20, 200, 2,000 first; stops by itself when more than 10 % fail</source>
        <translation>小批先发（灰度）：先发 20、200、2,000 人，失败超过 10% 自动暂停</translation>
    </message>
    <message>
        <source>messages a person may get within a time over all campaigns: 1/24h, 3/7d</source>
        <translation>频次控制：所有任务合计，每人在一段时间内最多几条，如 1/24h、3/7d</translation>
    </message>
    <message>
        <source>create a campaign and work until it is done or paused</source>
        <translation>新建任务并发送，直到完成或暂停</translation>
    </message>
    <message>
        <source>check everything, send nothing</source>
        <translation>只检查，不发送</translation>
    </message>
    <message>
        <source>accept: go on though campaigns are missing since a copy was brought back, and a key or cap does not count them</source>
        <translation>accept：从副本恢复后缺少了一些任务，活动标记和频次控制不会计入它们，照样发送</translation>
    </message>
    <message>
        <source>send it all to a platform in a box on this machine, and say who would be refused</source>
        <translation>模拟发送：先在本机的模拟环境里全部发一遍，看看哪些会失败</translation>
    </message>
    <message>
        <source>write the rows that would be refused there (.xlsx, .csv)</source>
        <translation>把会失败的行写到这里（.xlsx、.csv）</translation>
    </message>
    <message>
        <source>messages a second the account may send (default: 100)</source>
        <translation>账号每秒最多发多少条（默认：100）</translation>
    </message>
    <message>
        <source>ask the real platform how much of today&apos;s quota is left (fetches a token)</source>
        <translation>向微信查询今日剩余额度（会获取凭证）</translation>
    </message>
    <message>
        <source>take up everything that is due or was left behind</source>
        <translation>接着处理到时间的和没发完的任务</translation>
    </message>
    <message>
        <source>stay and work until stopped</source>
        <translation>一直运行，直到停止</translation>
    </message>
    <message>
        <source>what was sent, and what is being sent</source>
        <translation>已发送和发送中的任务</translation>
    </message>
    <message>
        <source>list the campaigns, newest first</source>
        <translation>列出任务，从新到旧</translation>
    </message>
    <message>
        <source>one campaign&apos;s figures</source>
        <translation>显示一个任务的数字</translation>
    </message>
    <message>
        <source>stop sending; nothing is lost</source>
        <translation>暂停发送；不会丢失</translation>
    </message>
    <message>
        <source>go on, and work until it is done or paused</source>
        <translation>继续发送，直到完成或暂停</translation>
    </message>
    <message>
        <source>send nothing more of it</source>
        <translation>取消任务，不再发送</translation>
    </message>
    <message>
        <source>only in this state; may be repeated</source>
        <translation>只要这个状态的；可以写多次</translation>
    </message>
    <message>
        <source>only with this errcode</source>
        <translation>只要这个错误码的</translation>
    </message>
    <message>
        <source>only this person</source>
        <translation>只要这个人的</translation>
    </message>
    <message>
        <source>only this delivery; may be repeated</source>
        <translation>只要这个消息编号；可以写多次</translation>
    </message>
    <message>
        <source>what happened to each person</source>
        <translation>发送明细：每个人的发送结果</translation>
    </message>
    <message>
        <source>at most so many</source>
        <translation>最多多少条</translation>
    </message>
    <message>
        <source>tell one delivery&apos;s life: every attempt, what it meant, what comes next</source>
        <translation>说明一条消息的经过：每次尝试、结果和下一步</translation>
    </message>
    <message>
        <source>the delivery&apos;s number</source>
        <translation>消息编号</translation>
    </message>
    <message>
        <source>try failed deliveries again, and unconfirmed ones where --state names them, and work until done</source>
        <translation>重试失败的消息，直到完成；待核实的要用 --state 写明才重试</translation>
    </message>
    <message>
        <source>say what became of unconfirmed deliveries</source>
        <translation>说明待核实的消息到底发出没有</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>Needs: %1</source>
        <translation>须同时写 %1</translation>
    </message>
    <message>
        <source>Excludes: %1</source>
        <translation>不能同时写 %1</translation>
    </message>
    <message>
        <source>an empty value; give one, or leave the option out</source>
        <translation>值为空；请填写，或去掉这个选项</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is none of: %2</source>
        <translation>“%1”不在可选的值里：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from %2 to %3</source>
        <translation>“%1”不是 %2 到 %3 之间的整数</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no whole number from %2 on</source>
        <translation>“%1”不是大于等于 %2 的整数</translation>
    </message>
    <message>
        <source>A command is required</source>
        <translation>请写出要执行的命令</translation>
    </message>
    <message>
        <source>Not expected: %1</source>
        <translation>多出来的参数：%1</translation>
    </message>
    <message>
        <source>%1 is required</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>%1 requires %2</source>
        <translation>%1 须与 %2 一起用</translation>
    </message>
    <message>
        <source>%1 excludes %2</source>
        <translation>%1 不能与 %2 一起用</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot; is no value for it</source>
        <translation>%1：“%2”不是有效的值</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>%1 needs at least %2 values</source>
        <translation>%1 至少要写 %2 个值</translation>
    </message>
    <message>
        <source>%1 takes at most %2 values</source>
        <translation>%1 最多写 %2 个值</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 不能带值</translation>
    </message>
    <message>
        <source>See: hongyanctl --help</source>
        <translation>用法见：hongyanctl --help</translation>
    </message>
    <message>
        <source>of people in several rows: first, or each (a message per row)</source>
        <translation>同一接收人占多行时：first（只发第一行）或 each（每行发一条）</translation>
    </message>
    <message>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>sent: assume sent; not-sent: assume not sent, and free to be tried again</source>
        <translation>sent：记为已发出；not-sent：记为未发出，可以重试</translation>
    </message>
    <message>
        <source>campaign</source>
        <translation>任务编号</translation>
    </message>
    <message>
        <source>delivery</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>list</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>lists</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>a key: whoever got a message of one campaign with it gets none of another</source>
        <translation>活动标记：收到过其中一个任务的人，不再收到标记相同的其他任务</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 done but not all accepted, 2 wrong input, 3 the account was refused, 4 storage, 5 keychain, 6 the platform was not reached or is busy, 130 interrupted</source>
        <translation>返回码：0 完成，1 完成但没有全部被受理，2 输入有误，3 微信拒绝了账号，4 存储，5 密钥环，6 连不上微信或微信正忙，130 被中断</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>it is the file that is read</source>
        <translation>它就是要读取的文件</translation>
    </message>
    <message>
        <source>it is one of Hongyan&apos;s own files</source>
        <translation>它是鸿雁自己的文件</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>文件夹建不了</translation>
    </message>
    <message>
        <source>others can read it, and it cannot be closed</source>
        <translation>其他用户可以读取，也改不了权限</translation>
    </message>
    <message>
        <source>the folder cannot be locked</source>
        <translation>文件夹锁不住</translation>
    </message>
    <message>
        <source>its schema is not migrated yet</source>
        <translation>数据库还没有升级</translation>
    </message>
    <message>
        <source>somebody is on the list twice</source>
        <translation>名单里有重复的人</translation>
    </message>
    <message>
        <source>no write-ahead log here</source>
        <translation>这里不支持预写日志</translation>
    </message>
    <message>
        <source>it cannot be moved away</source>
        <translation>移不走</translation>
    </message>
    <message>
        <source>there is nothing in it</source>
        <translation>里面没有内容</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是文件夹</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>它是空的</translation>
    </message>
    <message>
        <source>it is no database</source>
        <translation>它不是数据库</translation>
    </message>
    <message>
        <source>it is another program&apos;s database</source>
        <translation>它是别的程序的数据库</translation>
    </message>
    <message>
        <source>the log beside it (-wal) is of the database that was there before</source>
        <translation>旁边的日志（-wal）属于原来的数据库</translation>
    </message>
    <message>
        <source>it lies in the data folder, and would be lost with it</source>
        <translation>它在数据文件夹里，会跟着一起丢失</translation>
    </message>
    <message>
        <source>it is the database itself</source>
        <translation>它就是正在使用的数据库</translation>
    </message>
    <message>
        <source>there is no message %1</source>
        <translation>没有消息 %1</translation>
    </message>
    <message>
        <source>its token address has %1 places for a secret, which is one line for them all or one line for each</source>
        <translation>凭证地址里有 %1 处要填密码或密钥：所有位置共用一行，或每个位置一行</translation>
    </message>
    <message>
        <source>the new list has none</source>
        <translation>新名单没有名称</translation>
    </message>
    <message>
        <source>fewer than nobody</source>
        <translation>人数不能小于零</translation>
    </message>
    <message>
        <source>it has more than %1 different values</source>
        <translation>它有 %1 个以上不同的值</translation>
    </message>
    <message>
        <source>row %1: an expiry is a day such as 2026-12-31</source>
        <translation>第 %1 行：截止日期要写成 2026-12-31 这样</translation>
    </message>
    <message>
        <source>no decoder for %1</source>
        <translation>不支持编码 %1</translation>
    </message>
    <message>
        <source>too many rows in row %1</source>
        <translation>第 %1 行：行数太多</translation>
    </message>
    <message>
        <source>too much text in row %1</source>
        <translation>第 %1 行：文字太多</translation>
    </message>
    <message>
        <source>more than %1 columns in row %2</source>
        <translation>第 %2 行：超过 %1 列</translation>
    </message>
    <message>
        <source>column %1 in row %2</source>
        <translation>第 %2 行第 %1 列</translation>
    </message>
    <message>
        <source>it looks like Big5</source>
        <translation>像是 Big5</translation>
    </message>
    <message>
        <source>neither UTF-8 nor GB18030 for the most part</source>
        <translation>大部分既不是 UTF-8，也不是 GB18030</translation>
    </message>
    <message>
        <source>more than %1 rows</source>
        <translation>超过 %1 行</translation>
    </message>
    <message>
        <source>more than %1 parts</source>
        <translation>超过 %1 个部分</translation>
    </message>
    <message>
        <source>more than 1 MB</source>
        <translation>超过 1 MB</translation>
    </message>
    <message>
        <source>a copy of %1 bytes</source>
        <translation>复制的内容有 %1 字节</translation>
    </message>
    <message>
        <source>%1 bytes</source>
        <translation>%1 字节</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 字符</translation>
    </message>
    <message>
        <source>there are only empty rows</source>
        <translation>只有空行</translation>
    </message>
    <message>
        <source>row %1 is empty</source>
        <translation>第 %1 行是空的</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>header in row %1: %2</source>
        <translation>第 %1 行的表头：%2</translation>
    </message>
    <message>
        <source>a part is longer than it declares</source>
        <translation>有的部分比声明的长</translation>
    </message>
    <message>
        <source>a part inflates past %1 bytes</source>
        <translation>有的部分解压后超过 %1 字节</translation>
    </message>
    <message>
        <source>too many parts</source>
        <translation>部分太多</translation>
    </message>
    <message>
        <source>no part named %1</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>packed by method %1</source>
        <translation>压缩方式 %1 不支持</translation>
    </message>
    <message>
        <source>too many shared strings</source>
        <translation>共享字符串太多</translation>
    </message>
    <message>
        <source>no memory for a part</source>
        <translation>内存不够</translation>
    </message>
    <message>
        <source>XML line %1: %2</source>
        <translation>XML 第 %1 行：%2</translation>
    </message>
    <message>
        <source>a tag is too long</source>
        <translation>有的标签太长</translation>
    </message>
    <message>
        <source>%1 bytes without content</source>
        <translation>%1 字节没有内容</translation>
    </message>
    <message>
        <source>an API base takes no password and no key</source>
        <translation>接口地址里不能有密码或密钥</translation>
    </message>
    <message>
        <source>an account needs a name</source>
        <translation>账号要有名称</translation>
    </message>
    <message>
        <source>not the form of an AppID</source>
        <translation>不像 AppID</translation>
    </message>
    <message>
        <source>the environment&apos;s secrets cannot be changed</source>
        <translation>环境变量里的密钥改不了</translation>
    </message>
    <message>
        <source>fixes is not an array</source>
        <translation>fixes 不是数组</translation>
    </message>
    <message>
        <source>no such fix</source>
        <translation>没有这种改法</translation>
    </message>
    <message>
        <source>fields is not an array</source>
        <translation>fields 不是数组</translation>
    </message>
    <message>
        <source>a field has no key or no text</source>
        <translation>有字段缺少名称或内容</translation>
    </message>
    <message>
        <source>a field has no key, or another&apos;s</source>
        <translation>有字段没有名称，或名称重复</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>no template_id</source>
        <translation>没有 template_id</translation>
    </message>
    <message>
        <source>a text is none</source>
        <translation>有的内容不是文字</translation>
    </message>
    <message>
        <source>no such channel</source>
        <translation>没有这种消息类型</translation>
    </message>
    <message>
        <source>this is no message of Hongyan&apos;s, or a newer one&apos;s</source>
        <translation>不是鸿雁的消息，或来自更新的版本</translation>
    </message>
    <message>
        <source>it holds no message, or no template</source>
        <translation>里面没有消息，或没有模板</translation>
    </message>
    <message>
        <source>a text holds a NUL character</source>
        <translation>内容里有空字符（NUL）</translation>
    </message>
    <message>
        <source>a campaign of it is live</source>
        <translation>它还有未完成的任务</translation>
    </message>
    <message>
        <source>--kind is service or miniprogram</source>
        <translation>--kind 只能是 service 或 miniprogram</translation>
    </message>
    <message>
        <source>--token is stable, classic or external:URL</source>
        <translation>--token 只能是 stable、classic 或 external:网址</translation>
    </message>
    <message>
        <source>a state is waiting, sending, retrying, accepted, failed, cancelled, suppressed, held or unconfirmed</source>
        <translation>状态有 waiting（等待）、sending（发送中）、retrying（待重试）、accepted（已受理）、failed（失败）、cancelled（已取消）、suppressed（已跳过）、held（审核中）和 unconfirmed（待核实）</translation>
    </message>
    <message>
        <source>the account&apos;s tags are %1</source>
        <translation>账号的标签有：%1</translation>
    </message>
    <message>
        <source>--hidden is take or leave</source>
        <translation>--hidden 只能是 take 或 leave</translation>
    </message>
    <message>
        <source>--merged is fill or leave</source>
        <translation>--merged 只能是 fill 或 leave</translation>
    </message>
    <message>
        <source>--uncalculated is take or leave</source>
        <translation>--uncalculated 只能是 take 或 leave</translation>
    </message>
    <message>
        <source>--encoding is utf-8, utf-16le, utf-16be or gb18030</source>
        <translation>--encoding 只能是 utf-8、utf-16le、utf-16be 或 gb18030</translation>
    </message>
    <message>
        <source>--separator is comma, semicolon, tab, bar or one character</source>
        <translation>--separator 只能是 comma、semicolon、tab、bar 或一个字符</translation>
    </message>
    <message>
        <source>--quoting is doubled, none or clipboard</source>
        <translation>--quoting 只能是 doubled、none 或 clipboard</translation>
    </message>
    <message>
        <source>the account has no message of that name</source>
        <translation>账号没有这个名称的消息</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no such version</source>
        <translation>“%1”没有这个版本</translation>
    </message>
    <message>
        <source>--fix is KEY=FIX for a field that is filled in</source>
        <translation>--fix 要写成 字段=改法，而且这个字段已填写</translation>
    </message>
    <message>
        <source>the fixes are %1</source>
        <translation>改法有：%1</translation>
    </message>
    <message>
        <source>--field is KEY=TEXT</source>
        <translation>--field 要写成 字段=内容</translation>
    </message>
    <message>
        <source>--mini-program is APPID:PATH</source>
        <translation>--mini-program 要写成 AppID:页面路径</translation>
    </message>
    <message>
        <source>--until is a day such as 2027-01-31; they are written to again from then on</source>
        <translation>--until 要写成 2027-01-31 这样的日期，从那天起恢复发送</translation>
    </message>
    <message>
        <source>--until has passed, so nobody would be kept off anything</source>
        <translation>--until 的日期已过，起不了作用</translation>
    </message>
    <message>
        <source>this cannot be an openid</source>
        <translation>不是有效的 openid</translation>
    </message>
    <message>
        <source>only failed and unconfirmed deliveries can be retried</source>
        <translation>只能重试失败的和待核实的</translation>
    </message>
    <message>
        <source>only unconfirmed deliveries can be settled</source>
        <translation>只能说明待核实的</translation>
    </message>
    <message>
        <source>--as is sent or not-sent</source>
        <translation>--as 只能是 sent 或 not-sent</translation>
    </message>
    <message>
        <source>the account&apos;s proxy address names no user: give it as http://user@host:port first</source>
        <translation>账号的代理地址里没有用户名：请先写成 http://用户@主机:端口</translation>
    </message>
    <message>
        <source>its token address has no place for a password or key: give it as external:https://user@host/path, or with {secret} where it goes, first</source>
        <translation>凭证地址里没有放密码或密钥的位置：请先写成 external:https://用户@主机/路径，或在密钥的位置写 {secret}</translation>
    </message>
    <message>
        <source>--retry is prompt, standard or patient</source>
        <translation>--retry 只能是 prompt、standard 或 patient</translation>
    </message>
    <message>
        <source>--at is a time such as &quot;2026-11-22 09:30&quot;</source>
        <translation>--at 要写成“2026-11-22 09:30”这样的时间</translation>
    </message>
    <message>
        <source>--at lies in the past; leave it out to start now</source>
        <translation>--at 的时间已过；要立即开始就去掉它</translation>
    </message>
    <message>
        <source>--window is hours such as 09:00-21:30, or &quot;09:00-21:30 local&quot;</source>
        <translation>--window 要写成 09:00-21:30 或“09:00-21:30 local”这样的时段</translation>
    </message>
    <message>
        <source>--window ends where it begins; leave it out to send all day</source>
        <translation>--window 的开始和结束相同；要全天发送就去掉它</translation>
    </message>
    <message>
        <source>--cap is messages within a time, such as 1/24h or 3/7d</source>
        <translation>--cap 要写成 1/24h 或 3/7d 这样的上限</translation>
    </message>
    <message>
        <source>--look-alikes is variables or literal</source>
        <translation>--look-alikes 只能是 variables 或 literal</translation>
    </message>
    <message>
        <source>--missing is accept</source>
        <translation>--missing 的值是 accept</translation>
    </message>
    <message>
        <source>it was replaced while it was in use</source>
        <translation>它在使用中被替换了</translation>
    </message>
    <message>
        <source>a copy of it is sending</source>
        <translation>它的一份副本正在发送</translation>
    </message>
    <message>
        <source>Not a zip archive</source>
        <translation>不是压缩包格式</translation>
    </message>
    <message>
        <source>Zip archive inconsistent</source>
        <translation>压缩包内容前后不一致</translation>
    </message>
    <message>
        <source>CRC error</source>
        <translation>校验和不对</translation>
    </message>
    <message>
        <source>Premature end of file</source>
        <translation>文件不完整</translation>
    </message>
    <message>
        <source>Unexpected length of data</source>
        <translation>数据长度不对</translation>
    </message>
    <message>
        <source>Compressed data invalid</source>
        <translation>压缩数据无效</translation>
    </message>
    <message>
        <source>Compression method not supported</source>
        <translation>不支持这种压缩方式</translation>
    </message>
    <message>
        <source>Zlib error: %1</source>
        <translation>解压出错：%1</translation>
    </message>
    <message>
        <source>Read error: %1</source>
        <translation>读取出错：%1</translation>
    </message>
    <message>
        <source>no element found</source>
        <translation>内容不完整</translation>
    </message>
    <message>
        <source>not well-formed (invalid token)</source>
        <translation>格式不对</translation>
    </message>
    <message>
        <source>mismatched tag</source>
        <translation>标签不成对</translation>
    </message>
    <message>
        <source>unclosed token</source>
        <translation>标签没有结束</translation>
    </message>
    <message>
        <source>undefined entity</source>
        <translation>有未定义的实体</translation>
    </message>
    <message>
        <source>duplicate attribute</source>
        <translation>有重复的属性</translation>
    </message>
    <message>
        <source>junk after document element</source>
        <translation>末尾有多余内容</translation>
    </message>
    <message>
        <source>syntax error</source>
        <translation>语法不对</translation>
    </message>
    <message>
        <source>a table is written to .xlsx or .csv</source>
        <translation>表格要写成 .xlsx 或 .csv</translation>
    </message>
    <message>
        <source>--duplicates is first or each</source>
        <translation>--duplicates 只能是 first 或 each</translation>
    </message>
    <message>
        <source>--once is a key that can be seen</source>
        <translation>--once 要是看得见的标记</translation>
    </message>
    <message>
        <source>a list of templates larger than any account has</source>
        <translation>模板列表比任何账号的都大</translation>
    </message>
    <message>
        <source>an answer of more than %1 bytes</source>
        <translation>响应超过 %1 字节</translation>
    </message>
    <message>
        <source>an API base ends with its path: no ? and no #</source>
        <translation>接口地址到路径为止，不能有 ? 和 #</translation>
    </message>
</context>
</TS>
