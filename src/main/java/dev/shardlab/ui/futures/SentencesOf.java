package dev.shardlab.ui.futures;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.paper.Difference;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.TubeItem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

/** What there is more of in one future: at what, and whole sentences. A click selects the thing. */
final class SentencesOf extends VBox {

    private final Consumer<Difference> choose;
    private final Label title = new Label();
    private final List<VBox> rows = new ArrayList<>();
    private List<Difference> shown = List.of();

    SentencesOf(Consumer<Difference> choose) {
        super(4);
        this.choose = choose;
        title.getStyleClass().addAll("lab-strong", "lab-small");
        getChildren().add(title);
    }

    void show(String name, List<Difference> differences) {
        title.setText(name);
        setVisible(!differences.isEmpty());
        setManaged(isVisible());
        if (differences.equals(shown)) {
            return;
        }
        shown = differences;
        while (rows.size() < differences.size()) {
            rows.add(row(rows.size()));
        }
        for (int i = 0; i < differences.size(); i++) {
            write(rows.get(i), differences.get(i));
        }
        if (getChildren().size() != differences.size() + 1) {
            getChildren().setAll(title);
            getChildren().addAll(rows.subList(0, differences.size()));
        }
    }

    private VBox row(int place) {
        Label what = new Label();
        what.getStyleClass().addAll("lab-text", "lab-small");
        Label words = new Label();
        words.getStyleClass().addAll("lab-muted", "lab-small");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        VBox row = new VBox(what, words);
        row.getStyleClass().add("futures-sentence");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setOnMouseClicked(_ -> choose.accept(shown.get(place)));
        row.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose.accept(shown.get(place));
                event.consume();
            }
        });
        return row;
    }

    private static void write(VBox row, Difference difference) {
        String what = name(difference.item());
        ((Label) row.getChildren().get(0)).setText(what + " · " + difference.inShort());
        ((Label) row.getChildren().get(1)).setText(difference.words());
        row.setAccessibleText(what + ": " + difference.words());
    }

    private static String name(StageItem fact) {
        return switch (fact) {
            case ProducerItem.OfProducer(var producer) -> producer.value();
            case StreamItem.OfShard(var _, var shard) -> "shard " + shard.index();
            case ApplicationItem.OfApplication(var application) -> application.value();
            case ApplicationItem.OfWorker(var application, var worker) -> worker + " of " + application;
            case ClientItem client -> name(client);
            case ConsumerItem consumer -> name(consumer);
            case TubeItem it -> it.queue().value();
            case FirehoseItem.OfOne it -> it.deliveryStream().value();
            case FirehoseItem.OfBucket it -> it.bucket().value();
            case FlowItem(var from, var to) -> from.name() + " to " + to.name();
            case StreamItem.OfHashAxis(var stream) -> stream.value();
            case StreamItem.OfTrimHorizon(var stream) -> "retention of " + stream;
            case ApplicationItem.OfCursor(var application, var shard) -> application + " on shard " + shard.index();
            case StreamItem.OfShards(var stream, var _) -> "shards of " + stream;
            case StreamItem.OfRecord(var stream, var _, var _) -> stream.value();
            case StreamItem.OfRecords(var stream, var _, var _, var _) -> stream.value();
            case ProducerItem.OfFlight(var producer, var _, var _) -> producer.value();
            case ProducerItem.OfFlights(var producer, var _, var _) -> producer.value();
            case ProducerItem.OfRetry(var producer, var _, var _) -> producer.value();
        };
    }

    private static String name(ClientItem fact) {
        return switch (fact) {
            case ClientItem.OfClient(var client) -> client.value();
            case ClientItem.OfCall(var client, var _) -> client.value();
            case ClientItem.OfRefusedCall(var client, var _) -> client.value();
            case ClientItem.OfReading(var client, var _, var shard) -> client + " on shard " + shard.index();
            case ClientItem.OfArrivals(var _, var producer, var _, var _) -> producer.value();
            case ClientItem.OfThrottled(var _, var producer, var _, var _, var _) -> producer.value();
        };
    }

    private static String name(ConsumerItem fact) {
        return switch (fact) {
            case ConsumerItem.OfConsumer(var _, var consumer) -> consumer.value();
            case ConsumerItem.OfListener(var _, var consumer, var client) -> client + " of " + consumer;
            case ConsumerItem.OfPipe(var _, var consumer, var shard) -> consumer + " on shard " + shard.index();
        };
    }
}
