package dev.shardlab.ui.inspector;

import static dev.shardlab.ui.refresh.FlashSale.A;
import static dev.shardlab.ui.refresh.FlashSale.CART;
import static dev.shardlab.ui.refresh.FlashSale.CLICKS;
import static dev.shardlab.ui.refresh.FlashSale.TWO;
import static dev.shardlab.ui.refresh.FlashSale.WEB;
import static dev.shardlab.ui.refresh.FlashSale.at;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.firehose.FirehoseItem;
import dev.shardlab.draw.item.StageItem;
import dev.shardlab.draw.kcl.ApplicationItem;
import dev.shardlab.draw.kinesis.StreamItem;
import dev.shardlab.draw.producer.ProducerItem;
import dev.shardlab.model.DeliveryStreamName;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.refresh.FlashSale;
import dev.shardlab.ui.refresh.PaneStage;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class InspectorPaneTest {

    private final PlaySession session = FlashSale.session();

    private Scene shown(StageItem fact, double seconds) {
        session.transport().seek(at(seconds));
        session.selectionProperty().set(fact);
        return PaneStage.show(new InspectorPane(session, new SimpleObjectProperty<>(Theme.DARK)), 256, 900, Theme.DARK);
    }

    private static List<String> texts(Scene scene) {
        return scene.getRoot().lookupAll(".label").stream()
                .filter(node -> node.isVisible() && node instanceof Label)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private void press(Scene scene, String id) {
        PaneStage.find(scene, "#" + id, Button.class).fire();
        session.pulse(0);
    }

    private static String outcome(Scene scene) {
        return PaneStage.find(scene, "#change-outcome", Label.class).getText();
    }

    @Test
    void with_nothing_selected_the_stream_and_the_totals_are_summed_up(FxRobot robot) {
        robot.interact(() -> {
            List<String> texts = texts(shown(null, 10));

            assertTrue(
                    texts.containsAll(List.of("Stream", "clicks", "So far", "the whole laboratory")), texts::toString);
            assertTrue(texts.stream().anyMatch(text -> text.startsWith("Click anything on the stage")));
        });
    }

    /** With nothing selected. */
    private static String hintOf(String stores) {
        Bench bench = Bench.of(
                ScenarioReader.read(
                                "hint.json",
                                "{\"shardlab\": 1, \"title\": \"T\", \"duration\": \"1m\", " + stores + "}")
                        .orThrow(),
                Theme.DARK);
        Scene scene = PaneStage.show(
                new InspectorPane(bench.session(), new SimpleObjectProperty<>(Theme.DARK)), 256, 900, Theme.DARK);
        String hint = texts(scene).stream()
                .filter(text -> text.startsWith("Click anything"))
                .findFirst()
                .orElse("");
        bench.futures().close();
        return hint;
    }

    @Test
    void what_can_be_clicked_is_named_by_what_there_is(FxRobot robot) {
        robot.interact(() -> {
            String stream = "\"streams\": [{\"name\": \"clicks\"}]";
            String queue = "\"queues\": [{\"name\": \"jobs\"}]";
            assertTrue(hintOf(stream).contains("a shard"));
            assertTrue(hintOf(stream + ", " + queue).matches(".*a shard.*a queue.*"));
            assertTrue(hintOf("\"streams\": [], " + queue).matches("(?!.*(record|shard|cursor|axis)).*a queue.*"));
            assertEquals("", hintOf("\"streams\": []"));
        });
    }

    @Test
    void a_selected_record_is_shown_with_its_facts_and_why(FxRobot robot) {
        robot.interact(() -> {
            List<String> texts = texts(shown(new StreamItem.OfRecord(CLICKS, TWO, 100), 20));

            assertTrue(
                    texts.containsAll(
                            List.of("key u-24", "MD5", "ae1c 2427 c7a2 a5fc f9b2 7d55 9a8f 3f1d", "Why shard 2?")),
                    texts::toString);
        });
    }

    @Test
    void a_shard_is_shown_as_a_log_and_each_of_its_cards_can_be_selected(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfShard(CLICKS, TWO), 10);
            long next = session.shown().state().kinesis().stream(CLICKS)
                    .orElseThrow()
                    .shards()
                    .get(2)
                    .next();
            List<Button> cards = scene.getRoot().lookupAll(".log-card").stream()
                    .map(Button.class::cast)
                    .toList();

            assertEquals(5, cards.size());
            cards.getLast().fire();

            assertEquals(new StreamItem.OfRecord(CLICKS, TWO, next - 1), session.selection());
        });
    }

    @Test
    void while_time_moves_the_values_change_in_place(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new ProducerItem.OfProducer(WEB), 10);
            Label before = valueOf(scene, "sent");
            String text = before.getText();

            session.transport().seek(at(11));

            assertSame(before, valueOf(scene, "sent"));
            assertFalse(text.equals(before.getText()));
        });
    }

    private static Label valueOf(Scene scene, String label) {
        return scene.getRoot().lookupAll(".fact-value").stream()
                .map(Label.class::cast)
                .filter(value -> value.getAccessibleText().startsWith(label + ": "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_same_request_is_there_in_three_languages_and_can_be_copied(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfShard(CLICKS, TWO), 10);
            Label code = PaneStage.find(scene, "#call-code", Label.class);
            assertTrue(code.getText().startsWith("shard_iterator=$(aws kinesis get-shard-iterator"), code.getText());

            PaneStage.find(scene, "#call-python", ToggleButton.class).fire();
            assertTrue(code.getText().startsWith("import boto3"), code.getText());

            PaneStage.find(scene, "#call-java", ToggleButton.class).fire();
            press(scene, "call-copy");
            assertEquals(code.getText(), Clipboard.getSystemClipboard().getString());
            assertTrue(code.getText().contains("KinesisClient.create()"), code.getText());
        });
    }

    @Test
    void a_shard_can_be_split_in_its_middle(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfShard(CLICKS, TWO), 10);

            press(scene, "split-middle");

            assertEquals("Asked: split shard 2 of clicks in the middle; the service takes 5 s.", outcome(scene));
            session.transport().seek(at(19));
            assertEquals("Done: Split shard 2 of clicks in the middle.", outcome(scene));
            assertEquals(
                    5,
                    session.shown().state().kinesis().stream(CLICKS)
                            .orElseThrow()
                            .openShards()
                            .size());
        });
    }

    @Test
    void what_the_service_refuses_is_told_in_its_words(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfShard(CLICKS, TWO), 10);
            press(scene, "split-middle");
            session.transport().seek(at(11));

            press(scene, "merge-below");

            assertTrue(outcome(scene).startsWith("Refused: Stream clicks"), outcome(scene));
            assertTrue(outcome(scene).contains("UPDATING"), outcome(scene));
        });
    }

    @Test
    void a_split_point_outside_the_shard_is_not_accepted(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfShard(CLICKS, TWO), 10);
            TextField field = PaneStage.find(scene, "#split-at", TextField.class);
            assertEquals("0.6250", field.getText());

            Button merge = PaneStage.find(scene, "#merge-below", Button.class);
            Bounds before = where(merge);
            field.setText("0.9");
            press(scene, "split-at-go");
            assertEquals(before, where(merge), "what is pressed next stays where it is");

            assertTrue(field.getPseudoClassStates().stream()
                    .anyMatch(state -> state.getPseudoClassName().equals("wrong")));
            assertEquals("", outcome(scene));
            Label bounds = PaneStage.find(scene, "#split-at-bounds", Label.class);
            assertEquals("Give a number, between 0.5000 and 0.7500 of the key space", bounds.getText());
            assertTrue(bounds.isVisible());

            field.setText("0.6");
            assertFalse(bounds.isVisible());
        });
    }

    private static Bounds where(Node control) {
        control.getScene().getRoot().applyCss();
        control.getScene().getRoot().layout();
        return control.localToScene(control.getLayoutBounds());
    }

    @Test
    void what_became_of_a_change_is_forgotten_when_something_else_is_selected(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfShard(CLICKS, TWO), 10);
            press(scene, "split-middle");

            session.selectionProperty().set(new StreamItem.OfHashAxis(CLICKS));
            assertEquals("", outcome(scene));

            session.selectionProperty().set(new StreamItem.OfShard(CLICKS, TWO));
            assertEquals("", outcome(scene));
        });
    }

    @Test
    void the_rate_of_a_producer_can_be_typed(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new ProducerItem.OfProducer(WEB), 10);

            PaneStage.find(scene, "#rate", TextField.class).setText("250");
            press(scene, "rate-go");

            assertEquals(
                    250,
                    session.shown().state().producers().named(WEB).orElseThrow().recordsPerSec());
        });
    }

    @Test
    void a_worker_can_be_added_and_stopped(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new ApplicationItem.OfApplication(CART), 10);

            press(scene, "add-worker");
            assertEquals(
                    3,
                    session.shown()
                            .state()
                            .kcl()
                            .application(CART)
                            .orElseThrow()
                            .workers()
                            .size());

            press(scene, "stop-worker-A");
            assertFalse(session.shown()
                    .state()
                    .kcl()
                    .application(CART)
                    .orElseThrow()
                    .workers()
                    .contains(A));
        });
    }

    @Test
    void retention_and_the_number_of_shards_are_changed_step_by_step(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfHashAxis(CLICKS), 10);

            press(scene, "retention-more");
            assertEquals(
                    Duration.ofHours(48),
                    session.shown().state().kinesis().stream(CLICKS)
                            .orElseThrow()
                            .retention());
            assertEquals(
                    "48 h",
                    PaneStage.find(scene, "#retention-value", Label.class).getText());

            press(scene, "shard-count-more");
            assertTrue(
                    outcome(scene).startsWith("Asked: set the shard count of clicks to 5; the service takes "),
                    outcome(scene));
        });
    }

    @Test
    void nothing_is_wider_than_the_column_of_the_smallest_window(FxRobot robot) {
        robot.interact(() -> {
            for (StageItem fact : List.<StageItem>of(
                    new StreamItem.OfShard(CLICKS, TWO),
                    new ProducerItem.OfProducer(WEB),
                    new ApplicationItem.OfApplication(CART))) {
                Scene scene = shown(fact, 60);
                double width =
                        PaneStage.find(scene, "#inspector", InspectorPane.class).getWidth();
                scene.getRoot().lookupAll("#inspector *").forEach(node -> {
                    double right = node.localToScene(node.getBoundsInLocal()).getMaxX();
                    assertTrue(!node.isVisible() || right <= width + 4, node + " reaches " + right + " of " + width);
                });
            }
        });
    }

    @Test
    void do_it_for_real_offers_first_what_was_just_done(FxRobot robot) {
        robot.interact(() -> {
            Scene scene = shown(new StreamItem.OfHashAxis(CLICKS), 10);
            press(scene, "shard-count-more");
            assertEquals(
                    "just done: change the number of shards",
                    PaneStage.find(scene, "#call-titles", ComboBox.class).getValue());
            assertTrue(
                    PaneStage.find(scene, "#call-code", Label.class).getText().contains("update-shard-count"));

            session.transport().seek(at(5));

            assertFalse(PaneStage.find(scene, "#call-titles", ComboBox.class)
                    .getItems()
                    .getFirst()
                    .toString()
                    .startsWith("just done"));
        });
    }

    private static final String DELIVERED = """
            {"shardlab": 1, "title": "D", "duration": "60s", "network": "10ms", "streams": [],
             "deliveryStreams": [{"name": "logs", "bucket": "lake", "bufferInterval": "10s", "compression": "GZIP"}],
             "deliveryProducers": [{"name": "web", "rate": 20, "payload": %s}]}
            """;

    private static PlaySession delivered(String payload, int second) {
        PlaySession session = Bench.of(
                        ScenarioReader.read("d.json", DELIVERED.formatted(payload))
                                .orThrow(),
                        Theme.DARK)
                .session();
        session.transport().seek(session.shown().start().plus(Duration.ofSeconds(second)));
        session.selectionProperty().set(new FirehoseItem.OfDelivery(new DeliveryStreamName("logs"), 1));
        return session;
    }

    private static TextArea inside(Scene scene) {
        return PaneStage.find(scene, "#object-content", TextArea.class);
    }

    private static Scene inspected(PlaySession session) {
        return PaneStage.show(new InspectorPane(session, new SimpleObjectProperty<>(Theme.DARK)), 256, 900, Theme.DARK);
    }

    @Test
    void what_is_inside_a_stored_object_is_shown_from_its_beginning_and_more_when_asked_for(FxRobot robot) {
        robot.interact(() -> {
            PlaySession session = delivered("{\"template\": \"{\\\"order\\\": {n}}\"}", 30);
            Scene scene = inspected(session);
            String text = inside(scene).getText();
            assertTrue(text.startsWith("{\"order\": 1}{\"order\": 2}{\"order\": 3}"), text);
            assertEquals(2_048, text.length());
            press(scene, "object-more");
            assertTrue(inside(scene).getText().length() > 2_048);
            assertTrue(inside(scene).getText().endsWith("}"));
            assertFalse(PaneStage.find(scene, "#object-more", Button.class).isVisible());
            session.close();
        });
    }

    @Test
    void before_an_object_is_stored_there_is_nothing_inside_it(FxRobot robot) {
        robot.interact(() -> {
            PlaySession session = delivered("\"1KB\"", 9);
            Scene scene = inspected(session);
            assertFalse(inside(scene).getParent().isVisible());
            session.transport().seek(session.shown().start().plus(Duration.ofSeconds(30)));
            assertTrue(inside(scene).getParent().isVisible());
            assertTrue(
                    inside(scene).getText().matches("(?s)([0-9a-f]{2}[ \n])+"),
                    inside(scene).getText());
            session.close();
        });
    }
}
