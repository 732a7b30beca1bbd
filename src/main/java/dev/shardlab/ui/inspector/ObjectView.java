package dev.shardlab.ui.inspector;

import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.event.FirehoseEvent.ObjectDelivered;
import dev.shardlab.sink.firehose.ObjectBeginning;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.words.page.Amounts;
import dev.shardlab.words.page.BytesInWords;
import dev.shardlab.words.page.LogSearch;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What is inside a stored object that is selected: its beginning, and more when that is asked for. It is made from the event of the
 * delivery, so it is there in every future and at every time at which the object is, whether files are written or not.
 */
final class ObjectView extends VBox {

    private static final int FIRST_BYTES = 2 << 10;
    private static final int MOST_BYTES = 64 << 10;
    private static final int ROWS = 9;

    private final Label heading = new Label("Inside it");
    private final TextArea content = new TextArea();
    private final Label left = new Label();
    private final Button more = Controls.button("object-more", "Show more", this::showMore);
    private @Nullable ObjectDelivered shown;

    ObjectView() {
        super(8);
        heading.getStyleClass().add("lab-heading");
        content.setId("object-content");
        content.setAccessibleText("What is inside the object");
        content.setEditable(false);
        content.setWrapText(true);
        content.setPrefRowCount(ROWS);
        content.getStyleClass().addAll("lab-mono", "lab-small");
        left.getStyleClass().addAll("lab-faint", "lab-small");
        left.setWrapText(true);
        left.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(heading, content, left, more);
        show(null, 0);
    }

    void show(@Nullable StageItem selected, LabState state, EventLog log) {
        ObjectDelivered object = selected instanceof FirehoseItem.OfDelivery it
                ? stored(it, state, log).orElse(null)
                : null;
        // Nothing in an object ever changes.
        if (!Objects.equals(object, shown)) {
            show(object, FIRST_BYTES);
        }
    }

    private static Optional<ObjectDelivered> stored(FirehoseItem.OfDelivery it, LabState state, EventLog log) {
        return state.firehose()
                .find(it.deliveryStream())
                .flatMap(stream -> Optional.ofNullable(stream.lastObject()))
                .flatMap(last -> last.find(it.delivery()))
                .flatMap(object -> new LogSearch(log)
                        .onward(
                                object.at(),
                                object.at(),
                                ObjectDelivered.class,
                                event -> event.delivery() == it.delivery()
                                        && event.deliveryStream().equals(it.deliveryStream())));
    }

    private void showMore() {
        show(shown, MOST_BYTES);
    }

    private void show(@Nullable ObjectDelivered object, int most) {
        shown = object;
        setVisible(object != null);
        setManaged(object != null);
        if (object == null) {
            content.clear();
            return;
        }
        byte[] bytes = ObjectBeginning.of(object, most);
        content.setText(BytesInWords.of(bytes));
        content.positionCaret(0);
        // With a delimiter there is more than the records have.
        boolean all = bytes.length < most;
        left.setText(all ? "" : "The first " + Amounts.bytes(bytes.length) + " of what is in it, before compression.");
        left.setVisible(!all);
        left.setManaged(!all);
        boolean stops = all || most >= MOST_BYTES;
        more.setVisible(!stops);
        more.setManaged(!stops);
    }
}
