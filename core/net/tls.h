// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/net/certificate.h"

#include <QSslConfiguration>

namespace nulsom::net {

/// TLS 1.3 and nothing older. No authority vouches for anyone here: the fingerprint is pinned, and people
/// compare the words that cover it.
QSslConfiguration hostTls(const Identity& identity);
QSslConfiguration guestTls();

} // namespace nulsom::net
