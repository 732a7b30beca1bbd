package dev.shardlab.draw.client;

import dev.shardlab.draw.paper.Ages;
import dev.shardlab.draw.paper.CallSign;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.client.ClientState;
import java.util.Optional;

/** What clients were last told, as signs beside them. */
public final class CallSigns {

    private static final long REFUSAL_MICROS = 10_000_000;
    private static final long CALL_MICROS = 4_000_000;
    private static final String EXCEPTION = "Exception";

    private CallSigns() {}

    /** The newer of both that is still to be seen. */
    public static Optional<CallSign> of(ClientState client, VirtualTime now) {
        Optional<CallRefused> refusal = client.lastRefusal().filter(call -> isYounger(call.at(), REFUSAL_MICROS, now));
        Optional<CallAnswered> answer = client.lastCall().filter(call -> isYounger(call.at(), CALL_MICROS, now));
        boolean answeredSince = refusal.isPresent()
                && answer.filter(call -> refusal.get().at().isBefore(call.at())).isPresent();
        return refusal.isPresent() && !answeredSince
                ? refusal.map(call -> of(call, now))
                : answer.map(call -> of(call, now));
    }

    private static boolean isYounger(VirtualTime then, long micros, VirtualTime now) {
        return now.micros() - then.micros() < micros;
    }

    private static CallSign of(CallRefused call, VirtualTime now) {
        String error = call.error().wireName();
        String action = call.action().isEmpty() ? "a call" : call.action();
        return new CallSign(
                new ClientItem.OfRefusedCall(call.client(), call.at()),
                true,
                error.endsWith(EXCEPTION) ? error.substring(0, error.length() - EXCEPTION.length()) : error,
                call.client() + ": " + action + " refused " + ago(call.at(), now) + ", " + error);
    }

    private static CallSign of(CallAnswered call, VirtualTime now) {
        return new CallSign(
                new ClientItem.OfCall(call.client(), call.at()),
                false,
                call.action().apiName(),
                call.client() + " called " + call.action() + " " + ago(call.at(), now));
    }

    private static String ago(VirtualTime then, VirtualTime now) {
        return Ages.words(now.micros() - then.micros()) + " ago";
    }
}
