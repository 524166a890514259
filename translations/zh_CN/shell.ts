<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Help</name>
    <message>
        <source>Sends WeChat template and subscription messages to many people.</source>
        <translation>鸿雁：批量发送微信模板消息和订阅消息。</translation>
    </message>
    <message>
        <source>The folder of the database.</source>
        <translation>数据库所在的文件夹。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where AppSecrets are: keychain, env or memory.</source>
        <translation>AppSecret 存放处：keychain（密钥环）、env（环境变量）或 memory（内存）。</translation>
    </message>
    <message>
        <source>where</source>
        <translation>存放处</translation>
    </message>
    <message>
        <source>zh_CN or en, for this run.</source>
        <translation>界面语言，zh_CN 或 en，仅这一次有效。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>light or dark, for this run.</source>
        <translation>主题，light（浅色）或 dark（深色），仅这一次有效。</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Write a picture of each page into a folder and end.</source>
        <translation>把每一页画成图片，存到文件夹后退出。</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::AccountRow</name>
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
        <translation>首次发送时自动获取</translation>
    </message>
    <message>
        <source>renewed in %1</source>
        <translation>%1后更新</translation>
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
        <translation>预计 %1 完成</translation>
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
        <translation>发送明细</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::Closing</name>
    <message>
        <source>Close Hongyan?</source>
        <translation>关闭鸿雁？</translation>
    </message>
    <message>
        <source>Nothing gets lost: paused campaigns wait until you resume them.</source>
        <translation>不会丢失：下次打开鸿雁，点“继续”即可接着发。</translation>
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
    <message numerus="yes">
        <source>%Ln message(s) not sent yet.</source>
        <translation>
            <numerusform>还有 %Ln 条没有发完。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::shell::Console</name>
    <message>
        <source>Sandbox</source>
        <translation>模拟环境</translation>
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
        <translation>查某个人</translation>
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
        <translation>今日发送</translation>
    </message>
    <message>
        <source>without those skipped</source>
        <translation>不含跳过的</translation>
    </message>
    <message>
        <source>%1 of what was sent</source>
        <translation>占已发出的 %1</translation>
    </message>
    <message>
        <source>Accepted, no receipt yet</source>
        <translation>微信已受理</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n cause(s)</source>
        <translation>
            <numerusform>%1，%n 类原因</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>you decide</source>
        <translation>等你处理</translation>
    </message>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n 条待核实</numerusform>
        </translation>
    </message>
    <message>
        <source>No trustworthy answer came: WeChat may have taken them. Sent again they may arrive twice.</source>
        <translation>微信没有及时响应，可能已经受理；再发一次可能重复。</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>处理</translation>
    </message>
    <message>
        <source>A retry will not help.</source>
        <translation>重试没有用。</translation>
    </message>
    <message>
        <source>See the failures</source>
        <translation>查看失败原因</translation>
    </message>
    <message>
        <source>Copy the IP</source>
        <translation>复制 IP</translation>
    </message>
    <message>
        <source>See the campaign</source>
        <translation>查看任务</translation>
    </message>
    <message>
        <source>nothing, all is well</source>
        <translation>暂无，一切正常</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>暂无</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Campaign limit %1</source>
        <translation>任务上限 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation>
            <numerusform>%n 个发送中</numerusform>
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
    <message>
        <source>being counted</source>
        <translation>正在统计</translation>
    </message>
    <message>
        <source>no receipt has come</source>
        <translation>还没有收到回执</translation>
    </message>
    <message>
        <source>whether they arrived is not known</source>
        <translation>是否送达未知</translation>
    </message>
    <message numerus="yes">
        <source>%n failed alike</source>
        <translation>
            <numerusform>%n 条因同样的原因失败</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is stopped</source>
        <translation>%1 已停止</translation>
    </message>
    <message>
        <source>%1 cannot renew its token</source>
        <translation>%1 更新不了凭证</translation>
    </message>
    <message>
        <source>Open the account</source>
        <translation>打开这个账号</translation>
    </message>
    <message>
        <source>being looked up</source>
        <translation>正在查询</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message numerus="yes">
        <source>Send to %n people</source>
        <translation>
            <numerusform>发给 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>The database was brought back from a copy</source>
        <translation>数据库是从备份恢复的</translation>
    </message>
    <message>
        <source>This database is older than what was sent from it.</source>
        <translation>它比实际发送的进度旧。</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) are paused until you look at them.</source>
        <translation>
            <numerusform>%n 个任务已暂停，等你查看。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) that had failed or were on their way may have been sent since; they are unconfirmed.</source>
        <translation>
            <numerusform>%n 条失败或发送中的消息可能后来已发出，已标为待核实。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) that were sent since are not in it: whom they reached is not known here, and no send-once key and no cap counts them.</source>
        <translation>
            <numerusform>后来发送的 %n 个任务不在其中：发给了谁已无从得知，活动标记和频次控制也不会计入。</numerusform>
        </translation>
    </message>
    <message>
        <source>See the campaigns</source>
        <translation>查看任务</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::FirstRunPage</name>
    <message>
        <source>Where shall we start?</source>
        <translation>从哪里开始？</translation>
    </message>
    <message>
        <source>Hongyan sends WeChat messages to many people and can say what became of each.</source>
        <translation>鸿雁帮你批量发送微信模板消息和订阅通知，每个人的发送结果都查得到。</translation>
    </message>
    <message>
        <source>Try it in the sandbox</source>
        <translation>先用模拟环境试一遍</translation>
    </message>
    <message>
        <source>A WeChat platform in a box, with a template and a sample list of 500.</source>
        <translation>本机模拟的微信，备好模板和 500 人的样例表格。</translation>
    </message>
    <message>
        <source>No account, no network, nobody gets a message</source>
        <translation>不需要账号，不联网，不会发给任何真人</translation>
    </message>
    <message>
        <source>Timeouts, refusals and limits on purpose: see what Hongyan does</source>
        <translation>会故意出现超时、失败和限速，看看鸿雁怎么处理</translation>
    </message>
    <message>
        <source>About 3 minutes: import, fill in, send, look</source>
        <translation>大约 3 分钟走完：导入、填写、发送、查结果</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>进入模拟环境</translation>
    </message>
    <message>
        <source>Add an account or mini-program</source>
        <translation>添加服务号或小程序</translation>
    </message>
    <message>
        <source>Use your own account. Have at hand:</source>
        <translation>直接用自己的账号。手边需要准备：</translation>
    </message>
    <message>
        <source>AppID and AppSecret (WeChat Developer Platform; mini-programs: mp.weixin.qq.com)</source>
        <translation>AppID 和 AppSecret（服务号在微信开发者平台，小程序在公众平台）</translation>
    </message>
    <message>
        <source>This computer&apos;s public IP on the API IP allow-list; if not, the check says which one</source>
        <translation>这台电脑的公网 IP 已加入 API IP 白名单；没加也行，检查时会告诉你加哪个</translation>
    </message>
    <message>
        <source>At least one approved template</source>
        <translation>至少一个已选用的模板</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Your data stays on this computer</source>
        <translation>数据都在这台电脑上</translation>
    </message>
    <message>
        <source>SQLite, %1.</source>
        <translation>数据文件 %1。</translation>
    </message>
</context>
<context>
    <name>hongyan::shell::MainWindow</name>
    <message numerus="yes">
        <source>%n unconfirmed</source>
        <translation>
            <numerusform>%n 条待核实</numerusform>
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
        <translation>发送明细</translation>
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
        <translation>名单</translation>
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
        <translation>数据在本机</translation>
    </message>
    <message>
        <source>Idle, nothing to send</source>
        <translation>空闲，没有发送中的任务</translation>
    </message>
    <message>
        <source>No account yet, nothing to send</source>
        <translation>还没有账号，请先添加</translation>
    </message>
    <message>
        <source>Queued %1</source>
        <translation>排队 %1</translation>
    </message>
    <message>
        <source>Done about %1</source>
        <translation>预计 %1 完成</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>预计完成 %1</translation>
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
    <message>
        <source>Sending %1</source>
        <translation>发送中 %1</translation>
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
        <translation>已受理 %1，失败 %2，待核实 %3</translation>
    </message>
</context>
</TS>
