package dev.shardlab.ui.library;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What the library says of a scenario.
 *
 * @param number its place in the course, from 1; 0: it belongs to none
 * @param minutes how long it takes to watch, read and answer, about
 * @param terms the words that are explained in it
 * @param done what came of it when it was done to its end; empty: it was not yet
 */
public record Card(
        Path file,
        int number,
        String title,
        String summary,
        long minutes,
        int questions,
        int goals,
        List<String> terms,
        String done) {

    private static final Duration TO_READ_A_STEP = Duration.ofSeconds(15);
    private static final Duration TO_ANSWER = Duration.ofSeconds(40);
    private static final Duration TO_REACH_A_GOAL = Duration.ofSeconds(90);

    public Card {
        terms = List.copyOf(terms);
    }

    public static Card of(Path file, int number, Scenario scenario) {
        List<String> terms = scenario.steps().stream()
                .flatMap(step -> step.terms().stream())
                .map(Step.Term::word)
                .distinct()
                .toList();
        return new Card(
                file,
                number,
                scenario.title(),
                scenario.summary(),
                minutes(scenario),
                scenario.predictions().size(),
                scenario.goals().size(),
                terms,
                "");
    }

    /** The same, done with this result. */
    public Card done(String words) {
        return new Card(file, number, title, summary, minutes, questions, goals, terms, words);
    }

    private static long minutes(Scenario scenario) {
        double playedSeconds =
                scenario.setup().duration().toSeconds() / scenario.view().speed();
        long seconds = Math.round(playedSeconds)
                + TO_READ_A_STEP.toSeconds() * scenario.steps().size()
                + TO_ANSWER.toSeconds() * scenario.predictions().size()
                + TO_REACH_A_GOAL.toSeconds() * scenario.goals().size();
        return Math.max(1, Math.round(seconds / 60.0));
    }
}
