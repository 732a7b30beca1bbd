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
    private final Desks desks;
    private final Tenures tenures;

    /** @param startMicros when the experiment begins */
    public GroupActor(int id, GroupSetup setup, long startMicros, Desks desks) {
        this(id, setup, startMicros, desks, new Tenures());
    }

    private GroupActor(int id, GroupSetup setup, long startMicros, Desks desks, Tenures tenures) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.reading = new GroupReading(id, setup);
        this.work = new GroupWork(id, setup);
        this.desks = desks;
        this.tenures = tenures;
    }

    @Override
    public GroupActor copy() {
        return new GroupActor(id, setup, startMicros, desks.copy(), tenures.copy());
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
                Tenure tenure = tenures.find(shard, number);
                if (tenure != null) {
                    reading.askIterator(tenure, desks.of(tenure), context);
                }
            }
            case GroupMessage.RecordsAsked(ShardId shard, long number) -> {
                Tenure tenure = tenures.find(shard, number);
                if (tenure != null) {
                    reading.askRecords(tenure, desks.of(tenure), context);
                }
            }
            case GroupMessage.RecordsCame came -> {
                Tenure tenure = tenures.find(came.shard(), came.tenure());
                if (tenure != null) {
                    receiveRecords(tenure, came, context);
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
            case GroupEvent.WorkerStarted started -> desks.open(started.worker());
            case GroupEvent.WorkerStopped stopped -> tenures.endAllAt(desks.close(stopped.worker()));
            case GroupEvent.WorkerDied died -> tenures.endAllAt(desks.close(died.worker()));
            case GroupEvent.ShardAssigned assigned -> assign(assigned, context);
            case GroupEvent.ShardFinished finished -> tenures.end(finished.shard());
            case GroupEvent.GroupCreated _,
                    GroupEvent.LeaseExpired _,
                    GroupEvent.RecordsFinished _,
                    GroupEvent.CheckpointAdvanced _ -> {}
        }
    }

    private void assign(GroupEvent.ShardAssigned event, ActorContext context) {
        tenures.end(event.shard());
        if (event.worker() != null) {
            Desk desk = desks.of(event.worker());
            Tenure tenure = tenures.begin(
                    event.shard(),
                    desk.number(),
                    event.startIndex(),
                    context.now().micros());
            reading.begin(tenure, desk, context);
        }
    }

    private void receiveRecords(Tenure tenure, GroupMessage.RecordsCame came, ActorContext context) {
        Desk desk = desks.of(tenure);
        tenure.finished = came.fromIndex();
        tenure.received = came.toIndex();
        tenure.iterator = came.next();
        tenure.sawEnd = came.next() == null;
        if (work.takesNoTime() || tenure.received == tenure.finished) {
            work.finish(tenure, tenure.received, desk, context);
            goOn(tenure, desk, context);
        } else {
            desk.add(new Desk.Job(tenure.shard, tenure.number));
            takeUpWork(desk, context);
        }
    }

    private void finishWork(GroupMessage.WorkDone done, ActorContext context) {
        Desk desk = desks.find(done.desk());
        if (desk == null) {
            return;
        }
        desk.rest();
        Tenure tenure = tenures.find(done.shard(), done.tenure());
        if (tenure != null) {
            work.finish(tenure, done.index(), desk, context);
            if (tenure.finished < tenure.received) {
                desk.add(new Desk.Job(tenure.shard, tenure.number));
            } else {
                goOn(tenure, desk, context);
            }
        }
        takeUpWork(desk, context);
    }

    /** Jobs of shards that have passed to somebody else are dropped on the way. */
    private void takeUpWork(Desk desk, ActorContext context) {
        Desk.Job job;
        while ((job = desk.takeUp()) != null) {
            Tenure tenure = tenures.find(job.shard(), job.tenure());
            if (tenure != null) {
                work.begin(tenure, desk, context);
            } else {
                desk.rest();
            }
        }
    }

    /** Everything that came is done. */
    private void goOn(Tenure tenure, Desk desk, ActorContext context) {
        if (tenure.sawEnd) {
            reading.finishShard(tenure, desk, context);
        } else {
            reading.askRecordsAfter(context.now().micros(), tenure, desk, context);
        }
    }
}
