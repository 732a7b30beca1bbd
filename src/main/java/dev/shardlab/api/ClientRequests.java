package dev.shardlab.api;

import dev.shardlab.api.exchange.Answer;
import dev.shardlab.api.exchange.Understood;
import dev.shardlab.api.exchange.Visit;
import dev.shardlab.api.firehose.FirehoseApi;
import dev.shardlab.api.kinesis.KinesisApi;
import dev.shardlab.api.kinesis.action.SubscriptionRequests;
import dev.shardlab.api.queue.QueueApi;
import dev.shardlab.api.queue.QueueCall;
import dev.shardlab.command.BodyEncoding;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.Protocol;
import dev.shardlab.command.Protocol.OfFirehose;
import dev.shardlab.command.Protocol.OfQueues;
import dev.shardlab.command.Protocol.OfStreams;
import dev.shardlab.command.ServiceCall;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.command.firehose.FirehoseCommand;
import dev.shardlab.command.firehose.FirehoseReply.FirehoseRefused;
import dev.shardlab.command.kinesis.ServiceCommand;
import dev.shardlab.model.ErrorCode;
import dev.shardlab.model.Service;
import dev.shardlab.model.firehose.FirehoseError;
import dev.shardlab.model.queue.QueueError;

/** What clients asked of any service, as commands. */
public final class ClientRequests {

    private ClientRequests() {}

    /**
     * What a client asked.
     *
     * @param said its body is neither kept nor changed
     * @return a {@link ServiceCall}, or a {@link RefusedCall} if it can be refused without asking the engine
     */
    public static Command command(ClientRequest said, Service service) {
        return hear(said, service).command();
    }

    /** The same, and how its answer is written. */
    public static Heard hear(ClientRequest said, Service service) {
        return switch (said.protocol()) {
            case OfStreams(BodyEncoding encoding) -> ofStreams(said, encoding, service);
            case OfQueues protocol -> ofQueues(said, protocol, service);
            case OfFirehose _ -> ofFirehose(said, service);
        };
    }

    private static Heard ofStreams(ClientRequest said, BodyEncoding encoding, Service service) {
        return switch (KinesisApi.decode(said.action(), encoding, said.body(), service)) {
            case Understood.Asked<ServiceCommand>(var command) ->
                new Heard(
                        ServiceCall.ofClient(said.client(), command),
                        (reply, visit) -> reply == null
                                ? failure(said.protocol(), visit)
                                : KinesisApi.answer(command, encoding, reply, service));
            case Understood.Refused<ServiceCommand>(var action, var refusal) ->
                new Heard(
                        new RefusedCall(said.client(), action, refusal),
                        (reply, visit) -> reply == null
                                ? failure(said.protocol(), visit)
                                : KinesisApi.refusal(refusal, encoding));
        };
    }

    private static Heard ofFirehose(ClientRequest said, Service service) {
        return switch (FirehoseApi.decode(said.action(), said.body(), service)) {
            case Understood.Asked<FirehoseCommand>(var command) ->
                new Heard(
                        ServiceCall.ofClient(said.client(), command),
                        (reply, visit) -> reply == null
                                ? failure(said.protocol(), visit)
                                : FirehoseApi.answer(command, reply, service));
            case Understood.Refused<FirehoseCommand>(var action, var refusal) ->
                new Heard(
                        new RefusedCall(said.client(), action, refusal),
                        (reply, visit) -> reply == null || !(refusal instanceof FirehoseRefused refused)
                                ? failure(said.protocol(), visit)
                                : FirehoseApi.refusal(refused.error(), refused.message()));
        };
    }

    private static Heard ofQueues(ClientRequest said, OfQueues protocol, Service service) {
        QueueCall call = QueueApi.hear(said.action(), protocol, said.body(), service);
        Command command =
                switch (call) {
                    case QueueCall.Understood asked -> ServiceCall.ofClient(said.client(), asked.command());
                    case QueueCall.Refused refused ->
                        new RefusedCall(
                                said.client(), QueueApi.knows(said.action()) ? said.action() : "", refused.refusal());
                };
        return new Heard(command, call::answer);
    }

    /** The laboratory failed. */
    public static Answer failure(Protocol protocol, Visit visit) {
        return switch (protocol) {
            case OfStreams(BodyEncoding encoding) -> KinesisApi.refusal(ErrorCode.INTERNAL_FAILURE, "", encoding);
            case OfFirehose _ -> FirehoseApi.refusal(FirehoseError.INTERNAL_FAILURE, "");
            case OfQueues queues -> QueueApi.refusal(queues, QueueError.INTERNAL_FAILURE, "", visit);
        };
    }

    /** The body took too long to be understood. */
    public static Answer tookTooLong(Protocol protocol, Visit visit) {
        String words = "The body took too long to be understood.";
        return switch (protocol) {
            case OfStreams(BodyEncoding encoding) -> KinesisApi.refusal(ErrorCode.SERIALIZATION, words, encoding);
            case OfFirehose _ -> FirehoseApi.refusal(FirehoseError.SERIALIZATION, words);
            case OfQueues queues -> QueueApi.refusal(queues, QueueError.SERIALIZATION, words, visit);
        };
    }

    /** The same of what was written down, among it what a client's connection asked by itself. */
    public static Command commandWrittenDown(ClientRequest said, Service service) {
        return SubscriptionRequests.command(said)
                .<Command>map(command -> command)
                .orElseGet(() -> command(said, service));
    }
}
