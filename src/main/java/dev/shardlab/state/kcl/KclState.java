package dev.shardlab.state.kcl;

import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.event.ApplicationEvent.ApplicationCreated;
import dev.shardlab.event.SettingEvent;
import dev.shardlab.event.StreamEvent;
import dev.shardlab.event.StreamEvent.ReadThrottled;
import dev.shardlab.event.StreamEvent.RecordsExpired;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.event.StreamEvent.StreamDeleted;
import dev.shardlab.event.Wait;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.Caller;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.state.kinesis.Followers;
import dev.shardlab.state.kinesis.KinesisState;
import dev.shardlab.state.kinesis.ShardState;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The applications of the Kinesis Client Library: their workers, leases and checkpoints. */
public final class KclState implements Followers {

    private final Map<ApplicationName, ApplicationState> applications = new TreeMap<>();

    public KclState copy() {
        KclState copy = new KclState();
        applications.forEach((name, application) -> copy.applications.put(name, application.copy()));
        return copy;
    }

    /** Folds one event in. */
    public void apply(ApplicationEvent event) {
        if (event instanceof ApplicationCreated created) {
            applications.put(created.application(), new ApplicationState(created));
        } else {
            application(event.application())
                    .orElseThrow(() -> new IllegalStateException("no application " + event.application()))
                    .apply(event);
        }
    }

    /**
     * What happened to what the applications read.
     *
     * @param kinesis as the event has left it
     */
    public void follow(StreamEvent event, KinesisState kinesis) {
        switch (event) {
            case StreamDeleted e -> readersOf(e.stream()).forEach(ApplicationState::forgetShards);
            case RecordsRead e -> {
                if (e.reader() instanceof Caller.ApplicationWorker(ApplicationName application, WorkerName worker)) {
                    application(application).ifPresent(known -> known.read(e, worker));
                }
            }
            case ReadThrottled e -> {
                if (e.reader() instanceof Caller.ApplicationWorker(ApplicationName application, var _)) {
                    application(application).ifPresent(ApplicationState::throttleRead);
                }
            }
            case RecordsExpired e ->
                kinesis.stream(e.stream())
                        .flatMap(stream -> stream.shard(e.shard()))
                        .ifPresent(shard -> readersOf(e.stream()).forEach(application -> application.expire(e, shard)));
            case SettingEvent _,
                    StreamEvent.StreamCreated _,
                    StreamEvent.ShardsOpened _,
                    StreamEvent.StreamActivated _,
                    StreamEvent.StreamDeletionStarted _,
                    StreamEvent.ReshardStarted _,
                    StreamEvent.Resharded _,
                    StreamEvent.RetentionChanged _,
                    StreamEvent.RecordsAppended _,
                    StreamEvent.PutThrottled _,
                    StreamEvent.PutRefused _,
                    StreamEvent.ShardExpired _,
                    StreamEvent.ChangeRefused _ -> {}
        }
    }

    private Stream<ApplicationState> readersOf(StreamName stream) {
        return applications.values().stream()
                .filter(application -> application.stream().equals(stream));
    }

    public Optional<ApplicationState> application(ApplicationName name) {
        return name == null ? Optional.empty() : Optional.ofNullable(applications.get(name));
    }

    /** The applications by name. */
    public Collection<ApplicationState> applications() {
        return Collections.unmodifiableCollection(applications.values());
    }

    @Override
    public List<Wait> waitingBefore(long horizon, ShardState shard, VirtualTime now) {
        return readersOf(shard.stream())
                .filter(application -> application.cursor(shard) < horizon)
                .<Wait>mapMulti((application, found) -> {
                    Wait wait = ApplicationLag.wait(application, shard, application.cursor(shard), now);
                    if (wait != null) {
                        found.accept(wait);
                    }
                })
                .toList();
    }

    @Override
    public List<Wait> waitedFor(long from, long to, ApplicationName application, ShardState shard, VirtualTime now) {
        return application(application)
                .map(reader -> ApplicationLag.waits(reader, shard, from, to, now))
                .orElse(List.of());
    }

    /** Everything that is held here, in lines. */
    public List<String> describe() {
        return applications.values().stream().map(ApplicationState::toString).toList();
    }
}
