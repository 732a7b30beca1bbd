package dev.shardlab.lesson;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shardlab.scenario.Scenario;
import dev.shardlab.scenario.lesson.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How the shipped lessons are told. */
class ShippedTextsTest {

    private static final int MOST_WORDS = 45;
    private static final double WORDS_READ_PER_SEC = 4;
    private static final Pattern EMPHASIZED = Pattern.compile("\\*([^*]+)\\*");
    private static final Pattern GLOSSARY_WORD = Pattern.compile("\\*\\*([^*]+)\\*\\*");

    static List<String> names() {
        return Playthrough.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void steps_begin_at_the_start_and_follow_each_other(String name) {
        List<Step> steps = Playthrough.read(name).steps();
        assertEquals(Duration.ZERO, steps.getFirst().at());
        for (int i = 1; i < steps.size(); i++) {
            assertTrue(
                    steps.get(i).at().compareTo(steps.get(i - 1).at()) > 0,
                    steps.get(i).title());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_step_is_short_enough_to_be_read_before_the_next(String name) {
        Scenario scenario = Playthrough.read(name);
        List<Duration> stops =
                new Lesson(scenario).stops().stream().map(Stop::at).toList();
        assertAll(scenario.steps().stream().map(step -> () -> {
            int words = step.text().split("\\s+").length;
            assertTrue(words <= MOST_WORDS, step.title() + " has " + words + " words");
            Duration next = Stream.concat(scenario.steps().stream().map(Step::at), stops.stream())
                    .filter(at -> at.compareTo(step.at()) > 0)
                    .min(Duration::compareTo)
                    .orElse(step.at());
            double seconds =
                    next.minus(step.at()).toMillis() / 1000.0 / scenario.view().speed();
            boolean stays = step.pause()
                    || stops.contains(next)
                    || step == scenario.steps().getLast();
            assertTrue(
                    stays || seconds >= words / WORDS_READ_PER_SEC,
                    step.title() + ": " + words + " words stand for " + seconds + " s");
        }));
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_lesson_plays_for_three_to_eight_minutes(String name) {
        Scenario scenario = Playthrough.read(name);
        double seconds = scenario.setup().duration().toMillis()
                / 1000.0
                / scenario.view().speed();
        assertTrue(seconds >= 180 && seconds <= 480, seconds + " s");
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_term_is_explained_where_it_is_met_first_and_only_there(String name) {
        List<String> met = new ArrayList<>();
        for (Step step : Playthrough.read(name).steps()) {
            List<String> emphasized = EMPHASIZED
                    .matcher(step.text())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
            for (Step.Term term : step.terms()) {
                assertTrue(!met.contains(term.word()), step.title() + " explains again: " + term.word());
                assertTrue(
                        emphasized.stream().anyMatch(word -> isFormOf(word, term.word())),
                        step.title() + " does not speak of: " + term.word());
                met.add(term.word());
            }
            for (String word : emphasized) {
                assertTrue(
                        step.terms().stream().anyMatch(term -> isFormOf(word, term.word())),
                        step.title() + " does not explain: " + word);
            }
        }
    }

    /** Plurals and verbs in the third person, as English forms them regularly. */
    private static boolean isFormOf(String word, String term) {
        String lower = word.toLowerCase(Locale.ROOT);
        String third = term.replaceFirst(" ", "s ");
        return List.of(term, term + "s", term + "es", term + "ren", third).contains(lower);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_term_stands_in_the_glossary(String name) throws IOException {
        var glossary = new TreeSet<>(GLOSSARY_WORD
                .matcher(Files.readString(Path.of("docs/glossary.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList());
        for (Step step : Playthrough.read(name).steps()) {
            for (Step.Term term : step.terms()) {
                assertTrue(glossary.contains(term.word()), step.title() + ": " + term.word());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_same_term_means_the_same_everywhere(String name) {
        for (Step step : Playthrough.read(name).steps()) {
            for (Step.Term term : step.terms()) {
                assertEquals(firstMeaning(term.word()), term.meaning(), step.title() + ": " + term.word());
            }
        }
    }

    private static String firstMeaning(String word) {
        return names().stream()
                .flatMap(name -> Playthrough.read(name).steps().stream())
                .flatMap(step -> step.terms().stream())
                .filter(term -> term.word().equals(word))
                .map(Step.Term::meaning)
                .findFirst()
                .orElseThrow();
    }
}
