package dev.shardlab.lesson;

import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.queue.FleetWorker;
import dev.shardlab.scenario.lesson.Target;
import dev.shardlab.state.LabState;
import dev.shardlab.timeline.EventLog;
import dev.shardlab.timeline.Player;
import dev.shardlab.timeline.Timeline;
import java.util.function.Predicate;

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
            case Target.OfApplication t ->
                state.kcl().application(t.application()).isPresent();
            case Target.OfWorker t ->
                state.kcl()
                        .application(t.application())
                        .filter(application -> application.workers().contains(t.worker()))
                        .isPresent();
            case Target.OfQueue t -> state.queues().queue(t.queue()).isPresent();
            case Target.OfQueueWorkers t ->
                isWorker(worker -> worker.fleet().equals(t.workers().value()));
            case Target.OfQueueWorker t -> isWorker(named(t)::equals);
            case Target.OfDeliveryStream t ->
                state.firehose().find(t.deliveryStream()).isPresent();
            case Target.OfKey t -> new FirstSent(log, t.key()).isAmong(position);
            case Target.HashAxis _, Target.TrimHorizon _ -> true;
        };
    }

    private boolean isWorker(Predicate<FleetWorker> named) {
        return state.queues().workers().stream().anyMatch(worker -> named.test(FleetWorker.of(worker.worker())));
    }

    private static FleetWorker named(Target.OfQueueWorker target) {
        return new FleetWorker(target.workers().value(), target.number());
    }

    static String words(Target target) {
        return switch (target) {
            case Target.OfProducer t -> "The producer " + t.producer();
            case Target.OfShard t -> "Shard " + t.shard().index() + " of " + t.stream();
            case Target.OfApplication t -> "The application " + t.application();
            case Target.OfWorker t -> "The worker " + t.worker() + " of " + t.application();
            case Target.OfQueue t -> "The queue " + t.queue();
            case Target.OfQueueWorkers t -> "A worker of " + t.workers();
            case Target.OfQueueWorker t -> "The worker " + named(t);
            case Target.OfDeliveryStream t -> "The delivery stream " + t.deliveryStream();
            case Target.OfKey t -> "A record with the key “" + t.key() + "”";
            case Target.HashAxis _ -> "The hash axis";
            case Target.TrimHorizon _ -> "The trim horizon";
        };
    }
}
