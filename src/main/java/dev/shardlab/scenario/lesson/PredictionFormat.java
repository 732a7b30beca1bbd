package dev.shardlab.scenario.lesson;

import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.field.Fields;
import dev.shardlab.scenario.form.Choice;
import dev.shardlab.scenario.form.Key;
import dev.shardlab.scenario.form.ListType;
import dev.shardlab.scenario.form.Mapped;
import dev.shardlab.scenario.form.Numbers;
import dev.shardlab.scenario.form.Reading;
import dev.shardlab.scenario.form.Shape;
import dev.shardlab.scenario.form.Texts;
import dev.shardlab.scenario.form.Type;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.scenario.kinesis.StreamFields;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a prediction is written. */
public final class PredictionFormat {

    private static final Shape<Answer.ShardOfKey> SHARD_OF_KEY = Shape.of(
            "shard of a key", "The student picks the shard in which the next record with a key is stored.", s -> {
                Key<Answer.ShardOfKey, StreamName> stream = StreamFields.reference(s, Answer.ShardOfKey::stream);
                Key<Answer.ShardOfKey, String> key =
                        s.required("key", StreamFields.PARTITION_KEY, "\"user-7\"", "The key.", Answer.ShardOfKey::key);
                return v -> new Answer.ShardOfKey(v.get(stream), v.get(key));
            });

    private static final Shape<Answer.ShardWithMost> SHARD_WITH_MOST = Shape.of(
            "shard with most",
            "The student picks the shard that has the most of something between `askAt` and `answerAt`.",
            s -> {
                Key<Answer.ShardWithMost, StreamName> stream = StreamFields.reference(s, Answer.ShardWithMost::stream);
                Key<Answer.ShardWithMost, Measure.PerShard> measure = s.required(
                        "measure",
                        new Choice<>("measure", List.of(Measure.PerShard.values()), what -> MeasureWord.of(what)
                                .word()),
                        "\"recordsThrottled\"",
                        "What is compared.",
                        Answer.ShardWithMost::measure);
                return v -> new Answer.ShardWithMost(v.get(stream), v.get(measure));
            });

    private static final Shape<Answer.Amount> AMOUNT =
            Shape.of("amount", "The student types a number: what is measured at `answerAt`.", s -> {
                MeasureKeys<Answer.Amount> keys = new MeasureKeys<>(s, Answer.Amount::measure);
                Key<Answer.Amount, Double> tolerance = s.withDefault(
                        "tolerance",
                        Numbers.decimal(0, 1, "of the truth"),
                        0.1,
                        "0.25",
                        "How far off an answer may be and still be right.",
                        Answer.Amount::tolerance);
                return v -> {
                    Measure measure = keys.make(v);
                    return measure == null ? null : new Answer.Amount(measure, v.get(tolerance));
                };
            });

    private static final Shape<Answer.Option> OPTION = Shape.of("option", "One of the answers to choose from.", s -> {
        Key<Answer.Option, String> text =
                s.required("text", Texts.text(1, 200), "\"Shard 2 is throttled\"", "The answer.", Answer.Option::text);
        Key<Answer.Option, Condition> when = s.optional(
                "when",
                ConditionFormat.CONDITION,
                "right when no other is; only for the last option",
                "{\"measure\": \"recordsThrottled\", \"shard\": 2, \"moreThan\": 0}",
                "It is right if this holds at `answerAt`, and no option before it is.",
                Answer.Option::holdsWhen);
        return v -> new Answer.Option(v.get(text), v.find(when));
    });

    private static final Type<Answer.Choice> CHOICES =
            new Mapped<>("list of options", ListType.some(OPTION), PredictionFormat::choices, Answer.Choice::options);

    private static final Shape<Answer.Sealed> SEALED = Shape.of(
            "sealed answer",
            "How a question is answered in a student's copy, which does not say what is right; `shardlab strip` writes it."
                    + " Exactly one of `shardOf`, `amount`, `options`.",
            s -> {
                Key<Answer.Sealed, StreamName> shardOf = s.optional(
                        "shardOf",
                        StreamFields.STREAM_REFERENCE,
                        "not so",
                        "\"clicks\"",
                        "The student picks a shard of this stream.",
                        Answer.Sealed::shardOf);
                Key<Answer.Sealed, Answer.Amount> amount = s.optional(
                        "amount",
                        AMOUNT,
                        "not so",
                        "{\"measure\": \"recordsStored\", \"shard\": 0}",
                        "The student types a number: how much of this there will be at `answerAt`.",
                        Answer.Sealed::amount);
                Key<Answer.Sealed, List<String>> options = s.optional(
                        "options",
                        ListType.some(Texts.text(1, 200)),
                        "not so",
                        "[\"Yes\", \"No\"]",
                        "The student chooses one of these.",
                        one -> one.options().isEmpty() ? null : one.options());
                s.exactlyOneOf(shardOf, amount, options);
                return v -> {
                    List<String> some = v.find(options);
                    return new Answer.Sealed(v.find(shardOf), v.find(amount), some == null ? List.of() : some);
                };
            });

    public static final Shape<Prediction> PREDICTION = Shape.of(
            "prediction",
            "A question that is asked before its event; the play stops for it, and the engine knows the answer. Exactly one of"
                    + " `shardOfKey`, `shardWithMost`, `amount`, `choices`, `sealed` says how it is answered.",
            s -> {
                Key<Prediction, String> id = s.required(
                        "id",
                        Fields.ID,
                        "\"hottest-shard\"",
                        "A name for it, unique among the predictions.",
                        Prediction::id);
                Key<Prediction, Duration> askAt = s.required(
                        "askAt", Fields.MOMENT, "\"10s\"", "When the play stops and asks.", Prediction::askAt);
                Key<Prediction, Duration> answerAt = s.required(
                        "answerAt", Fields.MOMENT, "\"30s\"", "When the answer is known.", Prediction::answerAt);
                Key<Prediction, String> question = s.required(
                        "question",
                        Fields.SENTENCES,
                        "\"Which shard will refuse the most records?\"",
                        "What is asked.",
                        Prediction::question);
                Key<Prediction, Answer.ShardOfKey> shardOfKey = s.optional(
                        "shardOfKey",
                        SHARD_OF_KEY,
                        "not asked",
                        "{\"key\": \"user-7\"}",
                        SHARD_OF_KEY.doc(),
                        p -> p.answer() instanceof Answer.ShardOfKey a ? a : null);
                Key<Prediction, Answer.ShardWithMost> shardWithMost = s.optional(
                        "shardWithMost",
                        SHARD_WITH_MOST,
                        "not asked",
                        "{\"measure\": \"recordsThrottled\"}",
                        SHARD_WITH_MOST.doc(),
                        p -> p.answer() instanceof Answer.ShardWithMost a ? a : null);
                Key<Prediction, Answer.Amount> amount = s.optional(
                        "amount",
                        AMOUNT,
                        "not asked",
                        "{\"measure\": \"recordsStored\", \"shard\": 0}",
                        AMOUNT.doc(),
                        p -> p.answer() instanceof Answer.Amount a ? a : null);
                Key<Prediction, Answer.Choice> choices = s.optional(
                        "choices",
                        CHOICES,
                        "not asked",
                        "[{\"text\": \"Yes\", \"when\": {\"measure\": \"openShards\", \"moreThan\": 4}}, {\"text\": \"No\"}]",
                        "The student chooses one of these.",
                        p -> p.answer() instanceof Answer.Choice a ? a : null);
                Key<Prediction, Answer.Sealed> sealedAnswer = s.optional(
                        "sealed",
                        SEALED,
                        "not asked",
                        "{\"shardOf\": \"clicks\"}",
                        SEALED.doc(),
                        p -> p.answer() instanceof Answer.Sealed a ? a : null);
                Key<Prediction, String> explanation = s.required(
                        "explanation",
                        Fields.SENTENCES,
                        "\"All records of one key go to one shard.\"",
                        "Shown with the answer: why it is so.",
                        Prediction::explanation);
                PreconditionKeys<Prediction> premise = new PreconditionKeys<>(
                        s,
                        "at `askAt` for the question to make sense",
                        "What is told where it does not; the question is not asked then.",
                        Prediction::premise);
                Key<Prediction, Double> weight = WeightKey.of(s, Prediction::weight);
                s.exactlyOneOf(shardOfKey, shardWithMost, amount, choices, sealedAnswer);
                s.check(List.of(askAt, answerAt), v -> {
                    if (v.get(answerAt).compareTo(v.get(askAt)) <= 0) {
                        v.report(
                                answerAt,
                                "The answer is known before the question is asked.",
                                "Make \"answerAt\" later than \"askAt\".");
                    }
                });
                return v -> {
                    Answer answer = Stream.of(shardOfKey, shardWithMost, amount, choices, sealedAnswer)
                            .<@Nullable Answer>map(v::find)
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                    return answer == null
                            ? null
                            : new Prediction(
                                    v.get(id),
                                    v.get(askAt),
                                    v.get(answerAt),
                                    v.get(question),
                                    answer,
                                    v.get(explanation),
                                    premise.make(v),
                                    v.get(weight));
                };
            });

    private PredictionFormat() {}

    private static Answer.@Nullable Choice choices(List<Answer.Option> options, Node node, Reading reading) {
        List<Node> nodes = node instanceof Node.Arr array ? array.items() : List.of();
        for (int i = 0; i < options.size() - 1; i++) {
            if (options.get(i).holdsWhen() == null) {
                reading.report(
                        nodes.get(i),
                        "This option has no \"when\", so that none after it can be right.",
                        "Add \"when\", or make it the last option.");
                return null;
            }
        }
        return new Answer.Choice(options);
    }
}
