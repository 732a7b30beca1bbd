package dev.shardlab.scenario.lesson;

import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Presence;
import dev.shardlab.scenario.form.Scope;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a goal is written. */
public final class GoalFormat {

    public static final Shape<Goal> GOAL = Shape.of(
            "goal", "What the student is to reach by changing something; checked over what really happened.", s -> {
                Key<Goal, String> id = s.required(
                        "id", Fields.ID, "\"no-refusals\"", "A name for it, unique among the goals.", Goal::id);
                Key<Goal, String> text = s.required(
                        "text",
                        Fields.SENTENCES,
                        "\"Change the stream so that no record is refused any more.\"",
                        "What is asked, in words.",
                        Goal::text);
                Key<Goal, List<Condition>> all = s.optional(
                        "all",
                        ListType.some(ConditionFormat.CONDITION),
                        "required, unless it is `sealed`",
                        "[{\"measure\": \"recordsThrottled\", \"since\": \"1m\", \"atMost\": 0}]",
                        "The conditions that must hold together.",
                        goal -> goal.isSealed() ? null : goal.all());
                Key<Goal, Boolean> isSealed = s.optional(
                        "sealed",
                        Texts.yesNo(),
                        "the conditions are said",
                        "true",
                        "`true` in a student's copy, which does not say when the goal is reached; `shardlab strip` writes it.",
                        goal -> goal.isSealed() ? true : null);
                s.exactlyOneOf(all, isSealed);
                Key<Goal, Duration> at = s.derived(
                        "at",
                        Fields.MOMENT,
                        new Presence.Derived<>("the end of the experiment", Scope::length),
                        "\"90s\"",
                        "When they are looked at.",
                        Goal::at);
                Key<Goal, Duration> heldFor = s.withDefault(
                        "heldFor",
                        Fields.DURATION,
                        Duration.ZERO,
                        "\"10s\"",
                        "How long before `at` they must have held without a break; `\"0s\"`: at that moment.",
                        Goal::heldFor);
                Key<Goal, Boolean> reached = s.withDefault(
                        "reachedByItself",
                        Texts.yesNo(),
                        false,
                        "true",
                        "Whether the scenario as it is reaches it already: a demonstration, not a task.",
                        Goal::reachedByItself);
                Key<Goal, Double> weight = WeightKey.of(s, Goal::weight);
                s.check(List.of(at, heldFor), v -> {
                    if (v.get(heldFor).compareTo(v.get(at)) > 0) {
                        v.report(
                                heldFor,
                                "The goal is held longer than the time until it is looked at.",
                                "Shorten \"heldFor\".");
                    }
                });
                return v -> new Goal(
                        v.get(id),
                        v.get(text),
                        conditions(v.find(all)),
                        v.get(at),
                        v.get(heldFor),
                        v.get(reached),
                        v.get(weight));
            });

    private GoalFormat() {}

    private static List<Condition> conditions(@Nullable List<Condition> all) {
        return all == null ? List.of() : all;
    }
}
