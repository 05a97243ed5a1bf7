// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "ui/window/backend.h"
#include "ui/window/session_view.h"
#include "ui/window/theme.h"

#include <QAction>
#include <QWidget>

#include <array>
#include <chrono>

class QStackedWidget;

namespace nulsom::window {

class AnswerPage;
class Banner;
class FooterBar;
class FormPage;
class HeaderBar;
class HostActions;
class Page;
class StartPage;
class WatchPage;

/// Header, one page, footer. Chooses the page for each view of the session and carries requests to the
/// backend.
class MainWindow final : public QWidget {
    Q_OBJECT

  public:
    /// The backend must outlive the window.
    explicit MainWindow(Backend& backend, QWidget* parent = nullptr);
    ~MainWindow() override;

    PageId currentPage() const { return current_; }
    /// How fast the numbers come on screen; 0 at once.
    void setPace(std::chrono::milliseconds pace);

  protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    enum class Phase { Start, Opening, Session };

    void layOut();
    void addPage(PageId id, Page* page);
    void connectPages();
    void connectBackend();
    void connectHost();
    void takeSession();
    void refuse(session::FaultReport report);
    void refresh();
    void showPage(PageId id);
    void showTitle();
    void showFooter();
    void showNotice();
    void showPrivacyLine();
    void backToStart();
    bool inSession() const;
    void chooseLanguage(const QString& code);
    void toggleTheme();

    Backend& backend_;
    HeaderBar* header_;
    Banner* notice_;
    QStackedWidget* stack_;
    FooterBar* footer_;
    HostActions* hostActions_;
    QAction* leave_;
    StartPage* start_;
    FormPage* form_;
    AnswerPage* answer_;
    WatchPage* watch_;
    std::array<Page*, 9> pages_{};

    Phase phase_ = Phase::Start;
    PageId current_ = PageId::Start;
    PageId opener_ = PageId::Start; ///< the page that a refusal belongs on
    bool formWanted_ = false;       ///< the host prepares the next question
    bool closing_ = false;
    std::optional<session::ParticipantSnapshot> participant_;
    std::optional<session::HubSnapshot> hub_;
    std::optional<statistics::Question> prepared_;
    SessionView view_;
};

} // namespace nulsom::window
