<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>hongyan::editor::Completions</name>
    <message>
        <source>Columns of the list</source>
        <translation>名单的列</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter inserts. At the right: this recipient&apos;s value</source>
        <translation>↑↓ 选择，Enter 填入。右边是当前收件人的值</translation>
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
</context>
<context>
    <name>hongyan::editor::RecipientCard</name>
    <message>
        <source>View details</source>
        <translation>查看详情</translation>
    </message>
    <message>
        <source>What the recipient sees</source>
        <translation>收件人看到的样子</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Previous recipient</source>
        <translation>上一位收件人</translation>
    </message>
    <message>
        <source>Next recipient</source>
        <translation>下一位收件人</translation>
    </message>
    <message>
        <source>Number of the recipient</source>
        <translation>第几位收件人</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>hongyan::editor::TapRow</name>
    <message>
        <source>This is no web address: it begins with https://</source>
        <translation>这不是网址：网址以 https:// 开头</translation>
    </message>
    <message>
        <source>Give the AppID of a mini-program that is linked to this account.</source>
        <translation>填写已关联到这个账号的小程序的 AppID。</translation>
    </message>
    <message>
        <source>WeChat versions that cannot open the mini-program open the web page instead.</source>
        <translation>打不开小程序的微信会改开网页。</translation>
    </message>
    <message>
        <source>On tap</source>
        <translation>点开后</translation>
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
        <translation>点开后打开什么</translation>
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
</context>
<context>
    <name>hongyan::editor::Verdict</name>
    <message>
        <source>The variable is not finished: it ends with }}</source>
        <translation>变量没写完：要以 }} 结尾</translation>
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
        <translation>名单里没有「%1」这一列</translation>
    </message>
    <message>
        <source>Use {{%1}}</source>
        <translation>改成 {{%1}}</translation>
    </message>
    <message>
        <source>For this recipient %1</source>
        <translation>这位收件人的%1</translation>
    </message>
</context>
</TS>
