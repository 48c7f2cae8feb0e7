<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>mcwc::gui::MappingCheck</name>
    <message numerus="yes">
        <source>%1, %n layers: %2</source>
        <translation>
            <numerusform>%1, %n layer: %2</numerusform>
            <numerusform>%1, %n layers: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::MappingPanel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Outside the layers: %n tensors</source>
        <translation>
            <numerusform>Outside the layers: %n tensor</numerusform>
            <numerusform>Outside the layers: %n tensors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelPanel</name>
    <message numerus="yes">
        <source>%1 · %n layers · %2 weights</source>
        <translation>
            <numerusform>%1 · %n layer · %2 weights</numerusform>
            <numerusform>%1 · %n layers · %2 weights</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::ModelTree</name>
    <message numerus="yes">
        <source>%n heads</source>
        <translation>
            <numerusform>%n head</numerusform>
            <numerusform>%n heads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n units</source>
        <translation>
            <numerusform>%n unit</numerusform>
            <numerusform>%n units</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateExport</name>
    <message numerus="yes">
        <source>effort %1, %2, rate weight %3, %n rules</source>
        <translation>
            <numerusform>effort %1, %2, rate weight %3, %n rule</numerusform>
            <numerusform>effort %1, %2, rate weight %3, %n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>trellis %1, basis %2, %3, rate weight %4, %n rules</source>
        <translation>
            <numerusform>trellis %1, basis %2, %3, rate weight %4, %n rule</numerusform>
            <numerusform>trellis %1, basis %2, %3, rate weight %4, %n rules</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateRow</name>
    <message numerus="yes">
        <source>%n bits</source>
        <translation>
            <numerusform>%n bit</numerusform>
            <numerusform>%n bits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::RateView</name>
    <message numerus="yes">
        <source>%n points</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::StartPage</name>
    <message numerus="yes">
        <source>%n more in File › Cached models</source>
        <translation>
            <numerusform>%n more in File › Cached models</numerusform>
            <numerusform>%n more in File › Cached models</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::gui::SweepPanel</name>
    <message numerus="yes">
        <source>%n methods</source>
        <translation>
            <numerusform>%n method</numerusform>
            <numerusform>%n methods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points to try</source>
        <translation>
            <numerusform>%n point to try</numerusform>
            <numerusform>%n points to try</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points and baselines to try</source>
        <translation>
            <numerusform>%n point and baselines to try</numerusform>
            <numerusform>%n points and baselines to try</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::CurveChart</name>
    <message numerus="yes">
        <source>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</source>
        <translation>
            <numerusform>%1 against %2, %n point. Arrow keys go from point to point, Enter uses one.</numerusform>
            <numerusform>%1 against %2, %n points. Arrow keys go from point to point, Enter uses one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::FindBar</name>
    <message numerus="yes">
        <source>Read %n more frames</source>
        <translation>
            <numerusform>Read %n more frame</numerusform>
            <numerusform>Read %n more frames</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mcwc::widgets::RuleRow</name>
    <message numerus="yes">
        <source>fits %n tensors</source>
        <translation>
            <numerusform>fits %n tensor</numerusform>
            <numerusform>fits %n tensors</numerusform>
        </translation>
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
</context>
</TS>
