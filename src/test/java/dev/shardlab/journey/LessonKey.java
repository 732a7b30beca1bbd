package dev.shardlab.journey;

import dev.shardlab.input.LocalFiles;
import dev.shardlab.lesson.Lesson;
import dev.shardlab.lesson.StudentAnswer;
import dev.shardlab.lesson.Verdict;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.ScenarioReader;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.sim.Simulation;
import dev.shardlab.timeline.Timeline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The teacher's key to a lesson: which answers are right as long as nobody changes anything. */
final class LessonKey {

    private static final int MOST_SHARDS = 64;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    private final Scenario scenario;
    private final Lesson lesson;
    private final Timeline plan;

    private LessonKey(Scenario scenario, Timeline plan) {
        this.scenario = scenario;
        lesson = new Lesson(scenario);
        this.plan = plan;
    }

    /** The key to a lesson that comes along, by its name. */
    static LessonKey to(String name) {
        Path file = Path.of("scenarios", name + ".json");
        try {
            Scenario scenario = ScenarioReader.read(file.toString(), Files.readAllBytes(file))
                    .orThrow();
            Simulation simulation = new Simulation(scenario.setup(), new LocalFiles(Map.of()));
            Timeline plan = new Timeline(scenario.setup().start(), simulation.state());
            simulation.runUntil(scenario.setup().end(), plan::append);
            return new LessonKey(scenario, plan);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Scenario scenario() {
        return scenario;
    }

    Duration end() {
        return scenario.setup().duration();
    }

    /** The right answer to a question. */
    StudentAnswer answerTo(Prediction question) {
        Stream<StudentAnswer> possible =
                switch (question.answer()) {
                    case Prediction.Answer.Choice choice ->
                        IntStream.range(0, choice.options().size()).mapToObj(StudentAnswer.ChosenOption::new);
                    case Prediction.Answer.Amount _ -> Stream.of(new StudentAnswer.TypedNumber(number(question)));
                    case Prediction.Answer.Sealed _ -> Stream.of();
                    case Prediction.Answer.ShardOfKey _, Prediction.Answer.ShardWithMost _ ->
                        IntStream.range(0, MOST_SHARDS).mapToObj(i -> new StudentAnswer.PickedShard(new ShardId(i)));
                };
        return possible.filter(answer -> lesson.judge(question, answer, plan).outcome() == Verdict.Outcome.RIGHT)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No answer to this is right: " + question.question()));
    }

    /** The number with which the truth ends. */
    private double number(Prediction question) {
        Matcher numbers =
                NUMBER.matcher(lesson.truth(question, plan, scenario.setup().end()));
        String last = "";
        while (numbers.find()) {
            last = numbers.group();
        }
        return Double.parseDouble(last.replace(",", ""));
    }
}
