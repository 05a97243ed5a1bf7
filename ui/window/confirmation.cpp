// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/confirmation.h"

#include "ui/window/widgets.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace nulsom::window {
namespace {

struct Confirmation {
    Q_DECLARE_TR_FUNCTIONS(Confirmation)
};

QString consequence(const SessionView& view) {
    if (!view.hosting)
        return Confirmation::tr(
            "The others go on without you. Once the doors are closed you cannot come back.");
    if (view.round && view.round->result)
        return Confirmation::tr("The session ends for everyone, and the result goes from every screen. Write "
                                "down first what you want "
                                "to keep.");
    return Confirmation::tr("The session ends for everyone. What has been sent stays masked and sealed.");
}

} // namespace

bool confirmLeaving(QWidget* parent, const QString& question, const SessionView& view) {
    QMessageBox box(parent);
    box.setObjectName(QStringLiteral("confirm"));
    box.setWindowTitle(QStringLiteral("Nulsom"));
    box.setText(question);
    box.setInformativeText(consequence(view));
    auto* go = box.addButton(view.hosting ? Confirmation::tr("End it") : Confirmation::tr("Leave"),
                             QMessageBox::AcceptRole);
    auto* stay = box.addButton(Confirmation::tr("Stay"), QMessageBox::RejectRole);
    go->setAccessibleName(go->text());
    stay->setAccessibleName(stay->text());
    new FocusRing(&box);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == go;
}

} // namespace nulsom::window
