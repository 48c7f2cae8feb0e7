<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>MCWC Workbench: look at a checkpoint&apos;s layers as frames, compress it, inspect streams.</source>
        <translation>MCWC Workbench: die Schichten eines Checkpoints als Frames betrachten, ihn komprimieren, Streams untersuchen.</translation>
    </message>
    <message>
        <source>A model folder, a weight file, an index, a cached model (org/name) or a .mcwc to open.</source>
        <translation>Zu öffnen: ein Modellordner, eine Gewichtsdatei, ein Index, ein Modell im Cache (org/name) oder eine .mcwc-Datei.</translation>
    </message>
    <message>
        <source>More than one PATH was given.</source>
        <translation>Mehr als ein PATH angegeben.</translation>
    </message>
    <message>
        <source>Open PATH, measure it, compute every view, write all of it as a web page or PDF and end. Needs no display.</source>
        <translation>PATH öffnen, messen, alle Ansichten berechnen, alles als Webseite oder PDF schreiben und beenden. Braucht keine Anzeige.</translation>
    </message>
    <message>
        <source>A report needs a PATH to report on.</source>
        <translation>Für einen Bericht muss ein PATH angegeben werden.</translation>
    </message>
    <message>
        <source>With --report: sweep too, so that the report has the curves of Rate–distortion.</source>
        <translation>Mit --report: zusätzlich einen Sweep ausführen, damit der Bericht die Kurven von Rate–Verzerrung enthält.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ActionTexts</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>&amp;Datei öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>&amp;Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Beis&amp;piel öffnen</translation>
    </message>
    <message>
        <source>Open &amp;last session</source>
        <translation>&amp;Letzte Sitzung öffnen</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Weitermachen, wo Sie aufgehört haben</translation>
    </message>
    <message>
        <source>Sa&amp;ve session …</source>
        <translation>&amp;Sitzung speichern …</translation>
    </message>
    <message>
        <source>Input, settings, selection and layout in one file</source>
        <translation>Eingabe, Einstellungen, Auswahl und Anordnung in einer Datei</translation>
    </message>
    <message>
        <source>Restore the session at the s&amp;tart</source>
        <translation>Sitzung beim Start &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Export .mcwc …</source>
        <translation>.mcwc &amp;exportieren …</translation>
    </message>
    <message>
        <source>Encode with these settings and save</source>
        <translation>Mit diesen Einstellungen kodieren und speichern</translation>
    </message>
    <message>
        <source>&amp;Decode to a folder …</source>
        <translation>In Ordner de&amp;kodieren …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analysieren</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>Den ganzen Encoder ausführen, ohne zu schreiben: alle Werte gemessen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>What was looked at before</source>
        <translation>Was vorher betrachtet wurde</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>What was looked at next</source>
        <translation>Was danach betrachtet wurde</translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation>Tensoren &amp;filtern</translation>
    </message>
    <message>
        <source>Go to the frame &amp;strip</source>
        <translation>Zum Frame-&amp;Streifen</translation>
    </message>
    <message>
        <source>Go to the &amp;encoder</source>
        <translation>Zum &amp;Encoder</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Nächste Ansicht</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie der &amp;Desktop</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>D&amp;unkel</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>&amp;Model family …</source>
        <translation>&amp;Modellfamilie …</translation>
    </message>
    <message>
        <source>Describe which tensors form layers and share units</source>
        <translation>Beschreiben, welche Tensoren Schichten bilden und sich Einheiten teilen</translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation>Alle Aufträge a&amp;bbrechen</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>A short walk over the window</source>
        <translation>Ein kurzer Rundgang durch das Fenster</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About MCWC Workbench</source>
        <translation>Ü&amp;ber MCWC Workbench</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Cached &amp;models</source>
        <translation>&amp;Modelle im Cache</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Encode</source>
        <translation>&amp;Kodieren</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>S&amp;prache</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <source>Compare the open model with another checkpoint or stream</source>
        <translation>Das geöffnete Modell mit einem anderen Checkpoint oder Stream vergleichen</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Aufträge</translation>
    </message>
    <message>
        <source>Every running and finished job</source>
        <translation>Alle laufenden und beendeten Aufträge</translation>
    </message>
    <message>
        <source>Figures, tables and parameters of this session in one web page or PDF</source>
        <translation>Abbildungen, Tabellen und Parameter dieser Sitzung in einer Webseite oder PDF-Datei</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>&amp;Modellbaum</translation>
    </message>
    <message>
        <source>Show or hide the model tree</source>
        <translation>Modellbaum ein- oder ausblenden</translation>
    </message>
    <message>
        <source>En&amp;coder</source>
        <translation>En&amp;coder</translation>
    </message>
    <message>
        <source>Show or hide the encoder&apos;s settings</source>
        <translation>Einstellungen des Encoders ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>Be&amp;richt speichern …</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BdRateModel</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 bis %2 dB</translation>
    </message>
    <message>
        <source>no range in common</source>
        <translation>kein gemeinsamer Bereich</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-Rate</translation>
    </message>
    <message>
        <source>Over SQNR</source>
        <translation>SQNR-Bereich</translation>
    </message>
    <message>
        <source>Mean difference of rate at equal SQNR; negative: fewer bits than the anchor</source>
        <translation>Mittlere Ratendifferenz bei gleichem SQNR; negativ: weniger Bits als der Anker</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>The same in bits per weight</source>
        <translation>Dasselbe in Bit pro Gewicht</translation>
    </message>
    <message>
        <source>The range that both curves cover</source>
        <translation>Der Bereich, den beide Kurven abdecken</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BitstreamView</name>
    <message>
        <source>%1 bytes · %2 bits per weight (coded) · %3 (model) · %4 (file)</source>
        <translation>%1 Byte · %2 Bit pro Gewicht (kodiert) · %3 (Modell) · %4 (Datei)</translation>
    </message>
    <message>
        <source>Bitstream</source>
        <translation>Bitstream</translation>
    </message>
    <message>
        <source>Version 0 codes its symbols with zlib or zstd: there is no model to compare with</source>
        <translation>Version 0 kodiert ihre Symbole mit zlib oder zstd: Es gibt kein Modell zum Vergleichen</translation>
    </message>
    <message>
        <source>Read frame %1</source>
        <translation>Frame %1 lesen</translation>
    </message>
    <message>
        <source>Decode symbols</source>
        <translation>Symbole dekodieren</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::CompareView</name>
    <message>
        <source>Export the comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>
NMSE %1, largest error %2
%3 of %4 elements differ</source>
        <translation>
NMSE %1, größter Fehler %2
%3 von %4 Elementen verschieden</translation>
    </message>
    <message>
        <source>Compare with another checkpoint or stream</source>
        <translation>Mit einem anderen Checkpoint oder Stream vergleichen</translation>
    </message>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>Fehler nach Schicht und Tensor</translation>
    </message>
    <message>
        <source>Inside the tensor</source>
        <translation>Innerhalb des Tensors</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>Schlechteste Zeilen</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>Compare with a file …</source>
        <translation>Mit Datei vergleichen …</translation>
    </message>
    <message>
        <source>Compare with a folder …</source>
        <translation>Mit Ordner vergleichen …</translation>
    </message>
    <message>
        <source>Against its encoded self</source>
        <translation>Gegen die kodierte Fassung</translation>
    </message>
    <message>
        <source>Against its source</source>
        <translation>Gegen die Quelle</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Go to the worst</source>
        <translation>Zum schlechtesten</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>CSV exportieren …</translation>
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
        <translation>Größter Fehler</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Was die Farben zeigen</translation>
    </message>
    <message>
        <source>Make the other one the reference</source>
        <translation>Den anderen zur Referenz machen</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Neu wählen …</translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation>Mit etwas anderem vergleichen</translation>
    </message>
    <message>
        <source>Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by name; the errors are those of the other against the reference.</source>
        <translation>Einen zweiten Checkpoint, einen Ordner oder eine .mcwc-Datei hier ablegen oder auswählen. Tensoren werden nach Namen zugeordnet; die Fehler sind die des anderen gegenüber der Referenz.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>%1 tensors, %2 exact</source>
        <translation>%1 Tensoren, %2 exakt</translation>
    </message>
    <message>
        <source>%1 not comparable</source>
        <translation>%1 nicht vergleichbar</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identisch</translation>
    </message>
    <message>
        <source>no difference in what was compared</source>
        <translation>kein Unterschied im Verglichenen</translation>
    </message>
    <message>
        <source>SQNR %1 · NMSE %2 · largest error %3</source>
        <translation>SQNR %1 · NMSE %2 · größter Fehler %3</translation>
    </message>
    <message>
        <source>No layers are known here: the table below has every tensor</source>
        <translation>Hier sind keine Schichten bekannt: Die Tabelle unten enthält alle Tensoren</translation>
    </message>
    <message>
        <source>Select a tensor to see its differences</source>
        <translation>Einen Tensor auswählen, um seine Differenzen zu sehen</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Vergleich läuft …</translation>
    </message>
    <message>
        <source>No difference: every element is the same</source>
        <translation>Kein Unterschied: Alle Elemente sind gleich</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>Elemente</translation>
    </message>
    <message>
        <source>difference · mean %1, deviation %2</source>
        <translation>Differenz · Mittel %1, Standardabw. %2</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>um %1</translation>
    </message>
    <message>
        <source>Comparing … The bar below shows how far it is.</source>
        <translation>Vergleich läuft … Die Leiste unten zeigt den Fortschritt.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Comparison</name>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>%1 verschieden</translation>
    </message>
    <message>
        <source>only in the reference</source>
        <translation>nur in der Referenz</translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation>nur im anderen</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>anderer Typ</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonSession</name>
    <message>
        <source>Compare with %1</source>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Compare %1 with its encoded self</source>
        <translation>%1 mit kodierter Fassung vergleichen</translation>
    </message>
    <message>
        <source>%1, encoded</source>
        <translation>%1, kodiert</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>%1 mit %2 vergleichen</translation>
    </message>
    <message>
        <source>Only float tensors of one shape have differences to show</source>
        <translation>Differenzen gibt es nur für Gleitkommatensoren gleicher Form</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>%1 vergleichen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonTableModel</name>
    <message>
        <source>Tensor</source>
        <translation>Tensor</translation>
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
        <translation>Größter</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Ungleich</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ExportButton</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Bild (PNG) …</translation>
    </message>
    <message>
        <source>Picture, twice the size (PNG)…</source>
        <translation>Bild, doppelte Größe (PNG) …</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Bild (SVG) …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Diese Ansicht exportieren</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Bild kopieren</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation>Modellordner öffnen</translation>
    </message>
    <message>
        <source>Open a checkpoint or a stream</source>
        <translation>Checkpoint oder Stream öffnen</translation>
    </message>
    <message>
        <source>Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</source>
        <translation>Checkpoints, Streams und Sitzungen (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export a stream</source>
        <translation>Stream exportieren</translation>
    </message>
    <message>
        <source>MCWC streams (*.mcwc)</source>
        <translation>MCWC-Streams (*.mcwc)</translation>
    </message>
    <message>
        <source>Decode into a folder</source>
        <translation>In einen Ordner dekodieren</translation>
    </message>
    <message>
        <source>Decode here</source>
        <translation>Hier dekodieren</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FrameTableModel</name>
    <message>
        <source>Outside, frame %1</source>
        <translation>Außerhalb, Frame %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Frame %1</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>%1-Schicht %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prädiziert</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
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
        <translation>Prädiziert</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespart</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::GroupNames</name>
    <message>
        <source>FFN units</source>
        <translation>FFN-Einheiten</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Attention-Köpfe</translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation>Köpfe (%1)</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>Einheiten (%1)</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>%1-Schicht %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobManager</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>Dafür reicht der Arbeitsspeicher nicht aus.</translation>
    </message>
    <message>
        <source>Close other programs or open a smaller checkpoint.</source>
        <translation>Andere Programme schließen oder einen kleineren Checkpoint öffnen.</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>Dies ist ein Fehler des Programms; bitte melden.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsBar</name>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a folder or a .mcwc anywhere · F1 shows the shortcuts</source>
        <translation>Checkpoint, Ordner oder .mcwc-Datei irgendwo ablegen · F1 zeigt die Tastenkürzel</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: fertig nach %2</translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was written</source>
        <translation>%1: abgebrochen, es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: gescheitert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Every running and finished job (Ctrl+J)</source>
        <translation>Alle laufenden und beendeten Aufträge (Strg+J)</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Alle Aufträge</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsPanel</name>
    <message>
        <source>No jobs yet. Opening, analysing, exporting, decoding, checking and comparing are listed here, with what they made or why they failed.</source>
        <translation>Noch keine Aufträge. Öffnen, Analysieren, Exportieren, Dekodieren, Prüfen und Vergleichen werden hier aufgeführt, mit dem Ergebnis oder dem Grund des Scheiterns.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ergebnis öffnen</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Beendete entfernen</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::LayerAnalysis</name>
    <message>
        <source>Compare layers: %1</source>
        <translation>Schichten vergleichen: %1</translation>
    </message>
    <message>
        <source>Compare units: %1</source>
        <translation>Einheiten vergleichen: %1</translation>
    </message>
    <message>
        <source>Follow units: %1</source>
        <translation>Einheiten verfolgen: %1</translation>
    </message>
    <message>
        <source>Compare solvers: %1</source>
        <translation>Löser vergleichen: %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Stopped. Choose another group or measure and come back to start anew.</source>
        <translation>Angehalten. Eine andere Gruppe oder ein anderes Maß wählen und zurückkehren, um neu zu beginnen.</translation>
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
        <translation>Modelle suchen</translation>
    </message>
    <message>
        <source>About MCWC Workbench</source>
        <translation>Über MCWC Workbench</translation>
    </message>
    <message>
        <source>MCWC Workbench %1</source>
        <translation>MCWC Workbench %1</translation>
    </message>
    <message>
        <source>Motion-compensated weight compression for model checkpoints.</source>
        <translation>Bewegungskompensierte Gewichtskompression für Modell-Checkpoints.</translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation>%1 gespeichert, %2</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Decoded %1 tensors</source>
        <translation>%1 Tensoren dekodiert</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>MCWC sessions (*.mcwc-session)</source>
        <translation>MCWC-Sitzungen (*.mcwc-session)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Ein Modell öffnen</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so it appears at once. Next opens the sample if nothing is open.</source>
        <translation>Einen Checkpoint, einen Stream oder eine Sitzung irgendwo ablegen oder hier öffnen. Es werden nur Kopfdaten gelesen, daher erscheint alles sofort. „Weiter“ öffnet das Beispiel, wenn nichts geöffnet ist.</translation>
    </message>
    <message>
        <source>Layers as frames</source>
        <translation>Schichten als Frames</translation>
    </message>
    <message>
        <source>Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the others are predicted from the layer before. Double-click a bar to make it a keyframe.</source>
        <translation>Jeder Balken ist eine Schicht, seine Höhe zeigt die Bits, die sie kostet. Schlüsselbilder werden für sich kodiert, die anderen Frames aus der Schicht davor prädiziert. Ein Doppelklick macht einen Balken zum Schlüsselbild.</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>Alle Tensoren</translation>
    </message>
    <message>
        <source>Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or lossless for some of them.</source>
        <translation>Schichten, Gruppen und Tensoren mit ihrer Rate. Das Kontextmenü legt Regeln an: feiner, gröber oder verlustfrei für einige davon.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Abstimmen</translation>
    </message>
    <message>
        <source>Move the rate and the distance of keyframes: size and error follow within a second. Every change can be undone.</source>
        <translation>Rate und Schlüsselbildintervall verstellen: Größe und Fehler folgen binnen einer Sekunde. Jede Änderung lässt sich rückgängig machen.</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Genauer hinsehen</translation>
    </message>
    <message>
        <source>The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back.</source>
        <translation>Die Ansichten teilen sich eine Auswahl: Eine Schicht, die in einer gewählt wird, ist in allen gewählt. Alt+Links führt zurück.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the compressed stream. F1 shows all shortcuts; Help › Tour shows this again.</source>
        <translation>Schreibt den komprimierten Stream. F1 zeigt alle Tastenkürzel; Hilfe › Rundgang zeigt dies noch einmal.</translation>
    </message>
    <message>
        <source>The window uses it from the next start on.</source>
        <translation>Sie gilt ab dem nächsten Start.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation>
            <numerusform>%1, %n Schicht: %2</numerusform>
            <numerusform>%1, %n Schichten: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation>keine Gruppe</translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 groups</source>
        <translation>%1: %2 Schichten, %3 Gruppen</translation>
    </message>
    <message>
        <source>This mapping does not fit: no group of it has all its tensors here.</source>
        <translation>Dieses Mapping passt nicht: Von keiner seiner Gruppen sind alle Tensoren vorhanden.</translation>
    </message>
    <message>
        <source>This mapping does not fit; the shipped family %1 does.</source>
        <translation>Dieses Mapping passt nicht, wohl aber die mitgelieferte Familie %1.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message>
        <source>Use it</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <source>Model family</source>
        <translation>Modellfamilie</translation>
    </message>
    <message>
        <source>Family description, JSON</source>
        <translation>Familienbeschreibung, JSON</translation>
    </message>
    <message>
        <source>What the description makes of the tensors</source>
        <translation>Was die Beschreibung aus den Tensoren macht</translation>
    </message>
    <message>
        <source>Says which tensors form a layer and which share units, so that layers can be aligned and predicted. docs/families.md explains every key.</source>
        <translation>Legt fest, welche Tensoren eine Schicht bilden und welche sich Einheiten teilen, damit Schichten ausgerichtet und prädiziert werden können. docs/families.md erklärt jeden Schlüssel.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>Was sie erfasst</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Öffnen …</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save the family description</source>
        <translation>Familienbeschreibung speichern</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>A family is used when one of its groups has all its tensors. Compare the names below with &quot;layer&quot; and &quot;tensor&quot;.</source>
        <translation>Eine Familie wird verwendet, wenn von einer ihrer Gruppen alle Tensoren vorhanden sind. Die Namen unten mit „layer“ und „tensor“ vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer Eintrag</numerusform>
            <numerusform>und %n weitere Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Erfasst</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Hinweise</translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation>
            <numerusform>Außerhalb der Schichten: %n Tensor</numerusform>
            <numerusform>Außerhalb der Schichten: %n Tensoren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a family description.</source>
        <translation>%1 ist zu groß für eine Familienbeschreibung.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message>
        <source>Filter tensors: text or h.*.mlp.*</source>
        <translation>Tensoren filtern: Text oder h.*.mlp.*</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>Tensoren nach Namen filtern</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>Modellbaum</translation>
    </message>
    <message>
        <source>unknown family</source>
        <translation>unbekannte Familie</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation>
            <numerusform>%1 · %n Schicht · %2 Gewichte</numerusform>
            <numerusform>%1 · %n Schichten · %2 Gewichte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of tensors</source>
        <translation>%1 · %2 Tensordaten</translation>
    </message>
    <message>
        <source>%1 · tied head</source>
        <translation>%1 · gekoppelter Kopf</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regel für %1</translation>
    </message>
    <message>
        <source>Rule for %1, every layer</source>
        <translation>Regel für %1, alle Schichten</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Finer: qbits %1</source>
        <translation>Feiner: qbits %1</translation>
    </message>
    <message>
        <source>Coarser: qbits %1</source>
        <translation>Gröber: qbits %1</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Verlustfrei</translation>
    </message>
    <message>
        <source>Never predict</source>
        <translation>Nie prädizieren</translation>
    </message>
    <message>
        <source>Align: exact</source>
        <translation>Ausrichten: exakt</translation>
    </message>
    <message>
        <source>Align: greedy</source>
        <translation>Ausrichten: greedy</translation>
    </message>
    <message>
        <source>Align: sorted projection</source>
        <translation>Ausrichten: sortierte Projektion</translation>
    </message>
    <message>
        <source>Do not align</source>
        <translation>Nicht ausrichten</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message>
        <source>%1 layer %2</source>
        <translation>%1-Schicht %2</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n Kopf</numerusform>
            <numerusform>%n Köpfe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n Einheit</numerusform>
            <numerusform>%n Einheiten</numerusform>
        </translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Cross attention</source>
        <translation>Cross-Attention</translation>
    </message>
    <message>
        <source>Unknown tensors, passed through</source>
        <translation>Unbekannte Tensoren, durchgereicht</translation>
    </message>
    <message>
        <source>Other tensors</source>
        <translation>Andere Tensoren</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Puffer</translation>
    </message>
    <message>
        <source>tied to %1</source>
        <translation>gekoppelt an %1</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>gemischt</translation>
    </message>
    <message>
        <source>intra</source>
        <translation>intra</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prädiziert</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>gekoppelt</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTreeModel</name>
    <message>
        <source>tied</source>
        <translation>gekoppelt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No model family describes this tensor: it is coded by itself and never moved.</source>
        <translation>Keine Modellfamilie beschreibt diesen Tensor: Er wird für sich kodiert und nie umgeordnet.</translation>
    </message>
    <message>
        <source>by rule: %1</source>
        <translation>nach Regel: %1</translation>
    </message>
    <message>
        <source>coded in %1</source>
        <translation>kodiert mit %1</translation>
    </message>
    <message>
        <source>Bits per weight after coding</source>
        <translation>Bit pro Gewicht nach der Kodierung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Kodiert</translation>
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
        <translation>Modus</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MotionView</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Which units are followed</source>
        <translation>Welche Einheiten verfolgt werden</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <source>Which stack of layers</source>
        <translation>Welcher Schichtstapel</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Färben nach</translation>
    </message>
    <message>
        <source>What matches are coloured and filtered by</source>
        <translation>Wonach Zuordnungen gefärbt und gefiltert werden</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>Wie Werte gefärbt werden</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>What the height of a point in the field is</source>
        <translation>Was die Höhe eines Punkts im Feld bedeutet</translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation>Eine Schicht zurück</translation>
    </message>
    <message>
        <source>One layer back (,)</source>
        <translation>Eine Schicht zurück (,)</translation>
    </message>
    <message>
        <source>Play through the layers</source>
        <translation>Schichten abspielen</translation>
    </message>
    <message>
        <source>Play through the layers (Space)</source>
        <translation>Schichten abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation>Eine Schicht weiter</translation>
    </message>
    <message>
        <source>One layer on (.)</source>
        <translation>Eine Schicht weiter (.)</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>Keine Modellfamilie passt zu diesem Checkpoint, daher ist nicht bekannt, welche seiner Tensoren Einheiten welcher Schicht sind.
Eine Mapping-Datei legt das fest: siehe docs/families.md.</translation>
    </message>
    <message>
        <source>colour: similarity</source>
        <translation>Farbe: Ähnlichkeit</translation>
    </message>
    <message>
        <source>colour: bits saved</source>
        <translation>Farbe: gesparte Bits</translation>
    </message>
    <message>
        <source>Weakest match shown</source>
        <translation>Schwächste gezeigte Zuordnung</translation>
    </message>
    <message>
        <source>Weaker matches are hidden. It starts where a match saves as much as it costs to send.</source>
        <translation>Schwächere Zuordnungen sind ausgeblendet. Anfangswert: wo eine Zuordnung ihre Übertragungskosten gerade einspart.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Units through depth</source>
        <translation>Einheiten über die Tiefe</translation>
    </message>
    <message>
        <source>Motion field</source>
        <translation>Bewegungsfeld</translation>
    </message>
    <message>
        <source>displacement</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <source>position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Motion of units</source>
        <translation>Bewegung der Einheiten</translation>
    </message>
    <message>
        <source>All matches (CSV)…</source>
        <translation>Alle Zuordnungen (CSV) …</translation>
    </message>
    <message>
        <source>Following units…</source>
        <translation>Einheiten werden verfolgt …</translation>
    </message>
    <message>
        <source>|cosine|</source>
        <translation>|Kosinus|</translation>
    </message>
    <message>
        <source>bits saved per weight</source>
        <translation>gesparte Bits pro Gewicht</translation>
    </message>
    <message>
        <source>Nothing comes before %1: choose a later layer.</source>
        <translation>Vor %1 kommt nichts: eine spätere Schicht wählen.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2 units shown</source>
        <translation>%1 von %2 Einheiten gezeigt</translation>
    </message>
    <message>
        <source>, the strongest %1 as lines</source>
        <translation>, die stärksten %1 als Linien</translation>
    </message>
    <message>
        <source>Click a line or a point to pick a unit; arrow keys step, Space plays through the layers</source>
        <translation>Linie oder Punkt anklicken, um eine Einheit zu wählen; Pfeiltasten gehen schrittweise, die Leertaste spielt die Schichten ab</translation>
    </message>
    <message>
        <source>unit %1 of %2 from unit %3 of %4 · cosine %5 · saves %6, %7 per weight</source>
        <translation>Einheit %1 von %2 aus Einheit %3 von %4 · Kosinus %5 · spart %6, %7 pro Gewicht</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>%1: motion of units</source>
        <translation>%1: Bewegung der Einheiten</translation>
    </message>
    <message>
        <source>Each layer from the one before it, in bits per weight of the group</source>
        <translation>Jede Schicht aus der vorigen, in Bit pro Gewicht der Gruppe</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Referenz</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Mittlerer Kosinus</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Spart</translation>
    </message>
    <message>
        <source>Motion costs</source>
        <translation>Bewegung kostet</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>Nettogewinn</translation>
    </message>
    <message>
        <source>Solvers, on one pair of layers</source>
        <translation>Löser, an einem Schichtpaar</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Löser</translation>
    </message>
    <message>
        <source>Of exact</source>
        <translation>Von exakt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::OverviewView</name>
    <message>
        <source>Checkpoint</source>
        <translation>Checkpoint</translation>
    </message>
    <message>
        <source>Where the bits go</source>
        <translation>Wo die Bits bleiben</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and matched flags. Gains: of predicted units.</source>
        <translation>Skalen: von Zeilen und Spalten. Syntax: Kopfdaten, Index, Prüfsummen. Bewegung: Permutationen und Zuordnungs-Flags. Verstärkungen: von prädizierten Einheiten.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>unknown: tensors pass through one by one</source>
        <translation>unbekannt: Tensoren werden einzeln durchgereicht</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensoren</translation>
    </message>
    <message>
        <source>%1, %2 of them tied</source>
        <translation>%1, davon %2 gekoppelt</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Typen</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>.mcwc, version %1</source>
        <translation>.mcwc, Version %1</translation>
    </message>
    <message>
        <source>%1, %2 shards</source>
        <translation>%1, %2 Shards</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Andere Dateien</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <source>Coded weights</source>
        <translation>Kodierte Gewichte</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>Exakt erhalten</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Skalen</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Verstärkungen</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntax</translation>
    </message>
    <message>
        <source>Companion files</source>
        <translation>Begleitdateien</translation>
    </message>
    <message>
        <source>Where the bits go (estimate)</source>
        <translation>Wo die Bits bleiben (Schätzung)</translation>
    </message>
    <message>
        <source>Frames (estimate)</source>
        <translation>Frames (Schätzung)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>Gemeinsame Basen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::PairSummary</name>
    <message>
        <source>mean cosine</source>
        <translation>mittlerer Kosinus</translation>
    </message>
    <message>
        <source>Of each unit with the unit that it is matched with</source>
        <translation>Zwischen jeder Einheit und der ihr zugeordneten</translation>
    </message>
    <message>
        <source>largest cosine</source>
        <translation>größter Kosinus</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>spart</translation>
    </message>
    <message>
        <source>Bits for each weight when units are predicted from their matches with the best gain, at high rate: −½ log2(1 − cosine²)</source>
        <translation>Bit pro Gewicht, wenn Einheiten mit der besten Verstärkung aus den zugeordneten prädiziert werden, bei hoher Rate: −½ log2(1 − Kosinus²)</translation>
    </message>
    <message>
        <source>motion costs</source>
        <translation>Bewegung kostet</translation>
    </message>
    <message>
        <source>Bits for each weight to send which unit comes from which</source>
        <translation>Bit pro Gewicht für die Angabe, welche Einheit aus welcher hervorgeht</translation>
    </message>
    <message>
        <source>net gain %1</source>
        <translation>Nettogewinn %1</translation>
    </message>
    <message>
        <source>no net gain: motion costs %1 more than it saves</source>
        <translation>kein Nettogewinn: Die Bewegung kostet %1 mehr, als sie spart</translation>
    </message>
    <message>
        <source>nothing to gain</source>
        <translation>nichts zu gewinnen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateChart</name>
    <message>
        <source>bits per weight (a): quantized tensors, side information included</source>
        <translation>Bit pro Gewicht (a): quantisierte Tensoren samt Seiteninformation</translation>
    </message>
    <message>
        <source>bits per weight (b): whole model</source>
        <translation>Bit pro Gewicht (b): ganzes Modell</translation>
    </message>
    <message>
        <source>bits per weight (c): file</source>
        <translation>Bit pro Gewicht (c): Datei</translation>
    </message>
    <message>
        <source>Shannon (Gaussian)</source>
        <translation>Shannon (Gauß)</translation>
    </message>
    <message>
        <source>Block formats</source>
        <translation>Blockformate</translation>
    </message>
    <message>
        <source>SQNR, dB</source>
        <translation>SQNR, dB</translation>
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
        <translation>Reihenfolge ausgerichtet</translation>
    </message>
    <message>
        <source>unit order original</source>
        <translation>Reihenfolge ursprünglich</translation>
    </message>
    <message>
        <source>%1: rate and distortion</source>
        <translation>%1: Rate und Verzerrung</translation>
    </message>
    <message>
        <source>%1 · weights XXH3-128 %2 · %3</source>
        <translation>%1 · Gewichte XXH3-128 %2 · %3</translation>
    </message>
    <message>
        <source>qbits %1 · %2</source>
        <translation>qbits %1 · %2</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>Punkte (CSV) …</translation>
    </message>
    <message>
        <source>Everything (JSON)…</source>
        <translation>Alles (JSON) …</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Bild (SVG) …</translation>
    </message>
    <message>
        <source>Picture (PDF)…</source>
        <translation>Bild (PDF) …</translation>
    </message>
    <message numerus="yes">
        <source>effort %1, %2, rate weight %3, %n rules</source>
        <translation>
            <numerusform>Aufwand %1, %2, Ratengewicht %3, %n Regel</numerusform>
            <numerusform>Aufwand %1, %2, Ratengewicht %3, %n Regeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trellis %1, basis %2, %3, rate weight %4, %n rules</source>
        <translation>
            <numerusform>Trellis %1, Basis %2, %3, Ratengewicht %4, %n Regel</numerusform>
            <numerusform>Trellis %1, Basis %2, %3, Ratengewicht %4, %n Regeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RatePointModel</name>
    <message>
        <source>cached</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>%1 of the weights are stored in another format: their rows do not fit the blocks</source>
        <translation>%1 der Gewichte sind in einem anderen Format gespeichert: Ihre Zeilen passen nicht zu den Blöcken</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>cached (%1)</source>
        <translation>Cache (%1)</translation>
    </message>
    <message>
        <source>no other point is better in both</source>
        <translation>kein anderer Punkt ist in beidem besser</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
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
        <translation>Bytes</translation>
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
        <translation>Gespart</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Bits per weight of the quantized tensors, with all side information</source>
        <translation>Bit pro Gewicht der quantisierten Tensoren, mit aller Seiteninformation</translation>
    </message>
    <message>
        <source>Bits per weight of the whole model, with tensors that are kept exactly</source>
        <translation>Bit pro Gewicht des ganzen Modells, mit den exakt erhaltenen Tensoren</translation>
    </message>
    <message>
        <source>Bits per weight of the file, companion files included</source>
        <translation>Bit pro Gewicht der Datei samt Begleitdateien</translation>
    </message>
    <message>
        <source>Of the file; for baselines of the quantized tensors</source>
        <translation>Der Datei; bei Baselines der quantisierten Tensoren</translation>
    </message>
    <message>
        <source>What prediction saves, in bits per weight, motion paid</source>
        <translation>Was die Prädiktion spart, in Bit pro Gewicht, Bewegung abgezogen</translation>
    </message>
    <message>
        <source>No other point is better in both rate and error</source>
        <translation>Kein anderer Punkt ist in Rate und Fehler zugleich besser</translation>
    </message>
    <message>
        <source>That the encoder took, also when the point comes from the cache</source>
        <translation>Zeit, die der Encoder brauchte, auch wenn der Punkt aus dem Cache stammt</translation>
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
        <translation>Schlüsselbilder von Hand, exakt</translation>
    </message>
    <message>
        <source>k %1, exact</source>
        <translation>k %1, exakt</translation>
    </message>
    <message>
        <source>keyframes by hand, greedy</source>
        <translation>Schlüsselbilder von Hand, greedy</translation>
    </message>
    <message>
        <source>k %1, greedy</source>
        <translation>k %1, greedy</translation>
    </message>
    <message>
        <source>keyframes by hand, sorted projection</source>
        <translation>Schlüsselbilder von Hand, sortierte Projektion</translation>
    </message>
    <message>
        <source>k %1, sorted projection</source>
        <translation>k %1, sortierte Projektion</translation>
    </message>
    <message>
        <source>keyframes by hand, not aligned</source>
        <translation>Schlüsselbilder von Hand, nicht ausgerichtet</translation>
    </message>
    <message>
        <source>k %1, not aligned</source>
        <translation>k %1, nicht ausgerichtet</translation>
    </message>
    <message>
        <source>%1, effort %2</source>
        <translation>%1, Aufwand %2</translation>
    </message>
    <message>
        <source>%1, trellis %2, basis %3</source>
        <translation>%1, Trellis %2, Basis %3</translation>
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
        <translation>zstd (verlustfrei)</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n Bit</numerusform>
            <numerusform>%n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>all parts</source>
        <translation>alle Teile</translation>
    </message>
    <message>
        <source>without alignment</source>
        <translation>ohne Ausrichtung</translation>
    </message>
    <message>
        <source>without prediction</source>
        <translation>ohne Prädiktion</translation>
    </message>
    <message>
        <source>without keyframes but the first</source>
        <translation>nur das erste Schlüsselbild</translation>
    </message>
    <message>
        <source>without choice of references</source>
        <translation>ohne Wahl der Referenz</translation>
    </message>
    <message>
        <source>without shared bases</source>
        <translation>ohne gemeinsame Basen</translation>
    </message>
    <message>
        <source>without trellis</source>
        <translation>ohne Trellis</translation>
    </message>
    <message>
        <source>without learned shapes</source>
        <translation>ohne gelernte Verteilungen</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>without prediction within tensors</source>
        <translation>ohne Prädiktion innerhalb von Tensoren</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateSweep</name>
    <message>
        <source>Sweep %1</source>
        <translation>Sweep über %1</translation>
    </message>
    <message>
        <source>Ablation of the codec on %1</source>
        <translation>Ablation des Codecs an %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateView</name>
    <message>
        <source>Zoom to selected</source>
        <translation>Auf Auswahl zoomen</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Zoom zurücksetzen</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Einstellungen übernehmen</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>(a) quantized tensors</source>
        <translation>(a) quantisierte Tensoren</translation>
    </message>
    <message>
        <source>(b) whole model</source>
        <translation>(b) ganzes Modell</translation>
    </message>
    <message>
        <source>(c) file</source>
        <translation>(c) Datei</translation>
    </message>
    <message>
        <source>Figure of rate</source>
        <translation>Ratenmaß</translation>
    </message>
    <message>
        <source>Which bits per weight are drawn, marked as Pareto points and compared</source>
        <translation>Welche Bit pro Gewicht gezeichnet, als Pareto-Punkte markiert und verglichen werden</translation>
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
        <translation>Fehlermaß</translation>
    </message>
    <message>
        <source>Rate against distortion</source>
        <translation>Rate gegen Verzerrung</translation>
    </message>
    <message>
        <source>Curve that the others are held against</source>
        <translation>Kurve, mit der die anderen verglichen werden</translation>
    </message>
    <message>
        <source>Points of the sweep</source>
        <translation>Punkte des Sweeps</translation>
    </message>
    <message>
        <source>Curves against the chosen one</source>
        <translation>Kurven gegen die gewählte</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-Rate</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Gegen</translation>
    </message>
    <message>
        <source>Points appear here as they are done.</source>
        <translation>Fertige Punkte erscheinen hier.</translation>
    </message>
    <message>
        <source>No sweep yet. Start one above: each combination of k, qbits, effort and alignment is encoded without writing a file, and becomes a point of a curve. Points that are known already are not computed again.</source>
        <translation>Noch kein Sweep. Oben einen starten: Jede Kombination aus k, qbits, Aufwand und Ausrichtung wird kodiert, ohne eine Datei zu schreiben, und wird ein Punkt einer Kurve. Bereits bekannte Punkte werden nicht erneut berechnet.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>bpw (a), (b)</source>
        <translation>bpw (a), (b)</translation>
    </message>
    <message>
        <source>bpw (a), (b), (c)</source>
        <translation>bpw (a), (b), (c)</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation>durch Prädiktion gespart</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>in another format</source>
        <translation>in anderem Format</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>none better in both</source>
        <translation>keiner in beidem besser</translation>
    </message>
    <message>
        <source>Rate–distortion</source>
        <translation>Rate–Verzerrung</translation>
    </message>
    <message>
        <source>Rate against distortion, with all parameters</source>
        <translation>Rate gegen Verzerrung, mit allen Parametern</translation>
    </message>
    <message>
        <source>BD-rate against %1</source>
        <translation>BD-Rate gegenüber %1</translation>
    </message>
    <message>
        <source>No point has a place in this chart: nothing is lost, or no tensor of this model is quantized. The table shows what there is.</source>
        <translation>Kein Punkt hat in diesem Diagramm einen Platz: nichts geht verloren, oder kein Tensor dieses Modells wird quantisiert. Die Tabelle zeigt, was es gibt.</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n Punkt</numerusform>
            <numerusform>%n Punkte</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a point or drag over several; the wheel zooms, arrow keys walk, Enter uses a point</source>
        <translation>Punkt anklicken oder über mehrere ziehen; das Rad zoomt, Pfeiltasten wandern, Eingabe übernimmt einen Punkt</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Report</name>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1 (die ersten %2 von %3)</translation>
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
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page, everything inside (*.html);;PDF (*.pdf)</source>
        <translation>Webseite, alles enthalten (*.html);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ReportRun</name>
    <message>
        <source>opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>encoding to measure</source>
        <translation>Kodieren zum Messen</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SessionKeeper</name>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Compare with the session</source>
        <translation>Mit der Sitzung vergleichen</translation>
    </message>
    <message>
        <source>%1 is not what it was when the session was saved</source>
        <translation>%1 ist nicht mehr so wie beim Speichern der Sitzung</translation>
    </message>
    <message>
        <source>Settings and selection are back; all figures are those of the present weights.</source>
        <translation>Einstellungen und Auswahl sind wiederhergestellt; alle Werte beziehen sich auf die jetzigen Gewichte.</translation>
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
        <translation>exakt</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>greedy</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>sortierte Projektion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>ausgerichtet</translation>
    </message>
    <message>
        <source>original</source>
        <translation>ursprünglich</translation>
    </message>
    <message>
        <source>layer %1 as by the interval</source>
        <translation>Schicht %1 nach Intervall</translation>
    </message>
    <message>
        <source>keyframe at layer %1</source>
        <translation>Schlüsselbild bei Schicht %1</translation>
    </message>
    <message>
        <source>predicted layer %1</source>
        <translation>Schicht %1 prädiziert</translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation>Schlüsselbilder</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>neue Regel</translation>
    </message>
    <message>
        <source>new rule for %1</source>
        <translation>neue Regel für %1</translation>
    </message>
    <message>
        <source>no rule for %1</source>
        <translation>keine Regel für %1</translation>
    </message>
    <message>
        <source>rule for %1</source>
        <translation>Regel für %1</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>keyframe interval</source>
        <translation>Schlüsselbildintervall</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>unit order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>verlustfrei</translation>
    </message>
    <message>
        <source>not lossless</source>
        <translation>nicht verlustfrei</translation>
    </message>
    <message>
        <source>rate weight</source>
        <translation>Ratengewicht</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>nominal rate</source>
        <translation>Nennrate</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>states of the quantizer</source>
        <translation>Zustände des Quantisierers</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>skalar</translation>
    </message>
    <message>
        <source>directions of shared bases</source>
        <translation>Richtungen gemeinsamer Basen</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>learned distributions, at most</source>
        <translation>gelernte Verteilungen, höchstens</translation>
    </message>
    <message>
        <source>profile of distributions</source>
        <translation>Profil der Verteilungen</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>einer für alle</translation>
    </message>
    <message>
        <source>by the difference from the reference</source>
        <translation>nach dem Unterschied zur Referenz</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>für jeden Tensor</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Quantisierungsschritte</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsPanel</name>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analysieren</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>Den ganzen Encoder ausführen, ohne zu schreiben: alle Werte gemessen</translation>
    </message>
    <message>
        <source>Export .mcwc</source>
        <translation>.mcwc exportieren</translation>
    </message>
    <message>
        <source>Decode to a folder …</source>
        <translation>In Ordner dekodieren …</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Stream</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>kodiert</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>Bit pro Gewicht</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>exact (hungarian)</source>
        <translation>exakt (ungarisch)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>greedy</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>sortierte Projektion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The best match of all units</source>
        <translation>Die beste Zuordnung aller Einheiten</translation>
    </message>
    <message>
        <source>Best pairs first: faster, some score lost</source>
        <translation>Beste Paare zuerst: schneller, mit etwas geringerer Güte</translation>
    </message>
    <message>
        <source>Units sorted along one projection: fastest</source>
        <translation>Einheiten entlang einer Projektion sortiert: am schnellsten</translation>
    </message>
    <message>
        <source>Unit 0 with unit 0, and so on</source>
        <translation>Einheit 0 mit Einheit 0 und so weiter</translation>
    </message>
    <message>
        <source>original</source>
        <translation>ursprünglich</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>ausgerichtet</translation>
    </message>
    <message>
        <source>Decoded units stand as in the source</source>
        <translation>Dekodierte Einheiten stehen wie in der Quelle</translation>
    </message>
    <message>
        <source>Decoded units stay aligned: the same function, no permutation is sent</source>
        <translation>Dekodierte Einheiten bleiben ausgerichtet: dieselbe Funktion, es wird keine Permutation übertragen</translation>
    </message>
    <message>
        <source>Choose the base</source>
        <translation>Basis wählen</translation>
    </message>
    <message>
        <source>The checkpoint that this stream was encoded with</source>
        <translation>Der Checkpoint, mit dem dieser Stream kodiert wurde</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Ordner …</translation>
    </message>
    <message>
        <source>This stream is predicted from the checkpoint %1. Its weights can be looked at and decoded once that is chosen.</source>
        <translation>Dieser Stream wird aus dem Checkpoint %1 prädiziert. Seine Gewichte lassen sich ansehen und dekodieren, sobald dieser gewählt ist.</translation>
    </message>
    <message>
        <source>Predicted from the checkpoint %1</source>
        <translation>Prädiziert aus dem Checkpoint %1</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>für jeden Tensor</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>einer für alle</translation>
    </message>
    <message>
        <source>All tensors have about the same relative error</source>
        <translation>Alle Tensoren haben etwa den gleichen relativen Fehler</translation>
    </message>
    <message>
        <source>The least squared error in all for a size</source>
        <translation>Bei gleicher Größe der kleinste quadratische Fehler insgesamt</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Frame strip: select a layer</source>
        <translation>Frame-Streifen: Schicht auswählen</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>Frame strip: toggle a keyframe</source>
        <translation>Frame-Streifen: Schlüsselbild umschalten</translation>
    </message>
    <message>
        <source>K, double click</source>
        <translation>K, Doppelklick</translation>
    </message>
    <message>
        <source>Frame strip: zoom, fit</source>
        <translation>Frame-Streifen: zoomen, einpassen</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Zurück, vorwärts</translation>
    </message>
    <message>
        <source>the mouse&apos;s side buttons</source>
        <translation>Seitentasten der Maus</translation>
    </message>
    <message>
        <source>Bytes: move</source>
        <translation>Bytes: bewegen</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Tour: next, back, skip</source>
        <translation>Rundgang: weiter, zurück, überspringen</translation>
    </message>
    <message>
        <source>Return, Left, Esc</source>
        <translation>Eingabe, Links, Esc</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Heat map: move, ten cells, pan</source>
        <translation>Heatmap: bewegen, zehn Zellen, verschieben</translation>
    </message>
    <message>
        <source>arrow keys, with Shift, with Ctrl</source>
        <translation>Pfeiltasten, mit Umschalt, mit Strg</translation>
    </message>
    <message>
        <source>Heat map: zoom, show all</source>
        <translation>Heatmap: zoomen, alles zeigen</translation>
    </message>
    <message>
        <source>Motion: play, step through layers</source>
        <translation>Bewegung: abspielen, schichtweise gehen</translation>
    </message>
    <message>
        <source>Space, comma, full stop</source>
        <translation>Leertaste, Komma, Punkt</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SimilarityView</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Which units of the layers are compared</source>
        <translation>Welche Einheiten der Schichten verglichen werden</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>What a cell of the layer matrix shows</source>
        <translation>Was eine Zelle der Schichtmatrix zeigt</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Zuordnung</translation>
    </message>
    <message>
        <source>How units are matched before they are compared</source>
        <translation>Wie Einheiten vor dem Vergleich einander zugeordnet werden</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>Wie Werte gefärbt werden</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detail</translation>
    </message>
    <message>
        <source>What is shown where several cells share a pixel</source>
        <translation>Was gezeigt wird, wo sich mehrere Zellen ein Pixel teilen</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>Keine Modellfamilie passt zu diesem Checkpoint, daher ist nicht bekannt, welche seiner Tensoren Einheiten welcher Schicht sind.
Eine Mapping-Datei legt das fest: siehe docs/families.md.</translation>
    </message>
    <message>
        <source>matched cosine</source>
        <translation>Kosinus, zugeordnet</translation>
    </message>
    <message>
        <source>net bits saved</source>
        <translation>gesparte Bits, netto</translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation>lineare CKA</translation>
    </message>
    <message>
        <source>matching: greedy</source>
        <translation>Zuordnung: greedy</translation>
    </message>
    <message>
        <source>matching: exact</source>
        <translation>Zuordnung: exakt</translation>
    </message>
    <message>
        <source>detail: largest</source>
        <translation>Detail: Maximum</translation>
    </message>
    <message>
        <source>detail: mean</source>
        <translation>Detail: Mittel</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Before alignment</source>
        <translation>Vor der Ausrichtung</translation>
    </message>
    <message>
        <source>After alignment</source>
        <translation>Nach der Ausrichtung</translation>
    </message>
    <message>
        <source>Layers compared with layers</source>
        <translation>Schichten mit Schichten verglichen</translation>
    </message>
    <message>
        <source>Units compared with units, before alignment</source>
        <translation>Einheiten mit Einheiten verglichen, vor der Ausrichtung</translation>
    </message>
    <message>
        <source>Units compared with units, after alignment</source>
        <translation>Einheiten mit Einheiten verglichen, nach der Ausrichtung</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>%1: similarity</source>
        <translation>%1: Ähnlichkeit</translation>
    </message>
    <message>
        <source>Layer matrix (CSV)…</source>
        <translation>Schichtmatrix (CSV) …</translation>
    </message>
    <message>
        <source>Units in sight, after alignment (CSV)…</source>
        <translation>Sichtbare Einheiten, nach der Ausrichtung (CSV) …</translation>
    </message>
    <message>
        <source>All units, before alignment (CSV)…</source>
        <translation>Alle Einheiten, vor der Ausrichtung (CSV) …</translation>
    </message>
    <message>
        <source>bpw saved, net</source>
        <translation>bpw gespart, netto</translation>
    </message>
    <message>
        <source>Comparing units…</source>
        <translation>Einheiten werden verglichen …</translation>
    </message>
    <message>
        <source>Choose a cell of the layer matrix.</source>
        <translation>Eine Zelle der Schichtmatrix wählen.</translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>%1, reordered</source>
        <translation>%1, umgeordnet</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Kosinus</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 aus %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of layers compared</source>
        <translation>%1 von %2 Schichtpaaren verglichen</translation>
    </message>
    <message>
        <source>Wheel zooms both, drag pans, arrow keys step, double click shows all</source>
        <translation>Mausrad zoomt beide, Ziehen verschiebt, Pfeiltasten gehen schrittweise, Doppelklick zeigt alles</translation>
    </message>
    <message>
        <source>unit %1 → %2: cosine %3</source>
        <translation>Einheit %1 → %2: Kosinus %3</translation>
    </message>
    <message>
        <source> · unit %1 is matched with %2, cosine %3</source>
        <translation> · Einheit %1 ist %2 zugeordnet, Kosinus %3</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>%1 · %2: layers with layers, units with units</source>
        <translation>%1 · %2: Schichten mit Schichten, Einheiten mit Einheiten</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a pair of layers: its verdict</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source> · matched, saves %1 in %2 weights</source>
        <translation> · zugeordnet, spart %1 bei %2 Gewichten</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SolverTable</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>greedy</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>sortierte Projektion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>spart</translation>
    </message>
    <message>
        <source>of exact</source>
        <translation>von exakt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Compare the solvers on these two layers</source>
        <translation>Die Löser an diesen zwei Schichten vergleichen</translation>
    </message>
    <message>
        <source>Runs every solver on these two layers; the exact one may take a while</source>
        <translation>Führt jeden Löser an diesen zwei Schichten aus; der exakte kann eine Weile brauchen</translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation>Löser</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Vergleich läuft …</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message>
        <source>Drop a checkpoint or a .mcwc here</source>
        <translation>Checkpoint oder .mcwc-Datei hier ablegen</translation>
    </message>
    <message>
        <source>a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session</source>
        <translation>ein Modellordner, .safetensors, ein Index, pytorch_model.bin, ein Stream oder eine Sitzung</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Models in the local Hugging Face cache</source>
        <translation>Modelle im lokalen Hugging-Face-Cache</translation>
    </message>
    <message>
        <source>See what is between the layers</source>
        <translation>Sehen, was zwischen den Schichten liegt</translation>
    </message>
    <message>
        <source>Open a checkpoint to see its layers as frames, tune the encoder, and export a compressed stream.</source>
        <translation>Einen Checkpoint öffnen, um seine Schichten als Frames zu sehen, den Encoder abzustimmen und einen komprimierten Stream zu exportieren.</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Continue where you left off: %1</source>
        <translation>Weitermachen, wo Sie aufgehört haben: %1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>%1 öffnen, %2</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>Was geöffnet wird, erscheint hier.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation>
            <numerusform>%n weiteres unter Datei › Modelle im Cache</numerusform>
            <numerusform>%n weitere unter Datei › Modelle im Cache</numerusform>
        </translation>
    </message>
    <message>
        <source>No models were found in the cache.</source>
        <translation>Im Cache wurden keine Modelle gefunden.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche läuft …</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StripFrames</name>
    <message>
        <source>%1 of %2 units predicted</source>
        <translation>%1 von %2 Einheiten prädiziert</translation>
    </message>
    <message>
        <source>prediction saves %1 bits per weight</source>
        <translation>Prädiktion spart %1 Bit pro Gewicht</translation>
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
        <translation>%1: „%2“ ist keine Zahlenliste</translation>
    </message>
    <message>
        <source>Write numbers with commas (2, 3.5, 6), or first:last:step (2:8:0.5).</source>
        <translation>Zahlen mit Kommas trennen (2, 3.5, 6) oder Anfang:Ende:Schritt angeben (2:8:0.5).</translation>
    </message>
    <message>
        <source>%1: %2 is out of range</source>
        <translation>%1: %2 liegt außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to %1 are possible.</source>
        <translation>Möglich sind ganze Zahlen von 1 bis %1.</translation>
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
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>These are up to %1 points</source>
        <translation>Das sind bis zu %1 Punkte</translation>
    </message>
    <message>
        <source>Take fewer values: %1 are possible here, more with mcwc sweep.</source>
        <translation>Weniger Werte angeben: Hier sind %1 möglich, mehr mit mcwc sweep.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepPanel</name>
    <message>
        <source>Keyframe intervals</source>
        <translation>Schlüsselbildintervalle</translation>
    </message>
    <message>
        <source>Keyframe every k layers: numbers with commas, or first:last:step</source>
        <translation>Alle k Schichten ein Schlüsselbild: Zahlen mit Kommas oder Anfang:Ende:Schritt</translation>
    </message>
    <message>
        <source>Nominal bits per weight</source>
        <translation>Nennrate in Bit pro Gewicht</translation>
    </message>
    <message>
        <source>The points of each curve: numbers with commas, or first:last:step (2:8:0.5)</source>
        <translation>Die Punkte jeder Kurve: Zahlen mit Kommas oder Anfang:Ende:Schritt (2:8:0.5)</translation>
    </message>
    <message>
        <source>Efforts</source>
        <translation>Aufwandsstufen</translation>
    </message>
    <message>
        <source>1 to 9, a curve for each; empty: as the settings are</source>
        <translation>1 bis 9, je eine Kurve; leer: wie eingestellt</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Baselines</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>Sweep starten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keyframes are set by hand: they hold for every point</source>
        <translation>Schlüsselbilder sind von Hand gesetzt: Sie gelten für jeden Punkt</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>wie eingestellt</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 von %2 fertig</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · noch %2</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept; starting again goes on from there.</source>
        <translation>Abgebrochen. Was fertig ist, bleibt erhalten; ein neuer Start setzt dort fort.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>greedy</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>sortierte Projektion</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Alignments</source>
        <translation>Ausrichtungen</translation>
    </message>
    <message>
        <source>How units are matched, a curve for each; none chosen: as the settings are</source>
        <translation>Wie Einheiten zugeordnet werden, je eine Kurve; keine gewählt: wie eingestellt</translation>
    </message>
    <message>
        <source>Also round to nearest, llama.cpp&apos;s block formats and zstd on the same tensors</source>
        <translation>Auch Runden zum nächsten Wert, die Blockformate von llama.cpp und zstd auf denselben Tensoren</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Fortschritt des Sweeps</translation>
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
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message numerus="yes">
        <source>%n methods</source>
        <translation>
            <numerusform>%n Verfahren</numerusform>
            <numerusform>%n Verfahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to try</source>
        <translation>
            <numerusform>%n Punkt vorgesehen</numerusform>
            <numerusform>%n Punkte vorgesehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points and baselines to try</source>
        <translation>
            <numerusform>%n Punkt und Baselines vorgesehen</numerusform>
            <numerusform>%n Punkte und Baselines vorgesehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>What each part of the codec is worth: a curve for each that is left out, in place of every combination. It takes the first effort, the first k above 1 and the first alignment.</source>
        <translation>Was jeder Teil des Codecs wert ist: statt aller Kombinationen je eine Kurve ohne einen Teil. Es gelten die erste Aufwandsstufe, das erste k über 1 und die erste Ausrichtung.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::UndoActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorkPage</name>
    <message>
        <source>No model family fits: there are no layers to show</source>
        <translation>Keine Modellfamilie passt: Es gibt keine Schichten zu zeigen</translation>
    </message>
    <message>
        <source>Every tensor is coded by itself, nothing is aligned or predicted. Describe the family to see layers as frames.</source>
        <translation>Jeder Tensor wird für sich kodiert, nichts wird ausgerichtet oder prädiziert. Die Familie beschreiben, um Schichten als Frames zu sehen.</translation>
    </message>
    <message>
        <source>Describe the family …</source>
        <translation>Familie beschreiben …</translation>
    </message>
    <message>
        <source>This stream has no layers to show: every tensor was coded by itself.</source>
        <translation>Dieser Stream hat keine Schichten zu zeigen: Jeder Tensor wurde für sich kodiert.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Bits of each layer: keyframes and predicted frames</source>
        <translation>Bits jeder Schicht: Schlüsselbilder und prädizierte Frames</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Werte</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Check the mapping</source>
        <translation>Mapping prüfen</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <source>Analyse %1</source>
        <translation>%1 analysieren</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Encode %1 to drag</source>
        <translation>%1 zum Ziehen kodieren</translation>
    </message>
    <message>
        <source>Decode %1</source>
        <translation>%1 dekodieren</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>%1 messen</translation>
    </message>
    <message>
        <source>Open the base %1</source>
        <translation>Basis %1 öffnen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorstRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Größter</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ByteMap</name>
    <message>
        <source>Map of the file</source>
        <translation>Karte der Datei</translation>
    </message>
    <message>
        <source>Open a .mcwc to see its bytes</source>
        <translation>Eine .mcwc-Datei öffnen, um ihre Bytes zu sehen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Callout</name>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation>Rundgang, Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>%1 ein- oder ausblenden</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorLegend</name>
    <message>
        <source>Values beyond either end have its colour</source>
        <translation>Werte jenseits eines Endes haben dessen Farbe</translation>
    </message>
    <message>
        <source>Colours: %1 from %2 to %3</source>
        <translation>Farben: %1 von %2 bis %3</translation>
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
        <translation>Divergierend</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::CurveChart</name>
    <message>
        <source>Chart of curves</source>
        <translation>Kurvendiagramm</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</source>
        <translation>
            <numerusform>%1 gegen %2, %n Punkt. Pfeiltasten führen von Punkt zu Punkt, Eingabe übernimmt einen.</numerusform>
            <numerusform>%1 gegen %2, %n Punkte. Pfeiltasten führen von Punkt zu Punkt, Eingabe übernimmt einen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DisplacementPlot</name>
    <message>
        <source>Displacement field: how far each unit moved</source>
        <translation>Verschiebungsfeld: wie weit sich jede Einheit bewegt hat</translation>
    </message>
    <message>
        <source>unit in %1 (across), unit in %2 (down)</source>
        <translation>Einheit in %1 (nach rechts), Einheit in %2 (nach unten)</translation>
    </message>
    <message>
        <source>unit in %1 (across), places moved since %2 (up)</source>
        <translation>Einheit in %1 (nach rechts), Verschiebung in Plätzen seit %2 (nach oben)</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DistributionChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>%1 in %2 bins</source>
        <translation>%1 in %2 Klassen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · counts logarithmic</source>
        <translation>%1 · Anzahl logarithmisch</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DragHandle</name>
    <message>
        <source>Press to encode with these settings, then drag the file to a folder or another program</source>
        <translation>Drücken, um mit diesen Einstellungen zu kodieren, dann die Datei in einen Ordner oder ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>Drag to a folder or another program; Ctrl+C copies the file</source>
        <translation>In einen Ordner oder ein anderes Programm ziehen; Strg+C kopiert die Datei</translation>
    </message>
    <message>
        <source>Encoding the file to drag …</source>
        <translation>Wird zum Ziehen kodiert …</translation>
    </message>
    <message>
        <source>Drag the .mcwc out</source>
        <translation>Die .mcwc herausziehen</translation>
    </message>
    <message>
        <source>hold, or drag when it is ready</source>
        <translation>halten, oder ziehen, sobald bereit</translation>
    </message>
    <message>
        <source>%1 · ready to drag</source>
        <translation>%1 · bereit zum Ziehen</translation>
    </message>
    <message>
        <source>to a folder or another program</source>
        <translation>in Ordner oder anderes Programm</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EncoderPanel</name>
    <message>
        <source>Keyframe every k layers</source>
        <translation>Schlüsselbildintervall k</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>1 codes every layer by itself; larger values predict more layers from earlier ones</source>
        <translation>1 kodiert jede Schicht für sich; größere Werte prädizieren mehr Schichten aus früheren</translation>
    </message>
    <message>
        <source>Nominal rate in bits per weight; the true rate stands below</source>
        <translation>Nennrate in Bit pro Gewicht; die tatsächliche Rate steht unten</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Lossless: keep every tensor exactly</source>
        <translation>Verlustfrei: alle Tensoren exakt</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>Unit order after decoding</source>
        <translation>Reihenfolge der Einheiten nach dem Dekodieren</translation>
    </message>
    <message>
        <source>Unit order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>Trellis and bases are set by hand; moving the slider sets them anew</source>
        <translation>Trellis und Basen sind von Hand eingestellt; der Schieberegler setzt sie neu</translation>
    </message>
    <message>
        <source>1 is the fastest, 9 gives the smallest streams: more states of the quantizer, shared bases</source>
        <translation>1 ist am schnellsten, 9 ergibt die kleinsten Streams: mehr Zustände des Quantisierers, gemeinsame Basen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ErrorMap</name>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>Fehler nach Schicht und Tensor</translation>
    </message>
    <message>
        <source>%1   ✓ exact   ✗ not comparable</source>
        <translation>%1   ✓ exakt   ✗ nicht vergleichbar</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EstimateBlock</name>
    <message>
        <source>Estimate</source>
        <translation>Schätzung</translation>
    </message>
    <message>
        <source>Coded size</source>
        <translation>Kodierte Größe</translation>
    </message>
    <message>
        <source>bits per weight, coded</source>
        <translation>Bit pro Gewicht, kodiert</translation>
    </message>
    <message>
        <source>bits per weight, model</source>
        <translation>Bit pro Gewicht, Modell</translation>
    </message>
    <message>
        <source>bits per weight, file</source>
        <translation>Bit pro Gewicht, Datei</translation>
    </message>
    <message>
        <source>of the original</source>
        <translation>vom Original</translation>
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
        <translation>durch Prädiktion gespart</translation>
    </message>
    <message>
        <source>Bits spent on quantized tensors, over their elements</source>
        <translation>Bits der quantisierten Tensoren, geteilt durch ihre Elemente</translation>
    </message>
    <message>
        <source>Bits spent on all tensors, over all weights; tied weights count once</source>
        <translation>Bits aller Tensoren, geteilt durch alle Gewichte; gekoppelte Gewichte zählen einmal</translation>
    </message>
    <message>
        <source>All bits of the file, companions included, over all weights</source>
        <translation>Alle Bits der Datei samt Begleitdateien, geteilt durch alle Gewichte</translation>
    </message>
    <message>
        <source>File size against the tensor data of the checkpoint</source>
        <translation>Dateigröße im Verhältnis zu den Tensordaten des Checkpoints</translation>
    </message>
    <message>
        <source>Signal-to-quantization-noise ratio over quantized tensors</source>
        <translation>Verhältnis von Signal zu Quantisierungsrauschen über die quantisierten Tensoren</translation>
    </message>
    <message>
        <source>Bits per weight that predicted frames save against coding every frame by itself</source>
        <translation>Bit pro Gewicht, die prädizierte Frames sparen, verglichen mit der Kodierung jedes Frames für sich</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
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
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Range of the estimate</source>
        <translation>Bereich der Schätzung</translation>
    </message>
    <message>
        <source>95 of 100 whole runs lie in this range; &quot;Analyse&quot; measures</source>
        <translation>Bereich, in dem 95 von 100 ganzen Läufen erwartet werden; „Analysieren“ misst nach</translation>
    </message>
    <message>
        <source>Squared error over the sum of squares of the quantized tensors</source>
        <translation>Quadratischer Fehler, geteilt durch die Quadratsumme der quantisierten Tensoren</translation>
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
        <translation>Namen, Wert oder Bedeutung suchen</translation>
    </message>
    <message>
        <source>Find in the syntax tree</source>
        <translation>Im Syntaxbaum suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation>
            <numerusform>%n weiteren Frame lesen</numerusform>
            <numerusform>%n weitere Frames lesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Frames are read when they are unfolded; only what was read is searched.</source>
        <translation>Frames werden gelesen, wenn sie aufgeklappt werden; durchsucht wird nur, was gelesen ist.</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Format</name>
    <message>
        <source>bits</source>
        <translation>Bit</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>h</source>
        <translation>h</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage: with the space that the language puts before the sign</comment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>Frames</translation>
    </message>
    <message>
        <source>No layers</source>
        <translation>Keine Schichten</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>Schlüsselbild</translation>
    </message>
    <message>
        <source>predicted frame</source>
        <translation>prädizierter Frame</translation>
    </message>
    <message>
        <source>outside the layers</source>
        <translation>außerhalb der Schichten</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Schicht %1, %2</translation>
    </message>
    <message>
        <source>%1 layer %2, %3</source>
        <translation>%1-Schicht %2, %3</translation>
    </message>
    <message>
        <source>made a keyframe by hand</source>
        <translation>von Hand zum Schlüsselbild gemacht</translation>
    </message>
    <message>
        <source>made a predicted frame by hand</source>
        <translation>von Hand zum prädizierten Frame gemacht</translation>
    </message>
    <message>
        <source>%1, %2 bits per weight</source>
        <translation>%1, %2 Bit pro Gewicht</translation>
    </message>
    <message>
        <source>weights %1, scales %2, motion %3, other %4</source>
        <translation>Gewichte %1, Skalen %2, Bewegung %3, Sonstiges %4</translation>
    </message>
    <message>
        <source>&amp;Keyframe as by the interval</source>
        <translation>Frame-Art nach Intervall (&amp;K)</translation>
    </message>
    <message>
        <source>Make it a predicted frame (&amp;K)</source>
        <translation>Zum prädizierten Frame machen (&amp;K)</translation>
    </message>
    <message>
        <source>Make it a &amp;keyframe</source>
        <translation>Zum Schlüsselbild machen (&amp;K)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Verkl&amp;einern</translation>
    </message>
    <message>
        <source>&amp;Fit all layers</source>
        <translation>&amp;Alle Schichten einpassen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HeatmapView</name>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>row %1, column %2: %3 %4</source>
        <translation>Zeile %1, Spalte %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Abbrechen: %1</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>bricht ab</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>fertig nach %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>gescheitert: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapPanel</name>
    <message>
        <source>Treemap: area is bytes, nested as the syntax</source>
        <translation>Treemap: Fläche entspricht Bytes, verschachtelt wie die Syntax</translation>
    </message>
    <message>
        <source>Ribbon: bytes in the order of the file</source>
        <translation>Band: Bytes in der Reihenfolge der Datei</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Double-click or Enter zooms in, Backspace out</source>
        <translation>Doppelklick oder Eingabe vergrößert, Rücktaste verkleinert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>Auf %1 zoomen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MatchCurve</name>
    <message>
        <source>Matches, best first</source>
        <translation>Zuordnungen, beste zuerst</translation>
    </message>
    <message>
        <source>%1 of %2 matches pay for their motion</source>
        <translation>Bei %1 von %2 Zuordnungen lohnt sich die Bewegung</translation>
    </message>
    <message>
        <source>pays above %1</source>
        <translation>lohnt sich über %1</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>beste Zuordnung</translation>
    </message>
    <message>
        <source>worst of %1</source>
        <translation>schlechteste von %1</translation>
    </message>
    <message>
        <source>%1 of matched units: %2 of %3 pay for their motion</source>
        <translation>%1 zugeordneter Einheiten: Bei %2 von %3 lohnt sich die Bewegung</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MotionPlot</name>
    <message>
        <source>unit %1 of %2 from unit %3 of %4: %5 %6</source>
        <translation>Einheit %1 von %2 aus Einheit %3 von %4: %5 %6</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::PartLook</name>
    <message>
        <source>Keyframes</source>
        <translation>Schlüsselbilder</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prädiziert</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außerhalb</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Skalen</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>Gemeinsame Basen</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Verstärkungen</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntax</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>Prüfsummen</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Begleitdateien</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleList</name>
    <message>
        <source>all tensors alike</source>
        <translation>alle Tensoren gleich</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Other settings for tensors by name; of several that fit, the last one counts</source>
        <translation>Andere Einstellungen für Tensoren nach Namen; passen mehrere, gilt die letzte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>A rule for some tensors; the model tree&apos;s context menu makes one too</source>
        <translation>Eine Regel für einige Tensoren; auch das Kontextmenü des Modellbaums legt eine an</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Regel hinzufügen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message>
        <source>never predict</source>
        <translation>nie prädizieren</translation>
    </message>
    <message>
        <source>pattern, e.g. h.*.mlp.*</source>
        <translation>Muster, z.&#xa0;B. h.*.mlp.*</translation>
    </message>
    <message>
        <source>Pattern of tensor names</source>
        <translation>Muster der Tensornamen</translation>
    </message>
    <message>
        <source>* stands for any characters, ? for one</source>
        <translation>* steht für beliebige Zeichen, ? für eines</translation>
    </message>
    <message>
        <source>rate as for all</source>
        <translation>Rate wie alle</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>verlustfrei</translation>
    </message>
    <message>
        <source>How these tensors are coded</source>
        <translation>Wie diese Tensoren kodiert werden</translation>
    </message>
    <message>
        <source>qbits of these tensors</source>
        <translation>qbits dieser Tensoren</translation>
    </message>
    <message>
        <source>align as for all</source>
        <translation>Ausrichtung wie alle</translation>
    </message>
    <message>
        <source>align: %1</source>
        <translation>Ausrichtung: %1</translation>
    </message>
    <message>
        <source>Alignment of these tensors</source>
        <translation>Ausrichtung dieser Tensoren</translation>
    </message>
    <message>
        <source>Holds for the whole group that one of the tensors is a part of</source>
        <translation>Gilt für die ganze Gruppe, zu der einer der Tensoren gehört</translation>
    </message>
    <message>
        <source>Code these tensors by themselves in predicted frames too</source>
        <translation>Diese Tensoren auch in prädizierten Frames für sich kodieren</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Diese Regel entfernen</translation>
    </message>
    <message>
        <source>fits none</source>
        <translation>kein Tensor</translation>
    </message>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation>
            <numerusform>%n Tensor</numerusform>
            <numerusform>%n Tensoren</numerusform>
        </translation>
    </message>
    <message>
        <source>No tensor has such a name: patterns fit whole names, so one may have to begin with *. The rule is not applied.</source>
        <translation>Kein Tensor heißt so: Muster gelten für ganze Namen und müssen daher vielleicht mit * beginnen. Die Regel wird nicht angewendet.</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ShareTable</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Noch keine Werte</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
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
        <translation>Slopegraph: welche Einheit aus welcher hervorgeht</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::StreamInspector</name>
    <message>
        <source>Syntax tree</source>
        <translation>Syntaxbaum</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntax</translation>
    </message>
    <message>
        <source>Select a part of the stream to see its bytes</source>
        <translation>Einen Teil des Streams auswählen, um seine Bytes zu sehen</translation>
    </message>
    <message>
        <source>%1: %2 at %3%4</source>
        <translation>%1: %2 bei %3%4</translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation>Integrität prüfen</translation>
    </message>
    <message>
        <source>Symbols and model</source>
        <translation>Symbole und Modell</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Decoding the symbols …</source>
        <translation>Symbole werden dekodiert …</translation>
    </message>
    <message>
        <source>frame %1, plane %2</source>
        <translation>Frame %1, Ebene %2</translation>
    </message>
    <message>
        <source>%1, slice %2</source>
        <translation>%1, Slice %2</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>wird geprüft …</translation>
    </message>
    <message>
        <source>checksums not checked yet</source>
        <translation>Prüfsummen noch nicht geprüft</translation>
    </message>
    <message>
        <source>all %1 checksums good</source>
        <translation>alle %1 Prüfsummen in Ordnung</translation>
    </message>
    <message>
        <source>%1 of %2 parts damaged: %3</source>
        <translation>%1 von %2 Teilen beschädigt: %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SymbolPanel</name>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic counts: shows the tails</source>
        <translation>Anzahl logarithmisch: zeigt die Ausläufer</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Anzahl logarithmisch</translation>
    </message>
    <message>
        <source>Symbols against the model</source>
        <translation>Symbole gegen das Modell</translation>
    </message>
    <message>
        <source>found</source>
        <translation>gefunden</translation>
    </message>
    <message>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>symbol, in steps</source>
        <translation>Symbol, in Schritten</translation>
    </message>
    <message>
        <source>symbol %1</source>
        <translation>Symbol %1</translation>
    </message>
    <message>
        <source>symbols %1 to %2</source>
        <translation>Symbole %1 bis %2</translation>
    </message>
    <message>
        <source>in the file %1 · model %2 · without scales %3 bits a symbol · %4 symbols</source>
        <translation>in der Datei %1 · Modell %2 · ohne Skalen %3 Bit pro Symbol · %4 Symbole</translation>
    </message>
    <message>
        <source>Select a plane or a slice to see its symbols against the model</source>
        <translation>Ebene oder Slice auswählen, um Symbole gegen das Modell zu sehen</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTree</name>
    <message>
        <source>%1 · reading …</source>
        <translation>%1 · wird gelesen …</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTreeModel</name>
    <message numerus="yes">
        <source>%1 + %n bits</source>
        <translation>
            <numerusform>%1 + %n Bit</numerusform>
            <numerusform>%1 + %n Bit</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>Bits</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TargetRow</name>
    <message>
        <source>the nominal rate</source>
        <translation>Nennrate</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>Bit pro Gewicht</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>error of the whole</source>
        <translation>Gesamtfehler</translation>
    </message>
    <message>
        <source>error of each tensor</source>
        <translation>Fehler je Tensor</translation>
    </message>
    <message>
        <source>qbits and rules as they are set</source>
        <translation>qbits und Regeln wie eingestellt</translation>
    </message>
    <message>
        <source>Bits of quantized tensors over their elements, met within 1%</source>
        <translation>Bits der quantisierten Tensoren, geteilt durch ihre Elemente, auf 1&#xa0;% genau</translation>
    </message>
    <message>
        <source>Of the whole file; met within 1% and never exceeded</source>
        <translation>Der ganzen Datei; auf 1&#xa0;% genau und nie überschritten</translation>
    </message>
    <message>
        <source>SQNR over all quantized tensors, met within 1% of the squared error</source>
        <translation>SQNR über alle quantisierten Tensoren, auf 1&#xa0;% des quadratischen Fehlers genau</translation>
    </message>
    <message>
        <source>SQNR of every quantized tensor, met within 1% of the squared error</source>
        <translation>SQNR jedes quantisierten Tensors, auf 1&#xa0;% des quadratischen Fehlers genau</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>Ziel</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TrajectoryPlot</name>
    <message>
        <source>Units through depth</source>
        <translation>Einheiten über die Tiefe</translation>
    </message>
    <message>
        <source>unit %1 in layer %2</source>
        <translation>Einheit %1 in Schicht %2</translation>
    </message>
</context>
</TS>
