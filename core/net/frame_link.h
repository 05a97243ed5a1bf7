// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/wire/frame.h"

#include <QObject>
#include <QSslSocket>
#include <QTimer>

namespace nulsom::net {

/// What one link may cost the laptop that holds it.
struct LinkLimits {
    std::size_t maxPayload = 0; ///< of a frame that comes in
    qint64 maxBacklog = 0;      ///< bytes that wait for a peer that does not read
};

/// Frames over one TLS connection whose handshake is done. A peer that breaks the framing, or does not read
/// what it is sent, loses the link.
class FrameLink final : public QObject {
    Q_OBJECT

  public:
    /// Takes the socket, which must be encrypted already.
    FrameLink(QSslSocket* socket, LinkLimits limits, QObject* parent);
    ~FrameLink() override;

    /// Reads what came before anyone listened. Call once, when the signals are connected.
    void start();
    void setLimits(LinkLimits limits);

    /// Frames that are queued before one flush leave in one write.
    void queue(ByteView payload);
    void flush();
    /// Nothing more is taken; what was queued leaves first, for two seconds at most.
    void close();
    /// As above, but leaves it to the peer to hang up. A socket that is closed while something unread waits
    /// in it resets the connection, and a peer that still speaks may lose what it was sent last.
    void closeAfterPeer();
    void abort();

  Q_SIGNALS:
    void received(const nulsom::Bytes& payload);
    /// Once, however the link ends.
    void closed();

  private:
    enum class Phase { Open, Closing, Closed };

    bool beginClosing();
    void read();
    void deliver();
    void fail(QAbstractSocket::SocketError error);
    void finish();

    QSslSocket* socket_;
    wire::FrameReader reader_;
    LinkLimits limits_;
    Bytes out_;
    Phase phase_ = Phase::Open;
    QTimer patience_{this};
};

} // namespace nulsom::net
