<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>MCWC Workbench: look at a checkpoint&apos;s layers as frames, compress it, inspect streams.</source>
        <translation>MCWC Workbench：把检查点的各层当作帧来查看，压缩检查点，检视码流。</translation>
    </message>
    <message>
        <source>A model folder, a weight file, an index, a cached model (org/name) or a .mcwc to open.</source>
        <translation>要打开的模型文件夹、权重文件、索引、已缓存的模型 (org/name) 或 .mcwc。</translation>
    </message>
    <message>
        <source>More than one PATH was given.</source>
        <translation>给出了多个 PATH。</translation>
    </message>
    <message>
        <source>Open PATH, measure it, compute every view, write all of it as a web page or PDF and end. Needs no display.</source>
        <translation>打开 PATH，进行测量，计算所有视图，将全部内容写成网页或 PDF，然后退出。无需显示器。</translation>
    </message>
    <message>
        <source>A report needs a PATH to report on.</source>
        <translation>生成报告需要指定 PATH。</translation>
    </message>
    <message>
        <source>With --report: sweep too, so that the report has the curves of Rate–distortion.</source>
        <translation>与 --report 一起使用：同时进行扫描，使报告包含率失真曲线。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ActionTexts</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;last session</source>
        <translation>打开上次会话(&amp;L)</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>从上次停下的地方继续</translation>
    </message>
    <message>
        <source>Sa&amp;ve session …</source>
        <translation>保存会话(&amp;V)…</translation>
    </message>
    <message>
        <source>Input, settings, selection and layout in one file</source>
        <translation>将输入、设置、选择和布局存入一个文件</translation>
    </message>
    <message>
        <source>Restore the session at the s&amp;tart</source>
        <translation>启动时恢复会话(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Export .mcwc …</source>
        <translation>导出 .mcwc(&amp;E)…</translation>
    </message>
    <message>
        <source>Encode with these settings and save</source>
        <translation>以这些设置编码并保存</translation>
    </message>
    <message>
        <source>&amp;Decode to a folder …</source>
        <translation>解码到文件夹(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>完整运行编码器但不写出文件：所有数据均为实测</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>What was looked at before</source>
        <translation>之前查看的内容</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>前进(&amp;O)</translation>
    </message>
    <message>
        <source>What was looked at next</source>
        <translation>之后查看的内容</translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation>筛选张量(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the frame &amp;strip</source>
        <translation>转到帧条(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the &amp;encoder</source>
        <translation>转到编码器(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>下一个视图(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>深色(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Model family …</source>
        <translation>模型系列(&amp;M)…</translation>
    </message>
    <message>
        <source>Describe which tensors form layers and share units</source>
        <translation>描述哪些张量构成层、哪些张量共享单元</translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation>取消所有任务(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>导览(&amp;T)</translation>
    </message>
    <message>
        <source>A short walk over the window</source>
        <translation>快速了解窗口的各个部分</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>快捷键(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About MCWC Workbench</source>
        <translation>关于 MCWC Workbench(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>Cached &amp;models</source>
        <translation>缓存的模型(&amp;M)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>编辑(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Encode</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
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
        <source>Compare &amp;with …</source>
        <translation>比较(&amp;W)…</translation>
    </message>
    <message>
        <source>Compare the open model with another checkpoint or stream</source>
        <translation>将打开的模型与另一个检查点或码流比较</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>任务(&amp;J)</translation>
    </message>
    <message>
        <source>Every running and finished job</source>
        <translation>所有正在运行和已结束的任务</translation>
    </message>
    <message>
        <source>Figures, tables and parameters of this session in one web page or PDF</source>
        <translation>将本次会话的图、表和参数写入一个网页或 PDF</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>模型树(&amp;T)</translation>
    </message>
    <message>
        <source>Show or hide the model tree</source>
        <translation>显示或隐藏模型树</translation>
    </message>
    <message>
        <source>En&amp;coder</source>
        <translation>编码器(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide the encoder&apos;s settings</source>
        <translation>显示或隐藏编码器设置</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>保存报告(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BdRateModel</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 至 %2 dB</translation>
    </message>
    <message>
        <source>no range in common</source>
        <translation>没有共同范围</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Over SQNR</source>
        <translation>SQNR 范围</translation>
    </message>
    <message>
        <source>Mean difference of rate at equal SQNR; negative: fewer bits than the anchor</source>
        <translation>相同 SQNR 下的平均码率差；负值表示比特数少于基准曲线</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>The same in bits per weight</source>
        <translation>同一差值，以每权重比特数表示</translation>
    </message>
    <message>
        <source>The range that both curves cover</source>
        <translation>两条曲线共同覆盖的范围</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BitstreamView</name>
    <message>
        <source>%1 bytes · %2 bits per weight (coded) · %3 (model) · %4 (file)</source>
        <translation>%1 字节 · 每权重比特数 %2（编码） · %3（模型） · %4（文件）</translation>
    </message>
    <message>
        <source>Bitstream</source>
        <translation>码流</translation>
    </message>
    <message>
        <source>Version 0 codes its symbols with zlib or zstd: there is no model to compare with</source>
        <translation>版本 0 用 zlib 或 zstd 编码符号，没有可供比较的模型</translation>
    </message>
    <message>
        <source>Read frame %1</source>
        <translation>读取第 %1 帧</translation>
    </message>
    <message>
        <source>Decode symbols</source>
        <translation>解码符号</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>检查 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::CompareView</name>
    <message>
        <source>Export the comparison</source>
        <translation>导出比较结果</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>
NMSE %1, largest error %2
%3 of %4 elements differ</source>
        <translation>
NMSE %1，最大误差 %2
%4 个元素中 %3 个不同</translation>
    </message>
    <message>
        <source>Compare with another checkpoint or stream</source>
        <translation>与另一个检查点或码流比较</translation>
    </message>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>各层各张量的误差</translation>
    </message>
    <message>
        <source>Inside the tensor</source>
        <translation>张量内部</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>最差的行</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>Compare with a file …</source>
        <translation>与文件比较…</translation>
    </message>
    <message>
        <source>Compare with a folder …</source>
        <translation>与文件夹比较…</translation>
    </message>
    <message>
        <source>Against its encoded self</source>
        <translation>与编码结果比较</translation>
    </message>
    <message>
        <source>Against its source</source>
        <translation>与来源比较</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>互换</translation>
    </message>
    <message>
        <source>Go to the worst</source>
        <translation>转到最差处</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>导出 CSV…</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation>NMSE</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>颜色表示什么</translation>
    </message>
    <message>
        <source>Make the other one the reference</source>
        <translation>将另一方设为参考</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>另选…</translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation>与其他对象比较</translation>
    </message>
    <message>
        <source>Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by name; the errors are those of the other against the reference.</source>
        <translation>将第二个检查点、文件夹或 .mcwc 拖放到此处，或选择一个。张量按名称匹配；误差是另一方相对于参考的误差。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <source>%1 tensors, %2 exact</source>
        <translation>%1 个张量，%2 个一致</translation>
    </message>
    <message>
        <source>%1 not comparable</source>
        <translation>%1 个无法比较</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>no difference in what was compared</source>
        <translation>所比较的部分没有差异</translation>
    </message>
    <message>
        <source>SQNR %1 · NMSE %2 · largest error %3</source>
        <translation>SQNR %1 · NMSE %2 · 最大误差 %3</translation>
    </message>
    <message>
        <source>No layers are known here: the table below has every tensor</source>
        <translation>此处没有已知的层：下方表格列出了所有张量</translation>
    </message>
    <message>
        <source>Select a tensor to see its differences</source>
        <translation>选择一个张量以查看其差异</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>No difference: every element is the same</source>
        <translation>没有差异：所有元素都相同</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>元素</translation>
    </message>
    <message>
        <source>difference · mean %1, deviation %2</source>
        <translation>差值 · 均值 %1，标准差 %2</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>%1 附近</translation>
    </message>
    <message>
        <source>Comparing … The bar below shows how far it is.</source>
        <translation>正在比较…进度见窗口底部。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Comparison</name>
    <message>
        <source>exact</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 个不同</translation>
    </message>
    <message>
        <source>only in the reference</source>
        <translation>仅在参考中</translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation>仅在另一方中</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 对比 %2</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>类型不同</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonSession</name>
    <message>
        <source>Compare with %1</source>
        <translation>与 %1 比较</translation>
    </message>
    <message>
        <source>Compare %1 with its encoded self</source>
        <translation>比较 %1 与其编码结果</translation>
    </message>
    <message>
        <source>%1, encoded</source>
        <translation>%1（编码后）</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>比较 %1 与 %2</translation>
    </message>
    <message>
        <source>Only float tensors of one shape have differences to show</source>
        <translation>只有形状相同的浮点张量才能显示差异</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>比较 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonTableModel</name>
    <message>
        <source>Tensor</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation>NMSE</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大误差</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>不同元素</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ExportButton</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>图片 (PNG)…</translation>
    </message>
    <message>
        <source>Picture, twice the size (PNG)…</source>
        <translation>图片，两倍大小 (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>图片 (SVG)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>导出此视图</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Open a checkpoint or a stream</source>
        <translation>打开检查点或码流</translation>
    </message>
    <message>
        <source>Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</source>
        <translation>检查点、码流和会话 (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Export a stream</source>
        <translation>导出码流</translation>
    </message>
    <message>
        <source>MCWC streams (*.mcwc)</source>
        <translation>MCWC 码流 (*.mcwc)</translation>
    </message>
    <message>
        <source>Decode into a folder</source>
        <translation>解码到文件夹</translation>
    </message>
    <message>
        <source>Decode here</source>
        <translation>解码到此处</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FrameTableModel</name>
    <message>
        <source>Outside, frame %1</source>
        <translation>层外，第 %1 帧</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>第 %2 层（%1）</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测帧</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>层外</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>帧类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测单元</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::GroupNames</name>
    <message>
        <source>FFN units</source>
        <translation>FFN 单元</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>注意力头</translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation>%1 头</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 单元</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>第 %2 层（%1）</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobManager</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足，无法完成此操作。</translation>
    </message>
    <message>
        <source>Close other programs or open a smaller checkpoint.</source>
        <translation>请关闭其他程序，或打开较小的检查点。</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>这是程序的缺陷，请报告。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
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
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>What</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsBar</name>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a folder or a .mcwc anywhere · F1 shows the shortcuts</source>
        <translation>将检查点、文件夹或 .mcwc 拖放到窗口任意位置 · 按 F1 显示快捷键</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1：已完成，用时 %2</translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was written</source>
        <translation>%1：已取消，未写入任何内容</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1：失败</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Every running and finished job (Ctrl+J)</source>
        <translation>所有正在运行和已结束的任务 (Ctrl+J)</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>所有任务</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsPanel</name>
    <message>
        <source>No jobs yet. Opening, analysing, exporting, decoding, checking and comparing are listed here, with what they made or why they failed.</source>
        <translation>尚无任务。打开、分析、导出、解码、检查和比较都会列在这里，并注明其结果或失败原因。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>清除已结束</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::LayerAnalysis</name>
    <message>
        <source>Compare layers: %1</source>
        <translation>比较层：%1</translation>
    </message>
    <message>
        <source>Compare units: %1</source>
        <translation>比较单元：%1</translation>
    </message>
    <message>
        <source>Follow units: %1</source>
        <translation>跟踪单元：%1</translation>
    </message>
    <message>
        <source>Compare solvers: %1</source>
        <translation>比较求解器：%1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Stopped. Choose another group or measure and come back to start anew.</source>
        <translation>已停止。选择其他组或度量后再切换回来，即可重新开始。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MainWindow</name>
    <message>
        <source>MCWC Workbench</source>
        <translation>MCWC Workbench</translation>
    </message>
    <message>
        <source>%1 – MCWC Workbench</source>
        <translation>%1 – MCWC Workbench</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Look for models</source>
        <translation>查找模型</translation>
    </message>
    <message>
        <source>About MCWC Workbench</source>
        <translation>关于 MCWC Workbench</translation>
    </message>
    <message>
        <source>MCWC Workbench %1</source>
        <translation>MCWC Workbench %1</translation>
    </message>
    <message>
        <source>Motion-compensated weight compression for model checkpoints.</source>
        <translation>面向模型检查点的运动补偿权重压缩。</translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation>已保存 %1，%2</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Decoded %1 tensors</source>
        <translation>已解码 %1 个张量</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>语言：%1</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>MCWC sessions (*.mcwc-session)</source>
        <translation>MCWC 会话 (*.mcwc-session)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>打开模型</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so it appears at once. Next opens the sample if nothing is open.</source>
        <translation>将检查点、码流或会话拖放到窗口任意位置，或在此处打开。只读取文件头，因此会立即显示。若未打开任何内容，“下一步”会打开示例。</translation>
    </message>
    <message>
        <source>Layers as frames</source>
        <translation>层即帧</translation>
    </message>
    <message>
        <source>Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the others are predicted from the layer before. Double-click a bar to make it a keyframe.</source>
        <translation>每个条形是一层，高度为其占用的比特数。关键帧独立编码，其他帧由前一层预测。双击条形可将其设为关键帧。</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>所有张量</translation>
    </message>
    <message>
        <source>Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or lossless for some of them.</source>
        <translation>层、组、张量及其码率。右键菜单可建立规则：让其中一部分更精细、更粗略或无损。</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调节</translation>
    </message>
    <message>
        <source>Move the rate and the distance of keyframes: size and error follow within a second. Every change can be undone.</source>
        <translation>移动码率和关键帧间隔滑块：大小与误差会在一秒内更新。所有更改都可以撤销。</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>细看</translation>
    </message>
    <message>
        <source>The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back.</source>
        <translation>各视图共享同一选择：在一处选中的层，在各处都会选中。Alt+左方向键可返回。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the compressed stream. F1 shows all shortcuts; Help › Tour shows this again.</source>
        <translation>写出压缩码流。按 F1 显示所有快捷键；“帮助 › 导览”可再次显示本导览。</translation>
    </message>
    <message>
        <source>The window uses it from the next start on.</source>
        <translation>界面将从下次启动起使用该语言。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1（%2 层）</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation>
            <numerusform>%1，%n 层：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation>没有组</translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 groups</source>
        <translation>%1：%2 层，%3 个组</translation>
    </message>
    <message>
        <source>This mapping does not fit: no group of it has all its tensors here.</source>
        <translation>此映射不适用：没有一个组的张量在此处齐全。</translation>
    </message>
    <message>
        <source>This mapping does not fit; the shipped family %1 does.</source>
        <translation>此映射不适用；内置系列 %1 适用。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message>
        <source>Use it</source>
        <translation>采用</translation>
    </message>
    <message>
        <source>Model family</source>
        <translation>模型系列</translation>
    </message>
    <message>
        <source>Family description, JSON</source>
        <translation>系列描述，JSON</translation>
    </message>
    <message>
        <source>What the description makes of the tensors</source>
        <translation>描述对张量的解读结果</translation>
    </message>
    <message>
        <source>Says which tensors form a layer and which share units, so that layers can be aligned and predicted. docs/families.md explains every key.</source>
        <translation>说明哪些张量构成一层、哪些张量共享单元，以便对层进行对齐和预测。各个键的说明见 docs/families.md。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>匹配结果</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the family description</source>
        <translation>保存系列描述</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>A family is used when one of its groups has all its tensors. Compare the names below with &quot;layer&quot; and &quot;tensor&quot;.</source>
        <translation>只要某个组的张量齐全，就会采用该系列。请将下方名称与“layer”和“tensor”对照。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>已匹配</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>备注</translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation>
            <numerusform>层外：%n 个张量</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 is too large for a family description.</source>
        <translation>%1 过大，无法作为系列描述。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>请选择其他文件夹。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message>
        <source>Filter tensors: text or h.*.mlp.*</source>
        <translation>筛选张量：文本或 h.*.mlp.*</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>按名称筛选张量</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>模型树</translation>
    </message>
    <message>
        <source>unknown family</source>
        <translation>未知系列</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation>
            <numerusform>%1 · %n 层 · %2 个权重</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of tensors</source>
        <translation>%1 · 张量 %2</translation>
    </message>
    <message>
        <source>%1 · tied head</source>
        <translation>%1 · 绑定输出头</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>%1 的规则</translation>
    </message>
    <message>
        <source>Rule for %1, every layer</source>
        <translation>%1 的规则（所有层）</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>复制名称</translation>
    </message>
    <message>
        <source>Finer: qbits %1</source>
        <translation>更精细：qbits %1</translation>
    </message>
    <message>
        <source>Coarser: qbits %1</source>
        <translation>更粗略：qbits %1</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <source>Never predict</source>
        <translation>从不预测</translation>
    </message>
    <message>
        <source>Align: exact</source>
        <translation>对齐：精确</translation>
    </message>
    <message>
        <source>Align: greedy</source>
        <translation>对齐：贪心</translation>
    </message>
    <message>
        <source>Align: sorted projection</source>
        <translation>对齐：排序投影</translation>
    </message>
    <message>
        <source>Do not align</source>
        <translation>不对齐</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message>
        <source>%1 layer %2</source>
        <translation>第 %2 层（%1）</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n 个头</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n 个单元</numerusform>
        </translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Cross attention</source>
        <translation>交叉注意力</translation>
    </message>
    <message>
        <source>Unknown tensors, passed through</source>
        <translation>未知张量（直通）</translation>
    </message>
    <message>
        <source>Other tensors</source>
        <translation>其他张量</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>缓冲区</translation>
    </message>
    <message>
        <source>tied to %1</source>
        <translation>与 %1 绑定</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混合</translation>
    </message>
    <message>
        <source>intra</source>
        <translation>帧内</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>绑定</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTreeModel</name>
    <message>
        <source>tied</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No model family describes this tensor: it is coded by itself and never moved.</source>
        <translation>没有模型系列描述此张量：它被独立编码，且从不移动。</translation>
    </message>
    <message>
        <source>by rule: %1</source>
        <translation>按规则：%1</translation>
    </message>
    <message>
        <source>coded in %1</source>
        <translation>编码后占 %1</translation>
    </message>
    <message>
        <source>Bits per weight after coding</source>
        <translation>编码后的每权重比特数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>编码后</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MotionView</name>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Which units are followed</source>
        <translation>跟踪哪些单元</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>层栈</translation>
    </message>
    <message>
        <source>Which stack of layers</source>
        <translation>查看哪个层栈</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>着色依据</translation>
    </message>
    <message>
        <source>What matches are coloured and filtered by</source>
        <translation>匹配按什么着色和筛选</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>数值如何着色</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>场</translation>
    </message>
    <message>
        <source>What the height of a point in the field is</source>
        <translation>场中点的高度表示什么</translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation>后退一层</translation>
    </message>
    <message>
        <source>One layer back (,)</source>
        <translation>后退一层 (,)</translation>
    </message>
    <message>
        <source>Play through the layers</source>
        <translation>逐层播放</translation>
    </message>
    <message>
        <source>Play through the layers (Space)</source>
        <translation>逐层播放 (空格)</translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation>前进一层</translation>
    </message>
    <message>
        <source>One layer on (.)</source>
        <translation>前进一层 (.)</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>没有适用于此检查点的模型系列，因此不知道其中哪些张量是哪一层的单元。
可用映射文件说明：见 docs/families.md。</translation>
    </message>
    <message>
        <source>colour: similarity</source>
        <translation>颜色：相似度</translation>
    </message>
    <message>
        <source>colour: bits saved</source>
        <translation>颜色：节省比特</translation>
    </message>
    <message>
        <source>Weakest match shown</source>
        <translation>显示的最弱匹配</translation>
    </message>
    <message>
        <source>Weaker matches are hidden. It starts where a match saves as much as it costs to send.</source>
        <translation>更弱的匹配会被隐藏。初始值为匹配的节省恰好等于其传输开销之处。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>Units through depth</source>
        <translation>单元逐层轨迹</translation>
    </message>
    <message>
        <source>Motion field</source>
        <translation>运动场</translation>
    </message>
    <message>
        <source>displacement</source>
        <translation>位移</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Motion of units</source>
        <translation>单元的运动</translation>
    </message>
    <message>
        <source>All matches (CSV)…</source>
        <translation>所有匹配 (CSV)…</translation>
    </message>
    <message>
        <source>Following units…</source>
        <translation>正在跟踪单元…</translation>
    </message>
    <message>
        <source>|cosine|</source>
        <translation>|余弦|</translation>
    </message>
    <message>
        <source>bits saved per weight</source>
        <translation>每权重节省比特数</translation>
    </message>
    <message>
        <source>Nothing comes before %1: choose a later layer.</source>
        <translation>%1之前没有层：请选择更靠后的层。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 units shown</source>
        <translation>显示 %1 / %2 个单元</translation>
    </message>
    <message>
        <source>, the strongest %1 as lines</source>
        <translation>，最强的 %1 个画为线</translation>
    </message>
    <message>
        <source>Click a line or a point to pick a unit; arrow keys step, Space plays through the layers</source>
        <translation>单击线或点以选取单元；方向键逐步移动，空格键逐层播放</translation>
    </message>
    <message>
        <source>unit %1 of %2 from unit %3 of %4 · cosine %5 · saves %6, %7 per weight</source>
        <translation>%2的单元 %1 来自%4的单元 %3 · 余弦 %5 · 节省 %6，每权重 %7</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>%1: motion of units</source>
        <translation>%1：单元的运动</translation>
    </message>
    <message>
        <source>Each layer from the one before it, in bits per weight of the group</source>
        <translation>每层由其前一层预测，单位为该组的每权重比特数</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>From</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>平均余弦</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Motion costs</source>
        <translation>运动开销</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>净收益</translation>
    </message>
    <message>
        <source>Solvers, on one pair of layers</source>
        <translation>各求解器，针对一对层</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>求解器</translation>
    </message>
    <message>
        <source>Of exact</source>
        <translation>占精确解</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::OverviewView</name>
    <message>
        <source>Checkpoint</source>
        <translation>检查点</translation>
    </message>
    <message>
        <source>Where the bits go</source>
        <translation>比特去向</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and matched flags. Gains: of predicted units.</source>
        <translation>缩放因子：行与列的缩放因子。语法：头部、索引、校验和。运动：置换与匹配标志。增益：预测单元的增益。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>码流</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>unknown: tensors pass through one by one</source>
        <translation>未知：张量逐个直通</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>张量</translation>
    </message>
    <message>
        <source>%1, %2 of them tied</source>
        <translation>%1，其中 %2 个绑定</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>.mcwc, version %1</source>
        <translation>.mcwc，版本 %1</translation>
    </message>
    <message>
        <source>%1, %2 shards</source>
        <translation>%1，%2 个分片</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>其他文件</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Coded weights</source>
        <translation>已编码权重</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>精确保留</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>Companion files</source>
        <translation>附带文件</translation>
    </message>
    <message>
        <source>Where the bits go (estimate)</source>
        <translation>比特去向（估算）</translation>
    </message>
    <message>
        <source>Frames (estimate)</source>
        <translation>帧（估算）</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>共享基</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::PairSummary</name>
    <message>
        <source>mean cosine</source>
        <translation>平均余弦</translation>
    </message>
    <message>
        <source>Of each unit with the unit that it is matched with</source>
        <translation>各单元与其匹配单元之间余弦的均值</translation>
    </message>
    <message>
        <source>largest cosine</source>
        <translation>最大余弦</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Bits for each weight when units are predicted from their matches with the best gain, at high rate: −½ log2(1 − cosine²)</source>
        <translation>以最佳增益由匹配单元预测时，每个权重节省的比特数（高码率下）：−½ log2(1 − 余弦²)</translation>
    </message>
    <message>
        <source>motion costs</source>
        <translation>运动开销</translation>
    </message>
    <message>
        <source>Bits for each weight to send which unit comes from which</source>
        <translation>传输各单元的来源所需的每权重比特数</translation>
    </message>
    <message>
        <source>net gain %1</source>
        <translation>净收益 %1</translation>
    </message>
    <message>
        <source>no net gain: motion costs %1 more than it saves</source>
        <translation>无净收益：运动开销比节省多 %1</translation>
    </message>
    <message>
        <source>nothing to gain</source>
        <translation>没有可得的收益</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateChart</name>
    <message>
        <source>bits per weight (a): quantized tensors, side information included</source>
        <translation>每权重比特数 (a)：量化张量，含边信息</translation>
    </message>
    <message>
        <source>bits per weight (b): whole model</source>
        <translation>每权重比特数 (b)：整个模型</translation>
    </message>
    <message>
        <source>bits per weight (c): file</source>
        <translation>每权重比特数 (c)：文件</translation>
    </message>
    <message>
        <source>Shannon (Gaussian)</source>
        <translation>香农界（高斯）</translation>
    </message>
    <message>
        <source>Block formats</source>
        <translation>块格式</translation>
    </message>
    <message>
        <source>SQNR, dB</source>
        <translation>SQNR，dB</translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation>NMSE</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateExport</name>
    <message>
        <source>unit order aligned</source>
        <translation>单元顺序：对齐后</translation>
    </message>
    <message>
        <source>unit order original</source>
        <translation>单元顺序：原始</translation>
    </message>
    <message>
        <source>%1: rate and distortion</source>
        <translation>%1：码率与失真</translation>
    </message>
    <message>
        <source>%1 · weights XXH3-128 %2 · %3</source>
        <translation>%1 · 权重 XXH3-128 %2 · %3</translation>
    </message>
    <message>
        <source>qbits %1 · %2</source>
        <translation>qbits %1 · %2</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>数据点 (CSV)…</translation>
    </message>
    <message>
        <source>Everything (JSON)…</source>
        <translation>全部内容 (JSON)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>图片 (SVG)…</translation>
    </message>
    <message>
        <source>Picture (PDF)…</source>
        <translation>图片 (PDF)…</translation>
    </message>
    <message numerus="yes">
        <source>effort %1, %2, rate weight %3, %n rules</source>
        <translation>
            <numerusform>编码力度 %1，%2，码率权重 %3，%n 条规则</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trellis %1, basis %2, %3, rate weight %4, %n rules</source>
        <translation>
            <numerusform>网格量化 %1，共享基 %2，%3，码率权重 %4，%n 条规则</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RatePointModel</name>
    <message>
        <source>cached</source>
        <translation>已缓存</translation>
    </message>
    <message>
        <source>%1 of the weights are stored in another format: their rows do not fit the blocks</source>
        <translation>%1 的权重以另一种格式存储：其行与块大小不符</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>无误差</translation>
    </message>
    <message>
        <source>cached (%1)</source>
        <translation>已缓存（%1）</translation>
    </message>
    <message>
        <source>no other point is better in both</source>
        <translation>没有其他点在两方面都更优</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>bpw (a)</source>
        <translation>bpw (a)</translation>
    </message>
    <message>
        <source>(b)</source>
        <translation>(b)</translation>
    </message>
    <message>
        <source>(c)</source>
        <translation>(c)</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation>NMSE</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Bits per weight of the quantized tensors, with all side information</source>
        <translation>量化张量的每权重比特数，含全部边信息</translation>
    </message>
    <message>
        <source>Bits per weight of the whole model, with tensors that are kept exactly</source>
        <translation>整个模型的每权重比特数，含精确保留的张量</translation>
    </message>
    <message>
        <source>Bits per weight of the file, companion files included</source>
        <translation>文件的每权重比特数，含附带文件</translation>
    </message>
    <message>
        <source>Of the file; for baselines of the quantized tensors</source>
        <translation>文件的字节数；对于基线则为量化张量的字节数</translation>
    </message>
    <message>
        <source>What prediction saves, in bits per weight, motion paid</source>
        <translation>预测节省的每权重比特数，已扣除运动开销</translation>
    </message>
    <message>
        <source>No other point is better in both rate and error</source>
        <translation>没有其他点的码率和误差都更优</translation>
    </message>
    <message>
        <source>That the encoder took, also when the point comes from the cache</source>
        <translation>编码器所用时间，即使该点来自缓存</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateRow</name>
    <message>
        <source>k 1</source>
        <translation>k 1</translation>
    </message>
    <message>
        <source>keyframes by hand, exact</source>
        <translation>手动关键帧，精确</translation>
    </message>
    <message>
        <source>k %1, exact</source>
        <translation>k %1，精确</translation>
    </message>
    <message>
        <source>keyframes by hand, greedy</source>
        <translation>手动关键帧，贪心</translation>
    </message>
    <message>
        <source>k %1, greedy</source>
        <translation>k %1，贪心</translation>
    </message>
    <message>
        <source>keyframes by hand, sorted projection</source>
        <translation>手动关键帧，排序投影</translation>
    </message>
    <message>
        <source>k %1, sorted projection</source>
        <translation>k %1，排序投影</translation>
    </message>
    <message>
        <source>keyframes by hand, not aligned</source>
        <translation>手动关键帧，不对齐</translation>
    </message>
    <message>
        <source>k %1, not aligned</source>
        <translation>k %1，不对齐</translation>
    </message>
    <message>
        <source>%1, effort %2</source>
        <translation>%1，编码力度 %2</translation>
    </message>
    <message>
        <source>%1, trellis %2, basis %3</source>
        <translation>%1，网格量化 %2，共享基 %3</translation>
    </message>
    <message>
        <source>qbits %1</source>
        <translation>qbits %1</translation>
    </message>
    <message>
        <source>RTN + zstd</source>
        <translation>RTN + zstd</translation>
    </message>
    <message>
        <source>zstd (lossless)</source>
        <translation>zstd（无损）</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n 比特</numerusform>
        </translation>
    </message>
    <message>
        <source>all parts</source>
        <translation>所有部分</translation>
    </message>
    <message>
        <source>without alignment</source>
        <translation>不含对齐</translation>
    </message>
    <message>
        <source>without prediction</source>
        <translation>不含预测</translation>
    </message>
    <message>
        <source>without keyframes but the first</source>
        <translation>仅保留首个关键帧</translation>
    </message>
    <message>
        <source>without choice of references</source>
        <translation>不含参考选择</translation>
    </message>
    <message>
        <source>without shared bases</source>
        <translation>不含共享基</translation>
    </message>
    <message>
        <source>without trellis</source>
        <translation>不含网格量化</translation>
    </message>
    <message>
        <source>without learned shapes</source>
        <translation>不含学习分布</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>不含 %1</translation>
    </message>
    <message>
        <source>without prediction within tensors</source>
        <translation>不使用张量内预测</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateSweep</name>
    <message>
        <source>Sweep %1</source>
        <translation>扫描 %1</translation>
    </message>
    <message>
        <source>Ablation of the codec on %1</source>
        <translation>在 %1 上对编解码器做消融</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateView</name>
    <message>
        <source>Zoom to selected</source>
        <translation>缩放到所选</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>重置缩放</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>使用这些设置</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选择</translation>
    </message>
    <message>
        <source>(a) quantized tensors</source>
        <translation>(a) 量化张量</translation>
    </message>
    <message>
        <source>(b) whole model</source>
        <translation>(b) 整个模型</translation>
    </message>
    <message>
        <source>(c) file</source>
        <translation>(c) 文件</translation>
    </message>
    <message>
        <source>Figure of rate</source>
        <translation>码率指标</translation>
    </message>
    <message>
        <source>Which bits per weight are drawn, marked as Pareto points and compared</source>
        <translation>绘图、标记帕累托点和比较时所用的每权重比特数</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation>NMSE</translation>
    </message>
    <message>
        <source>Measure of error</source>
        <translation>误差度量</translation>
    </message>
    <message>
        <source>Rate against distortion</source>
        <translation>码率与失真的关系</translation>
    </message>
    <message>
        <source>Curve that the others are held against</source>
        <translation>作为其他曲线比较基准的曲线</translation>
    </message>
    <message>
        <source>Points of the sweep</source>
        <translation>扫描的数据点</translation>
    </message>
    <message>
        <source>Curves against the chosen one</source>
        <translation>各曲线与所选曲线的比较</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>数据点</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>基准</translation>
    </message>
    <message>
        <source>Points appear here as they are done.</source>
        <translation>数据点完成后会显示在这里。</translation>
    </message>
    <message>
        <source>No sweep yet. Start one above: each combination of k, qbits, effort and alignment is encoded without writing a file, and becomes a point of a curve. Points that are known already are not computed again.</source>
        <translation>尚无扫描。请在上方开始：k、qbits、编码力度和对齐的每种组合都会被编码（不写出文件），成为曲线上的一个点。已知的点不会重新计算。</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选 %1 / %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>bpw (a), (b)</source>
        <translation>bpw (a)、(b)</translation>
    </message>
    <message>
        <source>bpw (a), (b), (c)</source>
        <translation>bpw (a)、(b)、(c)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation>预测节省</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手动</translation>
    </message>
    <message>
        <source>in another format</source>
        <translation>以另一种格式</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>帕累托</translation>
    </message>
    <message>
        <source>none better in both</source>
        <translation>无两方面都更优的点</translation>
    </message>
    <message>
        <source>Rate–distortion</source>
        <translation>率失真</translation>
    </message>
    <message>
        <source>Rate against distortion, with all parameters</source>
        <translation>码率与失真（含全部参数）</translation>
    </message>
    <message>
        <source>BD-rate against %1</source>
        <translation>相对 %1 的 BD-rate</translation>
    </message>
    <message>
        <source>No point has a place in this chart: nothing is lost, or no tensor of this model is quantized. The table shows what there is.</source>
        <translation>此图中没有可放置的点：没有任何损失，或此模型没有张量被量化。表格显示已有的结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a point or drag over several; the wheel zooms, arrow keys walk, Enter uses a point</source>
        <translation>单击一个点，或拖动选择多个；滚轮缩放，方向键移动，Enter 使用该点</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Report</name>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1（前 %2 项，共 %3 项）</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ReportExport</name>
    <message>
        <source>MCWC Workbench %1</source>
        <translation>MCWC Workbench %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Web page, everything inside (*.html);;PDF (*.pdf)</source>
        <translation>网页，包含全部内容 (*.html);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ReportRun</name>
    <message>
        <source>opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>encoding to measure</source>
        <translation>正在编码以测量</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>正在写入 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SessionKeeper</name>
    <message>
        <source>Save %1</source>
        <translation>保存 %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Compare with the session</source>
        <translation>与会话比较</translation>
    </message>
    <message>
        <source>%1 is not what it was when the session was saved</source>
        <translation>%1 与保存会话时的内容不同</translation>
    </message>
    <message>
        <source>Settings and selection are back; all figures are those of the present weights.</source>
        <translation>设置和选择已恢复；所有数据均来自当前权重。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsChange</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>排序投影</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>对齐后</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>layer %1 as by the interval</source>
        <translation>第 %1 层恢复按间隔设置</translation>
    </message>
    <message>
        <source>keyframe at layer %1</source>
        <translation>第 %1 层设为关键帧</translation>
    </message>
    <message>
        <source>predicted layer %1</source>
        <translation>第 %1 层设为预测帧</translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <source>new rule for %1</source>
        <translation>新建 %1 的规则</translation>
    </message>
    <message>
        <source>no rule for %1</source>
        <translation>删除 %1 的规则</translation>
    </message>
    <message>
        <source>rule for %1</source>
        <translation>%1 的规则</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>keyframe interval</source>
        <translation>关键帧间隔</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>unit order</source>
        <translation>单元顺序</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <source>not lossless</source>
        <translation>取消无损</translation>
    </message>
    <message>
        <source>rate weight</source>
        <translation>码率权重</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>nominal rate</source>
        <translation>标称码率</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>states of the quantizer</source>
        <translation>量化器状态数</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>标量</translation>
    </message>
    <message>
        <source>directions of shared bases</source>
        <translation>共享基方向数</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>learned distributions, at most</source>
        <translation>学习的分布，至多</translation>
    </message>
    <message>
        <source>profile of distributions</source>
        <translation>分布配置文件</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全体共用一个</translation>
    </message>
    <message>
        <source>by the difference from the reference</source>
        <translation>按与参考的差异</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>每个张量各一个</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>量化步长</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsPanel</name>
    <message>
        <source>Selected</source>
        <translation>所选内容</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>完整运行编码器但不写出文件：所有数据均为实测</translation>
    </message>
    <message>
        <source>Export .mcwc</source>
        <translation>导出 .mcwc</translation>
    </message>
    <message>
        <source>Decode to a folder …</source>
        <translation>解码到文件夹…</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>码流</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>units</source>
        <translation>单元</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>编码后</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>每权重比特数</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>exact (hungarian)</source>
        <translation>精确（匈牙利算法）</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>排序投影</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The best match of all units</source>
        <translation>所有单元的最佳匹配</translation>
    </message>
    <message>
        <source>Best pairs first: faster, some score lost</source>
        <translation>最佳配对优先：更快，得分略有损失</translation>
    </message>
    <message>
        <source>Units sorted along one projection: fastest</source>
        <translation>单元按一个投影方向排序：最快</translation>
    </message>
    <message>
        <source>Unit 0 with unit 0, and so on</source>
        <translation>单元 0 对单元 0，依此类推</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原始</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>对齐后</translation>
    </message>
    <message>
        <source>Decoded units stand as in the source</source>
        <translation>解码后的单元顺序与来源相同</translation>
    </message>
    <message>
        <source>Decoded units stay aligned: the same function, no permutation is sent</source>
        <translation>解码后的单元保持对齐：网络函数不变，且不传输置换</translation>
    </message>
    <message>
        <source>Choose the base</source>
        <translation>选择基础模型</translation>
    </message>
    <message>
        <source>The checkpoint that this stream was encoded with</source>
        <translation>编码此码流时所用的检查点</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>文件…</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>文件夹…</translation>
    </message>
    <message>
        <source>This stream is predicted from the checkpoint %1. Its weights can be looked at and decoded once that is chosen.</source>
        <translation>此码流由检查点 %1 预测得到。选择该检查点后即可查看并解码其权重。</translation>
    </message>
    <message>
        <source>Predicted from the checkpoint %1</source>
        <translation>由检查点 %1 预测</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>每个张量各一个</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全体共用一个</translation>
    </message>
    <message>
        <source>All tensors have about the same relative error</source>
        <translation>所有张量的相对误差大致相同</translation>
    </message>
    <message>
        <source>The least squared error in all for a size</source>
        <translation>相同大小下总平方误差最小</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Frame strip: select a layer</source>
        <translation>帧条：选择层</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>左右方向键、Home、End</translation>
    </message>
    <message>
        <source>Frame strip: toggle a keyframe</source>
        <translation>帧条：切换关键帧</translation>
    </message>
    <message>
        <source>K, double click</source>
        <translation>K、双击</translation>
    </message>
    <message>
        <source>Frame strip: zoom, fit</source>
        <translation>帧条：缩放、显示全部</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>后退、前进</translation>
    </message>
    <message>
        <source>the mouse&apos;s side buttons</source>
        <translation>鼠标侧键</translation>
    </message>
    <message>
        <source>Bytes: move</source>
        <translation>字节：移动</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>方向键</translation>
    </message>
    <message>
        <source>Tour: next, back, skip</source>
        <translation>导览：下一步、上一步、跳过</translation>
    </message>
    <message>
        <source>Return, Left, Esc</source>
        <translation>Enter、左方向键、Esc</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>关闭消息</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Heat map: move, ten cells, pan</source>
        <translation>热图：移动、移动十格、平移</translation>
    </message>
    <message>
        <source>arrow keys, with Shift, with Ctrl</source>
        <translation>方向键、加 Shift、加 Ctrl</translation>
    </message>
    <message>
        <source>Heat map: zoom, show all</source>
        <translation>热图：缩放、显示全部</translation>
    </message>
    <message>
        <source>Motion: play, step through layers</source>
        <translation>运动：播放、逐层移动</translation>
    </message>
    <message>
        <source>Space, comma, full stop</source>
        <translation>空格、逗号、句点</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SimilarityView</name>
    <message>
        <source>Group</source>
        <translation>组</translation>
    </message>
    <message>
        <source>Which units of the layers are compared</source>
        <translation>比较各层的哪些单元</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <source>What a cell of the layer matrix shows</source>
        <translation>层矩阵的单元格显示什么</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>匹配</translation>
    </message>
    <message>
        <source>How units are matched before they are compared</source>
        <translation>比较之前如何匹配单元</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>数值如何着色</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>What is shown where several cells share a pixel</source>
        <translation>多个单元格共用一个像素时显示什么</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>没有适用于此检查点的模型系列，因此不知道其中哪些张量是哪一层的单元。
可用映射文件说明：见 docs/families.md。</translation>
    </message>
    <message>
        <source>matched cosine</source>
        <translation>匹配余弦</translation>
    </message>
    <message>
        <source>net bits saved</source>
        <translation>净节省比特</translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation>线性 CKA</translation>
    </message>
    <message>
        <source>matching: greedy</source>
        <translation>匹配：贪心</translation>
    </message>
    <message>
        <source>matching: exact</source>
        <translation>匹配：精确</translation>
    </message>
    <message>
        <source>detail: largest</source>
        <translation>细节：最大值</translation>
    </message>
    <message>
        <source>detail: mean</source>
        <translation>细节：平均值</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Before alignment</source>
        <translation>对齐前</translation>
    </message>
    <message>
        <source>After alignment</source>
        <translation>对齐后</translation>
    </message>
    <message>
        <source>Layers compared with layers</source>
        <translation>层与层的比较</translation>
    </message>
    <message>
        <source>Units compared with units, before alignment</source>
        <translation>单元与单元的比较，对齐前</translation>
    </message>
    <message>
        <source>Units compared with units, after alignment</source>
        <translation>单元与单元的比较，对齐后</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>%1: similarity</source>
        <translation>%1：相似度</translation>
    </message>
    <message>
        <source>Layer matrix (CSV)…</source>
        <translation>层矩阵 (CSV)…</translation>
    </message>
    <message>
        <source>Units in sight, after alignment (CSV)…</source>
        <translation>可见单元，对齐后 (CSV)…</translation>
    </message>
    <message>
        <source>All units, before alignment (CSV)…</source>
        <translation>所有单元，对齐前 (CSV)…</translation>
    </message>
    <message>
        <source>bpw saved, net</source>
        <translation>净节省 bpw</translation>
    </message>
    <message>
        <source>Comparing units…</source>
        <translation>正在比较单元…</translation>
    </message>
    <message>
        <source>Choose a cell of the layer matrix.</source>
        <translation>请选择层矩阵中的一个单元格。</translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation>%1的单元</translation>
    </message>
    <message>
        <source>%1, reordered</source>
        <translation>%1，已重排</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of layers compared</source>
        <translation>已比较 %1 / %2 对层</translation>
    </message>
    <message>
        <source>Wheel zooms both, drag pans, arrow keys step, double click shows all</source>
        <translation>滚轮同时缩放两图，拖动平移，方向键逐格移动，双击显示全部</translation>
    </message>
    <message>
        <source>unit %1 → %2: cosine %3</source>
        <translation>单元 %1 → %2：余弦 %3</translation>
    </message>
    <message>
        <source> · unit %1 is matched with %2, cosine %3</source>
        <translation> · 单元 %1 的匹配是 %2，余弦 %3</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>%1 · %2: layers with layers, units with units</source>
        <translation>%1 · %2：层与层、单元与单元</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a pair of layers: its verdict</comment>
        <translation>%1：%2。</translation>
    </message>
    <message>
        <source> · matched, saves %1 in %2 weights</source>
        <translation> · 已匹配，在 %2 个权重上节省 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SolverTable</name>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>排序投影</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>of exact</source>
        <translation>占精确解</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Compare the solvers on these two layers</source>
        <translation>在这两层上比较各求解器</translation>
    </message>
    <message>
        <source>Runs every solver on these two layers; the exact one may take a while</source>
        <translation>在这两层上运行所有求解器；精确求解器可能需要一些时间</translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation>求解器</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message>
        <source>Drop a checkpoint or a .mcwc here</source>
        <translation>将检查点或 .mcwc 拖放到此处</translation>
    </message>
    <message>
        <source>a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session</source>
        <translation>模型文件夹、.safetensors、索引、pytorch_model.bin、码流或会话</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Models in the local Hugging Face cache</source>
        <translation>本地 Hugging Face 缓存中的模型</translation>
    </message>
    <message>
        <source>See what is between the layers</source>
        <translation>看见层与层之间的联系</translation>
    </message>
    <message>
        <source>Open a checkpoint to see its layers as frames, tune the encoder, and export a compressed stream.</source>
        <translation>打开检查点，将各层当作帧来查看，调节编码器，并导出压缩码流。</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>打开示例</translation>
    </message>
    <message>
        <source>Continue where you left off: %1</source>
        <translation>从上次停下的地方继续：%1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>打开 %1，%2</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>打开过的内容会显示在这里。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation>
            <numerusform>另有 %n 个，见“文件 › 缓存的模型”</numerusform>
        </translation>
    </message>
    <message>
        <source>No models were found in the cache.</source>
        <translation>缓存中未找到模型。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>正在查找…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StripFrames</name>
    <message>
        <source>%1 of %2 units predicted</source>
        <translation>已预测 %1 / %2 个单元</translation>
    </message>
    <message>
        <source>prediction saves %1 bits per weight</source>
        <translation>预测节省每权重 %1 比特</translation>
    </message>
    <message>
        <source>SQNR %1</source>
        <translation>SQNR %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepForm</name>
    <message>
        <source>%1: “%2” is no list of numbers</source>
        <translation>%1：“%2”不是数字列表</translation>
    </message>
    <message>
        <source>Write numbers with commas (2, 3.5, 6), or first:last:step (2:8:0.5).</source>
        <translation>请用英文逗号分隔数字 (2, 3.5, 6)，或写成 首:末:步长 (2:8:0.5)。</translation>
    </message>
    <message>
        <source>%1: %2 is out of range</source>
        <translation>%1：%2 超出范围</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to %1 are possible.</source>
        <translation>可用 1 到 %1 的整数。</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>These are up to %1 points</source>
        <translation>这将产生多达 %1 个点</translation>
    </message>
    <message>
        <source>Take fewer values: %1 are possible here, more with mcwc sweep.</source>
        <translation>请减少取值：此处最多 %1 个，更多请用 mcwc sweep。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepPanel</name>
    <message>
        <source>Keyframe intervals</source>
        <translation>关键帧间隔</translation>
    </message>
    <message>
        <source>Keyframe every k layers: numbers with commas, or first:last:step</source>
        <translation>每 k 层一个关键帧：用英文逗号分隔的数字，或 首:末:步长</translation>
    </message>
    <message>
        <source>Nominal bits per weight</source>
        <translation>标称每权重比特数</translation>
    </message>
    <message>
        <source>The points of each curve: numbers with commas, or first:last:step (2:8:0.5)</source>
        <translation>每条曲线上的点：用英文逗号分隔的数字，或 首:末:步长 (2:8:0.5)</translation>
    </message>
    <message>
        <source>Efforts</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>1 to 9, a curve for each; empty: as the settings are</source>
        <translation>1 至 9，每个值一条曲线；留空：按当前设置</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>开始扫描</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Keyframes are set by hand: they hold for every point</source>
        <translation>关键帧已手动设置：对所有点生效</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>按当前设置</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1 / %2</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 剩余 %2</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept; starting again goes on from there.</source>
        <translation>已取消。已完成的部分会保留；再次开始将从此处继续。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>贪心</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>排序投影</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Alignments</source>
        <translation>对齐方式</translation>
    </message>
    <message>
        <source>How units are matched, a curve for each; none chosen: as the settings are</source>
        <translation>单元如何匹配，每种方式一条曲线；未选择：按当前设置</translation>
    </message>
    <message>
        <source>Also round to nearest, llama.cpp&apos;s block formats and zstd on the same tensors</source>
        <translation>同时对相同张量计算舍入到最近值、llama.cpp 的块格式和 zstd</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>扫描进度</translation>
    </message>
    <message>
        <source>k</source>
        <translation>k</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message numerus="yes">
        <source>%n methods</source>
        <translation>
            <numerusform>%n 种方法</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to try</source>
        <translation>
            <numerusform>待尝试 %n 个点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points and baselines to try</source>
        <translation>
            <numerusform>待尝试 %n 个点及基线</numerusform>
        </translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>消融</translation>
    </message>
    <message>
        <source>What each part of the codec is worth: a curve for each that is left out, in place of every combination. It takes the first effort, the first k above 1 and the first alignment.</source>
        <translation>编解码器各部分的价值：不再尝试所有组合，而是每次去掉一部分各得一条曲线。采用第一个编码力度、第一个大于 1 的 k 和第一种对齐方式。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::UndoActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>撤销 %1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>重做 %1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorkPage</name>
    <message>
        <source>No model family fits: there are no layers to show</source>
        <translation>没有适用的模型系列：没有可显示的层</translation>
    </message>
    <message>
        <source>Every tensor is coded by itself, nothing is aligned or predicted. Describe the family to see layers as frames.</source>
        <translation>每个张量都被独立编码，没有对齐或预测。描述模型系列后，即可将各层显示为帧。</translation>
    </message>
    <message>
        <source>Describe the family …</source>
        <translation>描述模型系列…</translation>
    </message>
    <message>
        <source>This stream has no layers to show: every tensor was coded by itself.</source>
        <translation>此码流没有可显示的层：每个张量都是独立编码的。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Bits of each layer: keyframes and predicted frames</source>
        <translation>各层的比特数：关键帧与预测帧</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Check the mapping</source>
        <translation>检查映射</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Analyse %1</source>
        <translation>分析 %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <source>Encode %1 to drag</source>
        <translation>编码 %1 以供拖出</translation>
    </message>
    <message>
        <source>Decode %1</source>
        <translation>解码 %1</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>测量 %1</translation>
    </message>
    <message>
        <source>Open the base %1</source>
        <translation>打开基础模型 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorstRowsModel</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大误差</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ByteMap</name>
    <message>
        <source>Map of the file</source>
        <translation>文件字节图</translation>
    </message>
    <message>
        <source>Open a .mcwc to see its bytes</source>
        <translation>打开 .mcwc 以查看其字节</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Callout</name>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation>导览，第 %1 步，共 %2 步：%3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>显示或隐藏 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorLegend</name>
    <message>
        <source>Values beyond either end have its colour</source>
        <translation>超出任一端的值使用该端的颜色</translation>
    </message>
    <message>
        <source>Colours: %1 from %2 to %3</source>
        <translation>颜色：%1，从 %2 到 %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorMap</name>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation>发散</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::CurveChart</name>
    <message>
        <source>Chart of curves</source>
        <translation>曲线图</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</source>
        <translation>
            <numerusform>%1 随 %2 变化，%n 个点。方向键在点之间移动，Enter 采用该点。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DisplacementPlot</name>
    <message>
        <source>Displacement field: how far each unit moved</source>
        <translation>位移场：每个单元移动了多远</translation>
    </message>
    <message>
        <source>unit in %1 (across), unit in %2 (down)</source>
        <translation>横轴：%1的单元；纵轴（向下）：%2的单元</translation>
    </message>
    <message>
        <source>unit in %1 (across), places moved since %2 (up)</source>
        <translation>横轴：%1的单元；纵轴（向上）：相对%2移动的位置数</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DistributionChart</name>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>%1 in %2 bins</source>
        <translation>%2 个区间，共 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · counts logarithmic</source>
        <translation>%1 · 对数计数</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DragHandle</name>
    <message>
        <source>Press to encode with these settings, then drag the file to a folder or another program</source>
        <translation>按下即以这些设置编码，然后将文件拖到文件夹或其他程序</translation>
    </message>
    <message>
        <source>Drag to a folder or another program; Ctrl+C copies the file</source>
        <translation>拖到文件夹或其他程序；Ctrl+C 复制文件</translation>
    </message>
    <message>
        <source>Encoding the file to drag …</source>
        <translation>正在编码要拖出的文件…</translation>
    </message>
    <message>
        <source>Drag the .mcwc out</source>
        <translation>拖出 .mcwc</translation>
    </message>
    <message>
        <source>hold, or drag when it is ready</source>
        <translation>按住不放，或就绪后再拖</translation>
    </message>
    <message>
        <source>%1 · ready to drag</source>
        <translation>%1 · 可以拖动</translation>
    </message>
    <message>
        <source>to a folder or another program</source>
        <translation>到文件夹或其他程序</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EncoderPanel</name>
    <message>
        <source>Keyframe every k layers</source>
        <translation>每 k 层一个关键帧</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>1 codes every layer by itself; larger values predict more layers from earlier ones</source>
        <translation>1 表示每层都独立编码；值越大，由前面的层预测的层越多</translation>
    </message>
    <message>
        <source>Nominal rate in bits per weight; the true rate stands below</source>
        <translation>以每权重比特数计的标称码率；实际码率见下方</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>编码器</translation>
    </message>
    <message>
        <source>Lossless: keep every tensor exactly</source>
        <translation>无损：精确保留每个张量</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>对齐</translation>
    </message>
    <message>
        <source>Unit order after decoding</source>
        <translation>解码后的单元顺序</translation>
    </message>
    <message>
        <source>Unit order</source>
        <translation>单元顺序</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>编码力度</translation>
    </message>
    <message>
        <source>Trellis and bases are set by hand; moving the slider sets them anew</source>
        <translation>网格量化与共享基已手动设置；移动滑块会重新设置</translation>
    </message>
    <message>
        <source>1 is the fastest, 9 gives the smallest streams: more states of the quantizer, shared bases</source>
        <translation>1 最快，9 得到的码流最小：量化器状态更多，使用共享基</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步长</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ErrorMap</name>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>各层各张量的误差</translation>
    </message>
    <message>
        <source>%1   ✓ exact   ✗ not comparable</source>
        <translation>%1   ✓ 一致   ✗ 无法比较</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EstimateBlock</name>
    <message>
        <source>Estimate</source>
        <translation>估算</translation>
    </message>
    <message>
        <source>Coded size</source>
        <translation>编码后大小</translation>
    </message>
    <message>
        <source>bits per weight, coded</source>
        <translation>每权重比特数，编码</translation>
    </message>
    <message>
        <source>bits per weight, model</source>
        <translation>每权重比特数，模型</translation>
    </message>
    <message>
        <source>bits per weight, file</source>
        <translation>每权重比特数，文件</translation>
    </message>
    <message>
        <source>of the original</source>
        <translation>与原大小之比</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation>NMSE</translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation>预测节省</translation>
    </message>
    <message>
        <source>Bits spent on quantized tensors, over their elements</source>
        <translation>量化张量所用的比特数除以其元素数</translation>
    </message>
    <message>
        <source>Bits spent on all tensors, over all weights; tied weights count once</source>
        <translation>所有张量所用的比特数除以权重总数；绑定的权重只计一次</translation>
    </message>
    <message>
        <source>All bits of the file, companions included, over all weights</source>
        <translation>文件的全部比特数（含附带文件）除以权重总数</translation>
    </message>
    <message>
        <source>File size against the tensor data of the checkpoint</source>
        <translation>文件大小与检查点的张量数据大小之比</translation>
    </message>
    <message>
        <source>Signal-to-quantization-noise ratio over quantized tensors</source>
        <translation>量化张量的信号与量化噪声比</translation>
    </message>
    <message>
        <source>Bits per weight that predicted frames save against coding every frame by itself</source>
        <translation>与每帧独立编码相比，预测帧节省的每权重比特数</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>实测</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>%1 ±&#xa0;%2</source>
        <comment>SQNR with its unit, half an interval</comment>
        <translation>%1 ±&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of sizes</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>Range of the estimate</source>
        <translation>估算范围</translation>
    </message>
    <message>
        <source>95 of 100 whole runs lie in this range; &quot;Analyse&quot; measures</source>
        <translation>预计 100 次完整运行中有 95 次落在此范围内；“分析”可实测</translation>
    </message>
    <message>
        <source>Squared error over the sum of squares of the quantized tensors</source>
        <translation>量化张量的误差平方和除以权重平方和</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FindBar</name>
    <message>
        <source>Find a name, value or meaning</source>
        <translation>查找名称、值或含义</translation>
    </message>
    <message>
        <source>Find in the syntax tree</source>
        <translation>在语法树中查找</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>上一个结果 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>下一个结果 (Enter)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>正在查找…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation>
            <numerusform>再读取 %n 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Frames are read when they are unfolded; only what was read is searched.</source>
        <translation>帧在展开时才会读取；只搜索已读取的内容。</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Format</name>
    <message>
        <source>bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>无误差</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
    <message>
        <source>h</source>
        <translation>小时</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage: with the space that the language puts before the sign</comment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>No layers</source>
        <translation>没有层</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>predicted frame</source>
        <translation>预测帧</translation>
    </message>
    <message>
        <source>outside the layers</source>
        <translation>层外</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>第 %1 层，%2</translation>
    </message>
    <message>
        <source>%1 layer %2, %3</source>
        <translation>第 %2 层（%1），%3</translation>
    </message>
    <message>
        <source>made a keyframe by hand</source>
        <translation>手动设为关键帧</translation>
    </message>
    <message>
        <source>made a predicted frame by hand</source>
        <translation>手动设为预测帧</translation>
    </message>
    <message>
        <source>%1, %2 bits per weight</source>
        <translation>%1，每权重 %2 比特</translation>
    </message>
    <message>
        <source>weights %1, scales %2, motion %3, other %4</source>
        <translation>权重 %1，缩放因子 %2，运动 %3，其他 %4</translation>
    </message>
    <message>
        <source>&amp;Keyframe as by the interval</source>
        <translation>恢复按间隔设关键帧(&amp;K)</translation>
    </message>
    <message>
        <source>Make it a predicted frame (&amp;K)</source>
        <translation>设为预测帧(&amp;K)</translation>
    </message>
    <message>
        <source>Make it a &amp;keyframe</source>
        <translation>设为关键帧(&amp;K)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit all layers</source>
        <translation>显示所有层(&amp;F)</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HeatmapView</name>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无值</translation>
    </message>
    <message>
        <source>row %1, column %2: %3 %4</source>
        <translation>行 %1，列 %2：%3 %4</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>进度：%1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>已完成，用时 %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapPanel</name>
    <message>
        <source>Treemap: area is bytes, nested as the syntax</source>
        <translation>矩形树图：面积表示字节数，按语法嵌套</translation>
    </message>
    <message>
        <source>Ribbon: bytes in the order of the file</source>
        <translation>带状图：字节按文件中的顺序排列</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>Double-click or Enter zooms in, Backspace out</source>
        <translation>双击或 Enter 放大，Backspace 缩小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>缩放到 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MatchCurve</name>
    <message>
        <source>Matches, best first</source>
        <translation>匹配，从最佳开始</translation>
    </message>
    <message>
        <source>%1 of %2 matches pay for their motion</source>
        <translation>%1 / %2 个匹配可抵偿其运动开销</translation>
    </message>
    <message>
        <source>pays above %1</source>
        <translation>高于 %1 即可抵偿</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>最佳匹配</translation>
    </message>
    <message>
        <source>worst of %1</source>
        <translation>%1 个中最差</translation>
    </message>
    <message>
        <source>%1 of matched units: %2 of %3 pay for their motion</source>
        <translation>匹配单元的%1：%2 / %3 个可抵偿其运动开销</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MotionPlot</name>
    <message>
        <source>unit %1 of %2 from unit %3 of %4: %5 %6</source>
        <translation>%2的单元 %1 来自%4的单元 %3：%5 %6</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::PartLook</name>
    <message>
        <source>Keyframes</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>预测帧</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>层外</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>共享基</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>校验和</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>附带文件</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleList</name>
    <message>
        <source>all tensors alike</source>
        <translation>所有张量设置相同</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Other settings for tensors by name; of several that fit, the last one counts</source>
        <translation>按名称为张量另作设置；有多条匹配时，以最后一条为准</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>A rule for some tensors; the model tree&apos;s context menu makes one too</source>
        <translation>针对部分张量的规则；也可通过模型树的右键菜单建立</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>添加规则</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message>
        <source>never predict</source>
        <translation>从不预测</translation>
    </message>
    <message>
        <source>pattern, e.g. h.*.mlp.*</source>
        <translation>通配符，如 h.*.mlp.*</translation>
    </message>
    <message>
        <source>Pattern of tensor names</source>
        <translation>张量名称通配符</translation>
    </message>
    <message>
        <source>* stands for any characters, ? for one</source>
        <translation>* 代表任意多个字符，? 代表一个字符</translation>
    </message>
    <message>
        <source>rate as for all</source>
        <translation>码率同全局</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>无损</translation>
    </message>
    <message>
        <source>How these tensors are coded</source>
        <translation>这些张量如何编码</translation>
    </message>
    <message>
        <source>qbits of these tensors</source>
        <translation>这些张量的 qbits</translation>
    </message>
    <message>
        <source>align as for all</source>
        <translation>对齐同全局</translation>
    </message>
    <message>
        <source>align: %1</source>
        <translation>对齐：%1</translation>
    </message>
    <message>
        <source>Alignment of these tensors</source>
        <translation>这些张量的对齐</translation>
    </message>
    <message>
        <source>Holds for the whole group that one of the tensors is a part of</source>
        <translation>对其中任一张量所属的整个组生效</translation>
    </message>
    <message>
        <source>Code these tensors by themselves in predicted frames too</source>
        <translation>在预测帧中也独立编码这些张量</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>移除此规则</translation>
    </message>
    <message>
        <source>fits none</source>
        <translation>无匹配</translation>
    </message>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation>
            <numerusform>匹配 %n 个张量</numerusform>
        </translation>
    </message>
    <message>
        <source>No tensor has such a name: patterns fit whole names, so one may have to begin with *. The rule is not applied.</source>
        <translation>没有张量具有这样的名称：通配符须匹配完整名称，因此可能需要以 * 开头。此规则未被应用。</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ShareTable</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1&#xa0;bpw</source>
        <translation>%1&#xa0;bpw</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SlopeGraph</name>
    <message>
        <source>Slope graph: which unit comes from which</source>
        <translation>斜率图：各单元的来源</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::StreamInspector</name>
    <message>
        <source>Syntax tree</source>
        <translation>语法树</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>语法</translation>
    </message>
    <message>
        <source>Select a part of the stream to see its bytes</source>
        <translation>选择码流的一部分以查看其字节</translation>
    </message>
    <message>
        <source>%1: %2 at %3%4</source>
        <translation>%1：%2，位于 %3%4</translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation>检查完整性</translation>
    </message>
    <message>
        <source>Symbols and model</source>
        <translation>符号与模型</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>十六进制</translation>
    </message>
    <message>
        <source>Decoding the symbols …</source>
        <translation>正在解码符号…</translation>
    </message>
    <message>
        <source>frame %1, plane %2</source>
        <translation>第 %1 帧，平面 %2</translation>
    </message>
    <message>
        <source>%1, slice %2</source>
        <translation>%1，条带 %2</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>checksums not checked yet</source>
        <translation>尚未检查校验和</translation>
    </message>
    <message>
        <source>all %1 checksums good</source>
        <translation>全部 %1 个校验和正确</translation>
    </message>
    <message>
        <source>%1 of %2 parts damaged: %3</source>
        <translation>%1 / %2 个部分已损坏：%3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SymbolPanel</name>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows the tails</source>
        <translation>对数计数：可看清尾部</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>对数计数</translation>
    </message>
    <message>
        <source>Symbols against the model</source>
        <translation>符号与模型的对照</translation>
    </message>
    <message>
        <source>found</source>
        <translation>实际</translation>
    </message>
    <message>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>symbol, in steps</source>
        <translation>符号，以量化步长计</translation>
    </message>
    <message>
        <source>symbol %1</source>
        <translation>符号 %1</translation>
    </message>
    <message>
        <source>symbols %1 to %2</source>
        <translation>符号 %1 至 %2</translation>
    </message>
    <message>
        <source>in the file %1 · model %2 · without scales %3 bits a symbol · %4 symbols</source>
        <translation>每符号比特数：文件中 %1 · 模型 %2 · 不用缩放因子 %3 · 共 %4 个符号</translation>
    </message>
    <message>
        <source>Select a plane or a slice to see its symbols against the model</source>
        <translation>选择平面或条带，以查看其符号与模型的对照</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTree</name>
    <message>
        <source>%1 · reading …</source>
        <translation>%1 · 正在读取…</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTreeModel</name>
    <message numerus="yes">
        <source>%1 + %n bits</source>
        <translation>
            <numerusform>%1 + %n 比特</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>比特</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>含义</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TargetRow</name>
    <message>
        <source>the nominal rate</source>
        <translation>标称码率</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>每权重比特数</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>error of the whole</source>
        <translation>整体误差</translation>
    </message>
    <message>
        <source>error of each tensor</source>
        <translation>各张量误差</translation>
    </message>
    <message>
        <source>qbits and rules as they are set</source>
        <translation>按所设的 qbits 和规则</translation>
    </message>
    <message>
        <source>Bits of quantized tensors over their elements, met within 1%</source>
        <translation>量化张量的比特数除以其元素数，偏差在 1% 以内</translation>
    </message>
    <message>
        <source>Of the whole file; met within 1% and never exceeded</source>
        <translation>指整个文件；偏差在 1% 以内，且绝不超出</translation>
    </message>
    <message>
        <source>SQNR over all quantized tensors, met within 1% of the squared error</source>
        <translation>所有量化张量的总体 SQNR，平方误差的偏差在 1% 以内</translation>
    </message>
    <message>
        <source>SQNR of every quantized tensor, met within 1% of the squared error</source>
        <translation>每个量化张量的 SQNR，平方误差的偏差在 1% 以内</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TrajectoryPlot</name>
    <message>
        <source>Units through depth</source>
        <translation>单元逐层轨迹</translation>
    </message>
    <message>
        <source>unit %1 in layer %2</source>
        <translation>%2的单元 %1</translation>
    </message>
</context>
</TS>
