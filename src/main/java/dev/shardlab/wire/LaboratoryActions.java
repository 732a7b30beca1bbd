package dev.shardlab.wire;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.Heard;
import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.command.Reply;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.Caller;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The actions, as the laboratory performs them. A request is understood on the thread that received it, decided by the engine's,
 * and its answer written by another, because whatever hangs on the engine keeps everybody waiting.
 *
 * <p>Who is refused without the engine is told to it all the same: what clients do wrong is part of what happened.
 */
final class LaboratoryActions implements RequestHandler {

    private final RequestQueue desk;
    private final Service service;
    private final Executor writers;
    private final Pulse pulse;

    LaboratoryActions(RequestQueue desk, Service service, Executor writers) {
        this.desk = desk;
        this.service = service;
        this.writers = writers;
        this.pulse = new Pulse(writers);
    }

    @Override
    public boolean serves(String action) {
        return KinesisApi.knows(action);
    }

    @Override
    public boolean isWellFormed(BodyEncoding encoding, byte[] body) {
        return KinesisApi.isReadable(encoding, body);
    }

    @Override
    public void answer(ClientRequest request, Outcome outcome) {
        Heard heard = ClientRequests.hear(request, service);
        var unused = desk.ask(request, heard.command())
                .handleAsync((reply, _) -> answer(request, heard, reply, outcome), writers)
                .exceptionally(_ -> refuse(request, outcome));
    }

    private boolean answer(ClientRequest request, Heard heard, @Nullable Reply reply, Outcome outcome) {
        if (reply instanceof Subscribed subscribed
                && request.protocol() instanceof OfStreams(BodyEncoding encoding)
                && heard.command() instanceof ServiceCall(Caller.Client(ClientName client), SubscribeToShard asked)) {
            EventStream events = outcome.stream();
            new Subscription(desk, service, writers, pulse, events, encoding, client, asked, subscribed.subscription())
                    .begin();
        } else {
            outcome.answer(HttpAnswer.of(heard.writing().answer(reply, outcome.visit())));
        }
        return true;
    }

    private static boolean refuse(ClientRequest request, Outcome outcome) {
        outcome.answer(HttpAnswer.of(ClientRequests.failure(request.protocol(), outcome.visit())));
        return false;
    }
}
