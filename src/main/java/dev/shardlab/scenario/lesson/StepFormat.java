package dev.shardlab.scenario.lesson;

import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.MapType;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import java.time.Duration;
import java.util.List;

/** How a step of the narration is written. */
public final class StepFormat {

    private static final Type<List<Step.Term>> TERMS = new MapType<>(
            "words and their meanings",
            "each key a word, each value what it means",
            Fields.SENTENCES,
            Step.Term::new,
            Step.Term::word,
            Step.Term::meaning);

    public static final Shape<Step> STEP =
            Shape.of("step", "A step of the narration: it is told from its time until that of the next.", s -> {
                Key<Step, Duration> at = s.required("at", Fields.MOMENT, "\"0s\"", "When it is told.", Step::at);
                Key<Step, String> title = s.required(
                        "title", Texts.text(1, 80), "\"A key decides the shard\"", "A few words.", Step::title);
                Key<Step, String> text = s.required(
                        "text",
                        Fields.SENTENCES,
                        "\"Each record carries a *partition key*.\"",
                        "Plain sentences. A word in `*asterisks*` is shown as a term.",
                        Step::text);
                Key<Step, List<Target>> highlight = s.withDefault(
                        "highlight",
                        ListType.orOne(TargetFormat.TARGET),
                        List.of(),
                        "{\"shard\": 2}",
                        "What the stage points at.",
                        Step::highlight);
                Key<Step, List<Step.Term>> terms = s.withDefault(
                        "terms",
                        TERMS,
                        List.of(),
                        "{\"partition key\": \"Decides which shard a record goes to.\"}",
                        "Words that are met here for the first time, and what they mean.",
                        Step::terms);
                Key<Step, Boolean> pause = s.withDefault(
                        "pause",
                        Texts.yesNo(),
                        false,
                        "true",
                        "Whether the play stops here until the student goes on.",
                        Step::pause);
                PreconditionKeys<Step> premise = new PreconditionKeys<>(
                        s, "at `at` for the text to be true", "What is told instead where it does not.", Step::premise);
                return v -> new Step(
                        v.get(at),
                        v.get(title),
                        v.get(text),
                        v.get(highlight),
                        v.get(terms),
                        v.get(pause),
                        premise.make(v));
            });

    private StepFormat() {}
}
