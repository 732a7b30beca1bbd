package dev.shardlab.lesson;

import dev.shardlab.event.StreamEvent.RecordsAppended;
import dev.shardlab.lesson.Verdict.Outcome;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.scenario.lesson.Condition;
import dev.shardlab.scenario.lesson.Measure;
import dev.shardlab.scenario.lesson.Prediction;
import dev.shardlab.scenario.lesson.Prediction.Answer;
import dev.shardlab.scenario.lesson.Prediction.Answer.Option;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the right answer to a prediction in the history between its question and its answer. What happens at the very moment
 * of the question belongs to the answer.
 */
final class AnswerKey {

    private final Prediction prediction;
    private final Timeline timeline;
    private final VirtualTime beforeAsked;
    private final VirtualTime answered;
    private final VirtualTime now;

    private AnswerKey(Prediction prediction, Timeline timeline, VirtualTime now) {
        this.prediction = prediction;
        this.timeline = timeline;
        this.now = now;
        beforeAsked = timeline.start().plus(prediction.askAt()).plusMicros(-1);
        answered = timeline.start().plus(prediction.answerAt());
    }

    /** @param now the time that is shown; an answer that lies later is not known yet */
    static Truth truth(Prediction prediction, Timeline timeline, VirtualTime now) {
        return new AnswerKey(prediction, timeline, now).find();
    }

    private Truth find() {
        if (now.isBefore(answered)) {
            return new Truth.NoAnswer(
                    Outcome.NOT_YET_KNOWN,
                    "The answer will be known " + InWords.duration(prediction.answerAt()) + " after the start.");
        }
        return switch (prediction.answer()) {
            case Answer.ShardOfKey answer -> firstLanding(answer);
            case Answer.ShardWithMost answer -> shardWithMost(answer);
            case Answer.Amount answer -> amount(answer);
            case Answer.Choice answer -> choice(answer.options());
            case Answer.Sealed _ ->
                new Truth.NoAnswer(Outcome.SEALED, "Your answer is locked in; your teacher's file judges it.");
        };
    }

    private Truth firstLanding(Answer.ShardOfKey answer) {
        HashKey hash = KeyHasher.hashOf(answer.key());
        EventLog log = timeline.log();
        long until = Untouched.position(timeline, answered);
        for (long i = log.countUntil(beforeAsked); i < until; i++) {
            if (log.get(i) instanceof RecordsAppended appended
                    && appended.stream().equals(answer.stream())) {
                int[] shardOf = appended.placement().shardOfEach();
                for (int k = 0; k < shardOf.length; k++) {
                    if (shardOf[k] >= 0 && carries(appended.batch(), k, hash, answer.key())) {
                        return landing(answer.key(), new ShardId(shardOf[k]), appended.at());
                    }
                }
            }
        }
        return didNotHappen("No record with the key “" + answer.key() + "” was stored.");
    }

    /** The hash is compared first: it stands in the batch as two numbers, the key would have to be decoded. */
    private static boolean carries(RecordBatch batch, int position, HashKey hash, String key) {
        return batch.hashHigh(position) == hash.high()
                && batch.hashLow(position) == hash.low()
                && batch.partitionKey(position).equals(key);
    }

    private Truth landing(String key, ShardId shard, VirtualTime at) {
        return new Truth.RightShards(
                new TreeSet<>(List.of(shard)),
                "The record with the key “" + key + "” was stored in " + InWords.shard(shard) + ", "
                        + InWords.duration(at.since(timeline.start())) + " after the start.");
    }

    private Truth shardWithMost(Answer.ShardWithMost answer) {
        Map<ShardId, Long> gains = counts(answer, answered);
        counts(answer, beforeAsked).forEach((shard, before) -> gains.merge(shard, -before, Long::sum));
        long all = gains.values().stream().mapToLong(Long::longValue).sum();
        long most = gains.values().stream().mapToLong(Long::longValue).max().orElse(0);
        var what = new Measure.Stored(answer.stream(), null, answer.measure(), prediction.askAt());
        if (most == 0) {
            return didNotHappen(InWords.name(what) + ": none.");
        }
        TreeSet<ShardId> right = new TreeSet<>();
        gains.forEach((shard, gain) -> {
            if (gain == most) {
                right.add(shard);
            }
        });
        return new Truth.RightShards(
                right,
                InWords.name(what) + ": " + InWords.value(what, (double) most) + " of " + InWords.number((double) all)
                        + " in " + InWords.shards(right) + ".");
    }

    private Map<ShardId, Long> counts(Answer.ShardWithMost answer, VirtualTime time) {
        Map<ShardId, Long> counts = new TreeMap<>();
        for (ShardState shard : shardsAt(answer.stream(), time)) {
            counts.put(shard.id(), Readings.count(shard, answer.measure()));
        }
        return counts;
    }

    private List<ShardState> shardsAt(StreamName stream, VirtualTime time) {
        Player player = timeline.player();
        Untouched.seek(player, timeline, time);
        return player.state().kinesis().stream(stream)
                .map(state -> state.shards())
                .orElse(List.of());
    }

    private Truth amount(Answer.Amount answer) {
        Measure measure = answer.measure();
        double truth = new Measures(timeline).untouched(measure, answered);
        return new Truth.RightNumber(
                truth,
                Math.abs(truth) * answer.tolerance(),
                InWords.name(measure) + ": " + InWords.value(measure, truth) + ".");
    }

    private Truth choice(List<Option> options) {
        Measures measures = new Measures(timeline);
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            Condition condition = option.holdsWhen();
            if (condition == null) {
                return new Truth.RightOption(i, option.text());
            }
            double measured = measures.untouched(condition.measure(), answered);
            if (condition.holdsFor(measured)) {
                return new Truth.RightOption(
                        i,
                        option.text() + " " + InWords.name(condition.measure()) + ": "
                                + InWords.value(condition.measure(), measured) + ".");
            }
        }
        return didNotHappen("None of the choices came true.");
    }

    private static Truth didNotHappen(String words) {
        return new Truth.NoAnswer(Outcome.DID_NOT_HAPPEN, words);
    }
}
