package dev.shardlab.api.shape;

import dev.shardlab.api.body.BodyReader;
import dev.shardlab.api.body.ValueKind;
import dev.shardlab.api.shape.Member.Presence;
import dev.shardlab.command.Violation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Named members, in any order; one that nobody knows is passed over, and of one that comes twice the last counts. Violations are
 * told in the order in which the members are declared, whatever the order in the body.
 */
public record Structure(List<Member<?>> members) implements MemberShape<Values> {

    /** Keeps its own copy of the members. */
    public Structure {
        members = List.copyOf(members);
    }

    /**
     * A structure of these members.
     *
     * @param members in the order in which violations of theirs are told; no name twice
     */
    public static Structure of(Member<?>... members) {
        return new Structure(List.of(members));
    }

    @Override
    public Values read(BodyReader in) {
        if (in.found() != ValueKind.MAP) {
            throw in.found().insteadOfMany("Expected null");
        }
        @Nullable Object[] values = new @Nullable Object[members.size()];
        for (String name = in.nextName(); name != null; name = in.nextName()) {
            int i = indexOf(name);
            if (i < 0 || in.isNull()) {
                in.skip();
            } else {
                values[i] = members.get(i).shape().read(in);
            }
        }
        return new Values(this, values);
    }

    @Override
    public void check(String path, Values value, List<Violation> found) {
        List<Violation> own = check(path, value, Presence.REQUIRED);
        found.addAll(own.isEmpty() ? own : check(path, value, Presence.EXPECTED));
    }

    /** @param least members of this presence, or a stronger one, are missed */
    private List<Violation> check(String path, Values value, Presence least) {
        List<Violation> found = new ArrayList<>();
        for (Member<?> member : members) {
            check(path, member, value, least, found);
        }
        return found;
    }

    private static <T> void check(String path, Member<T> member, Values values, Presence least, List<Violation> found) {
        String memberPath = path.isEmpty() ? member.pathName() : path + "." + member.pathName();
        T value = values.find(member);
        if (value != null) {
            member.shape().check(memberPath, value, found);
        } else if (member.presence().compareTo(least) <= 0) {
            found.add(Violation.missing(memberPath));
        }
    }

    /** Where the member stands in {@link #members}, or -1. */
    int indexOf(String name) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
