package dev.shardlab.wire;

import dev.shardlab.wire.s3.Conversation;
import dev.shardlab.wire.s3.S3Answer;
import dev.shardlab.wire.s3.S3Service.Beginning;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One request about objects and its answer. Other than in an {@link Exchange} the body is not held: each piece of it goes on as it comes,
 * and an object is read from disk as the client takes it. So either takes as long as it is long, and may stand still for no longer than
 * others may.
 *
 * <pre>
 * RECEIVING --whole body, or refused--> ANSWERING --accepted--> OVER
 *     |                                     |
 *     +------------ late, broken -----------+----> OVER
 * </pre>
 */
final class ObjectExchange implements UnderWay {

    private enum Stage {
        RECEIVING,
        ANSWERING,
        OVER
    }

    /** A body may take a second more for each MiB that has come of it. */
    private static final int BYTES_PER_MILLISECOND = 1 << 10;

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final FarEnd caller;
    private final Connections connections;
    private final WireLimits limits;
    private final HeadHolding holding;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.RECEIVING);
    private final long begunNanos = System.nanoTime();
    private final boolean hasRoom;
    private volatile long lateAtNanos;
    private long receivedBytes;

    /** What will be answered when the rest, which nobody wants, has come. */
    private @Nullable S3Answer refusal;

    private long ignoredBytes;
    private @Nullable Conversation conversation;
    private boolean isClosed;

    ObjectExchange(
            Request request,
            Response response,
            Callback callback,
            FarEnd caller,
            Connections connections,
            WireLimits limits) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.caller = caller;
        this.connections = connections;
        this.limits = limits;
        this.holding = new HeadHolding(request.getHeaders(), caller.memory());
        lateAtNanos = begunNanos + limits.receive().toNanos();
        caller.requestBegins();
        this.hasRoom = connections.begins(this) && holding.hasRoom();
    }

    boolean hasRoom() {
        return hasRoom;
    }

    /** Whoever has many of them refused and takes no refusal loses the connection. */
    void refuseForLackOfRoom() {
        if (caller.mayWaitWithoutRoom()) {
            refuseUnread(HttpAnswer.empty(HttpAnswer.UNAVAILABLE));
        } else {
            breakOff(new TimeoutException());
            caller.hangUp();
        }
    }

    /** The rest of the body will not be read, so the connection cannot be used again. */
    void refuseUnread(HttpAnswer answer) {
        if (!stage.compareAndSet(Stage.RECEIVING, Stage.ANSWERING)) {
            return;
        }
        endsWithin(limits.deliver());
        leaveBody();
        response.setStatus(answer.status());
        response.write(true, answer.body(), new Delivered());
    }

    private void leaveBody() {
        if (!caller.mayAskAtOnce()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }

    /** Receives what was heard of, or answers. */
    void begin(Beginning beginning) {
        switch (beginning) {
            case Beginning.Refused(S3Answer answer) -> refuse(answer);
            case Beginning.Heard(Conversation heard) -> {
                synchronized (this) {
                    conversation = heard;
                }
                if (!holding.takeForBody(heard.heldBytes())) {
                    refuseUnread(HttpAnswer.empty(HttpAnswer.UNAVAILABLE));
                } else {
                    caller.name(request.getHeaders().get(HttpHeader.USER_AGENT));
                    read();
                }
            }
        }
    }

    private void read() {
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this::read);
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                breakOff(chunk.getFailure());
                return;
            }
            int length = chunk.getByteBuffer().remaining();
            receivedBytes += chunk.getByteBuffer().remaining();
            lateAtNanos = begunNanos
                    + limits.receive()
                            .plusMillis(receivedBytes / BYTES_PER_MILLISECOND)
                            .toNanos();
            boolean last = chunk.isLast();
            S3Answer answer = refusal == null ? take(chunk, last) : refusal;
            chunk.release();
            if (answer != null && last) {
                answer(answer);
                return;
            }
            if (answer != null) {
                refusal = answer;
                ignoredBytes += length;
                if (ignoredBytes > Gate.UNJUDGED_BYTES) {
                    leaveBody();
                    answer(answer);
                    return;
                }
            }
            if (stage.get() != Stage.RECEIVING) {
                return;
            }
        }
    }

    /** Many clients hear nothing before they have sent all; so little that is refused is let come, and much is not. */
    private void refuse(S3Answer answer) {
        boolean waits = request.getHeaders().contains(HttpHeader.EXPECT);
        if (request.getLength() == 0 || waits || request.getLength() > Gate.UNJUDGED_BYTES) {
            if (request.getLength() != 0) {
                leaveBody();
            }
            answer(answer);
        } else {
            refusal = answer;
            read();
        }
    }

    /** The answer, if there is one already. Not while somebody else ends this. */
    private synchronized @Nullable S3Answer take(Content.Chunk chunk, boolean last) {
        Conversation heard = conversation;
        if (heard == null || isClosed) {
            return null;
        }
        S3Answer refused = heard.take(chunk.getByteBuffer());
        if (refused != null || !last) {
            return refused;
        }
        endsWithin(limits.decide());
        return heard.end();
    }

    private void answer(S3Answer answer) {
        if (!stage.compareAndSet(Stage.RECEIVING, Stage.ANSWERING)) {
            ObjectAnswers.discard(answer);
            return;
        }
        endsWithin(limits.deliver());
        closeConversation();
        holding.giveForBody();
        if (!holding.takeForAnswer(ObjectAnswers.heldBytes(answer))) {
            ObjectAnswers.discard(answer);
            breakOff(new TimeoutException());
            return;
        }
        ObjectAnswers.write(response, answer, () -> endsWithin(limits.deliver()), new Delivered());
    }

    private void endsWithin(Duration time) {
        lateAtNanos = System.nanoTime() + time.toNanos();
    }

    @Override
    public void turnAwayIfLate(long nowNanos) {
        if (nowNanos - lateAtNanos >= 0) {
            breakOff(new TimeoutException());
        }
    }

    /** All of the answer was accepted, or it never will be. */
    private final class Delivered implements Callback {

        @Override
        public void succeeded() {
            if (end()) {
                callback.succeeded();
            }
        }

        @Override
        public void failed(Throwable cause) {
            breakOff(cause);
        }
    }

    private void breakOff(Throwable cause) {
        if (end()) {
            if (!caller.mayAskAtOnce()) {
                caller.hangUp();
            }
            callback.failed(cause);
        }
    }

    private boolean end() {
        Stage before = stage.getAndSet(Stage.OVER);
        if (before == Stage.OVER) {
            return false;
        }
        closeConversation();
        if (before == Stage.RECEIVING) {
            holding.giveForBody();
        }
        holding.end();
        if (!hasRoom) {
            caller.needsNoRoomAnyMore();
        }
        connections.ends(this);
        caller.requestEnds();
        return true;
    }

    private synchronized void closeConversation() {
        Conversation heard = conversation;
        if (heard != null && !isClosed) {
            isClosed = true;
            try {
                heard.close();
            } catch (IOException _) {
                // What cannot be deleted now is deleted when it has been left alone for a day.
            }
        }
    }
}
