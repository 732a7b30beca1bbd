package dev.shardlab.ui.library;

import dev.shardlab.journal.SavedSession;
import dev.shardlab.words.Amounts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Offers to go on with a session that something else ended than its user. */
final class GoOnCard extends HBox {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ENGLISH);

    GoOnCard(SavedSession.Resumable session, Runnable goOn, Runnable leave) {
        super(16);
        setId("unfinished");
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("lab-card");
        VBox words = new VBox(4, label("Go on where you stopped?", "lab-title"), label(words(session), "lab-muted"));
        session.damage().ifPresent(damage -> words.getChildren().add(label(damage, "lab-warning")));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button on = button("go-on", "Go on", goOn);
        on.getStyleClass().add("lab-primary");
        getChildren().addAll(words, button("leave-it", "Leave it", leave), on);
    }

    private static String words(SavedSession.Resumable session) {
        String changes =
                switch (session.changes()) {
                    case 0 -> "nothing changed yet";
                    case 1 -> "with 1 change of yours";
                    default -> "with " + session.changes() + " changes of yours";
                };
        return session.title() + ": " + Amounts.duration(session.shown()) + " in, " + changes
                + ". It was not closed; last kept "
                + WHEN.format(session.lastWritten().atZone(ZoneId.systemDefault())) + ".";
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
