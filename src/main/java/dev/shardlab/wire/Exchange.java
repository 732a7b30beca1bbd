package dev.shardlab.wire;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.body.ReadingStopped;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.wire.Gate.Entry;
import dev.shardlab.wire.stream.EventStreamFrame;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * One request and its answer.
 *
 * <pre>
 * RECEIVING --whole body--> ASKING --answer--> ANSWERING --accepted--> OVER
 *     |                       | late: 500         ^          | late,
 *     +---- refused ----------+-------------------+          | broken
 *     +-------------------- late, broken --------------------+----> OVER
 * </pre>
 *
 * Each stage has a time by which it must end. Whoever moves the stage on does what follows, so that an answer and its lateness
 * cannot both be sent.
 */
final class Exchange implements RequestHandler.Outcome, UnderWay {

    private enum Stage {
        RECEIVING,
        ASKING,
        ANSWERING,
        OVER
    }

    private static final long NEVER = Long.MAX_VALUE;
    private static final byte[] NO_BODY = {};

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final FarEnd caller;
    private final Connections connections;
    private final WireLimits limits;
    private final Gate gate;
    private final RequestHandler actions;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.RECEIVING);
    private final Body body;
    private final Understanding understanding;
    private final HeadHolding holding;
    private final boolean hasRoom;

    private boolean isHeadJudged;
    private final Visit visit;
    private volatile Protocol protocol = new OfStreams(BodyEncoding.JSON);
    private volatile long lateAtNanos;

    Exchange(
            Request request,
            Response response,
            Callback callback,
            FarEnd caller,
            Connections connections,
            WireLimits limits,
            Gate gate,
            RequestHandler actions) {
        this.request = request;
        this.response = response;
        this.callback = callback;
        this.caller = caller;
        this.connections = connections;
        this.limits = limits;
        this.gate = gate;
        this.actions = actions;
        this.visit = new Visit(
                response.getHeaders().get(RequestIds.HEADER),
                request.getHttpURI().getScheme() + "://" + request.getHttpURI().getAuthority());
        this.body = new Body(Math.min(request.getLength(), limits.bodyBytes()), limits.bodyBytes(), caller.memory());
        this.holding = new HeadHolding(request.getHeaders(), caller.memory());
        this.understanding = new Understanding(limits.understand());
        endsWithin(limits.receive());
        caller.requestBegins();
        this.hasRoom = connections.begins(this) && holding.hasRoom();
    }

    /** Whether there is room for it among the others; if not, it can only be refused. */
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

    void receive() {
        if (request.getLength() > limits.bodyBytes()) {
            refuseUnread(HttpAnswer.empty(HttpAnswer.TOO_LONG));
        } else if (isLetOn(request.getLength())) {
            read();
        }
    }

    /** Whether a body may become so long; before it does, the head is judged. */
    private boolean isLetOn(long bodyBytes) {
        if (isHeadJudged || bodyBytes <= Gate.UNJUDGED_BYTES) {
            return true;
        }
        isHeadJudged = true;
        HttpFields headers = request.getHeaders();
        HttpAnswer refusal = gate.judgeHead(
                headers.get(HttpHeader.CONTENT_TYPE), headers.get("X-Amz-Target"), new Parts(request, NO_BODY), visit);
        if (refusal != null) {
            refuseUnread(refusal);
        }
        return refusal == null;
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
            Body.Fit fit = body.add(chunk.getByteBuffer());
            boolean last = chunk.isLast();
            chunk.release();
            if (fit != Body.Fit.FITS) {
                refuseUnread(HttpAnswer.empty(fit == Body.Fit.TOO_LONG ? HttpAnswer.TOO_LONG : HttpAnswer.UNAVAILABLE));
                return;
            }
            if (!isLetOn(body.size())) {
                return;
            }
            if (last) {
                received();
                return;
            }
        }
    }

    private void received() {
        HttpFields headers = request.getHeaders();
        byte[] whole = body.whole();
        if (!holding.takeForBody(whole.length)) {
            refuseUnread(HttpAnswer.empty(HttpAnswer.UNAVAILABLE));
            return;
        }
        Entry entry = understanding.inTime(() -> gate.enter(
                headers.get(HttpHeader.CONTENT_TYPE), headers.get("X-Amz-Target"), new Parts(request, whole), visit));
        switch (entry) {
            case null -> answer(Gate.tookTooLong(headers.get(HttpHeader.CONTENT_TYPE)));
            case Entry.Refused refused -> answer(refused.answer());
            case Entry.Admitted admitted -> {
                protocol = admitted.protocol();
                endsWithin(limits.decide());
                if (stage.compareAndSet(Stage.RECEIVING, Stage.ASKING)) {
                    ClientRequest asked = new ClientRequest(
                            caller.name(headers.get(HttpHeader.USER_AGENT)),
                            admitted.protocol(),
                            admitted.action(),
                            admitted.body());
                    if (understanding.inTime(() -> ask(asked)) == null) {
                        answer(HttpAnswer.of(ClientRequests.tookTooLong(admitted.protocol(), visit)));
                    }
                }
            }
        }
    }

    private boolean ask(ClientRequest asked) {
        try {
            actions.answer(asked, this);
        } catch (ReadingStopped e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            answer(failure());
        }
        return true;
    }

    /** The rest of the body will not be read, so the connection cannot be used again. */
    void refuseUnread(HttpAnswer answer) {
        if (!caller.mayAskAtOnce()) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        answer(answer);
    }

    @Override
    public Visit visit() {
        return visit;
    }

    @Override
    public void answer(HttpAnswer answer) {
        Stage before = stage.get();
        if ((before == Stage.RECEIVING || before == Stage.ASKING) && stage.compareAndSet(before, Stage.ANSWERING)) {
            send(answer);
        }
    }

    private void send(HttpAnswer answer) {
        endsWithin(limits.deliver());
        body.release();
        holding.giveForBody();
        if (!holding.takeForAnswer(answer.body().remaining())) {
            // Who leaves so many answers unread will not miss this one.
            breakOff(new TimeoutException());
            return;
        }
        response.setStatus(answer.status());
        if (answer.contentType() != null) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.contentType());
        }
        if (answer.queryError() != null) {
            response.getHeaders().put("x-amzn-query-error", answer.queryError());
        }
        Slices.write(response, answer.body(), new Delivered());
    }

    /** All of the answer was accepted, or it never will be. */
    private final class Delivered implements Callback {

        @Override
        public void succeeded() {
            if (Exchange.this.end()) {
                callback.succeeded();
            }
        }

        @Override
        public void failed(Throwable cause) {
            breakOff(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    @Override
    public RequestHandler.EventStream stream() {
        boolean inTime = stage.compareAndSet(Stage.ASKING, Stage.ANSWERING);
        if (inTime) {
            body.release();
            holding.giveForBody();
            lateAtNanos = NEVER;
            response.setStatus(HttpAnswer.OK);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, EventStreamFrame.CONTENT_TYPE);
        }
        return new Streaming();
    }

    private final class Streaming implements RequestHandler.EventStream {

        @Override
        public void send(ByteBuffer event, RequestHandler.Taken taken) {
            long bytes = event.remaining();
            if (stage.get() != Stage.ANSWERING || !caller.memory().take(bytes)) {
                breakOff(new TimeoutException());
                taken.told(false);
                return;
            }
            endsWithin(limits.deliver());
            response.write(false, event, new Callback() {
                @Override
                public void succeeded() {
                    caller.memory().give(bytes);
                    lateAtNanos = NEVER;
                    taken.told(true);
                }

                @Override
                public void failed(Throwable cause) {
                    caller.memory().give(bytes);
                    breakOff(cause);
                    taken.told(false);
                }
            });
        }

        @Override
        public void end() {
            if (stage.get() == Stage.ANSWERING) {
                endsWithin(limits.deliver());
                response.write(true, null, new Delivered());
            }
        }

        /** The line that ends a chunk of HTTP/1.1 is sent with the next chunk, and some clients wait for it. */
        @Override
        public boolean lags() {
            return !caller.mayAskAtOnce();
        }

        @Override
        public void whenGone(Runnable gone) {
            request.addFailureListener(cause -> {
                breakOff(cause);
                gone.run();
            });
        }
    }

    private HttpAnswer failure() {
        return HttpAnswer.of(ClientRequests.failure(protocol, visit));
    }

    private void endsWithin(Duration time) {
        lateAtNanos = System.nanoTime() + time.toNanos();
    }

    @Override
    public void turnAwayIfLate(long nowNanos) {
        understanding.stopIfLate(nowNanos);
        long lateAt = lateAtNanos;
        if (lateAt == NEVER || nowNanos - lateAt < 0) {
            return;
        }
        if (stage.get() == Stage.ASKING) {
            answer(failure());
        } else {
            breakOff(new TimeoutException());
        }
    }

    /** Ends it without an answer. Over HTTP/2 the other requests of the connection go on. */
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
        if (before != Stage.ANSWERING) {
            body.release();
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
}
