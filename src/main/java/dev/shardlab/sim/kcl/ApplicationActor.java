package dev.shardlab.sim.kcl;

import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.event.ApplicationEvent;
import dev.shardlab.model.ApplicationName;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.WorkerName;
import dev.shardlab.model.kinesis.ShardId;
import dev.shardlab.model.kinesis.StreamName;
import dev.shardlab.model.kinesis.StreamStatus;
import dev.shardlab.sim.actor.Actor;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.actor.Message;
import dev.shardlab.sim.setup.ApplicationSetup;

/**
 * An application: starts its workers and lets each read and work off the shards that the engine assigns to it. Who owns what
 * is the engine's to say; the application learns of it from the events ({@link #hear}).
 */
public final class ApplicationActor implements Actor {

    private static final long STREAM_CHECK_MICROS = VirtualTime.MICROS_PER_SECOND;

    private final int id;
    private final ApplicationSetup setup;
    private final long startMicros;
    private final ApplicationReading reading;
    private final ApplicationWork work;
    private final WorkerProcesses processes;
    private final LeaseEpochs epochs;

    /** @param startMicros when the experiment begins */
    public ApplicationActor(int id, ApplicationSetup setup, long startMicros, WorkerProcesses processes) {
        this(id, setup, startMicros, processes, new LeaseEpochs());
    }

    private ApplicationActor(
            int id, ApplicationSetup setup, long startMicros, WorkerProcesses processes, LeaseEpochs epochs) {
        this.id = id;
        this.setup = setup;
        this.startMicros = startMicros;
        this.reading = new ApplicationReading(id, setup);
        this.work = new ApplicationWork(id, setup);
        this.processes = processes;
        this.epochs = epochs;
    }

    @Override
    public ApplicationActor copy() {
        return new ApplicationActor(id, setup, startMicros, processes.copy(), epochs.copy());
    }

    ApplicationName name() {
        return setup.name();
    }

    StreamName stream() {
        return setup.stream();
    }

    @Override
    public void begin(ActorContext context) {
        context.wake(id, startMicros + VirtualTime.toMicros(setup.startsAfter()), new ApplicationMessage.Begin());
    }

    @Override
    public void receive(Message message, ActorContext context) {
        switch ((ApplicationMessage) message) {
            case ApplicationMessage.Begin _ -> createApplication(context);
            case ApplicationMessage.IteratorAsked(ShardId shard, long number) -> {
                LeaseEpoch epoch = epochs.find(shard, number);
                if (epoch != null) {
                    reading.askIterator(epoch, processes.of(epoch), context);
                }
            }
            case ApplicationMessage.RecordsAsked(ShardId shard, long number) -> {
                LeaseEpoch epoch = epochs.find(shard, number);
                if (epoch != null) {
                    reading.askRecords(epoch, processes.of(epoch), context);
                }
            }
            case ApplicationMessage.RecordsCame came -> {
                LeaseEpoch epoch = epochs.find(came.shard(), came.epoch());
                if (epoch != null) {
                    receiveRecords(epoch, came, context);
                }
            }
            case ApplicationMessage.WorkDone done -> finishWork(done, context);
        }
    }

    /** Like a real consumer, an application whose stream is not there yet looks again a second later. */
    private void createApplication(ActorContext context) {
        boolean ready = context.state().kinesis().stream(setup.stream())
                .filter(stream -> stream.status() != StreamStatus.CREATING)
                .isPresent();
        if (!ready) {
            context.wake(id, context.now().micros() + STREAM_CHECK_MICROS, new ApplicationMessage.Begin());
            return;
        }
        context.ask(new ApplicationCommand.CreateApplication(
                setup.name(), setup.stream(), setup.initialPosition(), setup.failoverTime()));
        for (WorkerName worker : setup.workers()) {
            context.ask(new ApplicationCommand.StartWorker(setup.name(), worker));
        }
    }

    /** An event of this application has happened. */
    void hear(ApplicationEvent event, ActorContext context) {
        switch (event) {
            case ApplicationEvent.WorkerStarted started -> processes.open(started.worker());
            case ApplicationEvent.WorkerStopped stopped -> epochs.endAllOf(processes.close(stopped.worker()));
            case ApplicationEvent.WorkerDied died -> epochs.endAllOf(processes.close(died.worker()));
            case ApplicationEvent.ShardAssigned assigned -> assign(assigned, context);
            case ApplicationEvent.ShardFinished finished -> epochs.end(finished.shard());
            case ApplicationEvent.ApplicationCreated _,
                    ApplicationEvent.LeaseExpired _,
                    ApplicationEvent.RecordsFinished _,
                    ApplicationEvent.CheckpointAdvanced _ -> {}
        }
    }

    private void assign(ApplicationEvent.ShardAssigned event, ActorContext context) {
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

    private void receiveRecords(LeaseEpoch epoch, ApplicationMessage.RecordsCame came, ActorContext context) {
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

    private void finishWork(ApplicationMessage.WorkDone done, ActorContext context) {
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
