package dev.shardlab.sim;

import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.sim.firehose.FirehoseActionWords;
import dev.shardlab.sim.queue.QueueActionWords;
import dev.shardlab.sim.setup.Action;
import dev.shardlab.sim.setup.FirehoseAction;
import dev.shardlab.sim.setup.QueueAction;
import java.math.BigDecimal;
import java.time.Duration;

/** An action in plain words, as the log tells it and as a branch is named after it. */
public final class ActionWords {

    private ActionWords() {}

    public static String of(Action action) {
        return switch (action) {
            case Action.Split(var stream, var shard, var at) ->
                "Split " + shard(shard) + " of " + stream + (at == null ? " in the middle" : " at hash key " + at);
            case Action.Merge(var stream, var shard, var adjacent) ->
                "Merge " + shard(shard) + " and " + shard(adjacent) + " of " + stream;
            case Action.SetShardCount(var stream, int shards) -> "Set the shard count of " + stream + " to " + shards;
            case Action.SetRetention(var stream, Duration retention) ->
                "Set the retention of " + stream + " to " + inWords(retention);
            case Action.SetRate(var producer, double perSec) ->
                "Set the rate of " + producer + " to " + (perSec == 1 ? "1 record/s" : number(perSec) + " records/s");
            case Action.SendBurst(var producer, int records) ->
                "Send " + (records == 1 ? "1 record" : records + " records") + " at once from " + producer;
            case Action.StartWorker(var application, var worker) -> "Start worker " + worker + " of " + application;
            case Action.StopWorker(var application, var worker) -> "Stop worker " + worker + " of " + application;
            case Action.KillWorker(var application, var worker) -> "Kill worker " + worker + " of " + application;
            case QueueAction queue -> QueueActionWords.of(queue);
            case FirehoseAction firehose -> FirehoseActionWords.of(firehose);
        };
    }

    /** The name as the stage shows it: without the leading zeros. */
    private static String shard(ShardId shard) {
        return "shard " + shard.index();
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String inWords(Duration duration) {
        long hours = duration.toHours();
        if (!duration.equals(Duration.ofHours(hours))) {
            return duration.toString();
        }
        return hours > 48 && hours % 24 == 0 ? hours / 24 + " days" : hours == 1 ? "1 hour" : hours + " hours";
    }
}
