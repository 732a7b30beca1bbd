package dev.shardlab.wire;

import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.api.kinesis.action.SubscriptionRequests;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.ConsumerReply.RecordsPushed;
import dev.shardlab.command.kinesis.ConsumerReply.SubscriptionOver;
import dev.shardlab.command.kinesis.SubscriptionCommand;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.kinesis.SubscriptionCommand.LeaveSubscription;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.wire.RequestHandler.EventStream;
import dev.shardlab.wire.stream.EventStreamFrame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What goes along one subscription, between the laboratory that knows what is new and the client that may be slow.
 *
 * <pre>
 *   asking --records--> sending --taken--> asking           more was there
 *     |  ^                 |        +----> waiting          that was all
 *     |  +-- news, or a second since the last event -- waiting
 *     +--- nothing new -------------------------------> waiting
 *     +--- over ----> the end             sending --not taken--> gone
 * </pre>
 *
 * The laboratory is asked for the next push only once the last was taken, so nothing piles up for a client that does not read.
 * While there is nothing to push the client gets an event without records each second, as from the service; where the end of an
 * event is held back until the next one, it gets such an event as soon as nothing more is there, so that it need not wait.
 *
 * <p>Only one step is under way at a time; each begins the next.
 */
final class Subscription implements Pulse.Waiting {

    private static final String EVENT = "SubscribeToShardEvent";
    private static final Duration HEARTBEAT = Duration.ofSeconds(1);

    /** News that come in quick succession travel together. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    /** There are records, but the consumer has had its share of this second. */
    private static final Duration THROTTLED = Duration.ofMillis(100);

    private final RequestQueue desk;
    private final Service service;
    private final Executor writers;
    private final Pulse pulse;
    private final EventStream events;
    private final BodyEncoding encoding;
    private final SubscriptionCommand next;
    private final SubscriptionCommand leave;
    private final ClientRequest nextSaid;
    private final AtomicBoolean over = new AtomicBoolean();

    private volatile long eventsSeen;
    private volatile long heartbeatAtNanos = System.nanoTime() + HEARTBEAT.toNanos();
    private volatile long notBeforeNanos;
    private volatile boolean moreIsThere;

    /** @param number what the engine calls it */
    Subscription(
            RequestQueue desk,
            Service service,
            Executor writers,
            Pulse pulse,
            EventStream events,
            BodyEncoding encoding,
            ClientName client,
            SubscribeToShard asked,
            long number) {
        this.desk = desk;
        this.service = service;
        this.writers = writers;
        this.pulse = pulse;
        this.events = events;
        this.encoding = encoding;
        this.next = new ContinueSubscription(client, asked.consumer(), asked.shard(), number);
        this.leave = new LeaveSubscription(client, asked.consumer(), asked.shard(), number);
        this.nextSaid = SubscriptionRequests.of(next, service);
    }

    void begin() {
        events.whenGone(this::gone);
        send(
                EventStreamFrame.initialResponse(KinesisApi.contentType(encoding), KinesisApi.emptyMap(encoding)),
                this::ask);
    }

    private void ask() {
        eventsSeen = desk.events();
        var unused = desk.ask(nextSaid, next).handleAsync((reply, _) -> answered(reply), writers);
    }

    private boolean answered(@Nullable Reply reply) {
        switch (reply) {
            case RecordsPushed pushed -> pushed(pushed);
            case SubscriptionOver(ErrorCode error, String message) when error != null -> fail(error, message);
            case SubscriptionOver _ -> end();
            case null, default -> fail(ErrorCode.INTERNAL_FAILURE, "");
        }
        return true;
    }

    private void pushed(RecordsPushed pushed) {
        long now = System.nanoTime();
        boolean isEmpty = pushed.records().size() == 0;
        boolean isBehind = pushed.millisBehindLatest() > 0;
        moreIsThere = isBehind;
        notBeforeNanos = now + (isBehind && isEmpty ? THROTTLED : GATHERING).toNanos();
        if (isEmpty && !pushed.isLast() && now - heartbeatAtNanos < 0) {
            pulse.await(this);
            return;
        }
        ByteBuffer frame =
                EventStreamFrame.event(EVENT, KinesisApi.contentType(encoding), KinesisApi.event(pushed, encoding));
        heartbeatAtNanos = now + (events.lags() && !isEmpty ? GATHERING : HEARTBEAT).toNanos();
        send(frame, () -> {
            if (pushed.isLast()) {
                end();
            } else if (isBehind && !isEmpty) {
                ask();
            } else {
                pulse.await(this);
            }
        });
    }

    @Override
    public boolean isDue(long nowNanos) {
        boolean isNews = moreIsThere || desk.events() != eventsSeen;
        return over.get() || (isNews && nowNanos - notBeforeNanos >= 0) || nowNanos - heartbeatAtNanos >= 0;
    }

    @Override
    public void go() {
        if (!over.get()) {
            ask();
        }
    }

    private void send(ByteBuffer frame, Runnable then) {
        events.send(frame, wasTaken -> {
            if (wasTaken) {
                then.run();
            } else {
                gone();
            }
        });
    }

    private void fail(ErrorCode error, String message) {
        if (over.compareAndSet(false, true)) {
            ByteBuffer payload = KinesisApi.refusal(error, message, encoding).body();
            events.send(
                    EventStreamFrame.exception(error.wireName(), KinesisApi.contentType(encoding), payload),
                    _ -> events.end());
        }
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            events.end();
        }
    }

    private void gone() {
        if (over.compareAndSet(false, true)) {
            var unused = desk.ask(SubscriptionRequests.of(leave, service), leave);
        }
    }
}
