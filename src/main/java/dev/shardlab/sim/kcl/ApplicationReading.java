package dev.shardlab.sim.kcl;

import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kcl.ApplicationCommand;
import dev.shardlab.command.kinesis.RecordReply;
import dev.shardlab.command.kinesis.StreamCommand.GetRecords;
import dev.shardlab.command.kinesis.StreamCommand.GetShardIterator;
import dev.shardlab.engine.decision.Decision;
import dev.shardlab.event.Event;
import dev.shardlab.event.StreamEvent.RecordsRead;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.model.kinesis.IteratorType;
import dev.shardlab.sim.actor.ActorContext;
import dev.shardlab.sim.setup.ApplicationSetup;
import dev.shardlab.state.kinesis.ShardState;
import dev.shardlab.state.kinesis.StreamState;

/**
 * How a worker reads a shard it owns:
 *
 * <pre>
 * assigned --> iterator asked --> records asked --> records came --> worked off --.
 *                  ^                ^    |                                        |
 *                  |                |    '-- refused: wait a while                |
 *                  '- has expired --+-------- pollEvery after the last one -------+
 *                                                                                 '--> end of a closed shard
 * </pre>
 *
 * <p>Both ways over the network take their time. What comes is worked off by {@link ApplicationWork}.
 */
final class ApplicationReading {

    private final int id;
    private final ApplicationSetup setup;
    private final long pollMicros;

    ApplicationReading(int id, ApplicationSetup setup) {
        this.id = id;
        this.setup = setup;
        this.pollMicros = VirtualTime.toMicros(setup.pollEvery());
    }

    /** The worker asks for an iterator at what it is to finish next. */
    void begin(LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        long arrives = context.now().micros() + process.network().drawMicros();
        context.wake(id, arrives, new ApplicationMessage.IteratorAsked(epoch.shard, epoch.number));
    }

    void askIterator(LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        Reply reply = context.ask(new ServiceCall(worker(process), iteratorRequest(epoch, context)))
                .reply();
        if (reply instanceof RecordReply.IteratorGiven given) {
            epoch.iterator = given.iterator();
            // At once, however long pollEvery is: an iterator lives no longer than five minutes.
            askRecordsAt(context.now().micros() + process.network().drawMicros(), epoch, process, context);
        }
        // Else the shard is gone; the engine takes it away from its owner.
    }

    private GetShardIterator iteratorRequest(LeaseEpoch epoch, ActorContext context) {
        ShardState shard = context.state().kinesis().stream(setup.stream())
                .flatMap((StreamState stream) -> stream.shard(epoch.shard))
                .orElseThrow(() -> new IllegalStateException("no " + epoch.shard + " in " + setup.stream()));
        long next = epoch.received;
        return next <= shard.first()
                ? new GetShardIterator(setup.stream(), epoch.shard, IteratorType.TRIM_HORIZON, null, null)
                : new GetShardIterator(
                        setup.stream(),
                        epoch.shard,
                        IteratorType.AFTER_SEQUENCE_NUMBER,
                        shard.sequenceNumber(next - 1),
                        null);
    }

    /** The next GetRecords leaves when the last one is {@code pollEvery} ago, but not before {@code earliestMicros}. */
    void askRecordsAfter(long earliestMicros, LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        askRecordsAt(Math.max(earliestMicros, epoch.askedMicros + pollMicros), epoch, process, context);
    }

    private void askRecordsAt(long micros, LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        epoch.askedMicros = micros;
        long arrives = epoch.askedMicros + process.network().drawMicros();
        context.wake(id, arrives, new ApplicationMessage.RecordsAsked(epoch.shard, epoch.number));
    }

    void askRecords(LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        if (epoch.iterator == null) {
            throw new IllegalStateException("records asked without an iterator of " + epoch.shard);
        }
        long backMicros = process.network().drawMicros();
        long backAt = context.now().micros() + backMicros;
        Decision decision = context.ask(
                new ServiceCall(worker(process), new GetRecords(epoch.iterator, setup.limit(), backMicros)));
        Reply reply = decision.reply();
        if (reply instanceof RecordReply.RecordsGiven given) {
            RecordsRead read = factOf(decision);
            var answer = new ApplicationMessage.RecordsCame(
                    epoch.shard, epoch.number, read.fromIndex(), read.toIndex(), given.nextIterator());
            context.wake(id, backAt, answer);
        } else if (reply instanceof Reply.Refused(ErrorCode error, String _)) {
            refused(error, backAt, epoch, process, context);
        } else {
            // Other systems have replies of their own, which an application does not know.
            throw new IllegalStateException("no answer to GetRecords: " + reply);
        }
    }

    private Caller worker(WorkerProcess process) {
        return new Caller.ApplicationWorker(setup.name(), process.worker());
    }

    private static RecordsRead factOf(Decision decision) {
        for (Event event : decision.events()) {
            if (event instanceof RecordsRead read) {
                return read;
            }
        }
        throw new IllegalStateException("records given, but not read");
    }

    private void refused(ErrorCode error, long backAt, LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        if (error == ErrorCode.EXPIRED_ITERATOR) {
            // The next one is used at once: where polls are further apart than an iterator lives, it would expire
            // as well.
            epoch.askedMicros = backAt - pollMicros;
            long arrives = backAt + process.network().drawMicros();
            context.wake(id, arrives, new ApplicationMessage.IteratorAsked(epoch.shard, epoch.number));
        } else if (isTooMuch(error)) {
            askRecordsAt(backAt + process.drawWaitMicros(), epoch, process, context);
        }
        // Else the shard is gone; the engine takes it away from its owner.
    }

    private static boolean isTooMuch(ErrorCode error) {
        return error == ErrorCode.PROVISIONED_THROUGHPUT_EXCEEDED || error == ErrorCode.LIMIT_EXCEEDED;
    }

    /** The application is through with a closed shard. */
    void finishShard(LeaseEpoch epoch, WorkerProcess process, ActorContext context) {
        context.ask(new ApplicationCommand.EndShard(setup.name(), process.worker(), epoch.shard));
    }
}
