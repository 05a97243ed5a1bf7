// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/session_list.h"

#include "ui/window/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

#include <cmath>

namespace nulsom::window {
namespace {

enum Role { Key = Qt::UserRole, Title, Detail };

/// Draws both texts itself: a style cuts what does not fit and breaks no long word.
class SessionDelegate final : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto* list = qobject_cast<const QListView*>(option.widget);
        const int width = list->viewport()->width() - 2 * list->spacing();
        return {width, static_cast<int>(std::ceil(lay(nullptr, {}, width, option, index))) + 2 * kPaddingY};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem box = option;
        initStyleOption(&box, index);
        box.text.clear();
        box.widget->style()->drawControl(QStyle::CE_ItemViewItem, &box, painter, box.widget);
        lay(painter, option.rect.topLeft() + QPoint(kPaddingX, kPaddingY), option.rect.width(), option,
            index);
    }

  private:
    static constexpr int kPaddingX = 16; ///< from the edge of the row, outside its outline
    static constexpr int kPaddingY = 13;

    /// Draws where there is a painter; the height of both texts, one below the other.
    static qreal lay(QPainter* painter, QPointF at, int width, const QStyleOptionViewItem& option,
                     const QModelIndex& index) {
        const bool marked = (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) != 0;
        const bool usable = (option.state & QStyle::State_Enabled) != 0;
        QFont font = option.font;
        font.setPixelSize(18);
        qreal height = 0;
        for (const int role : {Title, Detail}) {
            if (painter != nullptr)
                painter->setPen(!usable         ? colours().disabled
                                : marked        ? colours().onTint
                                : role == Title ? colours().ink
                                                : colours().muted);
            QTextLayout text(index.data(role).toString(), font);
            QTextOption wrap;
            wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
            text.setTextOption(wrap);
            text.beginLayout();
            for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine()) {
                line.setLineWidth(width - 2 * kPaddingX);
                line.setPosition({0, height});
                height += line.height();
            }
            text.endLayout();
            if (painter != nullptr)
                text.draw(painter, at);
            font.setPixelSize(15);
        }
        return height;
    }
};

QString doorsText(discovery::SessionState state) {
    switch (state) {
    case discovery::SessionState::Lobby:
        break;
    case discovery::SessionState::Closed:
        return SessionList::tr("doors closed");
    case discovery::SessionState::Full:
        return SessionList::tr("full");
    }
    return SessionList::tr("doors open");
}

QString detailText(const discovery::FoundSession& found) {
    if (found.version != wire::kProtocolVersion)
        return SessionList::tr("needs another version of Nulsom");
    const auto people = SessionList::tr("%n people", "", static_cast<int>(found.people));
    return SessionList::tr("%1 · %2 · %3")
        .arg(QString::fromStdString(found.host), people, doorsText(found.state));
}

} // namespace

SessionList::SessionList(QWidget* parent) : Flexible(parent) {
    setObjectName(QStringLiteral("sessions"));
    setItemDelegate(new SessionDelegate(this));
    setResizeMode(QListView::Adjust); // heights depend on the width
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setSpacing(2);
}

void SessionList::setSessions(const std::vector<discovery::FoundSession>& sessions) {
    const auto before = selectedItems();
    const QVariant selected = before.isEmpty() ? QVariant() : before.constFirst()->data(Key);
    const QSignalBlocker quiet(this);
    clear();
    for (const auto& found : sessions) {
        auto* item = new QListWidgetItem(this);
        const QString title =
            found.title.empty() ? tr("Session without a title") : QString::fromStdString(found.title);
        const QString detail = detailText(found);
        item->setText(title + QLatin1Char('\n') + detail);
        item->setData(Title, title);
        item->setData(Detail, detail);
        item->setData(Key, QString::fromStdString(toHex(found.id) + toHex(found.fingerprint)));
        if (found.version != wire::kProtocolVersion)
            item->setFlags(Qt::NoItemFlags);
        if (selected == item->data(Key))
            setCurrentItem(item);
    }
}

std::optional<std::size_t> SessionList::chosen() const {
    const auto items = selectedItems();
    return items.isEmpty() ? std::nullopt : std::optional(static_cast<std::size_t>(row(items.constFirst())));
}

bool SessionList::chooseFirst() {
    for (int i = 0; i < count(); ++i) {
        if ((item(i)->flags() & Qt::ItemIsSelectable) == 0)
            continue;
        setCurrentRow(i);
        return true;
    }
    return false;
}

void SessionList::keyPressEvent(QKeyEvent* event) {
    // Qt makes the first row the current one as soon as the list has the keyboard, without choosing it; the
    // arrow would then pass it over, or with one session do nothing.
    const bool arrow = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up;
    if (!arrow || !selectedItems().isEmpty() || !chooseFirst())
        Flexible::keyPressEvent(event);
}

} // namespace nulsom::window
