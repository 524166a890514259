<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>CheckTexts</name>
    <message>
        <source>Check again</source>
        <translation>再检查一次</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>复制 IP</translation>
    </message>
    <message>
        <source>Enter the password or key</source>
        <translation>填写密码或密钥</translation>
    </message>
    <message>
        <source>Replace the AppSecret</source>
        <translation>更换 AppSecret</translation>
    </message>
    <message>
        <source>Correct the AppID</source>
        <translation>改正 AppID</translation>
    </message>
    <message>
        <source>Look at the API base</source>
        <translation>核对接口地址</translation>
    </message>
    <message>
        <source>Look at the proxy</source>
        <translation>核对代理</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Service account: WeChat Developer Platform → My business → Service account → Basic information → Developer keys → API IP allow-list. Mini-program: mp.weixin.qq.com → Management → Development → Development settings → IP allow-list.</source>
        <translation>服务号：微信开发者平台 → 我的业务 → 服务号 → 基础信息 → 开发密钥 → API IP 白名单。小程序：微信公众平台 → 管理 → 开发管理 → 开发设置 → IP 白名单。</translation>
    </message>
    <message>
        <source>All is well: the platform gave a token, valid for %1. It does not say the quota.</source>
        <translation>一切正常，凭证有效期 %1。微信没有返回额度。</translation>
    </message>
    <message>
        <source>All is well: the platform gave a token, valid for %1. %2 of %3 messages left today.</source>
        <translation>一切正常，凭证有效期 %1，今日额度剩 %2 条（共 %3 条）。</translation>
    </message>
    <message>
        <source>This passes. Check again in a minute.</source>
        <translation>这是暂时的，请一分钟后再点“检查”。</translation>
    </message>
    <message>
        <source>Check again after midnight in Shanghai.</source>
        <translation>请在北京时间 0 点后再点“检查”。</translation>
    </message>
    <message>
        <source>Check again; if that stays, the AppSecret may be wrong.</source>
        <translation>请再点一次“检查”；若仍如此，可能是 AppSecret 不正确。</translation>
    </message>
</context>
<context>
    <name>StandingWords</name>
    <message>
        <source>Stopped</source>
        <translation>已停发</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停发：%1</translation>
    </message>
    <message>
        <source>the database is damaged</source>
        <translation>数据库已损坏</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>The platform gave this account a token, which is still valid.</source>
        <translation>微信已给出接口凭证，目前有效。</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Nothing has answered for this account since Hongyan was started. Check it on the page Accounts, or send: either asks for a token.</source>
        <translation>鸿雁启动后，微信还没有对这个账号给过响应。到“账号”页点“检查”，或直接发送，都会取一次凭证。</translation>
    </message>
</context>
<context>
    <name>hongyan::accountspage::AccountForm</name>
    <message>
        <source>Give it a name that people will recognise.</source>
        <translation>请填写名称，方便同事辨认。</translation>
    </message>
    <message>
        <source>An AppID looks like wx3f9c0b1d2e3fa21e. Copy it from the WeChat Developer Platform (a mini-program&apos;s from mp.weixin.qq.com).</source>
        <translation>AppID 形如 wx3f9c0b1d2e3fa21e，请从微信开发者平台（小程序：公众平台）复制。</translation>
    </message>
    <message>
        <source>Enter the AppSecret. Without it no token can be fetched.</source>
        <translation>请填写 AppSecret，否则获取不到凭证。</translation>
    </message>
    <message>
        <source>The AppSecret belongs to the AppID: with a new AppID, enter its AppSecret too.</source>
        <translation>AppSecret 与 AppID 是一对：换了 AppID，也要填写它的 AppSecret。</translation>
    </message>
    <message>
        <source>A proxy looks like http://host:port or socks5://host:port.</source>
        <translation>代理形如 http://主机:端口 或 socks5://主机:端口。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>没有这个文件。</translation>
    </message>
    <message>
        <source>from the environment: %1</source>
        <translation>来自环境变量：%1</translation>
    </message>
    <message>
        <source>stored on %1, type to replace</source>
        <translation>已于 %1 保存，重新填写即可更换</translation>
    </message>
    <message>
        <source>none stored yet</source>
        <translation>还没有保存</translation>
    </message>
    <message>
        <source>32 letters and digits, never shown again</source>
        <translation>32 位字母和数字，存入后不再显示</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>正在读取密钥环…</translation>
    </message>
    <message>
        <source>%1. The AppSecret is only there: never in a file, a database or a log.</source>
        <translation>%1。AppSecret 只存在这里，不写进文件、数据库和日志。</translation>
    </message>
    <message>
        <source>%1. Start one (GNOME Keyring or KWallet), then try again.</source>
        <translation>%1。请启动 GNOME 密钥环或 KWallet，然后重试；也可以选“仅本次使用”。</translation>
    </message>
    <message>
        <source>%1. Unlock it with your login password, then try again.</source>
        <translation>%1。请用登录密码解锁，然后重试。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>what people call it</source>
        <translation>例如：花漾鲜花</translation>
    </message>
    <message>
        <source>API base</source>
        <translation>接口地址</translation>
    </message>
    <message>
        <source>Token address</source>
        <translation>凭证地址</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>empty: the system&apos;s</source>
        <translation>留空：使用系统代理</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 证书</translation>
    </message>
    <message>
        <source>empty: only the system&apos;s authorities</source>
        <translation>留空：只信任系统的证书机构</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Token from</source>
        <translation>凭证来源</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>选择 CA 证书</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Ask the keychain again</source>
        <translation>重新读取密钥环</translation>
    </message>
    <message>
        <source>Certificate authority to trust</source>
        <translation>要信任的证书机构</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>证书 (*.pem *.crt *.cer);;所有文件 (*)</translation>
    </message>
    <message>
        <source>This session only</source>
        <translation>仅本次使用</translation>
    </message>
    <message>
        <source>Keep the AppSecret in memory until Hongyan ends</source>
        <translation>AppSecret 只留在内存里，关闭鸿雁后失效</translation>
    </message>
    <message>
        <source>Leave the password out: the address is stored in plain. Write http://user@host:port.</source>
        <translation>不要在地址里写密码：地址以明文保存。请写成 http://用户@主机:端口。</translation>
    </message>
    <message>
        <source>Leave the password or key out: the platform asks for none, and the address is stored in plain.</source>
        <translation>不要在地址里写密码或密钥：微信不需要，而且地址以明文保存。</translation>
    </message>
    <message>
        <source>Its password or key</source>
        <translation>密码或密钥</translation>
    </message>
    <message>
        <source>Its password</source>
        <translation>代理密码</translation>
    </message>
    <message>
        <source>stays as it is while nothing is typed</source>
        <translation>不填写则保持不变</translation>
    </message>
    <message>
        <source>made up by the sandbox, nothing to store</source>
        <translation>由模拟环境生成，无需保存</translation>
    </message>
    <message>
        <source>An AppID is wx and 16 more of 0–9 and a–f. Compare it with the platform&apos;s page.</source>
        <translation>AppID 一般是 wx 加 16 位（0–9、a–f）。请与微信后台核对。</translation>
    </message>
    <message>
        <source>only in memory: enter it anew after each start</source>
        <translation>只留在内存里，每次启动后需重新填写</translation>
    </message>
</context>
<context>
    <name>hongyan::accountspage::AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账号</translation>
    </message>
    <message>
        <source>Add a service account or a mini-program. The AppID and AppSecret of a service account stand on the WeChat Developer Platform, under basic information, those of a mini-program at mp.weixin.qq.com, under development.</source>
        <translation>添加服务号或小程序。服务号的 AppID、AppSecret 在微信开发者平台“基础信息”里，小程序的在公众平台“开发管理”里。</translation>
    </message>
    <message>
        <source>Remove this account…</source>
        <translation>删除这个账号…</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>New account</source>
        <translation>新账号</translation>
    </message>
    <message>
        <source>Save and check</source>
        <translation>保存并检查</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>Add the account</source>
        <translation>添加这个账号</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>%1 is added.</source>
        <translation>已添加“%1”。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Asking the platform for a token…</source>
        <translation>正在获取凭证…</translation>
    </message>
    <message>
        <source>Sync the templates</source>
        <translation>同步模板</translation>
    </message>
    <message>
        <source>Remove %1? What was sent stays in the history. This cannot be undone.</source>
        <translation>移除 %1？已发送的记录会保留。此操作不能撤销。</translation>
    </message>
    <message>
        <source>Remove %1? %2 What was sent stays in the history. This cannot be undone.</source>
        <translation>移除 %1？%2已发送的记录会保留。此操作不能撤销。</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A campaign of this account is not finished. Let it finish or cancel it, then remove the account.</source>
        <translation>这个账号还有未完成的任务。请等它完成或取消它，再删除账号。</translation>
    </message>
    <message>
        <source>Fetch a new token now? The present one becomes invalid at once, for every other system that uses this account too. It is seldom needed: it is renewed by itself.</source>
        <translation>强制更新凭证？现有凭证会立刻失效，使用同一凭证的其他系统可能中断。凭证平时会自动更新，一般不需要这样做。</translation>
    </message>
    <message>
        <source>Fetch a new token</source>
        <translation>获取新凭证</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A new token was fetched.</source>
        <translation>已获取新凭证。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
</context>
<context>
    <name>hongyan::accountspage::TokenCard</name>
    <message numerus="yes">
        <source>%n fetch(es) today</source>
        <translation>
            <numerusform>今天已获取 %n 次</numerusform>
        </translation>
    </message>
    <message>
        <source>valid until %1, renewed in %2</source>
        <translation>有效期至 %1，%2后自动更新</translation>
    </message>
    <message>
        <source>The last fetch failed: %1</source>
        <translation>上次获取失败：%1</translation>
    </message>
    <message>
        <source>fetched when first needed</source>
        <translation>首次发送时自动获取</translation>
    </message>
    <message>
        <source>%1 of %2 left today</source>
        <translation>今日还剩 %1（共 %2）</translation>
    </message>
    <message>
        <source>unknown, a check asks for it</source>
        <translation>未知，点“检查”后显示</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>凭证</translation>
    </message>
    <message>
        <source>Quota</source>
        <translation>额度</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>强制更新…</translation>
    </message>
    <message>
        <source>Refresh the token now</source>
        <translation>强制更新凭证</translation>
    </message>
</context>
</TS>
