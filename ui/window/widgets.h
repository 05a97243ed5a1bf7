// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QFrame>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>

class QVBoxLayout;

/// The few building blocks that every page is made of.
namespace nulsom::window {

/// Gives a widget another look of the theme.
void setRole(QWidget* widget, const char* role);
/// A label in one of the type sizes of the theme. Wraps, so that no language cuts it.
QLabel* makeLabel(QWidget* parent, const char* objectName, const char* role);
QPushButton* makeButton(QWidget* parent, const char* objectName, const char* role = "");
/// A panel with a layout of its own.
QFrame* makePanel(QWidget* parent, const char* objectName);
QVBoxLayout* panelLayout(QFrame* panel);

/// Gives a control the same visible text and accessible name.
void nameControl(QPushButton* button, const QString& text);

/// A line edit with its caption above and, when something is wrong with it, a sentence below.
class Field final : public QWidget {
    Q_OBJECT

  public:
    Field(QWidget* parent, const char* objectName);

    QLineEdit* edit() const { return edit_; }
    QString text() const { return edit_->text(); }
    void setText(const QString& text) { edit_->setText(text); }
    void setCaption(const QString& caption);
    void setProblem(const QString& sentence); ///< empty: nothing wrong

  private:
    QLabel* caption_;
    QLineEdit* edit_;
    QLabel* problem_;
};

/// One sentence about what happened, across the page; hidden while there is none.
class Banner final : public QFrame {
    Q_OBJECT

  public:
    enum class Kind { Note, Warning, Error };

    Banner(QWidget* parent, const char* objectName);
    void say(Kind kind, const QString& sentence);
    void clear();
    QString text() const { return text_->text(); }

  private:
    QLabel* text_;
};

/// The ring around whatever has the keyboard: 2 px, 2 px away from it.
class FocusRing final : public QWidget {
    Q_OBJECT

  public:
    explicit FocusRing(QWidget* window);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void follow(QWidget* control);
    void place();

    QPointer<QWidget> control_;
};

/// A list or table that takes the room there is and never asks for more.
template <typename View>
class Flexible : public View {
  public:
    using View::View;
    QSize sizeHint() const override { return {200, 72}; }
    QSize minimumSizeHint() const override { return {120, 72}; }
};

} // namespace nulsom::window
