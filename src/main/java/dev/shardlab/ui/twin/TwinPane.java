package dev.shardlab.ui.twin;

import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.ClockFace;
import dev.shardlab.words.Sentence;
import dev.shardlab.words.Sentences;
import dev.shardlab.words.TextTwin;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "What happened, in words": the last sentences up to the time shown, the newest at the foot. A click goes to its time. */
public final class TwinPane extends VBox {

    /** As many as somebody may want to scroll back through; the rest is a click on the timeline away. */
    private static final int SENTENCES = 40;

    /** As part of the whole list. */
    private static final double NEARLY = 0.05;

    private final PlaySession session;
    private final ListView<Sentence> list = new ListView<>();
    private final ToggleButton onlyChanges = new ToggleButton("Changes");
    private @Nullable EventLog told;
    private TextTwin twin;

    public TwinPane(PlaySession session) {
        super(8);
        this.session = session;
        twin = twinOf(session.log());
        setId("twin");
        getStyleClass().addAll("twin", "lab-pane");
        getStylesheets()
                .add(Objects.requireNonNull(TwinPane.class.getResource("twin.css"))
                        .toExternalForm());

        list.setId("twin-list");
        list.getStyleClass().add("twin-list");
        list.setCellFactory(_ -> new SentenceCell(new ClockFace(session.start())));
        list.setPlaceholder(new Label("Nothing has happened yet"));
        list.setAccessibleText("What happened, in words; enter goes to the time of a sentence");
        list.setOnMouseClicked(_ -> goToSelected());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), list);
        Refresh refresh = Refresh.of(session, this::write);
        onlyChanges.setOnAction(_ -> refresh.now());
        session.speedProperty().addListener((_, _, _) -> refresh.now());
    }

    private HBox header() {
        Label title = new Label("What happened, in words");
        title.getStyleClass().add("lab-heading");
        title.setMinWidth(USE_PREF_SIZE);
        onlyChanges.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        onlyChanges.setId("twin-changes");
        onlyChanges.getStyleClass().addAll("lab-chip", "twin-filter");
        onlyChanges.setTooltip(new Tooltip("Only changes and refusals, without the records stored and read"));
        HBox header = new HBox(8, title, space, onlyChanges);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private TextTwin twinOf(EventLog log) {
        told = log;
        return new TextTwin(
                log, new Sentences(session.scenario().setup().streams().size() > 1));
    }

    private void write() {
        if (told != session.log()) {
            twin = twinOf(session.log());
        }
        List<Sentence> sentences = twin.last(
                session.time(),
                SENTENCES,
                TellingWindow.at(session.speedProperty().get()),
                wanted());
        if (sentences.equals(list.getItems())) {
            return;
        }
        boolean follow = isAtFoot();
        list.getSelectionModel().clearSelection();
        list.getItems().setAll(sentences);
        if (follow && !sentences.isEmpty()) {
            list.scrollTo(sentences.size() - 1);
        }
        list.notifyAccessibleAttributeChanged(AccessibleAttribute.ITEM_COUNT);
    }

    /** Whether the newest sentence is in view; somebody who has scrolled back to read is not carried away from it. */
    private boolean isAtFoot() {
        return !(list.lookup(".scroll-bar:vertical") instanceof ScrollBar bar)
                || !bar.isVisible()
                || bar.getValue() > bar.getMax() - NEARLY;
    }

    private Predicate<Sentence> wanted() {
        boolean changes = onlyChanges.isSelected();
        return sentence ->
                !sentence.at().isBefore(session.start()) && !(changes && sentence.tone() == Sentence.Tone.NORMAL);
    }

    private void goToSelected() {
        Sentence chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            session.pause();
            session.seek(chosen.at());
        }
    }
}
