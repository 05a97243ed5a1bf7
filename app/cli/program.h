// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QMetaObject>
#include <QObject>

#include <utility>

namespace nulsom::cli {

/// One command while it runs.
class Program : public QObject {
    Q_OBJECT

  public:
    virtual void start() = 0;
    /// Leaves cleanly, then done().
    virtual void interrupt() = 0;

  Q_SIGNALS:
    void done(int code);
};

/// Intents and calls come from slots that a driver itself calls; this way its step has ended before the next
/// begins.
template <typename Driver, typename Intent>
void applyLater(Driver& driver, Intent intent) {
    QMetaObject::invokeMethod(
        &driver, [&driver, intent = std::move(intent)] { driver.apply(intent); }, Qt::QueuedConnection);
}

template <typename Driver>
void stopLater(Driver& driver) {
    QMetaObject::invokeMethod(
        &driver, [&driver] { driver.stop(); }, Qt::QueuedConnection);
}

} // namespace nulsom::cli
