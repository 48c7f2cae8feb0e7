#include "app/gui/session/session_file.h"

#include "app/gui/session/rules.h"
#include "core/base/error.h"
#include "core/codec/rules.h"
#include "widgets/common/format.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;
using widgets::text_of;

constexpr int format = 1;

/// By RateTarget::Kind.
constexpr std::array<QLatin1StringView, 4> target_kinds{"bpw"_L1, "bytes"_L1, "nmse"_L1, "nmse_each"_L1};

QJsonObject settings_object(const SessionContent& session) {
    const EncoderSettings settings = without_unfinished_rules(session.settings);
    QJsonArray rules;
    for (const TensorRule& rule : settings.rules) {
        rules.append(QString::fromStdString(rule_text(rule)));
    }
    QJsonObject by_hand;
    for (const auto& [layer, keyframe] : session.by_hand) {
        by_hand[QString::number(layer)] = keyframe;
    }
    QJsonObject object{{u"k"_s, static_cast<qint64>(settings.keyframe_interval)},
                       {u"qbits"_s, settings.qbits},
                       {u"align"_s, text_of(alignment_method_name(settings.alignment))},
                       {u"order"_s, settings.order == UnitOrder::Aligned ? u"aligned"_s : u"original"_s},
                       {u"steps"_s, text_of(step_rule_name(settings.step_rule))},
                       {u"lossless"_s, settings.lossless},
                       {u"lambda"_s, settings.lambda},
                       {u"trellis"_s, static_cast<qint64>(settings.trellis)},
                       {u"basis_directions"_s, static_cast<qint64>(settings.basis_directions)},
                       {u"learned_shapes"_s, static_cast<qint64>(settings.learned_shapes)},
                       {u"profile"_s, text_of(settings.profile)},
                       {u"references"_s, static_cast<qint64>(settings.reference_frames)},
                       {u"own_rows"_s, settings.own_rows},
                       {u"automatic_keyframes"_s, settings.automatic_keyframes},
                       {u"keyframes_by_hand"_s, by_hand},
                       {u"rules"_s, rules}};
    if (settings.target) {
        object[u"target"_s] =
            QJsonObject{{u"kind"_s, target_kinds.at(static_cast<std::size_t>(settings.target->kind))},
                        {u"value"_s, settings.target->value}};
    }
    return object;
}

QJsonObject selection_object(const Selection& selection) {
    QJsonObject object{{u"layer"_s, selection.layer},
                       {u"other_layer"_s, selection.other_layer},
                       {u"group"_s, selection.group},
                       {u"unit"_s, static_cast<qint64>(selection.unit)},
                       {u"tensor"_s, selection.tensor}};
    if (selection.bytes) {
        object[u"bytes"_s] = QJsonArray{static_cast<qint64>(selection.bytes->offset),
                                        static_cast<qint64>(selection.bytes->length)};
    }
    if (selection.rate_point) {
        object[u"rate_point"_s] = QJsonArray{selection.rate_point->curve, selection.rate_point->point};
    }
    return object;
}

QJsonObject sweep_object(const SweepForm& form) {
    QJsonArray alignments;
    for (const AlignmentMethod method : form.alignments) {
        alignments.append(text_of(alignment_method_name(method)));
    }
    return {{u"k"_s, form.intervals},
            {u"qbits"_s, form.qbits},
            {u"efforts"_s, form.efforts},
            {u"alignments"_s, alignments},
            {u"baselines"_s, form.baselines},
            {u"ablate"_s, form.ablate},
            {u"rate"_s, static_cast<int>(form.rate)},
            {u"error"_s, static_cast<int>(form.error)}};
}

QString packed(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}
QByteArray unpacked(const QJsonValue& value) {
    return QByteArray::fromBase64(value.toString().toLatin1());
}

std::optional<RateTarget> target_from(const QJsonObject& object) {
    const QString kind = object[u"kind"_s].toString();
    for (std::size_t i = 0; i < target_kinds.size(); ++i) {
        if (kind == target_kinds.at(i)) {
            return RateTarget{static_cast<RateTarget::Kind>(i), object[u"value"_s].toDouble()};
        }
    }
    return std::nullopt;
}

EncoderSettings settings_from(const QJsonObject& object) {
    const EncoderSettings defaults;
    EncoderSettings settings;
    const double interval = object[u"k"_s].toDouble(defaults.keyframe_interval);
    settings.keyframe_interval = // what is no such number is left for validate() to refuse
        interval >= 1 && interval <= 1e9 ? static_cast<std::uint32_t>(interval) : 0;
    settings.qbits = object[u"qbits"_s].toDouble(defaults.qbits);
    if (object.contains("align"_L1)) {
        settings.alignment = alignment_method_from_name(object[u"align"_s].toString().toStdString());
    }
    settings.order = object[u"order"_s].toString() == "aligned"_L1 ? UnitOrder::Aligned : UnitOrder::Original;
    if (object.contains("steps"_L1)) {
        settings.step_rule = step_rule_from_name(object[u"steps"_s].toString().toStdString());
    }
    settings.lossless = object[u"lossless"_s].toBool();
    settings.lambda = object[u"lambda"_s].toDouble(defaults.lambda);
    // Out of range, if negative or no number: validate() refuses it.
    const auto whole = [&](const QString& key, unsigned otherwise) {
        return static_cast<unsigned>(std::clamp<qint64>(object[key].toInteger(otherwise), -1, 1 << 20));
    };
    settings.trellis = whole(u"trellis"_s, defaults.trellis);
    settings.basis_directions = whole(u"basis_directions"_s, defaults.basis_directions);
    // Sessions of before know levels alone.
    settings.learned_shapes =
        whole(u"learned_shapes"_s, usual_learned_shapes(settings.trellis, settings.basis_directions));
    const std::string profile = usual_profile(settings.trellis, settings.basis_directions);
    settings.profile = object[u"profile"_s].toString(QString::fromStdString(profile)).toStdString();
    settings.reference_frames =
        whole(u"references"_s, usual_reference_frames(settings.trellis, settings.basis_directions));
    settings.own_rows = object[u"own_rows"_s].toBool(true);
    settings.automatic_keyframes = object[u"automatic_keyframes"_s].toBool();
    settings.target = target_from(object[u"target"_s].toObject());
    for (const auto& rule : object[u"rules"_s].toArray()) {
        settings.rules.push_back(parse_rule(rule.toString().toStdString()));
    }
    validate(settings);
    return settings;
}

/// The lists are only looked at when a sweep is to start: whatever stands there does no harm.
SweepForm sweep_from(const QJsonObject& object) {
    const SweepForm defaults;
    SweepForm form;
    form.intervals = object[u"k"_s].toString(defaults.intervals);
    form.qbits = object[u"qbits"_s].toString(defaults.qbits);
    form.efforts = object[u"efforts"_s].toString();
    for (const auto& name : object[u"alignments"_s].toArray()) {
        form.alignments.push_back(alignment_method_from_name(name.toString().toStdString()));
    }
    form.baselines = object[u"baselines"_s].toBool(defaults.baselines);
    form.ablate = object[u"ablate"_s].toBool(defaults.ablate);
    form.rate = static_cast<RateFigure>(std::clamp(object[u"rate"_s].toInt(), 0, 2));
    form.error = static_cast<ErrorMeasure>(std::clamp(object[u"error"_s].toInt(), 0, 1));
    return form;
}

HandKeyframes by_hand_from(const QJsonObject& object) {
    HandKeyframes by_hand;
    for (auto item = object.begin(); item != object.end(); ++item) {
        bool is_number = false;
        const int layer = item.key().toInt(&is_number);
        if (is_number && layer >= 0) {
            by_hand[layer] = item.value().toBool();
        }
    }
    return by_hand;
}

Selection selection_from(const QJsonObject& object) {
    Selection selection;
    selection.layer = object[u"layer"_s].toInt(-1);
    selection.other_layer = object[u"other_layer"_s].toInt(-1);
    selection.group = object[u"group"_s].toString();
    selection.unit = object[u"unit"_s].toInteger(-1);
    selection.tensor = object[u"tensor"_s].toInt(-1);
    if (const QJsonArray bytes = object[u"bytes"_s].toArray(); bytes.size() == 2) {
        selection.bytes = ByteRange{static_cast<std::uint64_t>(std::max<qint64>(0, bytes[0].toInteger())),
                                    static_cast<std::uint64_t>(std::max<qint64>(0, bytes[1].toInteger()))};
    }
    if (const QJsonArray point = object[u"rate_point"_s].toArray(); point.size() == 2) {
        selection.rate_point = RatePoint{point[0].toString(), point[1].toInt()};
    }
    return selection;
}

[[noreturn]] void refuse(const QString& file, const QString& problem) {
    throw Error(ErrorCode::ConfigInvalid, (file + u": "_s + problem).toStdString(),
                "Open the checkpoint itself, or save the session again.");
}

} // namespace

bool is_session_path(const QString& path) {
    return path.endsWith(u'.' + session_suffix, Qt::CaseInsensitive);
}

QByteArray session_text(const SessionContent& session) {
    const QJsonObject input{{u"path"_s, session.input.path},
                            {u"hash"_s, session.input.hash},
                            {u"bytes"_s, static_cast<qint64>(session.input.bytes)}};
    const QJsonObject layout{{u"geometry"_s, packed(session.geometry)},
                             {u"splitter"_s, packed(session.splitter)},
                             {u"tree"_s, packed(session.tree_header)}};
    const QJsonObject root{{u"mcwc_session"_s, format},
                           {u"inputs"_s, QJsonArray{input}},
                           {u"mapping"_s, session.mapping},
                           {u"settings"_s, settings_object(session)},
                           {u"selection"_s, selection_object(session.selection)},
                           {u"sweep"_s, sweep_object(session.sweep)},
                           {u"view"_s, session.view},
                           {u"layout"_s, layout}};
    return QJsonDocument(root).toJson();
}

SessionContent read_session(const QByteArray& text, const QString& file) {
    QJsonParseError problem;
    const QJsonObject root = QJsonDocument::fromJson(text, &problem).object();
    if (problem.error != QJsonParseError::NoError) {
        refuse(file, u"no JSON (%1)"_s.arg(problem.errorString()));
    }
    const int version = root[u"mcwc_session"_s].toInt();
    if (version < 1) {
        refuse(file, u"this is no session file"_s);
    }
    if (version > format) {
        refuse(file, u"its format %1 is newer than this program"_s.arg(version));
    }
    SessionContent session;
    const QJsonObject input = root[u"inputs"_s].toArray().first().toObject();
    session.input = {input[u"path"_s].toString(), input[u"hash"_s].toString(),
                     static_cast<quint64>(std::max<qint64>(0, input[u"bytes"_s].toInteger()))};
    if (session.input.path.isEmpty()) {
        refuse(file, u"it names no input"_s);
    }
    session.mapping = root[u"mapping"_s].toString();
    const QJsonObject settings = root[u"settings"_s].toObject();
    try {
        session.settings = settings_from(settings);
        session.sweep = sweep_from(root[u"sweep"_s].toObject());
    } catch (const Error& error) {
        refuse(file, QString::fromUtf8(error.what()));
    }
    session.by_hand = by_hand_from(settings[u"keyframes_by_hand"_s].toObject());
    session.selection = selection_from(root[u"selection"_s].toObject());
    session.view = root[u"view"_s].toString();
    const QJsonObject layout = root[u"layout"_s].toObject();
    session.geometry = unpacked(layout[u"geometry"_s]);
    session.splitter = unpacked(layout[u"splitter"_s]);
    session.tree_header = unpacked(layout[u"tree"_s]);
    return session;
}

} // namespace mcwc::gui
