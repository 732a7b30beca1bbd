package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.List;

/**
 * A whole number of 32 bits, the only kind that requests have. A fraction is cut off, as the service does; what is beyond 32
 * bits is the nearest number of 32 bits.
 *
 * @param min {@link Integer#MIN_VALUE} for no lower bound
 * @param max {@link Integer#MAX_VALUE} for no upper bound
 */
public record Whole(int min, int max) implements MemberShape<Integer> {

    @Override
    public Integer read(BodyReader in) {
        if (in.found() != ValueKind.NUMBER) {
            throw in.found().insteadOf("an Integer");
        }
        return Math.clamp(in.whole(), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public void check(String path, Integer value, List<Violation> found) {
        if (value < min) {
            found.add(Violation.of(path, value.toString(), Violation.atLeast(min)));
        }
        if (value > max) {
            found.add(Violation.of(path, value.toString(), Violation.atMost(max)));
        }
    }
}
