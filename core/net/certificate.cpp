// SPDX-License-Identifier: EUPL-1.2
#include "core/net/certificate.h"

#include "core/crypto/certificate.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <algorithm>

namespace nulsom::net {

Identity makeIdentity() {
    const auto made = crypto::makeSelfSigned();
    const auto key = made.key.view();
    // Not copied: QSslKey reads the PEM where it is, and the secret is wiped on the way out.
    const auto pem = QByteArray::fromRawData(reinterpret_cast<const char*>(key.data()),
                                             static_cast<qsizetype>(key.size()));
    return {QSslCertificate(QByteArray::fromStdString(made.certificate), QSsl::Pem),
            QSslKey(pem, QSsl::Ec, QSsl::Pem, QSsl::PrivateKey), made.fingerprint};
}

Bytes32 fingerprintOf(const QSslCertificate& certificate) {
    Bytes32 out{};
    if (certificate.isNull())
        return out;
    const auto digest = certificate.digest(QCryptographicHash::Sha256);
    if (digest.size() == static_cast<qsizetype>(out.size()))
        std::copy(digest.begin(), digest.end(), out.begin());
    return out;
}

bool matchesPin(const Bytes32& seen, ByteView known) {
    return known.size() <= seen.size() && std::equal(known.begin(), known.end(), seen.begin());
}

} // namespace nulsom::net
