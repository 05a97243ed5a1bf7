// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/session/participant.h"

#include <QObject>

#include <memory>
#include <string>

namespace nulsom::net {

struct JoinTarget {
    std::vector<std::string> addresses; ///< numeric or host names; tried in order, all of one host
    std::uint16_t port = 0;
    /// What is known of the host's certificate (SHA-256): 32 bytes from a beacon, 4 from an invite code, none
    /// from host:port. What is known must match, else WrongFingerprint; the words cover all of it anyway.
    Bytes fingerprint;
};

/// Runs a Participant over one TLS connection to a host; connects again by itself when the link breaks.
class JoinDriver final : public QObject {
    Q_OBJECT

  public:
    JoinDriver(JoinTarget target, session::ParticipantConfig config, QObject* parent = nullptr);
    ~JoinDriver() override;

  public Q_SLOTS:
    void start();
    void apply(nulsom::session::ParticipantIntent intent);
    /// Leaves cleanly, then finished().
    void stop();

  Q_SIGNALS:
    void eventHappened(nulsom::session::Event event);
    void snapshotChanged(nulsom::session::ParticipantSnapshot snapshot);
    void finished(); ///< nothing more will come: the session is over for this laptop

  private:
    struct Private;
    std::unique_ptr<Private> d_;
};

} // namespace nulsom::net
