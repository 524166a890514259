<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Errors</name>
    <message>
        <source>%1 is not there. Choose the file again.</source>
        <translation>找不到 %1，请重新选择文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read. Close it in other programs, or check its permissions.</source>
        <translation>读不了 %1。请在别的程序里关掉它，或检查读取权限。</translation>
    </message>
    <message>
        <source>%1 holds nothing. Choose another file.</source>
        <translation>%1 是空的，请换一个文件。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Remove it in Excel and choose it again.</source>
        <translation>%1 有密码保护。请在 Excel 里去掉密码后重新选择。</translation>
    </message>
    <message>
        <source>%1 is damaged. Open it in Excel and save it anew.</source>
        <translation>%1 已损坏，请用 Excel 打开后重新保存。</translation>
    </message>
    <message>
        <source>%1 is too large. Split it, or save it as .csv.</source>
        <translation>%1 太大，请拆分，或另存为 .csv。</translation>
    </message>
    <message>
        <source>The encoding of %1 was not recognised. Choose it by hand.</source>
        <translation>认不出 %1 的编码，请手动选择。</translation>
    </message>
    <message>
        <source>There is no sheet “%1”. Choose another.</source>
        <translation>没有工作表“%1”，请另选一张。</translation>
    </message>
    <message>
        <source>There is no column “%1”. Choose another.</source>
        <translation>没有“%1”这一列，请另选一列。</translation>
    </message>
    <message>
        <source>%1 has no header row. Choose the row with the columns&apos; names.</source>
        <translation>%1 没有表头，请指定列名所在的行。</translation>
    </message>
    <message>
        <source>%1 cannot be written. Choose another folder.</source>
        <translation>写不了 %1，请换一个文件夹。</translation>
    </message>
    <message>
        <source>“%1” is not valid here. Correct it.</source>
        <translation>“%1”在这里不可用，请改正。</translation>
    </message>
    <message>
        <source>The account %1 does not exist any more. Choose another.</source>
        <translation>账号“%1”已不存在，请另选一个。</translation>
    </message>
    <message>
        <source>The template %1 does not exist. Sync the templates and choose again.</source>
        <translation>模板 %1 不存在，请点“从微信同步”后重新选择。</translation>
    </message>
    <message>
        <source>The template has no field “%1”. Remove it from the message.</source>
        <translation>模板没有“%1”这个字段，请从消息里去掉。</translation>
    </message>
    <message>
        <source>The field “%1” is still empty. Fill it in.</source>
        <translation>“%1”还没有填，请填写。</translation>
    </message>
    <message>
        <source>The list has no column “%1”. Choose one of its columns.</source>
        <translation>名单没有“%1”这一列，请选用名单里的列。</translation>
    </message>
    <message>
        <source>The variable in “%1” is not finished: it ends with }}.</source>
        <translation>“%1”里的变量没写完，要以 }} 结束。</translation>
    </message>
    <message>
        <source>“%1” is no variable: it would be sent as it stands. Use double braces.</source>
        <translation>“%1”不是变量，会原样发出。请用双层括号。</translation>
    </message>
    <message>
        <source>The list %1 does not exist any more. Choose another.</source>
        <translation>名单“%1”已不存在，请另选一份。</translation>
    </message>
    <message>
        <source>%1 has nobody who can be sent to. Look at the rows left out.</source>
        <translation>“%1”里没有可以发送的人，请查看未导入的行。</translation>
    </message>
    <message>
        <source>The campaign %1 does not exist.</source>
        <translation>任务 %1 不存在。</translation>
    </message>
    <message>
        <source>The delivery %1 does not exist.</source>
        <translation>没有编号为 %1 的消息。</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>“%1”已存在，请换一个名称。</translation>
    </message>
    <message>
        <source>%1 is not encrypted. Use an address that begins with https.</source>
        <translation>%1 没有加密，请使用 https 开头的地址。</translation>
    </message>
    <message>
        <source>“%1” is not a web address. Correct it.</source>
        <translation>“%1”不是网址，请改正。</translation>
    </message>
    <message>
        <source>That is not possible now (%1). Look at the state and try again.</source>
        <translation>当前状态（%1）不能这样操作，请刷新后重试。</translation>
    </message>
    <message>
        <source>The platform refuses the account: %2, %3.</source>
        <translation>微信拒绝了这个账号：%2，%3。</translation>
    </message>
    <message>
        <source>The platform refuses: %2, %3.</source>
        <translation>微信拒绝：%2，%3。</translation>
    </message>
    <message>
        <source>The answer was not WeChat&apos;s. Check the API base and the proxy.</source>
        <translation>收到的不是微信的响应，请检查接口地址和代理。</translation>
    </message>
    <message>
        <source>WeChat cannot be reached. Check the network and the proxy.</source>
        <translation>连不上微信，请检查网络和代理。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not trusted. Check the API base and the proxy.</source>
        <translation>服务器证书不受信任，请检查接口地址和代理。</translation>
    </message>
    <message>
        <source>No answer in time. Check the network and try again.</source>
        <translation>响应超时，请检查网络后重试。</translation>
    </message>
    <message>
        <source>The disk is full. Make room; nothing is lost and nothing is sent meanwhile.</source>
        <translation>磁盘已满，请腾出空间。记录没有丢，期间不会发送。</translation>
    </message>
    <message>
        <source>The database is in use by another program. Close it and try again.</source>
        <translation>数据库被别的程序占用，请关闭那个程序后重试。</translation>
    </message>
    <message>
        <source>The database was written by a newer Hongyan. Update this one.</source>
        <translation>数据库由更新版本的鸿雁写成，请升级本机的鸿雁。</translation>
    </message>
    <message>
        <source>The database is damaged: nothing is sent or written any more. Export what you need, and bring a backup back with hongyanctl restore.</source>
        <translation>数据库已损坏：不再发送，也不再写入。请先导出需要的内容，再用 hongyanctl restore 恢复备份。</translation>
    </message>
    <message>
        <source>The database cannot be written. Check the disk and try again.</source>
        <translation>数据库写不进去，请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>No keychain of this system answers. Start one, or keep the secret for this session.</source>
        <translation>系统密钥环没有响应。请启动 GNOME 密钥环或 KWallet，或选“仅本次使用”。</translation>
    </message>
    <message>
        <source>The keychain is locked. Unlock it and try again.</source>
        <translation>密钥环已锁定，请解锁后重试。</translation>
    </message>
    <message>
        <source>The keychain refuses. Allow Hongyan in it and try again.</source>
        <translation>密钥环拒绝访问，请允许鸿雁使用后重试。</translation>
    </message>
    <message>
        <source>There is no password or key for the token address of %1. Enter it in the account.</source>
        <translation>没有 %1 的凭证地址所需的密码或密钥，请到“账号”页填写。</translation>
    </message>
    <message>
        <source>There is no AppSecret for %1. Enter it in the account.</source>
        <translation>没有 %1 的 AppSecret，请到“账号”页填写。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>Hongyan is running already. Use the window that is open.</source>
        <translation>鸿雁已经在运行，请使用已打开的窗口。</translation>
    </message>
    <message>
        <source>The AppSecret is wrong (%1). Ask whoever keeps it for the present one, then replace it here. WeChat does not show it again, and resetting it ends it at once for every other system.</source>
        <translation>AppSecret 不对（%1）。请向保管 AppSecret 的同事要最新的，再点“更换 AppSecret”。微信后台不再显示旧的；重置会让其他系统立即失效。</translation>
    </message>
    <message>
        <source>The AppID is wrong (%1). Compare it with the WeChat Developer Platform (a mini-program&apos;s with mp.weixin.qq.com) and enter it anew.</source>
        <translation>AppID 不对（%1），请到微信开发者平台（小程序：公众平台）核对后重新填写。</translation>
    </message>
    <message>
        <source>The public IP of this computer, %1, is not on the API IP allow-list. Added there it counts after a few minutes; then check again.</source>
        <translation>这台电脑的公网 IP %1 不在 API IP 白名单里。加入后几分钟生效，再点“检查”。</translation>
    </message>
    <message>
        <source>From the environment, read-only</source>
        <translation>来自环境变量，只读</translation>
    </message>
    <message>
        <source>In memory, for this session only</source>
        <translation>只在内存里，关闭鸿雁后失效</translation>
    </message>
    <message>
        <source>This system has no keychain</source>
        <translation>系统没有密钥环</translation>
    </message>
    <message>
        <source>System keychain</source>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1，已锁定</translation>
    </message>
    <message>
        <source>%1, unlocked</source>
        <translation>%1，已解锁</translation>
    </message>
    <message>
        <source>%1 (rid %2)</source>
        <translation>%1（请求编号 %2）</translation>
    </message>
    <message>
        <source>Leave the password or key out of “%1”: the address is stored in plain. Write user@host there, or {secret} where a key goes in a token address, and enter it in the field below.</source>
        <translation>请从“%1”中去掉密码或密钥：地址以明文保存。地址里写 用户@主机，凭证地址中的密钥写成 {secret}，再填到下面的输入框。</translation>
    </message>
    <message>
        <source>“%1” is no format. Dates are written yyyy-MM-dd, numbers 0.00, masks 3****4.</source>
        <translation>“%1”不是可用的格式。日期写 yyyy-MM-dd，数字写 0.00，遮盖写 3****4。</translation>
    </message>
    <message>
        <source>%1 holds no table that can be read here. Save it anew as .xlsx or .csv.</source>
        <translation>%1 里没有这里能读的表格。请另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is %4 and cannot be read here. Open it and save it as .xlsx or .csv.</source>
        <translation>%1 是%4，这里读不了。请打开它，另存为 .xlsx 或 .csv。</translation>
    </message>
    <message>
        <source>%1 is in an old format (.xls or .et). Save it as .xlsx in Excel or WPS.</source>
        <translation>%1 是旧格式（.xls 或 .et）。请用 Excel 或 WPS 另存为 .xlsx。</translation>
    </message>
    <message>
        <source>A quote in line %4 of %1 is not closed there: rows would vanish in it. Close it in the file, or read quotes as characters.</source>
        <translation>%1 第 %4 行有一个引号没有配对，后面的行会被吞进去。请在文件里补上，或把引号当普通字符读。</translation>
    </message>
    <message>
        <source>%1 is not Hongyan&apos;s database, or not whole; it was left untouched. Bring a backup back with hongyanctl restore, or move it away to begin anew.</source>
        <translation>%1 不是鸿雁的数据库，或者不完整；程序没有改动它。请用 hongyanctl restore 恢复备份，或把它移走后重新开始。</translation>
    </message>
    <message>
        <source>The database was replaced while it was in use, or a copy of it is sending, so nothing more is sent. Close Hongyan and start it again.</source>
        <translation>数据库在使用中被替换，或者它的一份副本正在发送，已停止发送。请关闭鸿雁后重新启动。</translation>
    </message>
    <message>
        <source>%1 holds what can be read in two ways. Let it be counted, then say which one is meant.</source>
        <translation>%1 里有的内容有两种读法。请先统计一遍，再选择怎么处理。</translation>
    </message>
    <message>
        <source>The column “%1” holds formulas that were never calculated. Open the file in Excel, save it and choose it again.</source>
        <translation>“%1”列的公式从未计算过。请用 Excel 打开文件，保存后重新选择。</translation>
    </message>
    <message>
        <source>HONGYAN_SECRET_%1 is not set. Set it and start Hongyan again.</source>
        <translation>没有设置环境变量 HONGYAN_SECRET_%1。设置后请重新启动鸿雁。</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>openid is empty</source>
        <translation>openid 为空</translation>
    </message>
    <message>
        <source>this cannot be an openid</source>
        <translation>不是有效的 openid</translation>
    </message>
    <message>
        <source>Excel keeps 15 digits of a number and has put zeros for the rest; format the column as text and enter it anew</source>
        <translation>数字超过 15 位，Excel 已把后面变成 0；请把该列设为文本后重新填写</translation>
    </message>
    <message>
        <source>looks like a number shortened by Excel</source>
        <translation>像是被 Excel 变成科学计数法的数字（如 1.38E+10），请把该列设为文本</translation>
    </message>
    <message>
        <source>the cell is too long</source>
        <translation>单元格太长</translation>
    </message>
    <message>
        <source>the row cannot be read</source>
        <translation>这一行读不出来</translation>
    </message>
    <message>
        <source>Excel keeps only 15 digits: compare the last ones with the original</source>
        <translation>Excel 只保留 15 位数字，请与原始数据核对末尾几位</translation>
    </message>
    <message>
        <source>not a date: Excel shows ##### here, so the value is empty</source>
        <translation>不是有效日期，Excel 中显示为 #####，因此取值为空</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>Thing</source>
        <translation>事物（任意文字）</translation>
    </message>
    <message>
        <source>Short thing</source>
        <translation>短事物</translation>
    </message>
    <message>
        <source>Character string</source>
        <translation>字符串</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>字母</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Number plate</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Phrase</source>
        <translation>短语</translation>
    </message>
    <message>
        <source>Fixed value</source>
        <translation>固定值</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Old style</source>
        <translation>旧式</translation>
    </message>
    <message>
        <source>Any text</source>
        <translation>任意文字</translation>
    </message>
    <message>
        <source>Digits, letters, symbols</source>
        <translation>数字、字母、符号</translation>
    </message>
    <message>
        <source>A number, decimals allowed</source>
        <translation>数字，可带小数</translation>
    </message>
    <message>
        <source>Letters only</source>
        <translation>只能是字母</translation>
    </message>
    <message>
        <source>Symbols only</source>
        <translation>只能是符号</translation>
    </message>
    <message>
        <source>A time such as 15:01, with or without a date before it</source>
        <translation>时间，如 15:01，前面可带日期</translation>
    </message>
    <message>
        <source>A date such as 2026-11-20, with or without a time</source>
        <translation>日期，如 2026-11-20，可带时间</translation>
    </message>
    <message>
        <source>An amount with an optional currency sign</source>
        <translation>金额，可带币种符号</translation>
    </message>
    <message>
        <source>Digits and signs of a phone number</source>
        <translation>电话号码的数字和符号</translation>
    </message>
    <message>
        <source>A number plate</source>
        <translation>车牌号</translation>
    </message>
    <message>
        <source>A name: Chinese up to 10, letters up to 20</source>
        <translation>姓名，中文 ≤ 10，字母 ≤ 20</translation>
    </message>
    <message>
        <source>Chinese characters only</source>
        <translation>只能是汉字</translation>
    </message>
    <message>
        <source>One of the approved values</source>
        <translation>已审核的值之一</translation>
    </message>
    <message>
        <source>One of the template&apos;s choices</source>
        <translation>模板的选项之一</translation>
    </message>
    <message>
        <source>Any text, no fixed rule</source>
        <translation>任意文字，没有固定规则</translation>
    </message>
    <message>
        <source>%1, ≤ %2</source>
        <translation>%1，≤ %2</translation>
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
        <translation>格式不符合微信要求</translation>
    </message>
    <message>
        <source>holds a line break or another invisible character</source>
        <translation>含有换行或其他不可见字符</translation>
    </message>
    <message>
        <source>not among the approved values</source>
        <translation>不在已审核的值里</translation>
    </message>
    <message>
        <source>“%1” is empty</source>
        <translation>“%1”为空</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters</source>
        <translation>“%1”超过 %2 字</translation>
    </message>
    <message>
        <source>“%1” has the wrong form: %2</source>
        <translation>“%1”格式不对：%2</translation>
    </message>
    <message>
        <source>“%1” holds a line break or another invisible character</source>
        <translation>“%1”含有换行或其他不可见字符</translation>
    </message>
    <message>
        <source>“%1” is not among the approved values</source>
        <translation>“%1”不在已审核的值里</translation>
    </message>
    <message>
        <source>Template message</source>
        <translation>模板消息</translation>
    </message>
    <message>
        <source>Subscription message</source>
        <translation>订阅消息</translation>
    </message>
    <message>
        <source>Service account</source>
        <translation>服务号</translation>
    </message>
    <message>
        <source>Mini-program</source>
        <translation>小程序</translation>
    </message>
    <message>
        <source>Stable (recommended)</source>
        <translation>稳定版（推荐）</translation>
    </message>
    <message>
        <source>Classic</source>
        <translation>普通版</translation>
    </message>
    <message>
        <source>From your own server</source>
        <translation>由自己的服务器提供</translation>
    </message>
    <message>
        <source>Never disturbs other systems that use this account.</source>
        <translation>不会影响使用同一账号的其他系统。</translation>
    </message>
    <message>
        <source>Every fetch makes the tokens of other systems invalid. Only where nothing else uses it.</source>
        <translation>每次获取都会让其他系统的旧凭证失效，仅在没有其他系统共用时选。</translation>
    </message>
    <message>
        <source>An address of yours that answers {access_token, expires_in}.</source>
        <translation>填写贵公司自己的凭证接口，返回 {access_token, expires_in}。</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>正在获取</translation>
    </message>
    <message>
        <source>cannot be fetched, %1</source>
        <translation>获取失败，%1</translation>
    </message>
    <message>
        <source>cannot be fetched</source>
        <translation>获取失败</translation>
    </message>
    <message>
        <source>“%1” has more than %2 digits before the decimals</source>
        <translation>“%1”的整数部分超过 %2 位</translation>
    </message>
    <message>
        <source>Service account subscription notice</source>
        <translation>服务号订阅通知</translation>
    </message>
    <message>
        <source>cannot be formatted</source>
        <translation>无法按格式显示</translation>
    </message>
    <message>
        <source>holds what looks like a variable but is none</source>
        <translation>里有像变量而不是变量的内容</translation>
    </message>
    <message>
        <source>says that there is no value, such as NULL or #N/A</source>
        <translation>写的是“没有值”（如 NULL、#N/A）</translation>
    </message>
    <message>
        <source>“%1” holds a value that its format does not fit</source>
        <translation>“%1”里有套不上格式的内容</translation>
    </message>
    <message>
        <source>“%1” holds what looks like a variable but would be sent as it stands</source>
        <translation>“%1”里有像变量的内容，会原样发出</translation>
    </message>
    <message>
        <source>“%1” says that there is no value, such as NULL or #N/A</source>
        <translation>“%1”写的是“没有值”（如 NULL、#N/A）</translation>
    </message>
    <message>
        <source>the text is damaged or in another encoding</source>
        <translation>文字已损坏，或是另一种编码</translation>
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
        <source>the formula was never calculated</source>
        <translation>公式从未计算过</translation>
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
        <source>comes from one of several columns of one name, which differ</source>
        <translation>取自几个同名列中的一个，而它们的值不同</translation>
    </message>
    <message>
        <source>“%1” comes from one of several columns of one name, which hold different values</source>
        <translation>“%1”取自几个同名列中的一个，而它们的值不同</translation>
    </message>
    <message>
        <source>“%1” is not a day such as 2026-12-31: on the list for good</source>
        <translation>“%1”不是 2026-12-31 这样的日期：长期留在名单里</translation>
    </message>
</context>
<context>
    <name>FileFacts</name>
    <message>
        <source>It is read as %1 and may be %2: look at the values</source>
        <translation>按 %1 读取，也可能是 %2：请看看内容对不对</translation>
    </message>
    <message>
        <source>The first row holds an openid already: there is no header</source>
        <translation>第一行已经是 openid：没有表头</translation>
    </message>
    <message>
        <source>Row %1 is the header; what stands above it was passed over</source>
        <translation>表头在第 %1 行；上面的内容没有读</translation>
    </message>
    <message>
        <source>The ` or &apos; in front of the values, which keeps them text, was left out in: %1</source>
        <translation>这些列里，值前面用来保持文本的 ` 或 &apos; 已去掉：%1</translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %Ln line(s) of damaged text, whose rows are left out</source>
        <translation>
            <numerusform>按 %1 读取；有 %Ln 行文字损坏，这些行未导入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is read as %1; %Ln line(s) are not, but may be %2. Their rows are left out</source>
        <translation>
            <numerusform>按 %1 读取；有 %Ln 行不是，可能是 %2。这些行未导入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileKinds</name>
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
        <source>a file of another kind</source>
        <translation>其他类型的文件</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <extracomment>A day as QLocale formats it, without the year</extracomment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
    </message>
    <message>
        <source>&lt;1 ms</source>
        <translation>&lt;1 毫秒</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message numerus="yes">
        <source>“%1”: %Ln formula(s) were never calculated. Open the file in Excel and save it.</source>
        <translation>
            <numerusform>“%1”有 %Ln 行公式从未计算过，请用 Excel 打开后保存一次</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln formula(s) in a text file, never calculated. Open it in Excel and save it as .xlsx.</source>
        <translation>
            <numerusform>“%1”有 %Ln 行是公式，文本文件里从未计算过，请用 Excel 打开后另存为 .xlsx</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: the &apos; or ` in front of %Ln number(s), which kept them text, is left out</source>
        <translation>
            <numerusform>“%1”有 %Ln 个数字前面用来保持文本格式的 &apos; 或 ` 已去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln text(s) that begin with &apos; or ` and keep it</source>
        <translation>
            <numerusform>“%1”有 %Ln 个文本以 &apos; 或 ` 开头，会连同它一起发出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln cell(s) merged with the one above, showing nothing of their own</source>
        <translation>
            <numerusform>“%1”有 %Ln 行与上面的单元格合并，自己不显示内容</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln cell(s) with a text that a merged cell covers; it is not read</source>
        <translation>
            <numerusform>“%1”有 %Ln 个单元格的文字被合并单元格盖住，不会读取</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln cell(s) showing an error (%2), read as empty</source>
        <translation>
            <numerusform>“%1”有 %Ln 行显示错误（%2），按空值读入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln text(s) that name an error (%2)</source>
        <translation>
            <numerusform>“%1”有 %Ln 行的文字是错误名称（%2）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln text(s) that look like numbers shortened by Excel</source>
        <translation>
            <numerusform>“%1”有 %Ln 行像是被 Excel 变成科学计数法的数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln number(s) with more than the 15 digits that Excel keeps</source>
        <translation>
            <numerusform>“%1”有 %Ln 行数字超过 Excel 能保留的 15 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %Ln formula(s) that Excel calculates anew when it opens the file; it may show other values</source>
        <translation>
            <numerusform>“%1”有 %Ln 行公式会在 Excel 打开时重新计算，显示的值可能不同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by a filter</source>
        <translation>
            <numerusform>%Ln 行被筛选隐藏，打开表格看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hidden by hand or in a closed group</source>
        <translation>
            <numerusform>%Ln 行被手动隐藏或折叠，打开表格看不到</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with cells merged sideways, of which only the first has a value</source>
        <translation>
            <numerusform>%Ln 行有横向合并的单元格，只有第一格有值</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of people who stand further up with other values (%1); the first row stays</source>
        <translation>
            <numerusform>%Ln 行的接收人在前面出现过，但内容不同（%1），保留前面那行</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden columns are read, too: %1</source>
        <translation>隐藏的列也会读入：%1</translation>
    </message>
    <message>
        <source>Other sheets hold people, too, and are not read: %1</source>
        <translation>别的工作表里也有接收人，没有读入：%1</translation>
    </message>
    <message>
        <source>Sheets without a list were passed over: %1</source>
        <translation>这些工作表里没有名单，未读：%1</translation>
    </message>
    <message>
        <source>Sheets that are not read: %1</source>
        <translation>没有读入的工作表：%1</translation>
    </message>
    <message>
        <source>hidden by a filter</source>
        <translation>被筛选隐藏</translation>
    </message>
    <message>
        <source>hidden in the spreadsheet</source>
        <translation>在表格里被隐藏</translation>
    </message>
    <message>
        <source>merged with the cell above</source>
        <translation>与上面的单元格合并</translation>
    </message>
    <message>
        <source>cells merged sideways</source>
        <translation>有横向合并的单元格</translation>
    </message>
    <message>
        <source>the formula was never calculated</source>
        <translation>公式从未计算过</translation>
    </message>
    <message>
        <source>calculated anew when it is opened</source>
        <translation>打开时会重新计算</translation>
    </message>
    <message>
        <source>an error</source>
        <translation>错误值</translation>
    </message>
    <message>
        <source>looks like a shortened number</source>
        <translation>像是科学计数法的数字</translation>
    </message>
    <message>
        <source>more than 15 digits</source>
        <translation>超过 15 位</translation>
    </message>
    <message>
        <source>stands further up with other values</source>
        <translation>前面出现过，内容不同</translation>
    </message>
    <message>
        <source>Take them</source>
        <translation>导入这些行</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Fill with the merged value</source>
        <translation>填入合并单元格的值</translation>
    </message>
    <message>
        <source>Leave empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>Take what stands there</source>
        <translation>按文件里的值导入</translation>
    </message>
    <message>
        <source>Hidden sheets hold people, too, and are not read: %1</source>
        <translation>隐藏的工作表里也有名单，未读取：%1</translation>
    </message>
    <message numerus="yes">
        <source>Two columns of one name, which differ in %Ln row(s): %1</source>
        <translation>
            <numerusform>有两列同名，%Ln 行的值不同：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>a text below a merged cell</source>
        <translation>被合并单元格盖住的文字</translation>
    </message>
    <message>
        <source>begins with &apos; or `</source>
        <translation>以 &apos; 或 ` 开头</translation>
    </message>
    <message>
        <source>the other column of that name differs</source>
        <translation>另一个同名列的值不同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) of people who stand further up with other values (%1); each is a message of its own</source>
        <translation>
            <numerusform>%Ln 行的接收人在前面出现过，但内容不同（%1），每行各发一条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more row(s) of people who stand further up; each is a message of its own</source>
        <translation>
            <numerusform>%Ln 行的接收人在前面出现过，每行各发一条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) that say the same as one further up, left out</source>
        <translation>
            <numerusform>%Ln 行与前面某行完全相同，不导入</numerusform>
        </translation>
    </message>
    <message>
        <source>says the same as a row further up</source>
        <translation>与前面某行完全相同</translation>
    </message>
    <message>
        <source>One message per person</source>
        <translation>每人只发一条</translation>
    </message>
    <message>
        <source>One message per row</source>
        <translation>每行发一条</translation>
    </message>
</context>
<context>
    <name>Paces</name>
    <message>
        <source>idle</source>
        <translation>空闲</translation>
    </message>
    <message>
        <source>%1 a second, on the way up: %2 in %3</source>
        <translation>每秒 %1 条，正在提速，%3后到 %2 条</translation>
    </message>
    <message>
        <source>%1 a second, as fast as the campaign allows; the platform does not slow it</source>
        <translation>每秒 %1 条，已到本任务上限，微信没有限速</translation>
    </message>
    <message>
        <source>%1 a second, the account&apos;s ceiling; the platform does not slow it</source>
        <translation>每秒 %1 条，已到账号上限，微信没有限速</translation>
    </message>
    <message>
        <source>waiting for a token</source>
        <translation>等待凭证</translation>
    </message>
    <message>
        <source>the rest is due later, next at %1</source>
        <translation>其余的稍后重试，最早 %1</translation>
    </message>
    <message>
        <source>stopped: the database cannot be written; nothing is sent meanwhile</source>
        <translation>已停发：数据库写不进去</translation>
    </message>
    <message>
        <source>paused, %1; goes on at %2</source>
        <translation>已暂停，%1，%2 自动继续</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>paused, %1</source>
        <translation>已暂停，%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>slowed down by the platform to %1 a second; %2 again in %3</source>
        <translation>被微信限速到每秒 %1 条；%3后恢复到 %2 条</translation>
    </message>
    <message>
        <source>the platform asked for less just now; feeling whether one message at a time is taken</source>
        <translation>微信刚要求放慢；正在逐条尝试</translation>
    </message>
    <message>
        <source>the platform takes no more this minute; goes on at %1</source>
        <translation>微信这一分钟的额度已满；%1 继续</translation>
    </message>
    <message>
        <source>%1 under way, as many as allowed; waiting for the platform&apos;s answers</source>
        <translation>%1 条发送中，已达并发上限；等待微信响应</translation>
    </message>
    <message>
        <source>the platform hardly answers; trying with one request at a time, the next in %1</source>
        <translation>微信响应很慢；每次只试一条，%1后重试</translation>
    </message>
    <message>
        <source>only repeats are left; they take at most a fifth of the speed</source>
        <translation>只剩重试的，最多用五分之一的速度</translation>
    </message>
    <message>
        <source>the rest is due later</source>
        <translation>其余的稍后重试</translation>
    </message>
    <message>
        <source>paused until %1 (00:00 in Shanghai): %2 of %3 used</source>
        <translation>已暂停到 %1（北京时间 0 点）：已用 %2，共 %3</translation>
    </message>
</context>
<context>
    <name>Policies</name>
    <message>
        <source>all day</source>
        <translation>全天</translation>
    </message>
    <message>
        <source>%1–%2 Shanghai time</source>
        <translation>%1–%2（北京时间）</translation>
    </message>
    <message>
        <source>%1–%2 this computer&apos;s time</source>
        <translation>%1–%2（本机时间）</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %n message(s) per person in %1</source>
        <extracomment>%1 is a time such as &quot;7 days&quot;</extracomment>
        <translation>
            <numerusform>每人 %1内最多 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>, then </source>
        <extracomment>between the stages of a careful start: &quot;20, then 200, then 2,000&quot;</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source>First %1 people, then the rest; stops when more than %2 fail or answers take longer than %3.</source>
        <translation>先发 %1 人，再发其余；失败超过 %2 或响应慢于 %3时自动暂停，由你决定。</translation>
    </message>
    <message>
        <source>the rest</source>
        <translation>其余</translation>
    </message>
    <message>
        <source>careful start: %1 of the first %2 done, then %3</source>
        <extracomment>%1 of the first %2 people were sent to; then come %3 (&quot;200&quot;, &quot;the rest&quot;)</extracomment>
        <translation>小批先发：前 %2 人已发 %1，接着 %3</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>“%1” breaks its rule</source>
        <translation>“%1”不合微信的规则</translation>
    </message>
    <message>
        <source>Accepted, but the recipient blocks messages</source>
        <translation>微信已受理，但用户拒收</translation>
    </message>
    <message>
        <source>Accepted, but not delivered</source>
        <translation>微信已受理，但没有送达</translation>
    </message>
    <message>
        <source>An earlier try had been accepted; not sent twice</source>
        <translation>前一次其实已受理，没有重复发送</translation>
    </message>
    <message>
        <source>%1, all %2 tries used up</source>
        <translation>%1，已试满 %2 次</translation>
    </message>
    <message>
        <source>%1, but an earlier try may have arrived</source>
        <translation>%1，但前一次可能已受理</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Once more, asked for by a person</source>
        <translation>手动重发，排队中</translation>
    </message>
    <message>
        <source>Once more: %1</source>
        <translation>再发一次：%1</translation>
    </message>
    <message>
        <source>Goes back into the queue.</source>
        <translation>已重新排队。</translation>
    </message>
    <message>
        <source>Will be repeated.</source>
        <translation>稍后自动重试。</translation>
    </message>
    <message>
        <source>Repeated after %1.</source>
        <translation>%1后重试。</translation>
    </message>
    <message>
        <source>All tries are used up.</source>
        <translation>重试次数已用完。</translation>
    </message>
    <message>
        <source>Repeating it would not help.</source>
        <translation>重试没有用。</translation>
    </message>
    <message>
        <source>Cancelled by a person.</source>
        <translation>已手动取消。</translation>
    </message>
    <message>
        <source>It is never sent again from here.</source>
        <translation>鸿雁不会再发。</translation>
    </message>
    <message>
        <source>It can no longer be repeated safely: a person decides.</source>
        <translation>再发可能重复，已停止自动重发，请你决定。</translation>
    </message>
    <message>
        <source>An earlier try may have arrived: a person decides.</source>
        <translation>前一次可能已受理，请你决定。</translation>
    </message>
    <message>
        <source>The platform took it.</source>
        <translation>微信已受理。</translation>
    </message>
    <message>
        <source>The platform keeps it for review and sends it itself.</source>
        <translation>微信审核中，通过后由微信发出，请勿重发。</translation>
    </message>
    <message>
        <source>An earlier try had been accepted; nothing was sent twice.</source>
        <translation>前一次其实已受理，没有重复发送。</translation>
    </message>
    <message>
        <source>The platform clearly did not take it, so it is safe to repeat.</source>
        <translation>微信明确没有受理，可以放心重发。</translation>
    </message>
    <message>
        <source>Too fast for the platform; sending slows down. No try is used.</source>
        <translation>发得太快，已自动降速，不计入重试次数。</translation>
    </message>
    <message>
        <source>Today&apos;s quota is used up. No try is used.</source>
        <translation>今日额度已用完，不计入重试次数。</translation>
    </message>
    <message>
        <source>Only this recipient has to wait.</source>
        <translation>只有此人要等一等，不影响其他人。</translation>
    </message>
    <message>
        <source>The token was refused; a new one is fetched. No try is used.</source>
        <translation>凭证失效，正在更换，不计入重试次数。</translation>
    </message>
    <message>
        <source>This recipient cannot be reached.</source>
        <translation>此人无法接收。</translation>
    </message>
    <message>
        <source>The platform refuses this content.</source>
        <translation>微信不接受这个内容。</translation>
    </message>
    <message>
        <source>The platform refuses the account.</source>
        <translation>微信拒绝了这个账号。</translation>
    </message>
    <message>
        <source>A code we do not know.</source>
        <translation>未收录的错误码。</translation>
    </message>
    <message>
        <source>The request never left. No try is used.</source>
        <translation>请求没有发出，不计入重试次数。</translation>
    </message>
    <message>
        <source>%1; nobody knows whether it arrived. Sent again under the same deduplication id, of which WeChat sends one within 10 minutes.</source>
        <translation>%1，不确定是否已发出。已用同一防重编号重发，10 分钟内微信只发一条。</translation>
    </message>
    <message>
        <source>%1; nobody knows whether it arrived.</source>
        <translation>%1，不确定是否已发出。</translation>
    </message>
    <message>
        <source>Code %1, not in our table</source>
        <translation>错误码 %1，未收录</translation>
    </message>
    <message>
        <source>Waiting for the platform&apos;s answer</source>
        <translation>等待微信响应</translation>
    </message>
    <message>
        <source>Cancelled by a person</source>
        <translation>手动取消</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>已跳过：%1</translation>
    </message>
    <message>
        <source>In the platform&apos;s review, sent when it passes</source>
        <translation>微信审核中，通过后由微信发出</translation>
    </message>
    <message>
        <source>%1, outcome unknown</source>
        <translation>%1，结果未知</translation>
    </message>
    <message>
        <source>May have been sent since the copy that the database was brought back from</source>
        <translation>数据库是从副本恢复的，副本之后可能已经发出</translation>
    </message>
    <message>
        <source>Attempt %1</source>
        <translation>第 %1 次</translation>
    </message>
    <message>
        <source>Check the network, then retry.</source>
        <translation>检查网络后重试。</translation>
    </message>
    <message>
        <source>%1, all tries used up</source>
        <translation>%1，重试次数已用完</translation>
    </message>
    <message>
        <source>It is under way already</source>
        <translation>已经在发</translation>
    </message>
    <message>
        <source>The platform has taken it; again would be twice</source>
        <translation>微信已受理，再发就重复了</translation>
    </message>
    <message>
        <source>The platform sends it itself after its review</source>
        <translation>微信审核通过后会自己发出</translation>
    </message>
    <message>
        <source>It was left out on purpose</source>
        <translation>已按设置跳过</translation>
    </message>
    <message>
        <source>The campaign was cancelled</source>
        <translation>任务已取消</translation>
    </message>
    <message>
        <source>“%1” breaks its rule: %2</source>
        <translation>“%1”不合微信的规则：%2</translation>
    </message>
    <message>
        <source>Delivered, as the receipt says</source>
        <translation>已送达，微信已回执</translation>
    </message>
    <message>
        <source>Taken by WeChat</source>
        <translation>微信已受理，送达与否未知</translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1。</translation>
    </message>
    <message>
        <source>All tries are used up and nothing more happens by itself: retry when the cause is gone.</source>
        <translation>重试已用尽，不会再自动发送：原因消除后请手动重试。</translation>
    </message>
    <message>
        <source>Retry, and it is sent.</source>
        <translation>可以重试，重试后就会发送。</translation>
    </message>
    <message>
        <source>To write to this person again, take them off the suppression list and send anew.</source>
        <translation>要再给此人发送，请先移出免打扰名单，再重新发送。</translation>
    </message>
    <message>
        <source>To reach this person all the same, send a new campaign later.</source>
        <translation>仍要发给此人，请过些时候另建任务。</translation>
    </message>
    <message>
        <source>Mend the value and send to these people once more.</source>
        <translation>改好内容后，再给这些人发送。</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message>
        <source>Ask the person if you can, then say whether it was sent; or send it again, which may arrive twice.</source>
        <translation>能问到对方就先问，再记为已发出或未发出；也可以再发一次，但对方可能收到两条。</translation>
    </message>
    <message>
        <source>To send it all the same, begin a new campaign.</source>
        <translation>仍要发送，请另建任务。</translation>
    </message>
    <message>
        <source>Nothing to do: WeChat sends it itself once its review is passed. It is never repeated from here.</source>
        <translation>无需操作：微信审核通过后会自己发送，这里不会重发。</translation>
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
        <source>%1 took back what was said of it.</source>
        <translation>%1 把它恢复为待核实。</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Mini-program page</source>
        <translation>小程序页面</translation>
    </message>
    <message>
        <source>Left out: the platform would have refused “%1”</source>
        <translation>已跳过：“%1”的内容不合微信的规则</translation>
    </message>
    <message>
        <source>Assumed sent, on a person&apos;s word</source>
        <translation>手动记为已发出</translation>
    </message>
    <message>
        <source>Assumed not sent, on a person&apos;s word</source>
        <translation>手动记为未发出</translation>
    </message>
</context>
<context>
    <name>SecretPlaces</name>
    <message>
        <source>Where AppSecrets are kept</source>
        <translation>AppSecret 存在哪里</translation>
    </message>
    <message>
        <source>Asking the system&apos;s keychain…</source>
        <translation>正在查看系统密钥环…</translation>
    </message>
    <message>
        <source>AppSecrets are not in it.</source>
        <translation>AppSecret 不在其中。</translation>
    </message>
    <message>
        <source>AppSecrets stay in memory</source>
        <translation>AppSecret 只留在内存里</translation>
    </message>
    <message>
        <source>They are gone when Hongyan ends. Never in a file, a database or a log.</source>
        <translation>关闭鸿雁后即消失，不写入文件、数据库和日志。</translation>
    </message>
    <message>
        <source>AppSecrets are not in it: they stay in memory until Hongyan ends.</source>
        <translation>AppSecret 不在其中：只留在内存里，关闭鸿雁后即消失。</translation>
    </message>
    <message>
        <source>AppSecrets come from the environment</source>
        <translation>AppSecret 来自环境变量</translation>
    </message>
    <message>
        <source>Read from HONGYAN_SECRET_&lt;AppID&gt;. Never in a file, a database or a log.</source>
        <translation>读自 HONGYAN_SECRET_&lt;AppID&gt;，不写入文件、数据库和日志。</translation>
    </message>
    <message>
        <source>AppSecrets are not in it: they come from the environment.</source>
        <translation>AppSecret 不在其中：来自环境变量。</translation>
    </message>
    <message>
        <source>AppSecrets need a keychain</source>
        <translation>保存 AppSecret 需要密钥环</translation>
    </message>
    <message>
        <source>This system has none that answers: an AppSecret can be kept for one session only. Never in a file, a database or a log.</source>
        <translation>本系统没有可用的密钥环，AppSecret 只能在本次运行中使用，不写入文件、数据库和日志。</translation>
    </message>
    <message>
        <source>AppSecrets live in the system&apos;s keychain</source>
        <translation>AppSecret 只存在系统密钥环</translation>
    </message>
    <message>
        <source>%1. Never in a file, a database or a log.</source>
        <translation>%1。不写入文件、数据库和日志。</translation>
    </message>
    <message>
        <source>AppSecrets are not in it: they live in the keychain.</source>
        <translation>AppSecret 不在其中：存在系统密钥环里。</translation>
    </message>
    <message>
        <source>An AppSecret in the environment stays there.</source>
        <translation>环境变量里的 AppSecret 不受影响。</translation>
    </message>
    <message>
        <source>Its AppSecret is forgotten.</source>
        <translation>它的 AppSecret 会从内存中清除。</translation>
    </message>
    <message>
        <source>Its AppSecret is deleted from the keychain.</source>
        <translation>它的 AppSecret 会从密钥环删除。</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>the request never left</source>
        <translation>请求没有发出</translation>
    </message>
    <message>
        <source>the platform refused for now</source>
        <translation>微信暂时拒绝</translation>
    </message>
    <message>
        <source>the platform asked to slow down</source>
        <translation>微信要求放慢</translation>
    </message>
    <message>
        <source>the token was refused</source>
        <translation>凭证被拒</translation>
    </message>
    <message>
        <source>this recipient has to wait</source>
        <translation>此人要等一等</translation>
    </message>
    <message>
        <source>no answer, repeated under the same deduplication id</source>
        <translation>没有响应，用同一个防重编号重发</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>To retry</source>
        <translation>待重试</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>Unconfirmed</source>
        <translation>待核实</translation>
    </message>
    <message>
        <source>asked for by a person</source>
        <translation>手动要求</translation>
    </message>
    <message>
        <source>the platform said a final no</source>
        <translation>微信明确拒绝</translation>
    </message>
    <message>
        <source>all tries used up</source>
        <translation>重试次数已用完</translation>
    </message>
    <message>
        <source>no trustworthy answer, and it can no longer be repeated safely</source>
        <translation>没有收到有效响应，不能自动重发</translation>
    </message>
    <message>
        <source>a final no, but an earlier try may have arrived</source>
        <translation>微信已明确拒绝，但前一次可能已受理</translation>
    </message>
    <message>
        <source>the database was brought back from an older copy: it may have been sent since</source>
        <translation>数据库是从较旧的副本恢复的，之后可能已经发出</translation>
    </message>
    <message>
        <source>the platform reviews it and sends it itself</source>
        <translation>微信审核通过后自己发出</translation>
    </message>
    <message>
        <source>on the suppression list</source>
        <translation>在免打扰名单</translation>
    </message>
    <message>
        <source>a duplicate in the list</source>
        <translation>名单里重复</translation>
    </message>
    <message>
        <source>already sent once</source>
        <translation>已经发过一次</translation>
    </message>
    <message>
        <source>an earlier try had been accepted</source>
        <translation>前一次其实已受理</translation>
    </message>
    <message>
        <source>settled by the receipt</source>
        <translation>以微信回执为准</translation>
    </message>
    <message>
        <source>No receipt yet</source>
        <translation>没有回执</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Blocked by the recipient</source>
        <translation>用户拒收</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>未送达</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>已受理</translation>
    </message>
    <message>
        <source>kept for review</source>
        <translation>审核中</translation>
    </message>
    <message>
        <source>too fast for the platform</source>
        <translation>发得太快</translation>
    </message>
    <message>
        <source>today&apos;s quota is used up</source>
        <translation>今日额度已用完</translation>
    </message>
    <message>
        <source>this recipient cannot be reached</source>
        <translation>此人无法接收</translation>
    </message>
    <message>
        <source>the content was refused</source>
        <translation>内容被拒</translation>
    </message>
    <message>
        <source>the account was refused</source>
        <translation>账号被拒</translation>
    </message>
    <message>
        <source>a code we do not know</source>
        <translation>未收录的错误码</translation>
    </message>
    <message>
        <source>no trustworthy answer</source>
        <translation>没有收到有效响应</translation>
    </message>
    <message>
        <source>Could not connect</source>
        <translation>无法连接微信</translation>
    </message>
    <message>
        <source>Certificate not trusted</source>
        <translation>证书不受信任</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>响应超时</translation>
    </message>
    <message>
        <source>Connection lost</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The answer made no sense</source>
        <translation>返回内容无法识别</translation>
    </message>
    <message>
        <source>Broken off while closing</source>
        <translation>关闭时中断</translation>
    </message>
    <message>
        <source>The program ended before the answer</source>
        <translation>响应前程序意外退出</translation>
    </message>
    <message>
        <source>The proxy refused</source>
        <translation>代理拒绝</translation>
    </message>
    <message>
        <source>The answer to another request came instead</source>
        <translation>收到的是另一个请求的响应</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>准备中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>paused by hand</source>
        <translation>手动暂停</translation>
    </message>
    <message>
        <source>the platform refuses the account</source>
        <translation>微信拒绝了账号</translation>
    </message>
    <message>
        <source>no token to be had</source>
        <translation>获取不到凭证</translation>
    </message>
    <message>
        <source>the AppSecret is not at hand</source>
        <translation>读取不到 AppSecret</translation>
    </message>
    <message>
        <source>the platform refuses the template</source>
        <translation>微信拒绝了模板</translation>
    </message>
    <message>
        <source>too many of the first failed alike</source>
        <translation>开头连续多条因同一原因失败</translation>
    </message>
    <message>
        <source>the database cannot be written</source>
        <translation>数据库写不进去</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>短时重试</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>长时重试</translation>
    </message>
    <message>
        <source>Paused: %1</source>
        <translation>已暂停：%1</translation>
    </message>
    <message>
        <source>; goes on by itself at %1</source>
        <translation>，%1 自动继续</translation>
    </message>
    <message>
        <source>Paused: WeChat saw the address %1, which is not on the allow-list (%2)</source>
        <translation>已暂停：本机公网 IP %1 不在 API IP 白名单里（%2）</translation>
    </message>
    <message>
        <source>Paused: %1 (%2)</source>
        <translation>已暂停：%1（%2）</translation>
    </message>
    <message>
        <source>was sent enough messages lately</source>
        <translation>最近发过的条数已达上限</translation>
    </message>
    <message>
        <source>waiting for its start</source>
        <translation>等待开始时间</translation>
    </message>
    <message>
        <source>its start was missed</source>
        <translation>错过了开始时间</translation>
    </message>
    <message>
        <source>outside its sending window</source>
        <translation>不在允许发送的时段内</translation>
    </message>
    <message>
        <source>too many of the first messages failed</source>
        <translation>小批先发的消息失败过多</translation>
    </message>
    <message>
        <source>the platform answered the first messages too slowly</source>
        <translation>小批先发时微信响应过慢</translation>
    </message>
    <message>
        <source>the openids are of another account</source>
        <translation>这些 openid 属于另一个账号</translation>
    </message>
    <message>
        <source>Stopped after the first %1: %2 % failed, most with %3 (%4)</source>
        <translation>小批 %1 条发完后暂停：失败 %2%，多数是“%3”（%4）</translation>
    </message>
    <message>
        <source>Stopped after the first %1: the platform took %2 to answer</source>
        <translation>小批 %1 条发完后暂停：微信响应用了 %2</translation>
    </message>
    <message>
        <source>Starts at %1</source>
        <translation>将于 %1 开始</translation>
    </message>
    <message>
        <source>Should have started at %1; start it now?</source>
        <translation>本应于 %1 开始；现在开始吗？</translation>
    </message>
    <message>
        <source>at most %1 tries, within about %2</source>
        <translation>最多试 %1 次，前后约 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>many in a row were refused for the same field</source>
        <translation>接连多条因同一字段被拒</translation>
    </message>
    <message>
        <source>many answers in a row had an unknown code</source>
        <translation>接连多次返回未知错误码</translation>
    </message>
    <message>
        <source>Stopped: many in a row were refused for the field %1 (%2)</source>
        <translation>已暂停：接连多条因字段“%1”被拒（%2）</translation>
    </message>
    <message>
        <source>left out: the platform would have refused a value</source>
        <translation>已跳过：内容不合微信的规则</translation>
    </message>
    <message>
        <source>the database is older than what was sent</source>
        <translation>数据库比已发送的内容旧</translation>
    </message>
    <message>
        <source>Paused: this database is older than what was sent from it. Whoever still waits here may have had the message; resuming sends it to them all</source>
        <translation>已暂停：这个数据库比用它发送过的内容旧，这里仍在等待的人可能已经发过；点“继续”会再发给他们所有人</translation>
    </message>
    <message numerus="yes">
        <source>This database is older than what was sent from it, so %n person(s) who still wait here may have had the message. Resumed, all of them are sent it, and %n may get it twice.</source>
        <translation>
            <numerusform>这个数据库比实际发送的旧，这里还在等待的 %n 人可能已经收到。继续后会全部发送，%n 人可能收到两条。</numerusform>
        </translation>
    </message>
    <message>
        <source>assumed not sent, on a person&apos;s word</source>
        <translation>手动记为未发出</translation>
    </message>
    <message>
        <source>assumed sent, on a person&apos;s word</source>
        <translation>手动记为已发出</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between states</comment>
        <translation>和</translation>
    </message>
</context>
</TS>
