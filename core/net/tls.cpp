// SPDX-License-Identifier: EUPL-1.2
#include "core/net/tls.h"

#include <QSsl>
#include <QSslSocket>

namespace nulsom::net {

namespace {

QSslConfiguration common() {
    // The default one would carry the system's authorities.
    QSslConfiguration tls;
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setCaCertificates({});
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    tls.setSslOption(QSsl::SslOptionDisableCompression, true);
    tls.setSslOption(QSsl::SslOptionDisableServerNameIndication, true);
    return tls;
}

} // namespace

QSslConfiguration hostTls(const Identity& identity) {
    auto tls = common();
    tls.setLocalCertificate(identity.certificate);
    tls.setPrivateKey(identity.key);
    return tls;
}

QSslConfiguration guestTls() { return common(); }

} // namespace nulsom::net
