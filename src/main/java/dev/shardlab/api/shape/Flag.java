package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.command.Violation;
import java.util.List;

/** True or false. */
public record Flag() implements MemberShape<Boolean> {

    @Override
    public Boolean read(BodyReader in) {
        if (in.found() != ValueKind.BOOLEAN) {
            throw in.found().insteadOf("an Boolean");
        }
        return in.bool();
    }

    @Override
    public void check(String path, Boolean value, List<Violation> found) {}
}
