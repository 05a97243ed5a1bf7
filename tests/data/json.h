// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/bytes.h"

#include <utility>

namespace nulsom::test {

/// JSON to be read by people: members stay in the order given, a list of plain values is one line.
class Json {
  public:
    struct Member;

    static Json number(std::int64_t value) { return Json(std::to_string(value)); }
    static Json text(std::string_view value); ///< without quotes, backslashes and control characters
    static Json hex(ByteView bytes) { return text(toHex(bytes)); }
    static Json list(std::vector<Json> items = {});
    static Json object();
    static Json object(std::vector<Member> members);

    Json& add(Json item);
    Json& add(std::string name, Json value);

    std::string write(std::size_t indent = 0) const;

  private:
    enum class Kind { Plain, List, Object };
    explicit Json(std::string plain) : plain_(std::move(plain)) {}

    Kind kind_ = Kind::Plain;
    std::string plain_;
    std::vector<std::string> names_;
    std::vector<Json> items_;
};

struct Json::Member {
    std::string name;
    Json value;
};

} // namespace nulsom::test
