package dev.shardlab.ui.futures;

import dev.shardlab.draw.Difference;
import dev.shardlab.draw.Fact;
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
        String what = name(difference.fact());
        ((Label) row.getChildren().get(0)).setText(what + " · " + difference.inShort());
        ((Label) row.getChildren().get(1)).setText(difference.words());
        row.setAccessibleText(what + ": " + difference.words());
    }

    private static String name(Fact fact) {
        return switch (fact) {
            case Fact.OfProducer(var producer) -> producer.value();
            case Fact.OfShard(var _, var shard) -> "shard " + shard.index();
            case Fact.OfGroup(var group) -> group.value();
            case Fact.OfWorker(var group, var worker) -> worker + " of " + group;
            case Fact.OfWire wire -> name(wire);
            case Fact.OfHashAxis(var stream) -> stream.value();
            case Fact.OfTrimHorizon(var stream) -> "retention of " + stream;
            case Fact.OfCursor(var group, var shard) -> group + " on shard " + shard.index();
            case Fact.OfShards(var stream, var _) -> "shards of " + stream;
            case Fact.OfRecord(var stream, var _, var _) -> stream.value();
            case Fact.OfRecords(var stream, var _, var _, var _) -> stream.value();
            case Fact.OfFlight(var producer, var _, var _) -> producer.value();
            case Fact.OfFlights(var producer, var _, var _) -> producer.value();
            case Fact.OfRetry(var producer, var _, var _) -> producer.value();
        };
    }

    private static String name(Fact.OfWire fact) {
        return switch (fact) {
            case Fact.OfClient(var client) -> client.value();
            case Fact.OfCall(var client, var _) -> client.value();
            case Fact.OfRefusedCall(var client, var _) -> client.value();
            case Fact.OfReading(var client, var _, var shard) -> client + " on shard " + shard.index();
            case Fact.OfLandings(var _, var producer, var _, var _) -> producer.value();
            case Fact.OfTurnedAway(var _, var producer, var _, var _, var _) -> producer.value();
            case Fact.OfConsumer(var _, var consumer) -> consumer.value();
            case Fact.OfListener(var _, var consumer, var client) -> client + " of " + consumer;
            case Fact.OfPipe(var _, var consumer, var shard) -> consumer + " on shard " + shard.index();
        };
    }
}
