// SPDX-License-Identifier: EUPL-1.2
#include "core/crypto/certificate.h"

#include "core/crypto/hash.h"
#include "core/crypto/openssl.h"
#include "core/crypto/random.h"

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace nulsom::crypto {

namespace {

struct CertificateDeleter {
    void operator()(X509* p) const noexcept { X509_free(p); }
    void operator()(BIO* p) const noexcept { BIO_free_all(p); }
};
using Certificate = std::unique_ptr<X509, CertificateDeleter>;
using Buffer = std::unique_ptr<BIO, CertificateDeleter>;

ByteView contents(BIO* buffer) {
    char* data = nullptr;
    const long size = BIO_ctrl(buffer, BIO_CTRL_INFO, 0, static_cast<void*>(&data));
    require(size > 0 && data != nullptr, "nothing was written to a buffer");
    return {reinterpret_cast<const std::uint8_t*>(data), static_cast<std::size_t>(size)};
}

/// Random, since two certificates of one subject must differ in it; 63 bits, since it must be positive.
std::uint64_t serialNumber() {
    std::uint64_t serial = 0;
    for (auto byte : SystemRandom().array<8>())
        serial = serial << 8 | byte;
    return (serial >> 1) | 1;
}

Certificate certificateOf(EVP_PKEY* key) {
    Certificate out(X509_new());
    X509* certificate = out.get();
    require(certificate != nullptr, "no certificate");
    X509_NAME* name = X509_get_subject_name(certificate);
    const auto subject = asBytes("nulsom");
    require(X509_set_version(certificate, X509_VERSION_3) == 1 &&
                ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serialNumber()) == 1 &&
                ASN1_TIME_set_string_X509(X509_getm_notBefore(certificate), "19700101000000Z") == 1 &&
                ASN1_TIME_set_string_X509(X509_getm_notAfter(certificate), "99991231235959Z") == 1 &&
                X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, subject.data(), intSize(subject.size()),
                                           -1, 0) == 1 &&
                X509_set_issuer_name(certificate, name) == 1 && X509_set_pubkey(certificate, key) == 1 &&
                X509_sign(certificate, key, sha256Algorithm()) > 0,
            "a certificate could not be made");
    return out;
}

Bytes32 fingerprintOf(X509* certificate) {
    unsigned char* der = nullptr;
    const int size = i2d_X509(certificate, &der);
    require(size > 0, "a certificate could not be encoded");
    const auto fingerprint = sha256({der, static_cast<std::size_t>(size)});
    OPENSSL_free(der);
    return fingerprint;
}

} // namespace

SelfSigned makeSelfSigned() {
    const auto key = owned(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), "no P-256 key");
    const auto certificate = certificateOf(key.get());
    // The kind of buffer that is wiped when it goes.
    const Buffer keyPem(BIO_new(BIO_s_secmem()));
    const Buffer certificatePem(BIO_new(BIO_s_mem()));
    require(keyPem != nullptr && certificatePem != nullptr &&
                PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) ==
                    1 &&
                PEM_write_bio_X509(certificatePem.get(), certificate.get()) == 1,
            "a certificate could not be written");
    return {asText(contents(certificatePem.get())), SecretBytes(contents(keyPem.get())),
            fingerprintOf(certificate.get())};
}

} // namespace nulsom::crypto
