// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/backend.h"

namespace nulsom::test {

/// Remembers what the window asked for; tests answer by emitting the signals.
class FakeBackend final : public window::Backend {
    Q_OBJECT

  public:
    void startFinding() override { finding = true; }
    void stopFinding() override { finding = false; }
    void join(const window::JoinRequest& request) override { joins.push_back(request); }
    void host(const window::HostRequest& request) override { hosts.push_back(request); }
    void apply(session::ParticipantIntent intent) override { intents.push_back(std::move(intent)); }
    void apply(session::HubIntent intent) override { hubIntents.push_back(std::move(intent)); }
    void leave() override {
        ++leaves;
        Q_EMIT left();
    }

    template <typename Intent>
    bool lastWas() const {
        return !intents.empty() && std::holds_alternative<Intent>(intents.back());
    }
    template <typename Intent>
    bool lastOfHubWas() const {
        return !hubIntents.empty() && std::holds_alternative<Intent>(hubIntents.back());
    }

    bool finding = false;
    int leaves = 0;
    std::vector<window::JoinRequest> joins;
    std::vector<window::HostRequest> hosts;
    std::vector<session::ParticipantIntent> intents;
    std::vector<session::HubIntent> hubIntents;
};

} // namespace nulsom::test
