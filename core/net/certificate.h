// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <QSslCertificate>
#include <QSslKey>

namespace nulsom::net {

/// What a host shows to those who connect. Made anew for each session; the key never touches a disk.
struct Identity {
    QSslCertificate certificate;
    QSslKey key;
    Bytes32 fingerprint{}; ///< SHA-256 of the certificate's DER
};

Identity makeIdentity();

/// All zeros for a certificate that is not there.
Bytes32 fingerprintOf(const QSslCertificate& certificate);

/// Whether the certificate that was seen is the one that is known, as far as it is known: `known` may be the
/// beginning of a fingerprint, or empty. Fingerprints are public, so time may tell.
bool matchesPin(const Bytes32& seen, ByteView known);

} // namespace nulsom::net
