// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/net/host_driver.h"
#include "core/net/join_driver.h"

#include <QObject>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

namespace nulsom::test {

/// A driver and all that it said. Driver is a HostDriver or a JoinDriver, Snapshot what it shows.
template <typename Driver, typename Snapshot>
class NetParty {
  public:
    template <typename... Args>
    explicit NetParty(Args&&... args) : driver(std::make_unique<Driver>(std::forward<Args>(args)...)) {
        QObject::connect(driver.get(), &Driver::eventHappened, driver.get(),
                         [this](session::Event event) { events.push_back(std::move(event)); });
        QObject::connect(driver.get(), &Driver::snapshotChanged, driver.get(), [this](Snapshot latest) {
            snapshot = std::move(latest);
            ++snapshots;
        });
        QObject::connect(driver.get(), &Driver::finished, driver.get(), [this] { ++finished; });
    }

    template <typename What>
    std::size_t count() const {
        return static_cast<std::size_t>(std::count_if(events.begin(), events.end(), [](const auto& event) {
            return std::holds_alternative<What>(event.what);
        }));
    }
    /// The first of its kind; check count() before.
    template <typename What>
    What first() const {
        for (const auto& event : events)
            if (const auto* what = std::get_if<What>(&event.what))
                return *what;
        return {};
    }
    bool failedWith(session::Fault fault) const {
        return count<session::event::Failed>() == 1 &&
               first<session::event::Failed>().report.fault == fault && snapshot.fault &&
               snapshot.fault->fault == fault;
    }

    std::unique_ptr<Driver> driver;
    std::vector<session::Event> events;
    Snapshot snapshot;
    int snapshots = 0;
    int finished = 0;
};

using NetHost = NetParty<net::HostDriver, session::HubSnapshot>;
using NetGuest = NetParty<net::JoinDriver, session::ParticipantSnapshot>;

} // namespace nulsom::test
