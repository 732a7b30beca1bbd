package dev.shardlab.sim.kcl;

import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.setup.ApplicationSetup;

/**
 * How a worker works off the records that came, and writes down how far it has got. It works on one shard at a time, and on each
 * no longer than a moment before the next one has its turn: progress is told at least ten times a second, or after each
 * record if one takes longer than that.
 */
final class ApplicationWork {

    private static final long MOMENT_MICROS = VirtualTime.MICROS_PER_SECOND / 10;

    private final int id;
    private final ApplicationSetup setup;
    private final long recordMicros;
    private final long checkpointMicros;

    ApplicationWork(int id, ApplicationSetup setup) {
        this.id = id;
        this.setup = setup;
        this.recordMicros = VirtualTime.toMicros(setup.workPerRecord());
        this.checkpointMicros = VirtualTime.toMicros(setup.checkpointEvery());
    }

    /** Whether records are done the moment they come. */
    boolean takesNoTime() {
        return recordMicros == 0;
    }

    /** Begins on some of the records that came. */
    void begin(LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        long records = Math.min(epoch.received - epoch.finished, Math.max(1, MOMENT_MICROS / recordMicros));
        context.wake(
                id,
                context.now().micros() + records * recordMicros,
                new ApplicationMessage.WorkDone(process.number(), epoch.shard, epoch.number, epoch.finished + records));
    }

    /** Everything before {@code index} is done; written down too if it is time. */
    void finish(LeaseEpoch epoch, long index, WorkerProcess process, ActorContext context) {
        if (index > epoch.finished) {
            epoch.finished = index;
            context.ask(new ApplicationCommand.FinishRecords(setup.name(), process.worker(), epoch.shard, index));
        }
        long now = context.now().micros();
        if (epoch.finished > epoch.checkpointed && now - epoch.checkpointedMicros >= checkpointMicros) {
            epoch.checkpointed = epoch.finished;
            epoch.checkpointedMicros = now;
            context.ask(
                    new ApplicationCommand.Checkpoint(setup.name(), process.worker(), epoch.shard, epoch.checkpointed));
        }
    }
}
