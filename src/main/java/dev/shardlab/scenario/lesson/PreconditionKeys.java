package dev.shardlab.scenario.lesson;

import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.ReadValues;
import dev.shardlab.scenario.form.Shape;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The keys that say what a question or a step takes for granted, and what is told where that is not so. */
final class PreconditionKeys<T> {

    private final Key<T, List<Condition>> premise;
    private final Key<T, String> otherwise;

    /**
     * Adds the keys to the object's.
     *
     * @param when at which moment the conditions are looked at, for the manual
     * @param instead what is done where they do not hold, for the manual
     */
    PreconditionKeys(Shape<T> s, String when, String instead, Function<T, Precondition> get) {
        premise = s.optional(
                "premise",
                ListType.some(ConditionFormat.CONDITION),
                "nothing: it is so in every future",
                "[{\"measure\": \"openShards\", \"exactly\": 4}]",
                "What must hold " + when
                        + ", in the future that is shown: the plan, and what the student changed before.",
                get.andThen(given -> given.all().isEmpty() ? null : given.all()));
        otherwise = s.optional(
                "otherwise",
                Fields.SENTENCES,
                "a sentence that names the condition",
                "\"You have given the stream other shards, so this is not asked.\"",
                instead,
                get.andThen(given -> given.otherwise().isEmpty() ? null : given.otherwise()));
        s.onlyWith(otherwise, premise);
    }

    Precondition make(ReadValues v) {
        List<Condition> all = v.find(premise);
        return all == null
                ? Precondition.NONE
                : new Precondition(all, Objects.requireNonNullElse(v.find(otherwise), ""));
    }
}
