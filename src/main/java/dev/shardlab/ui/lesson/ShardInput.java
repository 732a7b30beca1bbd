package dev.shardlab.ui.lesson;

import dev.shardlab.draw.client.ClientItem;
import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.FlowItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.ConsumerItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.draw.queue.TubeItem;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** A shard: picked on the stage, or typed by its number. */
final class ShardInput implements AnswerInput {

    private final ShardsToPick shards;
    private final TextField number = new TextField();
    private final VBox view;
    private @Nullable Subscription picking;

    ShardInput(ObjectProperty<@Nullable StageItem> selection, ShardsToPick shards) {
        this.shards = shards;
        number.setId("answer-shard");
        number.setPrefWidth(64);
        number.setAccessibleText("Number of the shard");
        number.getStyleClass().add("lab-mono");
        HBox line = new HBox(8, new Label("shard"), number);
        line.setAlignment(Pos.CENTER_LEFT);
        view = new VBox(
                8, LessonLabels.of("Click it on the stage, or type its number.", "lab-muted", "lab-small"), line);
        view.sceneProperty().subscribe(scene -> {
            stopPicking();
            if (scene != null) {
                picking = selection.subscribe((_, fact) -> pick(fact));
            }
        });
    }

    private void stopPicking() {
        if (picking != null) {
            picking.unsubscribe();
            picking = null;
        }
    }

    private void pick(@Nullable StageItem fact) {
        shardOf(fact).ifPresent(shard -> number.setText(Integer.toString(shard.index())));
    }

    private Optional<ShardId> shardOf(@Nullable StageItem fact) {
        return switch (fact) {
            case null -> Optional.empty();
            case StreamItem.OfShard(var in, var shard) -> ofStream(in, shard);
            case StreamItem.OfRecord(var in, var shard, long _) -> ofStream(in, shard);
            case StreamItem.OfRecords(var in, var shard, long _, long _) -> ofStream(in, shard);
            case ApplicationItem.OfCursor(var _, var shard) -> Optional.of(shard);
            case ClientItem.OfReading(var _, var in, var shard) -> ofStream(in, shard);
            case ConsumerItem.OfPipe(var in, var _, var shard) -> ofStream(in, shard);
            case ProducerItem.OfProducer _,
                    ClientItem _,
                    ConsumerItem _,
                    TubeItem _,
                    FirehoseItem _,
                    FlowItem _,
                    ProducerItem.OfFlight _,
                    ProducerItem.OfFlights _,
                    ProducerItem.OfRetry _,
                    StreamItem.OfShards _,
                    ApplicationItem.OfApplication _,
                    ApplicationItem.OfWorker _,
                    StreamItem.OfHashAxis _,
                    StreamItem.OfTrimHorizon _ -> Optional.empty();
        };
    }

    private Optional<ShardId> ofStream(StreamName in, ShardId shard) {
        return in.equals(shards.stream()) ? Optional.of(shard) : Optional.empty();
    }

    @Override
    public Region view() {
        return view;
    }

    @Override
    public Optional<TextField> field() {
        return Optional.of(number);
    }

    @Override
    public ObservableValue<@Nullable StudentAnswer> answer() {
        return number.textProperty().map(this::read);
    }

    @Override
    public ObservableValue<String> problem() {
        return number.textProperty().map(this::problemOf);
    }

    private @Nullable StudentAnswer read(String text) {
        return parse(text)
                .filter(shard -> shards.problem(shard).isEmpty())
                .map(StudentAnswer.PickedShard::new)
                .orElse(null);
    }

    private String problemOf(String text) {
        return text.isBlank() ? "" : parse(text).map(shards::problem).orElse("Type the number of a shard");
    }

    private static Optional<ShardId> parse(String text) {
        try {
            return Optional.of(ShardId.parse(text.strip()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
