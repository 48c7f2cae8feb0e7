<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>main</name>
    <message>
        <source>MCWC Workbench: look at a checkpoint&apos;s layers as frames, compress it, inspect streams.</source>
        <translation>MCWC Workbench: ver las capas de un checkpoint como fotogramas, comprimirlo e inspeccionar flujos.</translation>
    </message>
    <message>
        <source>A model folder, a weight file, an index, a cached model (org/name) or a .mcwc to open.</source>
        <translation>Carpeta de modelo, archivo de pesos, índice, modelo en caché (org/nombre) o .mcwc que se abrirá.</translation>
    </message>
    <message>
        <source>More than one PATH was given.</source>
        <translation>Se indicó más de un PATH.</translation>
    </message>
    <message>
        <source>Open PATH, measure it, compute every view, write all of it as a web page or PDF and end. Needs no display.</source>
        <translation>Abrir PATH, medirlo, calcular todas las vistas, escribirlo todo como página web o PDF y terminar. No necesita pantalla.</translation>
    </message>
    <message>
        <source>A report needs a PATH to report on.</source>
        <translation>Un informe necesita un PATH sobre el que informar.</translation>
    </message>
    <message>
        <source>With --report: sweep too, so that the report has the curves of Rate–distortion.</source>
        <translation>Con --report: hacer también un barrido, para que el informe contenga las curvas de tasa–distorsión.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ActionTexts</name>
    <message>
        <source>&amp;Open file …</source>
        <translation>&amp;Abrir archivo…</translation>
    </message>
    <message>
        <source>Open &amp;folder …</source>
        <translation>Abrir &amp;carpeta…</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>Abrir el e&amp;jemplo</translation>
    </message>
    <message>
        <source>Open &amp;last session</source>
        <translation>Abrir la ú&amp;ltima sesión</translation>
    </message>
    <message>
        <source>Continue where you left off</source>
        <translation>Continuar donde lo dejó</translation>
    </message>
    <message>
        <source>Sa&amp;ve session …</source>
        <translation>&amp;Guardar la sesión…</translation>
    </message>
    <message>
        <source>Input, settings, selection and layout in one file</source>
        <translation>Entrada, ajustes, selección y disposición en un archivo</translation>
    </message>
    <message>
        <source>Restore the session at the s&amp;tart</source>
        <translation>Res&amp;taurar la sesión al iniciar</translation>
    </message>
    <message>
        <source>&amp;Export .mcwc …</source>
        <translation>E&amp;xportar .mcwc…</translation>
    </message>
    <message>
        <source>Encode with these settings and save</source>
        <translation>Codificar con estos ajustes y guardar</translation>
    </message>
    <message>
        <source>&amp;Decode to a folder …</source>
        <translation>&amp;Decodificar en una carpeta…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>C&amp;errar</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>&amp;Analizar</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>Ejecutar todo el codificador sin escribir: se miden todas las cifras</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message>
        <source>What was looked at before</source>
        <translation>Lo que se vio antes</translation>
    </message>
    <message>
        <source>F&amp;orward</source>
        <translation>Ade&amp;lante</translation>
    </message>
    <message>
        <source>What was looked at next</source>
        <translation>Lo que se vio después</translation>
    </message>
    <message>
        <source>&amp;Filter tensors</source>
        <translation>Filtrar te&amp;nsores</translation>
    </message>
    <message>
        <source>Go to the frame &amp;strip</source>
        <translation>Ir a la &amp;tira de fotogramas</translation>
    </message>
    <message>
        <source>Go to the &amp;encoder</source>
        <translation>&amp;Ir al codificador</translation>
    </message>
    <message>
        <source>&amp;Next view</source>
        <translation>Vista &amp;siguiente</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Como el &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Restablecer dis&amp;posición</translation>
    </message>
    <message>
        <source>&amp;Model family …</source>
        <translation>&amp;Familia del modelo…</translation>
    </message>
    <message>
        <source>Describe which tensors form layers and share units</source>
        <translation>Describir qué tensores forman capas y comparten unidades</translation>
    </message>
    <message>
        <source>&amp;Cancel all jobs</source>
        <translation>&amp;Cancelar todas las tareas</translation>
    </message>
    <message>
        <source>&amp;Tour</source>
        <translation>&amp;Visita guiada</translation>
    </message>
    <message>
        <source>A short walk over the window</source>
        <translation>Un breve recorrido por la ventana</translation>
    </message>
    <message>
        <source>&amp;Shortcuts</source>
        <translation>A&amp;tajos de teclado</translation>
    </message>
    <message>
        <source>&amp;About MCWC Workbench</source>
        <translation>&amp;Acerca de MCWC Workbench</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Recent</source>
        <translation>&amp;Recientes</translation>
    </message>
    <message>
        <source>Cached &amp;models</source>
        <translation>&amp;Modelos en caché</translation>
    </message>
    <message>
        <source>E&amp;dit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Encode</source>
        <translation>&amp;Codificar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>I&amp;dioma</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>Compare &amp;with …</source>
        <translation>Comparar c&amp;on…</translation>
    </message>
    <message>
        <source>Compare the open model with another checkpoint or stream</source>
        <translation>Comparar el modelo abierto con otro checkpoint o flujo</translation>
    </message>
    <message>
        <source>&amp;Jobs</source>
        <translation>Ta&amp;reas</translation>
    </message>
    <message>
        <source>Every running and finished job</source>
        <translation>Todas las tareas, en curso y terminadas</translation>
    </message>
    <message>
        <source>Figures, tables and parameters of this session in one web page or PDF</source>
        <translation>Figuras, tablas y parámetros de esta sesión en una página web o un PDF</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>Ár&amp;bol del modelo</translation>
    </message>
    <message>
        <source>Show or hide the model tree</source>
        <translation>Mostrar u ocultar el árbol del modelo</translation>
    </message>
    <message>
        <source>En&amp;coder</source>
        <translation>Codi&amp;ficador</translation>
    </message>
    <message>
        <source>Show or hide the encoder&apos;s settings</source>
        <translation>Mostrar u ocultar los ajustes del codificador</translation>
    </message>
    <message>
        <source>Save re&amp;port …</source>
        <translation>Guardar el i&amp;nforme…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BdRateModel</name>
    <message>
        <source>%1 to %2 dB</source>
        <translation>%1 a %2 dB</translation>
    </message>
    <message>
        <source>no range in common</source>
        <translation>sin intervalo común</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Over SQNR</source>
        <translation>En SQNR</translation>
    </message>
    <message>
        <source>Mean difference of rate at equal SQNR; negative: fewer bits than the anchor</source>
        <translation>Diferencia media de tasa a igual SQNR; negativa: menos bits que la curva de referencia</translation>
    </message>
    <message>
        <source>bpw</source>
        <translation>bpw</translation>
    </message>
    <message>
        <source>The same in bits per weight</source>
        <translation>La misma en bits por peso</translation>
    </message>
    <message>
        <source>The range that both curves cover</source>
        <translation>El intervalo que cubren ambas curvas</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::BitstreamView</name>
    <message>
        <source>%1 bytes · %2 bits per weight (coded) · %3 (model) · %4 (file)</source>
        <translation>%1 bytes · %2 bits por peso (codificados) · %3 (modelo) · %4 (archivo)</translation>
    </message>
    <message>
        <source>Bitstream</source>
        <translation>Flujo de bits</translation>
    </message>
    <message>
        <source>Version 0 codes its symbols with zlib or zstd: there is no model to compare with</source>
        <translation>La versión 0 codifica sus símbolos con zlib o zstd: no hay modelo con el que comparar</translation>
    </message>
    <message>
        <source>Read frame %1</source>
        <translation>Leer fotograma %1</translation>
    </message>
    <message>
        <source>Decode symbols</source>
        <translation>Decodificar símbolos</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Comprobar %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::CompareView</name>
    <message>
        <source>Export the comparison</source>
        <translation>Exportar la comparación</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tablas (*.csv)</translation>
    </message>
    <message>
        <source>
NMSE %1, largest error %2
%3 of %4 elements differ</source>
        <translation>
NMSE %1, error máximo %2
Difieren %3 de %4 elementos</translation>
    </message>
    <message>
        <source>Compare with another checkpoint or stream</source>
        <translation>Comparar con otro checkpoint o flujo</translation>
    </message>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>Errores por capa y tensor</translation>
    </message>
    <message>
        <source>Inside the tensor</source>
        <translation>Dentro del tensor</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>Peores filas</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>Compare with a file …</source>
        <translation>Comparar con un archivo…</translation>
    </message>
    <message>
        <source>Compare with a folder …</source>
        <translation>Comparar con una carpeta…</translation>
    </message>
    <message>
        <source>Against its encoded self</source>
        <translation>Con su versión codificada</translation>
    </message>
    <message>
        <source>Against its source</source>
        <translation>Con su origen</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Intercambiar</translation>
    </message>
    <message>
        <source>Go to the worst</source>
        <translation>Ir al peor</translation>
    </message>
    <message>
        <source>Export CSV …</source>
        <translation>Exportar CSV…</translation>
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
        <translation>Error máximo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>What the colours show</source>
        <translation>Qué muestran los colores</translation>
    </message>
    <message>
        <source>Make the other one the reference</source>
        <translation>Tomar el otro como referencia</translation>
    </message>
    <message>
        <source>Another …</source>
        <translation>Otro…</translation>
    </message>
    <message>
        <source>Compare with something else</source>
        <translation>Comparar con otra cosa</translation>
    </message>
    <message>
        <source>Drop a second checkpoint, folder or .mcwc here, or choose one. Tensors are matched by name; the errors are those of the other against the reference.</source>
        <translation>Suelte aquí un segundo checkpoint, una carpeta o un .mcwc, o elija uno. Los tensores se asocian por nombre; los errores son los del otro frente a la referencia.</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 frente a %2</translation>
    </message>
    <message>
        <source>%1 tensors, %2 exact</source>
        <translation>%1 tensores, %2 exactos</translation>
    </message>
    <message>
        <source>%1 not comparable</source>
        <translation>%1 no comparables</translation>
    </message>
    <message>
        <source>identical</source>
        <translation>idénticos</translation>
    </message>
    <message>
        <source>no difference in what was compared</source>
        <translation>sin diferencias en lo comparado</translation>
    </message>
    <message>
        <source>SQNR %1 · NMSE %2 · largest error %3</source>
        <translation>SQNR %1 · NMSE %2 · error máximo %3</translation>
    </message>
    <message>
        <source>No layers are known here: the table below has every tensor</source>
        <translation>Aquí no se conocen capas: la tabla inferior contiene todos los tensores</translation>
    </message>
    <message>
        <source>Select a tensor to see its differences</source>
        <translation>Seleccione un tensor para ver sus diferencias</translation>
    </message>
    <message>
        <source>Comparing …</source>
        <translation>Comparando…</translation>
    </message>
    <message>
        <source>No difference: every element is the same</source>
        <translation>Sin diferencias: todos los elementos son iguales</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>elements</source>
        <translation>elementos</translation>
    </message>
    <message>
        <source>difference · mean %1, deviation %2</source>
        <translation>diferencia · media %1, desviación %2</translation>
    </message>
    <message>
        <source>around %1</source>
        <translation>en torno a %1</translation>
    </message>
    <message>
        <source>Comparing … The bar below shows how far it is.</source>
        <translation>Comparando… La barra inferior muestra el progreso.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Comparison</name>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>%1 differ</source>
        <translation>difieren %1</translation>
    </message>
    <message>
        <source>only in the reference</source>
        <translation>solo en la referencia</translation>
    </message>
    <message>
        <source>only in the other</source>
        <translation>solo en el otro</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 frente a %2</translation>
    </message>
    <message>
        <source>another type</source>
        <translation>otro tipo</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ComparisonSession</name>
    <message>
        <source>Compare with %1</source>
        <translation>Comparar con %1</translation>
    </message>
    <message>
        <source>Compare %1 with its encoded self</source>
        <translation>Comparar %1 con su versión codificada</translation>
    </message>
    <message>
        <source>%1, encoded</source>
        <translation>%1, codificado</translation>
    </message>
    <message>
        <source>Compare %1 with %2</source>
        <translation>Comparar %1 con %2</translation>
    </message>
    <message>
        <source>Only float tensors of one shape have differences to show</source>
        <translation>Solo hay diferencias que mostrar entre tensores de coma flotante de igual forma</translation>
    </message>
    <message>
        <source>Compare %1</source>
        <translation>Comparar %1</translation>
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
        <translation>Máximo</translation>
    </message>
    <message>
        <source>Different</source>
        <translation>Distintos</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ExportButton</name>
    <message>
        <source>Picture (PNG)…</source>
        <translation>Imagen (PNG)…</translation>
    </message>
    <message>
        <source>Picture, twice the size (PNG)…</source>
        <translation>Imagen, doble tamaño (PNG)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Imagen (SVG)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Exportar esta vista</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>Copiar imagen</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FileDialogs</name>
    <message>
        <source>Open a model folder</source>
        <translation>Abrir una carpeta de modelo</translation>
    </message>
    <message>
        <source>Open a checkpoint or a stream</source>
        <translation>Abrir un checkpoint o un flujo</translation>
    </message>
    <message>
        <source>Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</source>
        <translation>Checkpoints, flujos y sesiones (*.safetensors *.bin *.pt *.pth *.json *.mcwc *.mcwc-session)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Export a stream</source>
        <translation>Exportar un flujo</translation>
    </message>
    <message>
        <source>MCWC streams (*.mcwc)</source>
        <translation>Flujos MCWC (*.mcwc)</translation>
    </message>
    <message>
        <source>Decode into a folder</source>
        <translation>Decodificar en una carpeta</translation>
    </message>
    <message>
        <source>Decode here</source>
        <translation>Decodificar aquí</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::FrameTableModel</name>
    <message>
        <source>Outside, frame %1</source>
        <translation>Fuera, fotograma %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Fotograma %1</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>Capa %2 (%1)</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>clave</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicho</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Fotograma</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
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
        <translation>Predichas</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Ahorro</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::GroupNames</name>
    <message>
        <source>FFN units</source>
        <translation>Unidades FFN</translation>
    </message>
    <message>
        <source>Attention heads</source>
        <translation>Cabezas de atención</translation>
    </message>
    <message>
        <source>%1 heads</source>
        <translation>Cabezas (%1)</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>Unidades (%1)</translation>
    </message>
    <message>
        <source>%1 layer %2</source>
        <translation>capa %2 (%1)</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobManager</name>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>No hay memoria suficiente para esto.</translation>
    </message>
    <message>
        <source>Close other programs or open a smaller checkpoint.</source>
        <translation>Cierre otros programas o abra un checkpoint más pequeño.</translation>
    </message>
    <message>
        <source>This is a defect of the program; please report it.</source>
        <translation>Es un defecto del programa; notifíquelo, por favor.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobTableModel</name>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniendo</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fallida</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>Tarea</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsBar</name>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a folder or a .mcwc anywhere · F1 shows the shortcuts</source>
        <translation>Suelte un checkpoint, una carpeta o un .mcwc en cualquier lugar · F1 muestra los atajos</translation>
    </message>
    <message>
        <source>%1: done in %2</source>
        <translation>%1: terminada en %2</translation>
    </message>
    <message>
        <source>%1: cancelled, nothing was written</source>
        <translation>%1: cancelada, no se escribió nada</translation>
    </message>
    <message>
        <source>%1: failed</source>
        <translation>%1: fallida</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>Every running and finished job (Ctrl+J)</source>
        <translation>Todas las tareas, en curso y terminadas (Ctrl+J)</translation>
    </message>
    <message>
        <source>All jobs</source>
        <translation>Todas las tareas</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::JobsPanel</name>
    <message>
        <source>No jobs yet. Opening, analysing, exporting, decoding, checking and comparing are listed here, with what they made or why they failed.</source>
        <translation>Aún no hay tareas. Aquí aparecen las de abrir, analizar, exportar, decodificar, comprobar y comparar, con lo que produjeron o por qué fallaron.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Repetir</translation>
    </message>
    <message>
        <source>Open the result</source>
        <translation>Abrir el resultado</translation>
    </message>
    <message>
        <source>Clear finished</source>
        <translation>Quitar terminadas</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Tareas</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::LayerAnalysis</name>
    <message>
        <source>Compare layers: %1</source>
        <translation>Comparar capas: %1</translation>
    </message>
    <message>
        <source>Compare units: %1</source>
        <translation>Comparar unidades: %1</translation>
    </message>
    <message>
        <source>Follow units: %1</source>
        <translation>Seguir unidades: %1</translation>
    </message>
    <message>
        <source>Compare solvers: %1</source>
        <translation>Comparar métodos: %1</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Stopped. Choose another group or measure and come back to start anew.</source>
        <translation>Detenido. Elija otro grupo u otra métrica y vuelva para empezar de nuevo.</translation>
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
        <translation>Buscar modelos</translation>
    </message>
    <message>
        <source>About MCWC Workbench</source>
        <translation>Acerca de MCWC Workbench</translation>
    </message>
    <message>
        <source>MCWC Workbench %1</source>
        <translation>MCWC Workbench %1</translation>
    </message>
    <message>
        <source>Motion-compensated weight compression for model checkpoints.</source>
        <translation>Compresión de pesos con compensación de movimiento para checkpoints de modelos.</translation>
    </message>
    <message>
        <source>Saved %1, %2</source>
        <translation>Guardado: %1, %2</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Decoded %1 tensors</source>
        <translation>%1 tensores decodificados</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Guardar la sesión</translation>
    </message>
    <message>
        <source>MCWC sessions (*.mcwc-session)</source>
        <translation>Sesiones MCWC (*.mcwc-session)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>Guardado: %1</translation>
    </message>
    <message>
        <source>Open a model</source>
        <translation>Abrir un modelo</translation>
    </message>
    <message>
        <source>Drop a checkpoint, a stream or a session anywhere, or open one here. Only headers are read, so it appears at once. Next opens the sample if nothing is open.</source>
        <translation>Suelte un checkpoint, un flujo o una sesión en cualquier lugar, o ábralo aquí. Solo se leen las cabeceras, así que aparece al instante. «Siguiente» abre el ejemplo si no hay nada abierto.</translation>
    </message>
    <message>
        <source>Layers as frames</source>
        <translation>Capas como fotogramas</translation>
    </message>
    <message>
        <source>Each bar is a layer, its height the bits it costs. Keyframes are coded by themselves, the others are predicted from the layer before. Double-click a bar to make it a keyframe.</source>
        <translation>Cada barra es una capa y su altura, los bits que cuesta. Los fotogramas clave se codifican por separado; los demás se predicen a partir de la capa anterior. Haga doble clic en una barra para convertirla en fotograma clave.</translation>
    </message>
    <message>
        <source>Every tensor</source>
        <translation>Todos los tensores</translation>
    </message>
    <message>
        <source>Layers, groups and tensors with their rate. The context menu makes rules: finer, coarser or lossless for some of them.</source>
        <translation>Capas, grupos y tensores con su tasa. El menú contextual crea reglas: más fino, más grueso o sin pérdidas para algunos de ellos.</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Move the rate and the distance of keyframes: size and error follow within a second. Every change can be undone.</source>
        <translation>Cambie la tasa y la distancia entre fotogramas clave: el tamaño y el error se actualizan en menos de un segundo. Todos los cambios se pueden deshacer.</translation>
    </message>
    <message>
        <source>Look closer</source>
        <translation>Ver de cerca</translation>
    </message>
    <message>
        <source>The views show one selection: a layer chosen in one is chosen in all. Alt+Left goes back.</source>
        <translation>Las vistas muestran una misma selección: una capa elegida en una queda elegida en todas. Alt+Izquierda vuelve atrás.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writes the compressed stream. F1 shows all shortcuts; Help › Tour shows this again.</source>
        <translation>Escribe el flujo comprimido. F1 muestra todos los atajos; Ayuda › Visita guiada vuelve a mostrar esto.</translation>
    </message>
    <message>
        <source>The window uses it from the next start on.</source>
        <translation>Se aplicará la próxima vez que se inicie el programa.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation>
            <numerusform>%1, %n capa: %2</numerusform>
            <numerusform>%1, %n capas: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>no group</source>
        <translation>ningún grupo</translation>
    </message>
    <message>
        <source>%1: %2 layers, %3 groups</source>
        <translation>%1: %2 capas, %3 grupos</translation>
    </message>
    <message>
        <source>This mapping does not fit: no group of it has all its tensors here.</source>
        <translation>Este mapeo no encaja: ninguno de sus grupos tiene aquí todos sus tensores.</translation>
    </message>
    <message>
        <source>This mapping does not fit; the shipped family %1 does.</source>
        <translation>Este mapeo no encaja; la familia incluida %1, sí.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message>
        <source>Use it</source>
        <translation>Usar</translation>
    </message>
    <message>
        <source>Model family</source>
        <translation>Familia del modelo</translation>
    </message>
    <message>
        <source>Family description, JSON</source>
        <translation>Descripción de familia, JSON</translation>
    </message>
    <message>
        <source>What the description makes of the tensors</source>
        <translation>Qué reconoce la descripción en los tensores</translation>
    </message>
    <message>
        <source>Says which tensors form a layer and which share units, so that layers can be aligned and predicted. docs/families.md explains every key.</source>
        <translation>Indica qué tensores forman una capa y cuáles comparten unidades, para poder alinear y predecir capas. docs/families.md explica todas las claves.</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descripción</translation>
    </message>
    <message>
        <source>What it matches</source>
        <translation>Lo que reconoce</translation>
    </message>
    <message>
        <source>Open …</source>
        <translation>Abrir…</translation>
    </message>
    <message>
        <source>Save as …</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Save the family description</source>
        <translation>Guardar la descripción de familia</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>A family is used when one of its groups has all its tensors. Compare the names below with &quot;layer&quot; and &quot;tensor&quot;.</source>
        <translation>Una familia se usa si uno de sus grupos tiene todos sus tensores. Compare los nombres de abajo con «layer» y «tensor».</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>y %n más</numerusform>
            <numerusform>y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Matched</source>
        <translation>Reconocido</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Observaciones</translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation>
            <numerusform>Fuera de las capas: %n tensor</numerusform>
            <numerusform>Fuera de las capas: %n tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is too large for a family description.</source>
        <translation>%1 es demasiado grande para una descripción de familia.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Elija otra carpeta.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message>
        <source>Filter tensors: text or h.*.mlp.*</source>
        <translation>Filtrar tensores: texto o h.*.mlp.*</translation>
    </message>
    <message>
        <source>Filter tensors by name</source>
        <translation>Filtrar tensores por nombre</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>Árbol del modelo</translation>
    </message>
    <message>
        <source>unknown family</source>
        <translation>familia desconocida</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation>
            <numerusform>%1 · %n capa · %2 pesos</numerusform>
            <numerusform>%1 · %n capas · %2 pesos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 of tensors</source>
        <translation>%1 · %2 de tensores</translation>
    </message>
    <message>
        <source>%1 · tied head</source>
        <translation>%1 · salida vinculada</translation>
    </message>
    <message>
        <source>Rule for %1</source>
        <translation>Regla para %1</translation>
    </message>
    <message>
        <source>Rule for %1, every layer</source>
        <translation>Regla para %1, todas las capas</translation>
    </message>
    <message>
        <source>Copy the name</source>
        <translation>Copiar el nombre</translation>
    </message>
    <message>
        <source>Finer: qbits %1</source>
        <translation>Más fino: qbits %1</translation>
    </message>
    <message>
        <source>Coarser: qbits %1</source>
        <translation>Más grueso: qbits %1</translation>
    </message>
    <message>
        <source>Lossless</source>
        <translation>Sin pérdidas</translation>
    </message>
    <message>
        <source>Never predict</source>
        <translation>Nunca predecir</translation>
    </message>
    <message>
        <source>Align: exact</source>
        <translation>Alinear: exacto</translation>
    </message>
    <message>
        <source>Align: greedy</source>
        <translation>Alinear: voraz</translation>
    </message>
    <message>
        <source>Align: sorted projection</source>
        <translation>Alinear: proyección ordenada</translation>
    </message>
    <message>
        <source>Do not align</source>
        <translation>No alinear</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message>
        <source>%1 layer %2</source>
        <translation>Capa %2 (%1)</translation>
    </message>
    <message>
        <source>Layer %1</source>
        <translation>Capa %1</translation>
    </message>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n cabeza</numerusform>
            <numerusform>%n cabezas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unidad</numerusform>
            <numerusform>%n unidades</numerusform>
        </translation>
    </message>
    <message>
        <source>FFN</source>
        <translation>FFN</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Atención</translation>
    </message>
    <message>
        <source>Cross attention</source>
        <translation>Atención cruzada</translation>
    </message>
    <message>
        <source>Unknown tensors, passed through</source>
        <translation>Tensores desconocidos, por separado</translation>
    </message>
    <message>
        <source>Other tensors</source>
        <translation>Otros tensores</translation>
    </message>
    <message>
        <source>Buffers</source>
        <translation>Búferes</translation>
    </message>
    <message>
        <source>tied to %1</source>
        <translation>vinculado a %1</translation>
    </message>
    <message>
        <source>mixed</source>
        <translation>mixto</translation>
    </message>
    <message>
        <source>intra</source>
        <translation>intra</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicho</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>tied</source>
        <translation>vinculado</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTreeModel</name>
    <message>
        <source>tied</source>
        <translation>vinculado</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No model family describes this tensor: it is coded by itself and never moved.</source>
        <translation>Ninguna familia de modelos describe este tensor: se codifica por separado y nunca se mueve.</translation>
    </message>
    <message>
        <source>by rule: %1</source>
        <translation>por regla: %1</translation>
    </message>
    <message>
        <source>coded in %1</source>
        <translation>codificado en %1</translation>
    </message>
    <message>
        <source>Bits per weight after coding</source>
        <translation>Bits por peso tras codificar</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Coded</source>
        <translation>Codificado</translation>
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
        <translation>Modo</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regla</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MotionView</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Which units are followed</source>
        <translation>Qué unidades se siguen</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Pila</translation>
    </message>
    <message>
        <source>Which stack of layers</source>
        <translation>Qué pila de capas</translation>
    </message>
    <message>
        <source>Colour by</source>
        <translation>Colorear por</translation>
    </message>
    <message>
        <source>What matches are coloured and filtered by</source>
        <translation>Según qué se colorean y filtran los emparejamientos</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>Cómo se colorean los valores</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>What the height of a point in the field is</source>
        <translation>Qué indica la altura de un punto en el campo</translation>
    </message>
    <message>
        <source>One layer back</source>
        <translation>Una capa atrás</translation>
    </message>
    <message>
        <source>One layer back (,)</source>
        <translation>Una capa atrás (,)</translation>
    </message>
    <message>
        <source>Play through the layers</source>
        <translation>Recorrer las capas</translation>
    </message>
    <message>
        <source>Play through the layers (Space)</source>
        <translation>Recorrer las capas (Espacio)</translation>
    </message>
    <message>
        <source>One layer on</source>
        <translation>Una capa adelante</translation>
    </message>
    <message>
        <source>One layer on (.)</source>
        <translation>Una capa adelante (.)</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>Ninguna familia de modelos encaja con este checkpoint, así que no se sabe qué tensores son unidades de qué capa.
Un archivo de mapeo lo indica: véase docs/families.md.</translation>
    </message>
    <message>
        <source>colour: similarity</source>
        <translation>color: similitud</translation>
    </message>
    <message>
        <source>colour: bits saved</source>
        <translation>color: bits ahorrados</translation>
    </message>
    <message>
        <source>Weakest match shown</source>
        <translation>Emparejamiento mínimo mostrado</translation>
    </message>
    <message>
        <source>Weaker matches are hidden. It starts where a match saves as much as it costs to send.</source>
        <translation>Los emparejamientos más débiles se ocultan. Empieza donde un emparejamiento ahorra tanto como cuesta enviarlo.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>al menos %1</translation>
    </message>
    <message>
        <source>Units through depth</source>
        <translation>Unidades capa a capa</translation>
    </message>
    <message>
        <source>Motion field</source>
        <translation>Campo de movimiento</translation>
    </message>
    <message>
        <source>displacement</source>
        <translation>desplazamiento</translation>
    </message>
    <message>
        <source>position</source>
        <translation>posición</translation>
    </message>
    <message>
        <source>Motion of units</source>
        <translation>Movimiento de unidades</translation>
    </message>
    <message>
        <source>All matches (CSV)…</source>
        <translation>Todos los emparejamientos (CSV)…</translation>
    </message>
    <message>
        <source>Following units…</source>
        <translation>Siguiendo unidades…</translation>
    </message>
    <message>
        <source>|cosine|</source>
        <translation>|coseno|</translation>
    </message>
    <message>
        <source>bits saved per weight</source>
        <translation>bits ahorrados por peso</translation>
    </message>
    <message>
        <source>Nothing comes before %1: choose a later layer.</source>
        <translation>No hay nada antes de la %1: elija una capa posterior.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2 units shown</source>
        <translation>se muestran %1 de %2 unidades</translation>
    </message>
    <message>
        <source>, the strongest %1 as lines</source>
        <translation>, las %1 más fuertes como líneas</translation>
    </message>
    <message>
        <source>Click a line or a point to pick a unit; arrow keys step, Space plays through the layers</source>
        <translation>Haga clic en una línea o un punto para elegir una unidad; flechas: paso a paso; Espacio: recorrer capas</translation>
    </message>
    <message>
        <source>unit %1 of %2 from unit %3 of %4 · cosine %5 · saves %6, %7 per weight</source>
        <translation>unidad %1 de la %2 desde la unidad %3 de la %4 · coseno %5 · ahorra %6, %7 por peso</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>%1: motion of units</source>
        <translation>%1: movimiento de unidades</translation>
    </message>
    <message>
        <source>Each layer from the one before it, in bits per weight of the group</source>
        <translation>Cada capa desde la anterior, en bits por peso del grupo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>Mean cosine</source>
        <translation>Coseno medio</translation>
    </message>
    <message>
        <source>Saves</source>
        <translation>Ahorro</translation>
    </message>
    <message>
        <source>Motion costs</source>
        <translation>Gasto en movimiento</translation>
    </message>
    <message>
        <source>Net gain</source>
        <translation>Ganancia neta</translation>
    </message>
    <message>
        <source>Solvers, on one pair of layers</source>
        <translation>Métodos, en un par de capas</translation>
    </message>
    <message>
        <source>Solver</source>
        <translation>Método</translation>
    </message>
    <message>
        <source>Of exact</source>
        <translation>Del exacto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
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
        <translation>Reparto de los bits</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Scales: of rows and columns. Syntax: headers, index, checksums. Motion: permutations and matched flags. Gains: of predicted units.</source>
        <translation>Escalas: de filas y columnas. Sintaxis: cabeceras, índice, sumas de verificación. Movimiento: permutaciones y marcas de emparejamiento. Ganancias: de las unidades predichas.</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>unknown: tensors pass through one by one</source>
        <translation>desconocida: cada tensor se codifica por separado</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Tensors</source>
        <translation>Tensores</translation>
    </message>
    <message>
        <source>%1, %2 of them tied</source>
        <translation>%1, %2 de ellos vinculados</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Tipos</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>.mcwc, version %1</source>
        <translation>.mcwc, versión %1</translation>
    </message>
    <message>
        <source>%1, %2 shards</source>
        <translation>%1, %2 fragmentos</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Otros archivos</translation>
    </message>
    <message>
        <source>Config</source>
        <translation>Configuración</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Ruta</translation>
    </message>
    <message>
        <source>Coded weights</source>
        <translation>Pesos codificados</translation>
    </message>
    <message>
        <source>Kept exactly</source>
        <translation>Tensores exactos</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Escalas</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Ganancias</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Sintaxis</translation>
    </message>
    <message>
        <source>Companion files</source>
        <translation>Archivos anexos</translation>
    </message>
    <message>
        <source>Where the bits go (estimate)</source>
        <translation>Reparto de los bits (estimación)</translation>
    </message>
    <message>
        <source>Frames (estimate)</source>
        <translation>Fotogramas (estimación)</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>Bases compartidas</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::PairSummary</name>
    <message>
        <source>mean cosine</source>
        <translation>coseno medio</translation>
    </message>
    <message>
        <source>Of each unit with the unit that it is matched with</source>
        <translation>De cada unidad con la unidad con la que está emparejada</translation>
    </message>
    <message>
        <source>largest cosine</source>
        <translation>coseno máximo</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>ahorro</translation>
    </message>
    <message>
        <source>Bits for each weight when units are predicted from their matches with the best gain, at high rate: −½ log2(1 − cosine²)</source>
        <translation>Bits por peso cuando las unidades se predicen desde sus emparejadas con la mejor ganancia, a tasa alta: −½ log2(1 − coseno²)</translation>
    </message>
    <message>
        <source>motion costs</source>
        <translation>gasto en movimiento</translation>
    </message>
    <message>
        <source>Bits for each weight to send which unit comes from which</source>
        <translation>Bits por peso para enviar qué unidad procede de cuál</translation>
    </message>
    <message>
        <source>net gain %1</source>
        <translation>ganancia neta %1</translation>
    </message>
    <message>
        <source>no net gain: motion costs %1 more than it saves</source>
        <translation>sin ganancia neta: el movimiento cuesta %1 más de lo que ahorra</translation>
    </message>
    <message>
        <source>nothing to gain</source>
        <translation>nada que ganar</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateChart</name>
    <message>
        <source>bits per weight (a): quantized tensors, side information included</source>
        <translation>bits por peso (a): tensores cuantizados, información lateral incluida</translation>
    </message>
    <message>
        <source>bits per weight (b): whole model</source>
        <translation>bits por peso (b): modelo completo</translation>
    </message>
    <message>
        <source>bits per weight (c): file</source>
        <translation>bits por peso (c): archivo</translation>
    </message>
    <message>
        <source>Shannon (Gaussian)</source>
        <translation>Shannon (gaussiana)</translation>
    </message>
    <message>
        <source>Block formats</source>
        <translation>Formatos de bloques</translation>
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
        <translation>orden de unidades alineado</translation>
    </message>
    <message>
        <source>unit order original</source>
        <translation>orden de unidades original</translation>
    </message>
    <message>
        <source>%1: rate and distortion</source>
        <translation>%1: tasa y distorsión</translation>
    </message>
    <message>
        <source>%1 · weights XXH3-128 %2 · %3</source>
        <translation>%1 · pesos XXH3-128 %2 · %3</translation>
    </message>
    <message>
        <source>qbits %1 · %2</source>
        <translation>qbits %1 · %2</translation>
    </message>
    <message>
        <source>Points (CSV)…</source>
        <translation>Puntos (CSV)…</translation>
    </message>
    <message>
        <source>Everything (JSON)…</source>
        <translation>Todo (JSON)…</translation>
    </message>
    <message>
        <source>Picture (SVG)…</source>
        <translation>Imagen (SVG)…</translation>
    </message>
    <message>
        <source>Picture (PDF)…</source>
        <translation>Imagen (PDF)…</translation>
    </message>
    <message numerus="yes">
        <source>effort %1, %2, rate weight %3, %n rules</source>
        <translation>
            <numerusform>esfuerzo %1, %2, peso de la tasa %3, %n regla</numerusform>
            <numerusform>esfuerzo %1, %2, peso de la tasa %3, %n reglas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trellis %1, basis %2, %3, rate weight %4, %n rules</source>
        <translation>
            <numerusform>trellis %1, base %2, %3, peso de la tasa %4, %n regla</numerusform>
            <numerusform>trellis %1, base %2, %3, peso de la tasa %4, %n reglas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RatePointModel</name>
    <message>
        <source>cached</source>
        <translation>en caché</translation>
    </message>
    <message>
        <source>%1 of the weights are stored in another format: their rows do not fit the blocks</source>
        <translation>%1 de los pesos están almacenados en otro formato: sus filas no encajan en los bloques</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>cached (%1)</source>
        <translation>en caché (%1)</translation>
    </message>
    <message>
        <source>no other point is better in both</source>
        <translation>ningún otro punto es mejor en ambos</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>Curva</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
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
        <translation>Ahorro</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>Bits per weight of the quantized tensors, with all side information</source>
        <translation>Bits por peso de los tensores cuantizados, con toda la información lateral</translation>
    </message>
    <message>
        <source>Bits per weight of the whole model, with tensors that are kept exactly</source>
        <translation>Bits por peso del modelo completo, con los tensores que se conservan exactos</translation>
    </message>
    <message>
        <source>Bits per weight of the file, companion files included</source>
        <translation>Bits por peso del archivo, anexos incluidos</translation>
    </message>
    <message>
        <source>Of the file; for baselines of the quantized tensors</source>
        <translation>Del archivo; en las líneas base, de los tensores cuantizados</translation>
    </message>
    <message>
        <source>What prediction saves, in bits per weight, motion paid</source>
        <translation>Lo que ahorra la predicción, en bits por peso, descontado el movimiento</translation>
    </message>
    <message>
        <source>No other point is better in both rate and error</source>
        <translation>Ningún otro punto es mejor a la vez en tasa y en error</translation>
    </message>
    <message>
        <source>That the encoder took, also when the point comes from the cache</source>
        <translation>El que necesitó el codificador, también si el punto procede de la caché</translation>
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
        <translation>fotogramas clave a mano, exacta</translation>
    </message>
    <message>
        <source>k %1, exact</source>
        <translation>k %1, exacta</translation>
    </message>
    <message>
        <source>keyframes by hand, greedy</source>
        <translation>fotogramas clave a mano, voraz</translation>
    </message>
    <message>
        <source>k %1, greedy</source>
        <translation>k %1, voraz</translation>
    </message>
    <message>
        <source>keyframes by hand, sorted projection</source>
        <translation>fotogramas clave a mano, proyección ordenada</translation>
    </message>
    <message>
        <source>k %1, sorted projection</source>
        <translation>k %1, proyección ordenada</translation>
    </message>
    <message>
        <source>keyframes by hand, not aligned</source>
        <translation>fotogramas clave a mano, sin alinear</translation>
    </message>
    <message>
        <source>k %1, not aligned</source>
        <translation>k %1, sin alinear</translation>
    </message>
    <message>
        <source>%1, effort %2</source>
        <translation>%1, esfuerzo %2</translation>
    </message>
    <message>
        <source>%1, trellis %2, basis %3</source>
        <translation>%1, trellis %2, base %3</translation>
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
        <translation>zstd (sin pérdidas)</translation>
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
        <translation>todas las partes</translation>
    </message>
    <message>
        <source>without alignment</source>
        <translation>sin alineación</translation>
    </message>
    <message>
        <source>without prediction</source>
        <translation>sin predicción</translation>
    </message>
    <message>
        <source>without keyframes but the first</source>
        <translation>solo el primer fotograma clave</translation>
    </message>
    <message>
        <source>without choice of references</source>
        <translation>sin elección de referencia</translation>
    </message>
    <message>
        <source>without shared bases</source>
        <translation>sin bases compartidas</translation>
    </message>
    <message>
        <source>without trellis</source>
        <translation>sin trellis</translation>
    </message>
    <message>
        <source>without learned shapes</source>
        <translation>sin distribuciones aprendidas</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>sin %1</translation>
    </message>
    <message>
        <source>without prediction within tensors</source>
        <translation>sin predicción dentro de tensores</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateSweep</name>
    <message>
        <source>Sweep %1</source>
        <translation>Barrido de %1</translation>
    </message>
    <message>
        <source>Ablation of the codec on %1</source>
        <translation>Ablación del códec en %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateView</name>
    <message>
        <source>Zoom to selected</source>
        <translation>Acercar a la selección</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>Restablecer zoom</translation>
    </message>
    <message>
        <source>Use these settings</source>
        <translation>Usar estos ajustes</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Borrar selección</translation>
    </message>
    <message>
        <source>(a) quantized tensors</source>
        <translation>(a) tensores cuantizados</translation>
    </message>
    <message>
        <source>(b) whole model</source>
        <translation>(b) modelo completo</translation>
    </message>
    <message>
        <source>(c) file</source>
        <translation>(c) archivo</translation>
    </message>
    <message>
        <source>Figure of rate</source>
        <translation>Cifra de tasa</translation>
    </message>
    <message>
        <source>Which bits per weight are drawn, marked as Pareto points and compared</source>
        <translation>Qué bits por peso se dibujan, se marcan como puntos de Pareto y se comparan</translation>
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
        <translation>Métrica de error</translation>
    </message>
    <message>
        <source>Rate against distortion</source>
        <translation>Tasa frente a distorsión</translation>
    </message>
    <message>
        <source>Curve that the others are held against</source>
        <translation>Curva con la que se comparan las demás</translation>
    </message>
    <message>
        <source>Points of the sweep</source>
        <translation>Puntos del barrido</translation>
    </message>
    <message>
        <source>Curves against the chosen one</source>
        <translation>Curvas frente a la elegida</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>BD-rate</source>
        <translation>BD-rate</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Frente a</translation>
    </message>
    <message>
        <source>Points appear here as they are done.</source>
        <translation>Los puntos aparecen aquí a medida que se terminan.</translation>
    </message>
    <message>
        <source>No sweep yet. Start one above: each combination of k, qbits, effort and alignment is encoded without writing a file, and becomes a point of a curve. Points that are known already are not computed again.</source>
        <translation>Aún no hay ningún barrido. Inicie uno arriba: cada combinación de k, qbits, esfuerzo y alineación se codifica sin escribir ningún archivo y se convierte en un punto de una curva. Los puntos ya conocidos no se calculan de nuevo.</translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 de %2 seleccionados</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1; %2</translation>
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
        <translation>%1; %2; %3</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>saved by prediction</source>
        <translation>ahorro por predicción</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>esfuerzo</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>in another format</source>
        <translation>en otro formato</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>Pareto</source>
        <translation>Pareto</translation>
    </message>
    <message>
        <source>none better in both</source>
        <translation>ninguno mejor en ambos</translation>
    </message>
    <message>
        <source>Rate–distortion</source>
        <translation>Tasa-distorsión</translation>
    </message>
    <message>
        <source>Rate against distortion, with all parameters</source>
        <translation>Tasa frente a distorsión, con todos los parámetros</translation>
    </message>
    <message>
        <source>BD-rate against %1</source>
        <translation>BD-rate frente a %1</translation>
    </message>
    <message>
        <source>No point has a place in this chart: nothing is lost, or no tensor of this model is quantized. The table shows what there is.</source>
        <translation>Ningún punto tiene lugar en este gráfico: no se pierde nada o no se cuantiza ningún tensor de este modelo. La tabla muestra lo que hay.</translation>
    </message>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n punto</numerusform>
            <numerusform>%n puntos</numerusform>
        </translation>
    </message>
    <message>
        <source>Click a point or drag over several; the wheel zooms, arrow keys walk, Enter uses a point</source>
        <translation>Haga clic en un punto o arrastre sobre varios; la rueda amplía, las flechas recorren, Intro usa un punto</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Report</name>
    <message>
        <source>%1 (the first %2 of %3)</source>
        <translation>%1 (los primeros %2 de %3)</translation>
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
        <translation>Guardar el informe</translation>
    </message>
    <message>
        <source>Web page, everything inside (*.html);;PDF (*.pdf)</source>
        <translation>Página web, todo incluido (*.html);;PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ReportRun</name>
    <message>
        <source>opening %1</source>
        <translation>abriendo %1</translation>
    </message>
    <message>
        <source>encoding to measure</source>
        <translation>codificando para medir</translation>
    </message>
    <message>
        <source>writing %1</source>
        <translation>escribiendo %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SessionKeeper</name>
    <message>
        <source>Save %1</source>
        <translation>Guardar %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Compare with the session</source>
        <translation>Comparar con la sesión</translation>
    </message>
    <message>
        <source>%1 is not what it was when the session was saved</source>
        <translation>%1 ha cambiado desde que se guardó la sesión</translation>
    </message>
    <message>
        <source>Settings and selection are back; all figures are those of the present weights.</source>
        <translation>Se han recuperado los ajustes y la selección; todas las cifras son las de los pesos actuales.</translation>
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
        <translation>exacta</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>voraz</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>proyección ordenada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>alineado</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>layer %1 as by the interval</source>
        <translation>capa %1 según el intervalo</translation>
    </message>
    <message>
        <source>keyframe at layer %1</source>
        <translation>fotograma clave en la capa %1</translation>
    </message>
    <message>
        <source>predicted layer %1</source>
        <translation>capa %1 predicha</translation>
    </message>
    <message>
        <source>keyframes</source>
        <translation>fotogramas clave</translation>
    </message>
    <message>
        <source>new rule</source>
        <translation>regla nueva</translation>
    </message>
    <message>
        <source>new rule for %1</source>
        <translation>regla nueva para %1</translation>
    </message>
    <message>
        <source>no rule for %1</source>
        <translation>sin regla para %1</translation>
    </message>
    <message>
        <source>rule for %1</source>
        <translation>regla para %1</translation>
    </message>
    <message>
        <source>rules</source>
        <translation>reglas</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>keyframe interval</source>
        <translation>intervalo de fotogramas clave</translation>
    </message>
    <message>
        <source>alignment</source>
        <translation>alineación</translation>
    </message>
    <message>
        <source>unit order</source>
        <translation>orden de unidades</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sin pérdidas</translation>
    </message>
    <message>
        <source>not lossless</source>
        <translation>con pérdidas</translation>
    </message>
    <message>
        <source>rate weight</source>
        <translation>peso de la tasa</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>ajustes</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>esfuerzo</translation>
    </message>
    <message>
        <source>nominal rate</source>
        <translation>tasa nominal</translation>
    </message>
    <message>
        <source>%1 bpw</source>
        <translation>%1 bpw</translation>
    </message>
    <message>
        <source>aim</source>
        <translation>objetivo</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>modo</translation>
    </message>
    <message>
        <source>states of the quantizer</source>
        <translation>estados del cuantizador</translation>
    </message>
    <message>
        <source>scalar</source>
        <translation>escalar</translation>
    </message>
    <message>
        <source>directions of shared bases</source>
        <translation>direcciones de las bases compartidas</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>learned distributions, at most</source>
        <translation>distribuciones aprendidas, como máximo</translation>
    </message>
    <message>
        <source>profile of distributions</source>
        <translation>perfil de distribuciones</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>uno para todos</translation>
    </message>
    <message>
        <source>by the difference from the reference</source>
        <translation>según la diferencia con la referencia</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>para cada tensor</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>pasos de cuantización</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SettingsPanel</name>
    <message>
        <source>Selected</source>
        <translation>Selección</translation>
    </message>
    <message>
        <source>Analyse</source>
        <translation>Analizar</translation>
    </message>
    <message>
        <source>Run the whole encoder without writing: every figure measured</source>
        <translation>Ejecutar todo el codificador sin escribir: se miden todas las cifras</translation>
    </message>
    <message>
        <source>Export .mcwc</source>
        <translation>Exportar .mcwc</translation>
    </message>
    <message>
        <source>Decode to a folder …</source>
        <translation>Decodificar en una carpeta…</translation>
    </message>
    <message>
        <source>Stream</source>
        <translation>Flujo</translation>
    </message>
    <message>
        <source>shape</source>
        <translation>forma</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>type</source>
        <translation>tipo</translation>
    </message>
    <message>
        <source>size</source>
        <translation>tamaño</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>codificado</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>bits por peso</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>modo</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>regla</translation>
    </message>
    <message>
        <source>why</source>
        <translation>motivo</translation>
    </message>
    <message>
        <source>exact (hungarian)</source>
        <translation>exacta (húngaro)</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>voraz</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>proyección ordenada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>The best match of all units</source>
        <translation>El mejor emparejamiento de todas las unidades</translation>
    </message>
    <message>
        <source>Best pairs first: faster, some score lost</source>
        <translation>Primero los mejores pares: más rápido, se pierde algo de calidad</translation>
    </message>
    <message>
        <source>Units sorted along one projection: fastest</source>
        <translation>Unidades ordenadas a lo largo de una proyección: lo más rápido</translation>
    </message>
    <message>
        <source>Unit 0 with unit 0, and so on</source>
        <translation>Unidad 0 con unidad 0, y así sucesivamente</translation>
    </message>
    <message>
        <source>original</source>
        <translation>original</translation>
    </message>
    <message>
        <source>aligned</source>
        <translation>alineado</translation>
    </message>
    <message>
        <source>Decoded units stand as in the source</source>
        <translation>Las unidades decodificadas quedan como en el origen</translation>
    </message>
    <message>
        <source>Decoded units stay aligned: the same function, no permutation is sent</source>
        <translation>Las unidades decodificadas quedan alineadas: la misma función, no se envía ninguna permutación</translation>
    </message>
    <message>
        <source>Choose the base</source>
        <translation>Elegir la base</translation>
    </message>
    <message>
        <source>The checkpoint that this stream was encoded with</source>
        <translation>El checkpoint con el que se codificó este flujo</translation>
    </message>
    <message>
        <source>File …</source>
        <translation>Archivo…</translation>
    </message>
    <message>
        <source>Folder …</source>
        <translation>Carpeta…</translation>
    </message>
    <message>
        <source>This stream is predicted from the checkpoint %1. Its weights can be looked at and decoded once that is chosen.</source>
        <translation>Este flujo se predice a partir del checkpoint %1. Sus pesos se podrán examinar y decodificar una vez elegido este.</translation>
    </message>
    <message>
        <source>Predicted from the checkpoint %1</source>
        <translation>Predicho a partir del checkpoint %1</translation>
    </message>
    <message>
        <source>for each tensor</source>
        <translation>para cada tensor</translation>
    </message>
    <message>
        <source>one for all</source>
        <translation>uno para todos</translation>
    </message>
    <message>
        <source>All tensors have about the same relative error</source>
        <translation>Todos los tensores tienen más o menos el mismo error relativo</translation>
    </message>
    <message>
        <source>The least squared error in all for a size</source>
        <translation>El menor error cuadrático total para un tamaño</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ShortcutSheet</name>
    <message>
        <source>Shortcuts</source>
        <translation>Atajos de teclado</translation>
    </message>
    <message>
        <source>Frame strip: select a layer</source>
        <translation>Tira de fotogramas: seleccionar una capa</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Izquierda, Derecha, Inicio, Fin</translation>
    </message>
    <message>
        <source>Frame strip: toggle a keyframe</source>
        <translation>Tira de fotogramas: alternar fotograma clave</translation>
    </message>
    <message>
        <source>K, double click</source>
        <translation>K, doble clic</translation>
    </message>
    <message>
        <source>Frame strip: zoom, fit</source>
        <translation>Tira de fotogramas: zoom, ajustar</translation>
    </message>
    <message>
        <source>+, −, 0</source>
        <translation>+, −, 0</translation>
    </message>
    <message>
        <source>Back, forward</source>
        <translation>Atrás, adelante</translation>
    </message>
    <message>
        <source>the mouse&apos;s side buttons</source>
        <translation>los botones laterales del ratón</translation>
    </message>
    <message>
        <source>Bytes: move</source>
        <translation>Bytes: mover</translation>
    </message>
    <message>
        <source>arrow keys</source>
        <translation>teclas de flecha</translation>
    </message>
    <message>
        <source>Tour: next, back, skip</source>
        <translation>Visita guiada: siguiente, atrás, omitir</translation>
    </message>
    <message>
        <source>Return, Left, Esc</source>
        <translation>Intro, Izquierda, Esc</translation>
    </message>
    <message>
        <source>Close a message</source>
        <translation>Cerrar un mensaje</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Heat map: move, ten cells, pan</source>
        <translation>Mapa de calor: mover, diez celdas, desplazar</translation>
    </message>
    <message>
        <source>arrow keys, with Shift, with Ctrl</source>
        <translation>teclas de flecha, con Mayús, con Ctrl</translation>
    </message>
    <message>
        <source>Heat map: zoom, show all</source>
        <translation>Mapa de calor: zoom, mostrar todo</translation>
    </message>
    <message>
        <source>Motion: play, step through layers</source>
        <translation>Movimiento: reproducir, avanzar por capas</translation>
    </message>
    <message>
        <source>Space, comma, full stop</source>
        <translation>Espacio, coma, punto</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SimilarityView</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Which units of the layers are compared</source>
        <translation>Qué unidades de las capas se comparan</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Métrica</translation>
    </message>
    <message>
        <source>What a cell of the layer matrix shows</source>
        <translation>Qué muestra una celda de la matriz de capas</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Emparejamiento</translation>
    </message>
    <message>
        <source>How units are matched before they are compared</source>
        <translation>Cómo se emparejan las unidades antes de compararlas</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>How values are coloured</source>
        <translation>Cómo se colorean los valores</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>What is shown where several cells share a pixel</source>
        <translation>Qué se muestra donde varias celdas comparten un píxel</translation>
    </message>
    <message>
        <source>No model family fits this checkpoint, so it is not known which of its tensors are units of which layer.
A mapping file says so: see docs/families.md.</source>
        <translation>Ninguna familia de modelos encaja con este checkpoint, así que no se sabe qué tensores son unidades de qué capa.
Un archivo de mapeo lo indica: véase docs/families.md.</translation>
    </message>
    <message>
        <source>matched cosine</source>
        <translation>coseno emparejado</translation>
    </message>
    <message>
        <source>net bits saved</source>
        <translation>ahorro neto de bits</translation>
    </message>
    <message>
        <source>linear CKA</source>
        <translation>CKA lineal</translation>
    </message>
    <message>
        <source>matching: greedy</source>
        <translation>emparejamiento: voraz</translation>
    </message>
    <message>
        <source>matching: exact</source>
        <translation>emparejamiento: exacto</translation>
    </message>
    <message>
        <source>detail: largest</source>
        <translation>detalle: máximo</translation>
    </message>
    <message>
        <source>detail: mean</source>
        <translation>detalle: media</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Capas</translation>
    </message>
    <message>
        <source>Before alignment</source>
        <translation>Antes de alinear</translation>
    </message>
    <message>
        <source>After alignment</source>
        <translation>Después de alinear</translation>
    </message>
    <message>
        <source>Layers compared with layers</source>
        <translation>Capas comparadas con capas</translation>
    </message>
    <message>
        <source>Units compared with units, before alignment</source>
        <translation>Unidades comparadas con unidades, antes de alinear</translation>
    </message>
    <message>
        <source>Units compared with units, after alignment</source>
        <translation>Unidades comparadas con unidades, después de alinear</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>coseno</translation>
    </message>
    <message>
        <source>%1: similarity</source>
        <translation>%1: similitud</translation>
    </message>
    <message>
        <source>Layer matrix (CSV)…</source>
        <translation>Matriz de capas (CSV)…</translation>
    </message>
    <message>
        <source>Units in sight, after alignment (CSV)…</source>
        <translation>Unidades visibles, después de alinear (CSV)…</translation>
    </message>
    <message>
        <source>All units, before alignment (CSV)…</source>
        <translation>Todas las unidades, antes de alinear (CSV)…</translation>
    </message>
    <message>
        <source>bpw saved, net</source>
        <translation>ahorro neto, bpw</translation>
    </message>
    <message>
        <source>Comparing units…</source>
        <translation>Comparando unidades…</translation>
    </message>
    <message>
        <source>Choose a cell of the layer matrix.</source>
        <translation>Elija una celda de la matriz de capas.</translation>
    </message>
    <message>
        <source>unit of %1</source>
        <translation>unidad de la %1</translation>
    </message>
    <message>
        <source>%1, reordered</source>
        <translation>%1, reordenada</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Coseno</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 desde la %2</translation>
    </message>
    <message>
        <source>%1 of %2 pairs of layers compared</source>
        <translation>%1 de %2 pares de capas comparados</translation>
    </message>
    <message>
        <source>Wheel zooms both, drag pans, arrow keys step, double click shows all</source>
        <translation>Rueda: zoom en ambas; arrastrar: desplazar; flechas: celda a celda; doble clic: mostrar todo</translation>
    </message>
    <message>
        <source>unit %1 → %2: cosine %3</source>
        <translation>unidad %1 → %2: coseno %3</translation>
    </message>
    <message>
        <source> · unit %1 is matched with %2, cosine %3</source>
        <translation> · la unidad %1 está emparejada con la %2, coseno %3</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Similitud</translation>
    </message>
    <message>
        <source>%1 · %2: layers with layers, units with units</source>
        <translation>%1 · %2: capas con capas, unidades con unidades</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a pair of layers: its verdict</comment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source> · matched, saves %1 in %2 weights</source>
        <translation> · emparejada, ahorra %1 en %2 pesos</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SolverTable</name>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>voraz</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>proyección ordenada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>saves</source>
        <translation>ahorro</translation>
    </message>
    <message>
        <source>of exact</source>
        <translation>del exacto</translation>
    </message>
    <message>
        <source>time</source>
        <translation>tiempo</translation>
    </message>
    <message>
        <source>Compare the solvers on these two layers</source>
        <translation>Comparar los métodos en estas dos capas</translation>
    </message>
    <message>
        <source>Runs every solver on these two layers; the exact one may take a while</source>
        <translation>Ejecuta todos los métodos en estas dos capas; el exacto puede tardar un poco</translation>
    </message>
    <message>
        <source>Solvers</source>
        <translation>Métodos</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message>
        <source>Drop a checkpoint or a .mcwc here</source>
        <translation>Suelte aquí un checkpoint o un .mcwc</translation>
    </message>
    <message>
        <source>a model folder, .safetensors, an index, pytorch_model.bin, a stream or a session</source>
        <translation>una carpeta de modelo, .safetensors, un índice, pytorch_model.bin, un flujo o una sesión</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message>
        <source>Models in the local Hugging Face cache</source>
        <translation>Modelos en la caché local de Hugging Face</translation>
    </message>
    <message>
        <source>See what is between the layers</source>
        <translation>Vea qué hay entre las capas</translation>
    </message>
    <message>
        <source>Open a checkpoint to see its layers as frames, tune the encoder, and export a compressed stream.</source>
        <translation>Abra un checkpoint para ver sus capas como fotogramas, ajustar el codificador y exportar un flujo comprimido.</translation>
    </message>
    <message>
        <source>Open file …</source>
        <translation>Abrir archivo…</translation>
    </message>
    <message>
        <source>Open folder …</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Abrir el ejemplo</translation>
    </message>
    <message>
        <source>Continue where you left off: %1</source>
        <translation>Continuar donde lo dejó: %1</translation>
    </message>
    <message>
        <source>Open %1, %2</source>
        <translation>Abrir %1, %2</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>carpeta</translation>
    </message>
    <message>
        <source>What you open appears here.</source>
        <translation>Lo que abra aparecerá aquí.</translation>
    </message>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation>
            <numerusform>%n más en Archivo › Modelos en caché</numerusform>
            <numerusform>%n más en Archivo › Modelos en caché</numerusform>
        </translation>
    </message>
    <message>
        <source>No models were found in the cache.</source>
        <translation>No se encontraron modelos en la caché.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando…</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StripFrames</name>
    <message>
        <source>%1 of %2 units predicted</source>
        <translation>%1 de %2 unidades predichas</translation>
    </message>
    <message>
        <source>prediction saves %1 bits per weight</source>
        <translation>la predicción ahorra %1 bits por peso</translation>
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
        <translation>%1: «%2» no es una lista de números</translation>
    </message>
    <message>
        <source>Write numbers with commas (2, 3.5, 6), or first:last:step (2:8:0.5).</source>
        <translation>Escriba números separados por comas (2, 3.5, 6) o primero:último:paso (2:8:0.5).</translation>
    </message>
    <message>
        <source>%1: %2 is out of range</source>
        <translation>%1: %2 está fuera de rango</translation>
    </message>
    <message>
        <source>Whole numbers from 1 to %1 are possible.</source>
        <translation>Se admiten números enteros de 1 a %1.</translation>
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
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>These are up to %1 points</source>
        <translation>Son hasta %1 puntos</translation>
    </message>
    <message>
        <source>Take fewer values: %1 are possible here, more with mcwc sweep.</source>
        <translation>Indique menos valores: aquí se admiten %1; con mcwc sweep, más.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepPanel</name>
    <message>
        <source>Keyframe intervals</source>
        <translation>Intervalos de fotogramas clave</translation>
    </message>
    <message>
        <source>Keyframe every k layers: numbers with commas, or first:last:step</source>
        <translation>Fotograma clave cada k capas: números separados por comas o primero:último:paso</translation>
    </message>
    <message>
        <source>Nominal bits per weight</source>
        <translation>Bits por peso nominales</translation>
    </message>
    <message>
        <source>The points of each curve: numbers with commas, or first:last:step (2:8:0.5)</source>
        <translation>Los puntos de cada curva: números separados por comas o primero:último:paso (2:8:0.5)</translation>
    </message>
    <message>
        <source>Efforts</source>
        <translation>Esfuerzos</translation>
    </message>
    <message>
        <source>1 to 9, a curve for each; empty: as the settings are</source>
        <translation>De 1 a 9, una curva para cada uno; vacío: según los ajustes</translation>
    </message>
    <message>
        <source>Baselines</source>
        <translation>Líneas base</translation>
    </message>
    <message>
        <source>Start sweep</source>
        <translation>Iniciar barrido</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Keyframes are set by hand: they hold for every point</source>
        <translation>Los fotogramas clave se han fijado a mano: valen para todos los puntos</translation>
    </message>
    <message>
        <source>as set</source>
        <translation>según ajustes</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%1 de %2 hechos</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
    <message>
        <source>%1 · %2 left</source>
        <translation>%1 · quedan %2</translation>
    </message>
    <message>
        <source>Cancelled. What was done is kept; starting again goes on from there.</source>
        <translation>Cancelado. Se conserva lo ya hecho; al iniciar de nuevo se continúa desde ahí.</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacta</translation>
    </message>
    <message>
        <source>greedy</source>
        <translation>voraz</translation>
    </message>
    <message>
        <source>sorted projection</source>
        <translation>proyección ordenada</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>Alignments</source>
        <translation>Alineaciones</translation>
    </message>
    <message>
        <source>How units are matched, a curve for each; none chosen: as the settings are</source>
        <translation>Cómo se emparejan las unidades, una curva para cada modo; sin elegir ninguno: según los ajustes</translation>
    </message>
    <message>
        <source>Also round to nearest, llama.cpp&apos;s block formats and zstd on the same tensors</source>
        <translation>También redondeo al más próximo, los formatos de bloques de llama.cpp y zstd con los mismos tensores</translation>
    </message>
    <message>
        <source>Progress of the sweep</source>
        <translation>Progreso del barrido</translation>
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
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alineación</translation>
    </message>
    <message numerus="yes">
        <source>%n methods</source>
        <translation>
            <numerusform>%n método</numerusform>
            <numerusform>%n métodos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to try</source>
        <translation>
            <numerusform>%n punto por probar</numerusform>
            <numerusform>%n puntos por probar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points and baselines to try</source>
        <translation>
            <numerusform>%n punto y líneas base por probar</numerusform>
            <numerusform>%n puntos y líneas base por probar</numerusform>
        </translation>
    </message>
    <message>
        <source>Ablation</source>
        <translation>Ablación</translation>
    </message>
    <message>
        <source>What each part of the codec is worth: a curve for each that is left out, in place of every combination. It takes the first effort, the first k above 1 and the first alignment.</source>
        <translation>Lo que vale cada parte del códec: en lugar de todas las combinaciones, una curva sin cada una de ellas. Se toman el primer esfuerzo, el primer k mayor que 1 y la primera alineación.</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::UndoActions</name>
    <message>
        <source>&amp;Undo %1</source>
        <translation>&amp;Deshacer: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo %1</source>
        <translation>&amp;Rehacer: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorkPage</name>
    <message>
        <source>No model family fits: there are no layers to show</source>
        <translation>Ninguna familia de modelos encaja: no hay capas que mostrar</translation>
    </message>
    <message>
        <source>Every tensor is coded by itself, nothing is aligned or predicted. Describe the family to see layers as frames.</source>
        <translation>Cada tensor se codifica por separado; nada se alinea ni se predice. Describa la familia para ver las capas como fotogramas.</translation>
    </message>
    <message>
        <source>Describe the family …</source>
        <translation>Describir la familia…</translation>
    </message>
    <message>
        <source>This stream has no layers to show: every tensor was coded by itself.</source>
        <translation>Este flujo no tiene capas que mostrar: cada tensor se codificó por separado.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Bits of each layer: keyframes and predicted frames</source>
        <translation>Bits de cada capa: fotogramas clave y predichos</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medición</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::Workspace</name>
    <message>
        <source>Open %1</source>
        <translation>Abrir %1</translation>
    </message>
    <message>
        <source>Check the mapping</source>
        <translation>Comprobar el mapeo</translation>
    </message>
    <message>
        <source>Estimate</source>
        <translation>Estimar</translation>
    </message>
    <message>
        <source>Analyse %1</source>
        <translation>Analizar %1</translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>Exportar %1</translation>
    </message>
    <message>
        <source>Encode %1 to drag</source>
        <translation>Codificar %1 para arrastrar</translation>
    </message>
    <message>
        <source>Decode %1</source>
        <translation>Decodificar %1</translation>
    </message>
    <message>
        <source>Measure %1</source>
        <translation>Medir %1</translation>
    </message>
    <message>
        <source>Open the base %1</source>
        <translation>Abrir la base %1</translation>
    </message>
</context>
<context>
    <name>mcwc::gui::WorstRowsModel</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>SQNR</source>
        <translation>SQNR</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Máximo</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ByteMap</name>
    <message>
        <source>Map of the file</source>
        <translation>Mapa del archivo</translation>
    </message>
    <message>
        <source>Open a .mcwc to see its bytes</source>
        <translation>Abra un .mcwc para ver sus bytes</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::Callout</name>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Finalizar</translation>
    </message>
    <message>
        <source>Tour, step %1 of %2: %3</source>
        <translation>Visita guiada, paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
    <message>
        <source>Show or hide %1</source>
        <translation>Mostrar u ocultar %1</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ColorLegend</name>
    <message>
        <source>Values beyond either end have its colour</source>
        <translation>Los valores fuera de la escala toman el color del extremo</translation>
    </message>
    <message>
        <source>Colours: %1 from %2 to %3</source>
        <translation>Colores: %1 de %2 a %3</translation>
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
        <translation>Gráfico de curvas</translation>
    </message>
    <message numerus="yes">
        <source>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</source>
        <translation>
            <numerusform>%1 frente a %2, %n punto. Las flechas van de punto en punto; Intro usa uno.</numerusform>
            <numerusform>%1 frente a %2, %n puntos. Las flechas van de punto en punto; Intro usa uno.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DisplacementPlot</name>
    <message>
        <source>Displacement field: how far each unit moved</source>
        <translation>Campo de desplazamiento: cuánto se movió cada unidad</translation>
    </message>
    <message>
        <source>unit in %1 (across), unit in %2 (down)</source>
        <translation>unidad en la %1 (eje x), unidad en la %2 (eje y)</translation>
    </message>
    <message>
        <source>unit in %1 (across), places moved since %2 (up)</source>
        <translation>unidad en la %1 (eje x), desplazamiento desde la %2 (eje y)</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DistributionChart</name>
    <message>
        <source>Histogram</source>
        <translation>Histograma</translation>
    </message>
    <message>
        <source>%1 in %2 bins</source>
        <translation>%1 en %2 intervalos</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · counts logarithmic</source>
        <translation>%1 · recuentos logarítmicos</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::DragHandle</name>
    <message>
        <source>Press to encode with these settings, then drag the file to a folder or another program</source>
        <translation>Pulse para codificar con estos ajustes; después arrastre el archivo a una carpeta o a otro programa</translation>
    </message>
    <message>
        <source>Drag to a folder or another program; Ctrl+C copies the file</source>
        <translation>Arrastre a una carpeta o a otro programa; Ctrl+C copia el archivo</translation>
    </message>
    <message>
        <source>Encoding the file to drag …</source>
        <translation>Codificando para arrastrar…</translation>
    </message>
    <message>
        <source>Drag the .mcwc out</source>
        <translation>Arrastrar el .mcwc</translation>
    </message>
    <message>
        <source>hold, or drag when it is ready</source>
        <translation>siga pulsando, o arrastre luego</translation>
    </message>
    <message>
        <source>%1 · ready to drag</source>
        <translation>%1 · listo para arrastrar</translation>
    </message>
    <message>
        <source>to a folder or another program</source>
        <translation>a una carpeta o a otro programa</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EncoderPanel</name>
    <message>
        <source>Keyframe every k layers</source>
        <translation>Fotograma clave cada k capas</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>1 codes every layer by itself; larger values predict more layers from earlier ones</source>
        <translation>1 codifica cada capa por separado; valores mayores predicen más capas a partir de otras anteriores</translation>
    </message>
    <message>
        <source>Nominal rate in bits per weight; the true rate stands below</source>
        <translation>Tasa nominal en bits por peso; la tasa real se muestra abajo</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Codificador</translation>
    </message>
    <message>
        <source>Lossless: keep every tensor exactly</source>
        <translation>Sin pérdidas: tensores exactos</translation>
    </message>
    <message>
        <source>Alignment</source>
        <translation>Alineación</translation>
    </message>
    <message>
        <source>Unit order after decoding</source>
        <translation>Orden de las unidades tras decodificar</translation>
    </message>
    <message>
        <source>Unit order</source>
        <translation>Orden de unidades</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Esfuerzo</translation>
    </message>
    <message>
        <source>Trellis and bases are set by hand; moving the slider sets them anew</source>
        <translation>El trellis y las bases están ajustados a mano; al mover el control se ajustan de nuevo</translation>
    </message>
    <message>
        <source>1 is the fastest, 9 gives the smallest streams: more states of the quantizer, shared bases</source>
        <translation>1 es lo más rápido, 9 da los flujos más pequeños: más estados del cuantizador, bases compartidas</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::ErrorMap</name>
    <message>
        <source>Errors by layer and tensor</source>
        <translation>Errores por capa y tensor</translation>
    </message>
    <message>
        <source>%1   ✓ exact   ✗ not comparable</source>
        <translation>%1   ✓ exacto   ✗ no comparable</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::EstimateBlock</name>
    <message>
        <source>Estimate</source>
        <translation>Estimación</translation>
    </message>
    <message>
        <source>Coded size</source>
        <translation>Tamaño codificado</translation>
    </message>
    <message>
        <source>bits per weight, coded</source>
        <translation>bits por peso, codificados</translation>
    </message>
    <message>
        <source>bits per weight, model</source>
        <translation>bits por peso, modelo</translation>
    </message>
    <message>
        <source>bits per weight, file</source>
        <translation>bits por peso, archivo</translation>
    </message>
    <message>
        <source>of the original</source>
        <translation>del original</translation>
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
        <translation>ahorro por predicción</translation>
    </message>
    <message>
        <source>Bits spent on quantized tensors, over their elements</source>
        <translation>Bits por elemento de los tensores cuantizados</translation>
    </message>
    <message>
        <source>Bits spent on all tensors, over all weights; tied weights count once</source>
        <translation>Bits de todos los tensores por cada peso; los pesos vinculados cuentan una vez</translation>
    </message>
    <message>
        <source>All bits of the file, companions included, over all weights</source>
        <translation>Todos los bits del archivo, anexos incluidos, por cada peso</translation>
    </message>
    <message>
        <source>File size against the tensor data of the checkpoint</source>
        <translation>Tamaño del archivo frente a los datos de tensores del checkpoint</translation>
    </message>
    <message>
        <source>Signal-to-quantization-noise ratio over quantized tensors</source>
        <translation>Relación señal-ruido de cuantización de los tensores cuantizados</translation>
    </message>
    <message>
        <source>Bits per weight that predicted frames save against coding every frame by itself</source>
        <translation>Bits por peso que ahorran los fotogramas predichos frente a codificar cada fotograma por separado</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medición</translation>
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
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>Range of the estimate</source>
        <translation>Intervalo de la estimación</translation>
    </message>
    <message>
        <source>95 of 100 whole runs lie in this range; &quot;Analyse&quot; measures</source>
        <translation>Donde se esperan 95 de cada 100 ejecuciones completas; «Analizar» lo mide</translation>
    </message>
    <message>
        <source>Squared error over the sum of squares of the quantized tensors</source>
        <translation>Error cuadrático dividido por la suma de cuadrados de los tensores cuantizados</translation>
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
        <translation>Buscar un nombre, valor o significado</translation>
    </message>
    <message>
        <source>Find in the syntax tree</source>
        <translation>Buscar en el árbol sintáctico</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Coincidencia anterior (Mayús+Intro)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Coincidencia siguiente (Intro)</translation>
    </message>
    <message>
        <source>looking …</source>
        <translation>buscando…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation>
            <numerusform>Leer %n fotograma más</numerusform>
            <numerusform>Leer %n fotogramas más</numerusform>
        </translation>
    </message>
    <message>
        <source>Frames are read when they are unfolded; only what was read is searched.</source>
        <translation>Los fotogramas se leen al desplegarlos; solo se busca en lo ya leído.</translation>
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
        <translation>exacto</translation>
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
        <translation>Fotogramas</translation>
    </message>
    <message>
        <source>No layers</source>
        <translation>Sin capas</translation>
    </message>
    <message>
        <source>keyframe</source>
        <translation>fotograma clave</translation>
    </message>
    <message>
        <source>predicted frame</source>
        <translation>fotograma predicho</translation>
    </message>
    <message>
        <source>outside the layers</source>
        <translation>fuera de las capas</translation>
    </message>
    <message>
        <source>Layer %1, %2</source>
        <translation>Capa %1, %2</translation>
    </message>
    <message>
        <source>%1 layer %2, %3</source>
        <translation>Capa %2 (%1), %3</translation>
    </message>
    <message>
        <source>made a keyframe by hand</source>
        <translation>marcado a mano como fotograma clave</translation>
    </message>
    <message>
        <source>made a predicted frame by hand</source>
        <translation>marcado a mano como fotograma predicho</translation>
    </message>
    <message>
        <source>%1, %2 bits per weight</source>
        <translation>%1, %2 bits por peso</translation>
    </message>
    <message>
        <source>weights %1, scales %2, motion %3, other %4</source>
        <translation>pesos %1, escalas %2, movimiento %3, otros %4</translation>
    </message>
    <message>
        <source>&amp;Keyframe as by the interval</source>
        <translation>Tipo según el &amp;intervalo</translation>
    </message>
    <message>
        <source>Make it a predicted frame (&amp;K)</source>
        <translation>&amp;Convertir en fotograma predicho</translation>
    </message>
    <message>
        <source>Make it a &amp;keyframe</source>
        <translation>&amp;Convertir en fotograma clave</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Acercar</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>A&amp;lejar</translation>
    </message>
    <message>
        <source>&amp;Fit all layers</source>
        <translation>A&amp;justar todas las capas</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::HeatmapView</name>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sin valor</translation>
    </message>
    <message>
        <source>row %1, column %2: %3 %4</source>
        <translation>fila %1, columna %2: %3 %4</translation>
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
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Cancel: %1</source>
        <translation>Cancelar: %1</translation>
    </message>
    <message>
        <source>Progress: %1</source>
        <translation>Progreso: %1</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>stopping</source>
        <translation>deteniendo</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>terminada en %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>terminada</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>fallida: %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapLegend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MapPanel</name>
    <message>
        <source>Treemap: area is bytes, nested as the syntax</source>
        <translation>Mapa de árbol: el área son bytes, anidados como la sintaxis</translation>
    </message>
    <message>
        <source>Ribbon: bytes in the order of the file</source>
        <translation>Cinta: bytes en el orden del archivo</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Double-click or Enter zooms in, Backspace out</source>
        <translation>Doble clic o Intro acerca, Retroceso aleja</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Zoom to %1</source>
        <translation>Acercar a %1</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MatchCurve</name>
    <message>
        <source>Matches, best first</source>
        <translation>Emparejamientos, los mejores primero</translation>
    </message>
    <message>
        <source>%1 of %2 matches pay for their motion</source>
        <translation>%1 de %2 emparejamientos compensan su movimiento</translation>
    </message>
    <message>
        <source>pays above %1</source>
        <translation>compensa desde %1</translation>
    </message>
    <message>
        <source>best match</source>
        <translation>mejor emparejamiento</translation>
    </message>
    <message>
        <source>worst of %1</source>
        <translation>peor de %1</translation>
    </message>
    <message>
        <source>%1 of matched units: %2 of %3 pay for their motion</source>
        <translation>%1 de las unidades emparejadas: %2 de %3 compensan su movimiento</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Cerrar este mensaje</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::MotionPlot</name>
    <message>
        <source>unit %1 of %2 from unit %3 of %4: %5 %6</source>
        <translation>unidad %1 de la %2 desde la unidad %3 de la %4: %5 %6</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::PartLook</name>
    <message>
        <source>Keyframes</source>
        <translation>Fotogramas clave</translation>
    </message>
    <message>
        <source>Predicted</source>
        <translation>Predichos</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>Scales</source>
        <translation>Escalas</translation>
    </message>
    <message>
        <source>Shared bases</source>
        <translation>Bases compartidas</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Movimiento</translation>
    </message>
    <message>
        <source>Gains</source>
        <translation>Ganancias</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exactos</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Sintaxis</translation>
    </message>
    <message>
        <source>Checksums</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Companions</source>
        <translation>Anexos</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleList</name>
    <message>
        <source>all tensors alike</source>
        <translation>iguales para todos</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>Other settings for tensors by name; of several that fit, the last one counts</source>
        <translation>Otros ajustes para tensores según su nombre; si encajan varias, cuenta la última</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>A rule for some tensors; the model tree&apos;s context menu makes one too</source>
        <translation>Una regla para algunos tensores; el menú contextual del árbol del modelo también las crea</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Añadir una regla</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message>
        <source>never predict</source>
        <translation>nunca predecir</translation>
    </message>
    <message>
        <source>pattern, e.g. h.*.mlp.*</source>
        <translation>patrón, p. ej. h.*.mlp.*</translation>
    </message>
    <message>
        <source>Pattern of tensor names</source>
        <translation>Patrón de nombres de tensores</translation>
    </message>
    <message>
        <source>* stands for any characters, ? for one</source>
        <translation>* equivale a cualesquiera caracteres, ? a uno</translation>
    </message>
    <message>
        <source>rate as for all</source>
        <translation>tasa general</translation>
    </message>
    <message>
        <source>qbits</source>
        <translation>qbits</translation>
    </message>
    <message>
        <source>lossless</source>
        <translation>sin pérdidas</translation>
    </message>
    <message>
        <source>How these tensors are coded</source>
        <translation>Cómo se codifican estos tensores</translation>
    </message>
    <message>
        <source>qbits of these tensors</source>
        <translation>qbits de estos tensores</translation>
    </message>
    <message>
        <source>align as for all</source>
        <translation>alineación general</translation>
    </message>
    <message>
        <source>align: %1</source>
        <translation>alineación: %1</translation>
    </message>
    <message>
        <source>Alignment of these tensors</source>
        <translation>Alineación de estos tensores</translation>
    </message>
    <message>
        <source>Holds for the whole group that one of the tensors is a part of</source>
        <translation>Vale para todo el grupo al que pertenece alguno de los tensores</translation>
    </message>
    <message>
        <source>Code these tensors by themselves in predicted frames too</source>
        <translation>Codificar estos tensores por separado también en los fotogramas predichos</translation>
    </message>
    <message>
        <source>Remove this rule</source>
        <translation>Quitar esta regla</translation>
    </message>
    <message>
        <source>fits none</source>
        <translation>ningún tensor</translation>
    </message>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation>
            <numerusform>%n tensor</numerusform>
            <numerusform>%n tensores</numerusform>
        </translation>
    </message>
    <message>
        <source>No tensor has such a name: patterns fit whole names, so one may have to begin with *. The rule is not applied.</source>
        <translation>Ningún tensor se llama así: los patrones se aplican a nombres completos, por lo que quizá deba empezar por *. La regla no se aplica.</translation>
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
        <translation>Aún no hay cifras</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
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
        <translation>Gráfico de pendientes: qué unidad procede de cuál</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::StreamInspector</name>
    <message>
        <source>Syntax tree</source>
        <translation>Árbol sintáctico</translation>
    </message>
    <message>
        <source>Syntax</source>
        <translation>Sintaxis</translation>
    </message>
    <message>
        <source>Select a part of the stream to see its bytes</source>
        <translation>Seleccione una parte del flujo para ver sus bytes</translation>
    </message>
    <message>
        <source>%1: %2 at %3%4</source>
        <translation>%1: %2 en %3%4</translation>
    </message>
    <message>
        <source>Check integrity</source>
        <translation>Comprobar integridad</translation>
    </message>
    <message>
        <source>Symbols and model</source>
        <translation>Símbolos y modelo</translation>
    </message>
    <message>
        <source>Hex</source>
        <translation>Hex</translation>
    </message>
    <message>
        <source>Decoding the symbols …</source>
        <translation>Decodificando los símbolos…</translation>
    </message>
    <message>
        <source>frame %1, plane %2</source>
        <translation>fotograma %1, plano %2</translation>
    </message>
    <message>
        <source>%1, slice %2</source>
        <translation>%1, slice %2</translation>
    </message>
    <message>
        <source>checking …</source>
        <translation>comprobando…</translation>
    </message>
    <message>
        <source>checksums not checked yet</source>
        <translation>sumas de verificación sin comprobar</translation>
    </message>
    <message>
        <source>all %1 checksums good</source>
        <translation>todas las sumas correctas (%1)</translation>
    </message>
    <message>
        <source>%1 of %2 parts damaged: %3</source>
        <translation>%1 de %2 partes dañadas: %3</translation>
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
        <translation>Recuentos logarítmicos: muestra las colas</translation>
    </message>
    <message>
        <source>Logarithmic counts</source>
        <translation>Recuentos logarítmicos</translation>
    </message>
    <message>
        <source>Symbols against the model</source>
        <translation>Símbolos frente al modelo</translation>
    </message>
    <message>
        <source>found</source>
        <translation>observado</translation>
    </message>
    <message>
        <source>model</source>
        <translation>modelo</translation>
    </message>
    <message>
        <source>symbol, in steps</source>
        <translation>símbolo, en pasos</translation>
    </message>
    <message>
        <source>symbol %1</source>
        <translation>símbolo %1</translation>
    </message>
    <message>
        <source>symbols %1 to %2</source>
        <translation>símbolos %1 a %2</translation>
    </message>
    <message>
        <source>in the file %1 · model %2 · without scales %3 bits a symbol · %4 symbols</source>
        <translation>en el archivo %1 · modelo %2 · sin escalas %3 bits por símbolo · %4 símbolos</translation>
    </message>
    <message>
        <source>Select a plane or a slice to see its symbols against the model</source>
        <translation>Seleccione un plano o un slice para ver sus símbolos frente al modelo</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::SyntaxTree</name>
    <message>
        <source>%1 · reading …</source>
        <translation>%1 · leyendo…</translation>
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
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
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
        <translation>Significado</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TargetRow</name>
    <message>
        <source>the nominal rate</source>
        <translation>tasa nominal</translation>
    </message>
    <message>
        <source>bits per weight</source>
        <translation>bits por peso</translation>
    </message>
    <message>
        <source>file size</source>
        <translation>tamaño de archivo</translation>
    </message>
    <message>
        <source>error of the whole</source>
        <translation>error total</translation>
    </message>
    <message>
        <source>error of each tensor</source>
        <translation>error de cada tensor</translation>
    </message>
    <message>
        <source>qbits and rules as they are set</source>
        <translation>qbits y reglas tal como se han fijado</translation>
    </message>
    <message>
        <source>Bits of quantized tensors over their elements, met within 1%</source>
        <translation>Bits por elemento de los tensores cuantizados, con una precisión del 1&#xa0;%</translation>
    </message>
    <message>
        <source>Of the whole file; met within 1% and never exceeded</source>
        <translation>De todo el archivo; con una precisión del 1&#xa0;% y sin superarlo nunca</translation>
    </message>
    <message>
        <source>SQNR over all quantized tensors, met within 1% of the squared error</source>
        <translation>SQNR de todos los tensores cuantizados, con una precisión del 1&#xa0;% del error cuadrático</translation>
    </message>
    <message>
        <source>SQNR of every quantized tensor, met within 1% of the squared error</source>
        <translation>SQNR de cada tensor cuantizado, con una precisión del 1&#xa0;% del error cuadrático</translation>
    </message>
    <message>
        <source>Aim for</source>
        <translation>Objetivo</translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::TrajectoryPlot</name>
    <message>
        <source>Units through depth</source>
        <translation>Unidades capa a capa</translation>
    </message>
    <message>
        <source>unit %1 in layer %2</source>
        <translation>unidad %1 en la capa %2</translation>
    </message>
</context>
</TS>
