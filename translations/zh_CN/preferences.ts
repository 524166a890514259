<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::preferencespage::PreferencesPage</name>
    <message>
        <source>No program opened the folder. Open it by hand.</source>
        <translation>没有程序能打开这个文件夹，请手动打开。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Every choice is stored at once.</source>
        <translation>改动立即保存</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送</translation>
    </message>
    <message>
        <source>When the window is closed</source>
        <translation>关闭窗口时</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>About Hongyan</source>
        <translation>关于鸿雁</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Ask each time</source>
        <translation>每次询问</translation>
    </message>
    <message>
        <source>Keep sending in the tray</source>
        <translation>在托盘里继续发送</translation>
    </message>
    <message>
        <source>Pause, and close</source>
        <translation>暂停并关闭</translation>
    </message>
    <message>
        <source>Show Hongyan in the tray</source>
        <translation>在托盘显示鸿雁</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>%1 (Qt %2)</source>
        <translation>%1（Qt %2）</translation>
    </message>
    <message>
        <source>Read the licence</source>
        <translation>阅读许可证</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>At most a second</source>
        <translation>每秒最多</translation>
    </message>
    <message>
        <source>At most under way</source>
        <translation>同时发送最多</translation>
    </message>
    <message>
        <source>Type the number from</source>
        <translation>大批量确认</translation>
    </message>
    <message>
        <source>From so many recipients on, the number is typed before sending. 0: always.</source>
        <translation>接收人达到这个数时，发送前要输入人数确认。0 表示每次都要。</translation>
    </message>
    <message>
        <source>Time to take it back</source>
        <translation>发送倒计时</translation>
    </message>
    <message>
        <source>Between the click on Send and the first message. 0: none.</source>
        <translation>点“发送”后等待这么久才发出第一条，期间可以取消。0 表示不等待。</translation>
    </message>
    <message>
        <source>While messages are being sent</source>
        <translation>正在发送时</translation>
    </message>
    <message>
        <source>Tray</source>
        <translation>托盘</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Campaigns, deliveries, lists and these settings. %1</source>
        <translation>任务、发送明细、名单和这些设置都在这里。%1</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Free software: use, study, share and change it. Without any warranty.</source>
        <translation>自由软件：可以使用、研究、分享和修改。不附带任何担保。</translation>
    </message>
    <message>
        <source> messages</source>
        <translation> 条</translation>
    </message>
    <message>
        <source> requests</source>
        <translation> 个请求</translation>
    </message>
    <message>
        <source> people</source>
        <translation> 人</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Messages a second and account. Sending starts slower and grows to it while the platform keeps up. Counts at once.</source>
        <translation>每个账号每秒最多发多少条。开始较慢，微信响应正常时逐步提速到这个数。立即生效。</translation>
    </message>
    <message>
        <source>Requests waiting for an answer at once, per account. Counts at once.</source>
        <translation>每个账号同时等待响应的请求数。立即生效。</translation>
    </message>
</context>
</TS>
