package dev.shardlab.ui.futures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Picture;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.setting.Setting;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The whole workbench, two futures of the hot shard in it. */
@ExtendWith(ApplicationExtension.class)
class ComparisonTest {

    private static final Setting RANDOM_KEYS =
            Setting.parse("producers.campaign.keys={\"prefix\": \"random-\", \"count\": 1000}");

    private static void atABench(Consumer<Bench> test) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of("hot-shard.json", Theme.DARK);
            Scene scene = new Scene(bench.workbench(), 1280, 720);
            Theme.DARK.applyTo(scene);
            bench.session().transport().seek(bench.session().shown().start().plus(Duration.ofSeconds(24)));
            test.accept(bench);
            bench.futures().close();
        });
    }

    private static void compare(Bench bench, Setting setting) {
        assertEquals(List.of(), bench.futures().compareUnder(setting));
        while (bench.futures().there().state() == null) {
            bench.futures().pulse(0);
            Thread.onSpinWait();
        }
        bench.workbench().getScene().snapshot(null);
    }

    private static <T extends Node> T find(Bench bench, String id, Class<T> type) {
        return type.cast(Objects.requireNonNull(bench.workbench().lookup("#" + id), id));
    }

    @Test
    void two_stages_of_one_size_show_one_time_at_one_scale() {
        atABench(bench -> {
            compare(bench, RANDOM_KEYS);
            Picture here = Objects.requireNonNull(bench.workbench().stage().shown());
            Picture there = Objects.requireNonNull(
                    find(bench, "other-stage", StagePane.class).shown());
            assertEquals(here.view().width(), there.view().width());
            assertEquals(here.view().height(), there.view().height(), 1);
            assertEquals(here.view().nearMicros(), there.view().nearMicros());
            assertEquals(
                    List.of("+72 throttled", "+2,775 given up", "+22,067 throttled"),
                    here.view().differences().stream()
                            .map(difference -> difference.inShort())
                            .toList());
            assertEquals(List.of(), there.view().differences());
        });
    }

    @Test
    void the_table_begins_with_what_differs() {
        atABench(bench -> {
            compare(bench, RANDOM_KEYS);
            List<String> cells = find(bench, "difference-table", DifferenceTable.class).getChildren().stream()
                    .filter(Label.class::isInstance)
                    .map(cell -> ((Label) cell).getText())
                    .toList();
            assertEquals(List.of("", "difference", "throttled", "22,067", "0", "−22,067"), cells.subList(0, 6));
        });
    }

    @Test
    void the_sheet_offers_what_makes_sense_and_says_what_does_not() {
        atABench(bench -> {
            find(bench, "compare", Button.class).fire();
            Node sheet = find(bench, "compare-sheet", CompareSheet.class);
            assertTrue(sheet.isVisible());
            find(bench, "compare-setting", TextField.class).setText("streams.clicks.shards=many");
            find(bench, "compare-go", Button.class).fire();
            String problem = find(bench, "compare-problem", Label.class).getText();
            assertTrue(
                    problem.contains("Expected a whole number from 1 to 10000, but found the text \"many\"."), problem);
            assertFalse(bench.futures().isComparing());
            find(bench, "compare-setting", TextField.class).setText("streams.clicks.shards=4");
            find(bench, "compare-go", Button.class).fire();
            assertTrue(bench.futures().isComparing());
            assertFalse(sheet.isVisible());
        });
    }

    @Test
    void beside_two_futures_the_lesson_is_there_when_it_has_something_to_say() {
        atABench(bench -> {
            bench.session().scenario().predictions().forEach(asked -> bench.session()
                    .answer(asked.id(), new StudentAnswer.TypedNumber(1)));
            bench.session().transport().seek(bench.session().shown().start().plus(Duration.ofSeconds(30)));
            compare(bench, RANDOM_KEYS);
            Node lesson = find(bench, "lesson", Node.class);
            assertFalse(isSeen(lesson));
            goTo(bench, bench.session().shown().start().plus(Duration.ofSeconds(40)));
            assertTrue(isSeen(lesson), "the task waits");
            goTo(bench, bench.session().shown().start().plus(Duration.ofSeconds(50)));
            assertFalse(isSeen(lesson));
            goTo(bench, bench.session().shown().end());
            assertTrue(isSeen(lesson), "it is the end");
        });
    }

    /** Both futures go there together, as far as both are known. */
    private static void goTo(Bench bench, VirtualTime time) {
        bench.session().transport().seek(time);
        while (!bench.session().shown().time().equals(time)) {
            bench.futures().pulse(0);
            Thread.onSpinWait();
        }
    }

    private static boolean isSeen(Node node) {
        return node == null || (node.isVisible() && (node.getParent() == null || isSeen(node.getParent())));
    }

    @Test
    void who_leaves_has_the_one_stage_again() {
        atABench(bench -> {
            compare(bench, RANDOM_KEYS);
            assertNotNull(bench.workbench().lookup("#other-stage"));
            find(bench, "leave-comparison", Button.class).fire();
            bench.workbench().getScene().snapshot(null);
            assertEquals(
                    List.of(bench.workbench().stage()),
                    find(bench, "futures", FuturesPane.class).getChildren());
            assertEquals(
                    List.of(),
                    Objects.requireNonNull(bench.workbench().stage().shown())
                            .view()
                            .differences());
        });
    }
}
