package dev.shardlab.lesson;

import dev.shardlab.event.ProducerEvent.PutSent;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.HashKey;
import dev.shardlab.model.kinesis.KeyHasher;
import dev.shardlab.model.kinesis.RecordBatch;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;

/** What the narration can point at, at one moment of a history. */
final class PointedAt {

    private final EventLog log;
    private final LabState state;
    private final long position;

    PointedAt(Timeline timeline, VirtualTime at) {
        log = timeline.log();
        Player player = timeline.player();
        player.seek(at);
        state = player.state();
        position = player.position();
    }

    boolean isThere(Target target) {
        return switch (target) {
            case Target.OfProducer t -> state.producers().named(t.producer()).isPresent();
            case Target.OfShard t ->
                state.kinesis().stream(t.stream())
                        .flatMap(stream -> stream.shard(t.shard()))
                        .filter(shard -> !shard.isExpired())
                        .isPresent();
            case Target.OfGroup t -> state.kcl().group(t.group()).isPresent();
            case Target.OfWorker t ->
                state.kcl()
                        .group(t.group())
                        .filter(group -> group.workers().contains(t.worker()))
                        .isPresent();
            case Target.OfKey t -> isSent(t.key());
            case Target.HashAxis _, Target.TrimHorizon _ -> true;
        };
    }

    /** Whether a record with the key has been sent by then. */
    private boolean isSent(String key) {
        HashKey hash = KeyHasher.hashOf(key);
        for (long i = 0; i < position; i++) {
            if (log.get(i) instanceof PutSent sent && carries(sent.batch(), hash, key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean carries(RecordBatch batch, HashKey hash, String key) {
        for (int k = 0; k < batch.size(); k++) {
            if (batch.hashHigh(k) == hash.high()
                    && batch.hashLow(k) == hash.low()
                    && batch.partitionKey(k).equals(key)) {
                return true;
            }
        }
        return false;
    }

    static String words(Target target) {
        return switch (target) {
            case Target.OfProducer t -> "The producer " + t.producer();
            case Target.OfShard t -> "Shard " + t.shard().index() + " of " + t.stream();
            case Target.OfGroup t -> "The group " + t.group();
            case Target.OfWorker t -> "The worker " + t.worker() + " of " + t.group();
            case Target.OfKey t -> "A record with the key “" + t.key() + "”";
            case Target.HashAxis _ -> "The hash axis";
            case Target.TrimHorizon _ -> "The trim horizon";
        };
    }
}
