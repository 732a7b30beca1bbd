package dev.shardlab.sim.kcl;

import dev.shardlab.command.kcl.GroupCommand;
import dev.shardlab.event.GroupEvent;
import dev.shardlab.model.GroupName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.setup.GroupSetup;

/**
 * A consumer group: starts its workers and lets each read and work off the shards that the engine assigns to it. Who owns what
 * is the engine's to say; the group learns of it from the events ({@link #hear}).
 */
public final class GroupActor implements Actor {

    private static final long STREAM_CHECK_MICROS = VirtualTime.MICROS_PER_SECOND;

    private final int id;
    private final GroupSetup setup;
    private final long startMicros;
    private final GroupReading reading;
    private final GroupWork work;
    private final WorkerProcesses processes;
    private final LeaseEpochs epochs;

    /** @param startMicros when the experiment begins */
    public GroupActor(int id, GroupSetup setup, long startMicros, WorkerProcesses processes) {
        this(id, setup, startMicros, processes, new LeaseEpochs());
    }

    private GroupActor(int id, GroupSetup setup, long startMicros, WorkerProcesses processes, LeaseEpochs epochs) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.reading = new GroupReading(id, setup);
        this.work = new GroupWork(id, setup);
        this.processes = processes;
        this.epochs = epochs;
    }

    @Override
    public GroupActor copy() {
        return new GroupActor(id, setup, startMicros, processes.copy(), epochs.copy());
    }

    GroupName name() {
        return setup.name();
    }

    StreamName stream() {
        return setup.stream();
    }

    @Override
    public void begin(ActorContext context) {
        context.wake(id, startMicros + VirtualTime.toMicros(setup.startsAfter()), new GroupMessage.Begin());
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((GroupMessage) message) {
            case GroupMessage.Begin _ -> createGroup(context);
            case GroupMessage.IteratorAsked(ShardId shard, long number) -> {
                LeaseEpoch epoch = epochs.find(shard, number);
                if (epoch != null) {
                    reading.askIterator(epoch, processes.of(epoch), context);
                }
            }
            case GroupMessage.RecordsAsked(ShardId shard, long number) -> {
                LeaseEpoch epoch = epochs.find(shard, number);
                if (epoch != null) {
                    reading.askRecords(epoch, processes.of(epoch), context);
                }
            }
            case GroupMessage.RecordsCame came -> {
                LeaseEpoch epoch = epochs.find(came.shard(), came.epoch());
                if (epoch != null) {
                    receiveRecords(epoch, came, context);
                }
            }
            case GroupMessage.WorkDone done -> finishWork(done, context);
        }
    }

    /** Like a real consumer, a group whose stream is not there yet looks again a second later. */
    private void createGroup(ActorContext context) {
        boolean ready = context.state().kinesis().stream(setup.stream())
                .filter(stream -> stream.status() != StreamStatus.CREATING)
                .isPresent();
        if (!ready) {
            context.wake(id, context.now().micros() + STREAM_CHECK_MICROS, new GroupMessage.Begin());
            return;
        }
        context.ask(new GroupCommand.CreateGroup(
                setup.name(), setup.stream(), setup.initialPosition(), setup.failoverTime()));
        for (WorkerName worker : setup.workers()) {
            context.ask(new GroupCommand.StartWorker(setup.name(), worker));
        }
    }

    /** An event of this group has happened. */
    void hear(GroupEvent event, ActorContext context) {
        switch (event) {
            case GroupEvent.WorkerStarted started -> processes.open(started.worker());
            case GroupEvent.WorkerStopped stopped -> epochs.endAllOf(processes.close(stopped.worker()));
            case GroupEvent.WorkerDied died -> epochs.endAllOf(processes.close(died.worker()));
            case GroupEvent.ShardAssigned assigned -> assign(assigned, context);
            case GroupEvent.ShardFinished finished -> epochs.end(finished.shard());
            case GroupEvent.GroupCreated _,
                    GroupEvent.LeaseExpired _,
                    GroupEvent.RecordsFinished _,
                    GroupEvent.CheckpointAdvanced _ -> {}
        }
    }

    private void assign(GroupEvent.ShardAssigned event, ActorContext context) {
        epochs.end(event.shard());
        if (event.worker() != null) {
            WorkerProcess process = processes.of(event.worker());
            LeaseEpoch epoch = epochs.begin(
                    event.shard(),
                    process.number(),
                    event.startIndex(),
                    context.now().micros());
            reading.begin(epoch, process, context);
        }
    }

    private void receiveRecords(LeaseEpoch epoch, GroupMessage.RecordsCame came, ActorContext context) {
        WorkerProcess process = processes.of(epoch);
        epoch.finished = came.fromIndex();
        epoch.received = came.toIndex();
        epoch.iterator = came.next();
        epoch.sawEnd = came.next() == null;
        if (work.takesNoTime() || epoch.received == epoch.finished) {
            work.finish(epoch, epoch.received, process, context);
            goOn(epoch, process, context);
        } else {
            process.add(new WorkerProcess.Job(epoch.shard, epoch.number));
            takeUpWork(process, context);
        }
    }

    private void finishWork(GroupMessage.WorkDone done, ActorContext context) {
        WorkerProcess process = processes.find(done.process());
        if (process == null) {
            return;
        }
        process.rest();
        LeaseEpoch epoch = epochs.find(done.shard(), done.epoch());
        if (epoch != null) {
            work.finish(epoch, done.index(), process, context);
            if (epoch.finished < epoch.received) {
                process.add(new WorkerProcess.Job(epoch.shard, epoch.number));
            } else {
                goOn(epoch, process, context);
            }
        }
        takeUpWork(process, context);
    }

    /** Jobs of shards that have passed to somebody else are dropped on the way. */
    private void takeUpWork(WorkerProcess process, ActorContext context) {
        WorkerProcess.Job job;
        while ((job = process.takeUp()) != null) {
            LeaseEpoch epoch = epochs.find(job.shard(), job.epoch());
            if (epoch != null) {
                work.begin(epoch, process, context);
            } else {
                process.rest();
            }
        }
    }

    /** Everything that came is done. */
    private void goOn(LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        if (epoch.sawEnd) {
            reading.finishShard(epoch, process, context);
        } else {
            reading.askRecordsAfter(context.now().micros(), epoch, process, context);
        }
    }
}
