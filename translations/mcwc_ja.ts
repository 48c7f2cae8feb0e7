<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>MCWC Workbench: look at a checkpoint&apos;s layers as frames, compress it, inspect streams.</source>
        <translation>MCWC Workbench: チェックポイントの層をフレームとして表示し、圧縮し、ストリームを調べます。</translation>
    </message>
    <message>
        <source>A model folder, a weight file, an index, a cached model (org/name) or a .mcwc to open.</source>
        <translation>開くモデルフォルダー、重みファイル、インデックス、キャッシュ済みモデル (org/name)、または .mcwc。</translation>
    </message>
    <message>
        <source>More than one PATH was given.</source>
        <translation>PATH が 2 つ以上指定されました。</translation>
    </message>
    <message>
        <source>Open PATH, measure it, compute every view, write all of it as a web page or PDF and end. Needs no display.</source>
        <translation>PATH を開いて測定し、全ビューを計算して、すべてを Web ページまたは PDF に書き出して終了します。ディスプレイは不要です。</translation>
    </message>
    <message>
        <source>A report needs a PATH to report on.</source>
        <translation>レポートには対象の PATH が必要です。</translation>
    </message>
    <message>
        <source>With --report: sweep too, so that the report has the curves of Rate–distortion.</source>
        <translation>--report と併用: スイープも実行し、レート歪みの曲線をレポートに含めます。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ActionTexts</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>ファイルを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>サンプルを開く(&amp;S)</translation>
    </message>
    <message>
        <source>Open &amp;last session</source>
        <translation>前回のセッションを開く(&amp;L)</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>前回の続きから再開</translation>
    </message>
    <message>
        <source>Sa&amp;ve session …</source>
        <translation>セッションを保存(&amp;V)…</translation>
    </message>
    <message>
        <source>Input, settings, selection and layout in one file</source>
        <translation>入力、設定、選択、レイアウトを 1 つのファイルに</translation>
    </message>
    <message>
        <source>Restore the session at the s&amp;tart</source>
        <translation>起動時にセッションを復元(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Export .mcwc …</source>
        <translation>.mcwc をエクスポート(&amp;E)…</translation>
    </message>
    <message>
        <source>Encode with these settings and save</source>
        <translation>現在の設定でエンコードして保存</translation>
    </message>
    <message>
        <source>&amp;Decode to a folder …</source>
        <translation>フォルダーにデコード(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>解析(&amp;A)</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>書き出さずにエンコーダー全体を実行し、すべての数値を実測</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
    <message>
        <source>What was looked at before</source>
        <translation>前に見ていたもの</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>進む(&amp;O)</translation>
    </message>
    <message>
        <source>What was looked at next</source>
        <translation>次に見ていたもの</translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation>テンソルを絞り込む(&amp;F)</translation>
    </message>
    <message>
        <source>Go to the frame &amp;strip</source>
        <translation>フレームストリップへ移動(&amp;S)</translation>
    </message>
    <message>
        <source>Go to the &amp;encoder</source>
        <translation>エンコーダーへ移動(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>次のビュー(&amp;N)</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>デスクトップに合わせる(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>ダーク(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>レイアウトをリセット(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Model family …</source>
        <translation>モデルファミリー(&amp;M)…</translation>
    </message>
    <message>
        <source>Describe which tensors form layers and share units</source>
        <translation>どのテンソルが層を構成し、ユニットを共有するかを定義</translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation>全ジョブをキャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>ツアー(&amp;T)</translation>
    </message>
    <message>
        <source>A short walk over the window</source>
        <translation>ウィンドウの簡単な案内</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>ショートカット(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;About MCWC Workbench</source>
        <translation>MCWC Workbench について(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>最近使った項目(&amp;R)</translation>
    </message>
    <message>
        <source>Cached &amp;models</source>
        <translation>キャッシュ済みモデル(&amp;M)</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>編集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Encode</source>
        <translation>エンコード(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>言語(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation>比較(&amp;W)…</translation>
    </message>
    <message>
        <source>Compare the open model with another checkpoint or stream</source>
        <translation>開いているモデルを別のチェックポイントやストリームと比較</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>ジョブ(&amp;J)</translation>
    </message>
    <message>
        <source>Every running and finished job</source>
        <translation>実行中と終了済みの全ジョブ</translation>
    </message>
    <message>
        <source>Figures, tables and parameters of this session in one web page or PDF</source>
        <translation>このセッションの図、表、パラメーターを 1 つの Web ページまたは PDF に</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>モデルツリー(&amp;T)</translation>
    </message>
    <message>
        <source>Show or hide the model tree</source>
        <translation>モデルツリーの表示/非表示を切り替え</translation>
    </message>
    <message>
        <source>En&amp;coder</source>
        <translation>エンコーダー(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide the encoder&apos;s settings</source>
        <translation>エンコーダー設定の表示/非表示を切り替え</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>レポートを保存(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BdRateModel</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 ～ %2 dB</translation>
    </message>
    <message>
        <source>no range in common</source>
        <translation>共通の範囲なし</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Over SQNR</source>
        <translation>SQNR の範囲</translation>
    </message>
    <message>
        <source>Mean difference of rate at equal SQNR; negative: fewer bits than the anchor</source>
        <translation>同じ SQNR でのレートの平均差。負の値は基準よりビット数が少ないことを示します</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>The same in bits per weight</source>
        <translation>同じ差を重みあたりのビット数で表した値</translation>
    </message>
    <message>
        <source>The range that both curves cover</source>
        <translation>両方の曲線が覆う範囲</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BitstreamView</name>
    <message>
        <source>%1 bytes · %2 bits per weight (coded) · %3 (model) · %4 (file)</source>
        <translation>%1 バイト · %2 ビット/重み (符号化) · %3 (モデル) · %4 (ファイル)</translation>
    </message>
    <message>
        <source>Bitstream</source>
        <translation>ビットストリーム</translation>
    </message>
    <message>
        <source>Version 0 codes its symbols with zlib or zstd: there is no model to compare with</source>
        <translation>バージョン 0 はシンボルを zlib か zstd で符号化するため、比較するモデルがありません</translation>
    </message>
    <message>
        <source>Read frame %1</source>
        <translation>フレーム %1 を読み込む</translation>
    </message>
    <message>
        <source>Decode symbols</source>
        <translation>シンボルをデコード</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 を検査</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::CompareView</name>
    <message>
        <source>Export the comparison</source>
        <translation>比較結果をエクスポート</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>
NMSE %1, largest error %2
%3 of %4 elements differ</source>
        <translation>
NMSE %1、最大誤差 %2
%4 要素中 %3 要素が相違</translation>
    </message>
    <message>
        <source>Compare with another checkpoint or stream</source>
        <translation>別のチェックポイントやストリームと比較</translation>
    </message>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>層とテンソルごとの誤差</translation>
    </message>
    <message>
        <source>Inside the tensor</source>
        <translation>テンソルの内部</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>最悪の行</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル</translation>
    </message>
    <message>
        <source>Compare with a file …</source>
        <translation>ファイルと比較…</translation>
    </message>
    <message>
        <source>Compare with a folder …</source>
        <translation>フォルダーと比較…</translation>
    </message>
    <message>
        <source>Against its encoded self</source>
        <translation>エンコード結果と比較</translation>
    </message>
    <message>
        <source>Against its source</source>
        <translation>エンコード元と比較</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>入れ替え</translation>
    </message>
    <message>
        <source>Go to the worst</source>
        <translation>最悪へ移動</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>CSV をエクスポート…</translation>
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
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>色が示す値</translation>
    </message>
    <message>
        <source>Make the other one the reference</source>
        <translation>比較対象を基準にする</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>別のもの…</translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation>別のものと比較</translation>
    </message>
    <message>
        <source>Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by name; the errors are those of the other against the reference.</source>
        <translation>2 つ目のチェックポイント、フォルダー、.mcwc をここにドロップするか、選んでください。テンソルは名前で対応付けられ、誤差は基準に対する比較対象の誤差です。</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 (基準: %2)</translation>
    </message>
    <message>
        <source>%1 tensors, %2 exact</source>
        <translation>%1 テンソル、完全一致 %2</translation>
    </message>
    <message>
        <source>%1 not comparable</source>
        <translation>比較不可 %1</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>同一</translation>
    </message>
    <message>
        <source>no difference in what was compared</source>
        <translation>比較した範囲では差なし</translation>
    </message>
    <message>
        <source>SQNR %1 · NMSE %2 · largest error %3</source>
        <translation>SQNR %1 · NMSE %2 · 最大誤差 %3</translation>
    </message>
    <message>
        <source>No layers are known here: the table below has every tensor</source>
        <translation>層が不明です。全テンソルは下の表にあります</translation>
    </message>
    <message>
        <source>Select a tensor to see its differences</source>
        <translation>テンソルを選択すると差分が表示されます</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>比較中…</translation>
    </message>
    <message>
        <source>No difference: every element is the same</source>
        <translation>差なし: 全要素が同一</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>要素数</translation>
    </message>
    <message>
        <source>difference · mean %1, deviation %2</source>
        <translation>差分 · 平均 %1、標準偏差 %2</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>%1 付近</translation>
    </message>
    <message>
        <source>Comparing … The bar below shows how far it is.</source>
        <translation>比較中… 進み具合は下のバーに表示されます。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Comparison</name>
    <message>
        <source>exact</source>
        <translation>完全一致</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 要素が相違</translation>
    </message>
    <message>
        <source>only in the reference</source>
        <translation>基準のみ</translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation>比較対象のみ</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 対 %2</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>型が相違</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonSession</name>
    <message>
        <source>Compare with %1</source>
        <translation>%1 と比較</translation>
    </message>
    <message>
        <source>Compare %1 with its encoded self</source>
        <translation>%1 とそのエンコード結果を比較</translation>
    </message>
    <message>
        <source>%1, encoded</source>
        <translation>%1 (エンコード後)</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 と %2 を比較</translation>
    </message>
    <message>
        <source>Only float tensors of one shape have differences to show</source>
        <translation>差分を表示できるのは形状が同じ浮動小数点テンソルのみです</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 を比較</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonTableModel</name>
    <message>
        <source>Tensor</source>
        <translation>テンソル</translation>
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
        <translation>最大誤差</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>相違率</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ExportButton</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>画像 (PNG)…</translation>
    </message>
    <message>
        <source>Picture, twice the size (PNG)…</source>
        <translation>2 倍サイズの画像 (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>画像 (SVG)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>このビューをエクスポート</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>画像をコピー</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation>モデルフォルダーを開く</translation>
    </message>
    <message>
        <source>Open a checkpoint or a stream</source>
        <translation>チェックポイントまたはストリームを開く</translation>
    </message>
    <message>
        <source>Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</source>
        <translation>チェックポイント、ストリーム、セッション (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Export a stream</source>
        <translation>ストリームをエクスポート</translation>
    </message>
    <message>
        <source>MCWC streams (*.mcwc)</source>
        <translation>MCWC ストリーム (*.mcwc)</translation>
    </message>
    <message>
        <source>Decode into a folder</source>
        <translation>フォルダーにデコード</translation>
    </message>
    <message>
        <source>Decode here</source>
        <translation>ここにデコード</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FrameTableModel</name>
    <message>
        <source>Outside, frame %1</source>
        <translation>層外、フレーム %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>フレーム %1</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>%1 層 %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>層外</translation>
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
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>From</source>
        <translation>予測元</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み数</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
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
        <translation>予測ユニット</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>削減</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::GroupNames</name>
    <message>
        <source>FFN units</source>
        <translation>FFN ユニット</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>アテンションヘッド</translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation>%1 ヘッド</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 ユニット</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>%1 層 %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>層 %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobManager</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>メモリーが足りません。</translation>
    </message>
    <message>
        <source>Close other programs or open a smaller checkpoint.</source>
        <translation>他のプログラムを閉じるか、より小さいチェックポイントを開いてください。</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>これはプログラムの不具合です。報告してください。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>実行中</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失敗</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>進捗</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsBar</name>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a folder or a .mcwc anywhere · F1 shows the shortcuts</source>
        <translation>チェックポイント、フォルダー、.mcwc をウィンドウにドロップ · F1 でショートカット一覧</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: 完了 (%2)</translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was written</source>
        <translation>%1: キャンセル済み、何も書き込まれていません</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: 失敗</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>待機中</translation>
    </message>
    <message>
        <source>Every running and finished job (Ctrl+J)</source>
        <translation>実行中と終了済みの全ジョブ (Ctrl+J)</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>全ジョブ</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsPanel</name>
    <message>
        <source>No jobs yet. Opening, analysing, exporting, decoding, checking and comparing are listed here, with what they made or why they failed.</source>
        <translation>ジョブはまだありません。開く、解析、エクスポート、デコード、検査、比較の各ジョブが、結果や失敗の理由とともにここに並びます。</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>再実行</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>結果を開く</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>終了済みを消去</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>ジョブ</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::LayerAnalysis</name>
    <message>
        <source>Compare layers: %1</source>
        <translation>層の比較: %1</translation>
    </message>
    <message>
        <source>Compare units: %1</source>
        <translation>ユニットの比較: %1</translation>
    </message>
    <message>
        <source>Follow units: %1</source>
        <translation>ユニットの追跡: %1</translation>
    </message>
    <message>
        <source>Compare solvers: %1</source>
        <translation>ソルバーの比較: %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>Stopped. Choose another group or measure and come back to start anew.</source>
        <translation>停止しました。別のグループか指標を選んでから戻すと、最初から実行します。</translation>
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
        <translation>モデルを検索</translation>
    </message>
    <message>
        <source>About MCWC Workbench</source>
        <translation>MCWC Workbench について</translation>
    </message>
    <message>
        <source>MCWC Workbench %1</source>
        <translation>MCWC Workbench %1</translation>
    </message>
    <message>
        <source>Motion-compensated weight compression for model checkpoints.</source>
        <translation>モデルチェックポイントのための動き補償重み圧縮。</translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation>%1 を保存しました (%2)</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Decoded %1 tensors</source>
        <translation>%1 テンソルをデコードしました</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語: %1</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>セッションを保存</translation>
    </message>
    <message>
        <source>MCWC sessions (*.mcwc-session)</source>
        <translation>MCWC セッション (*.mcwc-session)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 を保存しました</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>モデルを開く</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so it appears at once. Next opens the sample if nothing is open.</source>
        <translation>チェックポイント、ストリーム、セッションをウィンドウにドロップするか、ここから開きます。読み込むのはヘッダーだけなので、すぐに表示されます。何も開いていなければ、「次へ」でサンプルが開きます。</translation>
    </message>
    <message>
        <source>Layers as frames</source>
        <translation>層をフレームとして</translation>
    </message>
    <message>
        <source>Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the others are predicted from the layer before. Double-click a bar to make it a keyframe.</source>
        <translation>各バーは層で、高さはその層にかかるビット数です。キーフレームは単独で符号化され、他は前の層から予測されます。バーをダブルクリックするとキーフレームになります。</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>すべてのテンソル</translation>
    </message>
    <message>
        <source>Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or lossless for some of them.</source>
        <translation>層、グループ、テンソルとそのレートです。コンテキストメニューからルールを作り、一部を細かく、粗く、またはロスレスにできます。</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>調整</translation>
    </message>
    <message>
        <source>Move the rate and the distance of keyframes: size and error follow within a second. Every change can be undone.</source>
        <translation>レートとキーフレームの間隔を動かすと、1 秒以内にサイズと誤差に反映されます。変更はすべて元に戻せます。</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>詳しく見る</translation>
    </message>
    <message>
        <source>The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back.</source>
        <translation>選択は全ビューで共通です。1 つのビューで層を選ぶと、すべてのビューで選択されます。Alt+← で前に戻ります。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>エクスポート</translation>
    </message>
    <message>
        <source>Writes the compressed stream. F1 shows all shortcuts; Help › Tour shows this again.</source>
        <translation>圧縮したストリームを書き出します。F1 でショートカット一覧、「ヘルプ › ツアー」でこの案内をもう一度表示します。</translation>
    </message>
    <message>
        <source>The window uses it from the next start on.</source>
        <translation>次回の起動時から有効になります。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 は %2 層</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation>
            <numerusform>%1、%n 層: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation>グループなし</translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 groups</source>
        <translation>%1: %2 層、%3 グループ</translation>
    </message>
    <message>
        <source>This mapping does not fit: no group of it has all its tensors here.</source>
        <translation>このマッピングは適合しません: すべてのテンソルがそろうグループがありません。</translation>
    </message>
    <message>
        <source>This mapping does not fit; the shipped family %1 does.</source>
        <translation>このマッピングは適合しませんが、付属のファミリー %1 は適合します。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message>
        <source>Use it</source>
        <translation>適用</translation>
    </message>
    <message>
        <source>Model family</source>
        <translation>モデルファミリー</translation>
    </message>
    <message>
        <source>Family description, JSON</source>
        <translation>ファミリー定義 (JSON)</translation>
    </message>
    <message>
        <source>What the description makes of the tensors</source>
        <translation>定義によるテンソルの解釈結果</translation>
    </message>
    <message>
        <source>Says which tensors form a layer and which share units, so that layers can be aligned and predicted. docs/families.md explains every key.</source>
        <translation>どのテンソルが層を構成し、どれがユニットを共有するかを指定します。これにより層の整列と予測が可能になります。各キーの説明は docs/families.md にあります。</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>定義</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>一致結果</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save the family description</source>
        <translation>ファミリー定義を保存</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>A family is used when one of its groups has all its tensors. Compare the names below with &quot;layer&quot; and &quot;tensor&quot;.</source>
        <translation>ファミリーは、いずれかのグループの全テンソルがそろうと使われます。下の名前を &quot;layer&quot; と &quot;tensor&quot; に照らし合わせてください。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>一致</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>備考</translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation>
            <numerusform>層外: %n テンソル</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a family description.</source>
        <translation>%1 はファミリー定義としては大きすぎます。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message>
        <source>Filter tensors: text or h.*.mlp.*</source>
        <translation>テンソルを絞り込む: 文字列または h.*.mlp.*</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>名前でテンソルを絞り込む</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>モデルツリー</translation>
    </message>
    <message>
        <source>unknown family</source>
        <translation>不明なファミリー</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation>
            <numerusform>%1 · %n 層 · 重み数 %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of tensors</source>
        <translation>%1 · テンソル %2</translation>
    </message>
    <message>
        <source>%1 · tied head</source>
        <translation>%1 · 出力ヘッド共有</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>%1 のルール</translation>
    </message>
    <message>
        <source>Rule for %1, every layer</source>
        <translation>%1 のルール (全層)</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>名前をコピー</translation>
    </message>
    <message>
        <source>Finer: qbits %1</source>
        <translation>細かく: qbits %1</translation>
    </message>
    <message>
        <source>Coarser: qbits %1</source>
        <translation>粗く: qbits %1</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>ロスレス</translation>
    </message>
    <message>
        <source>Never predict</source>
        <translation>予測しない</translation>
    </message>
    <message>
        <source>Align: exact</source>
        <translation>整列: 厳密</translation>
    </message>
    <message>
        <source>Align: greedy</source>
        <translation>整列: 貪欲法</translation>
    </message>
    <message>
        <source>Align: sorted projection</source>
        <translation>整列: 射影ソート</translation>
    </message>
    <message>
        <source>Do not align</source>
        <translation>整列しない</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message>
        <source>%1 layer %2</source>
        <translation>%1 層 %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>層 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n ヘッド</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n ユニット</numerusform>
        </translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>アテンション</translation>
    </message>
    <message>
        <source>Cross attention</source>
        <translation>クロスアテンション</translation>
    </message>
    <message>
        <source>Unknown tensors, passed through</source>
        <translation>未知のテンソル (単独で符号化)</translation>
    </message>
    <message>
        <source>Other tensors</source>
        <translation>その他のテンソル</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>バッファー</translation>
    </message>
    <message>
        <source>tied to %1</source>
        <translation>%1 と共有</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>混在</translation>
    </message>
    <message>
        <source>intra</source>
        <translation>イントラ</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>ロスレス</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>共有</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTreeModel</name>
    <message>
        <source>tied</source>
        <translation>共有</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No model family describes this tensor: it is coded by itself and never moved.</source>
        <translation>このテンソルを定義するモデルファミリーがありません: 単独で符号化され、並べ替えられません。</translation>
    </message>
    <message>
        <source>by rule: %1</source>
        <translation>ルール: %1</translation>
    </message>
    <message>
        <source>coded in %1</source>
        <translation>符号化後 %1</translation>
    </message>
    <message>
        <source>Bits per weight after coding</source>
        <translation>符号化後の重みあたりのビット数</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>符号化後</translation>
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
        <translation>モード</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MotionView</name>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Which units are followed</source>
        <translation>追跡するユニット</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>スタック</translation>
    </message>
    <message>
        <source>Which stack of layers</source>
        <translation>表示する層のスタック</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>色分け</translation>
    </message>
    <message>
        <source>What matches are coloured and filtered by</source>
        <translation>対応の色分けと絞り込みに使う値</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>値の配色</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>フィールド</translation>
    </message>
    <message>
        <source>What the height of a point in the field is</source>
        <translation>フィールド内の点の高さが示す値</translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation>1 層戻る</translation>
    </message>
    <message>
        <source>One layer back (,)</source>
        <translation>1 層戻る (,)</translation>
    </message>
    <message>
        <source>Play through the layers</source>
        <translation>層を順に再生</translation>
    </message>
    <message>
        <source>Play through the layers (Space)</source>
        <translation>層を順に再生 (Space)</translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation>1 層進む</translation>
    </message>
    <message>
        <source>One layer on (.)</source>
        <translation>1 層進む (.)</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>このチェックポイントに合うモデルファミリーがないため、どのテンソルがどの層のユニットか分かりません。
マッピングファイルで指定できます: docs/families.md を参照してください。</translation>
    </message>
    <message>
        <source>colour: similarity</source>
        <translation>色: 類似度</translation>
    </message>
    <message>
        <source>colour: bits saved</source>
        <translation>色: 削減ビット数</translation>
    </message>
    <message>
        <source>Weakest match shown</source>
        <translation>表示する最弱の対応</translation>
    </message>
    <message>
        <source>Weaker matches are hidden. It starts where a match saves as much as it costs to send.</source>
        <translation>これより弱い対応は非表示になります。初期値は、削減量と送信コストが釣り合う値です。</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>Units through depth</source>
        <translation>深さ方向のユニットの推移</translation>
    </message>
    <message>
        <source>Motion field</source>
        <translation>動きフィールド</translation>
    </message>
    <message>
        <source>displacement</source>
        <translation>変位</translation>
    </message>
    <message>
        <source>position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Motion of units</source>
        <translation>ユニットの動き</translation>
    </message>
    <message>
        <source>All matches (CSV)…</source>
        <translation>すべての対応 (CSV)…</translation>
    </message>
    <message>
        <source>Following units…</source>
        <translation>ユニットを追跡中…</translation>
    </message>
    <message>
        <source>|cosine|</source>
        <translation>|コサイン|</translation>
    </message>
    <message>
        <source>bits saved per weight</source>
        <translation>削減ビット/重み</translation>
    </message>
    <message>
        <source>Nothing comes before %1: choose a later layer.</source>
        <translation>%1 より前の層はありません。後の層を選んでください。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2 units shown</source>
        <translation>%2 ユニット中 %1 を表示</translation>
    </message>
    <message>
        <source>, the strongest %1 as lines</source>
        <translation>、上位 %1 を線で表示</translation>
    </message>
    <message>
        <source>Click a line or a point to pick a unit; arrow keys step, Space plays through the layers</source>
        <translation>線か点をクリックしてユニットを選択 · 矢印キーで移動 · Space で層を順に再生</translation>
    </message>
    <message>
        <source>unit %1 of %2 from unit %3 of %4 · cosine %5 · saves %6, %7 per weight</source>
        <translation>%2 のユニット %1 ← %4 のユニット %3 · コサイン %5 · 削減 %6、重みあたり %7</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>%1: motion of units</source>
        <translation>%1: ユニットの動き</translation>
    </message>
    <message>
        <source>Each layer from the one before it, in bits per weight of the group</source>
        <translation>各層を前の層から予測した場合、グループの重みあたりのビット数</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>層</translation>
    </message>
    <message>
        <source>From</source>
        <translation>予測元</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>平均コサイン</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>削減</translation>
    </message>
    <message>
        <source>Motion costs</source>
        <translation>動きのコスト</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>正味の利得</translation>
    </message>
    <message>
        <source>Solvers, on one pair of layers</source>
        <translation>1 組の層でのソルバー比較</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>ソルバー</translation>
    </message>
    <message>
        <source>Of exact</source>
        <translation>厳密比</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::OverviewView</name>
    <message>
        <source>Checkpoint</source>
        <translation>チェックポイント</translation>
    </message>
    <message>
        <source>Where the bits go</source>
        <translation>ビットの内訳</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>注記</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and matched flags. Gains: of predicted units.</source>
        <translation>スケール: 行と列のスケール。シンタックス: ヘッダー、インデックス、チェックサム。動き: 置換と対応フラグ。ゲイン: 予測ユニットのゲイン。</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>ファミリー</translation>
    </message>
    <message>
        <source>unknown: tensors pass through one by one</source>
        <translation>不明: テンソルを 1 つずつ単独で符号化</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層数</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>重み数</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>テンソル数</translation>
    </message>
    <message>
        <source>%1, %2 of them tied</source>
        <translation>%1 (うち共有 %2)</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>型</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>.mcwc, version %1</source>
        <translation>.mcwc、バージョン %1</translation>
    </message>
    <message>
        <source>%1, %2 shards</source>
        <translation>%1、%2 シャード</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>その他のファイル</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>構成</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>パス</translation>
    </message>
    <message>
        <source>Coded weights</source>
        <translation>符号化した重み</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>ロスレス保持</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>シンタックス</translation>
    </message>
    <message>
        <source>Companion files</source>
        <translation>付属ファイル</translation>
    </message>
    <message>
        <source>Where the bits go (estimate)</source>
        <translation>ビットの内訳 (推定)</translation>
    </message>
    <message>
        <source>Frames (estimate)</source>
        <translation>フレーム (推定)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>共有基底</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::PairSummary</name>
    <message>
        <source>mean cosine</source>
        <translation>平均コサイン</translation>
    </message>
    <message>
        <source>Of each unit with the unit that it is matched with</source>
        <translation>各ユニットとその対応先ユニットのコサイン</translation>
    </message>
    <message>
        <source>largest cosine</source>
        <translation>最大コサイン</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>削減</translation>
    </message>
    <message>
        <source>Bits for each weight when units are predicted from their matches with the best gain, at high rate: −½ log2(1 − cosine²)</source>
        <translation>対応先から最適なゲインで予測した場合に、高レートで削減できる重みあたりのビット数: −½ log2(1 − コサイン²)</translation>
    </message>
    <message>
        <source>motion costs</source>
        <translation>動きのコスト</translation>
    </message>
    <message>
        <source>Bits for each weight to send which unit comes from which</source>
        <translation>ユニットの対応を送るための重みあたりのビット数</translation>
    </message>
    <message>
        <source>net gain %1</source>
        <translation>正味の利得 %1</translation>
    </message>
    <message>
        <source>no net gain: motion costs %1 more than it saves</source>
        <translation>正味の利得なし: 動きのコストが削減量を %1 上回る</translation>
    </message>
    <message>
        <source>nothing to gain</source>
        <translation>利得なし</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateChart</name>
    <message>
        <source>bits per weight (a): quantized tensors, side information included</source>
        <translation>ビット/重み (a): 量子化テンソル、付加情報を含む</translation>
    </message>
    <message>
        <source>bits per weight (b): whole model</source>
        <translation>ビット/重み (b): モデル全体</translation>
    </message>
    <message>
        <source>bits per weight (c): file</source>
        <translation>ビット/重み (c): ファイル</translation>
    </message>
    <message>
        <source>Shannon (Gaussian)</source>
        <translation>シャノン限界 (ガウス)</translation>
    </message>
    <message>
        <source>Block formats</source>
        <translation>ブロック形式</translation>
    </message>
    <message>
        <source>SQNR, dB</source>
        <translation>SQNR、dB</translation>
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
        <translation>ユニット順: 整列順</translation>
    </message>
    <message>
        <source>unit order original</source>
        <translation>ユニット順: 元の順</translation>
    </message>
    <message>
        <source>%1: rate and distortion</source>
        <translation>%1: レートと歪み</translation>
    </message>
    <message>
        <source>%1 · weights XXH3-128 %2 · %3</source>
        <translation>%1 · 重み XXH3-128 %2 · %3</translation>
    </message>
    <message>
        <source>qbits %1 · %2</source>
        <translation>qbits %1 · %2</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>点 (CSV)…</translation>
    </message>
    <message>
        <source>Everything (JSON)…</source>
        <translation>すべて (JSON)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>画像 (SVG)…</translation>
    </message>
    <message>
        <source>Picture (PDF)…</source>
        <translation>画像 (PDF)…</translation>
    </message>
    <message numerus="yes">
        <source>effort %1, %2, rate weight %3, %n rules</source>
        <translation>
            <numerusform>エフォート %1、%2、レート係数 %3、ルール %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trellis %1, basis %2, %3, rate weight %4, %n rules</source>
        <translation>
            <numerusform>トレリス %1、基底 %2、%3、レート係数 %4、ルール %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RatePointModel</name>
    <message>
        <source>cached</source>
        <translation>キャッシュ済み</translation>
    </message>
    <message>
        <source>%1 of the weights are stored in another format: their rows do not fit the blocks</source>
        <translation>重みの %1 は、行がブロックに収まらないため別の形式で保存されています</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>誤差なし</translation>
    </message>
    <message>
        <source>cached (%1)</source>
        <translation>キャッシュ済み (%1)</translation>
    </message>
    <message>
        <source>no other point is better in both</source>
        <translation>両方で上回る点なし</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲線</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
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
        <translation>バイト数</translation>
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
        <translation>削減</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>パレート</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Bits per weight of the quantized tensors, with all side information</source>
        <translation>量子化テンソルの重みあたりのビット数 (すべての付加情報を含む)</translation>
    </message>
    <message>
        <source>Bits per weight of the whole model, with tensors that are kept exactly</source>
        <translation>モデル全体の重みあたりのビット数 (ロスレス保持のテンソルを含む)</translation>
    </message>
    <message>
        <source>Bits per weight of the file, companion files included</source>
        <translation>ファイルの重みあたりのビット数 (付属ファイルを含む)</translation>
    </message>
    <message>
        <source>Of the file; for baselines of the quantized tensors</source>
        <translation>ファイルのバイト数。ベースラインでは量子化テンソルのバイト数</translation>
    </message>
    <message>
        <source>What prediction saves, in bits per weight, motion paid</source>
        <translation>予測による重みあたりの削減ビット数 (動きのコストを差し引いた値)</translation>
    </message>
    <message>
        <source>No other point is better in both rate and error</source>
        <translation>レートと誤差の両方で上回る点が他にありません</translation>
    </message>
    <message>
        <source>That the encoder took, also when the point comes from the cache</source>
        <translation>エンコーダーの所要時間。点をキャッシュから読み込んだ場合も表示</translation>
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
        <translation>手動キーフレーム、厳密</translation>
    </message>
    <message>
        <source>k %1, exact</source>
        <translation>k %1、厳密</translation>
    </message>
    <message>
        <source>keyframes by hand, greedy</source>
        <translation>手動キーフレーム、貪欲法</translation>
    </message>
    <message>
        <source>k %1, greedy</source>
        <translation>k %1、貪欲法</translation>
    </message>
    <message>
        <source>keyframes by hand, sorted projection</source>
        <translation>手動キーフレーム、射影ソート</translation>
    </message>
    <message>
        <source>k %1, sorted projection</source>
        <translation>k %1、射影ソート</translation>
    </message>
    <message>
        <source>keyframes by hand, not aligned</source>
        <translation>手動キーフレーム、整列なし</translation>
    </message>
    <message>
        <source>k %1, not aligned</source>
        <translation>k %1、整列なし</translation>
    </message>
    <message>
        <source>%1, effort %2</source>
        <translation>%1、エフォート %2</translation>
    </message>
    <message>
        <source>%1, trellis %2, basis %3</source>
        <translation>%1、トレリス %2、基底 %3</translation>
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
        <translation>zstd (ロスレス)</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n ビット</numerusform>
        </translation>
    </message>
    <message>
        <source>all parts</source>
        <translation>すべての要素</translation>
    </message>
    <message>
        <source>without alignment</source>
        <translation>整列なし</translation>
    </message>
    <message>
        <source>without prediction</source>
        <translation>予測なし</translation>
    </message>
    <message>
        <source>without keyframes but the first</source>
        <translation>最初のキーフレームのみ</translation>
    </message>
    <message>
        <source>without choice of references</source>
        <translation>参照の選択なし</translation>
    </message>
    <message>
        <source>without shared bases</source>
        <translation>共有基底なし</translation>
    </message>
    <message>
        <source>without trellis</source>
        <translation>トレリスなし</translation>
    </message>
    <message>
        <source>without learned shapes</source>
        <translation>学習した分布なし</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>%1 なし</translation>
    </message>
    <message>
        <source>without prediction within tensors</source>
        <translation>テンソル内予測なし</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateSweep</name>
    <message>
        <source>Sweep %1</source>
        <translation>%1 をスイープ</translation>
    </message>
    <message>
        <source>Ablation of the codec on %1</source>
        <translation>%1 でのコーデックのアブレーション</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateView</name>
    <message>
        <source>Zoom to selected</source>
        <translation>選択範囲を拡大</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>ズームをリセット</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>この設定を使用</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>選択を解除</translation>
    </message>
    <message>
        <source>(a) quantized tensors</source>
        <translation>(a) 量子化テンソル</translation>
    </message>
    <message>
        <source>(b) whole model</source>
        <translation>(b) モデル全体</translation>
    </message>
    <message>
        <source>(c) file</source>
        <translation>(c) ファイル</translation>
    </message>
    <message>
        <source>Figure of rate</source>
        <translation>レートの指標</translation>
    </message>
    <message>
        <source>Which bits per weight are drawn, marked as Pareto points and compared</source>
        <translation>グラフ、パレート点、比較に使う重みあたりのビット数</translation>
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
        <translation>誤差の指標</translation>
    </message>
    <message>
        <source>Rate against distortion</source>
        <translation>レートと歪みの関係</translation>
    </message>
    <message>
        <source>Curve that the others are held against</source>
        <translation>他の曲線と比較する基準の曲線</translation>
    </message>
    <message>
        <source>Points of the sweep</source>
        <translation>スイープの点</translation>
    </message>
    <message>
        <source>Curves against the chosen one</source>
        <translation>基準の曲線との比較</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>基準</translation>
    </message>
    <message>
        <source>Points appear here as they are done.</source>
        <translation>点は完了しだいここに表示されます。</translation>
    </message>
    <message>
        <source>No sweep yet. Start one above: each combination of k, qbits, effort and alignment is encoded without writing a file, and becomes a point of a curve. Points that are known already are not computed again.</source>
        <translation>スイープはまだありません。上で開始すると、k、qbits、エフォート、整列の各組み合わせがファイルに書き出さずにエンコードされ、曲線上の点になります。計算済みの点は再計算しません。</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 / %2 を選択中</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
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
        <translation>%1、%2、%3</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>バイト数</translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation>予測による削減</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>エフォート</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>手動</translation>
    </message>
    <message>
        <source>in another format</source>
        <translation>別の形式</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>パレート</translation>
    </message>
    <message>
        <source>none better in both</source>
        <translation>両方で上回る点なし</translation>
    </message>
    <message>
        <source>Rate–distortion</source>
        <translation>レート歪み</translation>
    </message>
    <message>
        <source>Rate against distortion, with all parameters</source>
        <translation>レートと歪み (全パラメーター付き)</translation>
    </message>
    <message>
        <source>BD-rate against %1</source>
        <translation>%1 に対する BD レート</translation>
    </message>
    <message>
        <source>No point has a place in this chart: nothing is lost, or no tensor of this model is quantized. The table shows what there is.</source>
        <translation>このグラフに置ける点がありません: 損失がないか、このモデルのテンソルが量子化されていません。表には結果があります。</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n 点</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a point or drag over several; the wheel zooms, arrow keys walk, Enter uses a point</source>
        <translation>点をクリック、または複数をドラッグで選択 · ホイールで拡大縮小 · 矢印キーで移動 · Enter で点を使用</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Report</name>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1 (%3 件中、先頭 %2 件)</translation>
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
        <translation>レポートを保存</translation>
    </message>
    <message>
        <source>Web page, everything inside (*.html);;PDF (*.pdf)</source>
        <translation>Web ページ、すべて埋め込み (*.html);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ReportRun</name>
    <message>
        <source>opening %1</source>
        <translation>%1 を開いています</translation>
    </message>
    <message>
        <source>encoding to measure</source>
        <translation>測定のためエンコード中</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>%1 に書き出し中</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SessionKeeper</name>
    <message>
        <source>Save %1</source>
        <translation>%1 を保存</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Compare with the session</source>
        <translation>セッションと照合</translation>
    </message>
    <message>
        <source>%1 is not what it was when the session was saved</source>
        <translation>%1 はセッション保存時から変更されています</translation>
    </message>
    <message>
        <source>Settings and selection are back; all figures are those of the present weights.</source>
        <translation>設定と選択は復元しました。数値はすべて現在の重みによるものです。</translation>
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
        <translation>厳密</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>射影ソート</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>整列順</translation>
    </message>
    <message>
        <source>original</source>
        <translation>元の順</translation>
    </message>
    <message>
        <source>layer %1 as by the interval</source>
        <translation>層 %1 を間隔どおりに</translation>
    </message>
    <message>
        <source>keyframe at layer %1</source>
        <translation>層 %1 をキーフレームに</translation>
    </message>
    <message>
        <source>predicted layer %1</source>
        <translation>層 %1 を予測フレームに</translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>新規ルール</translation>
    </message>
    <message>
        <source>new rule for %1</source>
        <translation>%1 の新規ルール</translation>
    </message>
    <message>
        <source>no rule for %1</source>
        <translation>%1 のルール削除</translation>
    </message>
    <message>
        <source>rule for %1</source>
        <translation>%1 のルール</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>keyframe interval</source>
        <translation>キーフレーム間隔</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>整列</translation>
    </message>
    <message>
        <source>unit order</source>
        <translation>ユニット順</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>ロスレス</translation>
    </message>
    <message>
        <source>not lossless</source>
        <translation>ロスレス解除</translation>
    </message>
    <message>
        <source>rate weight</source>
        <translation>レート係数</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>エフォート</translation>
    </message>
    <message>
        <source>nominal rate</source>
        <translation>公称レート</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>目標</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>states of the quantizer</source>
        <translation>量子化器の状態数</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>スカラー</translation>
    </message>
    <message>
        <source>directions of shared bases</source>
        <translation>共有基底の方向数</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>learned distributions, at most</source>
        <translation>学習した分布の最大数</translation>
    </message>
    <message>
        <source>profile of distributions</source>
        <translation>分布のプロファイル</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全体で 1 つ</translation>
    </message>
    <message>
        <source>by the difference from the reference</source>
        <translation>参照との差に応じて</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>テンソルごと</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>量子化ステップ</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsPanel</name>
    <message>
        <source>Selected</source>
        <translation>選択中</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>解析</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>書き出さずにエンコーダー全体を実行し、すべての数値を実測</translation>
    </message>
    <message>
        <source>Export .mcwc</source>
        <translation>.mcwc をエクスポート</translation>
    </message>
    <message>
        <source>Decode to a folder …</source>
        <translation>フォルダーにデコード…</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>ストリーム</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>units</source>
        <translation>ユニット</translation>
    </message>
    <message>
        <source>type</source>
        <translation>型</translation>
    </message>
    <message>
        <source>size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>符号化後</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>ビット/重み</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>モード</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>exact (hungarian)</source>
        <translation>厳密 (ハンガリアン法)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>射影ソート</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>The best match of all units</source>
        <translation>全ユニットの最適な対応付け</translation>
    </message>
    <message>
        <source>Best pairs first: faster, some score lost</source>
        <translation>良い組から順に対応付け: 速いが、スコアは少し低下</translation>
    </message>
    <message>
        <source>Units sorted along one projection: fastest</source>
        <translation>1 つの射影に沿ってユニットをソート: 最速</translation>
    </message>
    <message>
        <source>Unit 0 with unit 0, and so on</source>
        <translation>ユニット 0 はユニット 0 と、以下同様</translation>
    </message>
    <message>
        <source>original</source>
        <translation>元の順</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>整列順</translation>
    </message>
    <message>
        <source>Decoded units stand as in the source</source>
        <translation>デコード後のユニットは元と同じ順序</translation>
    </message>
    <message>
        <source>Decoded units stay aligned: the same function, no permutation is sent</source>
        <translation>デコード後も整列順のまま: 関数は同じで、置換は送られない</translation>
    </message>
    <message>
        <source>Choose the base</source>
        <translation>ベースを選択</translation>
    </message>
    <message>
        <source>The checkpoint that this stream was encoded with</source>
        <translation>このストリームの符号化に使われたチェックポイント</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>ファイル…</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>This stream is predicted from the checkpoint %1. Its weights can be looked at and decoded once that is chosen.</source>
        <translation>このストリームはチェックポイント %1 から予測されています。それを選択すると、重みの表示と復号ができます。</translation>
    </message>
    <message>
        <source>Predicted from the checkpoint %1</source>
        <translation>チェックポイント %1 から予測</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>テンソルごと</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>全体で 1 つ</translation>
    </message>
    <message>
        <source>All tensors have about the same relative error</source>
        <translation>すべてのテンソルの相対誤差がほぼ同じになります</translation>
    </message>
    <message>
        <source>The least squared error in all for a size</source>
        <translation>同じサイズで全体の二乗誤差が最小になります</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>ショートカット</translation>
    </message>
    <message>
        <source>Frame strip: select a layer</source>
        <translation>フレームストリップ: 層を選択</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>←、→、Home、End</translation>
    </message>
    <message>
        <source>Frame strip: toggle a keyframe</source>
        <translation>フレームストリップ: キーフレームの切り替え</translation>
    </message>
    <message>
        <source>K, double click</source>
        <translation>K、ダブルクリック</translation>
    </message>
    <message>
        <source>Frame strip: zoom, fit</source>
        <translation>フレームストリップ: ズーム、全体表示</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+、−、0</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>戻る、進む</translation>
    </message>
    <message>
        <source>the mouse&apos;s side buttons</source>
        <translation>マウスのサイドボタン</translation>
    </message>
    <message>
        <source>Bytes: move</source>
        <translation>バイト: 移動</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Tour: next, back, skip</source>
        <translation>ツアー: 次へ、戻る、スキップ</translation>
    </message>
    <message>
        <source>Return, Left, Esc</source>
        <translation>Enter、←、Esc</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Heat map: move, ten cells, pan</source>
        <translation>ヒートマップ: 移動、10 セル移動、パン</translation>
    </message>
    <message>
        <source>arrow keys, with Shift, with Ctrl</source>
        <translation>矢印キー、Shift 併用、Ctrl 併用</translation>
    </message>
    <message>
        <source>Heat map: zoom, show all</source>
        <translation>ヒートマップ: ズーム、全体表示</translation>
    </message>
    <message>
        <source>Motion: play, step through layers</source>
        <translation>動き: 再生、層を 1 つずつ移動</translation>
    </message>
    <message>
        <source>Space, comma, full stop</source>
        <translation>Space、カンマ、ピリオド</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SimilarityView</name>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Which units of the layers are compared</source>
        <translation>比較する層のユニット</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指標</translation>
    </message>
    <message>
        <source>What a cell of the layer matrix shows</source>
        <translation>層間行列のセルが示す値</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>マッチング</translation>
    </message>
    <message>
        <source>How units are matched before they are compared</source>
        <translation>比較前にユニットを対応付ける方法</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>値の配色</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>集約</translation>
    </message>
    <message>
        <source>What is shown where several cells share a pixel</source>
        <translation>複数のセルが 1 ピクセルに重なるときに示す値</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>このチェックポイントに合うモデルファミリーがないため、どのテンソルがどの層のユニットか分かりません。
マッピングファイルで指定できます: docs/families.md を参照してください。</translation>
    </message>
    <message>
        <source>matched cosine</source>
        <translation>対応コサイン</translation>
    </message>
    <message>
        <source>net bits saved</source>
        <translation>正味の削減ビット数</translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation>線形 CKA</translation>
    </message>
    <message>
        <source>matching: greedy</source>
        <translation>マッチング: 貪欲法</translation>
    </message>
    <message>
        <source>matching: exact</source>
        <translation>マッチング: 厳密</translation>
    </message>
    <message>
        <source>detail: largest</source>
        <translation>集約: 最大</translation>
    </message>
    <message>
        <source>detail: mean</source>
        <translation>集約: 平均</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>層</translation>
    </message>
    <message>
        <source>Before alignment</source>
        <translation>整列前</translation>
    </message>
    <message>
        <source>After alignment</source>
        <translation>整列後</translation>
    </message>
    <message>
        <source>Layers compared with layers</source>
        <translation>層どうしの比較</translation>
    </message>
    <message>
        <source>Units compared with units, before alignment</source>
        <translation>ユニットどうしの比較、整列前</translation>
    </message>
    <message>
        <source>Units compared with units, after alignment</source>
        <translation>ユニットどうしの比較、整列後</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>%1: similarity</source>
        <translation>%1: 類似度</translation>
    </message>
    <message>
        <source>Layer matrix (CSV)…</source>
        <translation>層間行列 (CSV)…</translation>
    </message>
    <message>
        <source>Units in sight, after alignment (CSV)…</source>
        <translation>表示中のユニット、整列後 (CSV)…</translation>
    </message>
    <message>
        <source>All units, before alignment (CSV)…</source>
        <translation>全ユニット、整列前 (CSV)…</translation>
    </message>
    <message>
        <source>bpw saved, net</source>
        <translation>正味の削減 bpw</translation>
    </message>
    <message>
        <source>Comparing units…</source>
        <translation>ユニットを比較中…</translation>
    </message>
    <message>
        <source>Choose a cell of the layer matrix.</source>
        <translation>層間行列のセルを選んでください。</translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation>%1 のユニット</translation>
    </message>
    <message>
        <source>%1, reordered</source>
        <translation>%1 (並べ替え後)</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>コサイン</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of layers compared</source>
        <translation>層の組 %2 組中 %1 組を比較済み</translation>
    </message>
    <message>
        <source>Wheel zooms both, drag pans, arrow keys step, double click shows all</source>
        <translation>ホイールで両方を拡大縮小 · ドラッグでパン · 矢印キーで移動 · ダブルクリックで全体表示</translation>
    </message>
    <message>
        <source>unit %1 → %2: cosine %3</source>
        <translation>ユニット %1 → %2: コサイン %3</translation>
    </message>
    <message>
        <source> · unit %1 is matched with %2, cosine %3</source>
        <translation> · ユニット %1 は %2 に対応、コサイン %3</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>%1 · %2: layers with layers, units with units</source>
        <translation>%1 · %2: 層どうし、ユニットどうしの比較</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a pair of layers: its verdict</comment>
        <translation>%1: %2。</translation>
    </message>
    <message>
        <source> · matched, saves %1 in %2 weights</source>
        <translation> · 対応あり、重み %2 個で %1 を削減</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SolverTable</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>厳密</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>射影ソート</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>削減</translation>
    </message>
    <message>
        <source>of exact</source>
        <translation>厳密比</translation>
    </message>
    <message>
        <source>time</source>
        <translation>時間</translation>
    </message>
    <message>
        <source>Compare the solvers on these two layers</source>
        <translation>この 2 層でソルバーを比較</translation>
    </message>
    <message>
        <source>Runs every solver on these two layers; the exact one may take a while</source>
        <translation>この 2 層で全ソルバーを実行します。厳密なソルバーは時間がかかることがあります</translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation>ソルバー</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>比較中…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message>
        <source>Drop a checkpoint or a .mcwc here</source>
        <translation>チェックポイントか .mcwc をここにドロップ</translation>
    </message>
    <message>
        <source>a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session</source>
        <translation>モデルフォルダー、.safetensors、インデックス、pytorch_model.bin、ストリーム、セッション</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使った項目</translation>
    </message>
    <message>
        <source>Models in the local Hugging Face cache</source>
        <translation>ローカルの Hugging Face キャッシュ内のモデル</translation>
    </message>
    <message>
        <source>See what is between the layers</source>
        <translation>層と層の間にあるものを見る</translation>
    </message>
    <message>
        <source>Open a checkpoint to see its layers as frames, tune the encoder, and export a compressed stream.</source>
        <translation>チェックポイントを開いて、層をフレームとして表示し、エンコーダーを調整し、圧縮したストリームをエクスポートします。</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>ファイルを開く…</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>フォルダーを開く…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>サンプルを開く</translation>
    </message>
    <message>
        <source>Continue where you left off: %1</source>
        <translation>前回の続きから再開: %1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>%1 を開く、%2</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>開いたものがここに表示されます。</translation>
    </message>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation>
            <numerusform>ほか %n 件 (ファイル › キャッシュ済みモデル)</numerusform>
        </translation>
    </message>
    <message>
        <source>No models were found in the cache.</source>
        <translation>キャッシュにモデルが見つかりませんでした。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>検索中…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StripFrames</name>
    <message>
        <source>%1 of %2 units predicted</source>
        <translation>%2 ユニット中 %1 を予測</translation>
    </message>
    <message>
        <source>prediction saves %1 bits per weight</source>
        <translation>予測で %1 ビット/重みを削減</translation>
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
        <translation>%1: 「%2」は数値のリストではありません</translation>
    </message>
    <message>
        <source>Write numbers with commas (2, 3.5, 6), or first:last:step (2:8:0.5).</source>
        <translation>数値をカンマ区切り (2, 3.5, 6)、または 最初:最後:刻み (2:8:0.5) で入力してください。</translation>
    </message>
    <message>
        <source>%1: %2 is out of range</source>
        <translation>%1: %2 は範囲外です</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to %1 are possible.</source>
        <translation>1 から %1 までの整数を指定できます。</translation>
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
        <translation>エフォート</translation>
    </message>
    <message>
        <source>These are up to %1 points</source>
        <translation>最大 %1 点になります</translation>
    </message>
    <message>
        <source>Take fewer values: %1 are possible here, more with mcwc sweep.</source>
        <translation>値を減らしてください。ここでは %1 点まで、それ以上は mcwc sweep で実行できます。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepPanel</name>
    <message>
        <source>Keyframe intervals</source>
        <translation>キーフレーム間隔</translation>
    </message>
    <message>
        <source>Keyframe every k layers: numbers with commas, or first:last:step</source>
        <translation>k 層ごとにキーフレーム: 数値をカンマ区切り、または 最初:最後:刻み</translation>
    </message>
    <message>
        <source>Nominal bits per weight</source>
        <translation>重みあたりの公称ビット数</translation>
    </message>
    <message>
        <source>The points of each curve: numbers with commas, or first:last:step (2:8:0.5)</source>
        <translation>各曲線の点: 数値をカンマ区切り、または 最初:最後:刻み (2:8:0.5)</translation>
    </message>
    <message>
        <source>Efforts</source>
        <translation>エフォート</translation>
    </message>
    <message>
        <source>1 to 9, a curve for each; empty: as the settings are</source>
        <translation>1 ～ 9、それぞれ 1 本の曲線。空欄なら現在の設定どおり</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>ベースライン</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>スイープを開始</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Keyframes are set by hand: they hold for every point</source>
        <translation>キーフレームは手動で設定されています。すべての点に適用されます</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>設定どおり</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 / %2 完了</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>キャンセル中…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · 残り %2</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept; starting again goes on from there.</source>
        <translation>キャンセルしました。完了分は保持され、再び開始すると続きから実行します。</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>厳密</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>貪欲法</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>射影ソート</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Alignments</source>
        <translation>整列</translation>
    </message>
    <message>
        <source>How units are matched, a curve for each; none chosen: as the settings are</source>
        <translation>ユニットの対応付け方法、それぞれ 1 本の曲線。未選択なら現在の設定どおり</translation>
    </message>
    <message>
        <source>Also round to nearest, llama.cpp&apos;s block formats and zstd on the same tensors</source>
        <translation>同じテンソルで最近接丸め、llama.cpp のブロック形式、zstd も計算</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>スイープの進捗</translation>
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
        <translation>エフォート</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>整列</translation>
    </message>
    <message numerus="yes">
        <source>%n methods</source>
        <translation>
            <numerusform>%n 方式</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to try</source>
        <translation>
            <numerusform>試行する点: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points and baselines to try</source>
        <translation>
            <numerusform>試行する点: %n、およびベースライン</numerusform>
        </translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>アブレーション</translation>
    </message>
    <message>
        <source>What each part of the codec is worth: a curve for each that is left out, in place of every combination. It takes the first effort, the first k above 1 and the first alignment.</source>
        <translation>コーデックの各要素の効果: すべての組み合わせの代わりに、要素を 1 つ除いた曲線を 1 本ずつ求めます。最初のエフォート、1 より大きい最初の k、最初の整列を使います。</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::UndoActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>元に戻す(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>やり直す(&amp;R): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorkPage</name>
    <message>
        <source>No model family fits: there are no layers to show</source>
        <translation>合うモデルファミリーがないため、表示できる層がありません</translation>
    </message>
    <message>
        <source>Every tensor is coded by itself, nothing is aligned or predicted. Describe the family to see layers as frames.</source>
        <translation>全テンソルが単独で符号化され、整列も予測も行われません。ファミリーを定義すると、層をフレームとして表示できます。</translation>
    </message>
    <message>
        <source>Describe the family …</source>
        <translation>ファミリーを定義…</translation>
    </message>
    <message>
        <source>This stream has no layers to show: every tensor was coded by itself.</source>
        <translation>このストリームには表示できる層がありません: 全テンソルが単独で符号化されています。</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>フレーム</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Bits of each layer: keyframes and predicted frames</source>
        <translation>各層のビット数: キーフレームと予測フレーム</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>%1 を開く</translation>
    </message>
    <message>
        <source>Check the mapping</source>
        <translation>マッピングを検査</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Analyse %1</source>
        <translation>%1 を解析</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 をエクスポート</translation>
    </message>
    <message>
        <source>Encode %1 to drag</source>
        <translation>%1 をドラッグ用にエンコード</translation>
    </message>
    <message>
        <source>Decode %1</source>
        <translation>%1 をデコード</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>%1 を測定</translation>
    </message>
    <message>
        <source>Open the base %1</source>
        <translation>ベース %1 を開く</translation>
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
        <translation>割合</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大誤差</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ByteMap</name>
    <message>
        <source>Map of the file</source>
        <translation>ファイルマップ</translation>
    </message>
    <message>
        <source>Open a .mcwc to see its bytes</source>
        <translation>.mcwc を開くとバイトが表示されます</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Callout</name>
    <message>
        <source>Skip</source>
        <translation>スキップ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation>ツアー、ステップ %1 / %2: %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 の表示/非表示を切り替え</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorLegend</name>
    <message>
        <source>Values beyond either end have its colour</source>
        <translation>両端を超える値は端の色で表示</translation>
    </message>
    <message>
        <source>Colours: %1 from %2 to %3</source>
        <translation>配色: %1、%2 ～ %3</translation>
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
        <translation>発散型</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::CurveChart</name>
    <message>
        <source>Chart of curves</source>
        <translation>曲線グラフ</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</source>
        <translation>
            <numerusform>%2 に対する %1、%n 点。矢印キーで点を移動し、Enter でその設定を使用します。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DisplacementPlot</name>
    <message>
        <source>Displacement field: how far each unit moved</source>
        <translation>変位フィールド: 各ユニットの移動量</translation>
    </message>
    <message>
        <source>unit in %1 (across), unit in %2 (down)</source>
        <translation>横: %1 のユニット、縦 (下向き): %2 のユニット</translation>
    </message>
    <message>
        <source>unit in %1 (across), places moved since %2 (up)</source>
        <translation>横: %1 のユニット、縦 (上向き): %2 からの移動量</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DistributionChart</name>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>%1 in %2 bins</source>
        <translation>%1 個、%2 ビン</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · counts logarithmic</source>
        <translation>%1 · 度数は対数</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DragHandle</name>
    <message>
        <source>Press to encode with these settings, then drag the file to a folder or another program</source>
        <translation>押すとこの設定でエンコードします。その後、ファイルをフォルダーや他のプログラムにドラッグできます</translation>
    </message>
    <message>
        <source>Drag to a folder or another program; Ctrl+C copies the file</source>
        <translation>フォルダーや他のプログラムにドラッグ。Ctrl+C でファイルをコピー</translation>
    </message>
    <message>
        <source>Encoding the file to drag …</source>
        <translation>ドラッグ用ファイルをエンコード中…</translation>
    </message>
    <message>
        <source>Drag the .mcwc out</source>
        <translation>.mcwc をここからドラッグ</translation>
    </message>
    <message>
        <source>hold, or drag when it is ready</source>
        <translation>押し続けるか、準備後にドラッグ</translation>
    </message>
    <message>
        <source>%1 · ready to drag</source>
        <translation>%1 · ドラッグできます</translation>
    </message>
    <message>
        <source>to a folder or another program</source>
        <translation>フォルダーや他のプログラムへ</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EncoderPanel</name>
    <message>
        <source>Keyframe every k layers</source>
        <translation>k 層ごとにキーフレーム</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>1 codes every layer by itself; larger values predict more layers from earlier ones</source>
        <translation>1 では各層を単独で符号化し、大きくするほど多くの層を前の層から予測します</translation>
    </message>
    <message>
        <source>Nominal rate in bits per weight; the true rate stands below</source>
        <translation>重みあたりのビット数で表した公称レート。実際のレートは下に表示</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Lossless: keep every tensor exactly</source>
        <translation>ロスレス: 全テンソルを正確に保持</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>整列</translation>
    </message>
    <message>
        <source>Unit order after decoding</source>
        <translation>デコード後のユニット順</translation>
    </message>
    <message>
        <source>Unit order</source>
        <translation>ユニット順</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>エフォート</translation>
    </message>
    <message>
        <source>Trellis and bases are set by hand; moving the slider sets them anew</source>
        <translation>トレリスと基底は手動で設定されています。スライダーを動かすと設定し直されます</translation>
    </message>
    <message>
        <source>1 is the fastest, 9 gives the smallest streams: more states of the quantizer, shared bases</source>
        <translation>1 が最速、9 でストリームが最小: 量子化器の状態数を増やし、共有基底を使用</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>ステップ</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ErrorMap</name>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>層とテンソルごとの誤差</translation>
    </message>
    <message>
        <source>%1   ✓ exact   ✗ not comparable</source>
        <translation>%1   ✓ 完全一致   ✗ 比較不可</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EstimateBlock</name>
    <message>
        <source>Estimate</source>
        <translation>推定</translation>
    </message>
    <message>
        <source>Coded size</source>
        <translation>符号化後のサイズ</translation>
    </message>
    <message>
        <source>bits per weight, coded</source>
        <translation>ビット/重み (符号化)</translation>
    </message>
    <message>
        <source>bits per weight, model</source>
        <translation>ビット/重み (モデル)</translation>
    </message>
    <message>
        <source>bits per weight, file</source>
        <translation>ビット/重み (ファイル)</translation>
    </message>
    <message>
        <source>of the original</source>
        <translation>元のサイズ比</translation>
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
        <translation>予測による削減</translation>
    </message>
    <message>
        <source>Bits spent on quantized tensors, over their elements</source>
        <translation>量子化テンソルに使ったビット数 ÷ その要素数</translation>
    </message>
    <message>
        <source>Bits spent on all tensors, over all weights; tied weights count once</source>
        <translation>全テンソルに使ったビット数 ÷ 全重み数 (共有重みは 1 回だけ数える)</translation>
    </message>
    <message>
        <source>All bits of the file, companions included, over all weights</source>
        <translation>付属ファイルを含むファイルの全ビット数 ÷ 全重み数</translation>
    </message>
    <message>
        <source>File size against the tensor data of the checkpoint</source>
        <translation>チェックポイントのテンソルデータに対するファイルサイズの比</translation>
    </message>
    <message>
        <source>Signal-to-quantization-noise ratio over quantized tensors</source>
        <translation>量子化テンソル全体の信号対量子化雑音比</translation>
    </message>
    <message>
        <source>Bits per weight that predicted frames save against coding every frame by itself</source>
        <translation>全フレームを単独で符号化した場合と比べて、予測フレームが削減する重みあたりのビット数</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>実測</translation>
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
        <translation>%1 ～ %2</translation>
    </message>
    <message>
        <source>Range of the estimate</source>
        <translation>推定の範囲</translation>
    </message>
    <message>
        <source>95 of 100 whole runs lie in this range; &quot;Analyse&quot; measures</source>
        <translation>全体を 100 回実行したとき 95 回が収まると見込まれる範囲。「解析」で実測します</translation>
    </message>
    <message>
        <source>Squared error over the sum of squares of the quantized tensors</source>
        <translation>量子化テンソルの二乗誤差 ÷ 二乗和</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FindBar</name>
    <message>
        <source>Find a name, value or meaning</source>
        <translation>名前、値、意味を検索</translation>
    </message>
    <message>
        <source>Find in the syntax tree</source>
        <translation>シンタックスツリー内を検索</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>前の一致 (Shift+Enter)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>次の一致 (Enter)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>検索中…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation>
            <numerusform>さらに %n フレームを読み込む</numerusform>
        </translation>
    </message>
    <message>
        <source>Frames are read when they are unfolded; only what was read is searched.</source>
        <translation>フレームは展開すると読み込まれます。検索されるのは読み込み済みの部分だけです。</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Format</name>
    <message>
        <source>bits</source>
        <translation>ビット</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>誤差なし</translation>
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
        <translation>時間</translation>
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
        <translation>フレーム</translation>
    </message>
    <message>
        <source>No layers</source>
        <translation>層なし</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>predicted frame</source>
        <translation>予測フレーム</translation>
    </message>
    <message>
        <source>outside the layers</source>
        <translation>層外</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>層 %1、%2</translation>
    </message>
    <message>
        <source>%1 layer %2, %3</source>
        <translation>%1 層 %2、%3</translation>
    </message>
    <message>
        <source>made a keyframe by hand</source>
        <translation>手動でキーフレームに設定</translation>
    </message>
    <message>
        <source>made a predicted frame by hand</source>
        <translation>手動で予測フレームに設定</translation>
    </message>
    <message>
        <source>%1, %2 bits per weight</source>
        <translation>%1、%2 ビット/重み</translation>
    </message>
    <message>
        <source>weights %1, scales %2, motion %3, other %4</source>
        <translation>重み %1、スケール %2、動き %3、その他 %4</translation>
    </message>
    <message>
        <source>&amp;Keyframe as by the interval</source>
        <translation>キーフレームを間隔どおりに戻す(&amp;K)</translation>
    </message>
    <message>
        <source>Make it a predicted frame (&amp;K)</source>
        <translation>予測フレームにする(&amp;K)</translation>
    </message>
    <message>
        <source>Make it a &amp;keyframe</source>
        <translation>キーフレームにする(&amp;K)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>拡大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>縮小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fit all layers</source>
        <translation>全層を表示(&amp;F)</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HeatmapView</name>
    <message>
        <source>Matrix</source>
        <translation>行列</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値なし</translation>
    </message>
    <message>
        <source>row %1, column %2: %3 %4</source>
        <translation>行 %1、列 %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>キャンセル: %1</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>進捗: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>残り %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>停止処理中</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>完了 (%1)</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>失敗: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>キャンセル済み</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>凡例</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapPanel</name>
    <message>
        <source>Treemap: area is bytes, nested as the syntax</source>
        <translation>ツリーマップ: 面積はバイト数、入れ子はシンタックスどおり</translation>
    </message>
    <message>
        <source>Ribbon: bytes in the order of the file</source>
        <translation>リボン: バイトをファイル内の順に表示</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Double-click or Enter zooms in, Backspace out</source>
        <translation>ダブルクリックか Enter で拡大、Backspace で縮小</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>%1 を拡大</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MatchCurve</name>
    <message>
        <source>Matches, best first</source>
        <translation>対応、良い順</translation>
    </message>
    <message>
        <source>%1 of %2 matches pay for their motion</source>
        <translation>%2 件中 %1 件の対応が動きのコストに見合う</translation>
    </message>
    <message>
        <source>pays above %1</source>
        <translation>%1 超で見合う</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>最良の対応</translation>
    </message>
    <message>
        <source>worst of %1</source>
        <translation>%1 件中の最下位</translation>
    </message>
    <message>
        <source>%1 of matched units: %2 of %3 pay for their motion</source>
        <translation>対応ユニットの%1: %3 件中 %2 件が動きのコストに見合う</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MotionPlot</name>
    <message>
        <source>unit %1 of %2 from unit %3 of %4: %5 %6</source>
        <translation>%2 のユニット %1 ← %4 のユニット %3: %5 %6</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::PartLook</name>
    <message>
        <source>Keyframes</source>
        <translation>キーフレーム</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>予測</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>層外</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>スケール</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>共有基底</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>動き</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>ゲイン</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>ロスレス</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>シンタックス</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>チェックサム</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>付属ファイル</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleList</name>
    <message>
        <source>all tensors alike</source>
        <translation>全テンソル共通</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Other settings for tensors by name; of several that fit, the last one counts</source>
        <translation>名前で選んだテンソルに別の設定を適用。複数が該当する場合は最後のルールが有効</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>A rule for some tensors; the model tree&apos;s context menu makes one too</source>
        <translation>一部のテンソル用のルール。モデルツリーのコンテキストメニューからも作成できます</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>ルールを追加</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message>
        <source>never predict</source>
        <translation>予測しない</translation>
    </message>
    <message>
        <source>pattern, e.g. h.*.mlp.*</source>
        <translation>パターン 例: h.*.mlp.*</translation>
    </message>
    <message>
        <source>Pattern of tensor names</source>
        <translation>テンソル名のパターン</translation>
    </message>
    <message>
        <source>* stands for any characters, ? for one</source>
        <translation>* は任意の文字列、? は任意の 1 文字</translation>
    </message>
    <message>
        <source>rate as for all</source>
        <translation>レートは共通設定</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>ロスレス</translation>
    </message>
    <message>
        <source>How these tensors are coded</source>
        <translation>これらのテンソルの符号化方法</translation>
    </message>
    <message>
        <source>qbits of these tensors</source>
        <translation>これらのテンソルの qbits</translation>
    </message>
    <message>
        <source>align as for all</source>
        <translation>整列は共通設定</translation>
    </message>
    <message>
        <source>align: %1</source>
        <translation>整列: %1</translation>
    </message>
    <message>
        <source>Alignment of these tensors</source>
        <translation>これらのテンソルの整列</translation>
    </message>
    <message>
        <source>Holds for the whole group that one of the tensors is a part of</source>
        <translation>これらのテンソルが属するグループ全体に適用</translation>
    </message>
    <message>
        <source>Code these tensors by themselves in predicted frames too</source>
        <translation>予測フレームでもこれらのテンソルを単独で符号化</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>このルールを削除</translation>
    </message>
    <message>
        <source>fits none</source>
        <translation>該当なし</translation>
    </message>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation>
            <numerusform>%n テンソルに該当</numerusform>
        </translation>
    </message>
    <message>
        <source>No tensor has such a name: patterns fit whole names, so one may have to begin with *. The rule is not applied.</source>
        <translation>この名前のテンソルはありません。パターンは名前全体と照合されるため、先頭に * が必要な場合があります。このルールは適用されません。</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ShareTable</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2、%3</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>数値はまだありません</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
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
        <translation>スロープグラフ: ユニットの対応関係</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::StreamInspector</name>
    <message>
        <source>Syntax tree</source>
        <translation>シンタックスツリー</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>シンタックス</translation>
    </message>
    <message>
        <source>Select a part of the stream to see its bytes</source>
        <translation>ストリームの一部を選択するとバイトが表示されます</translation>
    </message>
    <message>
        <source>%1: %2 at %3%4</source>
        <translation>%1: %2、位置 %3%4</translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation>整合性を検査</translation>
    </message>
    <message>
        <source>Symbols and model</source>
        <translation>シンボルとモデル</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>16 進</translation>
    </message>
    <message>
        <source>Decoding the symbols …</source>
        <translation>シンボルをデコード中…</translation>
    </message>
    <message>
        <source>frame %1, plane %2</source>
        <translation>フレーム %1、プレーン %2</translation>
    </message>
    <message>
        <source>%1, slice %2</source>
        <translation>%1、スライス %2</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>検査中…</translation>
    </message>
    <message>
        <source>checksums not checked yet</source>
        <translation>チェックサムは未検査</translation>
    </message>
    <message>
        <source>all %1 checksums good</source>
        <translation>チェックサム %1 個すべて正常</translation>
    </message>
    <message>
        <source>%1 of %2 parts damaged: %3</source>
        <translation>%2 か所中 %1 か所が破損: %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SymbolPanel</name>
    <message>
        <source>log</source>
        <translation>対数</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows the tails</source>
        <translation>度数を対数で表示: 分布の裾が見えます</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>度数の対数表示</translation>
    </message>
    <message>
        <source>Symbols against the model</source>
        <translation>シンボルとモデルの比較</translation>
    </message>
    <message>
        <source>found</source>
        <translation>ファイル内</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>symbol, in steps</source>
        <translation>シンボル (ステップ単位)</translation>
    </message>
    <message>
        <source>symbol %1</source>
        <translation>シンボル %1</translation>
    </message>
    <message>
        <source>symbols %1 to %2</source>
        <translation>シンボル %1 ～ %2</translation>
    </message>
    <message>
        <source>in the file %1 · model %2 · without scales %3 bits a symbol · %4 symbols</source>
        <translation>ファイル内 %1 · モデル %2 · スケールなし %3 ビット/シンボル · %4 シンボル</translation>
    </message>
    <message>
        <source>Select a plane or a slice to see its symbols against the model</source>
        <translation>プレーンかスライスを選択すると、シンボルとモデルを比較できます</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTree</name>
    <message>
        <source>%1 · reading …</source>
        <translation>%1 · 読み込み中…</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTreeModel</name>
    <message numerus="yes">
        <source>%1 + %n bits</source>
        <translation>
            <numerusform>%1 + %n ビット</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>オフセット</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>ビット数</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>意味</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TargetRow</name>
    <message>
        <source>the nominal rate</source>
        <translation>公称レート</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>ビット/重み</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>error of the whole</source>
        <translation>全体の誤差</translation>
    </message>
    <message>
        <source>error of each tensor</source>
        <translation>テンソルごとの誤差</translation>
    </message>
    <message>
        <source>qbits and rules as they are set</source>
        <translation>設定どおりの qbits とルール</translation>
    </message>
    <message>
        <source>Bits of quantized tensors over their elements, met within 1%</source>
        <translation>量子化テンソルのビット数 ÷ その要素数。目標との差は 1% 以内</translation>
    </message>
    <message>
        <source>Of the whole file; met within 1% and never exceeded</source>
        <translation>ファイル全体のサイズ。目標との差は 1% 以内で、超過しません</translation>
    </message>
    <message>
        <source>SQNR over all quantized tensors, met within 1% of the squared error</source>
        <translation>全量子化テンソルの SQNR。二乗誤差で目標との差は 1% 以内</translation>
    </message>
    <message>
        <source>SQNR of every quantized tensor, met within 1% of the squared error</source>
        <translation>各量子化テンソルの SQNR。二乗誤差で目標との差は 1% 以内</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>目標</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TrajectoryPlot</name>
    <message>
        <source>Units through depth</source>
        <translation>深さ方向のユニットの推移</translation>
    </message>
    <message>
        <source>unit %1 in layer %2</source>
        <translation>層 %2 のユニット %1</translation>
    </message>
</context>
</TS>
