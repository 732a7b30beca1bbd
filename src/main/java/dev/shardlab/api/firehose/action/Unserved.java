package dev.shardlab.api.firehose.action;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.shape.Member;
import dev.shardlab.api.shape.MemberShape;
import dev.shardlab.api.shape.Values;
import dev.shardlab.command.Violation;
import java.util.List;

/** A member that the service has and the laboratory does not serve: what it holds is passed over, and that it is there is refused in words. */
record Unserved() implements MemberShape<Boolean> {

    static Member<Boolean> member(String name) {
        return Member.optional(name, new Unserved());
    }

    @Override
    public Boolean read(BodyReader in) {
        in.skip();
        return true;
    }

    @Override
    public void check(String path, Boolean value, List<Violation> found) {}

    /** @throws UnfitRequest if one of these members is there */
    static void refuse(Values values, List<Member<Boolean>> members) {
        for (Member<Boolean> member : members) {
            if (values.has(member)) {
                throw refusal(member.name());
            }
        }
    }

    static UnfitRequest refusal(String name) {
        return UnfitRequest.invalid(name + " is not served by this laboratory: see docs/firehose-compatibility.md.");
    }
}
