#include "app/gui/shell/file_dialogs.h"

#include "app/gui/session/preferences.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace mcwc::gui {
namespace {

using namespace Qt::Literals::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mcwc::gui::FileDialogs)
};

QFileDialog* make_dialog(QWidget* window, Preferences& preferences, const QString& title, PathChosen chosen) {
    auto* dialog = new QFileDialog(window, title, preferences.last_folder());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [&preferences, chosen = std::move(chosen)](const QString& path) {
                         preferences.set_last_folder(QFileInfo(path).absolutePath());
                         chosen(path);
                     });
    return dialog;
}

} // namespace

void ask_open_path(QWidget* window, Preferences& preferences, bool folder, PathChosen chosen) {
    QFileDialog* dialog =
        make_dialog(window, preferences,
                    folder ? Words::tr("Open a model folder") : Words::tr("Open a checkpoint or a stream"),
                    std::move(chosen));
    dialog->setFileMode(folder ? QFileDialog::Directory : QFileDialog::ExistingFile);
    if (!folder) {
        dialog->setNameFilters({Words::tr("Checkpoints, streams and sessions (*.safetensors *.bin *.pt *.pth "
                                          "*.json *.mcwc *.mcwc-session)"),
                                Words::tr("All files (*)")});
    }
    dialog->open();
}

void ask_save_path(QWidget* window, Preferences& preferences, const QString& title, const QString& filter,
                   const QString& suffix, const QString& name, PathChosen chosen) {
    QFileDialog* dialog = make_dialog(window, preferences, title, std::move(chosen));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilter(filter);
    dialog->selectFile(name);
    dialog->open();
}

void ask_export_path(QWidget* window, Preferences& preferences, const QString& name, PathChosen chosen) {
    ask_save_path(window, preferences, Words::tr("Export a stream"), Words::tr("MCWC streams (*.mcwc)"),
                  u"mcwc"_s, name, std::move(chosen));
}

void ask_decode_folder(QWidget* window, Preferences& preferences, PathChosen chosen) {
    QFileDialog* dialog =
        make_dialog(window, preferences, Words::tr("Decode into a folder"), std::move(chosen));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setLabelText(QFileDialog::Accept, Words::tr("Decode here"));
    dialog->open();
}

} // namespace mcwc::gui
