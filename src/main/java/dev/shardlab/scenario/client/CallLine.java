package dev.shardlab.scenario.client;

import dev.shardlab.api.ClientRequests;
import dev.shardlab.command.ClientRequest;
import dev.shardlab.command.Command;
import dev.shardlab.command.client.RefusedCall;
import dev.shardlab.model.ClientName;
import dev.shardlab.model.Service;
import dev.shardlab.scenario.json.JsonTree;
import dev.shardlab.scenario.json.Node;
import dev.shardlab.sim.setup.CallSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked, as a file has it.
 *
 * @param request compact JSON; null if {@code refused} is there
 * @param refused how it was refused; null if {@code request} is there
 */
public record CallLine(
        Duration at,
        ClientName client,
        AskedService service,
        String action,
        @Nullable String request,
        CallFormat.@Nullable Refused refused) {

    /** The name of the stream that it is about; empty if it gives none. */
    public Optional<String> streamName() {
        return request == null ? Optional.empty() : CallLine.streamName(JsonTree.read("request", request, _ -> {}));
    }

    /**
     * The name of the stream that a request is about, by name or by ARN.
     *
     * @param request null: none that could be read
     */
    public static Optional<String> streamName(@Nullable Node request) {
        return text(request, "StreamName")
                .or(() -> text(request, "StreamARN").map(arn -> arn.substring(arn.lastIndexOf('/') + 1)));
    }

    /** The text that a request has for a member; empty if it has none. */
    public static Optional<String> text(@Nullable Node request, String member) {
        return request != null && request.along(member) instanceof Node.Text(var _, String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    public static CallLine of(CallSetup call) {
        CallFormat.Refused refused =
                call.command() instanceof RefusedCall(var _, var _, var refusal) && call.request() == null
                        ? new CallFormat.Refused(refusal.error(), refusal.message())
                        : null;
        return new CallLine(
                call.at(), call.client(), AskedService.of(call.command()), call.action(), call.request(), refused);
    }

    /** @param account in whose name it was refused, if it breaks a constraint */
    public CallSetup understood(Service account) {
        return new CallSetup(at, client, action, request, command(account));
    }

    private Command command(Service account) {
        if (request == null) {
            if (refused == null) {
                throw new IllegalStateException("one of the two was there when it was read");
            }
            return new RefusedCall(client, action, service.refusal(refused.error(), refused.message()));
        }
        byte[] body = request.getBytes(StandardCharsets.UTF_8);
        return ClientRequests.commandWrittenDown(new ClientRequest(client, service.protocol(), action, body), account);
    }
}
