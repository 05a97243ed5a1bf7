// SPDX-License-Identifier: EUPL-1.2
#include "ui/window/people_list.h"

#include "ui/window/theme.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace nulsom::window {
namespace {

constexpr int kDisc = 32;

QString initials(const QString& name) {
    const auto words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words.size() > 1)
        return (words.constFirst().left(1) + words.constLast().left(1)).toUpper();
    return name.left(2).toUpper();
}

QIcon disc(const QString& name, std::size_t index, qreal ratio) {
    QPixmap pixmap(QSize(kDisc, kDisc) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    const auto colour = personColours(index);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour.fill);
    painter.drawEllipse(0, 0, kDisc, kDisc);
    QFont font;
    font.setPixelSize(13);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(colour.initials);
    painter.drawText(QRect(0, 0, kDisc, kDisc), Qt::AlignCenter, initials(name));
    painter.end();
    QIcon icon(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
    return icon;
}

bool same(const std::vector<session::Person>& a, const std::vector<session::Person>& b) {
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) {
               return x.name == y.name && x.here == y.here && x.verified == y.verified;
           });
}

} // namespace

PeopleList::PeopleList(QWidget* parent, const char* objectName) : QListWidget(parent) {
    setObjectName(QLatin1String(objectName));
    setFlow(QListView::LeftToRight);
    setWrapping(true);
    setResizeMode(QListView::Adjust);
    setUniformItemSizes(true);
    setIconSize(QSize(kDisc, kDisc));
    setSpacing(3);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void PeopleList::setPeople(const std::vector<session::Person>& people, std::optional<std::size_t> own,
                           const QStringList& marks) {
    if (same(people, people_) && own == own_ && marks == marks_ && count() == static_cast<int>(people.size()))
        return;
    people_ = people;
    own_ = own;
    marks_ = marks;
    fill();
}

void PeopleList::fill() {
    const QString selected = selectedName();
    clear();
    int widest = 0;
    for (std::size_t i = 0; i < people_.size(); ++i) {
        const auto& person = people_[i];
        const auto name = QString::fromStdString(person.name);
        QString text = own_ == i ? tr("%1 (you)").arg(name) : name;
        if (!person.here)
            text = tr("%1, away").arg(text);
        const auto mark =
            static_cast<qsizetype>(i) < marks_.size() ? marks_.at(static_cast<qsizetype>(i)) : QString();
        if (!mark.isEmpty())
            text += QStringLiteral("\n") + mark;
        auto* item = new QListWidgetItem(disc(name, i, devicePixelRatioF()), text, this);
        item->setData(Qt::UserRole, name);
        if (name == selected)
            item->setSelected(true);
        widest = std::max(widest, sizeHintForIndex(indexFromItem(item)).width());
    }
    // One width for all, so that names stand in columns.
    for (int i = 0; i < count(); ++i)
        item(i)->setSizeHint(QSize(widest + 12, marks_.isEmpty() ? kDisc + 8 : kDisc + 14));
}

QString PeopleList::selectedName() const {
    const auto chosen = selectedItems();
    return chosen.isEmpty() ? QString() : chosen.constFirst()->data(Qt::UserRole).toString();
}

void PeopleList::changeEvent(QEvent* event) {
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace nulsom::window
