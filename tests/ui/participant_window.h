// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tests/ui/fake_backend.h"
#include "tests/ui/samples.h"
#include "ui/window/main_window.h"

#include <QTest>

#include <memory>

class QLineEdit;

namespace nulsom::test {

/// A window of its own for each test, and the way to its lobby and its question.
class ParticipantWindow : public QObject {
    Q_OBJECT

  protected:
    QLineEdit* field(const char* name) const;
    QString label(const char* name) const;
    QString text() const { return visibleText(*window_); }
    void join();
    void answer(const char* typed);

    std::unique_ptr<FakeBackend> backend_;
    std::unique_ptr<window::MainWindow> window_;

  private Q_SLOTS:
    void init();
    void cleanup();
};

} // namespace nulsom::test
