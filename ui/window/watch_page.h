// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/page.h"
#include "ui/window/tape.h"

#include <QTimer>

class QTableWidget;

namespace nulsom::window {

class Banner;
class PeopleList;

/// The masked numbers as they come in, the total that says nothing until the last seal is open.
class WatchPage final : public Page {
    Q_OBJECT

  public:
    explicit WatchPage(QWidget* parent);

    void present(const SessionView& view) override;
    void happened(const session::Event& event);
    QAction* mainAction() override;

    /// Between two lines that have come in already; 0: all at once.
    void setPace(std::chrono::milliseconds pace) { pace_ = pace; }
    /// A round has been counted that this person has not gone on from.
    bool holdsResult() const { return holds_; }
    void reset();

  Q_SIGNALS:
    void resultRequested();

  protected:
    void retranslate() override;

  private:
    void layOut();
    void showNext();
    void showAll();
    void insertLine(const Tape::Line& line);
    void showCounters();
    QString caption(const Tape::Counters& counters) const;
    QString resultCaption() const;

    SessionView view_;
    Tape tape_;
    std::size_t shown_ = 0;
    bool holds_ = false;
    std::chrono::milliseconds pace_{450};
    QTimer timer_;
    Banner* banner_;
    QLabel* totalCaption_;
    QLabel* total_;
    QLabel* counters_;
    QLabel* caption_;
    QLabel* took_;
    QTableWidget* table_;
    PeopleList* people_;
    QAction* result_;
};

} // namespace nulsom::window
