package dev.shardlab.ui.transcript;

import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.words.Sentences;
import dev.shardlab.words.Transcript;
import dev.shardlab.words.page.ClockFace;
import dev.shardlab.words.page.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** "What happened, in words": the last sentences up to the time shown, the newest at the foot. A click goes to its time. */
public final class TranscriptPane extends VBox {

    /** As many as somebody may want to scroll back through; the rest is a click on the timeline away. */
    private static final int SENTENCES = 40;

    private final PlaySession session;
    private final SentenceList list;
    private final ToggleButton onlyChanges = new ToggleButton("Changes");
    private @Nullable EventLog told;
    private boolean severalStreams;
    private Transcript transcript;

    public TranscriptPane(PlaySession session) {
        super(8);
        this.session = session;
        transcript = transcriptOf(session.shown().log());
        setId("transcript");
        getStyleClass().addAll("transcript", "lab-pane");
        getStylesheets()
                .add(Objects.requireNonNull(TranscriptPane.class.getResource("transcript.css"))
                        .toExternalForm());

        list = new SentenceList(SENTENCES, new ClockFace(session.shown().start()), this::goTo);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(header(), list);
        Refresh refresh = Refresh.of(session, this::write);
        onlyChanges.setOnAction(_ -> refresh.now());
        session.transport().speedProperty().addListener((_, _, _) -> refresh.now());
    }

    private HBox header() {
        Label title = new Label("What happened, in words");
        title.getStyleClass().add("lab-heading");
        title.setMinWidth(USE_PREF_SIZE);
        onlyChanges.setMinWidth(USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        onlyChanges.setId("transcript-changes");
        onlyChanges.getStyleClass().addAll("lab-chip", "transcript-filter");
        onlyChanges.setTooltip(new Tooltip("Only changes and refusals, without the records stored and read"));
        HBox header = new HBox(8, title, space, onlyChanges);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Transcript transcriptOf(EventLog log) {
        told = log;
        severalStreams = areSeveralStreams();
        return new Transcript(log, new Sentences(severalStreams));
    }

    /** Those that clients made count too. */
    private boolean areSeveralStreams() {
        return session.shown().state().kinesis().streams().size() > 1;
    }

    private void write() {
        if (told != session.shown().log() || severalStreams != areSeveralStreams()) {
            transcript = transcriptOf(session.shown().log());
        }
        List<Sentence> sentences = transcript.last(
                session.shown().time(),
                SENTENCES,
                TranscriptWindow.at(session.transport().speedProperty().get()),
                wanted());
        if (sentences.isEmpty()) {
            list.sayOfNothing(nothing());
        }
        list.show(sentences);
    }

    /** What is said where no sentence is found: it is looked back only so far. */
    private String nothing() {
        boolean changes = onlyChanges.isSelected();
        if (session.shown().log().countUntil(session.shown().time()) > Transcript.LOOK_BACK) {
            return (changes ? "No change or refusal" : "Nothing to tell")
                    + " among the last %,d events".formatted(Transcript.LOOK_BACK);
        }
        return changes ? "Nothing was changed or refused yet" : "Nothing has happened yet";
    }

    private Predicate<Sentence> wanted() {
        boolean changes = onlyChanges.isSelected();
        return sentence -> !sentence.at().isBefore(session.shown().start())
                && !(changes && sentence.tone() == Sentence.Tone.NORMAL);
    }

    private void goTo(Sentence sentence) {
        session.transport().pause();
        session.transport().seek(sentence.at());
    }
}
