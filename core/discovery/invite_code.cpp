// SPDX-License-Identifier: EUPL-1.2
#include "core/discovery/invite_code.h"

#include "core/wire/limits.h"

#include <algorithm>
#include <charconv>

namespace nulsom::discovery {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford
constexpr std::size_t kCharacters = 16;
constexpr std::size_t kGroup = 4;
constexpr std::size_t kBytes = kCharacters * 5 / 8;
constexpr std::size_t kPorts = 256;
constexpr std::size_t kMaxHostLength = 253; // RFC 1035, 2.3.4, as text

using CodeBytes = ByteArray<kBytes>;

/// CRC-8, polynomial x^8 + x^2 + x + 1, most significant bit first, from 0. A change within 8 bits in a row
/// cannot pass; nor can two neighbours changed round, as the polynomial has a factor of degree 7.
std::uint8_t crc8(ByteView bytes) {
    unsigned crc = 0;
    for (const auto byte : bytes) {
        crc ^= byte;
        for (int bit = 0; bit < 8; ++bit)
            crc = ((crc << 1U) ^ ((crc & 0x80U) != 0 ? 0x07U : 0U)) & 0xffU;
    }
    return static_cast<std::uint8_t>(crc);
}

bool isSpace(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::optional<unsigned> digitOf(char c) {
    if (c >= 'a' && c <= 'z')
        c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O')
        c = '0';
    if (c == 'I' || c == 'L')
        c = '1';
    const auto place = kAlphabet.find(c);
    return place == std::string_view::npos ? std::nullopt : std::optional{static_cast<unsigned>(place)};
}

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool isHex(char c) { return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

std::optional<unsigned> readNumber(std::string_view digits, unsigned max) {
    unsigned value = 0;
    const auto* end = digits.data() + digits.size();
    if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isDigit))
        return {};
    const auto read = std::from_chars(digits.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end || value > max)
        return {};
    return value;
}

bool isIpv4(std::string_view host) {
    for (int part = 0; part < 4; ++part) {
        const auto dot = part < 3 ? host.find('.') : host.size();
        // A leading zero means octal to some and decimal to others.
        if (dot == std::string_view::npos || !readNumber(host.substr(0, dot), 255) ||
            (dot > 1 && host[0] == '0'))
            return false;
        host.remove_prefix(std::min(dot + 1, host.size()));
    }
    return true;
}

bool isIpv6(std::string_view host) {
    const auto percent = host.find('%');
    const auto address = host.substr(0, percent);
    if (percent != std::string_view::npos) {
        const auto zone = host.substr(percent + 1);
        const auto allowed = [](char c) {
            return isDigit(c) || isLetter(c) || c == '.' || c == '_' || c == '-';
        };
        if (zone.empty() || !std::all_of(zone.begin(), zone.end(), allowed))
            return false;
    }
    return std::count(address.begin(), address.end(), ':') >= 2 &&
           std::all_of(address.begin(), address.end(),
                       [](char c) { return isHex(c) || c == ':' || c == '.'; });
}

bool isHostName(std::string_view host) {
    const auto allowed = [](char c) { return isDigit(c) || isLetter(c) || c == '.' || c == '_' || c == '-'; };
    return host.front() != '.' && host.front() != '-' && host.find("..") == std::string_view::npos &&
           std::all_of(host.begin(), host.end(), allowed);
}

bool isHost(std::string_view host) {
    if (host.empty() || host.size() > kMaxHostLength)
        return false;
    // What looks like numbers is never a name, so that a slip in an address is found here.
    if (std::all_of(host.begin(), host.end(), [](char c) { return isDigit(c) || c == '.'; }))
        return isIpv4(host);
    return isHostName(host);
}

Result<HostPort, HostPortFault> withPort(std::string_view host, std::string_view port) {
    const auto number = readNumber(port, 0xffff);
    if (!number || *number == 0)
        return Error{HostPortFault::WrongPort};
    return HostPort{std::string{host}, static_cast<std::uint16_t>(*number)};
}

Result<HostPort, HostPortFault> parseBracketed(std::string_view text) {
    const auto close = text.find(']');
    if (close == std::string_view::npos || !isIpv6(text.substr(1, close - 1)))
        return Error{HostPortFault::WrongHost};
    const auto host = text.substr(1, close - 1);
    const auto rest = text.substr(close + 1);
    if (rest.empty())
        return HostPort{std::string{host}, wire::kBasePort};
    return rest.front() == ':' ? withPort(host, rest.substr(1)) : Error{HostPortFault::WrongPort};
}

} // namespace

std::optional<std::string> encodeInvite(const Invite& invite) {
    if (invite.port < wire::kBasePort || invite.port >= wire::kBasePort + kPorts || invite.address[0] == 0)
        return {};
    CodeBytes bytes{};
    std::copy(invite.address.begin(), invite.address.end(), bytes.begin());
    bytes[4] = static_cast<std::uint8_t>(invite.port - wire::kBasePort);
    std::copy(invite.fingerprintPrefix.begin(), invite.fingerprintPrefix.end(), bytes.begin() + 5);
    bytes[9] = crc8(ByteView{bytes}.first(9));

    std::string code;
    unsigned held = 0;
    unsigned bits = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < kCharacters; ++i) {
        if (bits < 5) {
            held = held << 8U | bytes[next++];
            bits += 8;
        }
        bits -= 5;
        if (i > 0 && i % kGroup == 0)
            code.push_back('-');
        code.push_back(kAlphabet[held >> bits & 0x1fU]);
    }
    return code;
}

Result<Invite, CodeFault> decodeInvite(std::string_view code) {
    CodeBytes bytes{};
    std::size_t count = 0;
    std::size_t next = 0;
    unsigned held = 0;
    unsigned bits = 0;
    for (const auto c : code) {
        if (c == '-' || isSpace(c))
            continue;
        const auto digit = digitOf(c);
        if (!digit)
            return Error{CodeFault::WrongCharacter};
        if (++count > kCharacters)
            return Error{CodeFault::WrongLength};
        held = held << 5U | *digit;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            bytes[next++] = static_cast<std::uint8_t>(held >> bits);
        }
    }
    if (count != kCharacters)
        return Error{CodeFault::WrongLength};
    // Nobody has an address 0.x.x.x; without this all zeros would pass.
    if (crc8(ByteView{bytes}.first(9)) != bytes[9] || bytes[0] == 0)
        return Error{CodeFault::CheckFailed};
    Invite invite;
    std::copy_n(bytes.begin(), 4, invite.address.begin());
    invite.port = static_cast<std::uint16_t>(wire::kBasePort + bytes[4]);
    std::copy_n(bytes.begin() + 5, 4, invite.fingerprintPrefix.begin());
    return invite;
}

Result<HostPort, HostPortFault> parseHostPort(std::string_view text) {
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    if (text.empty())
        return Error{HostPortFault::Empty};
    if (text.front() == '[')
        return parseBracketed(text);
    if (isIpv6(text))
        return HostPort{std::string{text}, wire::kBasePort};
    const auto colon = text.find(':');
    const auto host = text.substr(0, colon);
    if (!isHost(host))
        return Error{HostPortFault::WrongHost};
    if (colon == std::string_view::npos)
        return HostPort{std::string{host}, wire::kBasePort};
    return withPort(host, text.substr(colon + 1));
}

} // namespace nulsom::discovery
