// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/snapshot.h"

#include <QListWidget>

#include <optional>

namespace nulsom::window {

/// People by name in their order, each with initials on a colour of their own.
class PeopleList final : public QListWidget {
    Q_OBJECT

  public:
    PeopleList(QWidget* parent, const char* objectName);

    /// marks: a word behind each name; empty or one for each person.
    void setPeople(const std::vector<session::Person>& people, std::optional<std::size_t> own,
                   const QStringList& marks = {});
    QString selectedName() const;

    QSize sizeHint() const override { return {200, 72}; }
    QSize minimumSizeHint() const override { return {120, 72}; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void fill();

    std::vector<session::Person> people_;
    std::optional<std::size_t> own_;
    QStringList marks_;
};

} // namespace nulsom::window
