<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>MCWC Workbench: look at a checkpoint&apos;s layers as frames, compress it, inspect streams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model folder, a weight file, an index, a cached model (org/name) or a .mcwc to open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than one PATH was given.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ActionTexts</name>
    <message>
        <source>&amp;Open file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;last session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve session …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Input, settings, selection and layout in one file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the session at the s&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export .mcwc …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode with these settings and save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Decode to a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was looked at before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was looked at next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the frame &amp;strip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the &amp;encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model family …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe which tensors form layers and share units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A short walk over the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About MCWC Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cached &amp;models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Encode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the open model with another checkpoint or stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every running and finished job</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BitstreamView</name>
    <message>
        <source>%1 bytes · %2 bits per weight (coded) · %3 (model) · %4 (file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bitstream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version 0 codes its symbols with zlib or zstd: there is no model to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::CompareView</name>
    <message>
        <source>Export the comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>
NMSE %1, largest error %2
%3 of %4 elements differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with another checkpoint or stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors by layer and tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside the tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against its encoded self</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the other one the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing … the bar below shows how far it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by name; the errors are those of the other against the reference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tensors, %2 exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not comparable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>identical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no difference in what was compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR %1 · NMSE %2 · largest error %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layers are known here: the table below has every tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a tensor to see its differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference: every element is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference · mean %1, deviation %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>around %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Comparison</name>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonSession</name>
    <message>
        <source>Compare with %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1 with its encoded self</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, encoded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only float tensors of one shape have differences to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonTableModel</name>
    <message>
        <source>Tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ExportButton</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture, twice the size (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint or a stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export a stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCWC streams (*.mcwc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode into a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FrameTableModel</name>
    <message>
        <source>Outside, frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::GroupNames</name>
    <message>
        <source>FFN units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobManager</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs or open a smaller checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsBar</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a checkpoint, a folder or a .mcwc anywhere · F1 shows the shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every running and finished job (Ctrl+J)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsPanel</name>
    <message>
        <source>No jobs yet. Opening, analysing, exporting, decoding, checking and comparing are listed here, with what they made or why they failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::LayerAnalysis</name>
    <message>
        <source>Compare layers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare units: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow units: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare solvers: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MainWindow</name>
    <message>
        <source>MCWC Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – MCWC Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MCWC Workbench</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCWC Workbench %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion-compensated weight compression for model checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded %1 tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks it from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MCWC sessions (*.mcwc-session)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so it appears at once. Next opens the sample if nothing is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers as frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the others are predicted from the layer before. Double-click a bar to make it a keyframe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or lossless for some of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tune</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the rate and the distance of keyframes: size and error follow within a second. Every change can be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the compressed stream. F1 shows all shortcuts; Help › Tour shows this again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mapping does not fit: no group of it has all its tensors here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This mapping does not fit; the shipped family %1 does.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message>
        <source>Use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family description, JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the description makes of the tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Says which tensors form a layer and which share units, so that layers can be aligned and predicted. docs/families.md explains every key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the family description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A family is used when one of its groups has all its tensors. Compare the names below with &quot;layer&quot; and &quot;tensor&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Matched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large for a family description.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message>
        <source>Filter tensors: text or h.*.mlp.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown family</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · tied head</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule for %1, every layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finer: qbits %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coarser: qbits %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never predict</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message>
        <source>%1 layer %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>FFN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown tensors, passed through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tied to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mixed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>intra</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTreeModel</name>
    <message>
        <source>tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model family describes this tensor: it is coded by itself and never moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by rule: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coded in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per weight after coding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MotionView</name>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which units are followed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which stack of layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What matches are coloured and filtered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the height of a point in the field is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer back (,)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play through the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play through the layers (Space)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One layer on (.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour: similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colour: bits saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weakest match shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weaker matches are hidden. It starts where a match saves as much as it costs to send.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units through depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>displacement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion of units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All matches (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Following units…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>|cosine|</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits saved per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing comes before %1: choose a later layer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 units shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the strongest %1 as lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a line or a point to pick a unit; arrow keys step, Space plays through the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit %1 of %2 from unit %3 of %4 · cosine %5 · saves %6, %7 per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::OverviewView</name>
    <message>
        <source>Checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the bits go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and matched flags. Gains: of predicted units.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown: tensors pass through one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 of them tied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>.mcwc, version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 shards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Config</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Path</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companion files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the bits go (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames (estimate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::PairSummary</name>
    <message>
        <source>mean cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each unit with the unit that it is matched with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>largest cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits for each weight when units are predicted from their matches with the best gain, at high rate: −½ log2(1 − cosine²)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>motion costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits for each weight to send which unit comes from which</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net gain %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no net gain: motion costs %1 more than it saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing to gain</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SessionKeeper</name>
    <message>
        <source>Save %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not what it was when the session was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and selection are back; all figures are those of the present weights.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsChange</name>
    <message>
        <source>%1 %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer %1 as by the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyframe at layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted layer %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new rule for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qbits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyframe interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nominal rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aim</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsPanel</name>
    <message>
        <source>Selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export .mcwc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode to a folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stream</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact (hungarian)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best match of all units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best pairs first: faster, some score lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units sorted along one projection: fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit 0 with unit 0, and so on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded units stand as in the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoded units stay aligned: the same function, no permutation is sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame strip: select a layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame strip: toggle a keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>K, double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame strip: zoom, fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the mouse&apos;s side buttons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes: move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour: next, back, skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return, Left, Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map: move, ten cells, pan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>arrow keys, with Shift, with Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heat map: zoom, show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion: play, step through layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space, comma, full stop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SimilarityView</name>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which units of the layers are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a cell of the layer matrix shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How units are matched before they are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown where several cells share a pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matched cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>net bits saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matching: greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>matching: exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detail: largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>detail: mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers compared with layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units compared with units, before alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units compared with units, after alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer matrix (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units in sight, after alignment (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units, before alignment (CSV)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bpw saved, net</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing units…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a cell of the layer matrix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, reordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 pairs of layers compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheel zooms both, drag pans, arrow keys step, double click shows all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit %1 → %2: cosine %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · matched, saves %1 of %2 weights&apos; bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · unit %1 is matched with %2, cosine %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Slot</name>
    <message>
        <source>Stopped. Choose another group or measure and come back to start anew.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SolverTable</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>greedy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the solvers on these two layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs every solver on these two layers; the exact one may take a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message>
        <source>Drop a checkpoint or a .mcwc here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models in the local Hugging Face cache</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is between the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a checkpoint to see its layers as frames, tune the encoder, and export a compressed stream.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue where you left off: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No models were found in the cache.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StripFrames</name>
    <message>
        <source>%1 of %2 units predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prediction saves %1 bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::UndoActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorkPage</name>
    <message>
        <source>No model family fits: there are no layers to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every tensor is coded by itself, nothing is aligned or predicted. Describe the family to see layers as frames.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the family …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stream has no layers to show: every tensor was coded by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the mapping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Analyse %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encode %1 to drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decode %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorstRowsModel</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ByteMap</name>
    <message>
        <source>Map of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a .mcwc to see its bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Callout</name>
    <message>
        <source>Skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorLegend</name>
    <message>
        <source>Values beyond either end have its colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: %1 from %2 to %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorMap</name>
    <message>
        <source>Viridis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diverging</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DisplacementPlot</name>
    <message>
        <source>Displacement field: how far each unit moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit in %1 (across), unit in %2 (down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit in %1 (across), places moved since %2 (up)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DistributionChart</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2 bins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · counts logarithmic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DragHandle</name>
    <message>
        <source>Press to encode with these settings, then drag the file to a folder or another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to a folder or another program; Ctrl+C copies the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding the file to drag …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the .mcwc out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hold, or drag when it is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · ready to drag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to a folder or another program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EncoderPanel</name>
    <message>
        <source>Keyframe every k layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qbits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 codes every layer by itself; larger values predict more layers from earlier ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nominal rate in bits per weight; the true rate stands below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless: keep every tensor exactly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit order after decoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trellis and bases are set by hand; moving the slider sets them anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is the fastest, 9 gives the smallest streams: more states of the quantizer, shared bases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ErrorMap</name>
    <message>
        <source>Errors by layer and tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1   ✓ exact   ✗ not comparable</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EstimateBlock</name>
    <message>
        <source>Estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coded size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per weight, coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per weight, model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per weight, file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the original</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NMSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits spent on quantized tensors, over their elements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits spent on all tensors, over all weights; tied weights count once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All bits of the file, companions included, over all weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size against the tensor data of the checkpoint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signal-to-quantization-noise ratio over quantized tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Squared error over squared sum of the quantized tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits per weight that predicted frames save against coding every frame by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ±&#xa0;%2</source>
        <comment>SQNR with its unit, half an interval</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of sizes</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Range of the estimate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where 95 of 100 whole runs are expected; Analyse measures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FindBar</name>
    <message>
        <source>Find a name, value or meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in the syntax tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Frames are read when they are unfolded; only what was read is searched.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Format</name>
    <message>
        <source>bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside the layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 layer %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made a keyframe by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>made a predicted frame by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weights %1, scales %2, motion %3, other %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyframe as by the interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a predicted frame (&amp;K)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a &amp;keyframe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit all layers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HeatmapView</name>
    <message>
        <source>Matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1, column %2: %3 %4</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HexView</name>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapPanel</name>
    <message>
        <source>Treemap: area is bytes, nested as the syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ribbon: bytes in the order of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double-click or Enter zooms in, Backspace out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MatchCurve</name>
    <message>
        <source>Matches, best first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 matches pay for their motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pays above %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of matched units: %2 of %3 pay for their motion</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MotionPlot</name>
    <message>
        <source>unit %1 of %2 from unit %3 of %4: %5 %6</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::PartLook</name>
    <message>
        <source>Keyframes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleList</name>
    <message>
        <source>all tensors alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other settings for tensors by name; of several that fit, the last one counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rule for some tensors; the model tree&apos;s context menu makes one too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message>
        <source>never predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pattern, e.g. h.*.mlp.*</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pattern of tensor names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>* stands for any characters, ? for one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate as for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qbits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How these tensors are coded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qbits of these tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>align as for all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>align: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alignment of these tensors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds for the whole group that one of the tensors is a part of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code these tensors by themselves in predicted frames too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fits none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No tensor has such a name: patterns fit whole names, so one may have to begin with *. The rule is not applied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ShareTable</name>
    <message>
        <source>%1: %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1਋pw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SlopeGraph</name>
    <message>
        <source>Slope graph: which unit comes from which</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::StreamInspector</name>
    <message>
        <source>Syntax tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a part of the stream to see its bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 at %3%4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols and model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding the symbols …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frame %1, plane %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, slice %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checksums not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1 checksums good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 parts damaged: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SymbolPanel</name>
    <message>
        <source>log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic counts: shows the tails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Symbols against the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbol, in steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbol %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbols %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the file %1 · model %2 · without scales %3 bits a symbol · %4 symbols</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a plane or a slice to see its symbols against the model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTree</name>
    <message>
        <source>%1 · reading …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTreeModel</name>
    <message numerus="yes">
        <source>%1 + %n bits</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TargetRow</name>
    <message>
        <source>the nominal rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>file size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error of the whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>error of each tensor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>qbits and rules as they are set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bits of quantized tensors over their elements, met within 1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the whole file; met within 1% and never exceeded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR over all quantized tensors, met within 1% of the squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQNR of every quantized tensor, met within 1% of the squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TrajectoryPlot</name>
    <message>
        <source>Units through depth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit %1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
