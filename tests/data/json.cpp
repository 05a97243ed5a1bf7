// SPDX-License-Identifier: EUPL-1.2
#include "tests/data/json.h"

#include <algorithm>

namespace nulsom::test {

Json Json::text(std::string_view value) { return Json('"' + std::string(value) + '"'); }

Json Json::list(std::vector<Json> items) {
    Json out{std::string()};
    out.kind_ = Kind::List;
    out.items_ = std::move(items);
    return out;
}

Json Json::object() {
    Json out{std::string()};
    out.kind_ = Kind::Object;
    return out;
}

Json Json::object(std::vector<Member> members) {
    Json out = object();
    for (auto& member : members)
        out.add(std::move(member.name), std::move(member.value));
    return out;
}

Json& Json::add(Json item) {
    items_.push_back(std::move(item));
    return *this;
}

Json& Json::add(std::string name, Json value) {
    names_.push_back(std::move(name));
    items_.push_back(std::move(value));
    return *this;
}

std::string Json::write(std::size_t indent) const {
    if (kind_ == Kind::Plain)
        return plain_;
    const bool oneLine =
        kind_ == Kind::List &&
        std::all_of(items_.begin(), items_.end(), [](const Json& item) { return item.kind_ == Kind::Plain; });
    const std::string end = oneLine ? "" : '\n' + std::string(indent, ' ');
    std::string out;
    for (std::size_t i = 0; i < items_.size(); ++i) {
        out += i == 0 ? "" : oneLine ? ", " : ",";
        out += oneLine ? "" : end + "  ";
        if (kind_ == Kind::Object)
            out += '"' + names_[i] + "\": ";
        out += items_[i].write(indent + 2);
    }
    return kind_ == Kind::List ? '[' + out + end + ']' : '{' + out + end + '}';
}

} // namespace nulsom::test
