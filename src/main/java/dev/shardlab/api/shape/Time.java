package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import dev.shardlab.model.VirtualTime;
import java.util.List;

/** A point in time, to the millisecond. */
public record Time() implements MemberShape<VirtualTime> {

    /** Further than this from 1970, over 30,000 years, no time is told from another. */
    private static final long MAX_EPOCH_MILLIS = 999_999_999_999_999L;

    @Override
    public VirtualTime read(BodyReader in) {
        if (in.found() != ValueKind.NUMBER) {
            throw in.found().insteadOf("milliseconds since epoch");
        }
        return VirtualTime.ofMillis(Math.clamp(in.epochMillis(), -MAX_EPOCH_MILLIS, MAX_EPOCH_MILLIS));
    }

    @Override
    public void check(String path, VirtualTime value, List<Violation> found) {}
}
