package dev.shardlab.ui.inspector;

import dev.shardlab.draw.item.StageItem;
import dev.shardlab.engine.kinesis.stream.Storage;
import dev.shardlab.model.kinesis.RecordSlice;
import dev.shardlab.model.kinesis.StreamRecord;
import dev.shardlab.state.LabState;
import dev.shardlab.state.kinesis.StreamState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.ui.refresh.Refresh;
import dev.shardlab.ui.session.Done;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import dev.shardlab.words.DoneCalls;
import dev.shardlab.words.ItemCards;
import dev.shardlab.words.page.ItemCard;
import dev.shardlab.words.page.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The facts of what is selected at the time shown; with nothing selected, an overview. */
public final class InspectorPane extends VBox {

    private final PlaySession session;
    private final ObservableValue<Theme> theme;
    private final VBox cards = new VBox(20);
    private final Label hint = new Label();
    private final CallsView calls = new CallsView();
    private final ChangeView changes;
    private final ObjectView object = new ObjectView();
    private final LogStrip log;
    private final List<CardView> views = new ArrayList<>();
    private @Nullable EventLog told;
    private ItemCards facts;

    public InspectorPane(PlaySession session, ObservableValue<Theme> theme) {
        super(16);
        this.session = session;
        this.theme = theme;
        facts = factsOf(session.shown().log());
        changes = new ChangeView(session);
        log = new LogStrip(session.selectionProperty(), theme);
        setId("inspector");
        getStyleClass().addAll("inspector", "lab-pane");
        getStylesheets()
                .add(Objects.requireNonNull(InspectorPane.class.getResource("inspector.css"))
                        .toExternalForm());
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.getStyleClass().addAll("lab-faint", "lab-small");
        views.add(new CardView(theme));
        views.getFirst().hold(changes);
        getChildren().addAll(cards, object, log, hint, calls);
        Refresh.of(session, this::write);
    }

    private ItemCards factsOf(EventLog log) {
        told = log;
        return new ItemCards(log, session.shown().start(), InspectorPane::asRead);
    }

    private static StreamRecord asRead(StreamRecord stored, StreamState stream, LabState state) {
        return Storage.opened(state.kinesis(), stream, RecordSlice.of(stored)).getFirst();
    }

    /** Who asks for the inspector wants to change something: the first control of what is selected has the keyboard. */
    @Override
    public void requestFocus() {
        if (!changes.focusFirst()) {
            super.requestFocus();
        }
    }

    /** The request for what was done last, in the future shown and by now. */
    private Optional<Snippet> done() {
        Done done = session.branches().done();
        if (done == null || session.shown().time().isBefore(done.at())) {
            return Optional.empty();
        }
        ActionOutcome outcome = ActionOutcome.of(
                session.shown().log(), done.at(), session.shown().state());
        return outcome == null || outcome.refused()
                ? Optional.empty()
                : DoneCalls.of(
                                done.action(),
                                session.shown().state(),
                                session.scenario().setup().service())
                        .map(call -> call.titled("just done: " + call.title()));
    }

    private static String whatCanBeClicked(LabState state) {
        boolean streams = !state.kinesis().streams().isEmpty();
        boolean queues = !state.queues().all().isEmpty();
        if (!streams && !queues) {
            return state.firehose().all().isEmpty()
                    ? ""
                    : "Click anything on the stage: the buffer, an object, a bucket, a producer.";
        }
        String things = !queues
                ? "a record, a shard, a producer, a cursor, the axis"
                : streams
                        ? "a record, a shard, a message, a queue, a producer, a worker"
                        : "a message, a queue, a sender, a worker";
        return "Click anything on the stage: " + things + ".";
    }

    private void write() {
        if (session.isOpening()) {
            return;
        }
        if (told != session.shown().log()) {
            facts = factsOf(session.shown().log());
        }
        StageItem fact = session.selection();
        List<ItemCard> present = fact == null
                ? facts.overview(session.shown().state(), session.shown().time())
                : List.of(
                        facts.of(fact, session.shown().state(), session.shown().time()));
        while (views.size() < present.size()) {
            views.add(new CardView(theme));
        }
        for (int i = 0; i < present.size(); i++) {
            views.get(i).show(present.get(i));
        }
        if (cards.getChildren().size() != present.size()) {
            cards.getChildren().setAll(views.subList(0, present.size()));
        }
        hint.setText(whatCanBeClicked(session.shown().state()));
        hint.setVisible(fact == null && !hint.getText().isEmpty());
        hint.setManaged(hint.isVisible());
        List<Snippet> snippets =
                present.stream().map(ItemCard::snippets).flatMap(List::stream).toList();
        calls.show(snippets, done().orElse(null));
        changes.show(fact, session.shown().state());
        object.show(fact, session.shown().state(), session.shown().log());
        log.show(fact, session.shown().state());
    }
}
