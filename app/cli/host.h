// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/host_console.h"
#include "app/cli/output.h"
#include "app/cli/program.h"

#include <memory>

namespace nulsom::cli {

/// Leads a session, from the keyboard or alone.
class Host final : public Program {
    Q_OBJECT

  public:
    Host(HostRequest request, Output& output);
    ~Host() override;

    void start() override;
    void interrupt() override;

  private:
    void onEvent(const session::Event& event);

    Output& output_;
    bool attended_ = false;
    bool listening_ = false;
    bool failed_ = false; ///< nothing could be started, or the last round has no result
    net::HostDriver driver_;
    std::unique_ptr<HostConsole> console_;
};

} // namespace nulsom::cli
