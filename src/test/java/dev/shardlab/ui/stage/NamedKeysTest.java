package dev.shardlab.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.draw.paper.Mark;
import dev.shardlab.draw.paper.Picture;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Step;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.ui.Bench;
import dev.shardlab.ui.session.PlaySession;
import dev.shardlab.ui.theme.Theme;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Whatever key a lesson speaks of is found on the stage by its name. */
@ExtendWith(ApplicationExtension.class)
class NamedKeysTest {

    private Stage window;

    @Start
    void open(Stage stage) {
        window = stage;
    }

    private Bench open(String lesson, FxRobot robot) {
        Bench[] opened = new Bench[1];
        robot.interact(() -> {
            Bench bench = Bench.of(lesson + ".json", Theme.DARK);
            Scene scene = new Scene(bench.workbench(), 1280, 720);
            bench.theme().subscribe(look -> look.applyTo(scene));
            window.setScene(scene);
            window.show();
            opened[0] = bench;
        });
        return opened[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"partition-keys", "hot-shard", "resharding", "queue-or-log"})
    void a_key_that_a_step_points_at_or_a_question_asks_about_is_named_at_its_height(String lesson, FxRobot robot) {
        Bench bench = open(lesson, robot);
        PlaySession session = bench.session();
        int found = 0;
        for (Step step : session.scenario().steps()) {
            for (Target target : step.highlight()) {
                if (target instanceof Target.OfKey(String key)) {
                    VirtualTime sent = session.shown().start().plus(step.at()).plusMicros(400_000);
                    assertEquals(1, count(key, at(sent, bench, robot)), step.title());
                    found++;
                }
            }
        }
        for (Prediction question : session.scenario().predictions()) {
            if (question.answer() instanceof Prediction.Answer.ShardOfKey(var _, String key)) {
                VirtualTime asked =
                        session.shown().start().plus(question.askAt()).plusMicros(-1);
                assertEquals(1, count(key, at(asked, bench, robot)), question.question());
                found++;
            }
        }
        assertTrue(found > 0, lesson);
        robot.interact(session::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"partition-keys", "hot-shard", "resharding", "applications", "retention"})
    void each_open_shard_has_its_name_when_a_question_is_asked(String lesson, FxRobot robot) {
        Bench bench = open(lesson, robot);
        PlaySession session = bench.session();
        for (Prediction question : session.scenario().predictions()) {
            VirtualTime asked = session.shown().start().plus(question.askAt()).plusMicros(-1);
            List<String> words = at(asked, bench, robot);
            session.shown()
                    .state()
                    .kinesis()
                    .streams()
                    .iterator()
                    .next()
                    .openShards()
                    .forEach(shard -> {
                        String name = "shard " + shard.id().index();
                        assertTrue(words.contains(name), () -> name + " at " + question.id() + ": " + words);
                    });
        }
        robot.interact(session::close);
    }

    @Test
    void a_producer_with_one_key_says_which_before_it_sends(FxRobot robot) {
        Bench bench = open("partition-keys", robot);
        VirtualTime task = bench.session().shown().start().plus(java.time.Duration.ofSeconds(48));
        List<String> words = at(task, bench, robot);
        assertTrue(words.contains("0 sent, key west"), words::toString);
        assertTrue(words.contains("0 sent, key south"), words::toString);
        robot.interact(bench.session()::close);
    }

    private static long count(String key, List<String> words) {
        return words.stream().filter(key::equals).count();
    }

    private static List<String> at(VirtualTime time, Bench bench, FxRobot robot) {
        robot.interact(() -> bench.session().transport().seek(time));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> bench.workbench().stage().layout());
        Picture picture = Objects.requireNonNull(bench.workbench().stage().shown());
        return picture.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).text())
                .toList();
    }
}
