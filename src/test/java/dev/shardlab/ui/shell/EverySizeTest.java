package dev.shardlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.charts.ChartStrip;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.stage.StagePane;
import dev.shardlab.ui.theme.Fonts;
import dev.shardlab.ui.theme.HallType;
import dev.shardlab.ui.theme.Theme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The window in each size it is used in: nothing is cut off, covered or too faint, and a hall can read it. */
@ExtendWith(ApplicationExtension.class)
class EverySizeTest {

    /** A screen of the size less the title bar and the like, which a window has to do with. */
    private static final String BARE = "1024, 560";

    private static final List<String> LESSONS = List.of(
            "partition-keys",
            "retention",
            "applications",
            "hot-shard",
            "resharding",
            "two-futures",
            "own-log",
            "firehose-buffering");

    @ParameterizedTest(name = "{0} at {1} x {2}, {3}")
    @CsvSource({
        "partition-keys, " + BARE + ", DARK",
        "partition-keys, 1024, 600, LIGHT",
        "retention, 1024, 600, DARK",
        "applications, 1280, 720, DARK",
        "applications, 1280, 720, LIGHT",
        "retention, 1280, 720, LIGHT",
        "two-futures, 1280, 720, DARK",
        "retention, 1600, 900, DARK",
        "hot-shard, 1600, 900, LIGHT",
        "resharding, 1920, 1080, DARK",
        "two-futures, 1920, 1080, LIGHT",
    })
    void every_word_can_be_read(String scenario, int width, int height, Theme theme) {
        assertEquals(List.of(), problems(scenario, width, height, theme, false));
    }

    @ParameterizedTest(name = "{0} at {1} x {2}, {3}")
    @CsvSource({
        "partition-keys, 1024, 600, DARK",
        "retention, 1024, 600, LIGHT",
        "retention, 1280, 720, DARK",
        "applications, 1280, 720, LIGHT",
        "hot-shard, 1600, 900, DARK",
        "resharding, 1600, 900, LIGHT",
        "two-futures, 1920, 1080, DARK",
        "partition-keys, 1920, 1080, LIGHT",
    })
    void every_word_can_be_read_in_a_hall(String scenario, int width, int height, Theme theme) {
        assertEquals(List.of(), problems(scenario, width, height, theme, true));
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LESSONS")
    void each_step_is_told_and_each_answer_shown_to_a_hall_whatever_else_is_open(String lesson) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of(lesson + ".json", Theme.DARK);
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                bench.workbench().present();
                for (Prediction prediction : session.scenario().predictions()) {
                    session.transport().seek(session.shown().start().plus(prediction.answerAt()));
                    layOut(scene);
                    assertTrue(isThere(scene, "#verdict"), "no answer to " + prediction.id());
                }
                for (Step step : session.scenario().steps()) {
                    session.transport().seek(session.shown().start().plus(step.at()));
                    layOut(scene);
                    assertTrue(isThere(scene, "#caption-text"), "nothing is told of " + step.title());
                }
            }
            return null;
        });
    }

    @Test
    void an_answer_is_as_large_in_the_strip_as_the_narration() {
        WaitForAsyncUtils.waitForAsyncFx(120_000, () -> {
            for (String lesson : List.of("applications", "resharding")) {
                Bench bench = Bench.of(lesson + ".json", Theme.DARK);
                try (PlaySession session = bench.session()) {
                    Scene scene = shown(bench, 1280, 720);
                    bench.workbench().present();
                    for (Prediction prediction : session.scenario().predictions()) {
                        session.transport()
                                .seek(session.shown()
                                        .start()
                                        .plus(prediction.answerAt())
                                        .plusMicros(1));
                        layOut(scene);
                        checkType(scene, lesson + ", " + prediction.id());
                    }
                }
            }
            return null;
        });
    }

    /** All of it in one size: that of the hall, or as much smaller as a narration becomes too, where the strip is full. */
    private static void checkType(Scene scene, String where) {
        TreeSet<Double> sizes = new TreeSet<>();
        for (Node node : scene.lookup("#verdict").lookupAll(".label")) {
            if (node instanceof Label label && label.isManaged() && !"verdict-measured".equals(label.getId())) {
                sizes.add(Math.rint(label.getFont().getSize() * 100) / 100);
            }
        }
        double large = HallType.sizePx(720);
        assertEquals(1, sizes.size(), where + " in " + sizes);
        assertTrue(sizes.first() <= large && sizes.first() >= 0.79 * large, where + " in " + sizes);
        Region caption = (Region) scene.lookup("#caption");
        boolean isFull = caption.prefHeight(caption.getWidth()) > caption.getMinHeight() - large * 1.5;
        assertTrue(sizes.first() == large || isFull, where + " in " + sizes + " although there is room");
    }

    private static boolean isThere(Scene scene, String part) {
        Node found = scene.lookup(part);
        return found != null && found.isVisible();
    }

    @ParameterizedTest(name = "{0} x {1}")
    @CsvSource({"1024, 600", "1280, 720", "1600, 900", "1920, 1080"})
    void who_presents_has_the_stage_in_seven_tenths_of_the_height_and_words_the_last_row_reads(int width, int height) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of("applications.json", Theme.DARK);
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, width, height);
                bench.workbench().present();
                for (VirtualTime time : moments(session)) {
                    session.transport().seek(time);
                    layOut(scene);
                    Picture picture =
                            Objects.requireNonNull(bench.workbench().stage().shown());
                    double scale = bench.workbench().stage().getWidth()
                            / picture.view().width();
                    double smallest = picture.marks().stream()
                            .filter(Mark.Text.class::isInstance)
                            .mapToDouble(mark -> ((Mark.Text) mark).size() * scale)
                            .min()
                            .orElseThrow();
                    double share = bench.workbench().stage().getHeight() / height;
                    // A long question, or an answer that comes with a step, may need more than the strip has.
                    boolean asked = isThere(scene, "#question") || isThere(scene, "#verdict");
                    assertTrue(share >= (asked ? 0.6 : 0.7), "the stage has " + share);
                    assertTrue(
                            smallest >= HallType.sizePx(height) - 0.01,
                            smallest + " of " + HallType.sizePx(height) + " at " + width + " x " + height);
                }
            }
            return null;
        });
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LESSONS")
    void the_stage_stays_whole_and_large_beside_what_is_asked_and_answered_in_a_hall(String scenario) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of(scenario + ".json", Theme.LIGHT);
            List<String> problems = new ArrayList<>();
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                bench.workbench().present();
                for (Prediction prediction : session.scenario().predictions()) {
                    VirtualTime asked =
                            session.shown().start().plus(prediction.askAt()).plusMicros(-1);
                    session.transport().seek(asked);
                    assertNotNull(session.question());
                    checkStage(bench, scene, prediction.id() + " asked", 0.7, problems);
                    VirtualTime answered = session.shown().start().plus(prediction.answerAt());
                    session.transport().seek(answered.plusMicros(1));
                    checkStage(bench, scene, prediction.id() + " answered", 0.6, problems);
                    assertFalse(Reading.words(scene).contains("You did not answer."));
                }
            }
            assertEquals(List.of(), problems);
            return null;
        });
    }

    @ParameterizedTest(name = "{0}, presented: {1}")
    @MethodSource("lessonsInBothModes")
    void nothing_is_cut_short_on_the_stage_the_charts_or_around_them(String scenario, boolean presented) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of(scenario + ".json", Theme.DARK);
            Set<String> cut = new TreeSet<>();
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                if (presented) {
                    bench.workbench().present();
                }
                for (VirtualTime time : tellingMoments(session)) {
                    session.transport().seek(time);
                    layOut(scene);
                    Stream.concat(painted(bench).stream(), charted(scene).stream())
                            .filter(text -> isCut(text) || text.matches("\\+\\d"))
                            .forEach(cut::add);
                    cut.addAll(Reading.shortened(scene));
                }
            }
            assertEquals(Set.of(), cut);
            return null;
        });
    }

    static Stream<Arguments> lessonsInBothModes() {
        return LESSONS.stream().flatMap(lesson -> Stream.of(arguments(lesson, false), arguments(lesson, true)));
    }

    @ParameterizedTest(name = "presented: {0}")
    @ValueSource(booleans = {false, true})
    void nothing_is_cut_short_on_the_stage_of_a_queue_nor_on_its_charts(boolean presented) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of("queue-or-log.json", Theme.DARK);
            Set<String> cut = new TreeSet<>();
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                if (presented) {
                    bench.workbench().present();
                }
                for (VirtualTime time : tellingMoments(session)) {
                    session.transport().seek(time);
                    layOut(scene);
                    Stream.concat(painted(bench).stream(), charted(scene).stream())
                            .filter(text -> isCut(text) || text.matches("\\+\\d"))
                            .forEach(cut::add);
                }
            }
            assertEquals(Set.of(), cut);
            return null;
        });
    }

    /** Of the names of objects, which begin alike, the end is shown on purpose. */
    private static boolean isCut(String text) {
        return text.indexOf('…') > 0;
    }

    private static List<String> painted(Bench bench) {
        return Objects.requireNonNull(bench.workbench().stage().shown()).marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }

    private static List<String> charted(Scene scene) {
        ChartStrip charts = (ChartStrip) scene.lookup("#charts");
        return charts.isVisible() ? charts.words() : List.of();
    }

    /** Whenever something else is told, and when something is asked. */
    private static Set<VirtualTime> tellingMoments(PlaySession session) {
        Set<VirtualTime> moments = new TreeSet<>(moments(session));
        session.scenario()
                .steps()
                .forEach(step -> moments.add(session.shown().start().plus(step.at())));
        return moments;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"retention", "two-futures"})
    void what_is_asked_is_not_answered_on_the_stage(String scenario) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of(scenario + ".json", Theme.DARK);
            List<String> given = new ArrayList<>();
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                for (Prediction prediction : session.scenario().predictions()) {
                    for (VirtualTime time : List.of(
                            session.shown().start().plus(prediction.askAt()).plusMicros(-1),
                            session.shown().start().plus(prediction.answerAt()).plusMicros(-1))) {
                        session.transport().seek(time);
                        layOut(scene);
                        painted(bench).stream()
                                .filter(words -> words.startsWith("loses data"))
                                .forEach(given::add);
                    }
                }
            }
            assertEquals(List.of(), given);
            return null;
        });
    }

    @Test
    void what_was_just_done_is_named_in_full_in_a_small_window() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of("retention.json", Theme.LIGHT);
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1024, 600);
                session.transport().seek(session.shown().start().plus(Duration.ofHours(20)));
                session.act(new Action.SetRetention(
                        session.shown()
                                .state()
                                .kinesis()
                                .streams()
                                .iterator()
                                .next()
                                .name(),
                        Duration.ofHours(72)));
                while (session.acting().underWayProperty().get()) {
                    session.pulse(0);
                }
                layOut(scene);
                assertEquals(
                        "just done: change the retention", ((ComboBox<?>) scene.lookup("#call-titles")).getValue());
                // It may lie below what is in view, so it is looked at by itself.
                assertEquals(
                        "just done: change the retention",
                        ((Text) scene.lookup("#call-titles > .list-cell > .text")).getText());
                assertEquals(List.of(), Reading.shortened(scene));
            }
            return null;
        });
    }

    @Test
    void while_one_presents_a_new_branch_is_said_with_the_way_back() {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of("partition-keys.json", Theme.DARK);
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                bench.workbench().present();
                bench.workbench().toggleCaption();
                session.transport().seek(session.shown().start().plusMicros(20_000_000));
                session.transport().seek(session.shown().start().plusMicros(10_000_000));
                layOut(scene);
                Button back = (Button) scene.lookup("#caption-branch");
                assertFalse(back.isVisible());

                session.forkHere();
                while (session.branches().linesProperty().get().size() < 2) {
                    session.pulse(0);
                }
                layOut(scene);
                assertEquals("New branch: From 0:10.000 · ⇧↓ goes back", back.getText());
                assertTrue(Reading.words(scene).contains(back.getText()));
                assertEquals(List.of(), Reading.problems(scene));

                back.fire();
                session.pulse(0);
                layOut(scene);
                assertTrue(session.branches().linesProperty().get().getFirst().shown());
                assertFalse(back.isVisible());
            }
            return null;
        });
    }

    private static void checkStage(Bench bench, Scene scene, String when, double least, List<String> problems) {
        layOut(scene);
        Node stage = bench.workbench().stage();
        Node caption = scene.lookup("#caption");
        double foot = stage.localToScene(stage.getLayoutBounds()).getMaxY();
        double top = caption.localToScene(caption.getLayoutBounds()).getMinY();
        if (foot > top) {
            problems.add(when + ": " + (foot - top) + " pixels of the stage are hidden");
        }
        if (bench.workbench().stage().getHeight() < least * scene.getHeight()) {
            problems.add(when + ": the stage is " + bench.workbench().stage().getHeight() + " high");
        }
    }

    @ParameterizedTest(name = "presented: {0}")
    @CsvSource({"false", "true"})
    void nothing_moves_when_a_branch_and_a_notice_appear(boolean presented) {
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of("partition-keys.json", Theme.DARK);
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, 1280, 720);
                if (presented) {
                    bench.workbench().present();
                }
                session.transport().seek(session.shown().start().plusMicros(20_000_000));
                session.transport().seek(session.shown().start().plusMicros(10_000_000));
                layOut(scene);
                String before = places(bench);
                session.forkHere();
                for (int i = 0;
                        i < 200 && session.branches().linesProperty().get().size() < 2;
                        i++) {
                    session.pulse(i);
                    Thread.onSpinWait();
                }
                while (session.branches().linesProperty().get().size() < 2) {
                    session.pulse(0);
                }
                layOut(scene);
                assertEquals(before, places(bench));
            }
            return null;
        });
    }

    private static String places(Bench bench) {
        List<String> places = new ArrayList<>();
        for (String part : List.of("#stage", "#transport", "#timeline", "#play", "#clock")) {
            Node node = bench.workbench().lookup(part);
            places.add(part + " " + node.localToScene(node.getLayoutBounds()));
        }
        return String.join("\n", places);
    }

    private static List<String> problems(String scenario, int width, int height, Theme theme, boolean presented) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Bench bench = Bench.of(scenario + ".json", theme);
            List<String> problems = new ArrayList<>();
            try (PlaySession session = bench.session()) {
                Scene scene = shown(bench, width, height);
                if (presented) {
                    bench.workbench().present();
                }
                for (VirtualTime time : moments(session)) {
                    session.transport().seek(time);
                    look(scene, session, problems);
                }
                session.selectionProperty()
                        .set(new dev.shardlab.draw.kinesis.StreamItem.OfShard(
                                session.shown()
                                        .state()
                                        .kinesis()
                                        .streams()
                                        .iterator()
                                        .next()
                                        .name(),
                                new dev.shardlab.model.kinesis.ShardId(0)));
                look(scene, session, problems);
                session.selectionProperty().set(null);
                bench.futures()
                        .compareUnder(bench.futures().variations().getFirst().setting());
                look(scene, session, problems);
                if (presented) {
                    bench.workbench().toggleDifferences();
                    look(scene, session, problems);
                }
                bench.futures().leave();
                bench.workbench().toggleHelp();
                layOut(scene);
                problems.addAll(Reading.problems(scene, scene.getRoot().lookup("#help-sheet")));
                bench.workbench().toggleHelp();
                bench.workbench().startAgain();
                layOut(scene);
                problems.addAll(Reading.problems(scene, scene.getRoot().lookup("#again-sheet")));
            }
            return problems.stream().distinct().toList();
        });
    }

    private static void look(Scene scene, PlaySession session, List<String> problems) {
        layOut(scene);
        scene.getRoot().lookupAll(".lab-stage").stream()
                .filter(StagePane.class::isInstance)
                .map(stage -> ((StagePane) stage).shown())
                .filter(Objects::nonNull)
                .forEach(picture -> checkControls(picture, problems));
        String at = " [" + session.shown().time().since(session.shown().start()) + "]";
        Reading.problems(scene).forEach(problem -> problems.add(problem + at));
    }

    /** No words under the controls that stand on the stage. */
    private static void checkControls(Picture picture, List<String> problems) {
        for (Picture.Handle handle : picture.handles()) {
            for (Mark mark : picture.marks()) {
                if (mark instanceof Mark.Text words && touches(words, handle)) {
                    problems.add("under the controls of " + handle.item() + ": " + words.text());
                }
            }
        }
    }

    private static boolean touches(Mark.Text words, Picture.Handle handle) {
        Text ruler = new Text(words.text());
        ruler.setFont(Fonts.of(words.font(), words.size()));
        double width = ruler.getLayoutBounds().getWidth();
        double left =
                switch (words.anchor()) {
                    case LEFT -> words.x();
                    case CENTER -> words.x() - width / 2;
                    case RIGHT -> words.x() - width;
                };
        return left + 1 < handle.x() + handle.width()
                && left + width - 1 > handle.x()
                && Math.abs(words.y() - (handle.y() + handle.height() / 2)) < handle.height() / 2;
    }

    /** The start, each question and its answer, and the end: as who came there without answering sees them. */
    private static List<VirtualTime> moments(PlaySession session) {
        List<VirtualTime> moments = new ArrayList<>(List.of(session.shown().start()));
        for (Prediction prediction : session.scenario().predictions()) {
            moments.add(session.shown().start().plus(prediction.askAt()).plusMicros(-1));
            moments.add(session.shown().start().plus(prediction.answerAt()));
        }
        moments.add(session.shown().end());
        return moments;
    }

    private static Scene shown(Bench bench, int width, int height) {
        Scene scene = new Scene(bench.workbench(), width, height);
        bench.theme().get().applyTo(scene);
        layOut(scene);
        return scene;
    }

    /** Sizes that follow from other sizes settle in a few rounds. */
    private static void layOut(Scene scene) {
        for (int i = 0; i < 4; i++) {
            ((javafx.scene.layout.Region) scene.getRoot()).resize(scene.getWidth(), scene.getHeight());
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }
}
