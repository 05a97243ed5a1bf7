// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/cli/arguments.h"
#include "app/cli/output.h"
#include "app/cli/program.h"

#include <memory>

namespace nulsom::cli {

/// A host and all the people in one process, over real connections of this machine.
class Demo final : public Program {
    Q_OBJECT

  public:
    Demo(DemoOptions options, Output& output);
    ~Demo() override;

    void start() override;
    void interrupt() override;

  private:
    void onHostEvent(const session::Event& event);
    void addPeople(const session::event::Listening& place);
    void addPerson(const session::event::Listening& place, std::size_t index);
    void onPersonEvent(std::size_t index, const session::Event& event);
    void onFinished();

    DemoOptions options_;
    Output& output_;
    std::unique_ptr<net::HostDriver> host_;
    std::vector<std::unique_ptr<net::JoinDriver>> people_;
    bool leaving_ = false;
    std::size_t running_ = 0; ///< drivers that have not finished
    std::uint64_t total_ = 0; ///< of what was shown, less the seals, modulo 2^64
    std::optional<session::event::Result> result_;
    std::vector<std::optional<session::event::Result>> results_; ///< as each laptop computed it
};

} // namespace nulsom::cli
