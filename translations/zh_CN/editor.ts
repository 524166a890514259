<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::editor::CheckView</name>
    <message>
        <source>Checked with this list</source>
        <translation>用这份名单检查</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>Checking, %1 of %2</source>
        <translation>正在检查，%1 / %2</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>通过</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; people</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看这些人</translation>
    </message>
    <message>
        <source>Show them: %1</source>
        <translation>查看这些人：%1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>a fix and how many people it helps: Shorten to 20 (52)</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, look first</source>
        <translation>%1，先看效果</translation>
    </message>
    <message>
        <source>Fill in a default</source>
        <translation>填默认值</translation>
    </message>
    <message>
        <source>Send to them anyway</source>
        <translation>仍然发给他们</translation>
    </message>
    <message>
        <source>Leave these people out</source>
        <translation>跳过这些人</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are left out: WeChat would refuse their message.</source>
        <translation>
            <numerusform>已跳过 %Ln 人：他们的内容不合微信的规则。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat will refuse the message to %Ln people.</source>
        <translation>
            <numerusform>%Ln 人的内容不合微信的规则，会发送失败。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln&lt;/b&gt; message(s)</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln&lt;/b&gt; 条</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are left out: WeChat would refuse them.</source>
        <translation>
            <numerusform>跳过 %Ln 条：微信不会接受这些内容。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>WeChat will refuse %Ln message(s).</source>
        <translation>
            <numerusform>有 %Ln 条会被微信拒绝。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave these messages out</source>
        <translation>跳过这些消息</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::Completions</name>
    <message>
        <source>Columns of the list</source>
        <translation>名单的列</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter inserts. At the right: this recipient&apos;s value</source>
        <translation>↑↓ 选择，Enter 填入。右边是当前接收人的值</translation>
    </message>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter inserts. At the right: this recipient&apos;s value in this format</source>
        <translation>↑↓ 选择，Enter 填入。右边是当前接收人的值按此格式的样子</translation>
    </message>
    <message>
        <source>Approved values</source>
        <translation>已审核的取值</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter inserts. The platform accepts these values only</source>
        <translation>↑↓ 选择，Enter 填入。微信只接受这些取值</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::FieldRow</name>
    <message>
        <source>form is right</source>
        <translation>格式正确</translation>
    </message>
    <message>
        <source>WeChat no longer shows this field to anybody</source>
        <translation>微信已不再显示这个字段，填了也没人看到</translation>
    </message>
    <message numerus="yes">
        <source>One of %n approved value(s)</source>
        <translation>
            <numerusform>%n 个已审核取值中的一个</numerusform>
        </translation>
    </message>
    <message>
        <source>The platform approved certain values but does not list them here: write one exactly as it stands in the platform&apos;s console</source>
        <translation>微信只接受审核过的取值，这里列不出来：请按公众平台模板详情里的原文填写</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>查看这些人</translation>
    </message>
    <message>
        <source>Fill in a default</source>
        <translation>填默认值</translation>
    </message>
    <message>
        <source>Approved values of “%1”</source>
        <translation>“%1”的已审核取值</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::FixChips</name>
    <message>
        <source>%1: take it back</source>
        <translation>%1：撤销</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::FixPreview</name>
    <message>
        <source>%1: mends it for %2 of %3 people. The row, before → after:</source>
        <translation>%1：%3 人中有 %2 人可以修好。行号，修改前 → 修改后：</translation>
    </message>
    <message>
        <source>%1: mends it for all %2. The row, before → after:</source>
        <translation>%1：%2 人全部修好。行号，修改前 → 修改后：</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>还有 %Ln 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>应用：%1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1: mends it for %2 of %3 messages. The row, before → after:</source>
        <translation>%1：%3 条中有 %2 条可以修好。行号，修改前 → 修改后：</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::Fixes</name>
    <message>
        <source>The web page has no address</source>
        <translation>网页地址为空</translation>
    </message>
    <message>
        <source>Columns in single braces are variables</source>
        <translation>单层括号里的列名按变量处理</translation>
    </message>
    <message>
        <source>Make it a variable</source>
        <translation>改为变量</translation>
    </message>
    <message>
        <source>The mini-program&apos;s page holds a blank or a line break</source>
        <translation>小程序页面路径里有空格或换行</translation>
    </message>
    <message>
        <source>The mini-program&apos;s page holds what looks like a variable but would be sent as it stands</source>
        <translation>小程序页面路径里有像变量的内容，会原样发出</translation>
    </message>
    <message>
        <source>The mini-program&apos;s page holds a value such as NULL or #N/A</source>
        <translation>小程序页面路径里有 NULL、#N/A 这类“没有值”的内容</translation>
    </message>
    <message>
        <source>The mini-program&apos;s page is longer than %1 characters</source>
        <translation>小程序页面路径超过 %1 字符</translation>
    </message>
    <message>
        <source>The mini-program&apos;s page is empty</source>
        <translation>小程序页面路径是空的</translation>
    </message>
    <message>
        <source>This is no address of a web page: it begins with https:// and holds no blanks</source>
        <translation>网页地址应以 https:// 开头，且不含空格</translation>
    </message>
    <message>
        <source>The web page&apos;s address holds what looks like a variable but would be sent as it stands</source>
        <translation>网页地址里有像变量的内容，会原样发出</translation>
    </message>
    <message>
        <source>The web page&apos;s address holds a value such as NULL or #N/A</source>
        <translation>网页地址里有 NULL、#N/A 这类“没有值”的内容</translation>
    </message>
    <message>
        <source>The web page&apos;s address is longer than %1 characters</source>
        <translation>网页地址超过 %1 字符</translation>
    </message>
    <message>
        <source>Remove spaces around it</source>
        <translation>去掉首尾空格</translation>
    </message>
    <message>
        <source>Collapse spaces</source>
        <translation>合并空格和换行</translation>
    </message>
    <message>
        <source>Reformat the date</source>
        <translation>改写日期格式</translation>
    </message>
    <message>
        <source>Reformat the amount</source>
        <translation>改写金额格式</translation>
    </message>
    <message>
        <source>Shorten to %1</source>
        <translation>截到 %1 字</translation>
    </message>
    <message>
        <source>Spaces around it removed</source>
        <translation>已去首尾空格</translation>
    </message>
    <message>
        <source>Spaces collapsed</source>
        <translation>已合并空格</translation>
    </message>
    <message>
        <source>Date reformatted</source>
        <translation>已改写日期</translation>
    </message>
    <message>
        <source>Amount reformatted</source>
        <translation>已改写金额</translation>
    </message>
    <message>
        <source>Shortened to %1</source>
        <translation>已截到 %1 字</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people exceed %1 characters and would be refused</source>
        <translation>
            <numerusform>%Ln 人超过 %1 字，会发送失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people have nothing here and would be refused</source>
        <translation>
            <numerusform>%Ln 人为空，会发送失败</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people would be refused: %1</source>
        <translation>
            <numerusform>%Ln 人会发送失败：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people: %1</source>
        <translation>
            <numerusform>%Ln 人的取值%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The web page&apos;s address holds one of several columns of one name, which hold different values</source>
        <translation>网页地址取自几个同名列中的一个，而它们的值不同</translation>
    </message>
    <message>
        <source>The mini-program&apos;s page holds one of several columns of one name, which hold different values</source>
        <translation>小程序页面取自几个同名列中的一个，而它们的值不同</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s): %1</source>
        <translation>
            <numerusform>%Ln 条的取值%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) would be refused: %1</source>
        <translation>
            <numerusform>%Ln 条会被拒绝：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>hongyan::editor::LostRow</name>
    <message>
        <source>gone</source>
        <translation>已没有</translation>
    </message>
    <message>
        <source>Move it to “%1”</source>
        <translation>移到“%1”</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>删掉</translation>
    </message>
    <message>
        <source>The template no longer has this field, the message still fills it</source>
        <translation>模板里已没有这个字段，消息里还填着</translation>
    </message>
    <message>
        <source>%1, gone from the template: %2</source>
        <translation>%1，模板里已没有：%2</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::MessageEditor</name>
    <message>
        <source>This is a legacy template: the platform approves no new ones but still sends with those there are. It no longer shows “first” and “remark”, and folds what is longer than 20 characters.</source>
        <translation>这是历史模板：微信已停止新增，已有的仍可发送。first 和 remark 不再显示，超过 20 字的内容会被折叠。建议改用类目模板。</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::RecipientCard</name>
    <message>
        <source>View details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>What the recipient sees</source>
        <translation>接收人看到的效果</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>接收人</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>上一位接收人</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>下一位接收人</translation>
    </message>
    <message>
        <source>Number of the recipient</source>
        <translation>第几位接收人</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Service notices</source>
        <translation>服务通知</translation>
    </message>
    <message>
        <source>View in the mini-program</source>
        <translation>进入小程序查看</translation>
    </message>
    <message>
        <source>Mini-program %1</source>
        <translation>小程序 %1</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::TapRow</name>
    <message>
        <source>This is no web address: it begins with https:// and holds no blanks</source>
        <translation>这不是网址：网址以 https:// 开头，且不含空格</translation>
    </message>
    <message>
        <source>Give the AppID of a mini-program that is linked to this account.</source>
        <translation>填写已关联到这个账号的小程序的 AppID。</translation>
    </message>
    <message>
        <source>WeChat versions that cannot open the mini-program open the web page instead.</source>
        <translation>微信版本太低、打不开小程序时，改为打开网页。</translation>
    </message>
    <message>
        <source>On tap</source>
        <translation>点击跳转</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>可不填</translation>
    </message>
    <message>
        <source>Opens nothing</source>
        <translation>不跳转</translation>
    </message>
    <message>
        <source>Open web page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>Open mini-program</source>
        <translation>打开小程序</translation>
    </message>
    <message>
        <source>What a tap opens</source>
        <translation>点击后打开什么</translation>
    </message>
    <message>
        <source>Page, such as pages/order/detail?no={{Order}}</source>
        <translation>页面，例如 pages/order/detail?no={{订单编号}}</translation>
    </message>
    <message>
        <source>Page of the mini-program</source>
        <translation>小程序的页面</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>网址</translation>
    </message>
    <message>
        <source>AppID of the mini-program</source>
        <translation>小程序的 AppID</translation>
    </message>
    <message>
        <source>A page of the mini-program that sends the message.</source>
        <translation>打开发送这条消息的小程序里的页面。</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::Verdict</name>
    <message>
        <source>The variable is not finished: it ends with }}</source>
        <translation>变量没写完：要以 }} 结尾</translation>
    </message>
    <message>
        <source>Make it {{%1}}</source>
        <translation>改为 {{%1}}</translation>
    </message>
    <message>
        <source>“%1” is no variable: it would be sent as it stands</source>
        <translation>“%1”不是变量，会原样发出</translation>
    </message>
    <message>
        <source>Insert {{%1}}</source>
        <translation>填入 {{%1}}</translation>
    </message>
    <message>
        <source>{{}} names no column</source>
        <translation>{{}} 里没有列名</translation>
    </message>
    <message>
        <source>The list has no column “%1”</source>
        <translation>名单里没有“%1”这一列</translation>
    </message>
    <message>
        <source>Use {{%1}}</source>
        <translation>改成 {{%1}}</translation>
    </message>
    <message>
        <source>For this recipient %1</source>
        <translation>这位接收人的%1</translation>
    </message>
    <message>
        <source>“%1” is one of: %2</source>
        <translation>“%1”只能是：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
</TS>
