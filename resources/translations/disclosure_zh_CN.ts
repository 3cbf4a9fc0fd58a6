<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open Files…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;Folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Export Tables…</source>
        <translation>导出表格(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Fit &amp;Width</source>
        <translation>适合宽度(&amp;W)</translation>
    </message>
    <message>
        <source>Go to &amp;Source</source>
        <translation>转到原文(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>下一个问题(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>上一个问题(&amp;P)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Report</source>
        <translation>下一份报告(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Report</source>
        <translation>上一份报告(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;About</source>
        <translation>关于(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>审核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Read A&amp;gain</source>
        <translation>重新读取(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;New Library…</source>
        <translation>新建报告库(&amp;N)…</translation>
    </message>
    <message>
        <source>Open &amp;Library…</source>
        <translation>打开报告库(&amp;L)…</translation>
    </message>
    <message>
        <source>Save a &amp;Copy of the Library…</source>
        <translation>报告库另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Print the Source…</source>
        <translation>打印原文(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>Copy from &amp;Above</source>
        <translation>从上方复制(&amp;A)</translation>
    </message>
    <message>
        <source>Clea&amp;r</source>
        <translation>清除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>R&amp;eplace…</source>
        <translation>替换(&amp;E)…</translation>
    </message>
    <message>
        <source>Add a Ro&amp;w Below…</source>
        <translation>在下方增加一行(&amp;W)…</translation>
    </message>
    <message>
        <source>Re&amp;move the Added Row</source>
        <translation>删除增加的行(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Actual Size</source>
        <translation>实际大小(&amp;A)</translation>
    </message>
    <message>
        <source>Fit &amp;Page</source>
        <translation>适合页面(&amp;P)</translation>
    </message>
    <message>
        <source>Rotate &amp;Right</source>
        <translation>向右旋转(&amp;R)</translation>
    </message>
    <message>
        <source>Rotate &amp;Left</source>
        <translation>向左旋转(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Go to Page…</source>
        <translation>转到页(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Thumbnails</source>
        <translation>缩略图(&amp;T)</translation>
    </message>
    <message>
        <source>Outlin&amp;e</source>
        <translation>目录(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Magnified Source Row</source>
        <translation>原文行放大(&amp;M)</translation>
    </message>
    <message>
        <source>E&amp;quations of the Cell</source>
        <translation>单元格的勾稽关系(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>修改历史(&amp;H)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Table</source>
        <translation>上一张表(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Next Table</source>
        <translation>下一张表(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the Ne&amp;xt Part</source>
        <translation>转到下一部分(&amp;X)</translation>
    </message>
    <message>
        <source>Go to the Previo&amp;us Part</source>
        <translation>转到上一部分(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Take the First Proposal</source>
        <translation>采纳第一条建议(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Dismiss the Problem…</source>
        <translation>忽略问题(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Confirm the Cells</source>
        <translation>确认单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Read a Part of the Page &amp;Again</source>
        <translation>重新读取页面局部(&amp;A)</translation>
    </message>
    <message>
        <source>Adjust the Table’s &amp;Lines</source>
        <translation>调整表格线(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Edition, Organ and Year…</source>
        <translation>表格版本、机关和年度(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Sign Off and Go On</source>
        <translation>核毕并转下一份(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Pending</source>
        <translation>待核(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;In Review</source>
        <translation>核对中(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Second Review</source>
        <translation>待复核(&amp;S)</translation>
    </message>
    <message>
        <source>Re&amp;turned</source>
        <translation>退回(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Reviewed</source>
        <translation>已核(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Exported</source>
        <translation>已导出(&amp;E)</translation>
    </message>
    <message>
        <source>Recent Li&amp;braries</source>
        <translation>最近使用的报告库(&amp;B)</translation>
    </message>
    <message>
        <source>F&amp;ilter the Reports</source>
        <translation>筛选报告(&amp;I)</translation>
    </message>
    <message>
        <source>Only the List of Reports</source>
        <translation>只显示报告列表</translation>
    </message>
    <message>
        <source>Go to Reports</source>
        <translation>转到报告列表</translation>
    </message>
    <message>
        <source>Go to Tables</source>
        <translation>转到表格</translation>
    </message>
    <message>
        <source>Go to Problems</source>
        <translation>转到问题列表</translation>
    </message>
    <message>
        <source>Language (语言)</source>
        <translation>语言 (Language)</translation>
    </message>
    <message>
        <source>Set the State</source>
        <translation>设置状态</translation>
    </message>
    <message>
        <source>Take Reports Out of the &amp;List…</source>
        <translation>从列表中移出报告(&amp;L)…</translation>
    </message>
    <message>
        <source>How the Page Was Rea&amp;d</source>
        <translation>显示识别过程(&amp;D)</translation>
    </message>
    <message>
        <source>Last Year’s Numbers</source>
        <translation>上年数值</translation>
    </message>
    <message>
        <source>Chart of the Organ’s &amp;Years…</source>
        <translation>机关历年图表(&amp;Y)…</translation>
    </message>
    <message>
        <source>Roll-up of a Place…</source>
        <translation>地区汇总核对…</translation>
    </message>
    <message>
        <source>&amp;Mute the Rule…</source>
        <translation>停用此提醒(&amp;M)…</translation>
    </message>
    <message>
        <source>Places of the &amp;Organs from a List…</source>
        <translation>按名单归入地区(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>Batch</name>
    <message>
        <source>PATH… [options]</source>
        <translation>路径… [选项]</translation>
    </message>
    <message>
        <source>Check the JSON of reports again, the cells as they stand.</source>
        <translation>重新检查报告的 JSON，单元格按原样使用。</translation>
    </message>
    <message>
        <source>JSON files of reports, or folders of them with their subfolders.</source>
        <translation>报告的 JSON 文件，或存放这些文件的文件夹（含子文件夹）。</translation>
    </message>
    <message>
        <source>Name the files or folders to check.</source>
        <translation>请指定要检查的文件或文件夹。</translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation>显示本帮助并退出。</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>See “%1 %2 --help” for how to use it.</source>
        <translation>用法请看“%1 %2 --help”。</translation>
    </message>
    <message>
        <source>Reads and checks annual reports on government information disclosure.</source>
        <translation>读取并检查政府信息公开工作年度报告。</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>显示版本并退出。</translation>
    </message>
    <message>
        <source>Each command has its own help: %1 COMMAND --help</source>
        <translation>每个命令都有自己的帮助：%1 命令 --help</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>Reports in the library: %1.</source>
        <translation>报告库中的报告：%1 份。</translation>
    </message>
    <message>
        <source>--library FILE [options]</source>
        <translation>--library 文件 [选项]</translation>
    </message>
    <message>
        <source>Write the reports of a library, corrections applied.</source>
        <translation>写出报告库中的报告（含更正）。</translation>
    </message>
    <message>
        <source>Name the library with --library.</source>
        <translation>请用 --library 指定报告库。</translation>
    </message>
    <message>
        <source>“%1” is no option of this command.</source>
        <translation>这个命令没有“%1”选项。</translation>
    </message>
    <message>
        <source>The library “%1” does not exist. Check its name.</source>
        <translation>报告库“%1”不存在，请检查名称。</translation>
    </message>
    <message>
        <source>Write the JSON of each report into this folder, as NAME.EXT.json.</source>
        <translation>把每份报告的 JSON 写入此文件夹，文件名为“原文件名.json”。</translation>
    </message>
    <message>
        <source>Write all reports into this workbook.</source>
        <translation>把所有报告写入此工作簿。</translation>
    </message>
    <message>
        <source>The library that keeps the reports and the corrections to them.</source>
        <translation>保存报告及其更正的报告库。</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written to. Check that it can be made there and that you may write in it, or name another one.</source>
        <translation>无法写入文件夹“%1”。请确认可以在那里建立文件夹并有写入权限，或另外指定一个文件夹。</translation>
    </message>
    <message>
        <source>The JSON of “%1” was not written, because it would take that file&apos;s own place. Name another folder.</source>
        <translation>没有写出“%1”的 JSON，因为会覆盖该文件本身。请另外指定一个文件夹。</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>Read this many files at a time (one for each core).</source>
        <translation>同时读取的文件数（默认每个处理器核心一个）。</translation>
    </message>
    <message>
        <source>Password of protected PDF files.</source>
        <translation>受保护 PDF 文件的密码。</translation>
    </message>
    <message>
        <source>Give up a file after this time (60).</source>
        <translation>单个文件的读取时限（默认 60）。</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>秒数</translation>
    </message>
    <message>
        <source>Name the files or folders to read.</source>
        <translation>请指定要读取的文件或文件夹。</translation>
    </message>
    <message>
        <source>--jobs and --timeout need a whole number of at least 1.</source>
        <translation>--jobs 和 --timeout 后面须为不小于 1 的整数。</translation>
    </message>
    <message>
        <source>Password of %1 (only Enter: leave it out): </source>
        <translation>%1 的密码（直接按回车则跳过该文件）：</translation>
    </message>
    <message>
        <source>%1 is not the JSON of a report. Use the command “read” for it.</source>
        <translation>%1 不是报告的 JSON，请用“read”命令读取。</translation>
    </message>
    <message>
        <source>Stopped after %1 of %2 files.</source>
        <translation>已停止：共 %2 个文件，完成 %1 个。</translation>
    </message>
    <message>
        <source>Read: %1. Not read: %2. With errors: %3.</source>
        <translation>已读取 %1 个，未能读取 %2 个，有错误的 %3 个。</translation>
    </message>
    <message>
        <source>There are no reports in the folder %1. Name another one.</source>
        <translation>文件夹 %1 中没有报告，请另外指定一个。</translation>
    </message>
    <message>
        <source>There is no JSON of a report in the folder %1. Name another one.</source>
        <translation>文件夹 %1 中没有报告的 JSON，请另外指定一个。</translation>
    </message>
    <message>
        <source>old Word</source>
        <translation>旧版 Word</translation>
    </message>
    <message>
        <source>web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>web archive</source>
        <translation>网页归档</translation>
    </message>
    <message>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>page %1 is only a picture: what stands on it was not read</source>
        <translation>第 %1 页只是图片，其中内容没有读取</translation>
    </message>
    <message>
        <source>the report goes on after page %1, which was not read</source>
        <translation>报告在第 %1 页之后还有内容，没有读取</translation>
    </message>
    <message>
        <source>the report goes on after what was read</source>
        <translation>报告后面还有内容，没有读取</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>%1 年版表格</translation>
    </message>
    <message>
        <source>organ unknown</source>
        <translation>机关不明</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>年度不明</translation>
    </message>
    <message>
        <source>cells %1</source>
        <translation>单元格 %1</translation>
    </message>
    <message>
        <source>errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>warnings %1</source>
        <translation>提醒 %1</translation>
    </message>
    <message>
        <source>not read: %1</source>
        <translation>未能读取：%1</translation>
    </message>
    <message>
        <source>Not all lines could be written to standard output. If it goes to a file, check that there is room on the disk, then try again.</source>
        <translation>标准输出未能全部写出。如果输出到文件，请确认磁盘有空间，然后重试。</translation>
    </message>
    <message>
        <source>“%1” is no folder. Name a folder for the JSON with --json.</source>
        <translation>“%1”不是文件夹。请用 --json 为 JSON 指定一个文件夹。</translation>
    </message>
    <message>
        <source>“%1” cannot be the workbook and the library at once. Name another file with --xlsx.</source>
        <translation>“%1”不能既是工作簿又是报告库。请用 --xlsx 另外指定一个文件。</translation>
    </message>
    <message>
        <source>“%1” is already there and is no workbook, so it is not overwritten. Name another file with --xlsx.</source>
        <translation>“%1”已经存在且不是工作簿，因此不会覆盖它。请用 --xlsx 另外指定一个文件。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Give it with --password.</source>
        <translation>%1 受密码保护，请用 --password 提供密码。</translation>
    </message>
    <message>
        <source>%1 is not read, because this run writes to it.</source>
        <translation>%1 没有读取，因为本次运行要写入该文件。</translation>
    </message>
    <message>
        <source>The JSON of “%1” was not written, because it would take the place of “%2”, which is read as well. Name another folder.</source>
        <translation>未写出“%1”的 JSON，因为它会占用同样要读取的“%2”。请另指定文件夹。</translation>
    </message>
    <message>
        <source>Read and check reports: files, folders with their subfolders, or zips of them.</source>
        <translation>读取并检查报告：文件、文件夹（含子文件夹）或 zip 压缩包。</translation>
    </message>
    <message>
        <source>Reports, or folders or zips of them. *.json in a folder is left alone.</source>
        <translation>报告文件，或含有报告的文件夹或 zip 压缩包；文件夹中的 *.json 不读。</translation>
    </message>
    <message>
        <source>There is no file in the zip %1 that could be a report.</source>
        <translation>压缩包 %1 中没有可读的报告文件。</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>page %1 was read from its picture</source>
        <translation>第 %1 页由图像识别读取</translation>
    </message>
    <message>
        <source>a table on page %1 looks like the form&apos;s, but could not be told row by row</source>
        <translation>第 %1 页有一个表格像是规定的表格，但无法逐行确定</translation>
    </message>
    <message>
        <source>a table looks like the form&apos;s, but could not be told row by row</source>
        <translation>有一个表格像是规定的表格，但无法逐行确定</translation>
    </message>
    <message>
        <source>the table on page %1 may be another year&apos;s</source>
        <translation>第 %1 页的表格可能是其他年度的</translation>
    </message>
    <message>
        <source>a table may be another year&apos;s</source>
        <translation>有一个表格可能是其他年度的</translation>
    </message>
    <message>
        <source>FILE --png OUT [options]</source>
        <translation>文件 --png 输出 [选项]</translation>
    </message>
    <message>
        <source>Draw over a page how it was read: words, lines, tables, cells.</source>
        <translation>在页面上画出读取结果：文字、线条、表格、单元格。</translation>
    </message>
    <message>
        <source>A PDF file or a picture.</source>
        <translation>一个 PDF 文件或图片。</translation>
    </message>
    <message>
        <source>The page, counted from 1 (1).</source>
        <translation>页码，从 1 开始（默认 1）。</translation>
    </message>
    <message>
        <source>Write the picture into this file.</source>
        <translation>将图片写入此文件。</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Name one file, and with --png where to write the picture.</source>
        <translation>请指定一个文件，并用 --png 指定图片的保存位置。</translation>
    </message>
    <message>
        <source>--page needs a whole number of at least 1.</source>
        <translation>--page 需要不小于 1 的整数。</translation>
    </message>
    <message>
        <source>%1 cannot be written. %2</source>
        <translation>无法写入 %1。%2</translation>
    </message>
    <message>
        <source>Give no findings of the rules in this JSON list, each with its reason.</source>
        <translation>不报告此 JSON 列表中的规则，每条须注明理由。</translation>
    </message>
    <message>
        <source>Read the running text of scans too and check its numbers, which takes longer.</source>
        <translation>扫描件的正文也一并识别并核对其中的数字（用时较长）。</translation>
    </message>
    <message>
        <source>not in the sum: it is of another year</source>
        <translation>未计入合计：不是同一年度</translation>
    </message>
    <message>
        <source>not in the sum: it is a second report of its organ</source>
        <translation>未计入合计：同一机关的另一份报告</translation>
    </message>
    <message>
        <source>The report of the place, %1, could not be read, so that nothing was added up.</source>
        <translation>本地区的报告 %1 未能读取，没有汇总。</translation>
    </message>
    <message>
        <source>in the list, but without a report</source>
        <translation>列在名单中，但没有报告</translation>
    </message>
    <message>
        <source>FOLDER --parent FILE [options]</source>
        <translation>文件夹 --parent 文件 [选项]</translation>
    </message>
    <message>
        <source>Add up the reports of a place&apos;s organs and compare the place&apos;s own.</source>
        <translation>汇总一个地区各机关的报告，与本地区的报告核对。</translation>
    </message>
    <message>
        <source>The reports of the organs: files, folders, zips.</source>
        <translation>各机关的报告：文件、文件夹或 zip。</translation>
    </message>
    <message>
        <source>The report of the place itself.</source>
        <translation>本地区自己的报告。</translation>
    </message>
    <message>
        <source>Write the roll-up as JSON into this file, or as rollup.json into this folder.</source>
        <translation>把汇总结果以 JSON 写入此文件；若是文件夹，则写入其中的 rollup.json。</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Write the roll-up into this workbook.</source>
        <translation>把汇总结果写入此工作簿。</translation>
    </message>
    <message>
        <source>Name the folder of the organs&apos; reports, and with --parent the place&apos;s own report.</source>
        <translation>请指定各机关报告所在的文件夹，并用 --parent 指定本地区的报告。</translation>
    </message>
    <message>
        <source>not in the sum: the list puts it into %1</source>
        <translation>未计入：名单中它属于 %1</translation>
    </message>
    <message>
        <source>A list of organs and their places, as CSV or .xlsx: who should be there, and who belongs elsewhere.</source>
        <translation>机关及所属地区的名单（CSV 或 .xlsx）：应有哪些机关，哪些属于别处。</translation>
    </message>
    <message>
        <source>the text beside the tables was not read from its pictures, nor judged (--scanned-text)</source>
        <translation>表格以外的文字在图片页上，未识别也未核对（可加 --scanned-text）</translation>
    </message>
    <message>
        <source>Page %1 was drawn into %2.</source>
        <translation>第 %1 页已绘制到 %2。</translation>
    </message>
    <message>
        <source>the organ&apos;s name could not be read safely</source>
        <translation>机关名称未能可靠识别</translation>
    </message>
    <message>
        <source>the year could not be read safely</source>
        <translation>年度未能可靠识别</translation>
    </message>
    <message>
        <source>in no sum, as the place&apos;s form has no such cells: %1</source>
        <translation>未计入合计，本级报告的表式没有这些单元格：%1</translation>
    </message>
</context>
<context>
    <name>CellEntry</name>
    <message>
        <source>“%1” was not taken, the old value stays.</source>
        <translation>“%1”未被采用，保留原值。</translation>
    </message>
    <message>
        <source>Type a whole number such as 12, a unit may follow it; leave the cell blank or type / if the report states none.</source>
        <translation>请输入整数，如 12，后面可带单位；报告未填的，留空或输入 /。</translation>
    </message>
    <message>
        <source>Type a whole number such as 12, -3 or 减 3; leave the cell blank or type / if the report states none.</source>
        <translation>请输入整数，如 12、-3 或减 3；报告未填的，留空或输入 /。</translation>
    </message>
    <message>
        <source>Type a number such as 12 or 12.5, a unit may follow it; leave the cell blank or type / if the report states none.</source>
        <translation>请输入数字，如 12 或 12.5，后面可带单位；报告未填的，留空或输入 /。</translation>
    </message>
    <message>
        <source>A number has at most %1 digits.</source>
        <translation>数字最多 %1 位。</translation>
    </message>
    <message>
        <source>It is not a number.</source>
        <translation>它不是数字。</translation>
    </message>
    <message>
        <source>This cell counts, and a count has no fraction.</source>
        <translation>此单元格填件数，件数不能有小数。</translation>
    </message>
    <message>
        <source>This cell counts, and a count is not negative.</source>
        <translation>此单元格填件数，件数不能为负。</translation>
    </message>
    <message>
        <source>An amount is not negative.</source>
        <translation>金额不能为负。</translation>
    </message>
</context>
<context>
    <name>CellMarks</name>
    <message>
        <source>Corrected; nothing was read here.</source>
        <translation>已更正；此处原先未读到内容。</translation>
    </message>
    <message>
        <source>Corrected; read as “%1”.</source>
        <translation>已更正；原读作“%1”。</translation>
    </message>
    <message>
        <source>Not found in the report.</source>
        <translation>报告中未找到此单元格。</translation>
    </message>
    <message>
        <source>Doubtful: not read with certainty, or in a sum that does not hold. Compare it with the source.</source>
        <translation>存疑：读取不确定，或所在等式不成立。请与原文核对。</translation>
    </message>
    <message>
        <source>Proven: all sums through this cell hold.</source>
        <translation>已验证：经过此单元格的等式全部成立。</translation>
    </message>
    <message>
        <source>Read; no sum speaks for or against it.</source>
        <translation>已读取；没有等式可以验证。</translation>
    </message>
    <message>
        <source>The source says “%1”: %2</source>
        <translation>原文为“%1”，即 %2</translation>
    </message>
    <message>
        <source>Confirmed: a reviewer has compared it with the source.</source>
        <translation>已确认：审核人已与原文核对。</translation>
    </message>
    <message>
        <source>Not in the library yet; the program keeps trying.</source>
        <translation>尚未写入库中；程序会继续尝试。</translation>
    </message>
    <message>
        <source>On page %1.</source>
        <translation>在第 %1 页。</translation>
    </message>
    <message>
        <source>typed, but no value of the cell: to be mended</source>
        <translation>已输入，但不是该单元格的有效值，待修改</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
    <message>
        <source>in a sum that does not hold</source>
        <translation>所在等式不成立（有误）</translation>
    </message>
    <message>
        <source>a warning names it</source>
        <translation>有提醒</translation>
    </message>
    <message>
        <source>doubtful: compare it with the source</source>
        <translation>存疑，请与原文核对</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>proven by the sums</source>
        <translation>已由等式验证</translation>
    </message>
    <message>
        <source>read; no sum speaks for or against it</source>
        <translation>已读取，没有等式可以验证</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>What the marks of the cells mean</source>
        <translation>单元格标记的含义</translation>
    </message>
</context>
<context>
    <name>ChangeWords</name>
    <message>
        <source>Source</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Edition of the form</source>
        <translation>表格版本</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>%1: box on the page</source>
        <translation>%1：页面位置</translation>
    </message>
    <message>
        <source>Added row</source>
        <translation>增加的行</translation>
    </message>
    <message>
        <source>%1: compared</source>
        <translation>%1：已核对</translation>
    </message>
    <message>
        <source>%1: set aside</source>
        <translation>%1：忽略</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1，另有 %2 处</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Shows this help.</source>
        <translation>显示本帮助。</translation>
    </message>
    <message>
        <source>Shows the version.</source>
        <translation>显示版本。</translation>
    </message>
    <message>
        <source>Keeps reports and corrections in FILE instead of the usual place.</source>
        <translation>把报告和更正保存在指定的文件（FILE）中，而不是默认位置。</translation>
    </message>
    <message>
        <source>Speaks Chinese (zh) or English (en).</source>
        <translation>界面语言：中文（zh）或英文（en）。</translation>
    </message>
    <message>
        <source>Reviews annual reports on government information disclosure in a window.</source>
        <translation>在窗口中审核政府信息公开工作年度报告。</translation>
    </message>
    <message>
        <source>The language “%1” is not known. Use zh or en.</source>
        <translation>没有“%1”这种语言，请用 zh 或 en。</translation>
    </message>
    <message>
        <source>Name a file after --library.</source>
        <translation>请在 --library 后面指定文件。</translation>
    </message>
    <message>
        <source>Files, folders or zips of reports to open, or a library.</source>
        <translation>要打开的报告文件、文件夹、压缩包，或报告库。</translation>
    </message>
</context>
<context>
    <name>Contradictions</name>
    <message>
        <source>the file name says %1</source>
        <translation>文件名写的是 %1 年</translation>
    </message>
    <message>
        <source>the figures of the narrative are those of %1</source>
        <translation>正文写的数据统计年份是 %1 年</translation>
    </message>
    <message>
        <source>the narrative speaks of %1</source>
        <translation>正文说的是 %1 年</translation>
    </message>
    <message>
        <source>it was signed in %1</source>
        <translation>落款是 %1 年</translation>
    </message>
    <message>
        <source>The signature is that of %1</source>
        <translation>落款机关是“%1”</translation>
    </message>
    <message>
        <source>The narrative names %1</source>
        <translation>正文中出现了“%1”</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>all numbers</source>
        <translation>全部数字</translation>
    </message>
    <message>
        <source>nearly all words of the narrative</source>
        <translation>正文的绝大部分文字</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Annual reports</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open Reports</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Open a Folder of Reports</source>
        <translation>打开报告文件夹</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>This is not the password of %1. Please try again:</source>
        <translation>%1 的密码不对，请重新输入：</translation>
    </message>
    <message>
        <source>%1 is protected. Please type its password:</source>
        <translation>%1 受密码保护，请输入密码：</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Corrections Not Saved</source>
        <translation>更正尚未保存</translation>
    </message>
    <message>
        <source>%1 corrections could not be written to the library. If you close the window now, they are lost.</source>
        <translation>有 %1 处更正无法写入报告库。现在关闭窗口，这些更正就会丢失。</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Close and Lose Them</source>
        <translation>关闭并放弃更正</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>报告库</translation>
    </message>
    <message>
        <source>New Library</source>
        <translation>新建报告库</translation>
    </message>
    <message>
        <source>Open a Library</source>
        <translation>打开报告库</translation>
    </message>
    <message>
        <source>Save a Copy of the Library</source>
        <translation>保存报告库副本</translation>
    </message>
    <message>
        <source>Files Are Being Read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Not all files have been read yet. What has been read is in the library. Stop reading the rest?</source>
        <translation>还有文件没有读完；已读的都已存入报告库。要停止读取其余文件吗？</translation>
    </message>
    <message>
        <source>Stop Reading</source>
        <translation>停止读取</translation>
    </message>
    <message>
        <source>Sign Off</source>
        <translation>核毕</translation>
    </message>
    <message>
        <source>Sign Off Anyway</source>
        <translation>仍要核毕</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste What Fits</source>
        <translation>粘贴放得下的部分</translation>
    </message>
    <message>
        <source>Add a Row</source>
        <translation>增加行</translation>
    </message>
    <message>
        <source>Label of the new row below “%1”, as the report has it:</source>
        <translation>“%1”下方新增行的名称（按报告原文）：</translation>
    </message>
    <message>
        <source>Take Out of the List</source>
        <translation>从列表中移出</translation>
    </message>
    <message>
        <source>Take %1 entries out of the list? The files stay where they are, and what was done to the reports is kept.</source>
        <translation>从列表中移出 %1 项？原文件不受影响，对报告所做的审核记录仍会保留。</translation>
    </message>
    <message>
        <source>Take Out</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>Save the Filter</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <source>Name of the filter:</source>
        <translation>筛选名称：</translation>
    </message>
    <message>
        <source>%1 corrections could not be written to the library. They are kept on this computer and will be written when the library is opened next.</source>
        <translation>有 %1 处更正未能写入报告库。它们已保存在本机，下次打开该报告库时会自动写入。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Join Another Name</source>
        <translation>合并另一名称</translation>
    </message>
    <message>
        <source>Which name is %1 too?</source>
        <translation>哪个名称也是“%1”？</translation>
    </message>
    <message>
        <source>Open a List of Organs</source>
        <translation>打开机关名单</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>名单</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>missing</source>
        <translation>无此格</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>The tables are the same.</source>
        <translation>表格内容相同。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>One cell differs: %1.</source>
        <translation>有 1 个单元格不同：%1。</translation>
    </message>
    <message>
        <source>%1 cells differ: %2.</source>
        <translation>有 %1 个单元格不同：%2。</translation>
    </message>
</context>
<context>
    <name>Equation</name>
    <message>
        <source>%1, difference %2</source>
        <translation>%1，差 %2</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>%1 has no pages to draw on. Name a PDF file or a picture.</source>
        <translation>%1 没有可以绘制的页面。请指定 PDF 文件或图片。</translation>
    </message>
    <message>
        <source>%1 has no page %2. Its pages are counted from 1 to %3.</source>
        <translation>%1 没有第 %2 页。它的页码为 1 到 %3。</translation>
    </message>
    <message>
        <source>Page %2 of %1 cannot be drawn: the file is damaged there.</source>
        <translation>%1 的第 %2 页无法绘制：文件在此处已损坏。</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Set aside: %1</source>
        <translation>已忽略：%1</translation>
    </message>
    <message>
        <source>Set aside by %2: %1</source>
        <translation>%2 已忽略：%1</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>取消忽略</translation>
    </message>
    <message>
        <source>Set Aside…</source>
        <translation>忽略…</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Go through the reports</source>
        <translation>在报告之间移动</translation>
    </message>
    <message>
        <source>Select several reports</source>
        <translation>选择多份报告</translation>
    </message>
    <message>
        <source>Open the report and go to its tables</source>
        <translation>打开报告并转到表格</translation>
    </message>
    <message>
        <source>Menu for the selected reports</source>
        <translation>所选报告的菜单</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>滚动</translation>
    </message>
    <message>
        <source>First and last page</source>
        <translation>首页、末页</translation>
    </message>
    <message>
        <source>Leave reading a part again or adjusting the table</source>
        <translation>退出重新识别或调整表格线</translation>
    </message>
    <message>
        <source>Move from cell to cell</source>
        <translation>在单元格之间移动</translation>
    </message>
    <message>
        <source>Next and previous cell of the row</source>
        <translation>同一行的下一格、上一格</translation>
    </message>
    <message>
        <source>The cell below, the cell above</source>
        <translation>下方、上方的单元格</translation>
    </message>
    <message>
        <source>To the edge of the values</source>
        <translation>移到数据区域边缘</translation>
    </message>
    <message>
        <source>First and last cell of the row</source>
        <translation>行首、行尾单元格</translation>
    </message>
    <message>
        <source>First and last cell of the table</source>
        <translation>表格的第一格、最后一格</translation>
    </message>
    <message>
        <source>Select cells</source>
        <translation>选择单元格</translation>
    </message>
    <message>
        <source>Select the whole table</source>
        <translation>全选表格</translation>
    </message>
    <message>
        <source>Edit the cell’s text; typing replaces it</source>
        <translation>编辑单元格内容；直接输入则替换</translation>
    </message>
    <message>
        <source>Take the text and go on</source>
        <translation>确认输入并移到下一格</translation>
    </message>
    <message>
        <source>Leave the cell as it was</source>
        <translation>取消输入，恢复原值</translation>
    </message>
    <message>
        <source>Go through the problems; the cell is shown</source>
        <translation>在问题之间移动，并显示对应单元格</translation>
    </message>
    <message>
        <source>Take the first proposal; without one, go to the cell</source>
        <translation>采纳第一个建议；没有建议时转到单元格</translation>
    </message>
    <message>
        <source>Dismiss the problem with a reason</source>
        <translation>注明理由后忽略该问题</translation>
    </message>
    <message>
        <source>Goes straight into the cell of the problem</source>
        <translation>直接输入到问题所在的单元格</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>In the list of reports</source>
        <translation>在报告列表中</translation>
    </message>
    <message>
        <source>In the source</source>
        <translation>在原文中</translation>
    </message>
    <message>
        <source>In the tables</source>
        <translation>在表格中</translation>
    </message>
    <message>
        <source>While a cell is typed</source>
        <translation>输入单元格时</translation>
    </message>
    <message>
        <source>In the list of problems</source>
        <translation>在问题列表中</translation>
    </message>
    <message>
        <source>In a message</source>
        <translation>在消息栏中</translation>
    </message>
    <message>
        <source>Fold and unfold a group</source>
        <translation>折叠、展开分组</translation>
    </message>
    <message>
        <source>A screen on, a screen back</source>
        <translation>向后、向前一屏</translation>
    </message>
    <message>
        <source>Mark all text</source>
        <translation>全选文字</translation>
    </message>
    <message>
        <source>Menu for the source</source>
        <translation>原文的快捷菜单</translation>
    </message>
    <message>
        <source>Move the box</source>
        <translation>移动选框</translation>
    </message>
    <message>
        <source>Make the box larger or smaller</source>
        <translation>放大或缩小选框</translation>
    </message>
    <message>
        <source>Read what is in the box</source>
        <translation>识别框内的内容</translation>
    </message>
    <message>
        <source>Next and previous line</source>
        <translation>下一条、上一条线</translation>
    </message>
    <message>
        <source>Move the line; with Ctrl farther</source>
        <translation>移动线；加 Ctrl 移得更远</translation>
    </message>
    <message>
        <source>Add a line behind this one, take this one away</source>
        <translation>在此线之后加一条，删去此线</translation>
    </message>
    <message>
        <source>Read the table again with these lines</source>
        <translation>按这些线重新识别表格</translation>
    </message>
    <message>
        <source>A screen up, a screen down</source>
        <translation>上移、下移一屏</translation>
    </message>
    <message>
        <source>Select whole rows, whole columns</source>
        <translation>选定整行、整列</translation>
    </message>
    <message>
        <source>Copy from the left</source>
        <translation>向右填充</translation>
    </message>
    <message>
        <source>Empty the cell and type anew</source>
        <translation>清空单元格并重新输入</translation>
    </message>
    <message>
        <source>Scroll to the current cell</source>
        <translation>滚动到当前单元格</translation>
    </message>
    <message>
        <source>Menu for the cells</source>
        <translation>单元格的快捷菜单</translation>
    </message>
    <message>
        <source>Take the text and go to the cell above or below</source>
        <translation>接受输入并移到上方或下方的单元格</translation>
    </message>
    <message>
        <source>Left and Right move in the text, or leave the cell</source>
        <translation>切换左右键：在文字中移动，或离开单元格</translation>
    </message>
    <message>
        <source>Choose among the proposals</source>
        <translation>选择建议</translation>
    </message>
    <message>
        <source>Menu for the problem</source>
        <translation>问题的快捷菜单</translation>
    </message>
    <message>
        <source>Next and previous place that was found</source>
        <translation>下一处、上一处查找结果</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>关闭查找</translation>
    </message>
    <message>
        <source>While a part of the page is read again</source>
        <translation>重新识别页面局部时</translation>
    </message>
    <message>
        <source>While the table’s lines are adjusted</source>
        <translation>调整表格线时</translation>
    </message>
    <message>
        <source>While searching</source>
        <translation>查找时</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>The library “%1” was written by a newer version of this program. Install that version to open it.</source>
        <translation>报告库“%1”是由本程序的更新版本写入的，请安装该版本后再打开。</translation>
    </message>
    <message>
        <source>The file “%1” is a database of another program, not a library of this one. Choose another file.</source>
        <translation>文件“%1”是其他程序的数据库，不是本程序的报告库，请选择其他文件。</translation>
    </message>
    <message>
        <source>The library “%1” cannot be kept on this drive, which several programs cannot share safely. Put it on a local disk.</source>
        <translation>报告库“%1”不能放在这个驱动器上，因为多个程序无法在上面安全地共用文件。请把它放到本机磁盘。</translation>
    </message>
    <message>
        <source>The file “%1” could not be read: %2. Check that it is there and that you may read it.</source>
        <translation>无法读取文件“%1”：%2。请确认文件存在并有读取权限。</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a library. Name a file.</source>
        <translation>“%1”是文件夹，不是报告库，请指定文件。</translation>
    </message>
    <message>
        <source>The library “%1” cannot be written to. Ask for the right to write to this file and its folder, or use a library elsewhere.</source>
        <translation>无法写入报告库“%1”。请申请该文件及其文件夹的写入权限，或使用其他位置的报告库。</translation>
    </message>
    <message>
        <source>The library “%1” is being written to by another program. Try again in a moment.</source>
        <translation>其他程序正在写入报告库“%1”，请稍后再试。</translation>
    </message>
    <message>
        <source>The library “%1” is damaged. Keep a copy of it, and go on with the latest backup or with a new library.</source>
        <translation>报告库“%1”已损坏。请保留一份副本，改用最近的备份或新的报告库继续工作。</translation>
    </message>
    <message>
        <source>The library “%1” could not be written, because the disk is full. Make room on the disk and try again.</source>
        <translation>磁盘已满，无法写入报告库“%1”。请清理磁盘空间后重试。</translation>
    </message>
    <message>
        <source>The library “%1” cannot be opened. Check that its folder is there and that you may read and write in it.</source>
        <translation>无法打开报告库“%1”。请确认其文件夹存在并有读写权限。</translation>
    </message>
    <message>
        <source>The file “%1” is no library of this program. Choose another file.</source>
        <translation>文件“%1”不是本程序的报告库，请选择其他文件。</translation>
    </message>
    <message>
        <source>The library “%1” could not be read or written: the disk does not answer as it should, or it is full. Check it and try again.</source>
        <translation>无法读写报告库“%1”：磁盘工作不正常或已满。请检查磁盘后重试。</translation>
    </message>
    <message>
        <source>The library “%1” could not be used: %2. Try again; if that does not help, restart the program.</source>
        <translation>无法使用报告库“%1”：%2。请重试；如果仍然不行，请重新启动程序。</translation>
    </message>
    <message>
        <source>There is a file “%1” already. Choose another name for the copy.</source>
        <translation>文件“%1”已经存在。请为副本另取一个名称。</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>&amp;Sort by</source>
        <translation>排序(&amp;S)</translation>
    </message>
    <message>
        <source>Order of reading</source>
        <translation>读入顺序</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>降序(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Group by</source>
        <translation>分组(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Not grouped</source>
        <translation>不分组(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地区(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;State</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fold all</source>
        <translation>全部折叠(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Unfold all</source>
        <translation>全部展开(&amp;U)</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>已存筛选</translation>
    </message>
    <message>
        <source>Sa&amp;ve this filter…</source>
        <translation>保存当前筛选(&amp;V)…</translation>
    </message>
    <message>
        <source>D&amp;elete a filter</source>
        <translation>删除筛选(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ListState</name>
    <message>
        <source>wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>to review</source>
        <translation>待看</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>未能读取</translation>
    </message>
</context>
<context>
    <name>LoadedReport</name>
    <message>
        <source>This report is no longer in the library. Open its file again to review it.</source>
        <translation>这份报告已不在库中。如需核对，请重新打开其文件。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Disclosure Review</source>
        <translation>政府信息公开年报审核</translation>
    </message>
</context>
<context>
    <name>MuteFile</name>
    <message>
        <source>there is no rule “%1”</source>
        <translation>没有“%1”这条规则</translation>
    </message>
    <message>
        <source>“%1” is an error, which cannot be muted</source>
        <translation>“%1”是错误，不能停用</translation>
    </message>
    <message>
        <source>“%1” has no reason</source>
        <translation>“%1”没有注明理由</translation>
    </message>
    <message>
        <source>The file %1 could not be read: %2. Check that it is there.</source>
        <translation>无法读取文件 %1：%2。请检查文件是否存在。</translation>
    </message>
    <message>
        <source>%1 is no JSON list of muted rules. It is written like %2.</source>
        <translation>%1 不是停用规则的 JSON 列表，写法如 %2。</translation>
    </message>
    <message>
        <source>%1 cannot be used: %2. Mend that entry.</source>
        <translation>无法使用 %1：%2。请改正该项。</translation>
    </message>
</context>
<context>
    <name>OrganList</name>
    <message>
        <source>The list %1 could not be read: %2. Check that it is there.</source>
        <translation>无法读取名单 %1：%2。请检查文件是否存在。</translation>
    </message>
    <message>
        <source>%1 holds no list of organs. Save it as CSV, or as .xlsx with the organs&apos; names in the first column of its first sheet.</source>
        <translation>%1 中没有机关名单。请存为 CSV，或存为 .xlsx 并把机关名称放在第一张表的第一列。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>(blank)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>%1 says %2; with %3, the %4 sums that it is in all hold.</source>
        <translation>%1填 %2；改为 %3，与它有关的 %4 个等式就都成立。</translation>
    </message>
    <message>
        <source>%1: %2 cells were not found in the report.</source>
        <translation>%1：有 %2 个单元格未读出。</translation>
    </message>
    <message>
        <source>Each of %1 cells may be the wrong one: compare them with the source.</source>
        <translation>这 %1 格都可能有误，请与原文核对。</translation>
    </message>
    <message>
        <source>No change of a single cell makes all sums hold: compare the cells with the source.</source>
        <translation>只改一格不能使各等式都成立，请逐格与原文核对。</translation>
    </message>
    <message>
        <source>%1: %2 was not read with certainty. Compare it with the source.</source>
        <translation>%1：%2 识别不确定，请与原文核对。</translation>
    </message>
    <message>
        <source>%1: %2 were not read with certainty. Compare them with the source.</source>
        <translation>%1：%2 识别不确定，请与原文核对。</translation>
    </message>
    <message>
        <source>%1 is right</source>
        <translation>%1 无误</translation>
    </message>
    <message>
        <source>All %1 are right</source>
        <translation>%1 格都无误</translation>
    </message>
    <message>
        <source>Page %1 is only a picture; what stands on it was not read. Compare the tables with it and type what is missing.</source>
        <translation>第 %1 页只是一张图片，上面的内容没有读取。请将表格与该页核对，补录缺少的内容。</translation>
    </message>
    <message>
        <source>The file goes on beyond what was read. Look at its end in another program.</source>
        <translation>文件还有未读取的内容，请用其他程序查看文件末尾。</translation>
    </message>
    <message>
        <source>The form of this report is not known, so that nothing was checked. Choose its edition (Alt+Enter).</source>
        <translation>不知道这份报告用的是哪一版表格，因此未作任何校验。请选择表格版本（Alt+Enter）。</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>改为 %1</translation>
    </message>
    <message>
        <source>%1, the sum of its parts</source>
        <translation>%1，各项之和</translation>
    </message>
    <message>
        <source>Fill in %1, the sum of its parts</source>
        <translation>填入各项之和 %1</translation>
    </message>
    <message>
        <source>A table on page %1 looks like the form&apos;s, but which row or column is which could not be told safely. Type its cells, or read it again (right mouse button on the page).</source>
        <translation>第 %1 页有一个表格像是规定的表格，但无法可靠地确定各行各列。请手工输入其单元格，或重新读取（在页面上按鼠标右键）。</translation>
    </message>
    <message>
        <source>A table looks like the form&apos;s, but which row or column is which could not be told safely. Type its cells.</source>
        <translation>有一个表格像是规定的表格，但无法可靠地确定各行各列。请手工输入其单元格。</translation>
    </message>
    <message>
        <source>The table on page %1 may be another year&apos;s: it stands there more than once and nothing says which one is this year&apos;s, or its caption names another year. Compare its cells.</source>
        <translation>第 %1 页的表格可能是其他年度的：同样的表格不止一个而没有说明哪个是本年度的，或表题写的是另一年度。请核对其单元格。</translation>
    </message>
    <message>
        <source>A table may be another year&apos;s: it stands there more than once and nothing says which one is this year&apos;s, or its caption names another year. Compare its cells.</source>
        <translation>有一个表格可能是其他年度的：同样的表格不止一个而没有说明哪个是本年度的，或表题写的是另一年度。请核对其单元格。</translation>
    </message>
    <message>
        <source>It stands so in the report itself.</source>
        <translation>报告原文就是这样。</translation>
    </message>
    <message>
        <source>What was typed here is not what stands in the report.</source>
        <translation>此处填入的与报告原文不同。</translation>
    </message>
    <message>
        <source>It may have been misread.</source>
        <translation>可能是识别有误。</translation>
    </message>
    <message>
        <source>There are %1 ways to mend it, of which these %2 are the likeliest: compare the cells with the source.</source>
        <translation>共有 %1 种改法，这里列出最可能的 %2 种：请与原文核对。</translation>
    </message>
    <message>
        <source>The narrative gives the number that would be changed: rather another one is wrong.</source>
        <translation>正文中写的也是要改的这个数，更可能是其他单元格有误。</translation>
    </message>
    <message>
        <source>The organ&apos;s name was read from a scan as “%1”, but not everywhere alike or in one place only. Compare it with the source.</source>
        <translation>机关名称从扫描件识别为“%1”，但各处不一致，或只有一处可据。请与原文核对。</translation>
    </message>
    <message>
        <source>The year of the report, %1, could not be read safely in the scan&apos;s title. Compare it with the source.</source>
        <translation>报告年度 %1 未能从扫描件的标题中可靠读出。请与原文核对。</translation>
    </message>
    <message>
        <source>The text beside the tables was not read from the scanned pages, so that its numbers were not checked. The window reads it while it is open; if this stays, compare them yourself.</source>
        <translation>扫描件中表格以外的文字尚未识别，也未检查。程序打开期间会在后台识别；如果此项一直存在，请自行核对文字中的数字。</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>快捷方式</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
</context>
<context>
    <name>ReadReport</name>
    <message>
        <source>%1 is not a report&apos;s JSON. %2</source>
        <translation>%1 不是报告的 JSON。%2</translation>
    </message>
    <message>
        <source>%1 names a form that this program does not know: “%2”.</source>
        <translation>%1 使用了本程序不认识的表格版本：“%2”。</translation>
    </message>
    <message>
        <source>%1 holds none of the form&apos;s tables, so it is no annual report on government information disclosure, or its tables cannot be recognised. Check that it is the right file.</source>
        <translation>%1 中没有规定的表格，因此不是政府信息公开工作年度报告，或者表格无法识别。请检查文件是否正确。</translation>
    </message>
    <message>
        <source>%1 is a web page without a table. The report&apos;s tables may be pictures, or stand on another page: save the page that shows them, or get the report as a Word or PDF file.</source>
        <translation>%1 是没有表格的网页。报告的表格可能是图片，或在另一个页面上：请保存显示表格的页面，或索取 Word 或 PDF 格式的报告。</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>%1 unpacks to more than %2 MB, far too much for a report, and was not read. Check where the file comes from.</source>
        <translation>%1 解压后超过 %2 MB，远远超出一份报告的大小，没有读取。请核实文件来源。</translation>
    </message>
    <message>
        <source>%1 is packed with a password. Open it in Word, save it without a password and open it again.</source>
        <translation>%1 带有密码。请用 Word 打开，去掉密码保存后再打开。</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be unpacked. Get the file again from where it came from.</source>
        <translation>%1 已损坏，无法解压。请从来源处重新获取文件。</translation>
    </message>
    <message>
        <source>%1 is a zip archive, not a Word file. Unpack it and open the reports in it.</source>
        <translation>%1 是压缩包，不是 Word 文件。请解压后打开其中的报告。</translation>
    </message>
    <message>
        <source>%1 is damaged: its text cannot be read beyond line %2 of its XML. Open it in Word, save it again and open that.</source>
        <translation>%1 已损坏：其 XML 第 %2 行之后的文字无法读取。请用 Word 打开并重新保存，再打开保存后的文件。</translation>
    </message>
    <message>
        <source>The elements of %1 are nested too deeply to be a report. Save the page again from the browser and open that.</source>
        <translation>%1 的元素嵌套过深，不像是报告。请在浏览器中重新保存网页后再打开。</translation>
    </message>
    <message>
        <source>%1 is a web archive without a web page in it. Save the page again from the browser and open that.</source>
        <translation>%1 是网页归档，但里面没有网页。请在浏览器中重新保存网页后再打开。</translation>
    </message>
    <message>
        <source>%1 is a Word file with a password. Open it in Word, remove the password, save it and open it again.</source>
        <translation>%1 是带密码的 Word 文件。请用 Word 打开，去掉密码保存后再打开。</translation>
    </message>
    <message>
        <source>%1 is an Excel workbook, not a report. Open the report as PDF, Word or a web page.</source>
        <translation>%1 是 Excel 工作簿，不是报告。请打开 PDF、Word 或网页格式的报告。</translation>
    </message>
    <message>
        <source>%1 is damaged: it ends before its text does. Get the file again from where it came from.</source>
        <translation>%1 已损坏：文件不完整，正文没有结束。请从来源处重新获取文件。</translation>
    </message>
    <message>
        <source>%1 could not be opened: %2. Check that you may read it.</source>
        <translation>无法打开 %1：%2。请确认有读取权限。</translation>
    </message>
    <message>
        <source>%1 is in Word&apos;s old format, which is read through LibreOffice. Install LibreOffice Writer (package libreoffice-writer), or save the file as .docx and open that.</source>
        <translation>%1 是旧版 Word 格式，需要通过 LibreOffice 读取。请安装 LibreOffice Writer（软件包 libreoffice-writer），或另存为 .docx 后再打开。</translation>
    </message>
    <message>
        <source>%1 could not be copied to the folder for temporary files, %2. Make room there and try again.</source>
        <translation>无法把 %1 复制到临时文件夹 %2。请清理空间后重试。</translation>
    </message>
    <message>
        <source>LibreOffice could not read %1. Open it in Word, save it as .docx and open that.</source>
        <translation>LibreOffice 无法读取 %1。请用 Word 打开，另存为 .docx 后再打开。</translation>
    </message>
    <message>
        <source>%1 is a damaged PDF file and cannot be read. Ask for the file again, or open it in a PDF reader and print it to a new PDF file.</source>
        <translation>%1 是损坏的 PDF 文件，无法读取。请重新索取文件，或用 PDF 阅读器打开后打印成新的 PDF 文件。</translation>
    </message>
    <message>
        <source>The password for %1 is wrong. Try again, or ask the organ for it.</source>
        <translation>%1 的密码不对。请重试，或向该机关索取密码。</translation>
    </message>
    <message>
        <source>%1 is protected by a password. Give the password to read it.</source>
        <translation>%1 受密码保护，请提供密码后读取。</translation>
    </message>
    <message>
        <source>%1 does not exist. Check whether it was moved or renamed.</source>
        <translation>%1 不存在，请检查是否已移动或改名。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a file. Choose the reports in it.</source>
        <translation>%1 是文件夹，不是文件，请选择其中的报告。</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file. Copy the report into a file and open that.</source>
        <translation>%1 不是普通文件。请把报告复制成文件后再打开。</translation>
    </message>
    <message>
        <source>%1 is empty. Get the file again from where it came from.</source>
        <translation>%1 是空文件。请从来源处重新获取文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB, too large for a report. Check whether it is the right file.</source>
        <translation>%1 超过 %2 MB，作为报告太大。请检查文件是否正确。</translation>
    </message>
    <message>
        <source>%1 holds nothing but white space. Get the file again from where it came from.</source>
        <translation>%1 中只有空白。请从来源处重新获取文件。</translation>
    </message>
    <message>
        <source>%1 is of a kind that this program does not know. Save the report as PDF, Word or a web page and open that.</source>
        <translation>本程序不认识 %1 的文件类型。请把报告另存为 PDF、Word 或网页后再打开。</translation>
    </message>
    <message>
        <source>%1 is an OpenDocument file, which this program does not read. Save it as Word (.docx) and open that.</source>
        <translation>%1 是 OpenDocument 文件，本程序不能读取。请另存为 Word（.docx）后再打开。</translation>
    </message>
    <message>
        <source>%1 is a PowerPoint file, not a report. Open the report as PDF, Word or a web page.</source>
        <translation>%1 是 PowerPoint 文件，不是报告。请打开 PDF、Word 或网页格式的报告。</translation>
    </message>
    <message>
        <source>%1 is an OFD file, which this program does not read. Save it as PDF and open that.</source>
        <translation>%1 是 OFD 文件，本程序不能读取。请另存为 PDF 后再打开。</translation>
    </message>
    <message>
        <source>%1 holds the cells of a report that was read before, and no document.</source>
        <translation>%1 中是以前读取的报告单元格，没有文档。</translation>
    </message>
    <message>
        <source>%1 could not be read to its end: %2. Copy it to this computer and try again.</source>
        <translation>%1 没有读完：%2。请复制到本机后重试。</translation>
    </message>
    <message>
        <source>%1 is a picture that is damaged or of an unusual kind. Save it as PNG or JPEG, or scan the report again.</source>
        <translation>%1 是已损坏或类型特殊的图片。请另存为 PNG 或 JPEG，或重新扫描报告。</translation>
    </message>
</context>
<context>
    <name>ReportJson</name>
    <message>
        <source>It is no valid JSON: %1 at byte %2.</source>
        <translation>不是有效的 JSON：第 %2 字节处 %1。</translation>
    </message>
    <message>
        <source>It is JSON, but not that of a report: it has no cells.</source>
        <translation>是 JSON，但不是报告的 JSON：里面没有单元格。</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>all %1 cells are proven by the sums</source>
        <translation>全部 %1 个单元格均由勾稽关系证实</translation>
    </message>
    <message>
        <source>%1 cells are proven by the sums, %2 were read without doubt where no sum goes through</source>
        <translation>%1 个单元格由勾稽关系证实，另有 %2 个单元格不涉及勾稽关系、识别无疑问</translation>
    </message>
    <message>
        <source>, no finding is open</source>
        <translation>，没有未处理的问题</translation>
    </message>
    <message>
        <source>, %1 corrected by hand</source>
        <translation>，人工更正 %1 处</translation>
    </message>
    <message>
        <source>no cell of the form was read</source>
        <translation>没有读出表格中的任何单元格</translation>
    </message>
    <message>
        <source>errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>warnings %1</source>
        <translation>提醒 %1</translation>
    </message>
    <message>
        <source>cells in doubt %1</source>
        <translation>存疑单元格 %1</translation>
    </message>
    <message>
        <source>problems to go through %1</source>
        <translation>待处理问题 %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>年度不明</translation>
    </message>
    <message>
        <source>place unknown</source>
        <translation>地区不明</translation>
    </message>
</context>
<context>
    <name>Reread</name>
    <message>
        <source>The box holds %1 columns, but %2 are selected in the table. Draw it around the cells that are selected, or select as many cells as it holds.</source>
        <translation>框内有 %1 列，而表格中选中了 %2 列。请把框画在选中单元格的对应位置，或选中与框内同样多的单元格。</translation>
    </message>
    <message>
        <source>The box holds %1 rows, but %2 are selected in the table. Draw it around the cells that are selected, or select as many cells as it holds.</source>
        <translation>框内有 %1 行，而表格中选中了 %2 行。请把框画在选中单元格的对应位置，或选中与框内同样多的单元格。</translation>
    </message>
    <message>
        <source>Page %1 is only a picture: there is no text in the box that could be read. Type the values instead.</source>
        <translation>第 %1 页只是图片，框内没有可读取的文字。请直接键入数值。</translation>
    </message>
    <message>
        <source>There is no text in the box. Draw it around the values to be read.</source>
        <translation>框内没有文字。请把要读取的数值框在里面。</translation>
    </message>
</context>
<context>
    <name>ReviewState</name>
    <message>
        <source>pending</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>in review</source>
        <translation>核对中</translation>
    </message>
    <message>
        <source>second review</source>
        <translation>待复核</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>已导出</translation>
    </message>
</context>
<context>
    <name>RollUp</name>
    <message>
        <source>Every cell of %1 is the sum of its %2 organs.</source>
        <translation>%1 的每一格都等于所属 %2 个机关之和。</translation>
    </message>
    <message>
        <source>%1 cells do not add up: the figures of %2 are not in those of %3.</source>
        <translation>有 %1 格合计不符：%3 的数字没有计入 %2。</translation>
    </message>
    <message>
        <source>%1 cells do not add up: the figures of %2 are in those of %3 twice.</source>
        <translation>有 %1 格合计不符：%3 的数字把 %2 计了两次。</translation>
    </message>
    <message>
        <source>One cell does not add up: in the report of %1, %2 should be %3.</source>
        <translation>有 1 格合计不符：%1 的报告中，%2 应为 %3。</translation>
    </message>
    <message>
        <source>%1 cells do not add up. What is left could be the figures of an organ whose report is missing.</source>
        <translation>有 %1 格合计不符。差额本身像一份报告，可能缺少某个机关的报告。</translation>
    </message>
    <message>
        <source>%1 cells do not add up, and no single cause explains it.</source>
        <translation>有 %1 格合计不符，没有单一原因能够解释。</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing (0)</source>
        <comment>instead of a stated total</comment>
        <translation>空白（按 0 计）</translation>
    </message>
    <message>
        <source>a count</source>
        <translation>件数</translation>
    </message>
</context>
<context>
    <name>SoftRules</name>
    <message>
        <source>is called “%1” in the report</source>
        <translation>在报告中写作“%1”</translation>
    </message>
    <message>
        <source>does not stand where the form has it</source>
        <translation>不在规定的位置上</translation>
    </message>
    <message>
        <source>has no head in the report</source>
        <translation>在报告中没有列名</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>en</source>
        <comment>The language code of this translation: zh for Chinese</comment>
        <translation>zh</translation>
    </message>
</context>
<context>
    <name>TryAgain</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The corrections that wait (↻) come first, and the library does not take them now.</source>
        <translation>须先写入待写入的更正（↻），而报告库目前无法写入。</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>Corrected. Read was: “%1”.</source>
        <translation>已更正。原读取值：“%1”。</translation>
    </message>
    <message>
        <source>This was not read with certainty. Compare it with the source.</source>
        <translation>读取时没有把握，请与原文核对。</translation>
    </message>
    <message>
        <source>The workbook could not be made in the folder for temporary files: %1. Make room on that disk and try again.</source>
        <translation>无法在临时文件夹中生成工作簿：%1。请清理该磁盘后重试。</translation>
    </message>
    <message>
        <source>The file “%1” could not be written: %2. Check that there is room on the disk and that you may write there, then try again.</source>
        <translation>无法写入文件“%1”：%2。请确认磁盘有空间并有写入权限，然后重试。</translation>
    </message>
    <message>
        <source>it is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The workbook could not be written: %1. Check that there is room on the disk, then try again.</source>
        <translation>无法写入工作簿：%1。请确认磁盘有空间，然后重试。</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Equation</source>
        <translation>算式</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>应为</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>实为</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Row that is not on the form</source>
        <translation>表格之外的行</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表格版本</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>All reports</source>
        <translation>全部报告</translation>
    </message>
    <message>
        <source>%1 · form %2 · errors: %3 · warnings: %4</source>
        <translation>%1 · %2 年版 · 错误：%3 · 提醒：%4</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>As read</source>
        <translation>原读取值</translation>
    </message>
    <message>
        <source>As corrected</source>
        <translation>更正为</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Cell ID</source>
        <translation>单元格编号</translation>
    </message>
    <message>
        <source>(missing)</source>
        <translation>（无此格）</translation>
    </message>
    <message>
        <source>(row added)</source>
        <translation>（增加的行）</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Cells in words</source>
        <translation>单元格名称</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>处理情况</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Dismissed: %1</source>
        <translation>已忽略：%1</translation>
    </message>
    <message>
        <source>Dismissed: %1 (%2)</source>
        <translation>已忽略：%1（%2）</translation>
    </message>
    <message>
        <source>Cell id</source>
        <translation>单元格编号</translation>
    </message>
    <message>
        <source>Sum of the organs</source>
        <translation>各机关之和</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>差额</translation>
    </message>
    <message>
        <source>Roll-up</source>
        <translation>汇总核对</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>存疑</translation>
    </message>
</context>
<context>
    <name>ZipArchive</name>
    <message>
        <source>The zip file %1 is damaged and could not be unpacked. Get it again, or unpack it yourself and open its folder.</source>
        <translation>压缩文件 %1 已损坏，无法解压。请重新获取该文件，或自行解压后打开文件夹。</translation>
    </message>
    <message>
        <source>The zip file %1 is protected by a password. Unpack it yourself and open its folder.</source>
        <translation>压缩文件 %1 设有密码。请自行解压后打开文件夹。</translation>
    </message>
    <message>
        <source>The zip file %1 was not unpacked, because it would write to a place outside its own folder (%2). Ask where it comes from.</source>
        <translation>压缩文件 %1 未解压，因为其中的路径会写到自身文件夹之外（%2）。请核实其来源。</translation>
    </message>
    <message>
        <source>The zip file %1 was not unpacked, because it would take far more room than a folder of reports. Check whether it is the right file.</source>
        <translation>压缩文件 %1 未解压，因为解压后的大小远超一个报告文件夹。请检查是否选错了文件。</translation>
    </message>
    <message>
        <source>The zip file %1 could not be unpacked: %2 could not be written (%3). Make room on the disk and try again.</source>
        <translation>压缩文件 %1 无法解压：无法写入 %2（%3）。请清理磁盘空间后重试。</translation>
    </message>
</context>
<context>
    <name>disclosure::CellDelegate</name>
    <message>
        <source>The value is “%1”. F2 mends what was typed; Esc drops it then.</source>
        <translation>现值为“%1”。按 F2 修改所输入的内容，再按 Esc 则放弃。</translation>
    </message>
</context>
<context>
    <name>disclosure::CellEquations</name>
    <message>
        <source>No equation goes through this cell.</source>
        <translation>没有等式经过此单元格。</translation>
    </message>
    <message>
        <source>Taken back by %1, %2.</source>
        <translation>由 %1 于 %2 撤销。</translation>
    </message>
    <message>
        <source>Changed by %1, %2.</source>
        <translation>由 %1 于 %2 修改。</translation>
    </message>
    <message>
        <source>In the narrative: %1</source>
        <translation>正文：%1</translation>
    </message>
</context>
<context>
    <name>disclosure::DocumentPane</name>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit Width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>Make the pages as wide as the view</source>
        <translation>让页面与窗格同宽</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Fit Page</source>
        <translation>适合页面</translation>
    </message>
    <message>
        <source>Show whole pages</source>
        <translation>显示整页</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>disclosure::DocumentView</name>
    <message>
        <source>Text of the report</source>
        <translation>报告文本</translation>
    </message>
</context>
<context>
    <name>disclosure::EarlierSteps</name>
    <message>
        <source>a report that was removed from the list</source>
        <translation>一份已从列表中移除的报告</translation>
    </message>
    <message>
        <source>%1 changes that could not be written to the library before the program ended last time have been taken over: %2. They stand in the history of their reports.</source>
        <translation>上次退出前未能写入报告库的 %1 处改动已接续处理：%2。可在各报告的历史记录中查看。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of reports</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 changes of an earlier session belong to reports that are not in this library. They will be looked at again when the program is started next.</source>
        <translation>上次留下的 %1 处改动所属的报告不在本报告库中，下次启动程序时将再次检查。</translation>
    </message>
    <message>
        <source>%1 changes of an earlier session belong to reports that are not in this library. They have been laid aside in %2.</source>
        <translation>上次留下的 %1 处改动所属的报告不在本报告库中，已另存于 %2。</translation>
    </message>
    <message>
        <source>Some changes of an earlier session could not be read and are not in the library, perhaps because a newer version of the program made them. They are kept in %1: ask whoever looks after the program.</source>
        <translation>上次留下的一些改动无法读取，未写入报告库，可能是由较新版本的程序留下的。它们保存在 %1，请联系程序维护人员。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of files</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>disclosure::EquationsPanel</name>
    <message>
        <source>Equations of the cell</source>
        <translation>单元格的等式</translation>
    </message>
</context>
<context>
    <name>disclosure::ExplanationController</name>
    <message>
        <source>Over the page: ruling lines blue, cells of tables violet, words green, words that are not sure orange; the form&apos;s cells with id and number, red where the reading is uncertain.</source>
        <translation>已画在页面上：框线为蓝色，表格单元格为紫色，文字为绿色，不确定的文字为橙色；表内各项标出编号和数值，识别存疑的为红色。</translation>
    </message>
    <message>
        <source>It is drawn once the text of the pages has been read.</source>
        <translation>页面文字读取完成后即会绘出。</translation>
    </message>
</context>
<context>
    <name>disclosure::ExportController</name>
    <message>
        <source>There is no report in the list to export. Open files first, or clear the filter.</source>
        <translation>列表中没有可以导出的报告。请先打开文件，或清除筛选条件。</translation>
    </message>
    <message>
        <source>reports</source>
        <translation>年度报告</translation>
    </message>
    <message>
        <source>%1 reports were exported to %2.</source>
        <translation>已把 %1 份报告导出到 %2。</translation>
    </message>
    <message>
        <source>Open Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Export of %1 Reports</source>
        <translation>导出 %1 份报告</translation>
    </message>
</context>
<context>
    <name>disclosure::FindBar</name>
    <message>
        <source>Find in the source</source>
        <translation>在原文中查找</translation>
    </message>
    <message>
        <source>Places found</source>
        <translation>找到的位置</translation>
    </message>
    <message>
        <source>Previous place (Shift+F3)</source>
        <translation>上一处（Shift+F3）</translation>
    </message>
    <message>
        <source>Next place (F3)</source>
        <translation>下一处（F3）</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>reading the text…</source>
        <translation>正在读取文字…</translation>
    </message>
</context>
<context>
    <name>disclosure::FindingsPane</name>
    <message>
        <source>Progress of the review</source>
        <translation>审核进度</translation>
    </message>
    <message>
        <source>Show what may be worth a look though no rule demands it</source>
        <translation>显示规则未作要求、但可能值得一看的提示</translation>
    </message>
    <message>
        <source>Hints: %1</source>
        <translation>提示：%1</translation>
    </message>
</context>
<context>
    <name>disclosure::FindingsView</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Set Aside…</source>
        <translation>忽略…</translation>
    </message>
    <message>
        <source>Open Again</source>
        <translation>取消忽略</translation>
    </message>
</context>
<context>
    <name>disclosure::GridController</name>
    <message>
        <source>Taken from the page</source>
        <translation>取自原文</translation>
    </message>
    <message>
        <source>The form has no place for another row here. Go to one of the rows of results, below which the row stands in the report.</source>
        <translation>表格格式在此处不能增加行。请选中报告中该行上方的那一行（办理结果各行）。</translation>
    </message>
    <message>
        <source>Row added</source>
        <translation>增加行</translation>
    </message>
    <message>
        <source>This row belongs to the form. Only rows that a report has besides can be removed.</source>
        <translation>此行是格式规定的行。只能删除报告另外增加的行。</translation>
    </message>
    <message>
        <source>Row removed</source>
        <translation>删除行</translation>
    </message>
    <message>
        <source>“%1” was not taken: the page had to be read first, and meanwhile another cell or value came up. Hold Ctrl and click it again.</source>
        <translation>未取用“%1”：读取该页文字期间，当前单元格或其数值已改变。请按住 Ctrl 再次单击。</translation>
    </message>
</context>
<context>
    <name>disclosure::GridFind</name>
    <message>
        <source>not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>找到 %1 处</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 处，共 %2 处</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>%1 replaced</source>
        <translation>已替换 %1 处</translation>
    </message>
</context>
<context>
    <name>disclosure::GridFindBar</name>
    <message>
        <source>Find in the tables</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <source>&amp;Whole cell</source>
        <translation>整格匹配(&amp;W)</translation>
    </message>
    <message>
        <source>Find the previous one (Shift+F3)</source>
        <translation>查找上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Find the next one (F3)</source>
        <translation>查找下一个 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Replace with</source>
        <translation>替换为</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>Replace it in this cell and go to the next</source>
        <translation>替换此单元格并转到下一个</translation>
    </message>
    <message>
        <source>Replace &amp;All</source>
        <translation>全部替换(&amp;A)</translation>
    </message>
    <message>
        <source>Replace it in all tables</source>
        <translation>在所有表格中替换</translation>
    </message>
</context>
<context>
    <name>disclosure::GridView</name>
    <message>
        <source>Clear</source>
        <translation>清除内容</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>剪切</translation>
    </message>
    <message>
        <source>Copy from above</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Nothing was pasted: none of the copied texts finds a place here. Go to the cell in which the first of them is to stand.</source>
        <translation>未粘贴：复制的内容在此处都没有位置。请先选中第一个值应在的单元格。</translation>
    </message>
    <message>
        <source>%1 × %2 cells (rows × columns) were copied, and %3 × %4 are selected.</source>
        <translation>复制了 %1 行 × %2 列，选定区域为 %3 行 × %4 列。</translation>
    </message>
    <message>
        <source>%1 of the copied texts find no place here, beyond the table or on a label: %2.</source>
        <translation>复制的内容中有 %1 项在此处没有位置（超出表格或落在标题上）：%2。</translation>
    </message>
    <message>
        <source>Copy from the left</source>
        <translation>向右填充</translation>
    </message>
</context>
<context>
    <name>disclosure::HelpController</name>
    <message>
        <source>Disclosure Review %1

Reviews annual reports on government information disclosure.
Free software under the GNU General Public License, version 3 or later.

Library: %2</source>
        <translation>政府信息公开年报审核 %1

用于审核政府信息公开工作年度报告。
自由软件，依 GNU 通用公共许可证第 3 版或更新版本发布。

报告库：%2</translation>
    </message>
</context>
<context>
    <name>disclosure::HistoryController</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>brought back from %1</source>
        <translation>恢复 %1 的值</translation>
    </message>
    <message>
        <source>This value stands there already.</source>
        <translation>现在就是这个值。</translation>
    </message>
</context>
<context>
    <name>disclosure::HistoryModel</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>made again</source>
        <translation>已重做</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
</context>
<context>
    <name>disclosure::HistoryPane</name>
    <message>
        <source>Only the current cell</source>
        <translation>只看当前单元格</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>%1 changes, the newest first</source>
        <translation>%1 处改动，最新的在前</translation>
    </message>
    <message>
        <source>Nothing has been changed in this cell.</source>
        <translation>这一格没有改动过。</translation>
    </message>
    <message>
        <source>Nothing has been changed in this report.</source>
        <translation>这份报告没有改动过。</translation>
    </message>
    <message>
        <source>Bring Back “%1”</source>
        <translation>恢复为“%1”</translation>
    </message>
</context>
<context>
    <name>disclosure::ImportActions</name>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>about %1 minutes left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>约剩 1 分钟</translation>
    </message>
    <message>
        <source>about %1 seconds left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 files, %3</source>
        <translation>正在读取：第 %1 个，共 %2 个文件，%3</translation>
    </message>
</context>
<context>
    <name>disclosure::ImportController</name>
    <message>
        <source>There are no files to read in %1. Choose a folder that holds annual reports.</source>
        <translation>%1 中没有可以读取的文件，请选择存放年度报告的文件夹。</translation>
    </message>
</context>
<context>
    <name>disclosure::ImportMessages</name>
    <message>
        <source>Reading was stopped; %1 was not read.</source>
        <translation>读取已停止；%1 未读取。</translation>
    </message>
    <message>
        <source>Reading was stopped; %1 files were not read.</source>
        <translation>读取已停止；%1 个文件未读取。</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 was read again. %2</source>
        <translation>%1 已重新读取。%2</translation>
    </message>
    <message>
        <source>%1 files were read again; %2 of them have cells that were read otherwise now.</source>
        <translation>%1 个文件已重新读取；其中 %2 个有单元格的读取结果与之前不同。</translation>
    </message>
    <message>
        <source>%1 is in the list already and was not read again.</source>
        <translation>%1 已在列表中，未重复读取。</translation>
    </message>
    <message>
        <source>%1 has the same content as %2, which is in the list. It was not read again.</source>
        <translation>%1 与列表中的 %2 内容相同，未重复读取。</translation>
    </message>
    <message>
        <source>%1 files are in the list already and were not read again.</source>
        <translation>%1 个文件已在列表中，未重复读取。</translation>
    </message>
    <message>
        <source>%1 files have the same content as files in the list and were not read again, such as %2, which is the same as %3.</source>
        <translation>%1 个文件与列表中的文件内容相同，未重复读取，例如 %2 与 %3 相同。</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1 has changed: it is another version of the report of %2 for %3. %4</source>
        <translation>%1 已更改：它是 %2 %3 年度报告的另一版本。%4</translation>
    </message>
    <message>
        <source>%1 is another version of the report of %2 for %3 (%4). %5</source>
        <translation>%1 是 %2 %3 年度报告（%4）的另一版本。%5</translation>
    </message>
    <message>
        <source>Take in Its Place</source>
        <translation>用它替换</translation>
    </message>
    <message>
        <source>%1 files are other versions of reports in the list.</source>
        <translation>%1 个文件是列表中报告的另一版本。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>%1 files could not be read. They stand in the list, each with the reason.</source>
        <translation>%1 个文件无法读取。它们列在列表中，各附原因。</translation>
    </message>
    <message>
        <source>%1 %2: %3 in place of %4</source>
        <translation>%1 %2 年度：用 %3 替换 %4</translation>
    </message>
    <message>
        <source>Taken over from %1</source>
        <translation>自 %1 沿用</translation>
    </message>
    <message>
        <source>%1 took the place of %2; %3 corrections, confirmations and dismissals came along.</source>
        <translation>%1 已替换 %2；沿用了 %3 项更正、确认和忽略。</translation>
    </message>
    <message>
        <source>%1 reports took the place of older versions; %2 corrections, confirmations and dismissals came along.</source>
        <translation>%1 份报告已替换旧版本；沿用了 %2 项更正、确认和忽略。</translation>
    </message>
    <message>
        <source>Bring Back</source>
        <translation>恢复旧版本</translation>
    </message>
    <message>
        <source>%1 was not read again: %2 was taken in its place before.</source>
        <translation>%1 未重复读取：此前已用 %2 替换它。</translation>
    </message>
    <message>
        <source>%1 files were not read again: newer versions of them were taken in their place before.</source>
        <translation>%1 个文件未重复读取：此前已用它们的新版本替换。</translation>
    </message>
    <message>
        <source>The older versions are still in their place.</source>
        <translation>旧版本尚未替换。</translation>
    </message>
    <message>
        <source>%1 is not yet in the place of %2.</source>
        <translation>%1 尚未替换 %2。</translation>
    </message>
    <message>
        <source>%1 %2, %3: %4</source>
        <translation>%1 %2 年度，%3：%4</translation>
    </message>
    <message>
        <source>%1 corrections did not, because the new version has something else there. Compare it with the source: %2</source>
        <translation>另有 %1 项更正未沿用，因为新版本中此处的内容不同，请与来源文件核对：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>disclosure::KeySheet</name>
    <message>
        <source>Keys and Marks</source>
        <translation>快捷键与标记</translation>
    </message>
    <message>
        <source>Search: a key or what it does</source>
        <translation>搜索：按键或功能</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>快捷键及其功能</translation>
    </message>
    <message>
        <source>Marks of cells</source>
        <translation>单元格标记</translation>
    </message>
    <message>
        <source>a sum or a rule of the form does not hold</source>
        <translation>有合计或表内规则不成立</translation>
    </message>
    <message>
        <source>a warning or a doubtful cell is to be looked at</source>
        <translation>有提醒或存疑的单元格待看</translation>
    </message>
    <message>
        <source>no open problem, no doubtful cell</source>
        <translation>没有未处理的问题，也没有存疑的单元格</translation>
    </message>
    <message>
        <source>the file is being read</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>the file could not be read; the line says why</source>
        <translation>文件未能读取，原因见该行</translation>
    </message>
    <message>
        <source>Marks of reports: what the checks say</source>
        <translation>报告标记：检查结果</translation>
    </message>
    <message>
        <source>: </source>
        <translation>：</translation>
    </message>
    <message>
        <source>Marks of reports: where they stand on the desk</source>
        <translation>报告标记：核对状态</translation>
    </message>
</context>
<context>
    <name>disclosure::LibraryController</name>
    <message>
        <source>There is a file %1 already. Choose another name for the new library, or open that one.</source>
        <translation>文件 %1 已存在。请为新报告库另取名称，或打开该报告库。</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>A copy of the library is in %1.</source>
        <translation>报告库副本已保存到 %1。</translation>
    </message>
</context>
<context>
    <name>disclosure::ListController</name>
    <message>
        <source>%1 reports are now %2.</source>
        <translation>已将 %1 份报告设为“%2”。</translation>
    </message>
    <message>
        <source>%1 reports were changed.</source>
        <translation>已更改 %1 份报告。</translation>
    </message>
    <message>
        <source>%1 reports were taken out of the list. Their history stays and is there again when the files are opened again.</source>
        <translation>已从列表中移出 %1 份报告。其历史记录仍保留，再次打开这些文件时会恢复。</translation>
    </message>
    <message>
        <source>Set the &amp;state</source>
        <translation>设置状态(&amp;S)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 reports are again what they were.</source>
        <translation>%1 份报告已恢复原样。</translation>
    </message>
    <message>
        <source>%1 reports are again what they were; %2 have been changed since and were left as they are.</source>
        <translation>%1 份报告已恢复原样；另有 %2 份此后又有改动，未作变更。</translation>
    </message>
    <message>
        <source>%1 names no places. Its second column, or one headed 地区, should.</source>
        <translation>%1 中没有地区。地区应在第二列，或在列名为“地区”的一列。</translation>
    </message>
    <message>
        <source>No report has to be moved: those of the organs in %1 belong to their places already, or there are none.</source>
        <translation>没有要改动的报告：%1 中的机关要么已归入所列地区，要么没有报告。</translation>
    </message>
    <message>
        <source>%1 reports belong to the places of the list now.</source>
        <translation>已按名单为 %1 份报告设置地区。</translation>
    </message>
    <message>
        <source>The properties can&apos;t be shown yet.</source>
        <translation>暂时无法显示属性。</translation>
    </message>
    <message>
        <source>The reports are not changed yet.</source>
        <translation>报告尚未更改。</translation>
    </message>
    <message>
        <source>The reports are not yet again what they were.</source>
        <translation>报告尚未恢复原样。</translation>
    </message>
    <message>
        <source>The reports are still in the list.</source>
        <translation>报告仍在列表中。</translation>
    </message>
</context>
<context>
    <name>disclosure::MainWindow</name>
    <message>
        <source>Disclosure Review</source>
        <translation>政府信息公开年报审核</translation>
    </message>
</context>
<context>
    <name>disclosure::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Show the message that waits behind this one</source>
        <translation>显示后面的消息</translation>
    </message>
    <message>
        <source>Close this message (Esc)</source>
        <translation>关闭此消息 (Esc)</translation>
    </message>
    <message>
        <source>%1 more messages</source>
        <translation>还有 %1 条消息</translation>
    </message>
</context>
<context>
    <name>disclosure::MuteController</name>
    <message>
        <source>Errors in sums can’t be muted. Set this one aside with a reason (Ctrl+Del).</source>
        <translation>合计错误不能停用。可注明理由后忽略此处 (Ctrl+Del)。</translation>
    </message>
    <message>
        <source>Choose a warning in the list of problems first.</source>
        <translation>请先在问题列表中选择一条提醒。</translation>
    </message>
    <message>
        <source>in all reports</source>
        <translation>在全部报告中</translation>
    </message>
    <message>
        <source>in this report</source>
        <translation>在本报告中</translation>
    </message>
    <message>
        <source>in the reports of %1</source>
        <translation>在 %1 的各年报告中</translation>
    </message>
    <message>
        <source>“%1” is muted %2.</source>
        <translation>已%2停用提醒“%1”。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“%1” is not muted %2 yet.</source>
        <translation>尚未%2停用提醒“%1”。</translation>
    </message>
    <message>
        <source>“%1” is still muted.</source>
        <translation>提醒“%1”仍处于停用状态。</translation>
    </message>
    <message>
        <source>The problems in the list are not counted anew yet.</source>
        <translation>列表中的问题数尚未重新统计。</translation>
    </message>
</context>
<context>
    <name>disclosure::MuteDialog</name>
    <message>
        <source>Mute a Rule</source>
        <translation>停用提醒</translation>
    </message>
    <message>
        <source>“%1” is not to be warned of any more:</source>
        <translation>不再提醒“%1”：</translation>
    </message>
    <message>
        <source>in this report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>in all reports of %1</source>
        <translation>“%1”的所有报告</translation>
    </message>
    <message>
        <source>in all reports of this library</source>
        <translation>本报告库的所有报告</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>disclosure::NarrativeView</name>
    <message>
        <source>Narrative</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>No narrative was read. That of scanned pages is read in the background, which takes a while.</source>
        <translation>没有读到正文。扫描页的正文在后台识别，需要一些时间。</translation>
    </message>
</context>
<context>
    <name>disclosure::OpenReport</name>
    <message>
        <source>%1 was left as it is: it has been changed to “%2” meanwhile, perhaps by another program. Make the change again if it is to be different.</source>
        <translation>%1保持不变：其间已被改为“%2”（可能由其他程序修改）。如需改成别的值，请重新修改。</translation>
    </message>
</context>
<context>
    <name>disclosure::OutlineView</name>
    <message>
        <source>Table of contents of the document</source>
        <translation>文档目录</translation>
    </message>
    <message>
        <source>This document has no table of contents of its own.</source>
        <translation>这份文档自身没有目录。</translation>
    </message>
</context>
<context>
    <name>disclosure::PageController</name>
    <message>
        <source>Page %1 is only a picture: it has no text that could be found, copied or taken into a cell.</source>
        <translation>第 %1 页只是图片，没有可以查找、复制或填入单元格的文字。</translation>
    </message>
</context>
<context>
    <name>disclosure::PagePrinter</name>
    <message>
        <source>The pages could not be printed. Check the printer, or the file that was chosen to print to.</source>
        <translation>无法打印页面。请检查打印机，或所选的输出文件。</translation>
    </message>
</context>
<context>
    <name>disclosure::PageRenderer</name>
    <message>
        <source>%1 is no longer where it was read (%2), so its pages can&apos;t be shown. The tables can still be reviewed; open the file from its new place to see its pages.</source>
        <translation>%1 已不在读取时的位置（%2），无法显示页面。表格仍可审核；要看页面，请从新位置打开该文件。</translation>
    </message>
    <message>
        <source>The pages of %1 can&apos;t be shown: the file can&apos;t be opened as a PDF. The tables can still be reviewed.</source>
        <translation>无法显示 %1 的页面：该文件不能作为 PDF 打开。表格仍可审核。</translation>
    </message>
</context>
<context>
    <name>disclosure::PageView</name>
    <message>
        <source>Pages of the report</source>
        <translation>报告页面</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>disclosure::PrintController</name>
    <message>
        <source>The source is being printed. Wait for it, or cancel it below the pages.</source>
        <translation>正在打印原文。请等待打印完成，或在页面下方取消。</translation>
    </message>
    <message>
        <source>No source is shown that could be printed.</source>
        <translation>没有可以打印的原文。</translation>
    </message>
    <message>
        <source>Printing page %1 of %2</source>
        <translation>正在打印第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
</context>
<context>
    <name>disclosure::ProblemsController</name>
    <message>
        <source>That was the last problem of the reports in the list.</source>
        <translation>这已是列表各报告中的最后一处问题。</translation>
    </message>
    <message>
        <source>That was the first problem of the reports in the list.</source>
        <translation>这已是列表各报告中的第一处问题。</translation>
    </message>
    <message>
        <source>There is no problem at the current cell. Press F8 to go to the next one.</source>
        <translation>当前单元格没有问题。按 F8 转到下一处。</translation>
    </message>
    <message>
        <source>There is no proposal for this problem. Type the right value, or set the problem aside.</source>
        <translation>这处问题没有建议。请键入正确的值，或忽略此问题。</translation>
    </message>
    <message>
        <source>proposal: %1</source>
        <translation>采纳建议：%1</translation>
    </message>
    <message>
        <source>opened again</source>
        <translation>取消忽略</translation>
    </message>
    <message>
        <source>There is nothing to confirm here.</source>
        <translation>这里没有需要确认的内容。</translation>
    </message>
    <message>
        <source>This problem has no cell that could take what you type. Go to the cell in the table first.</source>
        <translation>这处问题不对应任何单元格，不能直接输入。请先到表格中选定单元格。</translation>
    </message>
    <message>
        <source>The cell at the table&apos;s cursor is none of this problem&apos;s. Go to the cell in the table first.</source>
        <translation>表格当前单元格与这处问题无关，不能直接输入。请先到表格中选定单元格。</translation>
    </message>
</context>
<context>
    <name>disclosure::Program</name>
    <message>
        <source>The library %1, which was open last, is no longer there.</source>
        <translation>上次打开的报告库 %1 已不存在。</translation>
    </message>
    <message>
        <source>This is the usual library. Choose File ▸ Open Library for another.</source>
        <translation>现在打开的是默认报告库。要打开其他报告库，请选择“文件 ▸ 打开报告库”。</translation>
    </message>
    <message>
        <source>Files are being read; the language changes when the program is started again.</source>
        <translation>正在读取文件；语言将在重新启动程序后改变。</translation>
    </message>
</context>
<context>
    <name>disclosure::PropertiesDialog</name>
    <message>
        <source>Edition, Organ and Year</source>
        <translation>格式、机关与年度</translation>
    </message>
    <message>
        <source>Year and Place of %1 Reports</source>
        <translation>%1 份报告的年度与地区</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年度(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>地区(&amp;P)</translation>
    </message>
    <message>
        <source>The values in the tables stay: those whose cells the new edition has too stand there, the others are kept and come back with the old edition.</source>
        <translation>表中的数值不会丢失：新格式中也有的单元格保持原值，其余的值保留，换回原格式时恢复。</translation>
    </message>
    <message>
        <source>Fields that are left empty stay as they are in each report.</source>
        <translation>留空的项目在各份报告中保持不变。</translation>
    </message>
    <message>
        <source>&amp;Edition of the form</source>
        <translation>报告格式(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Organ</source>
        <translation>机关(&amp;O)</translation>
    </message>
</context>
<context>
    <name>disclosure::ReadingPool</name>
    <message>
        <source>%1 could not be read, because the program disclosure-batch, which reads the files, could not be started. Install this program again.</source>
        <translation>无法读取 %1，因为负责读取文件的程序 disclosure-batch 无法启动。请重新安装本程序。</translation>
    </message>
    <message>
        <source>Reading %1 crashed the reader, so the file is probably damaged. Get it again, or save it anew in the program that made it.</source>
        <translation>读取 %1 时读取程序崩溃，文件很可能已损坏。请重新获取，或用制作它的程序重新保存。</translation>
    </message>
    <message>
        <source>The system stopped the reader while it read %1, mostly because the computer ran out of memory. Close other programs and try again.</source>
        <translation>读取 %1 时系统终止了读取程序，多半是因为内存不足。请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>Reading %1 took longer than %2 seconds and was given up. Check whether it is the right file, or allow more time.</source>
        <translation>读取 %1 超过 %2 秒，已放弃。请检查文件是否正确，或放宽时限。</translation>
    </message>
    <message>
        <source>Reading %1 needed more than %2 of memory and was given up. Check whether it is the right file.</source>
        <translation>读取 %1 需要的内存超过 %2，已放弃。请检查文件是否正确。</translation>
    </message>
</context>
<context>
    <name>disclosure::ReasonDialog</name>
    <message>
        <source>Set the Problem Aside</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Common reasons</source>
        <translation>常用理由</translation>
    </message>
    <message>
        <source>It says so in the source</source>
        <translation>原文如此</translation>
    </message>
    <message>
        <source>Compared and found right</source>
        <translation>已核对</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>其他理由</translation>
    </message>
    <message>
        <source>or type another reason</source>
        <translation>或键入其他理由</translation>
    </message>
    <message>
        <source>Set Aside</source>
        <translation>忽略</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>disclosure::Recount</name>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>disclosure::RefusedTexts</name>
    <message>
        <source>“%1” was typed in %2 but can&apos;t stand there; the report still holds “%3”. Mend it with F2, or drop it with F2 and Esc, then go on.</source>
        <translation>%2 中输入了“%1”，但此格不能填这样的内容；报告中仍是“%3”。请按 F2 改正，或按 F2 再按 Esc 放弃输入，然后继续。</translation>
    </message>
</context>
<context>
    <name>disclosure::ReportDelegate</name>
    <message>
        <source>errors %1</source>
        <translation>错误 %1</translation>
    </message>
    <message>
        <source>warnings %1</source>
        <translation>提醒 %1</translation>
    </message>
    <message>
        <source>doubtful %1</source>
        <translation>存疑 %1</translation>
    </message>
    <message>
        <source>corrected %1</source>
        <translation>更正 %1</translation>
    </message>
</context>
<context>
    <name>disclosure::ReportListModel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地区</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Reviewer</source>
        <translation>审核人</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Files that are not in the library</source>
        <translation>尚未入库的文件</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>disclosure::ReportListPane</name>
    <message>
        <source>State of the reports</source>
        <translation>报告状态</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Filter: organ, year, place, file</source>
        <translation>筛选：机关、年度、地区、文件</translation>
    </message>
    <message>
        <source>Sort, group, columns, saved filters</source>
        <translation>排序、分组、列、已存筛选</translation>
    </message>
    <message>
        <source>Year of the reports</source>
        <translation>报告年度</translation>
    </message>
    <message>
        <source>Verdict on the reports</source>
        <translation>核验结论</translation>
    </message>
    <message>
        <source>All verdicts</source>
        <translation>全部结论</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>全部状态</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>全部年度</translation>
    </message>
    <message>
        <source>%1 passed</source>
        <translation>%1 通过</translation>
    </message>
    <message>
        <source>%1 to review</source>
        <translation>%1 待看</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>%1 有误</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Reports by state</source>
        <translation>按状态统计</translation>
    </message>
    <message>
        <source>%1 of %2 reports shown</source>
        <translation>显示 %2 份中的 %1 份</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>显示全部</translation>
    </message>
</context>
<context>
    <name>disclosure::ReportTable</name>
    <message>
        <source>Columns of the list of reports</source>
        <translation>报告列表的列</translation>
    </message>
</context>
<context>
    <name>disclosure::ReportTableModel</name>
    <message>
        <source>not found in the report</source>
        <translation>报告中未找到</translation>
    </message>
    <message>
        <source>blank</source>
        <translation>空白</translation>
    </message>
    <message>
        <source>error</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>存疑</translation>
    </message>
    <message>
        <source>proven</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>已更正</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>尚未保存</translation>
    </message>
</context>
<context>
    <name>disclosure::RereadController</name>
    <message>
        <source>This source has no pages on which a part could be read again. Type the value, or hold Ctrl and click a word to take it into the cell.</source>
        <translation>此来源没有页面，无法框选重读。请直接键入数值，或按住 Ctrl 单击文字，将其取入单元格。</translation>
    </message>
    <message>
        <source>Page %1 is only a picture: it has no text that could be read again. Type the values instead.</source>
        <translation>第 %1 页只是图片，没有可以重读的文字。请直接键入数值。</translation>
    </message>
    <message>
        <source>Draw a box around the values that belong into the selected cells, or move it with the arrow keys (Shift changes its size) and press Enter. Esc leaves.</source>
        <translation>请框出应填入选中单元格的数值；也可用方向键移动框（按住 Shift 改变大小），再按 Enter。按 Esc 退出。</translation>
    </message>
    <message>
        <source>Select the cells in the table first that the box is to be read into: one, or a block of them.</source>
        <translation>请先在表格中选中要读入的单元格：一个，或一个连续区域。</translation>
    </message>
    <message>
        <source>No table was recognised on page %1. Go to a cell whose page has one, or read a part of the page with a box.</source>
        <translation>第 %1 页没有识别出表格。请转到有表格的页上的单元格，或用框选重读。</translation>
    </message>
    <message>
        <source>Drag the table’s lines, or choose one with Tab and move it with the arrow keys. A double click (with Shift for a row) or Ins adds a line, Del removes it. Enter reads the table again, Esc leaves.</source>
        <translation>请拖动表格线；也可按 Tab 选线、用方向键移动。双击（按住 Shift 为行线）或按 Ins 添加线，按 Del 删除线。按 Enter 重读表格，按 Esc 退出。</translation>
    </message>
    <message>
        <source>With these lines no row of the form is recognised on page %1. Nothing was changed.</source>
        <translation>按这些表格线，第 %1 页识别不出表格中的任何一行。未作更改。</translation>
    </message>
    <message>
        <source>The page says otherwise in cells that you corrected or confirmed; they stay as they are: %1.</source>
        <translation>以下单元格已更正或确认，与页面重读结果不同，保持不变：%1。</translation>
    </message>
    <message>
        <source>Not certain, and left as they are: %1.</source>
        <translation>重读结果不确定，保持不变：%1。</translation>
    </message>
    <message>
        <source>Read again from page %1</source>
        <translation>从第 %1 页重读</translation>
    </message>
    <message>
        <source>The values are the same; their places on the page were taken.</source>
        <translation>数值相同，已更新其在页面上的位置。</translation>
    </message>
    <message>
        <source>Read again: nothing is different.</source>
        <translation>已重读：没有不同。</translation>
    </message>
    <message>
        <source>Read again: %1 changed. Ctrl+Z takes it back.</source>
        <translation>已重读，有更改：%1。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 and %2 more cells</source>
        <translation>%1 等，另有 %2 个单元格</translation>
    </message>
    <message>
        <source>Nothing of the box was taken. %1: %2</source>
        <translation>框选内容未取用。%1：%2</translation>
    </message>
</context>
<context>
    <name>disclosure::ReviewController</name>
    <message>
        <source>Try Again Now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>All corrections are in the library now.</source>
        <translation>所有更正现已写入报告库。</translation>
    </message>
    <message>
        <source>This source can&apos;t be shown here. Its tables stand on the right.</source>
        <translation>这里无法显示原文，右侧是其中的表格。</translation>
    </message>
    <message>
        <source>Read Again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>%1: not found in the report</source>
        <translation>%1：未读出</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(blank)</source>
        <translation>（空白）</translation>
    </message>
    <message>
        <source>corrected, read as “%1”</source>
        <translation>已更正，原读取值“%1”</translation>
    </message>
    <message>
        <source>page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>%1 is protected by a password; without it, its pages can&apos;t be shown. The tables can still be reviewed.</source>
        <translation>%1 受密码保护，没有密码就无法显示页面。表格仍可审核。</translation>
    </message>
    <message>
        <source>Open files or a folder, or drop them here, to review reports.</source>
        <translation>打开文件或文件夹，或把它们拖到这里，开始审核报告。</translation>
    </message>
    <message>
        <source>✓ No problem found: all sums hold, and every cell of the form was read.</source>
        <translation>✓ 没有发现问题：勾稽关系全部成立，表格中的单元格均已读取。</translation>
    </message>
    <message>
        <source>%1 has changed since it was read: the values in the tables may not be those that stand in it now. Read it again.</source>
        <translation>%1 在读取之后有改动：表格中的数值可能与现在的原文不同。请重新读取。</translation>
    </message>
    <message>
        <source>What you typed is marked with ↻ and kept on this computer, even if the program or the computer stops. It will be written as soon as that is possible.</source>
        <translation>您输入的内容以 ↻ 标出，已保存在本机，程序或电脑意外关闭也不会丢失；一旦可以写入，将自动写入报告库。</translation>
    </message>
    <message>
        <source>It could not be kept on this computer&apos;s disk either: what you typed is only in this window, marked with ↻. Don&apos;t close the window or switch the computer off before it is written, and don&apos;t type on.</source>
        <translation>本机磁盘也无法保存：您输入的内容只在本窗口中，以 ↻ 标出。写入之前请勿关闭窗口或关机，也请暂停输入。</translation>
    </message>
</context>
<context>
    <name>disclosure::ReviewProgress</name>
    <message>
        <source>about a minute</source>
        <translation>约 1 分钟</translation>
    </message>
    <message>
        <source>about %1 minutes</source>
        <translation>约 %1 分钟</translation>
    </message>
    <message>
        <source>about %1 hours</source>
        <translation>约 %1 小时</translation>
    </message>
    <message>
        <source>nothing left in this report</source>
        <translation>本报告已无问题</translation>
    </message>
    <message>
        <source>%1 / %2 in this report</source>
        <translation>本报告 %1 / %2</translation>
    </message>
    <message>
        <source>%1 in this report</source>
        <translation>本报告 %1 处</translation>
    </message>
    <message>
        <source>%1 left in all</source>
        <translation>全部还剩 %1 处</translation>
    </message>
</context>
<context>
    <name>disclosure::RollUpController</name>
    <message>
        <source>Open the report of the place first: the others of its place and year are added up against it.</source>
        <translation>请先打开本地区的报告，再与同地区、同年度的其他报告汇总核对。</translation>
    </message>
    <message>
        <source>There is no other report of %1 for %2 in the list. Which place a report belongs to can be set with Alt+Enter.</source>
        <translation>列表中没有 %1 %2 年度的其他报告。报告所属地区可用 Alt+Enter 设置。</translation>
    </message>
    <message>
        <source>The edition of the place’s own report is not known. Choose it with Alt+Enter.</source>
        <translation>本地区报告的表格版本未知，请用 Alt+Enter 选择。</translation>
    </message>
    <message>
        <source>Roll-up of %1 %2</source>
        <translation>%1 %2 年汇总核对</translation>
    </message>
    <message>
        <source>Export of a Roll-up</source>
        <translation>导出汇总核对</translation>
    </message>
    <message>
        <source>The roll-up is in %1.</source>
        <translation>汇总已保存到 %1。</translation>
    </message>
    <message>
        <source>Ctrl+U goes back to the roll-up.</source>
        <translation>按 Ctrl+U 可回到汇总核对。</translation>
    </message>
</context>
<context>
    <name>disclosure::RollUpDialog</name>
    <message>
        <source>Roll-up of a Place</source>
        <translation>地区汇总核对</translation>
    </message>
    <message>
        <source>The place’s &amp;own report:</source>
        <translation>本地区的报告(&amp;O)：</translation>
    </message>
    <message>
        <source>Show &amp;all cells</source>
        <translation>显示全部单元格(&amp;A)</translation>
    </message>
    <message>
        <source>Cells that do not add up</source>
        <translation>合计不符的单元格</translation>
    </message>
    <message>
        <source>Organ</source>
        <translation>机关</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Numbers of the organs</source>
        <translation>各机关的数值</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Roll-up of %1, %2</source>
        <translation>%1 %2 年度汇总核对</translation>
    </message>
    <message>
        <source>The reports are being added up…</source>
        <translation>正在汇总…</translation>
    </message>
    <message>
        <source>%1 is not in the sum: it is of another year.</source>
        <translation>%1 未计入合计：不是同一年度。</translation>
    </message>
    <message>
        <source>%1 is not in the sum: it is a second report of its organ.</source>
        <translation>%1 未计入合计：同一机关的另一份报告。</translation>
    </message>
    <message>
        <source>Place: %1. A report&apos;s place is called after its folder; Alt+Enter in a report gives it another one.</source>
        <translation>地区：%1（报告的地区默认取所在文件夹的名称，在报告中按 Alt+Enter 可以另设）。</translation>
    </message>
    <message>
        <source>%1: numbers of cells that this form does not have are in no sum (%2).</source>
        <translation>%1：有 %2 个数字所在的单元格是本表式没有的，未计入合计。</translation>
    </message>
</context>
<context>
    <name>disclosure::RollUpModel</name>
    <message>
        <source>Cell</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Sum of the organs</source>
        <translation>各机关之和</translation>
    </message>
    <message>
        <source>Stated</source>
        <translation>报告所填</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>差额</translation>
    </message>
</context>
<context>
    <name>disclosure::ScannedText</name>
    <message>
        <source>Reading the text of scans for the checks: %1 of %2</source>
        <translation>正在识别扫描件的正文以供核对：%1 / %2</translation>
    </message>
</context>
<context>
    <name>disclosure::SettingsController</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Which rules are muted is not changed yet.</source>
        <translation>停用的提醒尚未更改。</translation>
    </message>
</context>
<context>
    <name>disclosure::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Muted Rules</source>
        <translation>停用的提醒(&amp;M)</translation>
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
        <source>Fit the width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <source>&amp;Language (语言):</source>
        <translation>语言 (&amp;Language)：</translation>
    </message>
    <message>
        <source>&amp;Name in the history:</source>
        <translation>审核人姓名(&amp;N)：</translation>
    </message>
    <message>
        <source>The name stands with every change. If none is given, it is the one that the system knows.</source>
        <translation>每次修改都会记下此姓名。不填则使用系统中的姓名。</translation>
    </message>
    <message>
        <source>&amp;Colours:</source>
        <translation>界面颜色(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Tables:</source>
        <translation>表格缩放(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Pages:</source>
        <translation>页面缩放(&amp;P)：</translation>
    </message>
    <message>
        <source>What is ticked is no longer warned of in this library. Errors in sums can&apos;t be muted. The reason is kept with your name.</source>
        <translation>勾选的提醒在本报告库中不再出现。合计错误不能停用。理由会与您的姓名一起记录。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason for muting: %1</source>
        <translation>停用理由：%1</translation>
    </message>
    <message>
        <source>Please say why “%1” is muted.</source>
        <translation>请填写停用“%1”的理由。</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>适合页面</translation>
    </message>
    <message>
        <source>Muted (%1)</source>
        <translation>已停用 (%1)</translation>
    </message>
    <message>
        <source>Not muted</source>
        <translation>未停用</translation>
    </message>
</context>
<context>
    <name>disclosure::SignOffController</name>
    <message>
        <source>This report was signed off. It is in review again, because it has been changed.</source>
        <translation>这份报告原已核毕，因内容有改动，现回到核对中。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>In this report, %1. Sign it off all the same?</source>
        <translation>本报告%1。仍要核毕吗？</translation>
    </message>
    <message>
        <source>signed off although %1</source>
        <translation>在以下情况下核毕：%1</translation>
    </message>
    <message>
        <source>one error is still open</source>
        <translation>还有 1 处错误未处理</translation>
    </message>
    <message>
        <source>%1 errors are still open</source>
        <translation>还有 %1 处错误未处理</translation>
    </message>
    <message>
        <source>one cell was not read</source>
        <translation>有 1 个单元格未读出</translation>
    </message>
    <message>
        <source>%1 cells were not read</source>
        <translation>有 %1 个单元格未读出</translation>
    </message>
    <message>
        <source>one cell was not read with certainty</source>
        <translation>有 1 个单元格读取存疑</translation>
    </message>
    <message>
        <source>%1 cells were not read with certainty</source>
        <translation>有 %1 个单元格读取存疑</translation>
    </message>
    <message>
        <source>%1 is signed off.</source>
        <translation>%1 已核毕。</translation>
    </message>
    <message>
        <source>No other report of the list needs a look.</source>
        <translation>列表中没有其他需要查看的报告。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>the text beside the tables has not been read from its scans yet, nor checked</source>
        <translation>扫描页上表格以外的文字尚未识别，也未核对</translation>
    </message>
</context>
<context>
    <name>disclosure::SourceStrip</name>
    <message>
        <source>The cell’s row in the source, magnified</source>
        <translation>单元格在原文中所在的行（放大）</translation>
    </message>
    <message>
        <source>Choose a cell to see its row in the source.</source>
        <translation>选中单元格即可看到它在原文中所在的行。</translation>
    </message>
    <message>
        <source>The place of this cell in the source is not known.</source>
        <translation>未找到该单元格在原文中的位置。</translation>
    </message>
</context>
<context>
    <name>disclosure::StatusLine</name>
    <message>
        <source>Progress of reading</source>
        <translation>读取进度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>取消读取</translation>
    </message>
    <message>
        <source>Reading: %1 of %2 files</source>
        <translation>正在读取：已完成 %1 个，共 %2 个文件</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message>
        <source>%1 passed · %2 to review · %3 wrong</source>
        <translation>%1 通过 · %2 待看 · %3 有误</translation>
    </message>
    <message>
        <source>What the checks say of the reports in this library</source>
        <translation>本报告库中各报告的检查结果</translation>
    </message>
    <message>
        <source>Library: %1</source>
        <translation>报告库：%1</translation>
    </message>
    <message>
        <source>Reviewer: %1</source>
        <translation>审核人：%1</translation>
    </message>
    <message>
        <source>This name stands with every change. It can be set in the settings (Ctrl+,).</source>
        <translation>每次修改都会记下此姓名，可在设置 (Ctrl+,) 中更改。</translation>
    </message>
    <message>
        <source>%1 changes not saved</source>
        <translation>%1 处修改未保存</translation>
    </message>
</context>
<context>
    <name>disclosure::TablesPane</name>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>“%1” in %2</source>
        <translation>%2 的“%1”</translation>
    </message>
    <message>
        <source>%1 values were not taken, the old ones stay, because they are no values of their cells: %2%3.</source>
        <translation>有 %1 个值不是其单元格的有效值，未被采用，保留原值：%2%3。</translation>
    </message>
    <message>
        <source>Narrative</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>What the report says in words; its figures are links to the cells they speak of</source>
        <translation>报告的文字部分；其中的数字可点击，跳到对应的单元格</translation>
    </message>
</context>
<context>
    <name>disclosure::ThumbnailView</name>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
    <message>
        <source>Small pictures of the pages</source>
        <translation>页面缩略图</translation>
    </message>
</context>
<context>
    <name>disclosure::VersionsDialog</name>
    <message>
        <source>Other Versions of Reports</source>
        <translation>报告的其他版本</translation>
    </message>
    <message>
        <source>Which files shall take the place of those in the list? Corrections, confirmations and dismissals of what was read as the same come along.</source>
        <translation>用哪些文件替换列表中的报告？读取结果相同之处的更正、确认和忽略将一并沿用。</translation>
    </message>
    <message>
        <source>Other versions of reports</source>
        <translation>报告的其他版本</translation>
    </message>
    <message>
        <source>Take in Their Place</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Tick &amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>Tick &amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
</context>
<context>
    <name>disclosure::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Review annual reports on information disclosure</source>
        <translation>审核政府信息公开工作年度报告</translation>
    </message>
    <message>
        <source>Open a folder of reports (%1)</source>
        <translation>打开报告文件夹 (%1)</translation>
    </message>
    <message>
        <source>With all its subfolders: PDF, Word, web pages, text, zip</source>
        <translation>包括所有子文件夹：PDF、Word、网页、文本、zip</translation>
    </message>
    <message>
        <source>Open files (%1)</source>
        <translation>打开文件 (%1)</translation>
    </message>
    <message>
        <source>Or drop files and folders anywhere on this window</source>
        <translation>也可以把文件和文件夹拖到窗口中</translation>
    </message>
    <message>
        <source>Open a library (%1)</source>
        <translation>打开报告库 (%1)</translation>
    </message>
    <message>
        <source>Reports that were read before, with all corrections</source>
        <translation>以前读取的报告及全部更正</translation>
    </message>
    <message>
        <source>Recent libraries</source>
        <translation>最近使用的报告库</translation>
    </message>
    <message>
        <source>Reports are read in the background. Reviewing can start while the rest is still being read.</source>
        <translation>报告在后台读取，其余报告还在读取时就可以开始审核。</translation>
    </message>
    <message>
        <source>goes to the next problem, in this report and then in the next one.</source>
        <translation>转到下一个问题，先在本报告中，再到下一份报告。</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>回车</translation>
    </message>
    <message>
        <source>takes the proposal; typing a number corrects the cell; Del dismisses the problem with a reason.</source>
        <translation>采纳建议；直接输入数字可更正单元格；Del 注明理由后忽略问题。</translation>
    </message>
    <message>
        <source>takes anything back, also after a restart. Everything is saved at once.</source>
        <translation>撤销任何操作，重新启动后也可以。一切修改随时保存。</translation>
    </message>
    <message>
        <source>signs the report off and goes on to the next.</source>
        <translation>核毕本报告并转到下一份。</translation>
    </message>
    <message>
        <source>writes the reports into a workbook.</source>
        <translation>把报告导出为工作簿。</translation>
    </message>
    <message>
        <source>shows all keys and what the marks of the cells mean.</source>
        <translation>显示全部快捷键和单元格标记的含义。</translation>
    </message>
    <message>
        <source>How the work goes</source>
        <translation>操作方法</translation>
    </message>
</context>
<context>
    <name>disclosure::YearsController</name>
    <message>
        <source>Open a report of the organ first.</source>
        <translation>请先打开该机关的一份报告。</translation>
    </message>
    <message>
        <source>There is no other organ in the list.</source>
        <translation>列表中没有其他机关。</translation>
    </message>
    <message>
        <source>%1 goes by its own name.</source>
        <translation>%1 没有与其他名称合并。</translation>
    </message>
    <message>
        <source>%1 and %2 are not joined yet.</source>
        <translation>%1 与 %2 尚未合并。</translation>
    </message>
    <message>
        <source>%1 does not go by its own name yet.</source>
        <translation>%1 尚未恢复独立名称。</translation>
    </message>
</context>
<context>
    <name>disclosure::YearsDialog</name>
    <message>
        <source>&amp;Part This Name</source>
        <translation>拆分此名称(&amp;P)</translation>
    </message>
    <message>
        <source>Reports of the organ</source>
        <translation>该机关的报告</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Join Another Name…</source>
        <translation>合并另一名称(&amp;J)…</translation>
    </message>
    <message>
        <source>The Years of %1</source>
        <translation>%1 历年数据</translation>
    </message>
</context>
</TS>
