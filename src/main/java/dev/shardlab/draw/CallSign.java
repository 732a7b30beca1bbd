package dev.shardlab.draw;

import dev.shardlab.draw.Mark.Fill;
import dev.shardlab.draw.Mark.Stroke;
import dev.shardlab.event.ClientEvent.CallAnswered;
import dev.shardlab.event.ClientEvent.CallRefused;
import dev.shardlab.model.VirtualTime;
import dev.shardlab.state.client.ClientState;
import java.util.Optional;

/**
 * What a client was last told, for a little while: a refusal as the crossed square that refused records are, with the service's
 * name for it, or an answered call that moved no records as a hexagon with its action.
 *
 * @param words short enough to stand in a box
 * @param sentence the same for who cannot see it
 */
record CallSign(Fact fact, boolean refused, String words, String sentence) {

    private static final long REFUSAL_MICROS = 10_000_000;
    private static final long CALL_MICROS = 4_000_000;
    private static final double HALF = 3.6;
    private static final String EXCEPTION = "Exception";

    /** The newer of both that is still to be seen. */
    static Optional<CallSign> of(ClientState client, VirtualTime now) {
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
                new Fact.OfRefusedCall(call.client(), call.at()),
                true,
                error.endsWith(EXCEPTION) ? error.substring(0, error.length() - EXCEPTION.length()) : error,
                call.client() + ": " + action + " refused " + ago(call.at(), now) + ", " + error);
    }

    private static CallSign of(CallAnswered call, VirtualTime now) {
        return new CallSign(
                new Fact.OfCall(call.client(), call.at()),
                false,
                call.action(),
                call.client() + " called " + call.action() + " " + ago(call.at(), now));
    }

    private static String ago(VirtualTime then, VirtualTime now) {
        return Ages.words(now.micros() - then.micros()) + " ago";
    }

    Role role() {
        return refused ? Role.THROTTLED : Role.ACCENT;
    }

    /** Draws the sign around a point. */
    void paint(Sketch sketch, double x, double y) {
        double half = sketch.units(HALF);
        if (refused) {
            sketch.draw(new Mark.Box(
                    x - half, y - half, 2 * half, 2 * half, 1, Fill.NONE, role(), role(), Stroke.SOLID, 1, true, fact));
            double in = half - 1;
            sketch.line(x - in, y - in, x + in, y + in, 1.3, Stroke.SOLID, role(), true);
            sketch.line(x - in, y + in, x + in, y - in, 1.3, Stroke.SOLID, role(), true);
        } else {
            sketch.draw(Glyph.hexagon(x, y, half, role(), fact));
        }
        sketch.spot(fact, new Area(x - half, y - half, x + half, y + half));
    }
}
