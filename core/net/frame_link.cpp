// SPDX-License-Identifier: EUPL-1.2
#include "core/net/frame_link.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace nulsom::net {

namespace {

using namespace std::chrono_literals;

/// Of Qt's own buffers, encrypted and not: the rest waits at the sender.
constexpr qint64 kReadBuffer = qint64{64} * 1024;
constexpr auto kFlushPatience = 2s;

} // namespace

FrameLink::FrameLink(QSslSocket* socket, LinkLimits limits, QObject* parent)
    : QObject(parent), socket_(socket), reader_(limits.maxPayload), limits_(limits) {
    socket_->setParent(this);
    socket_->setReadBufferSize(kReadBuffer);
    socket_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    patience_.setSingleShot(true);
    connect(socket_, &QSslSocket::readyRead, this, &FrameLink::read);
    connect(socket_, &QSslSocket::disconnected, this, &FrameLink::finish);
    connect(socket_, &QSslSocket::errorOccurred, this, &FrameLink::fail);
    connect(&patience_, &QTimer::timeout, this, &FrameLink::abort);
}

FrameLink::~FrameLink() {
    // The socket would emit while half of this object is gone.
    socket_->disconnect(this);
}

void FrameLink::start() {
    if (socket_->state() != QAbstractSocket::ConnectedState) {
        finish();
        return;
    }
    read();
}

void FrameLink::setLimits(LinkLimits limits) {
    limits_ = limits;
    reader_.setMaxPayload(limits.maxPayload);
}

void FrameLink::queue(ByteView payload) {
    if (phase_ != Phase::Open)
        return;
    // Doubled, so that many frames in one write cost no more than their bytes.
    if (const auto needed = out_.size() + payload.size() + 4; needed > out_.capacity())
        out_.reserve(std::max(needed, 2 * out_.capacity()));
    wire::appendFrame(out_, payload);
}

void FrameLink::flush() {
    if (out_.empty() || phase_ != Phase::Open)
        return;
    const auto waiting = socket_->bytesToWrite() + socket_->encryptedBytesToWrite();
    if (waiting > limits_.maxBacklog) {
        abort();
        return;
    }
    socket_->write(reinterpret_cast<const char*>(out_.data()), static_cast<qint64>(out_.size()));
    out_.clear();
    out_.shrink_to_fit();
}

bool FrameLink::beginClosing() {
    flush();
    if (phase_ != Phase::Open)
        return false;
    phase_ = Phase::Closing;
    patience_.start(kFlushPatience);
    return true;
}

void FrameLink::close() {
    if (beginClosing())
        socket_->disconnectFromHost();
}

void FrameLink::closeAfterPeer() { beginClosing(); }

void FrameLink::abort() {
    if (phase_ == Phase::Closed)
        return;
    socket_->disconnect(this);
    socket_->abort();
    finish();
}

void FrameLink::fail(QAbstractSocket::SocketError error) {
    // A disconnect follows this one; some others come alone and leave no stream that can be trusted.
    if (error == QAbstractSocket::RemoteHostClosedError)
        return;
    if (phase_ == Phase::Open)
        read();
    abort();
}

void FrameLink::finish() {
    if (phase_ == Phase::Closed)
        return;
    // What a peer sent before it hung up still counts: a Leave, or the end of the session.
    if (phase_ == Phase::Open) {
        read();
        if (phase_ == Phase::Closed)
            return;
    }
    phase_ = Phase::Closed;
    patience_.stop();
    Q_EMIT closed();
}

void FrameLink::read() {
    std::array<char, 16'384> chunk{};
    while (phase_ == Phase::Open && socket_->isOpen()) {
        const auto size = socket_->read(chunk.data(), static_cast<qint64>(chunk.size()));
        if (size <= 0)
            return;
        reader_.feed({reinterpret_cast<const std::uint8_t*>(chunk.data()), static_cast<std::size_t>(size)});
        deliver();
    }
    if (socket_->isOpen())
        socket_->skip(socket_->bytesAvailable());
}

void FrameLink::deliver() {
    // The receiver may close this link with any frame.
    while (phase_ == Phase::Open) {
        auto next = reader_.next();
        if (!next) {
            abort();
            return;
        }
        if (!*next)
            return;
        Q_EMIT received(**next);
    }
}

} // namespace nulsom::net
