package dev.shardlab.ui.library;

import dev.shardlab.journal.SavedSession;
import dev.shardlab.words.SessionWords;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Offers to go on with the sessions that something else ended than their user, the newest first. */
final class GoOnCard extends VBox {

    /** More are shown when asked for: the lessons come below. */
    private static final int SHOWN_AT_ONCE = 3;

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    private final Label title = label("", "lab-title");
    private final VBox rows = new VBox(12);
    private final Consumer<SavedSession.Resumable> goOn;
    private final Consumer<SavedSession.Resumable> leave;
    private final Runnable gone;

    /**
     * A card of all of them.
     *
     * @param goOn goes on with one
     * @param leave called when the user would rather not go on with one; it is offered no more
     * @param gone called when there is none left
     */
    GoOnCard(
            List<SavedSession.Resumable> sessions,
            Consumer<SavedSession.Resumable> goOn,
            Consumer<SavedSession.Resumable> leave,
            Runnable gone) {
        super(12);
        this.goOn = goOn;
        this.leave = leave;
        this.gone = gone;
        setId("unfinished");
        getStyleClass().add("lab-card");
        getChildren().addAll(title, rows);
        int first = Math.min(SHOWN_AT_ONCE, sessions.size());
        sessions.subList(0, first).forEach(session -> rows.getChildren().add(row(session)));
        if (first < sessions.size()) {
            getChildren().add(more(sessions.subList(first, sessions.size())));
        }
        title.setText(
                sessions.size() == 1
                        ? "Go on where you stopped?"
                        : "Go on where you stopped? " + sessions.size() + " sessions were not closed.");
    }

    private Button more(List<SavedSession.Resumable> others) {
        Button more = button("more-unfinished", others.size() + " more", () -> {
            getChildren().removeLast();
            others.forEach(session -> rows.getChildren().add(row(session)));
        });
        more.getStyleClass().add("lab-plain");
        return more;
    }

    private HBox row(SavedSession.Resumable session) {
        VBox words = new VBox(2, label(session.title(), "lab-text"), label(words(session), "lab-muted"));
        session.damage().ifPresent(damage -> words.getChildren().add(label(damage, "lab-warning")));
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(16);
        row.setAlignment(Pos.CENTER_LEFT);
        Button on = button("go-on", "Go on", () -> goOn.accept(session));
        on.getStyleClass().add("lab-primary");
        on.setAccessibleText("Go on with " + session.title() + ", " + words(session));
        Button not = button("leave-it", "Leave it", () -> leave(session, row));
        not.setAccessibleText("Leave " + session.title() + ", " + words(session));
        row.getChildren().addAll(words, not, on);
        return row;
    }

    private void leave(SavedSession.Resumable session, HBox row) {
        rows.getChildren().remove(row);
        title.setText("Go on where you stopped?");
        leave.accept(session);
        if (rows.getChildren().isEmpty() && getChildren().getLast() instanceof Button more) {
            more.fire();
        } else if (rows.getChildren().isEmpty()) {
            gone.run();
        }
    }

    private static String words(SavedSession.Resumable session) {
        return SessionWords.content(
                        session.shown(), session.changes(), session.answers(), session.asked(), session.sizeBytes())
                + "; last kept "
                + WHEN.format(session.lastWritten().atZone(ZoneId.systemDefault()));
    }

    private static Button button(String id, String words, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
