<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::shell::AccountRow</name>
    <message>
        <source>Stopped</source>
        <translation>已停</translation>
    </message>
    <message>
        <source>Stopped: %1</source>
        <translation>已停：%1</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
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
        <source>fetched when first needed</source>
        <translation>第一次用时获取</translation>
    </message>
    <message>
        <source>renewed in %1</source>
        <translation>%1 后更新</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩 %1</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已用</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::CampaignRow</name>
    <message>
        <source>%1 · begun %2</source>
        <translation>%1 · %2 开始</translation>
    </message>
    <message>
        <source>%1 · %2 – %3, %4</source>
        <translation>%1 · %2 – %3 %4</translation>
    </message>
    <message>
        <source>Done about %1</source>
        <translation>约 %1 完成</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>投递</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::Closing</name>
    <message>
        <source>Close Hongyan?</source>
        <translation>关闭鸿雁？</translation>
    </message>
    <message>
        <source>%1 messages are not sent yet.</source>
        <translation>还有 %1 条没有发出。</translation>
    </message>
    <message>
        <source>Nothing gets lost: paused campaigns wait until you resume them.</source>
        <translation>不会丢失：暂停的任务等你继续。</translation>
    </message>
    <message>
        <source>Keep sending in the tray</source>
        <translation>在托盘里继续发送</translation>
    </message>
    <message>
        <source>Pause and close</source>
        <translation>暂停并关闭</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>先不关</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::Console</name>
    <message>
        <source>Sandbox</source>
        <translation>沙箱</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::DeskPage</name>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Find a recipient</source>
        <translation>查一个收件人</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>新建发送</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要你处理</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>全部任务</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Sending rate</source>
        <translation>发送速度</translation>
    </message>
    <message>
        <source>last 10 minutes, messages a second</source>
        <translation>最近 10 分钟，条/秒</translation>
    </message>
    <message>
        <source>Sending rate, last 10 minutes</source>
        <translation>发送速度，最近 10 分钟</translation>
    </message>
    <message>
        <source>Today&apos;s deliveries</source>
        <translation>今天的投递</translation>
    </message>
    <message>
        <source>%1 of them skipped</source>
        <translation>其中跳过 %1</translation>
    </message>
    <message>
        <source>%1 of what was sent</source>
        <translation>占已发出的 %1</translation>
    </message>
    <message>
        <source>Accepted, no receipt yet</source>
        <translation>已受理，等回执</translation>
    </message>
    <message>
        <source>most come within 5 seconds</source>
        <translation>多数 5 秒内到</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cause(s)</source>
        <translation>
            <numerusform>%1，%n 类原因</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>没有</translation>
    </message>
    <message>
        <source>you decide</source>
        <translation>要你决定</translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n 条未确认</numerusform>
        </translation>
    </message>
    <message>
        <source>No trustworthy answer came: WeChat may have taken them. Sent again they may arrive twice.</source>
        <translation>超时后不知道微信有没有收下，再发就可能重复。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>去处理</translation>
    </message>
    <message>
        <source>A retry will not help.</source>
        <translation>重试不会成功。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n message(s)</source>
        <translation>
            <numerusform>%n 条：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>See the failures</source>
        <translation>看失败归类</translation>
    </message>
    <message>
        <source>Copy the IP</source>
        <translation>复制 IP</translation>
    </message>
    <message>
        <source>See the campaign</source>
        <translation>看任务</translation>
    </message>
    <message>
        <source>nothing, all is well</source>
        <translation>没有，一切正常</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign limit %1</source>
        <translation>任务上限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个在发</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is damaged; nothing is sent</source>
        <translation>数据库已损坏，已停止发送</translation>
    </message>
    <message>
        <source>The database fails</source>
        <translation>数据库出错</translation>
    </message>
    <message>
        <source>See the deliveries</source>
        <translation>查看发送明细</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::FirstRunPage</name>
    <message>
        <source>Where shall we start?</source>
        <translation>先从哪里开始？</translation>
    </message>
    <message>
        <source>Hongyan sends WeChat messages to many people and can say what each of them received.</source>
        <translation>鸿雁替你群发微信模板消息，并能说清每个人收到没有。</translation>
    </message>
    <message>
        <source>Try it in the sandbox</source>
        <translation>在沙箱里试一遍</translation>
    </message>
    <message>
        <source>A WeChat platform in a box, with a template and a sample list of 500.</source>
        <translation>内置模拟的微信平台，备好模板和 500 人的样例表格。</translation>
    </message>
    <message>
        <source>No account, no network, nobody gets a message</source>
        <translation>不需要账号，不联网，不会发给任何真人</translation>
    </message>
    <message>
        <source>Timeouts, refusals and limits on purpose: see what Hongyan does</source>
        <translation>会故意出现超时、拒收和限速，看看鸿雁怎么处理</translation>
    </message>
    <message>
        <source>About 3 minutes: import, fill in, send, look</source>
        <translation>大约 3 分钟走完：导入、填写、发送、查结果</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>打开沙箱</translation>
    </message>
    <message>
        <source>Add an account or mini-program</source>
        <translation>添加公众号或小程序</translation>
    </message>
    <message>
        <source>Use your own account. Have at hand:</source>
        <translation>直接用自己的账号。手边需要准备：</translation>
    </message>
    <message>
        <source>AppID and AppSecret (on the platform, under settings)</source>
        <translation>AppID 和 AppSecret（公众号后台，设置与开发）</translation>
    </message>
    <message>
        <source>Your address on the allow-list; if not, we say which one</source>
        <translation>出口 IP 加入白名单；没加也行，会告诉你加哪个</translation>
    </message>
    <message>
        <source>At least one approved template</source>
        <translation>至少一个已通过的模板</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>AppSecrets live in the system&apos;s keychain</source>
        <translation>AppSecret 存在系统钥匙串</translation>
    </message>
    <message>
        <source>%1. Never in a file, a database or a log.</source>
        <translation>%1。不写进文件、数据库和日志。</translation>
    </message>
    <message>
        <source>Your data stays on this computer</source>
        <translation>数据都在这台电脑上</translation>
    </message>
    <message>
        <source>SQLite, %1.</source>
        <translation>SQLite，%1。</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::MainWindow</name>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n 条未确认</numerusform>
        </translation>
    </message>
    <message>
        <source>Hongyan</source>
        <translation>鸿雁</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>工作台</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>投递</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>SQLite · this computer</source>
        <translation>SQLite · 本机</translation>
    </message>
    <message>
        <source>Idle, nothing to send</source>
        <translation>空闲，没有任务在发</translation>
    </message>
    <message>
        <source>No account yet, nothing to send</source>
        <translation>还没有账号，没有任务在发</translation>
    </message>
    <message>
        <source>In flight %1</source>
        <translation>在途 %1</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>排队 %1</translation>
    </message>
    <message>
        <source>Done about %1</source>
        <translation>约 %1 完成</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>预计 %1</translation>
    </message>
    <message>
        <source>Quota left today %1</source>
        <translation>今日额度剩 %1</translation>
    </message>
    <message>
        <source>Token %1</source>
        <translation>凭证 %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::SandboxHost</name>
    <message>
        <source>Sample message</source>
        <translation>样例消息</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::Tray</name>
    <message>
        <source>Open Hongyan</source>
        <translation>打开鸿雁</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Hongyan</source>
        <translation>鸿雁</translation>
    </message>
    <message>
        <source>%1 accepted, %2 failed, %3 unconfirmed</source>
        <translation>已受理 %1，失败 %2，未确认 %3</translation>
    </message>
</context>
</TS>
