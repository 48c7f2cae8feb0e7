#pragma once

#include <QString>

class QMimeData;

namespace mcwc::gui {

/// The local path of a drop that the workbench can try to open, or nothing. Of several files a session
/// comes first, then an index, then a stream, then the folder that they share (shards dropped together are
/// one checkpoint).
QString dropped_path(const QMimeData& data);

} // namespace mcwc::gui
