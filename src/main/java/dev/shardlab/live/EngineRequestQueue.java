package dev.shardlab.live;

import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Reply;
import dev.shardlab.command.kinesis.SubscriptionCommand.ContinueSubscription;
import dev.shardlab.command.queue.QueueReply.PollWaits;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.sim.client.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The desk of the branch that is live.
 *
 * <p>Requests wait in a queue. The first that comes to an empty queue puts a task into the laboratory's inbox, and that task
 * answers all that have come by then: each gets a time of its own, is decided and told to the call log; the log keeps them all at
 * once; then all are acknowledged. So the busier the desk is, the less a request costs.
 *
 * <p>A subscription asks again and again whether there is anything to push. Where there is not, nothing happens by asking: it is
 * answered without being kept, and a history told again is the same without it.
 */
final class EngineRequestQueue implements RequestQueue {

    /** What cannot be kept does not happen, and whoever asked for it hears so in the service's own words. */
    private static final Reply NOT_KEPT = new Reply.Refused(ErrorCode.INTERNAL_FAILURE, "");

    private record Waiting(ClientRequest request, Command command, CompletableFuture<Reply> reply) {}

    private record Answered(CompletableFuture<Reply> future, Reply reply) {}

    private final Branch branch;
    private final CallLog calls;
    private final LiveClock clock;
    private final Consumer<Runnable> inbox;
    private final Runnable end;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean isCalled = new AtomicBoolean();
    private final List<Runnable> bells = new CopyOnWriteArrayList<>();
    private final List<Answered> answered = new ArrayList<>();
    private final LatePolls polls = new LatePolls();
    private volatile boolean open = true;

    /** The last time that a call or an action was given; the engine thread's. */
    private long givenMicros;

    /** How many events there were when the bells rang last; the engine thread's. */
    private long eventsRung;

    /**
     * @param clock the time on the branch
     * @param inbox takes tasks for the engine thread
     * @param end what is to be done when somebody closes this; for the engine thread
     */
    EngineRequestQueue(Branch branch, LiveClock clock, CallLog calls, Consumer<Runnable> inbox, Runnable end) {
        this.branch = branch;
        this.calls = calls;
        this.clock = clock;
        this.inbox = inbox;
        this.end = end;
        givenMicros = branch.simulatedUntil().micros();
        eventsRung = branch.timeline().log().size();
        branch.hear(event -> polls.hear(event, branch::head));
    }

    @Override
    public VirtualTime now() {
        return clock.now();
    }

    @Override
    public Duration aheadOfWall() {
        return clock.aheadOfWall();
    }

    @Override
    public long events() {
        return branch.timeline().log().size();
    }

    @Override
    public Branch branch() {
        return branch;
    }

    @Override
    public CompletableFuture<Reply> ask(ClientRequest request, Command command) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        queue.add(new Waiting(request, command, reply));
        if (!open) {
            refuseAll();
        } else if (isCalled.compareAndSet(false, true)) {
            inbox.accept(this::answerAll);
        }
        return reply;
    }

    private void refuseAll() {
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.reply().completeExceptionally(new RequestQueueClosed());
        }
    }

    @Override
    public Runnable listen(Runnable bell) {
        bells.add(bell);
        return () -> bells.remove(bell);
    }

    @Override
    public void close() {
        inbox.accept(end);
    }

    // What follows is the engine thread's alone.

    /** Answers all that wait; nobody is told before all are kept. */
    private void answerAll() {
        isCalled.set(false);
        VirtualTime before = branch.simulatedUntil();
        for (Waiting waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            answered.add(new Answered(waiting.reply(), answer(waiting)));
        }
        boolean isKept = calls.commit();
        if (!isKept) {
            branch.goBackTo(before);
            polls.forgetAnswers();
            eventsRung = branch.timeline().log().size();
        }
        branch.show(branch.simulatedUntil());
        answered.forEach(one -> tell(one, isKept));
        answered.clear();
        polls.deliver(CompletableFuture::complete);
        ring();
    }

    private void tell(Answered one, boolean isKept) {
        if (!isKept) {
            one.future().complete(NOT_KEPT);
        } else if (one.reply() instanceof PollWaits(long poll, VirtualTime _)) {
            polls.await(poll, one.future());
        } else {
            one.future().complete(one.reply());
        }
    }

    /** Whoever waits for news asks when the bell rings, so asking alone must not ring it. */
    private void ring() {
        long events = branch.timeline().log().size();
        if (events != eventsRung) {
            eventsRung = events;
            bells.forEach(Runnable::run);
        }
    }

    private Reply answer(Waiting waiting) {
        VirtualTime at = next();
        if (waiting.command() instanceof ContinueSubscription waitsForNews) {
            Reply noNews = branch.glance(at, waitsForNews);
            if (noNews != null) {
                return noNews;
            }
        }
        if (!calls.takes(waiting.command(), waiting.request().body().length)) {
            return NOT_KEPT;
        }
        Call call = new Call(at, waiting.command(), waiting.request());
        return branch.ask(at, waiting.command(), reply -> calls.add(branch.number(), call, reply));
    }

    /** A time for what happens now, after every time given before. */
    VirtualTime next() {
        givenMicros = Math.max(givenMicros + 1, now().micros());
        return new VirtualTime(givenMicros);
    }

    /** Lets happen what has become due. */
    void catchUp() {
        VirtualTime now = now();
        if (branch.simulatedUntil().isBefore(now)) {
            branch.reach(now);
            branch.show(now);
        }
        polls.deliver(CompletableFuture::complete);
        ring();
    }

    /** The engine has given up: nobody is answered any more. */
    void abandon() {
        open = false;
        answered.forEach(one -> one.future().completeExceptionally(new RequestQueueClosed()));
        polls.abandon();
        refuseAll();
    }

    /** Answers what still waits, and nothing that comes later. */
    void shut() {
        open = false;
        answerAll();
        polls.abandon();
        branch.hear(_ -> {});
        refuseAll();
    }
}
