<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>MCWC Workbench: look at a checkpoint&apos;s layers as frames, compress it, inspect streams.</source>
        <translation>MCWC Workbench&#xa0;: voir les couches d’un checkpoint comme des images, le compresser, inspecter des flux.</translation>
    </message>
    <message>
        <source>A model folder, a weight file, an index, a cached model (org/name) or a .mcwc to open.</source>
        <translation>Un dossier de modèle, un fichier de poids, un index, un modèle en cache (org/nom) ou un .mcwc à ouvrir.</translation>
    </message>
    <message>
        <source>More than one PATH was given.</source>
        <translation>Plusieurs PATH ont été indiqués.</translation>
    </message>
    <message>
        <source>Open PATH, measure it, compute every view, write all of it as a web page or PDF and end. Needs no display.</source>
        <translation>Ouvrir PATH, le mesurer, calculer toutes les vues, écrire le tout dans une page web ou un PDF, puis quitter. Aucun affichage requis.</translation>
    </message>
    <message>
        <source>A report needs a PATH to report on.</source>
        <translation>Un rapport nécessite un PATH sur lequel porter.</translation>
    </message>
    <message>
        <source>With --report: sweep too, so that the report has the curves of Rate–distortion.</source>
        <translation>Avec --report&#xa0;: effectuer aussi un balayage, afin que le rapport contienne les courbes débit–distorsion.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ActionTexts</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>&amp;Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>Ouvrir un &amp;dossier…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>Open &amp;last session</source>
        <translation>Ouvrir &amp;la dernière session</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Reprendre où vous en étiez</translation>
    </message>
    <message>
        <source>Sa&amp;ve session …</source>
        <translation>Enregistrer la &amp;session…</translation>
    </message>
    <message>
        <source>Input, settings, selection and layout in one file</source>
        <translation>Entrée, réglages, sélection et disposition dans un seul fichier</translation>
    </message>
    <message>
        <source>Restore the session at the s&amp;tart</source>
        <translation>Res&amp;taurer la session au démarrage</translation>
    </message>
    <message>
        <source>&amp;Export .mcwc …</source>
        <translation>&amp;Exporter .mcwc…</translation>
    </message>
    <message>
        <source>Encode with these settings and save</source>
        <translation>Encoder avec ces réglages et enregistrer</translation>
    </message>
    <message>
        <source>&amp;Decode to a folder …</source>
        <translation>Dé&amp;coder dans un dossier…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refaire</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analyser</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>Exécuter tout l’encodeur sans rien écrire&#xa0;: chaque valeur est mesurée</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Précédent</translation>
    </message>
    <message>
        <source>What was looked at before</source>
        <translation>Ce qui était affiché avant</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>What was looked at next</source>
        <translation>Ce qui était affiché ensuite</translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation>&amp;Filtrer les tenseurs</translation>
    </message>
    <message>
        <source>Go to the frame &amp;strip</source>
        <translation>Aller à la &amp;bande d’images</translation>
    </message>
    <message>
        <source>Go to the &amp;encoder</source>
        <translation>Aller à l’&amp;encodeur</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>&amp;Vue suivante</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Comme le b&amp;ureau</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>C&amp;lair</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>&amp;Réinitialiser la disposition</translation>
    </message>
    <message>
        <source>&amp;Model family …</source>
        <translation>&amp;Famille de modèles…</translation>
    </message>
    <message>
        <source>Describe which tensors form layers and share units</source>
        <translation>Décrire quels tenseurs forment des couches et partagent des unités</translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation>A&amp;nnuler toutes les tâches</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visite guidée</translation>
    </message>
    <message>
        <source>A short walk over the window</source>
        <translation>Un petit tour de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;About MCWC Workbench</source>
        <translation>À &amp;propos de MCWC Workbench</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Récents</translation>
    </message>
    <message>
        <source>Cached &amp;models</source>
        <translation>&amp;Modèles en cache</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Encode</source>
        <translation>&amp;Encodage</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation>Com&amp;parer avec…</translation>
    </message>
    <message>
        <source>Compare the open model with another checkpoint or stream</source>
        <translation>Comparer le modèle ouvert avec un autre checkpoint ou flux</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>&amp;Tâches</translation>
    </message>
    <message>
        <source>Every running and finished job</source>
        <translation>Toutes les tâches en cours et terminées</translation>
    </message>
    <message>
        <source>Figures, tables and parameters of this session in one web page or PDF</source>
        <translation>Figures, tableaux et paramètres de cette session dans une page web ou un PDF</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>Arbre du &amp;modèle</translation>
    </message>
    <message>
        <source>Show or hide the model tree</source>
        <translation>Afficher ou masquer l’arbre du modèle</translation>
    </message>
    <message>
        <source>En&amp;coder</source>
        <translation>En&amp;codeur</translation>
    </message>
    <message>
        <source>Show or hide the encoder&apos;s settings</source>
        <translation>Afficher ou masquer les réglages de l’encodeur</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>E&amp;nregistrer le rapport…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BdRateModel</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 à %2 dB</translation>
    </message>
    <message>
        <source>no range in common</source>
        <translation>aucune plage commune</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Over SQNR</source>
        <translation>Plage de SQNR</translation>
    </message>
    <message>
        <source>Mean difference of rate at equal SQNR; negative: fewer bits than the anchor</source>
        <translation>Différence moyenne de débit à SQNR égal&#xa0;; négative&#xa0;: moins de bits que l’ancre</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>The same in bits per weight</source>
        <translation>La même en bits par poids</translation>
    </message>
    <message>
        <source>The range that both curves cover</source>
        <translation>La plage que couvrent les deux courbes</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BitstreamView</name>
    <message>
        <source>%1 bytes · %2 bits per weight (coded) · %3 (model) · %4 (file)</source>
        <translation>%1 octets · %2 bits par poids (codé) · %3 (modèle) · %4 (fichier)</translation>
    </message>
    <message>
        <source>Bitstream</source>
        <translation>Flux binaire</translation>
    </message>
    <message>
        <source>Version 0 codes its symbols with zlib or zstd: there is no model to compare with</source>
        <translation>La version 0 code ses symboles avec zlib ou zstd&#xa0;: il n’y a pas de modèle auquel les comparer</translation>
    </message>
    <message>
        <source>Read frame %1</source>
        <translation>Lire l’image %1</translation>
    </message>
    <message>
        <source>Decode symbols</source>
        <translation>Décoder les symboles</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Vérifier %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::CompareView</name>
    <message>
        <source>Export the comparison</source>
        <translation>Exporter la comparaison</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>
NMSE %1, largest error %2
%3 of %4 elements differ</source>
        <translation>
NMSE %1, erreur maximale %2
%3 éléments différents sur %4</translation>
    </message>
    <message>
        <source>Compare with another checkpoint or stream</source>
        <translation>Comparer avec un autre checkpoint ou flux</translation>
    </message>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>Erreurs par couche et par tenseur</translation>
    </message>
    <message>
        <source>Inside the tensor</source>
        <translation>À l’intérieur du tenseur</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>Pires lignes</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>Compare with a file …</source>
        <translation>Comparer avec un fichier…</translation>
    </message>
    <message>
        <source>Compare with a folder …</source>
        <translation>Comparer avec un dossier…</translation>
    </message>
    <message>
        <source>Against its encoded self</source>
        <translation>Avec sa version encodée</translation>
    </message>
    <message>
        <source>Against its source</source>
        <translation>Avec sa source</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Inverser</translation>
    </message>
    <message>
        <source>Go to the worst</source>
        <translation>Aller au pire</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>Exporter en CSV…</translation>
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
        <translation>Erreur maximale</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Ce que montrent les couleurs</translation>
    </message>
    <message>
        <source>Make the other one the reference</source>
        <translation>Prendre l’autre comme référence</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Autre…</translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation>Comparer avec autre chose</translation>
    </message>
    <message>
        <source>Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by name; the errors are those of the other against the reference.</source>
        <translation>Déposez ici un second checkpoint, dossier ou .mcwc, ou choisissez-en un. Les tenseurs sont associés par leur nom&#xa0;; les erreurs sont celles de l’autre par rapport à la référence.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 par rapport à %2</translation>
    </message>
    <message>
        <source>%1 tensors, %2 exact</source>
        <translation>%1 tenseurs (exacts&#xa0;: %2)</translation>
    </message>
    <message>
        <source>%1 not comparable</source>
        <translation>non comparables&#xa0;: %1</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>identiques</translation>
    </message>
    <message>
        <source>no difference in what was compared</source>
        <translation>aucune différence dans ce qui a été comparé</translation>
    </message>
    <message>
        <source>SQNR %1 · NMSE %2 · largest error %3</source>
        <translation>SQNR %1 · NMSE %2 · erreur maximale %3</translation>
    </message>
    <message>
        <source>No layers are known here: the table below has every tensor</source>
        <translation>Aucune couche connue ici&#xa0;: le tableau ci-dessous contient tous les tenseurs</translation>
    </message>
    <message>
        <source>Select a tensor to see its differences</source>
        <translation>Sélectionnez un tenseur pour voir ses différences</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparaison…</translation>
    </message>
    <message>
        <source>No difference: every element is the same</source>
        <translation>Aucune différence&#xa0;: tous les éléments sont identiques</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>éléments</translation>
    </message>
    <message>
        <source>difference · mean %1, deviation %2</source>
        <translation>différence · moyenne %1, écart type %2</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>autour de %1</translation>
    </message>
    <message>
        <source>Comparing … The bar below shows how far it is.</source>
        <translation>Comparaison en cours… la barre ci-dessous en indique l’avancement.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Comparison</name>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>différents&#xa0;: %1</translation>
    </message>
    <message>
        <source>only in the reference</source>
        <translation>référence seulement</translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation>autre seulement</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 contre %2</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>autre type</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonSession</name>
    <message>
        <source>Compare with %1</source>
        <translation>Comparer avec %1</translation>
    </message>
    <message>
        <source>Compare %1 with its encoded self</source>
        <translation>Comparer %1 avec sa version encodée</translation>
    </message>
    <message>
        <source>%1, encoded</source>
        <translation>%1, encodé</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>Comparer %1 avec %2</translation>
    </message>
    <message>
        <source>Only float tensors of one shape have differences to show</source>
        <translation>Seuls des tenseurs flottants de même forme ont des différences à montrer</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparer %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonTableModel</name>
    <message>
        <source>Tensor</source>
        <translation>Tenseur</translation>
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
        <translation>Err. max.</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Différents</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ExportButton</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Image (PNG)…</translation>
    </message>
    <message>
        <source>Picture, twice the size (PNG)…</source>
        <translation>Image, taille double (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Image (SVG)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Exporter cette vue</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copier l’image</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation>Ouvrir un dossier de modèle</translation>
    </message>
    <message>
        <source>Open a checkpoint or a stream</source>
        <translation>Ouvrir un checkpoint ou un flux</translation>
    </message>
    <message>
        <source>Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</source>
        <translation>Checkpoints, flux et sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Export a stream</source>
        <translation>Exporter un flux</translation>
    </message>
    <message>
        <source>MCWC streams (*.mcwc)</source>
        <translation>Flux MCWC (*.mcwc)</translation>
    </message>
    <message>
        <source>Decode into a folder</source>
        <translation>Décoder dans un dossier</translation>
    </message>
    <message>
        <source>Decode here</source>
        <translation>Décoder ici</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FrameTableModel</name>
    <message>
        <source>Outside, frame %1</source>
        <translation>Hors couches, image %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Image %1</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>Couche %2 (%1)</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>image clé</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédite</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>hors couches</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1&#xa0;bpw</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
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
        <translation>Prédites</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Économie</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::GroupNames</name>
    <message>
        <source>FFN units</source>
        <translation>Unités FFN</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Têtes d’attention</translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation>Têtes %1</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>Unités %1</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>couche %2 (%1)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobManager</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>La mémoire est insuffisante pour cette opération.</translation>
    </message>
    <message>
        <source>Close other programs or open a smaller checkpoint.</source>
        <translation>Fermez d’autres programmes ou ouvrez un checkpoint plus petit.</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>C’est un défaut du programme&#xa0;; merci de le signaler.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tâche</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsBar</name>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a folder or a .mcwc anywhere · F1 shows the shortcuts</source>
        <translation>Déposez n’importe où un checkpoint, un dossier ou un .mcwc · F1 affiche les raccourcis</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1&#xa0;: terminé en %2</translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was written</source>
        <translation>%1&#xa0;: annulé, rien n’a été écrit</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1&#xa0;: échec</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>Every running and finished job (Ctrl+J)</source>
        <translation>Toutes les tâches en cours et terminées (Ctrl+J)</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Toutes les tâches</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsPanel</name>
    <message>
        <source>No jobs yet. Opening, analysing, exporting, decoding, checking and comparing are listed here, with what they made or why they failed.</source>
        <translation>Aucune tâche pour l’instant. Ouvertures, analyses, exportations, décodages, vérifications et comparaisons figurent ici, avec leur résultat ou la cause de leur échec.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Ouvrir le résultat</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Effacer les terminées</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tâches</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::LayerAnalysis</name>
    <message>
        <source>Compare layers: %1</source>
        <translation>Comparer les couches&#xa0;: %1</translation>
    </message>
    <message>
        <source>Compare units: %1</source>
        <translation>Comparer les unités&#xa0;: %1</translation>
    </message>
    <message>
        <source>Follow units: %1</source>
        <translation>Suivre les unités&#xa0;: %1</translation>
    </message>
    <message>
        <source>Compare solvers: %1</source>
        <translation>Comparer les solveurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Stopped. Choose another group or measure and come back to start anew.</source>
        <translation>Interrompu. Choisissez un autre groupe ou une autre mesure, puis revenez pour recommencer.</translation>
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
        <translation>Rechercher des modèles</translation>
    </message>
    <message>
        <source>About MCWC Workbench</source>
        <translation>À propos de MCWC Workbench</translation>
    </message>
    <message>
        <source>MCWC Workbench %1</source>
        <translation>MCWC Workbench %1</translation>
    </message>
    <message>
        <source>Motion-compensated weight compression for model checkpoints.</source>
        <translation>Compression des poids avec compensation de mouvement, pour checkpoints de modèles.</translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation>Enregistré&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Decoded %1 tensors</source>
        <translation>%1 tenseurs décodés</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue&#xa0;: %1</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>MCWC sessions (*.mcwc-session)</source>
        <translation>Sessions MCWC (*.mcwc-session)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so it appears at once. Next opens the sample if nothing is open.</source>
        <translation>Déposez n’importe où un checkpoint, un flux ou une session, ou ouvrez-en un ici. Seuls les en-têtes sont lus&#xa0;: l’affichage est immédiat. «&#xa0;Suivant&#xa0;» ouvre l’exemple si rien n’est ouvert.</translation>
    </message>
    <message>
        <source>Layers as frames</source>
        <translation>Les couches comme images</translation>
    </message>
    <message>
        <source>Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the others are predicted from the layer before. Double-click a bar to make it a keyframe.</source>
        <translation>Chaque barre est une couche, sa hauteur les bits qu’elle coûte. Les images clés sont codées indépendamment, les autres sont prédites d’après la couche précédente. Double-cliquez sur une barre pour en faire une image clé.</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>Tous les tenseurs</translation>
    </message>
    <message>
        <source>Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or lossless for some of them.</source>
        <translation>Couches, groupes et tenseurs avec leur débit. Le menu contextuel crée des règles&#xa0;: plus fin, plus grossier ou sans perte pour certains d’entre eux.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Move the rate and the distance of keyframes: size and error follow within a second. Every change can be undone.</source>
        <translation>Modifiez le débit et l’intervalle des images clés&#xa0;: taille et erreur suivent en moins d’une seconde. Chaque modification peut être annulée.</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Voir de plus près</translation>
    </message>
    <message>
        <source>The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back.</source>
        <translation>Les vues montrent une même sélection&#xa0;: une couche choisie dans l’une l’est dans toutes. Alt+Gauche revient en arrière.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writes the compressed stream. F1 shows all shortcuts; Help › Tour shows this again.</source>
        <translation>Écrit le flux compressé. F1 affiche tous les raccourcis&#xa0;; Aide › Visite guidée remontre ceci.</translation>
    </message>
    <message>
        <source>The window uses it from the next start on.</source>
        <translation>Elle sera utilisée à partir du prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation>
            <numerusform>%1, %n couche&#xa0;: %2</numerusform>
            <numerusform>%1, %n couches&#xa0;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation>aucun groupe</translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 groups</source>
        <translation>%1&#xa0;: %2 couches, %3 groupes</translation>
    </message>
    <message>
        <source>This mapping does not fit: no group of it has all its tensors here.</source>
        <translation>Cette description ne convient pas&#xa0;: aucun de ses groupes n’a tous ses tenseurs ici.</translation>
    </message>
    <message>
        <source>This mapping does not fit; the shipped family %1 does.</source>
        <translation>Cette description ne convient pas&#xa0;; la famille fournie %1 convient.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message>
        <source>Use it</source>
        <translation>Utiliser</translation>
    </message>
    <message>
        <source>Model family</source>
        <translation>Famille de modèles</translation>
    </message>
    <message>
        <source>Family description, JSON</source>
        <translation>Description de famille, JSON</translation>
    </message>
    <message>
        <source>What the description makes of the tensors</source>
        <translation>Ce que la description fait des tenseurs</translation>
    </message>
    <message>
        <source>Says which tensors form a layer and which share units, so that layers can be aligned and predicted. docs/families.md explains every key.</source>
        <translation>Indique quels tenseurs forment une couche et lesquels partagent des unités, pour que les couches puissent être alignées et prédites. docs/families.md explique chaque clé.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>Ce qui est reconnu</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save the family description</source>
        <translation>Enregistrer la description de famille</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>A family is used when one of its groups has all its tensors. Compare the names below with &quot;layer&quot; and &quot;tensor&quot;.</source>
        <translation>Une famille est utilisée lorsqu’un de ses groupes a tous ses tenseurs. Comparez les noms ci-dessous avec «&#xa0;layer&#xa0;» et «&#xa0;tensor&#xa0;».</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Reconnu</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarques</translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation>
            <numerusform>Hors couches&#xa0;: %n tenseur</numerusform>
            <numerusform>Hors couches&#xa0;: %n tenseurs</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a family description.</source>
        <translation>%1 est trop volumineux pour une description de famille.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message>
        <source>Filter tensors: text or h.*.mlp.*</source>
        <translation>Filtrer&#xa0;: texte ou h.*.mlp.*</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>Filtrer les tenseurs par nom</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>Arbre du modèle</translation>
    </message>
    <message>
        <source>unknown family</source>
        <translation>famille inconnue</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation>
            <numerusform>%1 · %n couche · %2 poids</numerusform>
            <numerusform>%1 · %n couches · %2 poids</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of tensors</source>
        <translation>%1 · %2 de tenseurs</translation>
    </message>
    <message>
        <source>%1 · tied head</source>
        <translation>%1 · tête liée</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Règle pour %1</translation>
    </message>
    <message>
        <source>Rule for %1, every layer</source>
        <translation>Règle pour %1, toutes les couches</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Finer: qbits %1</source>
        <translation>Plus fin&#xa0;: qbits %1</translation>
    </message>
    <message>
        <source>Coarser: qbits %1</source>
        <translation>Plus grossier&#xa0;: qbits %1</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Sans perte</translation>
    </message>
    <message>
        <source>Never predict</source>
        <translation>Ne jamais prédire</translation>
    </message>
    <message>
        <source>Align: exact</source>
        <translation>Aligner&#xa0;: exact</translation>
    </message>
    <message>
        <source>Align: greedy</source>
        <translation>Aligner&#xa0;: glouton</translation>
    </message>
    <message>
        <source>Align: sorted projection</source>
        <translation>Aligner&#xa0;: projection triée</translation>
    </message>
    <message>
        <source>Do not align</source>
        <translation>Ne pas aligner</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message>
        <source>%1 layer %2</source>
        <translation>Couche %2 (%1)</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Couche %1</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n tête</numerusform>
            <numerusform>%n têtes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unité</numerusform>
            <numerusform>%n unités</numerusform>
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
        <translation>Attention croisée</translation>
    </message>
    <message>
        <source>Unknown tensors, passed through</source>
        <translation>Tenseurs inconnus, transmis tels quels</translation>
    </message>
    <message>
        <source>Other tensors</source>
        <translation>Autres tenseurs</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Buffers</translation>
    </message>
    <message>
        <source>tied to %1</source>
        <translation>lié à %1</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixte</translation>
    </message>
    <message>
        <source>intra</source>
        <translation>intra</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>prédit</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>lié</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTreeModel</name>
    <message>
        <source>tied</source>
        <translation>lié</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No model family describes this tensor: it is coded by itself and never moved.</source>
        <translation>Aucune famille de modèles ne décrit ce tenseur&#xa0;: il est codé indépendamment et jamais déplacé.</translation>
    </message>
    <message>
        <source>by rule: %1</source>
        <translation>selon la règle&#xa0;: %1</translation>
    </message>
    <message>
        <source>coded in %1</source>
        <translation>codé en %1</translation>
    </message>
    <message>
        <source>Bits per weight after coding</source>
        <translation>Bits par poids après codage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Codé</translation>
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
        <translation>Mode</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Règle</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MotionView</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Which units are followed</source>
        <translation>Unités à suivre</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pile</translation>
    </message>
    <message>
        <source>Which stack of layers</source>
        <translation>Pile de couches</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Colorer selon</translation>
    </message>
    <message>
        <source>What matches are coloured and filtered by</source>
        <translation>Critère de coloration et de filtrage des appariements</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>Coloration des valeurs</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <source>What the height of a point in the field is</source>
        <translation>Ce que représente la hauteur d’un point du champ</translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation>Couche précédente</translation>
    </message>
    <message>
        <source>One layer back (,)</source>
        <translation>Couche précédente (,)</translation>
    </message>
    <message>
        <source>Play through the layers</source>
        <translation>Faire défiler les couches</translation>
    </message>
    <message>
        <source>Play through the layers (Space)</source>
        <translation>Faire défiler les couches (Espace)</translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation>Couche suivante</translation>
    </message>
    <message>
        <source>One layer on (.)</source>
        <translation>Couche suivante (.)</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>Aucune famille de modèles ne convient à ce checkpoint&#xa0;: on ignore donc quels tenseurs portent les unités de chaque couche.
Un fichier de description l’indique&#xa0;: voir docs/families.md.</translation>
    </message>
    <message>
        <source>colour: similarity</source>
        <translation>couleur&#xa0;: similarité</translation>
    </message>
    <message>
        <source>colour: bits saved</source>
        <translation>couleur&#xa0;: bits économisés</translation>
    </message>
    <message>
        <source>Weakest match shown</source>
        <translation>Plus faible appariement affiché</translation>
    </message>
    <message>
        <source>Weaker matches are hidden. It starts where a match saves as much as it costs to send.</source>
        <translation>Les appariements plus faibles sont masqués. Valeur initiale&#xa0;: un appariement y économise ce que coûte sa transmission.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>au moins %1</translation>
    </message>
    <message>
        <source>Units through depth</source>
        <translation>Unités au fil des couches</translation>
    </message>
    <message>
        <source>Motion field</source>
        <translation>Champ de mouvement</translation>
    </message>
    <message>
        <source>displacement</source>
        <translation>déplacement</translation>
    </message>
    <message>
        <source>position</source>
        <translation>position</translation>
    </message>
    <message>
        <source>Motion of units</source>
        <translation>Mouvement des unités</translation>
    </message>
    <message>
        <source>All matches (CSV)…</source>
        <translation>Tous les appariements (CSV)…</translation>
    </message>
    <message>
        <source>Following units…</source>
        <translation>Suivi des unités…</translation>
    </message>
    <message>
        <source>|cosine|</source>
        <translation>|cosinus|</translation>
    </message>
    <message>
        <source>bits saved per weight</source>
        <translation>bits économisés par poids</translation>
    </message>
    <message>
        <source>Nothing comes before %1: choose a later layer.</source>
        <translation>Rien avant la %1&#xa0;: choisissez une couche ultérieure.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2 units shown</source>
        <translation>unités affichées&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>, the strongest %1 as lines</source>
        <translation>, les %1 plus fortes en lignes</translation>
    </message>
    <message>
        <source>Click a line or a point to pick a unit; arrow keys step, Space plays through the layers</source>
        <translation>Cliquez sur une ligne ou un point pour choisir une unité&#xa0;; les flèches avancent, Espace fait défiler les couches</translation>
    </message>
    <message>
        <source>unit %1 of %2 from unit %3 of %4 · cosine %5 · saves %6, %7 per weight</source>
        <translation>unité %1 en %2 depuis l’unité %3 en %4 · cosinus %5 · économise %6, %7 par poids</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>%1: motion of units</source>
        <translation>%1&#xa0;: mouvement des unités</translation>
    </message>
    <message>
        <source>Each layer from the one before it, in bits per weight of the group</source>
        <translation>Chaque couche d’après la précédente, en bits par poids du groupe</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Cosinus moyen</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Économie</translation>
    </message>
    <message>
        <source>Motion costs</source>
        <translation>Coût du mouvement</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>Gain net</translation>
    </message>
    <message>
        <source>Solvers, on one pair of layers</source>
        <translation>Solveurs, sur une paire de couches</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Solveur</translation>
    </message>
    <message>
        <source>Of exact</source>
        <translation>De l’exact</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
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
        <translation>Répartition des bits</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and matched flags. Gains: of predicted units.</source>
        <translation>Échelles&#xa0;: des lignes et colonnes. Syntaxe&#xa0;: en-têtes, index, sommes de contrôle. Mouvement&#xa0;: permutations et indicateurs d’appariement. Gains&#xa0;: des unités prédites.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>unknown: tensors pass through one by one</source>
        <translation>inconnue&#xa0;: les tenseurs sont transmis un par un</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tenseurs</translation>
    </message>
    <message>
        <source>%1, %2 of them tied</source>
        <translation>%1 (liés&#xa0;: %2)</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>.mcwc, version %1</source>
        <translation>.mcwc, version %1</translation>
    </message>
    <message>
        <source>%1, %2 shards</source>
        <translation>%1, %2 fragments</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Chemin</translation>
    </message>
    <message>
        <source>Coded weights</source>
        <translation>Poids codés</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>Sans perte</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Échelles</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gains</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntaxe</translation>
    </message>
    <message>
        <source>Companion files</source>
        <translation>Fichiers annexes</translation>
    </message>
    <message>
        <source>Where the bits go (estimate)</source>
        <translation>Répartition des bits (estimation)</translation>
    </message>
    <message>
        <source>Frames (estimate)</source>
        <translation>Images (estimation)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Synthèse</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>Bases partagées</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::PairSummary</name>
    <message>
        <source>mean cosine</source>
        <translation>cosinus moyen</translation>
    </message>
    <message>
        <source>Of each unit with the unit that it is matched with</source>
        <translation>De chaque unité avec celle à laquelle elle est appariée</translation>
    </message>
    <message>
        <source>largest cosine</source>
        <translation>cosinus maximal</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>économie</translation>
    </message>
    <message>
        <source>Bits for each weight when units are predicted from their matches with the best gain, at high rate: −½ log2(1 − cosine²)</source>
        <translation>Bits par poids lorsque les unités sont prédites d’après leurs appariements avec le meilleur gain, à haut débit&#xa0;: −½ log2(1 − cosinus²)</translation>
    </message>
    <message>
        <source>motion costs</source>
        <translation>coût du mouvement</translation>
    </message>
    <message>
        <source>Bits for each weight to send which unit comes from which</source>
        <translation>Bits par poids pour transmettre quelle unité vient de laquelle</translation>
    </message>
    <message>
        <source>net gain %1</source>
        <translation>gain net&#xa0;: %1</translation>
    </message>
    <message>
        <source>no net gain: motion costs %1 more than it saves</source>
        <translation>aucun gain net&#xa0;: le mouvement coûte %1 de plus qu’il n’économise</translation>
    </message>
    <message>
        <source>nothing to gain</source>
        <translation>rien à gagner</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateChart</name>
    <message>
        <source>bits per weight (a): quantized tensors, side information included</source>
        <translation>bits par poids (a)&#xa0;: tenseurs quantifiés, informations annexes comprises</translation>
    </message>
    <message>
        <source>bits per weight (b): whole model</source>
        <translation>bits par poids (b)&#xa0;: modèle entier</translation>
    </message>
    <message>
        <source>bits per weight (c): file</source>
        <translation>bits par poids (c)&#xa0;: fichier</translation>
    </message>
    <message>
        <source>Shannon (Gaussian)</source>
        <translation>Shannon (gaussienne)</translation>
    </message>
    <message>
        <source>Block formats</source>
        <translation>Formats par blocs</translation>
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
        <translation>ordre des unités aligné</translation>
    </message>
    <message>
        <source>unit order original</source>
        <translation>ordre des unités d’origine</translation>
    </message>
    <message>
        <source>%1: rate and distortion</source>
        <translation>%1&#xa0;: débit et distorsion</translation>
    </message>
    <message>
        <source>%1 · weights XXH3-128 %2 · %3</source>
        <translation>%1 · poids XXH3-128 %2 · %3</translation>
    </message>
    <message>
        <source>qbits %1 · %2</source>
        <translation>qbits %1 · %2</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>Points (CSV)…</translation>
    </message>
    <message>
        <source>Everything (JSON)…</source>
        <translation>Tout (JSON)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Image (SVG)…</translation>
    </message>
    <message>
        <source>Picture (PDF)…</source>
        <translation>Image (PDF)…</translation>
    </message>
    <message numerus="yes">
        <source>effort %1, %2, rate weight %3, %n rules</source>
        <translation>
            <numerusform>effort %1, %2, pondération du débit %3, %n règle</numerusform>
            <numerusform>effort %1, %2, pondération du débit %3, %n règles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trellis %1, basis %2, %3, rate weight %4, %n rules</source>
        <translation>
            <numerusform>treillis %1, base %2, %3, pondération du débit %4, %n règle</numerusform>
            <numerusform>treillis %1, base %2, %3, pondération du débit %4, %n règles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RatePointModel</name>
    <message>
        <source>cached</source>
        <translation>en cache</translation>
    </message>
    <message>
        <source>%1 of the weights are stored in another format: their rows do not fit the blocks</source>
        <translation>%1 des poids sont stockés dans un autre format&#xa0;: leurs lignes ne s’alignent pas sur les blocs</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>cached (%1)</source>
        <translation>en cache (%1)</translation>
    </message>
    <message>
        <source>no other point is better in both</source>
        <translation>aucun autre point n’est meilleur sur les deux</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Courbe</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
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
        <translation>Octets</translation>
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
        <translation>Économie</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Bits per weight of the quantized tensors, with all side information</source>
        <translation>Bits par poids des tenseurs quantifiés, toutes informations annexes comprises</translation>
    </message>
    <message>
        <source>Bits per weight of the whole model, with tensors that are kept exactly</source>
        <translation>Bits par poids du modèle entier, tenseurs conservés sans perte compris</translation>
    </message>
    <message>
        <source>Bits per weight of the file, companion files included</source>
        <translation>Bits par poids du fichier, fichiers annexes compris</translation>
    </message>
    <message>
        <source>Of the file; for baselines of the quantized tensors</source>
        <translation>Du fichier&#xa0;; pour les références, des tenseurs quantifiés</translation>
    </message>
    <message>
        <source>What prediction saves, in bits per weight, motion paid</source>
        <translation>Ce que la prédiction économise, en bits par poids, coût du mouvement déduit</translation>
    </message>
    <message>
        <source>No other point is better in both rate and error</source>
        <translation>Aucun autre point n’est meilleur à la fois en débit et en erreur</translation>
    </message>
    <message>
        <source>That the encoder took, also when the point comes from the cache</source>
        <translation>Durée de l’encodage, même lorsque le point vient du cache</translation>
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
        <translation>images clés à la main, exact</translation>
    </message>
    <message>
        <source>k %1, exact</source>
        <translation>k %1, exact</translation>
    </message>
    <message>
        <source>keyframes by hand, greedy</source>
        <translation>images clés à la main, glouton</translation>
    </message>
    <message>
        <source>k %1, greedy</source>
        <translation>k %1, glouton</translation>
    </message>
    <message>
        <source>keyframes by hand, sorted projection</source>
        <translation>images clés à la main, projection triée</translation>
    </message>
    <message>
        <source>k %1, sorted projection</source>
        <translation>k %1, projection triée</translation>
    </message>
    <message>
        <source>keyframes by hand, not aligned</source>
        <translation>images clés à la main, sans alignement</translation>
    </message>
    <message>
        <source>k %1, not aligned</source>
        <translation>k %1, sans alignement</translation>
    </message>
    <message>
        <source>%1, effort %2</source>
        <translation>%1, effort %2</translation>
    </message>
    <message>
        <source>%1, trellis %2, basis %3</source>
        <translation>%1, treillis %2, base %3</translation>
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
        <translation>zstd (sans perte)</translation>
    </message>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>all parts</source>
        <translation>tous les éléments</translation>
    </message>
    <message>
        <source>without alignment</source>
        <translation>sans alignement</translation>
    </message>
    <message>
        <source>without prediction</source>
        <translation>sans prédiction</translation>
    </message>
    <message>
        <source>without keyframes but the first</source>
        <translation>première image clé seule</translation>
    </message>
    <message>
        <source>without choice of references</source>
        <translation>sans choix de référence</translation>
    </message>
    <message>
        <source>without shared bases</source>
        <translation>sans bases partagées</translation>
    </message>
    <message>
        <source>without trellis</source>
        <translation>sans treillis</translation>
    </message>
    <message>
        <source>without learned shapes</source>
        <translation>sans distributions apprises</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sans %1</translation>
    </message>
    <message>
        <source>without prediction within tensors</source>
        <translation>sans prédiction au sein des tenseurs</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateSweep</name>
    <message>
        <source>Sweep %1</source>
        <translation>Balayage&#xa0;: %1</translation>
    </message>
    <message>
        <source>Ablation of the codec on %1</source>
        <translation>Ablation du codec sur %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateView</name>
    <message>
        <source>Zoom to selected</source>
        <translation>Zoomer sur la sélection</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Réinitialiser le zoom</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Utiliser ces réglages</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Effacer la sélection</translation>
    </message>
    <message>
        <source>(a) quantized tensors</source>
        <translation>(a) tenseurs quantifiés</translation>
    </message>
    <message>
        <source>(b) whole model</source>
        <translation>(b) modèle entier</translation>
    </message>
    <message>
        <source>(c) file</source>
        <translation>(c) fichier</translation>
    </message>
    <message>
        <source>Figure of rate</source>
        <translation>Mesure du débit</translation>
    </message>
    <message>
        <source>Which bits per weight are drawn, marked as Pareto points and compared</source>
        <translation>Quels bits par poids sont tracés, marqués comme points de Pareto et comparés</translation>
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
        <translation>Mesure de l’erreur</translation>
    </message>
    <message>
        <source>Rate against distortion</source>
        <translation>Débit en fonction de la distorsion</translation>
    </message>
    <message>
        <source>Curve that the others are held against</source>
        <translation>Courbe à laquelle les autres sont comparées</translation>
    </message>
    <message>
        <source>Points of the sweep</source>
        <translation>Points du balayage</translation>
    </message>
    <message>
        <source>Curves against the chosen one</source>
        <translation>Courbes comparées à celle choisie</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Par rapport à</translation>
    </message>
    <message>
        <source>Points appear here as they are done.</source>
        <translation>Les points apparaissent ici au fur et à mesure.</translation>
    </message>
    <message>
        <source>No sweep yet. Start one above: each combination of k, qbits, effort and alignment is encoded without writing a file, and becomes a point of a curve. Points that are known already are not computed again.</source>
        <translation>Pas encore de balayage. Lancez-en un ci-dessus&#xa0;: chaque combinaison de k, qbits, effort et alignement est encodée sans écrire de fichier et devient un point d’une courbe. Les points déjà connus ne sont pas recalculés.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>sélection&#xa0;: %1 sur %2</translation>
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
        <translation>octets</translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation>économie par prédiction</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>effort</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>in another format</source>
        <translation>dans un autre format</translation>
    </message>
    <message>
        <source>time</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>none better in both</source>
        <translation>aucun meilleur sur les deux</translation>
    </message>
    <message>
        <source>Rate–distortion</source>
        <translation>Débit-distorsion</translation>
    </message>
    <message>
        <source>Rate against distortion, with all parameters</source>
        <translation>Débit selon la distorsion, avec tous les paramètres</translation>
    </message>
    <message>
        <source>BD-rate against %1</source>
        <translation>BD-rate par rapport à %1</translation>
    </message>
    <message>
        <source>No point has a place in this chart: nothing is lost, or no tensor of this model is quantized. The table shows what there is.</source>
        <translation>Aucun point n’a sa place dans ce graphique&#xa0;: rien n’est perdu, ou aucun tenseur de ce modèle n’est quantifié. Le tableau montre ce qu’il y a.</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a point or drag over several; the wheel zooms, arrow keys walk, Enter uses a point</source>
        <translation>Cliquer sur un point ou en encadrer plusieurs&#xa0;; la molette zoome, les flèches parcourent, Entrée reprend un point</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Report</name>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1 (les %2 premières lignes sur %3)</translation>
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
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>Web page, everything inside (*.html);;PDF (*.pdf)</source>
        <translation>Page web, tout inclus (*.html);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ReportRun</name>
    <message>
        <source>opening %1</source>
        <translation>ouverture de %1</translation>
    </message>
    <message>
        <source>encoding to measure</source>
        <translation>encodage pour mesurer</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>écriture de %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SessionKeeper</name>
    <message>
        <source>Save %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Compare with the session</source>
        <translation>Comparer avec la session</translation>
    </message>
    <message>
        <source>%1 is not what it was when the session was saved</source>
        <translation>%1 a changé depuis l’enregistrement de la session</translation>
    </message>
    <message>
        <source>Settings and selection are back; all figures are those of the present weights.</source>
        <translation>Les réglages et la sélection sont rétablis&#xa0;; toutes les valeurs sont celles des poids actuels.</translation>
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
        <translation>exact</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>projection triée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>aligné</translation>
    </message>
    <message>
        <source>original</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>layer %1 as by the interval</source>
        <translation>couche %1 selon l’intervalle</translation>
    </message>
    <message>
        <source>keyframe at layer %1</source>
        <translation>image clé à la couche %1</translation>
    </message>
    <message>
        <source>predicted layer %1</source>
        <translation>couche %1 prédite</translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation>images clés</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>nouvelle règle</translation>
    </message>
    <message>
        <source>new rule for %1</source>
        <translation>nouvelle règle pour %1</translation>
    </message>
    <message>
        <source>no rule for %1</source>
        <translation>plus de règle pour %1</translation>
    </message>
    <message>
        <source>rule for %1</source>
        <translation>règle pour %1</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>règles</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>keyframe interval</source>
        <translation>intervalle des images clés</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>alignement</translation>
    </message>
    <message>
        <source>unit order</source>
        <translation>ordre des unités</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sans perte</translation>
    </message>
    <message>
        <source>not lossless</source>
        <translation>avec pertes</translation>
    </message>
    <message>
        <source>rate weight</source>
        <translation>pondération du débit</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>réglages</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>effort</translation>
    </message>
    <message>
        <source>nominal rate</source>
        <translation>débit nominal</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1&#xa0;bpw</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>objectif</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>mode</translation>
    </message>
    <message>
        <source>states of the quantizer</source>
        <translation>états du quantificateur</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>scalaire</translation>
    </message>
    <message>
        <source>directions of shared bases</source>
        <translation>directions des bases partagées</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>learned distributions, at most</source>
        <translation>distributions apprises, au plus</translation>
    </message>
    <message>
        <source>profile of distributions</source>
        <translation>profil de distributions</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>un pour tous</translation>
    </message>
    <message>
        <source>by the difference from the reference</source>
        <translation>selon la différence avec la référence</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>pour chaque tenseur</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pas de quantification</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsPanel</name>
    <message>
        <source>Selected</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analyser</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>Exécuter tout l’encodeur sans rien écrire&#xa0;: chaque valeur est mesurée</translation>
    </message>
    <message>
        <source>Export .mcwc</source>
        <translation>Exporter .mcwc</translation>
    </message>
    <message>
        <source>Decode to a folder …</source>
        <translation>Décoder dans un dossier…</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flux</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>forme</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>size</source>
        <translation>taille</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>codé</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>bits par poids</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>mode</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>règle</translation>
    </message>
    <message>
        <source>why</source>
        <translation>raison</translation>
    </message>
    <message>
        <source>exact (hungarian)</source>
        <translation>exact (hongrois)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>projection triée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>The best match of all units</source>
        <translation>Le meilleur appariement de toutes les unités</translation>
    </message>
    <message>
        <source>Best pairs first: faster, some score lost</source>
        <translation>Meilleures paires d’abord&#xa0;: plus rapide, un peu de score perdu</translation>
    </message>
    <message>
        <source>Units sorted along one projection: fastest</source>
        <translation>Unités triées selon une projection&#xa0;: le plus rapide</translation>
    </message>
    <message>
        <source>Unit 0 with unit 0, and so on</source>
        <translation>Unité 0 avec unité 0, et ainsi de suite</translation>
    </message>
    <message>
        <source>original</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>aligné</translation>
    </message>
    <message>
        <source>Decoded units stand as in the source</source>
        <translation>Unités décodées dans l’ordre de la source</translation>
    </message>
    <message>
        <source>Decoded units stay aligned: the same function, no permutation is sent</source>
        <translation>Unités décodées laissées alignées&#xa0;: même fonction, aucune permutation transmise</translation>
    </message>
    <message>
        <source>Choose the base</source>
        <translation>Choisir la base</translation>
    </message>
    <message>
        <source>The checkpoint that this stream was encoded with</source>
        <translation>Le checkpoint avec lequel ce flux a été encodé</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>Fichier…</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>This stream is predicted from the checkpoint %1. Its weights can be looked at and decoded once that is chosen.</source>
        <translation>Ce flux est prédit à partir du checkpoint %1. Ses poids pourront être examinés et décodés une fois celui-ci choisi.</translation>
    </message>
    <message>
        <source>Predicted from the checkpoint %1</source>
        <translation>Prédit à partir du checkpoint %1</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>pour chaque tenseur</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>un pour tous</translation>
    </message>
    <message>
        <source>All tensors have about the same relative error</source>
        <translation>Tous les tenseurs ont à peu près la même erreur relative</translation>
    </message>
    <message>
        <source>The least squared error in all for a size</source>
        <translation>La plus petite erreur quadratique totale pour une taille</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Frame strip: select a layer</source>
        <translation>Bande d’images&#xa0;: choisir une couche</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Gauche, Droite, Début, Fin</translation>
    </message>
    <message>
        <source>Frame strip: toggle a keyframe</source>
        <translation>Bande d’images&#xa0;: basculer une image clé</translation>
    </message>
    <message>
        <source>K, double click</source>
        <translation>K, double-clic</translation>
    </message>
    <message>
        <source>Frame strip: zoom, fit</source>
        <translation>Bande d’images&#xa0;: zoom, tout afficher</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Précédent, suivant</translation>
    </message>
    <message>
        <source>the mouse&apos;s side buttons</source>
        <translation>boutons latéraux de la souris</translation>
    </message>
    <message>
        <source>Bytes: move</source>
        <translation>Octets&#xa0;: se déplacer</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>touches fléchées</translation>
    </message>
    <message>
        <source>Tour: next, back, skip</source>
        <translation>Visite guidée&#xa0;: suivant, retour, passer</translation>
    </message>
    <message>
        <source>Return, Left, Esc</source>
        <translation>Entrée, Gauche, Échap</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>Fermer un message</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Heat map: move, ten cells, pan</source>
        <translation>Carte de chaleur&#xa0;: se déplacer, dix cellules, défiler</translation>
    </message>
    <message>
        <source>arrow keys, with Shift, with Ctrl</source>
        <translation>touches fléchées, avec Maj, avec Ctrl</translation>
    </message>
    <message>
        <source>Heat map: zoom, show all</source>
        <translation>Carte de chaleur&#xa0;: zoom, tout afficher</translation>
    </message>
    <message>
        <source>Motion: play, step through layers</source>
        <translation>Mouvement&#xa0;: lecture, couche par couche</translation>
    </message>
    <message>
        <source>Space, comma, full stop</source>
        <translation>Espace, virgule, point</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SimilarityView</name>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Which units of the layers are compared</source>
        <translation>Unités des couches à comparer</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>What a cell of the layer matrix shows</source>
        <translation>Ce que montre une cellule de la matrice des couches</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Appariement</translation>
    </message>
    <message>
        <source>How units are matched before they are compared</source>
        <translation>Comment les unités sont appariées avant d’être comparées</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>Coloration des valeurs</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Détail</translation>
    </message>
    <message>
        <source>What is shown where several cells share a pixel</source>
        <translation>Ce qui est affiché quand plusieurs cellules partagent un pixel</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>Aucune famille de modèles ne convient à ce checkpoint&#xa0;: on ignore donc quels tenseurs portent les unités de chaque couche.
Un fichier de description l’indique&#xa0;: voir docs/families.md.</translation>
    </message>
    <message>
        <source>matched cosine</source>
        <translation>cosinus apparié</translation>
    </message>
    <message>
        <source>net bits saved</source>
        <translation>bits économisés, net</translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation>CKA linéaire</translation>
    </message>
    <message>
        <source>matching: greedy</source>
        <translation>appariement&#xa0;: glouton</translation>
    </message>
    <message>
        <source>matching: exact</source>
        <translation>appariement&#xa0;: exact</translation>
    </message>
    <message>
        <source>detail: largest</source>
        <translation>détail&#xa0;: maximum</translation>
    </message>
    <message>
        <source>detail: mean</source>
        <translation>détail&#xa0;: moyenne</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Before alignment</source>
        <translation>Avant alignement</translation>
    </message>
    <message>
        <source>After alignment</source>
        <translation>Après alignement</translation>
    </message>
    <message>
        <source>Layers compared with layers</source>
        <translation>Couches comparées aux couches</translation>
    </message>
    <message>
        <source>Units compared with units, before alignment</source>
        <translation>Unités comparées aux unités, avant alignement</translation>
    </message>
    <message>
        <source>Units compared with units, after alignment</source>
        <translation>Unités comparées aux unités, après alignement</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>%1: similarity</source>
        <translation>%1&#xa0;: similarité</translation>
    </message>
    <message>
        <source>Layer matrix (CSV)…</source>
        <translation>Matrice des couches (CSV)…</translation>
    </message>
    <message>
        <source>Units in sight, after alignment (CSV)…</source>
        <translation>Unités visibles, après alignement (CSV)…</translation>
    </message>
    <message>
        <source>All units, before alignment (CSV)…</source>
        <translation>Toutes les unités, avant alignement (CSV)…</translation>
    </message>
    <message>
        <source>bpw saved, net</source>
        <translation>bpw économisés, net</translation>
    </message>
    <message>
        <source>Comparing units…</source>
        <translation>Comparaison des unités…</translation>
    </message>
    <message>
        <source>Choose a cell of the layer matrix.</source>
        <translation>Choisissez une cellule de la matrice des couches.</translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation>unités en %1</translation>
    </message>
    <message>
        <source>%1, reordered</source>
        <translation>%1, réordonnées</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 d’après la %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of layers compared</source>
        <translation>%1 paires de couches comparées sur %2</translation>
    </message>
    <message>
        <source>Wheel zooms both, drag pans, arrow keys step, double click shows all</source>
        <translation>Molette&#xa0;: zoom des deux, glisser&#xa0;: déplacer, flèches&#xa0;: avancer, double-clic&#xa0;: tout afficher</translation>
    </message>
    <message>
        <source>unit %1 → %2: cosine %3</source>
        <translation>unité %1 → %2&#xa0;: cosinus %3</translation>
    </message>
    <message>
        <source> · unit %1 is matched with %2, cosine %3</source>
        <translation> · l’unité %1 est appariée à %2, cosinus %3</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similarité</translation>
    </message>
    <message>
        <source>%1 · %2: layers with layers, units with units</source>
        <translation>%1 · %2&#xa0;: couches avec couches, unités avec unités</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a pair of layers: its verdict</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source> · matched, saves %1 in %2 weights</source>
        <translation> · appariée, économise %1 sur %2 poids</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SolverTable</name>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>projection triée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>économie</translation>
    </message>
    <message>
        <source>of exact</source>
        <translation>de l’exact</translation>
    </message>
    <message>
        <source>time</source>
        <translation>durée</translation>
    </message>
    <message>
        <source>Compare the solvers on these two layers</source>
        <translation>Comparer les solveurs sur ces deux couches</translation>
    </message>
    <message>
        <source>Runs every solver on these two layers; the exact one may take a while</source>
        <translation>Exécute tous les solveurs sur ces deux couches&#xa0;; l’exact peut prendre un moment</translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation>Solveurs</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparaison…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message>
        <source>Drop a checkpoint or a .mcwc here</source>
        <translation>Déposez ici un checkpoint ou un .mcwc</translation>
    </message>
    <message>
        <source>a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session</source>
        <translation>dossier de modèle, .safetensors, index, pytorch_model.bin, flux ou session</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Récents</translation>
    </message>
    <message>
        <source>Models in the local Hugging Face cache</source>
        <translation>Modèles du cache Hugging Face local</translation>
    </message>
    <message>
        <source>See what is between the layers</source>
        <translation>Voyez ce qu’il y a entre les couches</translation>
    </message>
    <message>
        <source>Open a checkpoint to see its layers as frames, tune the encoder, and export a compressed stream.</source>
        <translation>Ouvrez un checkpoint pour voir ses couches comme des images, régler l’encodeur et exporter un flux compressé.</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>Ouvrir un fichier…</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Continue where you left off: %1</source>
        <translation>Reprendre où vous en étiez&#xa0;: %1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>Ouvrir %1, %2</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>dossier</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>Ce que vous ouvrez apparaît ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation>
            <numerusform>%n autre dans Fichier › Modèles en cache</numerusform>
            <numerusform>%n autres dans Fichier › Modèles en cache</numerusform>
        </translation>
    </message>
    <message>
        <source>No models were found in the cache.</source>
        <translation>Aucun modèle trouvé dans le cache.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Recherche…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StripFrames</name>
    <message>
        <source>%1 of %2 units predicted</source>
        <translation>unités prédites&#xa0;: %1 sur %2</translation>
    </message>
    <message>
        <source>prediction saves %1 bits per weight</source>
        <translation>la prédiction économise %1 bits par poids</translation>
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
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;» n’est pas une liste de nombres</translation>
    </message>
    <message>
        <source>Write numbers with commas (2, 3.5, 6), or first:last:step (2:8:0.5).</source>
        <translation>Séparez les nombres par des virgules (2, 3.5, 6), ou écrivez premier:dernier:pas (2:8:0.5).</translation>
    </message>
    <message>
        <source>%1: %2 is out of range</source>
        <translation>%1&#xa0;: %2 est hors limites</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to %1 are possible.</source>
        <translation>Les nombres entiers de 1 à %1 sont possibles.</translation>
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
        <translation>Effort</translation>
    </message>
    <message>
        <source>These are up to %1 points</source>
        <translation>Cela ferait jusqu’à %1 points</translation>
    </message>
    <message>
        <source>Take fewer values: %1 are possible here, more with mcwc sweep.</source>
        <translation>Indiquez moins de valeurs&#xa0;: %1 points sont possibles ici, davantage avec mcwc sweep.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepPanel</name>
    <message>
        <source>Keyframe intervals</source>
        <translation>Intervalles des images clés</translation>
    </message>
    <message>
        <source>Keyframe every k layers: numbers with commas, or first:last:step</source>
        <translation>Image clé toutes les k couches&#xa0;: nombres séparés par des virgules, ou premier:dernier:pas</translation>
    </message>
    <message>
        <source>Nominal bits per weight</source>
        <translation>Bits par poids nominaux</translation>
    </message>
    <message>
        <source>The points of each curve: numbers with commas, or first:last:step (2:8:0.5)</source>
        <translation>Les points de chaque courbe&#xa0;: nombres séparés par des virgules, ou premier:dernier:pas (2:8:0.5)</translation>
    </message>
    <message>
        <source>Efforts</source>
        <translation>Efforts</translation>
    </message>
    <message>
        <source>1 to 9, a curve for each; empty: as the settings are</source>
        <translation>1 à 9, une courbe pour chacun&#xa0;; vide&#xa0;: selon les réglages</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>Lancer le balayage</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Keyframes are set by hand: they hold for every point</source>
        <translation>Les images clés sont définies à la main&#xa0;: elles valent pour tous les points</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>selon réglages</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 sur %2 terminés</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · reste %2</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept; starting again goes on from there.</source>
        <translation>Annulé. Ce qui était fait est conservé&#xa0;; relancer reprend à partir de là.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>glouton</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>projection triée</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Alignments</source>
        <translation>Alignements</translation>
    </message>
    <message>
        <source>How units are matched, a curve for each; none chosen: as the settings are</source>
        <translation>Comment les unités sont appariées, une courbe pour chaque méthode&#xa0;; aucune choisie&#xa0;: selon les réglages</translation>
    </message>
    <message>
        <source>Also round to nearest, llama.cpp&apos;s block formats and zstd on the same tensors</source>
        <translation>Ajouter l’arrondi au plus proche, les formats par blocs de llama.cpp et zstd sur les mêmes tenseurs</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Progression du balayage</translation>
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
        <translation>Effort</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message numerus="yes">
        <source>%n methods</source>
        <translation>
            <numerusform>%n méthode</numerusform>
            <numerusform>%n méthodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to try</source>
        <translation>
            <numerusform>%n point à essayer</numerusform>
            <numerusform>%n points à essayer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points and baselines to try</source>
        <translation>
            <numerusform>%n point et références à essayer</numerusform>
            <numerusform>%n points et références à essayer</numerusform>
        </translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablation</translation>
    </message>
    <message>
        <source>What each part of the codec is worth: a curve for each that is left out, in place of every combination. It takes the first effort, the first k above 1 and the first alignment.</source>
        <translation>Ce que vaut chaque élément du codec&#xa0;: au lieu de toutes les combinaisons, une courbe sans chacun d’eux. Le premier effort, le premier k supérieur à 1 et le premier alignement sont retenus.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::UndoActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Refaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Refaire</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorkPage</name>
    <message>
        <source>No model family fits: there are no layers to show</source>
        <translation>Aucune famille de modèles ne convient&#xa0;: pas de couches à afficher</translation>
    </message>
    <message>
        <source>Every tensor is coded by itself, nothing is aligned or predicted. Describe the family to see layers as frames.</source>
        <translation>Chaque tenseur est codé indépendamment, rien n’est aligné ni prédit. Décrivez la famille pour voir les couches comme des images.</translation>
    </message>
    <message>
        <source>Describe the family …</source>
        <translation>Décrire la famille…</translation>
    </message>
    <message>
        <source>This stream has no layers to show: every tensor was coded by itself.</source>
        <translation>Ce flux n’a pas de couches à afficher&#xa0;: chaque tenseur a été codé indépendamment.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Bits of each layer: keyframes and predicted frames</source>
        <translation>Bits de chaque couche&#xa0;: images clés et images prédites</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Valeurs</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>Ouvrir %1</translation>
    </message>
    <message>
        <source>Check the mapping</source>
        <translation>Vérifier la description</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Analyse %1</source>
        <translation>Analyser %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exporter %1</translation>
    </message>
    <message>
        <source>Encode %1 to drag</source>
        <translation>Encoder %1 pour le glisser</translation>
    </message>
    <message>
        <source>Decode %1</source>
        <translation>Décoder %1</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>Mesurer %1</translation>
    </message>
    <message>
        <source>Open the base %1</source>
        <translation>Ouvrir la base %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorstRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Err. max.</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ByteMap</name>
    <message>
        <source>Map of the file</source>
        <translation>Carte du fichier</translation>
    </message>
    <message>
        <source>Open a .mcwc to see its bytes</source>
        <translation>Ouvrez un .mcwc pour voir ses octets</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Callout</name>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation>Visite guidée, étape %1 sur %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>Afficher ou masquer %1</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorLegend</name>
    <message>
        <source>Values beyond either end have its colour</source>
        <translation>Les valeurs au-delà d’une borne en prennent la couleur</translation>
    </message>
    <message>
        <source>Colours: %1 from %2 to %3</source>
        <translation>Couleurs&#xa0;: %1 de %2 à %3</translation>
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
        <translation>Divergente</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::CurveChart</name>
    <message>
        <source>Chart of curves</source>
        <translation>Graphique de courbes</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</source>
        <translation>
            <numerusform>%1 en fonction de %2, %n point. Les flèches vont de point en point, Entrée en utilise un.</numerusform>
            <numerusform>%1 en fonction de %2, %n points. Les flèches vont de point en point, Entrée en utilise un.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DisplacementPlot</name>
    <message>
        <source>Displacement field: how far each unit moved</source>
        <translation>Champ de déplacement&#xa0;: de combien chaque unité s’est déplacée</translation>
    </message>
    <message>
        <source>unit in %1 (across), unit in %2 (down)</source>
        <translation>horizontal&#xa0;: unité en %1 · vers le bas&#xa0;: unité en %2</translation>
    </message>
    <message>
        <source>unit in %1 (across), places moved since %2 (up)</source>
        <translation>horizontal&#xa0;: unité en %1 · vers le haut&#xa0;: places parcourues depuis %2</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DistributionChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramme</translation>
    </message>
    <message>
        <source>%1 in %2 bins</source>
        <translation>%1 dans %2 classes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · counts logarithmic</source>
        <translation>%1 · effectifs logarithmiques</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DragHandle</name>
    <message>
        <source>Press to encode with these settings, then drag the file to a folder or another program</source>
        <translation>Appuyez pour encoder avec ces réglages, puis glissez le fichier vers un dossier ou un autre programme</translation>
    </message>
    <message>
        <source>Drag to a folder or another program; Ctrl+C copies the file</source>
        <translation>Glissez vers un dossier ou un autre programme&#xa0;; Ctrl+C copie le fichier</translation>
    </message>
    <message>
        <source>Encoding the file to drag …</source>
        <translation>Encodage du fichier à glisser…</translation>
    </message>
    <message>
        <source>Drag the .mcwc out</source>
        <translation>Glisser le .mcwc</translation>
    </message>
    <message>
        <source>hold, or drag when it is ready</source>
        <translation>maintenez, ou glissez dès qu’il est prêt</translation>
    </message>
    <message>
        <source>%1 · ready to drag</source>
        <translation>%1 · prêt à glisser</translation>
    </message>
    <message>
        <source>to a folder or another program</source>
        <translation>vers un dossier ou un autre programme</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EncoderPanel</name>
    <message>
        <source>Keyframe every k layers</source>
        <translation>Image clé toutes les k couches</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>1 codes every layer by itself; larger values predict more layers from earlier ones</source>
        <translation>1 code chaque couche indépendamment&#xa0;; des valeurs plus grandes prédisent plus de couches d’après les précédentes</translation>
    </message>
    <message>
        <source>Nominal rate in bits per weight; the true rate stands below</source>
        <translation>Débit nominal en bits par poids&#xa0;; le débit réel figure plus bas</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encodeur</translation>
    </message>
    <message>
        <source>Lossless: keep every tensor exactly</source>
        <translation>Sans perte&#xa0;: tous les tenseurs exacts</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alignement</translation>
    </message>
    <message>
        <source>Unit order after decoding</source>
        <translation>Ordre des unités après décodage</translation>
    </message>
    <message>
        <source>Unit order</source>
        <translation>Ordre des unités</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Effort</translation>
    </message>
    <message>
        <source>Trellis and bases are set by hand; moving the slider sets them anew</source>
        <translation>Le treillis et les bases sont réglés à la main&#xa0;; déplacer le curseur les redéfinit</translation>
    </message>
    <message>
        <source>1 is the fastest, 9 gives the smallest streams: more states of the quantizer, shared bases</source>
        <translation>1 est le plus rapide, 9 donne les plus petits flux&#xa0;: plus d’états du quantificateur, bases partagées</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ErrorMap</name>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>Erreurs par couche et par tenseur</translation>
    </message>
    <message>
        <source>%1   ✓ exact   ✗ not comparable</source>
        <translation>%1   ✓ exact   ✗ non comparable</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EstimateBlock</name>
    <message>
        <source>Estimate</source>
        <translation>Estimation</translation>
    </message>
    <message>
        <source>Coded size</source>
        <translation>Taille codée</translation>
    </message>
    <message>
        <source>bits per weight, coded</source>
        <translation>bits par poids, codé</translation>
    </message>
    <message>
        <source>bits per weight, model</source>
        <translation>bits par poids, modèle</translation>
    </message>
    <message>
        <source>bits per weight, file</source>
        <translation>bits par poids, fichier</translation>
    </message>
    <message>
        <source>of the original</source>
        <translation>de l’original</translation>
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
        <translation>économie par prédiction</translation>
    </message>
    <message>
        <source>Bits spent on quantized tensors, over their elements</source>
        <translation>Bits dépensés pour les tenseurs quantifiés, rapportés à leurs éléments</translation>
    </message>
    <message>
        <source>Bits spent on all tensors, over all weights; tied weights count once</source>
        <translation>Bits dépensés pour tous les tenseurs, rapportés à tous les poids&#xa0;; les poids liés comptent une seule fois</translation>
    </message>
    <message>
        <source>All bits of the file, companions included, over all weights</source>
        <translation>Tous les bits du fichier, annexes comprises, rapportés à tous les poids</translation>
    </message>
    <message>
        <source>File size against the tensor data of the checkpoint</source>
        <translation>Taille du fichier rapportée aux données des tenseurs du checkpoint</translation>
    </message>
    <message>
        <source>Signal-to-quantization-noise ratio over quantized tensors</source>
        <translation>Rapport signal sur bruit de quantification, sur les tenseurs quantifiés</translation>
    </message>
    <message>
        <source>Bits per weight that predicted frames save against coding every frame by itself</source>
        <translation>Bits par poids que les images prédites économisent par rapport au codage indépendant de chaque image</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1&#xa0;bpw</translation>
    </message>
    <message>
        <source>%1 ±&#xa0;%2</source>
        <comment>SQNR with its unit, half an interval</comment>
        <translation>%1 ±&#xa0;%2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>range of sizes</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>Range of the estimate</source>
        <translation>Intervalle de l’estimation</translation>
    </message>
    <message>
        <source>95 of 100 whole runs lie in this range; &quot;Analyse&quot; measures</source>
        <translation>Plage attendue pour 95 exécutions complètes sur 100&#xa0;; «&#xa0;Analyser&#xa0;» mesure</translation>
    </message>
    <message>
        <source>Squared error over the sum of squares of the quantized tensors</source>
        <translation>Erreur quadratique rapportée à la somme des carrés des tenseurs quantifiés</translation>
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
        <translation>Chercher nom, valeur ou signification</translation>
    </message>
    <message>
        <source>Find in the syntax tree</source>
        <translation>Chercher dans l’arbre syntaxique</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Résultat précédent (Maj+Entrée)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Résultat suivant (Entrée)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>recherche…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation>
            <numerusform>Lire %n image de plus</numerusform>
            <numerusform>Lire %n images de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>Frames are read when they are unfolded; only what was read is searched.</source>
        <translation>Les images sont lues quand on les déplie&#xa0;; la recherche ne porte que sur ce qui a été lu.</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Format</name>
    <message>
        <source>bits</source>
        <translation>bits</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
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
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FrameStrip</name>
    <message>
        <source>Frames</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>No layers</source>
        <translation>Aucune couche</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>image clé</translation>
    </message>
    <message>
        <source>predicted frame</source>
        <translation>image prédite</translation>
    </message>
    <message>
        <source>outside the layers</source>
        <translation>hors couches</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Couche %1, %2</translation>
    </message>
    <message>
        <source>%1 layer %2, %3</source>
        <translation>Couche %2 (%1), %3</translation>
    </message>
    <message>
        <source>made a keyframe by hand</source>
        <translation>image clé choisie à la main</translation>
    </message>
    <message>
        <source>made a predicted frame by hand</source>
        <translation>image prédite choisie à la main</translation>
    </message>
    <message>
        <source>%1, %2 bits per weight</source>
        <translation>%1, %2 bits par poids</translation>
    </message>
    <message>
        <source>weights %1, scales %2, motion %3, other %4</source>
        <translation>poids %1, échelles %2, mouvement %3, autres %4</translation>
    </message>
    <message>
        <source>&amp;Keyframe as by the interval</source>
        <translation>Image &amp;clé selon l’intervalle</translation>
    </message>
    <message>
        <source>Make it a predicted frame (&amp;K)</source>
        <translation>En faire une image &amp;prédite</translation>
    </message>
    <message>
        <source>Make it a &amp;keyframe</source>
        <translation>En faire une image &amp;clé</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom a&amp;rrière</translation>
    </message>
    <message>
        <source>&amp;Fit all layers</source>
        <translation>&amp;Tout afficher</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HeatmapView</name>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>aucune valeur</translation>
    </message>
    <message>
        <source>row %1, column %2: %3 %4</source>
        <translation>ligne %1, colonne %2&#xa0;: %3 %4</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HexView</name>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::JobRow</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Annuler&#xa0;: %1</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Progression&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>arrêt en cours</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>terminé en %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminé</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>échec&#xa0;: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Légende</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapPanel</name>
    <message>
        <source>Treemap: area is bytes, nested as the syntax</source>
        <translation>Carte arborescente&#xa0;: l’aire représente les octets, imbriqués selon la syntaxe</translation>
    </message>
    <message>
        <source>Ribbon: bytes in the order of the file</source>
        <translation>Ruban&#xa0;: les octets dans l’ordre du fichier</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>Double-click or Enter zooms in, Backspace out</source>
        <translation>Double-clic ou Entrée agrandit, Retour arrière réduit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>Zoomer sur %1</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MatchCurve</name>
    <message>
        <source>Matches, best first</source>
        <translation>Appariements, du meilleur au pire</translation>
    </message>
    <message>
        <source>%1 of %2 matches pay for their motion</source>
        <translation>%1 appariements sur %2 rentabilisent leur mouvement</translation>
    </message>
    <message>
        <source>pays above %1</source>
        <translation>rentable au-dessus de %1</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>meilleur appariement</translation>
    </message>
    <message>
        <source>worst of %1</source>
        <translation>pire de %1</translation>
    </message>
    <message>
        <source>%1 of matched units: %2 of %3 pay for their motion</source>
        <translation>%1 des unités appariées&#xa0;: %2 sur %3 rentabilisent leur mouvement</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MotionPlot</name>
    <message>
        <source>unit %1 of %2 from unit %3 of %4: %5 %6</source>
        <translation>unité %1 en %2 depuis l’unité %3 en %4&#xa0;: %5 %6</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::PartLook</name>
    <message>
        <source>Keyframes</source>
        <translation>Images clés</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Prédites</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Hors couches</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Échelles</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>Bases partagées</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Gains</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntaxe</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>Sommes de contrôle</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Annexes</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleList</name>
    <message>
        <source>all tensors alike</source>
        <translation>mêmes réglages pour tous</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>Other settings for tensors by name; of several that fit, the last one counts</source>
        <translation>Autres réglages pour des tenseurs désignés par leur nom&#xa0;; si plusieurs règles conviennent, la dernière compte</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>A rule for some tensors; the model tree&apos;s context menu makes one too</source>
        <translation>Une règle pour certains tenseurs&#xa0;; le menu contextuel de l’arbre du modèle en crée aussi</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Ajouter une règle</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message>
        <source>never predict</source>
        <translation>ne jamais prédire</translation>
    </message>
    <message>
        <source>pattern, e.g. h.*.mlp.*</source>
        <translation>motif, p.&#xa0;ex. h.*.mlp.*</translation>
    </message>
    <message>
        <source>Pattern of tensor names</source>
        <translation>Motif de noms de tenseurs</translation>
    </message>
    <message>
        <source>* stands for any characters, ? for one</source>
        <translation>* remplace une suite quelconque de caractères,&#xa0;? un seul</translation>
    </message>
    <message>
        <source>rate as for all</source>
        <translation>débit commun</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sans perte</translation>
    </message>
    <message>
        <source>How these tensors are coded</source>
        <translation>Codage de ces tenseurs</translation>
    </message>
    <message>
        <source>qbits of these tensors</source>
        <translation>qbits de ces tenseurs</translation>
    </message>
    <message>
        <source>align as for all</source>
        <translation>alignement commun</translation>
    </message>
    <message>
        <source>align: %1</source>
        <translation>alignement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Alignment of these tensors</source>
        <translation>Alignement de ces tenseurs</translation>
    </message>
    <message>
        <source>Holds for the whole group that one of the tensors is a part of</source>
        <translation>Vaut pour tout le groupe dont fait partie l’un des tenseurs</translation>
    </message>
    <message>
        <source>Code these tensors by themselves in predicted frames too</source>
        <translation>Coder ces tenseurs indépendamment, même dans les images prédites</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Supprimer cette règle</translation>
    </message>
    <message>
        <source>fits none</source>
        <translation>aucun tenseur</translation>
    </message>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation>
            <numerusform>%n tenseur</numerusform>
            <numerusform>%n tenseurs</numerusform>
        </translation>
    </message>
    <message>
        <source>No tensor has such a name: patterns fit whole names, so one may have to begin with *. The rule is not applied.</source>
        <translation>Aucun tenseur ne porte un tel nom&#xa0;: les motifs s’appliquent aux noms entiers, il faut donc peut-être commencer par *. La règle n’est pas appliquée.</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ShareTable</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1&#xa0;: %2, %3</translation>
    </message>
    <message>
        <source>No figures yet</source>
        <translation>Pas encore de valeurs</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
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
        <translation>Graphe de pentes&#xa0;: quelle unité vient de laquelle</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::StreamInspector</name>
    <message>
        <source>Syntax tree</source>
        <translation>Arbre syntaxique</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Syntaxe</translation>
    </message>
    <message>
        <source>Select a part of the stream to see its bytes</source>
        <translation>Sélectionnez une partie du flux pour voir ses octets</translation>
    </message>
    <message>
        <source>%1: %2 at %3%4</source>
        <translation>%1&#xa0;: %2 à %3%4</translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation>Vérifier l’intégrité</translation>
    </message>
    <message>
        <source>Symbols and model</source>
        <translation>Symboles et modèle</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hexadécimal</translation>
    </message>
    <message>
        <source>Decoding the symbols …</source>
        <translation>Décodage des symboles…</translation>
    </message>
    <message>
        <source>frame %1, plane %2</source>
        <translation>image %1, plan %2</translation>
    </message>
    <message>
        <source>%1, slice %2</source>
        <translation>%1, tranche %2</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>vérification…</translation>
    </message>
    <message>
        <source>checksums not checked yet</source>
        <translation>sommes de contrôle non vérifiées</translation>
    </message>
    <message>
        <source>all %1 checksums good</source>
        <translation>%1 sommes de contrôle correctes</translation>
    </message>
    <message>
        <source>%1 of %2 parts damaged: %3</source>
        <translation>parties endommagées (%1 sur %2)&#xa0;: %3</translation>
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
        <translation>Effectifs logarithmiques&#xa0;: révèle les queues</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Effectifs logarithmiques</translation>
    </message>
    <message>
        <source>Symbols against the model</source>
        <translation>Symboles comparés au modèle</translation>
    </message>
    <message>
        <source>found</source>
        <translation>observé</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modèle</translation>
    </message>
    <message>
        <source>symbol, in steps</source>
        <translation>symbole, en pas</translation>
    </message>
    <message>
        <source>symbol %1</source>
        <translation>symbole %1</translation>
    </message>
    <message>
        <source>symbols %1 to %2</source>
        <translation>symboles %1 à %2</translation>
    </message>
    <message>
        <source>in the file %1 · model %2 · without scales %3 bits a symbol · %4 symbols</source>
        <translation>fichier %1 · modèle %2 · sans échelles %3 bits par symbole · %4 symboles</translation>
    </message>
    <message>
        <source>Select a plane or a slice to see its symbols against the model</source>
        <translation>Sélectionnez un plan ou une tranche pour comparer ses symboles au modèle</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTree</name>
    <message>
        <source>%1 · reading …</source>
        <translation>%1 · lecture…</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTreeModel</name>
    <message numerus="yes">
        <source>%1 + %n bits</source>
        <translation>
            <numerusform>%1 + %n bit</numerusform>
            <numerusform>%1 + %n bits</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
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
        <translation>Signification</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TargetRow</name>
    <message>
        <source>the nominal rate</source>
        <translation>débit nominal</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>bits par poids</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>taille du fichier</translation>
    </message>
    <message>
        <source>error of the whole</source>
        <translation>erreur globale</translation>
    </message>
    <message>
        <source>error of each tensor</source>
        <translation>erreur par tenseur</translation>
    </message>
    <message>
        <source>qbits and rules as they are set</source>
        <translation>qbits et règles tels que définis</translation>
    </message>
    <message>
        <source>Bits of quantized tensors over their elements, met within 1%</source>
        <translation>Bits des tenseurs quantifiés rapportés à leurs éléments, atteints à 1&#xa0;% près</translation>
    </message>
    <message>
        <source>Of the whole file; met within 1% and never exceeded</source>
        <translation>Taille du fichier entier&#xa0;; atteinte à 1&#xa0;% près et jamais dépassée</translation>
    </message>
    <message>
        <source>SQNR over all quantized tensors, met within 1% of the squared error</source>
        <translation>SQNR sur l’ensemble des tenseurs quantifiés, atteint à 1&#xa0;% près en erreur quadratique</translation>
    </message>
    <message>
        <source>SQNR of every quantized tensor, met within 1% of the squared error</source>
        <translation>SQNR de chaque tenseur quantifié, atteint à 1&#xa0;% près en erreur quadratique</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>Objectif</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TrajectoryPlot</name>
    <message>
        <source>Units through depth</source>
        <translation>Unités au fil des couches</translation>
    </message>
    <message>
        <source>unit %1 in layer %2</source>
        <translation>unité %1 (couche %2)</translation>
    </message>
</context>
</TS>
