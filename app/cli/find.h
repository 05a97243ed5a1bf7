// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/net/session_finder.h"

namespace nulsom::cli {

/// Listens for a while, then lists what was heard.
class Find final : public Program {
    Q_OBJECT

  public:
    Find(FindOptions options, Output& output);
    void start() override;
    void interrupt() override;

  private:
    void tell();

    FindOptions options_;
    Output& output_;
    net::SessionFinder finder_;
    std::vector<discovery::FoundSession> sessions_;
    bool failed_ = false;
};

/// A session on one line, for people.
QString sessionLine(const discovery::FoundSession& session);

} // namespace nulsom::cli
