package dev.shardlab.wire;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Reply;
import dev.shardlab.command.client.ClientCommand;
import dev.shardlab.command.client.ClientCommand.ClientCall;
import dev.shardlab.command.client.ClientCommand.RefusedCall;
import dev.shardlab.command.kinesis.ConsumerCommand.SubscribeToShard;
import dev.shardlab.command.kinesis.ConsumerReply.Subscribed;
import dev.shardlab.live.RequestQueue;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The actions, as the laboratory performs them. A request is understood on the thread that received it, decided by the engine's,
 * and its answer written by another, because whatever hangs on the engine keeps everybody waiting.
 *
 * <p>Who is refused without the engine is told to it all the same: what clients do wrong is part of what happened.
 */
final class LaboratoryActions implements Actions {

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
        ClientCommand command = ClientRequests.command(request, service);
        var unused = desk.ask(request, command)
                .handleAsync((reply, _) -> answer(request, command, reply, outcome), writers)
                .exceptionally(_ -> refuse(request, outcome));
    }

    private boolean answer(ClientRequest request, ClientCommand command, @Nullable Reply reply, Outcome outcome) {
        if (reply instanceof Subscribed subscribed
                && command instanceof ClientCall(ClientName client, SubscribeToShard asked)) {
            EventStream events = outcome.stream();
            new Subscription(
                            desk,
                            service,
                            writers,
                            pulse,
                            events,
                            request.encoding(),
                            client,
                            asked,
                            subscribed.subscription())
                    .begin();
        } else {
            outcome.answer(Answer.of(written(request, command, reply)));
        }
        return true;
    }

    private static boolean refuse(ClientRequest request, Outcome outcome) {
        outcome.answer(Answer.of(KinesisApi.refusal(ErrorCode.INTERNAL_FAILURE, "", request.encoding())));
        return false;
    }

    private dev.shardlab.api.exchange.Answer written(
            ClientRequest request, ClientCommand command, @Nullable Reply reply) {
        if (reply == null) {
            return KinesisApi.refusal(ErrorCode.INTERNAL_FAILURE, "", request.encoding());
        }
        return switch (command) {
            case RefusedCall refused -> KinesisApi.refusal(refused.error(), refused.message(), request.encoding());
            case ClientCall call -> KinesisApi.answer(call.asked(), request.encoding(), reply, service);
        };
    }
}
